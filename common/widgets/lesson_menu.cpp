#include "widgets/lesson_menu.h"

#include "lesson/lesson_library.h"
#include "widgets/lesson_actions.h"
#include "widgets/lesson_panel.h"
#include "widgets/save_dialog.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QSaveFile>

namespace meari {

LessonMenu::LessonMenu(LessonPanel &panel, LessonLibrary &library, QWidget *window)
    : QMenu(window)
    , m_panel(panel)
    , m_library(library)
    , m_pace(new QMenu(this))
{
    const LessonActions &actions = panel.actions();
    addAction(actions.lessons());
    addSeparator();
    addActions({actions.back(), actions.doIt(), actions.next()});
    addSeparator();
    addAction(actions.play());
    m_pace->addActions(actions.paces()->actions());
    addMenu(m_pace);
    addAction(actions.notes());
    addSeparator();
    addActions({actions.restart(), actions.leave()});
    addSeparator();
    addActions({actions.openFolder(), actions.saveTemplate(), actions.exportHandout()});
    connect(actions.lessons(), &QAction::triggered, this, &LessonMenu::lessonsAsked);
    connect(&panel, &LessonPanel::openFolderAsked, this, &LessonMenu::askForFolder);
    connect(&panel, &LessonPanel::saveTemplateAsked, this, &LessonMenu::askForTemplateFile);
    retranslate();
}

void LessonMenu::askForFolder()
{
    const QString from = m_library.folder().isEmpty() ? QDir::homePath() : m_library.folder();
    auto *dialog = new QFileDialog(parentWidget(), tr("A folder with lessons of your own"), from);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_library.setFolder(folder);
        emit lessonsAsked(); // to see what came of it
    });
    dialog->open();
}

void LessonMenu::askForTemplateFile()
{
    auto *dialog =
        new SaveDialog(tr("Save a template for a lesson of your own"), QStringLiteral("my-lesson"),
                       {{tr("Lesson"), QStringLiteral("md")}}, parentWidget());
    connect(dialog, &SaveDialog::chosen, this,
            [this](const QString &fileName) { saveTemplate(fileName); });
    dialog->open();
}

void LessonMenu::saveTemplate(const QString &fileName)
{
    const QByteArray text = LessonLibrary::templateFile(m_library.language());
    QSaveFile file(fileName);
    const bool saved =
        file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    emit templateSaved(fileName, saved ? QString() : file.errorString());
}

void LessonMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void LessonMenu::retranslate()
{
    setTitle(tr("&Lesson"));
    m_pace->setTitle(tr("Pa&ce"));
}

} // namespace meari
