#include "widgets/lesson_delegate.h"

#include "widgets/lesson_list_model.h"
#include "widgets/mark.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QPainter>

namespace meari {
namespace {

constexpr int highest = 100'000;
constexpr int margin = 12;

// One text under another.
struct Line
{
    QString text;
    QFont font;
    QColor colour;
};

QList<Line> linesOf(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme &theme = Theme::of(option.palette);
    const QColor plain = option.palette.color(QPalette::Text);
    QFont bold = option.font;
    bold.setBold(true);
    const bool heading = index.data(LessonListModel::IdRole).toString().isEmpty();
    QList<Line> lines{{index.data().toString(), bold, heading ? theme.quiet : plain}};
    const auto add = [&](const QString &text, const QColor &colour) {
        if (!text.isEmpty())
            lines.append({text, option.font, colour});
    };
    add(index.data(LessonListModel::SummaryRole).toString(), plain);
    add(index.data(LessonListModel::SizeRole).toString(), theme.quiet);
    for (const QString &fault : index.data(LessonListModel::FaultsRole).toStringList())
        add(fault, theme.bad);
    add(index.data(LessonListModel::HintRole).toString(), theme.quiet);
    return lines;
}

bool isHeading(const QModelIndex &index)
{
    return index.data(LessonListModel::IdRole).toString().isEmpty();
}

int padding(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.height() / 2;
}

int textLeft(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return isHeading(index) ? margin : margin + option.fontMetrics.height() * 3 / 2;
}

int heightOf(const Line &line, int width)
{
    return QFontMetrics(line.font)
        .boundingRect(QRect(0, 0, qMax(1, width), highest), Qt::TextWordWrap, line.text)
        .height();
}

// A piece of a disc for what is done so far.
void paintReached(QPainter &painter, const QRectF &box, double reached, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = box.adjusted(2, 2, -2, -2);
    painter.setPen(QPen(reached > 0 ? theme.accent : theme.quiet, Theme::stroke(1.5)));
    painter.drawEllipse(circle);
    if (reached > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawPie(circle, 90 * 16, -int(360 * 16 * reached));
    }
    painter.restore();
}

} // namespace

QSize LessonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem look = option;
    initStyleOption(&look, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(look.widget);
    const int width = view ? view->viewport()->width() : look.rect.width();
    const int room = width - textLeft(look, index) - margin;
    int height = 2 * padding(look);
    for (const Line &line : linesOf(look, index))
        height += heightOf(line, room);
    return {width, height};
}

void LessonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem look = option;
    initStyleOption(&look, index);
    const Theme &theme = Theme::of(look.palette);
    const QRect area = look.rect;
    painter->save();
    if (isHeading(index)) {
        painter->fillRect(area, theme.band);
    } else if (look.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(area, theme.selected);
        painter->fillRect(QRectF(area.left(), area.top(), Theme::stroke(3), area.height()),
                          theme.selectedLine);
    }
    painter->fillRect(QRect(area.left(), area.bottom(), area.width(), 1), theme.line);

    const int size = look.fontMetrics.height();
    int y = area.top() + padding(look);
    if (!isHeading(index)) {
        const QRectF box(area.left() + margin, y, size, size);
        const QRectF mark = box.adjusted(size / 8., size / 8., -size / 8., -size / 8.);
        if (!index.data(LessonListModel::FaultsRole).toStringList().isEmpty())
            paintMark(*painter, mark, Mark::Failed, theme.bad);
        else if (index.data(LessonListModel::DoneRole).toBool())
            paintMark(*painter, mark, Mark::Check, theme.good);
        else
            paintReached(*painter, box, index.data(LessonListModel::ReachedRole).toDouble(), theme);
    }
    const int left = area.left() + textLeft(look, index);
    const int room = area.right() + 1 - margin - left;
    for (const Line &line : linesOf(look, index)) {
        const int height = heightOf(line, room);
        painter->setFont(line.font);
        painter->setPen(line.colour);
        painter->drawText(QRect(left, y, room, height), Qt::TextWordWrap, line.text);
        y += height;
    }
    if (look.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, Theme::stroke(1), Qt::DotLine));
        painter->drawRect(area.adjusted(1, 1, -2, -3));
    }
    painter->restore();
}

} // namespace meari
