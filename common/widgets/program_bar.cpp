#include "widgets/program_bar.h"

#include "event/program_text.h"
#include "widgets/flow_layout.h"
#include "widgets/lazy_combo.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QSignalBlocker>

namespace meari {

ProgramBar::ProgramBar(Side side, QWidget *parent)
    : QFrame(parent)
    , m_side(side)
    , m_language(new QComboBox)
    , m_end(new QComboBox)
    , m_follow(new LazyCombo)
    , m_copy(new QPushButton)
    , m_save(new QPushButton)
    , m_run(new QPushButton)
{
    setRole(this, "row");
    for (const CodeLanguage language : codeLanguages)
        m_language->addItem(ProgramText::language(language), int(language));
    m_end->addItems({QString(), QString()}); // named in retranslate()
    m_end->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_run->setCheckable(true);

    auto *row = new FlowLayout(this);
    row->setContentsMargins(12, 7, 12, 7);
    row->setSpacing(8);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_language, m_end, m_follow, m_copy, m_save, m_run})
        row->addWidget(widget);

    connect(m_language, &QComboBox::currentIndexChanged, this,
            [this] { emit languageChosen(language()); });
    connect(m_end, &QComboBox::currentIndexChanged, this, [this] {
        showFollowed();
        emit endChosen(showsOtherEnd());
    });
    connect(m_follow, &LazyCombo::choicesWanted, this, &ProgramBar::choicesWanted);
    connect(m_follow, &QComboBox::currentIndexChanged, this, &ProgramBar::handleFollowedIndex);
    connect(m_copy, &QPushButton::clicked, this, &ProgramBar::copyAsked);
    connect(m_save, &QPushButton::clicked, this, &ProgramBar::saveAsked);
    connect(m_run, &QPushButton::toggled, this, &ProgramBar::howToRunAsked);
    retranslate();
    fillFollowed();
}

CodeLanguage ProgramBar::language() const
{
    return CodeLanguage(m_language->currentData().toInt());
}

void ProgramBar::setLanguage(CodeLanguage language)
{
    m_language->setCurrentIndex(m_language->findData(int(language)));
}

bool ProgramBar::showsOtherEnd() const
{
    return m_end->currentIndex() == 1;
}

void ProgramBar::setShowsOtherEnd(bool on)
{
    m_end->setCurrentIndex(on ? 1 : 0);
}

void ProgramBar::setFollowed(const Followed &followed)
{
    if (m_followed == followed)
        return;
    m_followed = followed;
    fillFollowed();
    emit followedChosen(m_followed);
}

void ProgramBar::setChoices(const Choices &choices)
{
    if (m_choices == choices)
        return;
    m_choices = choices;
    fillFollowed();
}

void ProgramBar::setSeveral(bool several)
{
    m_several = several;
    showFollowed();
}

void ProgramBar::showFollowed()
{
    m_follow->setVisible(!showsOtherEnd() && (m_several || m_followed.who != Followed::Who::All));
}

void ProgramBar::handleFollowedIndex(int index)
{
    if (index < 0)
        return;
    m_followed = m_listed[index];
    emit followedChosen(m_followed);
}

// One who has left may still be the one that is looked at.
void ProgramBar::fillFollowed()
{
    const QSignalBlocker blocker(m_follow);
    m_listed = {Followed()};
    if (m_choices.mainThread)
        m_listed += Followed{Followed::Who::Main, 0};
    for (const quint32 client : std::as_const(m_choices.clients))
        m_listed += Followed{Followed::Who::Client, client};
    if (!m_listed.contains(m_followed))
        m_listed += m_followed;
    m_follow->clear();
    for (const Followed &followed : std::as_const(m_listed))
        m_follow->addItem(nameOf(followed));
    m_follow->setCurrentIndex(int(m_listed.indexOf(m_followed)));
    showFollowed();
}

QString ProgramBar::nameOf(const Followed &followed)
{
    switch (followed.who) {
    case Followed::Who::All:
        return tr("All clients");
    case Followed::Who::Main:
        return tr("Main thread");
    case Followed::Who::Client:
        return tr("Client %1").arg(followed.client);
    }
    Q_UNREACHABLE();
}

void ProgramBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillFollowed();
    }
    QFrame::changeEvent(event);
}

void ProgramBar::retranslate()
{
    m_language->setAccessibleName(tr("Language of the program"));
    const bool server = m_side == Side::Server;
    m_end->setItemText(0, server ? tr("This server") : tr("This client"));
    m_end->setItemText(1, server ? tr("A client for it") : tr("A server for it"));
    m_end->setAccessibleName(tr("Which program"));
    m_follow->setAccessibleName(tr("Follow this client or thread"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the whole program"));
    m_copy->setAccessibleName(tr("Copy the whole program"));
    m_save->setText(tr("Save…"));
    m_save->setToolTip(tr("Save the program as a file"));
    m_save->setAccessibleName(tr("Save the program as a file"));
    m_run->setText(tr("How to run it"));
}

} // namespace meari
