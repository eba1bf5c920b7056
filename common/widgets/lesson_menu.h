#pragma once

#include <QMenu>

namespace meari {

class LessonLibrary;
class LessonPanel;

/// The lessons in the menu bar: the same actions as in the panel. Asks for folders and files
/// without stopping the window.
class LessonMenu : public QMenu
{
    Q_OBJECT
public:
    /// @param panel, library outlive the menu
    /// @param window its parent
    LessonMenu(LessonPanel &panel, LessonLibrary &library, QWidget *window);

signals:
    /// Open the panel.
    void lessonsAsked();
    /// The template could not be saved, or has been: why, or an empty sentence.
    void templateSaved(const QString &fileName, const QString &problem);

protected:
    void changeEvent(QEvent *event) override;

private:
    void askForFolder();
    void askForTemplateFile();
    void saveTemplate(const QString &fileName);
    void retranslate();

    LessonPanel &m_panel;
    LessonLibrary &m_library;
    QMenu *m_pace;
};

} // namespace meari
