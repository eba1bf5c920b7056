#include "widgets/log_filter_bar.h"

#include "event/event_text.h"
#include "model/client_model.h"
#include "widgets/flow_layout.h"
#include "widgets/lazy_combo.h"
#include "widgets/mark.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>

namespace meari {
namespace {

// After the last key, before a million events are searched.
constexpr int typingPause = 150;

using Kinds = EventFilter::Kinds;

Kinds kindsOf(std::initializer_list<EventKind> kinds)
{
    Kinds set;
    for (const EventKind kind : kinds)
        set.set(kind);
    return set;
}

const Kinds clientOnly =
    kindsOf({kindOf<ConnectStarted>, kindOf<Connected>, kindOf<ConnectFailed>,
             kindOf<ConnectCancelled>, kindOf<SendFailed>, kindOf<SendingFinished>});
const Kinds serverOnly = kindsOf(
    {kindOf<ListenStarted>, kindOf<ListenFailed>, kindOf<ListenStopped>, kindOf<ClientAccepted>,
     kindOf<ClientRefused>, kindOf<AcceptFailed>, kindOf<LingerStarted>});

} // namespace

EventFilter::Kinds messageKinds()
{
    return kindsOf({kindOf<BytesReceived>, kindOf<BytesSent>, kindOf<SendFailed>});
}

EventFilter::Kinds problemKinds()
{
    return kindsOf({kindOf<ListenFailed>, kindOf<ClientRefused>, kindOf<AcceptFailed>,
                    kindOf<ConnectFailed>, kindOf<SendFailed>});
}

LogFilterBar::LogFilterBar(Side side, const ClientModel *clients, QWidget *parent)
    : QFrame(parent)
    , m_side(side)
    , m_clientModel(clients)
    , m_search(new QLineEdit)
    , m_clients(new LazyCombo)
    , m_kinds(new LazyCombo)
    , m_follow(new QPushButton)
{
    setRole(this, "row");
    m_follow->setCheckable(true);
    auto *row = new FlowLayout(this);
    row->setContentsMargins(12, 7, 12, 7);
    row->setSpacing(8);
    row->addWidget(m_search);
    row->setWide(m_search);
    row->addWidget(m_clients);
    m_clients->setVisible(clients != nullptr);
    row->addWidget(m_kinds);
    row->addWidget(m_follow);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &LogFilterBar::tellFilter);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    // Not before there is something to clear: Qt looks for its picture in all of the system's
    // themes.
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_search->setClearButtonEnabled(m_search->isClearButtonEnabled() || !text.isEmpty());
    });
    connect(m_search, &QLineEdit::returnPressed, this, &LogFilterBar::tellFilter);
    connect(m_clients, &LazyCombo::choicesWanted, this, &LogFilterBar::fillClients);
    connect(m_clients, &QComboBox::currentIndexChanged, this, &LogFilterBar::tellFilter);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &LogFilterBar::tellFilter);
    connect(m_follow, &QPushButton::clicked, this, &LogFilterBar::followAsked);
    fillClients();
    fillKinds();
    measure();
    retranslate();
}

QStringList LogFilterBar::labels(Side side)
{
    const Kinds others = side == Side::Server ? clientOnly : serverOnly;
    QStringList labels;
    for (EventKind kind = 0; kind < eventKindCount; ++kind) {
        if (!others.test(kind))
            labels += EventText::label(kind, side);
    }
    return labels;
}

void LogFilterBar::measure()
{
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
}

void LogFilterBar::goToSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LogFilterBar::chooseClient(quint32 client)
{
    fillClients();
    m_clients->setCurrentIndex(qMax(0, m_clients->findData(client)));
}

void LogFilterBar::fillClients()
{
    const QSignalBlocker blocker(m_clients);
    const QVariant chosen = m_clients->currentData();
    m_clients->clear();
    m_clients->addItem(tr("All clients"), 0u);
    const int rows = m_clientModel ? m_clientModel->table().size() : 0;
    for (int row = 0; row < rows; ++row) {
        const quint32 number = m_clientModel->table().at(row).number;
        m_clients->addItem(tr("Client %1").arg(number), number);
    }
    // One that left the table long ago may still be the one that is looked at.
    if (chosen.toUInt() != 0 && m_clients->findData(chosen) < 0)
        m_clients->addItem(tr("Client %1").arg(chosen.toUInt()), chosen);
    m_clients->setCurrentIndex(qMax(0, m_clients->findData(chosen)));
}

void LogFilterBar::fillKinds()
{
    const QSignalBlocker blocker(m_kinds);
    const int chosen = qMax(0, m_kinds->currentIndex());
    m_kinds->clear();
    const auto add = [this](const QString &text, const Kinds &kinds) {
        m_kinds->addItem(text, qulonglong(kinds.to_ullong()));
    };
    const Kinds others = m_side == Side::Server ? clientOnly : serverOnly;
    add(tr("All events"), Kinds().set());
    // For a server there are no messages, only reads: TCP keeps no bounds.
    add(m_side == Side::Server ? tr("Received and echoed") : tr("Messages"), messageKinds());
    add(tr("Connections"), ~messageKinds());
    add(tr("Problems"), problemKinds());
    m_kinds->insertSeparator(m_kinds->count());
    for (EventKind kind = 0; kind < eventKindCount; ++kind) {
        if (!others.test(kind))
            add(EventText::label(kind, m_side), Kinds().set(kind));
    }
    m_kinds->setCurrentIndex(chosen);
}

void LogFilterBar::tellFilter()
{
    m_typing.stop();
    EventFilter filter;
    filter.setText(m_search->text());
    filter.setClient(m_clients->currentData().toUInt());
    filter.setKinds(Kinds(m_kinds->currentData().toULongLong()));
    emit filterChanged(filter);
}

void LogFilterBar::showFollowing(bool following)
{
    m_follow->setChecked(following);
    m_follow->setIcon(markIcon(Mark::Down, following ? Theme::of(this).accent
                                                     : palette().color(QPalette::ButtonText)));
}

void LogFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        fillClients();
        fillKinds();
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        measure();
    } else if (event->type() == QEvent::PaletteChange) {
        showFollowing(m_follow->isChecked());
    }
    QFrame::changeEvent(event);
}

void LogFilterBar::retranslate()
{
    m_search->setPlaceholderText(tr("Find in the log"));
    m_search->setAccessibleName(tr("Find in the log"));
    m_clients->setAccessibleName(tr("Show the events of this client"));
    m_kinds->setAccessibleName(tr("Show these events"));
    m_follow->setText(tr("Follo&w"));
    m_follow->setToolTip(tr("Keep the newest event in sight"));
}

} // namespace meari
