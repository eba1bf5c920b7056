#include "server_gui/listen_bar.h"

#include "app/preferences.h"
#include "app/setting_names.h"
#include "event/event_names.h"
#include "event/event_text.h"
#include "net/bind_address.h"
#include "server_gui/listen_options.h"
#include "widgets/flow_layout.h"
#include "widgets/lazy_combo.h"
#include "widgets/mark.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace meari {
namespace {

// From the first program one writes to the last.
const QList<Serving> servings{Serving::OneMessage, Serving::OneClient, Serving::OneAtATime,
                              Serving::Many};

template <class Enum>
QStringList namesOf(const QList<Enum> &values)
{
    QStringList names;
    for (const Enum value : values)
        names += nameOf(value);
    return names;
}

} // namespace

ListenBar::ListenBar(QWidget *parent)
    : QFrame(parent)
    , m_addressLabel(new QLabel)
    , m_address(new LazyCombo)
    , m_portLabel(new QLabel)
    , m_port(new QLineEdit)
    , m_servingLabel(new QLabel)
    , m_serving(new LazyCombo)
    , m_start(new QPushButton)
    , m_options(new QPushButton)
    , m_newClient(new QPushButton)
    , m_details(new ListenOptions)
{
    setRole(this, "row");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildFirstRow();
    column->addWidget(m_details);

    connect(m_start, &QPushButton::clicked, this, &ListenBar::handlePressed);
    connect(m_newClient, &QPushButton::clicked, this, &ListenBar::newClientAsked);
    connect(m_options, &QPushButton::toggled, this, &ListenBar::showOptions);
    connect(m_port, &QLineEdit::returnPressed, this, &ListenBar::startAsked);
    connect(m_address->lineEdit(), &QLineEdit::returnPressed, this, &ListenBar::startAsked);
    connect(m_address, &LazyCombo::choicesWanted, this, &ListenBar::fillAddresses);
    connect(m_serving, &QComboBox::currentIndexChanged, this, &ListenBar::enableFields);
    // What is typed anew is not wrong yet.
    for (QLineEdit *edit : {m_port, m_address->lineEdit()}) {
        connect(edit, &QLineEdit::textEdited, this, [this] { markWrong(ListenField::None); });
    }

    connect(m_details, &ListenOptions::changed, this, &ListenBar::markOptions);
    connect(m_details, &ListenOptions::changed, this, &ListenBar::requestChanged);
    connect(m_address, &QComboBox::editTextChanged, this, &ListenBar::requestChanged);
    connect(m_port, &QLineEdit::textChanged, this, &ListenBar::requestChanged);
    connect(m_serving, &QComboBox::currentIndexChanged, this, &ListenBar::requestChanged);
    connect(m_details, &ListenOptions::readSizeEdited, this,
            [this] { markWrong(ListenField::None); });

    retranslate();
    setRequest({QLatin1String(limits::defaultHost),
                QString::number(limits::defaultPort),
                QStringLiteral("0"),
                {}});
    setListening(false);
    showOptions(false);
}

void ListenBar::buildFirstRow()
{
    m_address->setEditable(true);
    m_address->setInsertPolicy(QComboBox::NoInsert);
    m_address->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_port->setMaxLength(20);
    m_options->setCheckable(true);
    m_address->setObjectName(QStringLiteral("address"));
    m_port->setObjectName(QStringLiteral("port"));
    m_serving->setObjectName(QStringLiteral("serving"));
    // Another language has longer words.
    m_serving->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_start->setObjectName(QStringLiteral("start"));
    m_options->setObjectName(QStringLiteral("options"));
    m_newClient->setObjectName(QStringLiteral("new-client"));

    auto *first = new QWidget;
    auto *row = new FlowLayout(first);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->setLastApart(true);
    row->addWidget(labelled(m_addressLabel, m_address));
    row->addWidget(labelled(m_portLabel, m_port));
    row->addWidget(labelled(m_servingLabel, m_serving));
    row->addWidget(m_start);
    row->addWidget(m_options);
    row->addWidget(m_newClient);
    layout()->addWidget(first);
}

ListenRequest ListenBar::request() const
{
    ListenRequest request;
    request.address = meaningOf(m_address);
    request.port = m_port->text();
    request.settings.serving = servings.value(m_serving->currentIndex());
    m_details->fill(request);
    return request;
}

void ListenBar::setRequest(const ListenRequest &request)
{
    setAddress(request.address);
    m_port->setText(request.port);
    m_serving->setCurrentIndex(int(servings.indexOf(request.settings.serving)));
    m_details->setRequest(request);
}

void ListenBar::load(Preferences &preferences)
{
    ListenRequest last = request();
    last.address = preferences.text(QStringLiteral("address"), last.address);
    last.port =
        QString::number(preferences.number(QStringLiteral("port"), limits::defaultPort, 0, 65535));
    last.readSize =
        QString::number(preferences.number(QStringLiteral("readSize"), 0, 0, limits::maxReadSize));
    ServerSettings &settings = last.settings;
    const QStringList servingNames = namesOf(servings);
    settings.serving = servings[servingNames.indexOf(preferences.choice(
        QStringLiteral("serving"), QString(nameOf(Serving::Many)), servingNames))];
    const QStringList workNames = namesOf(ListenOptions::works());
    settings.work = ListenOptions::works().at(workNames.indexOf(
        preferences.choice(QStringLiteral("work"), workNames.constFirst(), workNames)));
    settings.linger =
        preferences.number(QStringLiteral("linger"), limits::defaultLinger, 0, limits::maxLinger);
    settings.maxClients = preferences.number(
        QStringLiteral("maxClients"), limits::defaultMaxClients, 1, limits::highestMaxClients);
    settings.maxPerAddress =
        preferences.number(QStringLiteral("maxPerAddress"), 0, 0, limits::highestMaxClients);
    setRequest(last);
    m_remembered = m_given = request();
    m_options->setChecked(preferences.flag(QStringLiteral("optionsShown"), false));
}

void ListenBar::setRequestForNow(const ListenRequest &request)
{
    setRequest(request);
    m_given = this->request();
}

// What nobody touched stays as it was before the command line had its say.
ListenRequest ListenBar::toRemember() const
{
    ListenRequest now = request();
    const auto keep = [](auto &value, const auto &given, const auto &remembered) {
        if (value == given)
            value = remembered;
    };
    keep(now.address, m_given.address, m_remembered.address);
    keep(now.port, m_given.port, m_remembered.port);
    keep(now.readSize, m_given.readSize, m_remembered.readSize);
    ServerSettings &settings = now.settings;
    const ServerSettings &given = m_given.settings;
    const ServerSettings &remembered = m_remembered.settings;
    keep(settings.serving, given.serving, remembered.serving);
    keep(settings.work, given.work, remembered.work);
    keep(settings.linger, given.linger, remembered.linger);
    keep(settings.maxClients, given.maxClients, remembered.maxClients);
    keep(settings.maxPerAddress, given.maxPerAddress, remembered.maxPerAddress);
    return now;
}

void ListenBar::save(Preferences &preferences) const
{
    const ListenRequest now = toRemember();
    // What makes no sense today is not worth a complaint tomorrow.
    if (bindAddressFrom(now.address))
        preferences.set(QStringLiteral("address"), now.address);
    if (const auto port = portFrom(now.port))
        preferences.set(QStringLiteral("port"), *port);
    bool ok = false;
    const int readSize = now.readSize.toInt(&ok);
    if (ok && readSize >= 0 && readSize <= limits::maxReadSize)
        preferences.set(QStringLiteral("readSize"), readSize);
    preferences.set(QStringLiteral("serving"), QString(nameOf(now.settings.serving)));
    preferences.set(QStringLiteral("work"), QString(nameOf(now.settings.work)));
    preferences.set(QStringLiteral("linger"), now.settings.linger);
    preferences.set(QStringLiteral("maxClients"), now.settings.maxClients);
    preferences.set(QStringLiteral("maxPerAddress"), now.settings.maxPerAddress);
    preferences.set(QStringLiteral("optionsShown"), m_options->isChecked());
}

void ListenBar::setAddress(const QString &address)
{
    fillAddresses();
    const int known = m_address->findData(address);
    if (known >= 0)
        m_address->setCurrentIndex(known);
    else
        m_address->setEditText(address);
    m_address->lineEdit()->setCursorPosition(0);
}

void ListenBar::fillAddresses()
{
    const QSignalBlocker blocker(m_address);
    const QString text = m_address->currentText();
    m_address->clear();
    for (const LocalAddress &local : localAddresses()) {
        const bool all = local.address == QHostAddress(QHostAddress::AnyIPv4);
        const QString value = all ? QStringLiteral("all") : normalised(local.address);
        QString name = local.interfaceName;
        if (all)
            name = tr("every interface");
        else if (!isReachableFromOutside(local.address))
            name = tr("this computer only");
        m_address->addItem(choiceText(value, name), value);
    }
    m_address->setEditText(text);
}

QList<QWidget *> ListenBar::options() const
{
    return {m_options, m_details};
}

void ListenBar::showDetails()
{
    m_options->setChecked(true);
}

void ListenBar::handlePressed()
{
    if (!m_listening) {
        m_sinceStart.start();
        emit startAsked();
        return;
    }
    // The second press of a double click was meant for Start.
    if (!m_sinceStart.isValid() || m_sinceStart.elapsed() >= QApplication::doubleClickInterval())
        emit stopAsked();
}

void ListenBar::setListening(bool listening)
{
    m_listening = listening;
    if (listening)
        markWrong(ListenField::None);
    setRole(m_start, listening ? "danger" : "primary");
    m_start->setText(listening ? tr("S&top") : tr("S&tart"));
    m_start->setToolTip(listening ? tr("Stop listening and close every connection")
                                  : tr("Listen for clients"));
    enableFields();
    colour();
}

void ListenBar::enableFields()
{
    const Serving serving = servings.value(m_serving->currentIndex());
    for (QWidget *field : QWidgetList{m_address, m_port, m_serving})
        field->setEnabled(!m_listening);
    m_details->enableFor(serving, m_listening);
}

void ListenBar::markWrong(ListenField field)
{
    setRole(m_address->lineEdit(), field == ListenField::Address ? "wrong" : "");
    setRole(m_port, field == ListenField::Port ? "wrong" : "");
    m_details->markReadSize(field == ListenField::ReadSize);
    QLineEdit *edit = nullptr;
    switch (field) {
    case ListenField::None:
        return;
    case ListenField::Address:
        edit = m_address->lineEdit();
        break;
    case ListenField::Port:
        edit = m_port;
        break;
    case ListenField::ReadSize:
        m_options->setChecked(true);
        m_details->focusReadSize();
        return;
    }
    edit->setFocus(Qt::OtherFocusReason);
    edit->selectAll();
}

void ListenBar::showOptions(bool on)
{
    m_details->setVisible(on);
    markOptions();
}

// What is hidden and not as usual would surprise the next class.
void ListenBar::markOptions()
{
    const QString usual = tr("Read size, limits, who does the work");
    const QString changed = namesOfSettings(m_details->changedKeys());
    const bool marked = !changed.isEmpty() && !m_options->isChecked();
    m_options->setIcon(marked ? markIcon(Mark::Dot, Theme::of(QGuiApplication::palette()).accent)
                              : QIcon());
    const QString text = marked ? tr("Not the default: %1").arg(changed) : usual;
    m_options->setToolTip(text);
    m_options->setAccessibleDescription(text);
}

void ListenBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        const ListenRequest now = request();
        const QSignalBlocker blocker(m_serving);
        retranslate();
        setRequest(now);
        setListening(m_listening);
    } else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
    QFrame::changeEvent(event);
}

void ListenBar::colour()
{
    const Theme &theme = Theme::of(QGuiApplication::palette());
    m_start->setIcon(m_listening ? markIcon(Mark::Stopped, theme.bad)
                                 : markIcon(Mark::Play, theme.accentText));
    m_newClient->setIcon(markIcon(Mark::Plus, palette().color(QPalette::ButtonText)));
    const int size = fontMetrics().height() * 4 / 5;
    for (QPushButton *button : {m_start, m_options, m_newClient})
        button->setIconSize({size, size});
    markOptions();
    // The frame and padding of the style sheet, and room for the cursor.
    m_port->setFixedWidth(m_port->fontMetrics().horizontalAdvance(QStringLiteral("655350")) + 26);
}

void ListenBar::retranslate()
{
    m_addressLabel->setText(tr("&Address"));
    m_address->setAccessibleName(tr("Address to listen on"));
    m_portLabel->setText(tr("&Port"));
    m_port->setAccessibleName(tr("Port to listen on"));
    m_port->setToolTip(tr("0 to 65535; 0 lets the system choose"));
    m_servingLabel->setText(tr("Serv&ing"));
    m_serving->setAccessibleName(tr("How to treat clients"));
    m_options->setText(tr("&Options"));
    m_newClient->setText(tr("&New client window"));
    m_newClient->setToolTip(tr("Open a client window that is pointed here"));

    m_serving->clear();
    for (const Serving serving : servings)
        m_serving->addItem(EventText::serving(serving));
    m_details->retranslate();
    markOptions();
}

} // namespace meari
