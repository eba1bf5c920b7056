#include "server_gui/status_line.h"

#include "event/event_text.h"
#include "event/visible_text.h"
#include "model/server_state.h"
#include "widgets/mark.h"
#include "widgets/theme.h"

#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QTimerEvent>

#include <utility>

namespace meari {
namespace {

constexpr int room = 6;                  // above and below the text, together
constexpr int momentMilliseconds = 8000; // time to read a sentence twice

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_catchUp([this] { changed(); })
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StatusLine::showState(const ServerState &state, const QString &recordFile, bool recorded)
{
    m_listening = state.isListening() && !recorded;
    m_failed = state.phase == ServerState::Phase::Failed && !recorded;
    switch (state.phase) {
    case ServerState::Phase::Stopped:
        m_state = tr("Not listening");
        break;
    case ServerState::Phase::Listening:
        m_state = tr("Listening on %1").arg(state.local.toString());
        break;
    case ServerState::Phase::Failed:
        m_state = tr("Could not listen on %1").arg(state.local.toString());
        break;
    }
    if (recorded)
        m_state = tr("Recorded: %1").arg(m_state);
    const QLocale locale;
    QStringList counters{
        tr("Clients %1 · peak %2")
            .arg(locale.toString(state.clients), locale.toString(state.mostClients)),
        tr("Reads %1").arg(locale.toString(state.reads)),
        tr("Received %1 · sent %2")
            .arg(EventText::shortByteCount(state.bytesIn),
                 EventText::shortByteCount(state.bytesOut))};
    if (state.refused > 0)
        counters += tr("Refused %1").arg(locale.toString(state.refused));
    if (!recordFile.isEmpty()) {
        counters += tr("Recording to %1")
                        .arg(visibleText(QFileInfo(recordFile).fileName(), LineBreaks::Escape, 60));
    }
    m_counters = counters.join(QStringLiteral("     "));
    const qint64 readsBefore = std::exchange(m_reads, state.reads);
    if (!m_catchUp.putsOff(state.reads - readsBefore))
        changed();
}

void StatusLine::say(const QString &sentence)
{
    m_moment = sentence;
    if (m_timer != 0)
        killTimer(m_timer);
    m_timer = startTimer(momentMilliseconds);
    changed();
}

QString StatusLine::text() const
{
    return m_moment.isEmpty() ? QString(m_state % QLatin1String("     ") % m_counters) : m_moment;
}

void StatusLine::changed()
{
    setAccessibleName(text());
    setToolTip(QLatin1String("<p>") + text().toHtmlEscaped() + QLatin1String("</p>"));
    update();
}

void StatusLine::timerEvent(QTimerEvent *event)
{
    killTimer(event->timerId());
    m_timer = 0;
    m_moment.clear();
    changed();
}

QSize StatusLine::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() + room};
}

QSize StatusLine::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() + room};
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    const int size = fontMetrics().height() * 3 / 4;
    const QRect dot(8, (height() - size) / 2, size, size);
    const QRect area = rect().adjusted(dot.right() + size / 2, 0, -8, 0);
    if (m_moment.isEmpty()) {
        const QColor colour = m_listening ? theme.good : m_failed ? theme.bad : theme.quiet;
        const Mark mark = m_listening ? Mark::Dot : m_failed ? Mark::Failed : Mark::Ring;
        paintMark(painter, dot, mark, colour);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

} // namespace meari
