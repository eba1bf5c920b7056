#include "widgets/choice_button.h"

#include "widgets/theme.h"

#include <QEvent>
#include <QPainter>

namespace meari {
namespace {

constexpr int gap = 8;
constexpr int above = 4;
constexpr int widest = 100'000;

} // namespace

ChoiceButton::ChoiceButton(const QString &words, QWidget *parent)
    : QRadioButton(parent)
    , m_words(words)
{
    setAccessibleName(words);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
}

// As large as the type: the style's own stays small.
int ChoiceButton::lead() const
{
    return fontMetrics().height();
}

int ChoiceButton::textLeft() const
{
    return lead() + gap;
}

int ChoiceButton::heightForWidth(int width) const
{
    const QRect room(0, 0, qMax(1, width - textLeft() - gap), widest);
    return fontMetrics().boundingRect(room, Qt::TextWordWrap, m_words).height() + 2 * above;
}

QSize ChoiceButton::sizeHint() const
{
    return {textLeft() + fontMetrics().horizontalAdvance(m_words) + gap,
            fontMetrics().height() + 2 * above};
}

QSize ChoiceButton::minimumSizeHint() const
{
    return {textLeft() + 5 * fontMetrics().averageCharWidth(), fontMetrics().height() + 2 * above};
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
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(QRect(textLeft() + gap / 2, above, width() - textLeft() - gap, height()),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_words);
}

void ChoiceButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QRadioButton::changeEvent(event);
}

} // namespace meari
