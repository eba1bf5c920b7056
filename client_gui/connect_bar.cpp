#include "client_gui/connect_bar.h"

#include "client_gui/send_edit.h"
#include "client_gui/state_label.h"
#include "event/visible_text.h"
#include "net/bind_address.h"
#include "widgets/flow_layout.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace meari {
namespace {

using State = ClientController::State;

constexpr int longestHost = 255; // RFC 1035; room for a scope is not needed beyond it
constexpr qsizetype quotedCharacters = 40;
// Borders, paddings and the cursor, in pixels.
constexpr int aroundField = 26;
constexpr int aroundButton = 30;

// What belongs together stays on one line.
QWidget *together(QLabel *label, QLineEdit *field)
{
    auto *pair = new QWidget;
    auto *row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(label);
    row->addWidget(field);
    return pair;
}

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

    auto *row = new FlowLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->setLastApart(true);
    row->addWidget(together(m_hostLabel, m_host));
    row->addWidget(together(m_portLabel, m_port));
    row->addWidget(m_button);
    row->addWidget(m_stateLabel);

    connect(m_button, &QPushButton::clicked, this, &ConnectBar::handlePressed);
    connect(m_host, &QLineEdit::textChanged, this, &ConnectBar::serverChanged);
    connect(m_port, &QLineEdit::textChanged, this, &ConnectBar::serverChanged);
    for (QLineEdit *field : {m_host, m_port}) {
        connect(field, &QLineEdit::returnPressed, this, [this] {
            if (m_state == State::Idle)
                requestConnect();
        });
        field->installEventFilter(this);
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
    m_complaint = Complaint::None;
    // Names have no spaces and no controls; the resolver's own words about them help nobody.
    const QString where = host();
    if (where.isEmpty()) {
        complain(m_host, Complaint::NoHost);
        return;
    }
    if (visibleText(where, LineBreaks::Escape, longestHost) != where ||
        where.contains(QLatin1Char(' '))) {
        complain(m_host, Complaint::BadHost);
        return;
    }
    const std::optional<quint16> number = port();
    if (!number || *number == 0) {
        complain(m_port, number ? Complaint::PortZero : Complaint::NoPort);
        return;
    }
    m_host->setText(where);
    m_port->setText(QString::number(*number));
    m_sinceConnect.start();
    emit connectRequested(where, *number);
}

void ConnectBar::complain(QLineEdit *field, Complaint complaint)
{
    m_complaint = complaint;
    m_complainedOf = visibleText(field->text().trimmed(), LineBreaks::Escape, quotedCharacters);
    setRole(field, "wrong");
    field->setFocus();
    field->selectAll();
    emit complained();
}

QString ConnectBar::complaint() const
{
    switch (m_complaint) {
    case Complaint::None:
        return {};
    case Complaint::NoHost:
        return tr("Type the server's name or address first, such as 127.0.0.1.");
    case Complaint::BadHost:
        return tr("This is neither a name nor an address: “%1”. Take the spaces and control "
                  "characters out.")
            .arg(m_complainedOf);
    case Complaint::PortZero:
        return tr("A client cannot connect to port 0. Type the port the server listens on, "
                  "1 to 65535.");
    case Complaint::NoPort:
        return tr("This is no port: “%1”. Ports are whole numbers from 1 to 65535.")
            .arg(m_complainedOf);
    }
    Q_UNREACHABLE();
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
        m_button->setText(tr("C&ancel"));
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
    fit();
}

// The style sheet's borders and paddings are in pixels; all else is as large as the type.
void ConnectBar::fit()
{
    for (const auto &[field, longest] : {std::pair(m_host, QStringLiteral("255.255.255.255 ")),
                                         std::pair(m_port, QStringLiteral("65535 "))}) {
        field->ensurePolished();
        field->setFixedWidth(field->fontMetrics().horizontalAdvance(longest) + aroundField);
    }
    // As wide as its widest text, so that nothing moves when it changes.
    QFont bold = m_button->font();
    bold.setBold(true);
    int widest = 0;
    for (const QString &text : {tr("C&onnect"), tr("C&ancel"), tr("&Disconnect")})
        widest = qMax(widest, QFontMetrics(bold).size(Qt::TextShowMnemonic, text).width());
    m_button->setMinimumWidth(widest + aroundButton);
    // In a row that may break, the layout puts everything at the top of its line.
    const int line = m_button->sizeHint().height();
    for (QWidget *widget : {m_host->parentWidget(), m_port->parentWidget(),
                            static_cast<QWidget *>(m_button), static_cast<QWidget *>(m_stateLabel)})
        widget->setMinimumHeight(line);
}

// After whatever changed the size of the type, the children's own style included.
bool ConnectBar::event(QEvent *event)
{
    const bool handled = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return handled;
}

void ConnectBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

bool ConnectBar::eventFilter(QObject *, QEvent *event)
{
    return event->type() == QEvent::KeyPress &&
           SendEdit::isMnemonic(*static_cast<QKeyEvent *>(event));
}

void ConnectBar::retranslate()
{
    m_hostLabel->setText(tr("Se&rver"));
    m_portLabel->setText(tr("&Port"));
    m_host->setAccessibleName(tr("Server"));
    m_host->setPlaceholderText(tr("name or address"));
    m_port->setAccessibleName(tr("Port"));
    showButton();
}

} // namespace meari
