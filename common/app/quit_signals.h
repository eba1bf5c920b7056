#pragma once

#include <QObject>

namespace meari {

/// While it lives, SIGINT and SIGTERM end the program as closing its window does, so that what was
/// recorded is complete. One per process, on the window's thread.
class QuitSignals : public QObject
{
    Q_OBJECT
public:
    QuitSignals();
    ~QuitSignals() override;
};

} // namespace meari
