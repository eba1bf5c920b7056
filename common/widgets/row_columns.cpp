#include "widgets/row_columns.h"

#include <QHeaderView>
#include <QScopedValueRollback>

namespace meari {
namespace {

// What may be made of a column's width.
constexpr int leastPercent = 10;
constexpr int mostPercent = 1000;

} // namespace

RowColumns::RowColumns(QHeaderView &header, const CellFonts &fonts)
    : m_header(header)
    , m_fonts(fonts)
{
}

void RowColumns::setSamples(int column, const QStringList &samples, const CellLook &look)
{
    Width &width = m_widths[column];
    width.samples = samples;
    width.look = look;
    width.measured = -1;
}

// What the samples need, before the user had a say.
int RowColumns::needOf(int column, Width &width) const
{
    if (width.measured < 0)
        width.measured = cellWidth(width.samples, width.look, m_fonts);
    return qMax(width.measured, m_header.sectionSizeHint(column));
}

int RowColumns::needOf(int column)
{
    const auto width = m_widths.find(column);
    return width == m_widths.end() ? 0 : needOf(column, *width);
}

void RowColumns::handleFontsChanged()
{
    for (Width &width : m_widths)
        width.measured = -1;
}

void RowColumns::apply()
{
    const QScopedValueRollback applying(m_applying, true);
    for (auto width = m_widths.begin(); width != m_widths.end(); ++width) {
        const int column = width.key();
        if (column < m_header.count())
            m_header.resizeSection(column, needOf(column, *width) * width->percent / 100);
    }
}

void RowColumns::handleResized(int column, int oldSize, int newSize)
{
    const auto width = m_widths.find(column);
    // A column that comes or goes is resized from or to nothing.
    if (m_applying || width == m_widths.end() || oldSize <= 0 || newSize <= 0)
        return;
    width->percent =
        qBound(leastPercent, qRound(newSize * 100.0 / needOf(column, *width)), mostPercent);
}

QByteArray RowColumns::state() const
{
    QByteArrayList percents;
    for (int column = 0; column < m_header.count(); ++column)
        percents += QByteArray::number(m_widths.value(column).percent);
    return percents.join(',');
}

void RowColumns::restore(const QByteArray &state)
{
    const QByteArrayList percents = state.split(',');
    if (percents.size() != m_header.count())
        return;
    for (auto width = m_widths.begin(); width != m_widths.end(); ++width) {
        const int percent = percents.value(width.key()).toInt();
        if (percent >= leastPercent && percent <= mostPercent)
            width->percent = percent;
    }
}

} // namespace meari
