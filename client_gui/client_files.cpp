#include "client_gui/client_files.h"

#include "model/log_saver.h"
#include "model/timeline.h"
#include "widgets/record_dialog.h"
#include "widgets/save_dialog.h"

#include <QSaveFile>

#include <array>

namespace meari {

ClientFiles::ClientFiles(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void ClientFiles::askAndSave(const Conversation &conversation)
{
    QList<SaveDialog::Form> forms{
        {tr("Text"), QStringLiteral("txt")},
        {tr("Markdown, for reports"), QStringLiteral("md"), {QStringLiteral("markdown")}},
        {tr("CSV, for spreadsheets"), QStringLiteral("csv")},
        {tr("JSON Lines"), QStringLiteral("jsonl")}};
    static constexpr std::array formats{ConversationFormat::Text, ConversationFormat::Markdown,
                                        ConversationFormat::Csv, ConversationFormat::JsonLines};
    const int recording = m_timeline ? int(forms.size()) : -1;
    if (m_timeline)
        forms += {tr("Recording, to open here again"), QStringLiteral("meari")};
    auto *dialog = new SaveDialog(tr("Save the conversation"), QStringLiteral("meari-conversation"),
                                  forms, m_window);
    connect(dialog, &SaveDialog::chosen, this,
            [this, conversation, recording](const QString &fileName, int form) {
                if (form == recording)
                    saveRecording(fileName);
                else
                    save(conversation, fileName, formats[std::size_t(form)]);
            });
    dialog->open();
}

void ClientFiles::saveRecording(const QString &fileName)
{
    auto *saver = new LogSaver(*m_timeline, fileName, ExportFormat::JsonLines);
    connect(saver, &LogSaver::saved, this,
            [this](const QString &name, qint64 /*rows*/, qint64 missed) {
                if (missed == 0)
                    emit saved(name);
                else
                    emit savingFailed(
                        name, tr("more came than there is room for, and the oldest events left"));
            });
    connect(saver, &LogSaver::failed, this, &ClientFiles::savingFailed);
    saver->start();
}

void ClientFiles::save(const Conversation &conversation, const QString &fileName,
                       ConversationFormat format)
{
    QSaveFile file(fileName);
    if (file.open(QIODevice::WriteOnly) && writeConversation(file, conversation, format) &&
        file.commit())
        emit saved(fileName);
    else
        emit savingFailed(fileName, file.errorString());
}

void ClientFiles::askWhereToRecord()
{
    auto *dialog = new RecordDialog(m_window);
    connect(dialog, &SaveDialog::chosen, this,
            [this](const QString &fileName) { emit recordFileChosen(fileName); });
    dialog->open();
}

} // namespace meari
