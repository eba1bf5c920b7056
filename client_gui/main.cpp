#include "client_gui/client_window.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    meari::ClientWindow window;
    window.show();
    return QApplication::exec();
}
