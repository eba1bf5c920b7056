#include "widgets/window_actor.h"

#include "lesson/stage_member.h"
#include "model/selection.h"
#include "widgets/motion.h"
#include "widgets/panel_docks.h"
#include "widgets/stage_place.h"
#include "widgets/views.h"

#include <QAbstractButton>
#include <QApplication>
#include <QBuffer>
#include <QDockWidget>
#include <QInputEvent>
#include <QMainWindow>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace meari {
namespace {

// Of that name; the one that can be seen before one that cannot.
QWidget *controlOf(const QWidget &window, const QString &name)
{
    const QList<QWidget *> found = window.findChildren<QWidget *>(name);
    const auto visible = std::find_if(found.begin(), found.end(),
                                      [](const QWidget *widget) { return widget->isVisible(); });
    return visible != found.end() ? *visible : found.value(0);
}

} // namespace

WindowActor::WindowActor(QMainWindow &window, Views &views, Timeline &timeline,
                         Selection &selection)
    : Actor(&window)
    , m_window(window)
    , m_views(views)
    , m_timeline(timeline)
    , m_selection(selection)
{
    connect(&timeline, &Timeline::appended, this, &WindowActor::handleEvents);
    qApp->installEventFilter(this);
}

void WindowActor::join(const StageInvitation &invitation)
{
    m_views.docks().keepSize(true);
    auto *member = new StageMember(invitation, *this, this);
    connect(member, &StageMember::dismissed, &m_window, &QWidget::close);
    const QRect screen = m_window.screen()->availableGeometry();
    const int step = 2 * m_window.fontMetrics().height();
    if (invitation.role.isClient() && !fitsOnStage(screen, step))
        m_window.setWindowFlag(Qt::WindowStaysOnTopHint);
    m_window.setGeometry(placeOnStage(invitation.role, invitation.isAlone, m_window.size(),
                                      m_window.minimumSizeHint(), screen, step));
    m_onStage = true;
}

void WindowActor::putSpotlight(const QString &control, const QString &callout)
{
    if (control.isEmpty()) {
        m_spotlight.clear();
        return;
    }
    reveal(control);
    m_spotlight.put(controlOf(m_window, control), callout);
}

void WindowActor::showDone(const QString &control, bool done)
{
    if (std::exchange(m_done, done) || !done)
        return;
    if (m_spotlight.control() && m_spotlight.control() == controlOf(m_window, control))
        m_spotlight.clear();
}

void WindowActor::openView(const QString &view)
{
    if (const auto *dock = m_window.findChild<QDockWidget *>(view))
        m_views.docks().open(dock->widget());
}

void WindowActor::chooseEvent(qint64 time, EventKind kind)
{
    const EventStore &store = m_timeline.store();
    const quint64 first = qMax(store.first(), store.end() - qMin(mostLookedAt, store.end()));
    for (quint64 sequence = store.end(); sequence > first; --sequence) {
        if (store.timeAt(sequence - 1) != time || store.kindAt(sequence - 1) != kind)
            continue;
        m_timeline.goLive();
        m_selection.chooseEvent(sequence - 1);
        return;
    }
}

void WindowActor::setBlackboard(bool on)
{
    m_spotlight.setThick(on);
    emit blackboardAsked(on);
}

void WindowActor::takePicture()
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    m_window.grab().save(&buffer, "PNG");
    emit pictureTaken(png);
}

void WindowActor::press(QAbstractButton *button)
{
    if (button->isVisible() && Motion::isWanted(button))
        button->animateClick();
    else
        button->click();
}

void WindowActor::await(quint64 id, Look look)
{
    for (Awaited &awaited : m_awaited) {
        if (awaited.id == id) {
            awaited.look = std::move(look);
            return;
        }
    }
    if (m_awaited.size() >= mostAwaited)
        end(m_awaited.front().id, tr("Too much was asked for at once."));
    m_awaited.push_back({id, std::move(look)});
}

bool WindowActor::isAwaited(quint64 id) const
{
    return std::any_of(m_awaited.begin(), m_awaited.end(),
                       [id](const Awaited &awaited) { return awaited.id == id; });
}

void WindowActor::end(quint64 id, const QString &problem)
{
    std::erase_if(m_awaited, [id](const Awaited &awaited) { return awaited.id == id; });
    emit performed(id, problem);
}

void WindowActor::handleEvents(const EventBatch &events)
{
    // What a recording shows did not happen now.
    if (m_timeline.isRecorded())
        return;
    emit eventsOccurred(events);
    for (const Event &event : events) {
        // Those that are there at this event: what they lead to may await more of them.
        std::vector<quint64> ids;
        ids.reserve(m_awaited.size());
        for (const Awaited &awaited : m_awaited)
            ids.push_back(awaited.id);
        for (const quint64 id : ids) {
            const auto found =
                std::find_if(m_awaited.begin(), m_awaited.end(),
                             [id](const Awaited &awaited) { return awaited.id == id; });
            if (found == m_awaited.end())
                continue;
            const Look look = found->look;
            const Verdict verdict = look(event);
            if (!verdict)
                continue;
            std::erase_if(m_awaited, [id](const Awaited &awaited) { return awaited.id == id; });
            // Once the window has taken in the event, too: what comes next builds on it.
            QMetaObject::invokeMethod(
                this, [this, id, problem = *verdict] { emit performed(id, problem); },
                Qt::QueuedConnection);
        }
    }
}

// In any window that this one has opened, too.
bool WindowActor::isMine(const QObject *watched) const
{
    if (!watched->isWidgetType())
        return false;
    const auto *widget = static_cast<const QWidget *>(watched);
    while (widget && widget != &m_window)
        widget = widget->parentWidget();
    return widget != nullptr;
}

bool WindowActor::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: // all there is of a key that is a shortcut
        if (event->spontaneous() && isMine(watched)) {
            // It goes through a widget's parents, too, and a key comes twice.
            const quint64 time = static_cast<QInputEvent *>(event)->timestamp();
            if (time == 0 || time != m_touch)
                emit touched();
            m_touch = time;
        }
        break;
    case QEvent::Resize:
        if (m_onStage && watched == &m_window && !event->spontaneous())
            stayOnScreen();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

// It grows downwards when a view opens or the type becomes larger.
void WindowActor::stayOnScreen()
{
    const QRect screen = m_window.screen()->availableGeometry();
    const QRect frame = m_window.frameGeometry();
    const int up = qMin(frame.bottom() - screen.bottom(), frame.top() - screen.top());
    if (up > 0)
        m_window.move(m_window.pos() - QPoint(0, up));
}

} // namespace meari
