#include "widgets/motion.h"

#include <QApplication>
#include <QStyle>
#include <QWidget>

namespace meari {
namespace {

bool reducedHere = false;

} // namespace

bool Motion::isWanted(const QWidget *widget)
{
#ifdef Q_OS_WIN
    if (!QApplication::isEffectEnabled(Qt::UI_General))
        return false;
#endif
    // On Linux Qt 6.4 calls effects off on every desktop; the style is all that can be asked.
    return !reducedHere &&
           widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget) > 0;
}

void Motion::setReduced(bool reduced)
{
    reducedHere = reduced;
}

bool Motion::isReduced()
{
    return reducedHere;
}

} // namespace meari
