#include "widgets/bytes_accessible.h"

#include "widgets/bytes_view.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace meari {
namespace {

class BytesInterface : public QAccessibleWidget
{
public:
    explicit BytesInterface(BytesView *view)
        : QAccessibleWidget(view, QAccessible::StaticText)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const auto *view = qobject_cast<BytesView *>(object());
        return kind == QAccessible::Value && view ? view->spoken() : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<BytesView *>(object);
    return view ? new BytesInterface(view) : nullptr;
}

} // namespace

void installBytesAccessibility()
{
    QAccessible::installFactory(makeInterface); // the same function is installed once only
}

void tellSelection(BytesView *view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleValueChangeEvent changed(view, view->spoken());
    QAccessible::updateAccessibility(&changed);
}

} // namespace meari
