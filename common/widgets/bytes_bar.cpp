#include "widgets/bytes_bar.h"

#include "widgets/elided_label.h"
#include "widgets/flow_layout.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

namespace meari {
namespace {

constexpr int leastCharacters = 4;

} // namespace

BytesBar::BytesBar(Side side, QWidget *parent)
    : QFrame(parent)
    , m_side(side)
    , m_summary(new ElidedLabel)
    , m_directions(new QComboBox)
    , m_scopes(new QComboBox)
    , m_forms(new QComboBox)
{
    // All choices stand in one line, and where there is no room, below the words.
    auto *choices = new QWidget;
    auto *choiceRow = new QHBoxLayout(choices);
    choiceRow->setContentsMargins(0, 0, 0, 0);
    choiceRow->setSpacing(8);
    for (QComboBox *combo : {m_directions, m_scopes, m_forms}) {
        combo->addItems({QString(), QString()}); // as many as each of the enums has
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        // Very large type on a small screen: rather a shortened word than a window too wide.
        combo->setMinimumContentsLength(leastCharacters);
        choiceRow->addWidget(combo);
    }
    m_directions->hide();
    auto *row = new FlowLayout(this);
    row->setContentsMargins(12, 4, 12, 2);
    row->setSpacing(8);
    row->addWidget(m_summary);
    row->setWide(m_summary);
    row->addWidget(choices);

    connect(m_scopes, &QComboBox::currentIndexChanged, this,
            [this](int index) { emit scopeChosen(ByteFocus::Scope(index)); });
    connect(m_forms, &QComboBox::currentIndexChanged, this,
            [this](int index) { emit formChosen(BytesLayout::Form(index)); });
    connect(m_directions, &QComboBox::currentIndexChanged, this,
            [this](int index) { emit directionChosen(ByteStream::Direction(index)); });
    retranslate();
}

void BytesBar::setSummary(const QString &text)
{
    m_summary->setText(text);
}

QString BytesBar::summary() const
{
    return m_summary->text();
}

void BytesBar::showScope(ByteFocus::Scope scope)
{
    m_scopes->setCurrentIndex(int(scope));
}

void BytesBar::showForm(BytesLayout::Form form)
{
    m_forms->setCurrentIndex(int(form));
}

void BytesBar::showDirection(ByteStream::Direction direction)
{
    m_directions->setCurrentIndex(int(direction));
}

void BytesBar::offerDirections(bool offer)
{
    m_directions->setVisible(offer);
}

void BytesBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BytesBar::retranslate()
{
    m_scopes->setAccessibleName(tr("How much is shown"));
    m_scopes->setItemText(int(ByteFocus::Scope::Message), tr("This message"));
    m_scopes->setItemText(int(ByteFocus::Scope::Connection), tr("Whole connection"));
    m_forms->setAccessibleName(tr("How it is shown"));
    m_forms->setItemText(int(BytesLayout::Form::Ruler), tr("Ruler"));
    m_forms->setItemText(int(BytesLayout::Form::Dump), tr("Hex dump"));
    m_directions->setAccessibleName(tr("Which direction is shown"));
    m_directions->setItemText(int(ByteStream::Direction::In), tr("Received"));
    m_directions->setItemText(int(ByteStream::Direction::Out),
                              m_side == Side::Client ? tr("Sent") : tr("Echoed"));
}

} // namespace meari
