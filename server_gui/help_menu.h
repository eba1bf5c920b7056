#pragma once

#include <QMenu>

namespace meari {

/// About the program, and its keys.
class HelpMenu : public QMenu
{
    Q_OBJECT
public:
    explicit HelpMenu(QWidget *window);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showKeys();
    void showAbout();
    void retranslate();

    QAction *m_keys;
    QAction *m_about;
};

} // namespace meari
