#include "widgets/ask_bar.h"

#include "widgets/flow_layout.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace meari {

AskBar::AskBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_yes(new QPushButton)
    , m_no(new QPushButton)
{
    setRole(this, "ask");
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_yes);
    row->addWidget(m_no);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(m_text);
    column->addWidget(buttons);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        const auto agree = std::exchange(m_agree, nullptr);
        withdraw();
        if (agree)
            agree();
    });
    connect(m_no, &QPushButton::clicked, this, &AskBar::withdraw);
    retranslate();
    hide();
}

void AskBar::ask(Sentence sentence, std::function<void()> agree)
{
    m_sentence = std::move(sentence);
    m_agree = std::move(agree);
    retranslate();
    show();
    m_no->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void AskBar::withdraw()
{
    m_sentence = nullptr;
    m_agree = nullptr;
    hide();
}

void AskBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        withdraw();
    else
        QFrame::keyPressEvent(event);
}

void AskBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void AskBar::retranslate()
{
    m_yes->setText(tr("Start anyway"));
    m_no->setText(tr("Not now"));
    m_text->setText(m_sentence ? m_sentence() : QString());
    setAccessibleName(m_text->text());
}

} // namespace meari
