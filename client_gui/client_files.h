#pragma once

#include "model/conversation_export.h"

#include <QObject>

class QWidget;

namespace meari {

class Timeline;

/// Asks where to save a conversation or to record, without stopping the window, and saves.
class ClientFiles : public QObject
{
    Q_OBJECT
public:
    /// @param window what the dialogs belong to; outlives this
    explicit ClientFiles(QWidget *window);

    /// Offers to save the conversation as a recording, too, which can be opened again.
    /// @param timeline outlives this
    void setTimeline(Timeline *timeline) { m_timeline = timeline; }

    /// Asks, and saves the conversation as it is then.
    void askAndSave(const Conversation &conversation);
    /// Either the whole file is there afterwards or what was there before.
    void save(const Conversation &conversation, const QString &fileName, ConversationFormat format);
    /// All events as a recording, in the background. Wants a timeline.
    void saveRecording(const QString &fileName);

    void askWhereToRecord();

signals:
    void recordFileChosen(const QString &fileName);
    void saved(const QString &fileName);
    /// The disk said no.
    void savingFailed(const QString &fileName, const QString &reason);

private:
    QWidget *m_window;
    Timeline *m_timeline = nullptr;
};

} // namespace meari
