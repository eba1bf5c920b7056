#pragma once

#include "model/conversation.h"

#include <QObject>

class QWidget;

namespace meari {

/// Asks where to save a conversation or to record, without stopping the window, and saves.
class ClientFiles : public QObject
{
    Q_OBJECT
public:
    /// @param window what the dialogs belong to; outlives this
    explicit ClientFiles(QWidget *window);

    /// Asks, and saves the conversation as it is then.
    void askAndSave(const Conversation &conversation);
    /// As JSON Lines when the name ends in .jsonl, else as text. Either the whole file is there
    /// afterwards or what was there before. False when the disk said no.
    bool save(const Conversation &conversation, const QString &fileName);

    void askWhereToRecord();

signals:
    void recordFileChosen(const QString &fileName);
    void failed(const QString &sentence);

private:
    QWidget *m_window;
};

} // namespace meari
