#include "widgets/lazy_combo.h"

namespace meari {

LazyCombo::LazyCombo(QWidget *parent)
    : QComboBox(parent)
{
    // Fusion shows the choices as a menu where nothing can be typed, and as a list where something
    // can: in one row, one of them looks like a mistake.
    setStyleSheet(QStringLiteral("QComboBox { combobox-popup: 0; }"));
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
