#pragma once

#include "event/recording_parser.h"
#include "widgets/message_bar.h"

class QProgressBar;
class QPushButton;

namespace meari {

class RecordingReader;
class Timeline;

/// Opens a recording in a window: reads it in the background into the window's timeline, and says
/// for as long as the window is open that what it shows was recorded. Hidden until then.
class RecordingBar : public MessageBar
{
    Q_OBJECT
public:
    /// @param timeline empty until a recording is opened; outlives the bar
    explicit RecordingBar(Timeline &timeline, QWidget *parent = nullptr);
    ~RecordingBar() override;

    /// While none is open. What is read shows as it is read.
    void open(const QString &fileName);
    /// Whether the window shows a recording, or is reading one.
    bool isOpen() const { return m_reader != nullptr; }
    /// The file's name without its folders, with nothing hidden in it; empty when none is open.
    QString name() const;
    /// What has to be said about how the reading ended, in the language of now; may be empty.
    QString problem() const;

signals:
    /// One is being read; or has been read, and problem() tells when that was not all of it; or it
    /// could not be opened, and problem() tells why.
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void handleFinished(const RecordingEnd &end);
    void retranslate();

    Timeline &m_timeline;
    RecordingReader *m_reader = nullptr;
    RecordingEnd m_end;
    QString m_fileName;
    bool m_wrongSide = false;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
};

} // namespace meari
