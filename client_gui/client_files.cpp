#include "client_gui/client_files.h"

#include "widgets/save_dialog.h"

#include <QSaveFile>

namespace meari {

ClientFiles::ClientFiles(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void ClientFiles::askAndSave(const Conversation &conversation)
{
    auto *dialog = new SaveDialog(
        tr("Save the conversation"), QStringLiteral("meari-conversation"),
        {{tr("Text"), QStringLiteral("txt")}, {tr("JSON Lines"), QStringLiteral("jsonl")}},
        m_window);
    connect(dialog, &SaveDialog::chosen, this,
            [this, conversation](const QString &fileName, int form) {
                save(conversation, fileName,
                     formatOf(fileName, form == 1 ? ConversationFormat::JsonLines
                                                  : ConversationFormat::Text));
            });
    dialog->open();
}

ConversationFormat ClientFiles::formatOf(const QString &fileName, ConversationFormat chosen)
{
    const auto endsIn = [&](const char *ending) {
        return fileName.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
    };
    if (endsIn(".txt"))
        return ConversationFormat::Text;
    return endsIn(".jsonl") || endsIn(".meari") ? ConversationFormat::JsonLines : chosen;
}

void ClientFiles::save(const Conversation &conversation, const QString &fileName,
                       ConversationFormat format)
{
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && writeConversation(file, conversation, format) &&
        file.commit())
        emit saved();
    else
        emit savingFailed(fileName, file.errorString());
}

void ClientFiles::askWhereToRecord()
{
    auto *dialog =
        new SaveDialog(tr("Record every event from now on"), QStringLiteral("meari-recording"),
                       {{tr("JSON Lines"), QStringLiteral("jsonl")}}, m_window);
    connect(dialog, &SaveDialog::chosen, this,
            [this](const QString &fileName) { emit recordFileChosen(fileName); });
    dialog->open();
}

} // namespace meari
