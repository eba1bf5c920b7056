#include "client_gui/client_status.h"

#include "client_gui/state_label.h"
#include "client_gui/status_counts.h"
#include "event/event_text.h"
#include "event/plural.h"
#include "event/visible_text.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>

namespace meari {
namespace {

constexpr qsizetype fileCharacters = 60;

} // namespace

ClientStatus::ClientStatus(QWidget *parent)
    : QWidget(parent)
    , m_ends(new StateLabel(Qt::AlignLeft))
    , m_counts(new StatusCounts)
{
    m_ends->setObjectName(QStringLiteral("ends"));
    m_counts->setObjectName(QStringLiteral("counts"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 1, 4, 1);
    row->setSpacing(16);
    row->addWidget(m_ends);
    row->addWidget(m_counts, 1);
    retranslate();
}

void ClientStatus::showConnection(ClientController::State state, const SocketAddress &local,
                                  const SocketAddress &peer)
{
    m_state = state;
    m_local = local;
    m_peer = peer;
    retranslate();
}

void ClientStatus::showConversation(const Conversation &conversation)
{
    m_counted = conversation.counts();
    m_dropped = conversation.dropped();
    retranslate();
}

void ClientStatus::showRecording(const QString &fileName)
{
    m_recordFile = fileName;
    retranslate();
}

void ClientStatus::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ClientStatus::retranslate()
{
    using State = ClientController::State;
    const bool connected = m_state == State::Connected || m_state == State::Finishing;
    m_ends->show(connected                      ? StateLabel::Dot::Full
                 : m_state == State::Connecting ? StateLabel::Dot::Half
                                                : StateLabel::Dot::Hollow,
                 connected ? QString(m_local.toString() % QStringLiteral(" ⇄ ") % m_peer.toString())
                 : m_state == State::Connecting ? tr("Connecting …")
                                                : tr("Not connected"));

    const QLocale locale;
    const auto pair = [&](qint64 messages, qint64 bytes) {
        return QString(locale.toString(messages) % QStringLiteral(" · ") %
                       EventText::shortByteCount(bytes));
    };
    // What went wrong matters most, then what came back.
    QList<StatusCounts::Part> parts{
        {tr("Sent %1").arg(pair(m_counted.sentMessages, m_counted.sentBytes)), 4},
        {tr("Echoed %1").arg(pair(m_counted.echoedMessages, m_counted.echoedBytes)), 5}};
    if (m_counted.different > 0)
        parts += {tr("Different %1").arg(locale.toString(m_counted.different)), 7, Sign::Cross};
    if (m_counted.unaskedBytes > 0)
        parts += {tr("Unexpected %1").arg(EventText::shortByteCount(m_counted.unaskedBytes)), 6,
                  Sign::Mark};
    if (const auto median = m_counted.medianRoundTrip())
        parts += {tr("Echo time %1 (median)").arg(EventText::duration(*median)), 2};
    if (m_dropped > 0)
        parts += {tr("%Ln older one(s) dropped", nullptr, plural(qint64(m_dropped))), 1};
    if (!m_recordFile.isEmpty())
        parts += {tr("Recording to %1")
                      .arg(visibleText(QFileInfo(m_recordFile).fileName(), LineBreaks::Escape,
                                       fileCharacters)),
                  3};
    m_counts->setParts(parts);
}

} // namespace meari
