#pragma once

#include <QObject>

class QAction;

namespace meari {

class RecordAction;

/// What the server window can be told beside what its panels can, with names and shortcuts. The
/// window connects and places them.
class ServerActions : public QObject
{
    Q_OBJECT
public:
    explicit ServerActions(QObject *parent);

    void showState(bool listening, bool recording);
    /// There is nothing to do with what happened before.
    void setRecordingOpen(bool open) const;
    void retranslate() const;

    QAction *newClient;
    RecordAction *record;
    QAction *quit;
    QAction *startStop;

private:
    bool m_listening = false;
};

} // namespace meari
