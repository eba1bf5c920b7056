#pragma once

#include <QAction>

namespace meari {

/// Begins to record what happens to a file, or stops. Its owner calls retranslate() when the
/// language changes.
class RecordAction : public QAction
{
    Q_OBJECT
public:
    explicit RecordAction(QObject *parent);

    void setRecording(bool recording);
    void retranslate();

private:
    bool m_recording = false;
};

} // namespace meari
