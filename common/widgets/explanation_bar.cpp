#include "widgets/explanation_bar.h"

#include "event/event_text.h"
#include "model/selection.h"
#include "model/timeline.h"
#include "widgets/long_words.h"
#include "widgets/mark.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace meari {

/// The mark of a kind of event, as large as the type beside it.
class MarkSign : public QWidget
{
public:
    void show(EventKind kind, Side side)
    {
        m_kind = kind;
        m_side = side;
        update();
    }

    QSize sizeHint() const override
    {
        const int size = fontMetrics().height();
        return {size, size};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const qreal size = fontMetrics().height();
        const qreal edge = size / 8; // a mark is drawn as large as a capital letter
        const QRectF box = QRectF(0, 0, size, size).adjusted(edge, edge, -edge, -edge);
        paintMark(painter, box, markOf(m_kind, m_side),
                  colourOf(m_kind, m_side, Theme::of(this), palette().color(QPalette::WindowText)));
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            updateGeometry();
        QWidget::changeEvent(event);
    }

private:
    EventKind m_kind = 0;
    Side m_side = Side::Server;
};

ExplanationBar::ExplanationBar(Timeline &timeline, Selection &selection, QWidget *parent)
    : QFrame(parent)
    , m_timeline(timeline)
    , m_selection(selection)
    , m_mark(new MarkSign)
    , m_label(new QLabel)
    , m_text(new QLabel)
{
    for (QLabel *label : {m_label, m_text})
        label->setTextFormat(Qt::PlainText); // it may quote a host name or the system
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setRole(m_label, "title");
    m_mark->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 12, 5);
    row->setSpacing(6);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addWidget(m_label, 0, Qt::AlignTop);
    row->addSpacing(6);
    row->addWidget(m_text, 1, Qt::AlignTop);

    setAutoFillBackground(true);
    retranslate();
    connect(&selection, &Selection::changed, this, &ExplanationBar::explain);
}

QString ExplanationBar::sentence() const
{
    return m_text->text();
}

void ExplanationBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

// The event may have left the timeline, and the selection not have heard of it yet.
void ExplanationBar::explain()
{
    const auto chosen = m_selection.chosen().event;
    if (!chosen || !m_timeline.store().contains(*chosen)) {
        m_text->clear();
        hide();
        return;
    }
    const Event event = m_timeline.store().at(*chosen);
    const Side side = m_timeline.side();
    QString label = EventText::label(event.kind(), side);
    if (side == Side::Server && event.client != 0)
        label += QStringLiteral(" #") % QString::number(event.client);
    m_mark->show(event.kind(), m_timeline.side());
    m_label->setText(label);
    const QString explanation = EventText::explanation(event, side);
    m_text->setText(withoutLongWords(explanation));
    m_text->setAccessibleName(label + QLatin1String(": ") + explanation);
    show();
}

void ExplanationBar::retranslate()
{
    setWindowTitle(tr("Explanation"));
    setAccessibleName(windowTitle());
    explain();
}

} // namespace meari
