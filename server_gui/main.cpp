#include "server_gui/server_window.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    meari::ServerWindow window;
    window.show();
    return QApplication::exec();
}
