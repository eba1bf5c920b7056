#include "widgets/run_hint.h"

#include "event/program_text.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

namespace meari {

RunHint::RunHint(QWidget *parent)
    : QFrame(parent)
    , m_sentence(new QLabel)
    , m_command(new QLabel)
    , m_copy(new QPushButton)
{
    setRole(this, "sendrow");
    for (QLabel *label : {m_sentence, m_command}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 7, 12, 7);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_sentence, 0, 0, 1, 2);
    grid->addWidget(m_command, 1, 0);
    grid->addWidget(m_copy, 1, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(command()); });
    retranslate();
}

void RunHint::setAbout(const About &about)
{
    if (m_about == about)
        return;
    m_about = about;
    retranslate();
}

QString RunHint::command() const
{
    return ProgramText::command(m_about.kind, m_about.language);
}

void RunHint::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    QFrame::changeEvent(event);
}

void RunHint::retranslate()
{
    m_command->setFont(Theme::fixedFont(this));
    m_sentence->setText(ProgramText::howToRun(m_about.side, m_about.kind, m_about.language,
                                              m_about.address, m_about.isListening));
    m_command->setText(command());
    m_command->setAccessibleName(tr("The command for a terminal"));
    m_copy->setText(tr("Copy the command"));
}

} // namespace meari
