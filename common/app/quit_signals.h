#pragma once

#include <QObject>

namespace meari {

/// While it lives, SIGINT, SIGTERM and SIGHUP ask for the program to end, so that what was recorded
/// is complete; the second one ends it at once. SIGPIPE and SIGXFSZ are ignored.
/// One per process, on the window's thread.
class QuitSignals : public QObject
{
    Q_OBJECT
public:
    QuitSignals();
    ~QuitSignals() override;

signals:
    /// The program is to end.
    void asked();
};

} // namespace meari
