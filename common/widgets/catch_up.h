#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QObject>

#include <functional>

namespace meari {

/// When a view shows what changes faster than anybody reads: ten times a second, not at every
/// frame, which leaves the processor to the network. What comes slowly is shown at once.
class CatchUp : public QObject
{
    Q_OBJECT
public:
    /// @param show shows what has been put off
    explicit CatchUp(std::function<void()> show, QObject *parent = nullptr);

    /// So much at once is more than anybody reads.
    static constexpr int many = 64;
    /// To be asked when things have changed. True: they are many, something was shown just now, and
    /// this will be shown in a moment. False: it is to be shown now.
    bool putsOff(qint64 changes = many);
    bool hasPutOff() const { return m_later.isActive(); }
    /// Shows what has been put off; nothing where nothing has.
    void showNow();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    const std::function<void()> m_show;
    QBasicTimer m_later;
    QElapsedTimer m_shown;
};

} // namespace meari
