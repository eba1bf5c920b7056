#include "widgets/sign_line.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace meari {

class SignLine::Sign : public QWidget
{
public:
    Sign() { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

    void show(Mark mark, Colour colour)
    {
        m_mark = mark;
        m_colour = colour;
        update();
    }
    Mark mark() const { return m_mark; }

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
        paintMark(painter, QRectF(0, 0, size, size).adjusted(edge, edge, -edge, -edge), m_mark,
                  Theme::of(this).*m_colour);
    }

    void changeEvent(QEvent *event) override
    {
        if (event->type() == QEvent::FontChange)
            updateGeometry();
        QWidget::changeEvent(event);
    }

private:
    Mark m_mark = Mark::None;
    Colour m_colour = &Theme::quiet;
};

SignLine::SignLine(QWidget *parent)
    : QWidget(parent)
    , m_sign(new Sign)
    , m_text(new QLabel)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void SignLine::say(Mark mark, Colour colour, const QString &sentence, Weight weight)
{
    m_sign->show(mark, colour);
    switch (weight) {
    case Weight::Plain:
        setRole(m_text, "");
        break;
    case Weight::Strong:
        setRole(m_text, "title");
        break;
    case Weight::Headline:
        setRole(m_text, "headline");
        break;
    }
    m_sign->setFont(m_text->font());
    m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
}

void SignLine::silence()
{
    m_text->clear();
    hide();
}

QString SignLine::sentence() const
{
    return m_text->text();
}

Mark SignLine::mark() const
{
    return m_sign->mark();
}

} // namespace meari
