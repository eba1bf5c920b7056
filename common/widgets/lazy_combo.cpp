#include "widgets/lazy_combo.h"

namespace meari {

LazyCombo::LazyCombo(QWidget *parent)
    : QComboBox(parent)
{
    setMaxVisibleItems(mostVisible);
}

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

} // namespace meari
