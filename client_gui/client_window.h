#pragma once

#include <QMainWindow>

namespace meari {

class ClientWindow : public QMainWindow
{
    Q_OBJECT
};

} // namespace meari
