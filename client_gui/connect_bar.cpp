#include "client_gui/connect_bar.h"

#include "client_gui/state_label.h"
#include "event/visible_text.h"
#include "net/bind_address.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace meari {
namespace {

using State = ClientController::State;

constexpr int longestHost = 255; // RFC 1035; room for a scope is not needed beyond it
constexpr qsizetype quotedCharacters = 40;

} // namespace

ConnectBar::ConnectBar(QWidget *parent)
    : QFrame(parent)
    , m_hostLabel(new QLabel)
    , m_host(new QLineEdit)
    , m_portLabel(new QLabel)
    , m_port(new QLineEdit)
    , m_button(new QPushButton)
    , m_stateLabel(new StateLabel(Qt::AlignRight))
{
    setRole(this, "row");
    setRole(m_hostLabel, "quiet");
    setRole(m_portLabel, "quiet");
    m_host->setObjectName(QStringLiteral("host"));
    m_port->setObjectName(QStringLiteral("port"));
    m_button->setObjectName(QStringLiteral("connect"));
    m_stateLabel->setObjectName(QStringLiteral("state"));
    m_hostLabel->setBuddy(m_host);
    m_portLabel->setBuddy(m_port);
    m_host->setMaxLength(longestHost);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_hostLabel);
    row->addWidget(m_host, 2);
    row->addWidget(m_portLabel);
    row->addWidget(m_port);
    row->addWidget(m_button);
    row->addWidget(m_stateLabel, 3);

    connect(m_button, &QPushButton::clicked, this, &ConnectBar::handlePressed);
    for (QLineEdit *field : {m_host, m_port}) {
        connect(field, &QLineEdit::returnPressed, this, [this] {
            if (m_state == State::Idle)
                requestConnect();
        });
        connect(field, &QLineEdit::textEdited, this, [field] { setRole(field, ""); });
    }
    retranslate();
}

QString ConnectBar::host() const
{
    return m_host->text().trimmed();
}

std::optional<quint16> ConnectBar::port() const
{
    return portFrom(m_port->text());
}

void ConnectBar::setServer(const QString &host, quint16 port)
{
    m_host->setText(host);
    m_port->setText(QString::number(port));
}

void ConnectBar::handlePressed()
{
    if (m_state == State::Idle) {
        requestConnect();
        return;
    }
    // The second press of a double click was meant for Connect.
    if (m_sinceConnect.isValid() && m_sinceConnect.elapsed() < QApplication::doubleClickInterval())
        return;
    emit disconnectRequested();
}

void ConnectBar::requestConnect()
{
    if (m_state != State::Idle)
        return;
    setRole(m_host, "");
    setRole(m_port, "");
    // Names have no spaces and no controls; the resolver's own words about them help nobody.
    const QString where = host();
    if (where.isEmpty()) {
        complain(m_host, tr("Type the server's name or address first, such as 127.0.0.1."));
        return;
    }
    if (visibleText(where, LineBreaks::Escape, longestHost) != where ||
        where.contains(QLatin1Char(' '))) {
        complain(m_host, tr("“%1” is neither a name nor an address. Take the spaces and control "
                            "characters out.")
                             .arg(visibleText(where, LineBreaks::Escape, quotedCharacters)));
        return;
    }
    const std::optional<quint16> number = port();
    if (!number || *number == 0) {
        complain(m_port,
                 number
                     ? tr("A client cannot connect to port 0. Type the port the server listens "
                          "on, 1 to 65535.")
                     : tr("“%1” is no port. Ports are whole numbers from 1 to 65535.")
                           .arg(visibleText(m_port->text(), LineBreaks::Escape, quotedCharacters)));
        return;
    }
    m_host->setText(where);
    m_port->setText(QString::number(*number));
    m_sinceConnect.start();
    emit connectRequested(where, *number);
}

void ConnectBar::complain(QLineEdit *field, const QString &sentence)
{
    setRole(field, "wrong");
    field->setFocus();
    field->selectAll();
    emit complained(sentence);
}

void ConnectBar::showState(State state, quint16 localPort)
{
    m_state = state;
    m_localPort = localPort;
    m_host->setEnabled(state == State::Idle);
    m_port->setEnabled(state == State::Idle);
    showButton();
}

void ConnectBar::showButton()
{
    const QString port = QString::number(m_localPort);
    switch (m_state) {
    case State::Idle:
        m_button->setText(tr("C&onnect"));
        setRole(m_button, "primary");
        m_stateLabel->show(StateLabel::Dot::Hollow, tr("Not connected"));
        break;
    case State::Connecting:
        m_button->setText(tr("Canc&el"));
        setRole(m_button, "");
        m_stateLabel->show(StateLabel::Dot::Half, tr("Connecting …"));
        break;
    case State::Connected:
        m_button->setText(tr("&Disconnect"));
        setRole(m_button, "danger");
        m_stateLabel->show(StateLabel::Dot::Full, tr("Connected from port %1").arg(port));
        break;
    case State::Finishing:
        m_button->setText(tr("&Disconnect"));
        setRole(m_button, "danger");
        m_stateLabel->show(StateLabel::Dot::Half,
                           tr("Finished sending, still receiving on port %1").arg(port));
        break;
    }
    m_button->setAccessibleName(m_button->text().remove(QLatin1Char('&')));
    // As wide as its widest text, so that nothing moves when it changes.
    int widest = 0;
    for (const QString &text : {tr("C&onnect"), tr("Canc&el"), tr("&Disconnect")}) {
        QFont bold = m_button->font();
        bold.setBold(true);
        widest = qMax(widest, QFontMetrics(bold).horizontalAdvance(text));
    }
    m_button->setMinimumWidth(widest + 28);
}

void ConnectBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        m_port->setFixedWidth(m_port->fontMetrics().horizontalAdvance(QStringLiteral("00000")) +
                              30);
    QFrame::changeEvent(event);
}

void ConnectBar::retranslate()
{
    m_hostLabel->setText(tr("Ser&ver"));
    m_portLabel->setText(tr("&Port"));
    m_host->setAccessibleName(tr("Server"));
    m_host->setPlaceholderText(tr("name or address"));
    m_port->setAccessibleName(tr("Port"));
    m_host->setMinimumWidth(m_host->fontMetrics().horizontalAdvance(QStringLiteral("127.0.0.1")) +
                            36);
    m_port->setFixedWidth(m_port->fontMetrics().horizontalAdvance(QStringLiteral("00000")) + 30);
    showButton();
}

} // namespace meari
