#include "widgets/ladder_painter.h"

#include "event/event_text.h"
#include "widgets/mark.h"
#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace meari {
namespace {

using Course = LadderShape::Course;
using Head = LadderShape::Head;
using Tone = LadderShape::Tone;

constexpr double messageWidth = 2;
constexpr double plainWidth = 1.4;
constexpr double gapType = 0.8; // of the size of the other type

double lineWidth(const LadderShape &shape)
{
    return Theme::stroke(shape.dashed ? plainWidth : messageWidth);
}

// In the unit it has: on paper it has pixels.
QFont scaled(const QFont &font, double by)
{
    QFont made = font;
    if (font.pixelSize() > 0)
        made.setPixelSize(qMax(1, int(font.pixelSize() * by)));
    else
        made.setPointSizeF(font.pointSizeF() * by);
    return made;
}

QFont bold(const QFont &font)
{
    QFont made = font;
    made.setBold(true);
    return made;
}

} // namespace

LadderPainter::LadderPainter(const Ladder &ladder, const LadderGeometry &geometry,
                             const Style &style, QPainter &painter)
    : m_ladder(ladder)
    , m_geometry(geometry)
    , m_style(style)
    , m_metrics(style.font)
    , m_painter(painter)
{
    // Not by what a message begins with.
    m_painter.setLayoutDirection(Qt::LeftToRight);
}

LadderGeometry::Wishes LadderPainter::wishes(const Ladder &ladder, const Style &style)
{
    LadderGeometry::Wishes wishes;
    wishes.font = style.font;
    wishes.lanes = ladder.laneCount();
    switch (style.time) {
    case LadderTime::SinceStart:
        wishes.time = EventText::since(99'999'999'000'000);
        break;
    case LadderTime::SincePrevious:
        wishes.time = QLatin1Char('+') + EventText::duration(9'999'990'000'000);
        break;
    case LadderTime::OfDay:
        wishes.time = EventText::timeOfDay(0);
        break;
    }
    wishes.name = EventText::clientName(65535);
    wishes.note = EventText::waitingFor(999, true, ladder.side());
    return wishes;
}

QColor LadderPainter::colourOf(Tone tone) const
{
    const Theme &theme = Theme::of(m_style.palette);
    switch (tone) {
    case Tone::Message:
        return theme.received;
    case Tone::Answer:
        return theme.sent;
    case Tone::Good:
        return theme.good;
    case Tone::Bad:
        return theme.bad;
    case Tone::Plain:
        return theme.quiet;
    }
    Q_UNREACHABLE();
}

// As much of a name as there is room for: a number says who it is, too.
void LadderPainter::paintHead(double y, int row)
{
    const Theme &theme = Theme::of(m_style.palette);
    const QFont font = bold(m_style.font);
    const QFontMetricsF metrics(font);
    m_painter.setFont(font);
    const double height = m_geometry.headHeight();
    const auto write = [&](double x, const QString &name, const QColor &colour) {
        const double width = metrics.horizontalAdvance(name);
        m_painter.setPen(colour);
        m_painter.drawText(QRectF(x - width / 2, y, width + 1, height),
                           Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
    };
    const QString server = Ladder::nameOfServer(m_ladder.serverAt(row));
    const double right = m_geometry.serverX() - metrics.horizontalAdvance(server) / 2;
    double written = m_geometry.lanesLeft(); // up to here
    for (int lane = m_geometry.firstLane(); lane <= m_geometry.lastLane(); ++lane) {
        const double x = m_geometry.laneX(lane);
        if (!m_geometry.seesLane(lane) || x < written)
            continue;
        const Ladder::Lane shown = m_ladder.laneAt(lane, row);
        const double room = qMin(m_geometry.step() - m_geometry.pad(),
                                 2 * qMin(x - written, right - m_geometry.pad() / 2 - x));
        QString name = Ladder::nameOf(shown);
        if (metrics.horizontalAdvance(name) > room && shown.endpoint.port != 0)
            name = QString::number(shown.endpoint.port);
        if (metrics.horizontalAdvance(name) > room)
            name = QString::number(shown.client);
        const double width = metrics.horizontalAdvance(name);
        // Between lifelines that are closer still, some have to go without.
        if (x - width / 2 < written)
            continue;
        const bool there = shown.firstRow <= row && shown.lastRow >= row;
        write(x, name, there ? theme.received : theme.quiet);
        written = x + width / 2 + m_geometry.pad() / 2;
    }
    write(m_geometry.serverX(), server, theme.sent);
}

void LadderPainter::paintSelected(double y)
{
    const Theme &theme = Theme::of(m_style.palette);
    const double width = m_geometry.noteColumn().right() + m_geometry.pad();
    m_painter.fillRect(QRectF(0, y, width, m_geometry.rowHeight()), theme.selected);
    m_painter.fillRect(QRectF(0, y, 3, m_geometry.rowHeight()), theme.selectedLine);
}

void LadderPainter::paintLifeline(double x, double from, double to)
{
    m_painter.drawLine(QPointF(x, from), QPointF(x, to));
}

// Where they are close together they are fine, so that what crosses them stands out.
QPen LadderPainter::lifelinePen() const
{
    const QColor line = Theme::of(m_style.palette).line;
    if (m_geometry.step() < 4 * m_geometry.headSize())
        return {line, Theme::stroke(1)};
    return {Theme::isDark(m_style.palette) ? line.lighter(160) : line.darker(125),
            Theme::stroke(plainWidth)};
}

void LadderPainter::paintLifelines(double y, int first, int last, double bottom)
{
    m_painter.setPen(lifelinePen());
    const double height = m_geometry.rowHeight();
    const double line = m_geometry.lineY();
    for (int lane = m_geometry.firstLane(); lane <= m_geometry.lastLane(); ++lane) {
        if (!m_geometry.seesLane(lane))
            continue;
        const Ladder::Lane shown = m_ladder.laneAt(lane, last);
        if (shown.firstRow > last || shown.lastRow < first)
            continue;
        const double from =
            shown.firstRow < first ? y : y + (shown.firstRow - first) * height + line;
        const double to =
            shown.lastRow > last ? bottom : y + (shown.lastRow - first) * height + line;
        // Who has only this row is a dot on its line.
        paintLifeline(m_geometry.laneX(lane), from, qMax(to, from));
    }
    paintLifeline(m_geometry.serverX(), y, bottom);
}

// Two strokes across every line, and nothing between them: time is left out here.
void LadderPainter::paintBreaks(double y, int row, const QColor &ground)
{
    const double size = m_geometry.headSize();
    const double middle = y + size;
    const double half = qMin(size, m_geometry.step() / 3);
    m_painter.setPen(lifelinePen());
    const auto cut = [&](double x) {
        const double gap = size / 2;
        m_painter.fillRect(QRectF(x - half, middle - gap, 2 * half, 2 * gap), ground);
        for (const double at : {middle - gap, middle + gap})
            m_painter.drawLine(QPointF(x - half, at + size / 3), QPointF(x + half, at - size / 3));
    };
    for (int lane = m_geometry.firstLane(); lane <= m_geometry.lastLane(); ++lane) {
        if (!m_geometry.seesLane(lane))
            continue;
        const Ladder::Lane shown = m_ladder.laneAt(lane, row);
        if (shown.firstRow < row && shown.lastRow >= row)
            cut(m_geometry.laneX(lane));
    }
    cut(m_geometry.serverX());
}

bool LadderPainter::paintRow(double y, int row, bool selected, bool saysTime)
{
    const LadderRow shown = m_ladder.rowAt(row);
    const int lane = m_ladder.laneOf(shown.sequence);
    const QColor ground =
        selected ? Theme::of(m_style.palette).selected : m_style.palette.color(QPalette::Base);
    if (shown.hasGap())
        paintBreaks(y, row, ground);
    const Words words = wordsOf(y, shown, lane);
    // Lifelines of others would strike it through.
    m_painter.fillRect(words.box.adjusted(-2, 1, 2, -1), ground);
    paintLine(y, shown, lane, ground);
    paintWords(shown, words);
    paintTime(y, row, shown, saysTime);
    paintNote(y, shown);
    return shown.pending;
}

void LadderPainter::paintLine(double y, const LadderRow &row, int lane, const QColor &ground)
{
    const LadderShape &shape = row.shape;
    const LadderGeometry::Line line = m_geometry.lineOf(shape, lane);
    const QColor colour = colourOf(shape.tone);
    const double at = y + m_geometry.lineY();
    const double size = m_geometry.headSize();
    if (shape.course == Course::AtServer || shape.course == Course::AtClient) {
        const QRectF box(line.from - size, at - size, 2 * size, 2 * size);
        m_painter.fillRect(box, ground);
        paintMark(m_painter, box, markOf(row.kind, m_ladder.side()), colour);
        return;
    }
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    const double direction = line.aim > line.from ? 1 : -1;
    QPen pen(colour, lineWidth(shape), shape.dashed ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap);
    m_painter.setPen(pen);
    if (shape.course == Course::Between) {
        // Broken in the middle, with nothing for a bit on either side.
        const double middle = (line.from + line.to) / 2;
        m_painter.drawLine(QPointF(line.from, at), QPointF(middle - 2 * size, at));
        m_painter.drawLine(QPointF(middle + 2 * size, at), QPointF(line.to, at));
        paintHeadOfLine({middle, at}, 1, shape.head, colour);
        m_painter.restore();
        return;
    }
    const double end = line.to - (shape.head == Head::Arrow ? direction * size : 0);
    m_painter.drawLine(QPointF(line.from, at), QPointF(end, at));
    if (row.isUnfinished()) {
        pen.setStyle(Qt::DotLine);
        pen.setWidthF(Theme::stroke(plainWidth));
        m_painter.setPen(pen);
        m_painter.drawLine(QPointF(line.to, at), QPointF(line.aim, at));
    }
    paintHeadOfLine({line.to, at}, direction, shape.head, colour);
    m_painter.restore();
}

// A full head where a program's bytes arrive, as long as it is wide.
void LadderPainter::paintHeadOfLine(const QPointF &tip, double towards, Head head,
                                    const QColor &colour)
{
    const double size = m_geometry.headSize();
    switch (head) {
    case Head::Arrow: {
        QPainterPath path(tip);
        path.lineTo(tip + QPointF(-towards * 2 * size, -size));
        path.lineTo(tip + QPointF(-towards * 2 * size, size));
        path.closeSubpath();
        m_painter.fillPath(path, colour);
        break;
    }
    case Head::Cross: {
        m_painter.setPen(QPen(colour, Theme::stroke(messageWidth), Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(tip + QPointF(-size, -size), tip + QPointF(size, size));
        m_painter.drawLine(tip + QPointF(-size, size), tip + QPointF(size, -size));
        break;
    }
    case Head::None:
        break;
    }
}

// Whose a row is, where its lifeline cannot tell.
QString LadderPainter::ownerOf(const LadderRow &row, int lane) const
{
    if (row.client == 0 || (lane >= 0 && m_geometry.lineOf(row.shape, lane).seen))
        return {};
    const QString name = lane >= 0
                             ? Ladder::nameOf(m_ladder.laneAt(lane, m_ladder.rowOf(row.sequence)))
                             : EventText::clientNumber(row.client);
    return name % QStringLiteral(": ");
}

// The size stays when there is no room for all of a message.
LadderPainter::Words LadderPainter::wordsOf(double y, const LadderRow &row, int lane) const
{
    Words words;
    words.text = ownerOf(row, lane) + row.text;
    words.size = row.size.isEmpty() ? QString() : QStringLiteral(" · ") % row.size;
    const double sizeWidth = m_metrics.horizontalAdvance(words.size);
    const double wanted = std::ceil(m_metrics.horizontalAdvance(words.text) + sizeWidth) + 1;
    words.box = m_geometry.textBox(row.shape, lane, wanted).translated(0, y);
    if (words.box.width() < wanted) {
        const double room = qMax(0.0, words.box.width() - sizeWidth);
        words.text = m_metrics.elidedText(words.text, Qt::ElideRight, room);
    }
    return words;
}

// The size is drawn apart: what is written from right to left would take it in.
void LadderPainter::paintWords(const LadderRow &row, const Words &words)
{
    const bool plain = row.shape.tone == Tone::Plain || row.shape.tone == Tone::Good;
    m_painter.setFont(m_style.font);
    m_painter.setPen(row.size.isEmpty() ? colourOf(plain ? Tone::Plain : row.shape.tone)
                                        : m_style.palette.color(QPalette::Text));
    const int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip;
    m_painter.drawText(words.box, flags, words.text);
    const double width = m_metrics.horizontalAdvance(words.text);
    m_painter.drawText(words.box.adjusted(width, 0, 0, 0), flags, words.size);
}

QString LadderPainter::timeOf(const LadderRow &row, int index) const
{
    switch (m_style.time) {
    case LadderTime::SinceStart:
        return EventText::since(row.time - m_ladder.start());
    case LadderTime::SincePrevious:
        return index == 0 ? QString() : QLatin1Char('+') + EventText::duration(row.sincePrevious);
    case LadderTime::OfDay:
        return EventText::timeOfDay(row.time);
    }
    Q_UNREACHABLE();
}

void LadderPainter::paintTime(double y, int row, const LadderRow &shown, bool saysTime)
{
    const Theme &theme = Theme::of(m_style.palette);
    const QRectF column = m_geometry.timeColumn().translated(0, y);
    m_painter.setPen(theme.quiet);
    if (shown.hasGap()) {
        m_painter.setFont(scaled(m_style.font, gapType));
        m_painter.drawText(QRectF(column.left(), y, column.width(), m_geometry.textHeight()),
                           Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine,
                           EventText::silence(shown.sincePrevious));
    }
    const QString text = timeOf(shown, row);
    // The same moment is said once.
    const bool same = !saysTime && row > 0 && m_style.time != LadderTime::SincePrevious &&
                      text == timeOf(m_ladder.timedRowAt(row - 1), row - 1);
    if (same)
        return;
    m_painter.setFont(m_style.font);
    m_painter.drawText(column, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
}

void LadderPainter::paintNote(double y, const LadderRow &row)
{
    if (row.note.isEmpty())
        return;
    const QRectF column = m_geometry.noteColumn().translated(0, y);
    m_painter.setFont(m_style.font);
    m_painter.setPen(row.noteIsBad ? colourOf(Tone::Bad) : colourOf(Tone::Plain));
    m_painter.drawText(column, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                       m_metrics.elidedText(row.note, Qt::ElideRight, column.width()));
}

} // namespace meari
