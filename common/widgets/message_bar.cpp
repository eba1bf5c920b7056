#include "widgets/message_bar.h"

#include "widgets/long_words.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace meari {

MessageBar::MessageBar(Kind kind, QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_text(new QLabel)
    , m_close(new QToolButton)
{
    m_text->setTextFormat(Qt::PlainText); // it may quote what was typed
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setText(QStringLiteral("×"));
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::silence);

    m_row->setContentsMargins(12, 6, 6, 6);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_close);
    m_close->setVisible(kind == Kind::Error);

    setRole(this, kind == Kind::Error ? "error" : "notice");
    setAutoFillBackground(true);
    retranslate();
    hide();
}

void MessageBar::say(const QString &sentence)
{
    m_topic.reset();
    m_sentence = nullptr;
    put(sentence);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::sayAbout(int topic, Sentence sentence)
{
    say(sentence());
    m_topic = topic;
    m_sentence = std::move(sentence);
}

void MessageBar::silence()
{
    m_topic.reset();
    m_sentence = nullptr;
    put(QString());
    hide();
}

void MessageBar::put(const QString &sentence)
{
    m_said = sentence;
    m_text->setText(withoutLongWords(sentence));
    setAccessibleName(sentence);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void MessageBar::retranslate()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    if (!m_sentence)
        return;
    // Not said anew: that would be read out again.
    put(m_sentence());
}

} // namespace meari
