#include "widgets/step_track.h"

#include "widgets/theme.h"

#include <QPainter>

namespace meari {

StepTrack::StepTrack(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StepTrack::show(const QList<Step> &steps, int shown)
{
    m_steps = steps;
    m_shown = shown;
    update();
}

QSize StepTrack::sizeHint() const
{
    return {fontMetrics().height() * 10, qMax(8, fontMetrics().height() * 2 / 3)};
}

void StepTrack::paintEvent(QPaintEvent *)
{
    if (m_steps.isEmpty())
        return;
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double step = double(width()) / double(m_steps.size());
    const double gap = qMin(4.0, step / 4);
    const double thin = height() / 3.0;
    for (int i = 0; i < m_steps.size(); ++i) {
        const double thick = i == m_shown ? thin * 1.9 : thin;
        QRectF piece(i * step, (height() - thick) / 2, step - gap, thick);
        const double radius = thick / 2;
        painter.setPen(Qt::NoPen);
        switch (m_steps[i]) {
        case Step::Ahead:
            painter.setBrush(theme.line);
            break;
        case Step::Begun:
            painter.setBrush(theme.line);
            painter.drawRoundedRect(piece, radius, radius);
            painter.setBrush(theme.accent);
            piece.setWidth(piece.width() / 2);
            break;
        case Step::Done:
            painter.setBrush(theme.accent);
            break;
        case Step::Skipped: {
            const double line = Theme::stroke(1.2);
            painter.setPen(QPen(theme.quiet, line));
            painter.setBrush(Qt::NoBrush);
            piece.adjust(line / 2, line / 2, -line / 2, -line / 2);
            break;
        }
        }
        painter.drawRoundedRect(piece, radius, radius);
    }
}

} // namespace meari
