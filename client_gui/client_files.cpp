#include "client_gui/client_files.h"

#include "event/visible_text.h"
#include "model/conversation_export.h"

#include <QFileDialog>
#include <QSaveFile>

#include <functional>

namespace meari {
namespace {

constexpr qsizetype nameCharacters = 200;

void ask(QWidget *window, const QString &title, const QString &suffix, const QStringList &filters,
         const std::function<void(QFileDialog &)> &chosen)
{
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(suffix);
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("*.jsonl")) ? QStringLiteral("jsonl")
                                                                           : QStringLiteral("txt"));
    });
    QObject::connect(dialog, &QFileDialog::accepted, dialog, [dialog, chosen] { chosen(*dialog); });
    dialog->open();
}

} // namespace

ClientFiles::ClientFiles(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void ClientFiles::askAndSave(const Conversation &conversation)
{
    ask(m_window, tr("Save the conversation"), QStringLiteral("txt"),
        {tr("Text (*.txt)"), tr("JSON Lines (*.jsonl)")},
        [this, conversation](QFileDialog &dialog) {
            save(conversation, dialog.selectedFiles().value(0));
        });
}

bool ClientFiles::save(const Conversation &conversation, const QString &fileName)
{
    const auto format = fileName.endsWith(QLatin1String(".jsonl"), Qt::CaseInsensitive)
                            ? ConversationFormat::JsonLines
                            : ConversationFormat::Text;
    QSaveFile file(fileName);
    const bool saved = file.open(QIODevice::WriteOnly) &&
                       writeConversation(file, conversation, format) && file.commit();
    if (!saved)
        emit failed(tr("The conversation could not be saved as %1: %2")
                        .arg(visibleText(fileName, LineBreaks::Escape, nameCharacters),
                             file.errorString()));
    return saved;
}

void ClientFiles::askWhereToRecord()
{
    ask(m_window, tr("Record every event from now on"), QStringLiteral("jsonl"),
        {tr("JSON Lines (*.jsonl)")},
        [this](QFileDialog &dialog) { emit recordFileChosen(dialog.selectedFiles().value(0)); });
}

} // namespace meari
