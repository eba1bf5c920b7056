#include "widgets/lesson_column.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace meari {
namespace {

constexpr int longestLine = 32; // heights of a line
constexpr double leastLines = 3;

} // namespace

LessonColumn::LessonColumn(QWidget *parent)
    : QScrollArea(parent)
    , m_page(new QWidget)
    , m_column(new QVBoxLayout(m_page))
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus); // its keys scroll
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    auto *middle = new QWidget;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(0);
    row->addStretch(0);
    row->addWidget(m_page, 1);
    row->addStretch(0);
    setWidget(middle);
    limit();
}

void LessonColumn::goToTop()
{
    verticalScrollBar()->setValue(0);
}

QSize LessonColumn::minimumSizeHint() const
{
    const int line = fontMetrics().height();
    return {line * 8, int(line * leastLines)};
}

void LessonColumn::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        limit();
}

// Wider than the room is what has a word that is: it wraps there.
void LessonColumn::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    widget()->setMaximumWidth(viewport()->width());
}

void LessonColumn::limit()
{
    m_page->setMaximumWidth(fontMetrics().height() * longestLine);
}

} // namespace meari
