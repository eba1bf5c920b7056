#include "widgets/conversation_delegate.h"

#include "model/conversation_model.h"
#include "widgets/conversation_sign.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace meari {
namespace {

using Kind = ConversationItem::Kind;
using Check = ConversationItem::Check;

constexpr double widestBubble = 0.70; // of the view
constexpr double widestNote = 0.90;
constexpr double captionSize = 0.88; // of the font

// Everything about a row that follows from its data, the width and the font.
class Bubble
{
public:
    Bubble(const QStyleOptionViewItem &option, const QModelIndex &index)
        : kind(Kind(index.data(ConversationModel::KindRole).toInt()))
        , check(Check(index.data(ConversationModel::CheckRole).toInt()))
        , failure(index.data(ConversationModel::FailureRole).toBool())
        , verdict(index.data(ConversationModel::VerdictRole).toString())
        , detail(index.data(ConversationModel::DetailRole).toString())
        , captionFont(option.font)
        , unit(option.fontMetrics.height())
    {
        captionFont.setPointSizeF(option.font.pointSizeF() * captionSize);
        const bool note = kind == Kind::Note;
        QString words = index.data().toString();
        if (note)
            words = QString(detail % QStringLiteral(" · ") % words);
        words.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
        layout.setText(words);
        layout.setFont(note ? captionFont : option.font);
        QTextOption wrap(note ? Qt::AlignHCenter : Qt::AlignLeft);
        wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        // The text of a stranger does not turn the line around.
        wrap.setTextDirection(Qt::LeftToRight);
        layout.setTextOption(wrap);
        place(option.rect);
    }

    int height() const { return total; }
    bool waits() const { return kind == Kind::Echo && check == Check::Waiting; }
    // A place for bytes that are not there.
    bool hollow() const
    {
        return kind == Kind::NotSent ||
               (kind == Kind::Echo && (check == Check::Waiting || check == Check::Missing));
    }

    const Kind kind;
    const Check check;
    const bool failure;
    const QString verdict;
    const QString detail;
    QFont captionFont;
    const int unit; ///< the height of a line: what distances are measured in
    QTextLayout layout;
    QRectF bubble;
    QPointF text;
    QRectF caption;

private:
    void place(const QRect &row)
    {
        const bool note = kind == Kind::Note;
        const qreal margin = unit * 0.9;
        const qreal padX = unit * (note ? 0.7 : 0.75);
        const qreal padY = unit * (note ? 0.18 : 0.45);
        const qreal room = qMax<qreal>(unit * 4.0, (row.width() - 2 * margin) *
                                                       (note ? widestNote : widestBubble));
        const qreal width = layLines(room - 2 * padX);
        const qreal gap = unit * 0.35;
        const bool right = kind == Kind::Sent || kind == Kind::NotSent;
        const qreal bubbleWidth = width + 2 * padX;
        qreal left = row.left() + margin;
        if (note)
            left = row.left() + (row.width() - bubbleWidth) / 2;
        else if (right)
            left = row.right() + 1 - margin - bubbleWidth;
        bubble = QRectF(std::round(left), row.top() + gap, std::ceil(bubbleWidth),
                        std::ceil(textHeight + 2 * padY));
        text = bubble.topLeft() + QPointF(padX, padY);
        qreal bottom = bubble.bottom();
        if (!note && !(verdict.isEmpty() && detail.isEmpty())) {
            caption = QRectF(row.left() + margin, bottom + unit * 0.15, row.width() - 2 * margin,
                             QFontMetricsF(captionFont).height());
            bottom = caption.bottom();
        }
        total = int(std::ceil(bottom + gap)) - row.top();
    }

    qreal layLines(qreal room)
    {
        layout.beginLayout();
        qreal widest = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room);
            line.setPosition(QPointF(0, textHeight));
            textHeight += line.height();
            widest = qMax(widest, line.naturalTextWidth());
        }
        layout.endLayout();
        widest = std::ceil(widest);
        // Centred lines are centred in what they need, not in what there was.
        for (int i = 0; kind == Kind::Note && i < layout.lineCount(); ++i) {
            QTextLine line = layout.lineAt(i);
            line.setPosition(QPointF((widest - room) / 2, line.y()));
        }
        return widest;
    }

    qreal textHeight = 0;
    int total = 0;
};

Sign signOf(const Bubble &bubble)
{
    if (bubble.verdict.isEmpty())
        return Sign::None;
    if (bubble.kind == Kind::NotSent)
        return Sign::Cross;
    if (bubble.kind == Kind::Unasked)
        return Sign::Mark;
    switch (bubble.check) {
    case Check::None:
        return Sign::None;
    case Check::Waiting:
        return Sign::Clock;
    case Check::Same:
        return Sign::Tick;
    case Check::Different:
    case Check::Missing:
        return Sign::Cross;
    case Check::Unchecked:
        return Sign::Mark;
    }
    Q_UNREACHABLE();
}

void drawCaption(QPainter &painter, const Bubble &bubble, const Theme &theme)
{
    const Sign sign = signOf(bubble);
    QFont bold = bubble.captionFont;
    bold.setBold(true);
    const QFontMetricsF boldMetrics(bold);
    const QFontMetricsF metrics(bubble.captionFont);
    const qreal side = sign == Sign::None ? 0 : metrics.ascent() * 0.95;
    const qreal space = metrics.horizontalAdvance(QLatin1Char(' '));
    QString rest = bubble.verdict.isEmpty() || bubble.detail.isEmpty()
                       ? bubble.detail
                       : QString(QStringLiteral(" · ") + bubble.detail);
    const qreal verdictWidth = boldMetrics.horizontalAdvance(bubble.verdict);
    const qreal before = (side > 0 ? side + space : 0) + verdictWidth;
    // At three times the size not everything has room on one line.
    rest = metrics.elidedText(rest, Qt::ElideRight, qMax(0.0, bubble.caption.width() - before));
    const qreal width = before + metrics.horizontalAdvance(rest);
    const bool right = bubble.kind == Kind::Sent || bubble.kind == Kind::NotSent;
    qreal x = right ? bubble.caption.right() - width : bubble.caption.left();
    const qreal baseline = bubble.caption.top() + metrics.ascent();
    const QColor colour = colourOf(sign, theme);
    if (side > 0) {
        drawSign(painter, sign, QRectF(x, baseline - side * 0.9, side, side), colour);
        x += side + space;
    }
    painter.setPen(colour);
    painter.setFont(bold);
    painter.drawText(QPointF(x, baseline), bubble.verdict);
    painter.setPen(theme.quiet);
    painter.setFont(bubble.captionFont);
    painter.drawText(QPointF(x + verdictWidth, baseline), rest);
}

void drawBubble(QPainter &painter, const Bubble &bubble, const Theme &theme, bool selected)
{
    const bool right = bubble.kind == Kind::Sent || bubble.kind == Kind::NotSent;
    QColor ground = right ? theme.bubbleSent : theme.bubbleReceived;
    QPen line(right ? theme.bubbleSentLine : theme.bubbleReceivedLine);
    if (bubble.hollow())
        line.setStyle(Qt::DashLine);
    if (bubble.kind == Kind::NotSent) {
        ground = theme.errorGround;
        line.setColor(theme.bad);
    }
    const QRectF shape = bubble.bubble.adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = bubble.kind == Kind::Note ? shape.height() / 2 : bubble.unit * 0.5;
    if (bubble.kind == Kind::Note) {
        ground = bubble.failure ? theme.errorGround : theme.band;
        line = QPen(Qt::NoPen);
    }
    painter.setPen(line);
    painter.setBrush(ground);
    painter.drawRoundedRect(shape, qMin(radius, bubble.unit * 0.9),
                            qMin(radius, bubble.unit * 0.9));
    if (selected) {
        const qreal width = Theme::stroke(qMax<qreal>(2.5, bubble.unit * 0.16));
        painter.setPen(QPen(theme.selectedLine, width));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(shape.adjusted(-1, -1, 1, 1), qMin(radius, bubble.unit * 0.9),
                                qMin(radius, bubble.unit * 0.9));
    }
}

} // namespace

QSize ConversationDelegate::sizeHint(const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    return {option.rect.width(), Bubble(option, index).height()};
}

void ConversationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Bubble bubble(option, index);
    const Theme &theme = Theme::of(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawBubble(*painter, bubble, theme, selected);

    const bool empty = bubble.kind == Kind::Echo && bubble.verdict.isEmpty();
    QColor ink = option.palette.color(QPalette::Text);
    if (bubble.kind == Kind::Note)
        ink = bubble.failure ? theme.errorText : theme.quiet;
    else if (empty)
        ink = theme.quiet;
    painter->setPen(ink);
    bubble.layout.draw(painter, bubble.text);
    if (!bubble.caption.isNull())
        drawCaption(*painter, bubble, theme);

    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.accent, Theme::stroke(1), Qt::DotLine));
        painter->setBrush(Qt::NoBrush);
        const qreal radius = bubble.unit * 0.6;
        painter->drawRoundedRect(bubble.bubble.adjusted(-3.5, -3.5, 3.5, 3.5), radius, radius);
    }
    painter->restore();
}

} // namespace meari
