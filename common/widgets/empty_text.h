#pragma once

#include <QString>

class QPainter;
class QWidget;

namespace meari {

/// What a view says while there is nothing in it.
struct EmptyText
{
    QString title; ///< what is so
    QString hint;  ///< what to do next
};

/// In the middle of the viewport of a view, and from its top where large type leaves little room.
void paintEmptyText(QPainter &painter, const QWidget *viewport, const EmptyText &text);

} // namespace meari
