#pragma once

#include <QMainWindow>

namespace meari {

class ServerWindow : public QMainWindow
{
    Q_OBJECT
};

} // namespace meari
