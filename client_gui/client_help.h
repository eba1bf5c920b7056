#pragma once

#include <QCoreApplication>

class QWidget;

namespace meari {

/// What the Help menu shows. The boxes do not stop the window.
class ClientHelp
{
    Q_DECLARE_TR_FUNCTIONS(ClientHelp)
public:
    static void showAbout(QWidget *window);
    static void showShortcuts(QWidget *window);
};

} // namespace meari
