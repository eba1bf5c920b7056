#include "widgets/empty_text.h"

#include "widgets/theme.h"

#include <QPainter>
#include <QWidget>

namespace meari {

void paintEmptyText(QPainter &painter, const QWidget *viewport, const EmptyText &text)
{
    const QFont plain = viewport->font();
    QFont bold = plain;
    bold.setBold(true);
    const QFontMetrics metrics(plain);
    const QRect area =
        viewport->rect().adjusted(metrics.height(), metrics.height() / 4, -metrics.height(), 0);
    constexpr int flags = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
    const QRect title = QFontMetrics(bold).boundingRect(area, flags, text.title);
    const QRect hint = metrics.boundingRect(area, flags, text.hint);
    const int gap = metrics.height() / 3;
    const int top =
        qMax(area.top(), area.center().y() - (title.height() + gap + hint.height()) / 2);
    painter.setFont(bold);
    painter.setPen(viewport->palette().color(QPalette::Text));
    painter.drawText(QRect(area.left(), top, area.width(), title.height()), flags, text.title);
    painter.setFont(plain);
    painter.setPen(Theme::of(viewport).quiet);
    painter.drawText(QRect(area.left(), top + title.height() + gap, area.width(), hint.height()),
                     flags, text.hint);
}

} // namespace meari
