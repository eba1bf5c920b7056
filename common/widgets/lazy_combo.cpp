#include "widgets/lazy_combo.h"

#include "widgets/mark.h"

#include <QPainter>

namespace meari {

void LazyCombo::showPopup()
{
    emit choicesWanted();
    QComboBox::showPopup();
}

void LazyCombo::focusInEvent(QFocusEvent *event)
{
    emit choicesWanted(); // the arrow keys choose without a popup
    QComboBox::focusInEvent(event);
}

void LazyCombo::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    const int size = fontMetrics().height() * 3 / 4;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect box(mirrored ? size / 2 : width() - size * 3 / 2, (height() - size) / 2, size,
                    size);
    const auto group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    QPainter painter(this);
    paintMark(painter, box, Mark::Chevron, palette().color(group, QPalette::ButtonText));
}

} // namespace meari
