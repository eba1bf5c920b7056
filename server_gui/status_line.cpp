#include "server_gui/status_line.h"

#include "event/event_text.h"
#include "event/visible_text.h"
#include "widgets/mark.h"
#include "widgets/theme.h"

#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QTimerEvent>

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
    const qint64 reads = state.reads - m_state.reads;
    m_state = state;
    m_recordFile = recordFile;
    m_recorded = recorded;
    if (!m_catchUp.putsOff(reads))
        changed();
}

QString StatusLine::phase() const
{
    switch (m_state.phase) {
    case ServerState::Phase::Stopped:
        return tr("Not listening");
    case ServerState::Phase::Listening:
        return tr("Listening on %1").arg(m_state.local.toString());
    case ServerState::Phase::Failed:
        return tr("Could not listen on %1").arg(m_state.local.toString());
    }
    Q_UNREACHABLE();
}

QStringList StatusLine::counters() const
{
    const QLocale locale;
    QStringList counters{
        tr("Clients %1 · peak %2")
            .arg(locale.toString(m_state.clients), locale.toString(m_state.mostClients)),
        tr("Reads %1").arg(locale.toString(m_state.reads)),
        tr("Received %1 · sent %2")
            .arg(EventText::shortByteCount(m_state.bytesIn),
                 EventText::shortByteCount(m_state.bytesOut))};
    if (m_state.refused > 0)
        counters += tr("Refused %1").arg(locale.toString(m_state.refused));
    if (!m_recordFile.isEmpty()) {
        counters +=
            tr("Recording to %1")
                .arg(visibleText(QFileInfo(m_recordFile).fileName(), LineBreaks::Escape, 60));
    }
    return counters;
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
    if (!m_moment.isEmpty())
        return m_moment;
    const QString state = m_recorded ? tr("Recorded: %1").arg(phase()) : phase();
    return (QStringList(state) + counters()).join(QLatin1String("     "));
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
        const bool listening = m_state.isListening() && !m_recorded;
        const bool failed = m_state.phase == ServerState::Phase::Failed && !m_recorded;
        const QColor colour = listening ? theme.good : failed ? theme.bad : theme.quiet;
        const Mark mark = listening ? Mark::Dot : failed ? Mark::Failed : Mark::Ring;
        paintMark(painter, dot, mark, colour);
    }
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

} // namespace meari
