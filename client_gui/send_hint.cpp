#include "client_gui/send_hint.h"

#include "widgets/theme.h"

#include <QAccessible>
#include <QEvent>

#include <utility>

namespace meari {

SendHint::SendHint(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    hide();
}

void SendHint::complain(Sentence sentence)
{
    say(std::move(sentence), true);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void SendHint::note(Sentence sentence)
{
    say(std::move(sentence), false);
}

void SendHint::silence()
{
    say({}, false);
}

void SendHint::say(Sentence sentence, bool complains)
{
    m_sentence = std::move(sentence);
    setRole(this, complains ? "bad" : "");
    showSentence();
}

void SendHint::showSentence()
{
    const QString sentence = m_sentence ? m_sentence() : QString();
    setText(sentence);
    setAccessibleName(sentence);
    setVisible(!sentence.isEmpty());
}

void SendHint::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        showSentence();
    QLabel::changeEvent(event);
}

} // namespace meari
