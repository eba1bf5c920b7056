#include "widgets/catch_up.h"

#include <QTimerEvent>

#include <utility>

namespace meari {
namespace {

constexpr int milliseconds = 100;

} // namespace

CatchUp::CatchUp(std::function<void()> show, QObject *parent)
    : QObject(parent)
    , m_show(std::move(show))
{
}

bool CatchUp::putsOff(qint64 changes)
{
    if (changes < many)
        return false;
    if (m_later.isActive())
        return true;
    if (!m_shown.isValid() || m_shown.hasExpired(milliseconds)) {
        m_shown.start();
        return false;
    }
    m_later.start(int(qMax<qint64>(0, milliseconds - m_shown.elapsed())), this);
    return true;
}

void CatchUp::showNow()
{
    if (!m_later.isActive())
        return;
    m_later.stop();
    m_shown.start();
    m_show();
}

void CatchUp::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_later.timerId())
        showNow();
    else
        QObject::timerEvent(event);
}

} // namespace meari
