#include "widgets/choice_button.h"

#include "widgets/markdown.h"
#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QPainter>

#include <cmath>

namespace meari {
namespace {

constexpr int gap = 8;
constexpr int above = 4;

} // namespace

ChoiceButton::ChoiceButton(const QString &markdown, QWidget *parent)
    : QRadioButton(parent)
    , m_markdown(markdown)
{
    setAccessibleName(withoutMarkup(markdown));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    m_document.setDocumentMargin(0);
    render();
}

// As large as the type: the style's own stays small.
int ChoiceButton::lead() const
{
    return fontMetrics().height();
}

int ChoiceButton::textLeft() const
{
    return lead() + gap * 3 / 2;
}

void ChoiceButton::render()
{
    setMarkdown(m_document, m_markdown, this);
    updateGeometry();
    update();
}

int ChoiceButton::heightForWidth(int width) const
{
    m_document.setTextWidth(qMax(1, width - textLeft() - gap));
    return int(std::ceil(m_document.size().height())) + 2 * above;
}

QSize ChoiceButton::sizeHint() const
{
    return {textLeft() + int(std::ceil(m_document.idealWidth())) + gap,
            fontMetrics().height() + 2 * above};
}

QSize ChoiceButton::minimumSizeHint() const
{
    return {textLeft() + 3 * fontMetrics().height(), fontMetrics().height() + 2 * above};
}

bool ChoiceButton::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus() || underMouse()) {
        const double line = Theme::stroke(hasFocus() ? 1.5 : 1);
        painter.setPen(QPen(hasFocus() ? theme.accent : theme.bubbleSentLine, line));
        painter.drawRoundedRect(QRectF(rect()).adjusted(line, line, -line, -line), 5, 5);
    }
    const double size = lead() * 0.72;
    const QRectF circle(gap / 2.0 + (lead() - size) / 2, above + (lead() - size) / 2, size, size);
    painter.setPen(QPen(isChecked() ? theme.accent : theme.quiet, Theme::stroke(size / 9)));
    painter.setBrush(palette().base());
    painter.drawEllipse(circle);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawEllipse(circle.adjusted(size / 4, size / 4, -size / 4, -size / 4));
    }
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = palette();
    m_document.setTextWidth(width() - textLeft() - gap);
    painter.translate(textLeft(), above);
    m_document.documentLayout()->draw(&painter, context);
}

void ChoiceButton::changeEvent(QEvent *event)
{
    QRadioButton::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        render();
}

} // namespace meari
