#include "widgets/listing_delegate.h"

#include "model/listing_model.h"
#include "widgets/mark.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace meari {
namespace {

constexpr int barWidth = 4; // at the left of a line that is lit
constexpr int leastNoteCharacters = 16;

QTextCharFormat coloured(const QColor &colour)
{
    QTextCharFormat format;
    format.setForeground(colour);
    return format;
}

QColor colourOf(CodeSpan::Kind kind, const Theme &theme)
{
    switch (kind) {
    case CodeSpan::Kind::Comment:
        return theme.quiet;
    case CodeSpan::Kind::String:
        return theme.good;
    case CodeSpan::Kind::Keyword:
        return theme.received;
    }
    Q_UNREACHABLE();
}

int indentOf(const QString &code)
{
    int indent = 0;
    while (indent < code.size() && code[indent] == QLatin1Char(' '))
        ++indent;
    return indent;
}

// Returns the height.
int layOut(QTextLayout &layout, int width)
{
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return qCeil(y);
}

} // namespace

/// What stands beside a line, or below it, and where.
struct ListingDelegate::Note
{
    QString here;
    QString value;
    QRect place; ///< in the row, arrows included; empty when there is nothing to say
    bool below = false;

    /// @param between where there is both
    QString text(const QString &between) const
    {
        return here.isEmpty() || value.isEmpty() ? QString(here % value)
                                                 : QString(here % between % value);
    }
    QString text() const
    {
        return text(isTall ? QString(QChar::LineSeparator) : QStringLiteral("     "));
    }
    bool isTall = false; ///< more than fits on one line
};

ListingDelegate::ListingDelegate(QListView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
    measure();
}

const ListingModel &ListingDelegate::model() const
{
    return *static_cast<const ListingModel *>(m_view->model());
}

void ListingDelegate::measure()
{
    m_font = Theme::fixedFont(m_view);
    m_noteFont = m_view->font();
    m_noteFont.setPointSizeF(m_font.pointSizeF());
    const QFontMetrics metrics(m_font);
    m_lineHeight = metrics.height() + metrics.height() / 4;
    const int lines = m_view->model() ? m_view->model()->rowCount() : 0;
    const auto digits = qMax<qsizetype>(2, QString::number(lines).size());
    const int character = metrics.horizontalAdvance(QLatin1Char('0'));
    m_numberRight = barWidth + character + int(digits) * character;
    m_codeLeft = m_numberRight + character / 2 + m_lineHeight / 2 + character;

    m_lines.clear();
    m_lines.reserve(std::size_t(lines));
    for (int row = 0; row < lines; ++row) {
        const QString code = codeOf(row);
        m_lines.push_back({metrics.horizontalAdvance(code),
                           metrics.horizontalAdvance(QLatin1Char(' ')) * indentOf(code),
                           codeSpans(code, model().language())});
    }
}

QString ListingDelegate::codeOf(int row) const
{
    return model().listing().lines[row].text;
}

int ListingDelegate::arrowWidth() const
{
    return QFontMetrics(m_font).height() * 2 / 3;
}

int ListingDelegate::roomForArrows(int arrows) const
{
    return arrows == 0 ? 0 : arrows * arrowWidth() + arrowWidth() / 3;
}

ListingDelegate::Note ListingDelegate::noteOf(int row) const
{
    const LineMark &mark = model().markAt(row);
    Note note;
    note.here = mark.here;
    if (!mark.value.text.isEmpty()) {
        const QLatin1String comment(model().language() == CodeLanguage::Python ? "#" : "//");
        note.value = comment % QChar(QChar::Nbsp) % mark.value.text;
    }
    const QString text = note.text();
    if (text.isEmpty())
        return note;

    const QFontMetrics metrics(m_font);
    const QFontMetrics noteMetrics(m_noteFont);
    const int arrows = roomForArrows(mark.arrows);
    const int gap = metrics.horizontalAdvance(QLatin1String("  "));
    const int wanted = arrows + noteMetrics.horizontalAdvance(text) + 1;
    const Line &line = m_lines[std::size_t(row)];
    const int codeEnd = m_codeLeft + line.width;
    const int room = m_view->viewport()->width() - gap;
    if (codeEnd + gap + wanted <= room) {
        note.place = {codeEnd + gap, 0, wanted, m_lineHeight};
        return note;
    }
    note.below = true;
    const int least = metrics.averageCharWidth() * leastNoteCharacters;
    const int left = qMax(m_codeLeft - arrows, qMin(m_codeLeft + line.indent, room - least));
    const int width = qMax(least, room - left);
    note.isTall = wanted > width;
    QTextLayout layout(note.text(), m_noteFont);
    note.place = {left, m_lineHeight, width, layOut(layout, width - arrows)};
    return note;
}

QRect ListingDelegate::noteRect(const QModelIndex &index, const QRect &row) const
{
    const QRect place = noteOf(index.row()).place;
    return place.isEmpty() ? QRect() : place.translated(row.topLeft());
}

QSize ListingDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Note note = noteOf(index.row());
    const int code = m_codeLeft + m_lines[std::size_t(index.row())].width + m_lineHeight;
    const int below = note.below ? note.place.height() + m_lineHeight / 4 : 0;
    return {qMax(code, m_view->viewport()->width()), m_lineHeight + below};
}

void ListingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const int row = index.row();
    const LineMark &mark = model().markAt(row);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(m_font);
    paintGround(*painter, option.rect, mark, m_view->hasFocus() && m_view->currentIndex() == index);
    paintGutter(*painter, option.rect, row, mark);
    paintCode(*painter, option.rect, row, mark);
    paintNote(*painter, option.rect, row);
    painter->restore();
}

void ListingDelegate::paintGround(QPainter &painter, const QRect &row, const LineMark &mark,
                                  bool current) const
{
    const Theme &theme = Theme::of(m_view);
    const bool failed = mark.lit == LineMark::Lit::Failed;
    if (failed || mark.lit != LineMark::Lit::No || mark.chosen)
        painter.fillRect(row, failed ? theme.errorGround : theme.noticeGround);
    if (mark.lit != LineMark::Lit::No) {
        painter.fillRect(QRect(row.left(), row.top(), barWidth, row.height()),
                         failed ? theme.bad : theme.selectedLine);
    }
    if (!mark.chosen && !current)
        return;
    painter.setPen(
        QPen(current ? theme.accent : theme.selectedLine, Theme::stroke(current ? 2 : 1)));
    painter.setBrush(Qt::NoBrush);
    const qreal inset = current ? 1 : 0.5;
    painter.drawRect(QRectF(row).adjusted(inset, inset, -inset, -inset));
}

void ListingDelegate::paintGutter(QPainter &painter, const QRect &row, int number,
                                  const LineMark &mark) const
{
    const Theme &theme = Theme::of(m_view);
    painter.setPen(theme.quiet);
    painter.drawText(QRect(row.left(), row.top(), m_numberRight, m_lineHeight),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(number + 1));
    if (!mark.isStep)
        return;
    const int size = m_lineHeight / 2;
    const QRectF box(row.left() + m_numberRight + (m_codeLeft - m_numberRight - size) / 2.0,
                     row.top() + (m_lineHeight - size) / 2.0, size, size);
    const bool failed = mark.value.failed || mark.lit == LineMark::Lit::Failed;
    if (failed && mark.reached)
        paintMark(painter, box, Mark::Failed, theme.bad);
    else
        paintMark(painter, box, mark.reached ? Mark::Dot : Mark::Ring, theme.quiet);
}

void ListingDelegate::paintCode(QPainter &painter, const QRect &row, int number,
                                const LineMark &mark) const
{
    const Theme &theme = Theme::of(m_view);
    const QString code = codeOf(number);
    const bool quiet = mark.isStep && !mark.reached;
    QTextLayout layout(code, m_font);
    if (!quiet) {
        QList<QTextLayout::FormatRange> formats;
        const QList<CodeSpan> &spans = m_lines[std::size_t(number)].spans;
        formats.reserve(spans.size());
        for (const CodeSpan &span : spans)
            formats += {int(span.begin), int(span.size), coloured(colourOf(span.kind, theme))};
        layout.setFormats(formats);
    }
    const int height = layOut(layout, QWIDGETSIZE_MAX);
    painter.setPen(quiet ? theme.quiet : m_view->palette().color(QPalette::Text));
    layout.draw(&painter,
                QPointF(row.left() + m_codeLeft, row.top() + (m_lineHeight - height) / 2.0));
}

void ListingDelegate::paintNote(QPainter &painter, const QRect &row, int number) const
{
    const Note note = noteOf(number);
    if (note.place.isEmpty())
        return;
    const LineMark &mark = model().markAt(number);
    const Theme &theme = Theme::of(m_view);
    const bool failed = mark.lit == LineMark::Lit::Failed;
    const QColor here = failed ? theme.errorText : theme.noticeText;
    const QRect place = note.place.translated(row.topLeft());
    const int arrow = arrowWidth();
    const int size = arrow * 3 / 4;
    QTextLayout layout(note.text(), m_noteFont);
    const auto hereSize = int(note.here.size());
    layout.setFormats(
        {{0, hereSize, coloured(here)},
         {hereSize, int(note.text().size()) - hereSize,
          coloured(mark.value.failed ? (failed ? theme.errorText : theme.bad) : theme.quiet)}});
    const int arrows = roomForArrows(mark.arrows);
    const int height = layOut(layout, place.width() - arrows + 1);
    const qreal top = note.below ? place.top() : place.top() + (m_lineHeight - height) / 2.0;
    layout.draw(&painter, QPointF(place.left() + arrows, top));

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(here);
    for (int i = 0; i < mark.arrows; ++i) {
        // A full triangle that points at the code.
        const QRectF box(place.left() + i * arrow, top + (layout.lineAt(0).height() - size) / 2,
                         size, size);
        painter.drawPolygon(
            QPolygonF({QPointF(box.left(), box.center().y()), box.topRight(), box.bottomRight()}));
    }
}

} // namespace meari
