#include "widgets/cell_font.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace meari {
namespace {

// Letters that stand for themselves: no controls, and no hyphen that shows at the end of a line
// only.
bool isLatin(int code)
{
    return (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code != 0xad);
}

} // namespace

CellFont::CellFont(const QFont &font)
    : m_font(font)
    , m_latin(font)
{
    m_latin.setKerning(false);
    m_latin.setStyleStrategy(QFont::StyleStrategy(font.styleStrategy() | QFont::PreferNoShaping));
}

void CellFont::measure() const
{
    if (m_height > 0)
        return;
    const QFontMetricsF metrics(m_latin);
    m_ellipsis = metrics.inFont(QChar(0x2026)) ? QString(QChar(0x2026)) : QStringLiteral("...");
    m_ellipsisWidth = metrics.horizontalAdvance(m_ellipsis);
    m_ascent = metrics.ascent();
    m_height = metrics.height();
}

qreal CellFont::advanceOf(QChar letter) const
{
    if (letter.unicode() >= m_advances.size())
        return -1;
    float &advance = m_advances[letter.unicode()];
    if (advance == 0) {
        advance = isLatin(letter.unicode())
                      ? float(QFontMetricsF(m_latin).horizontalAdvance(letter))
                      : -1;
    }
    return qreal(advance);
}

int CellFont::widthOf(const QString &text) const
{
    qreal width = 0;
    for (const QChar letter : text) {
        const qreal advance = advanceOf(letter);
        if (advance < 0)
            return int(std::ceil(QFontMetricsF(m_font).horizontalAdvance(text)));
        width += advance;
    }
    return int(std::ceil(width));
}

CellFont::Line CellFont::fitted(const QString &text, int room) const
{
    qreal width = 0;
    qsizetype kept = 0; // letters that leave room for the ellipsis
    qreal keptWidth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qreal advance = advanceOf(text[i]);
        if (advance < 0)
            return {fittedByQt(text, room), {}};
        width += advance;
        if (width + m_ellipsisWidth <= room) {
            kept = i + 1;
            keptWidth = width;
        }
        if (width > room && m_ellipsisWidth > room)
            return {QString(), 0};
        if (width > room)
            return {text.left(kept) + m_ellipsis, keptWidth + m_ellipsisWidth};
    }
    return {text, width};
}

QString CellFont::fittedByQt(const QString &text, int room) const
{
    const QFontMetricsF metrics(m_font);
    // Of a long text nearly all would be measured in vain; letters may be very narrow, too.
    const qsizetype likely = qsizetype(1.5 * room / qMax(1.0, metrics.averageCharWidth())) + 1;
    QString shown = metrics.elidedText(text.left(likely), Qt::ElideRight, room);
    if (text.size() > likely && shown.size() == likely)
        shown = metrics.elidedText(text, Qt::ElideRight, room);
    return shown;
}

void CellFont::draw(QPainter &painter, const QRect &area, const QString &text,
                    Qt::Alignment alignment) const
{
    measure();
    const Line line = fitted(text, area.width());
    const QFont &font = line.latinWidth ? m_latin : m_font;
    qreal x = 0;
    if (alignment & (Qt::AlignRight | Qt::AlignHCenter)) {
        const qreal width =
            line.latinWidth ? *line.latinWidth : QFontMetricsF(m_font).horizontalAdvance(line.text);
        const qreal free = qMax(0.0, area.width() - width);
        x = (alignment & Qt::AlignRight) ? free : free / 2;
    }
    const qreal y = (area.height() - m_height) / 2 + m_ascent;
    painter.setFont(font);
    painter.drawText(QPointF(area.left() + std::round(x), area.top() + std::round(y)), line.text);
}

} // namespace meari
