#include "server_gui/listen_options.h"

#include "event/event_text.h"
#include "widgets/flow_layout.h"
#include "widgets/lazy_combo.h"
#include "widgets/theme.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace meari {
namespace {

const QString dash = QStringLiteral(" — ");

// Whatever is there; what many first programs read; less than two Korean letters; one.
const QList<int> readSizes{0, 100, 4, 1};

} // namespace

QString choiceText(const QString &meaning, const QString &name)
{
    return meaning + dash + name;
}

QString meaningOf(const LazyCombo *combo)
{
    return combo->currentText().section(dash, 0, 0).trimmed();
}

QWidget *labelled(QLabel *label, QWidget *field)
{
    auto *both = new QWidget;
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(label);
    row->addWidget(field);
    label->setBuddy(field);
    setRole(label, "quiet");
    return both;
}

QList<Work> ListenOptions::works()
{
    return {Work::EventLoop, Work::ThreadPerClient};
}

ListenOptions::ListenOptions(QWidget *parent)
    : QWidget(parent)
    , m_workLabel(new QLabel)
    , m_work(new LazyCombo)
    , m_readSizeLabel(new QLabel)
    , m_readSize(new LazyCombo)
    , m_lingerLabel(new QLabel)
    , m_linger(new QDoubleSpinBox)
    , m_maxClientsLabel(new QLabel)
    , m_maxClients(new QSpinBox)
    , m_maxPerAddressLabel(new QLabel)
    , m_maxPerAddress(new QSpinBox)
{
    m_readSize->setEditable(true);
    m_readSize->setInsertPolicy(QComboBox::NoInsert);
    m_linger->setRange(0, limits::maxLinger / 1000.0);
    m_linger->setDecimals(1);
    for (QAbstractSpinBox *box : QList<QAbstractSpinBox *>{m_linger, m_maxClients, m_maxPerAddress})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_maxClients->setRange(1, limits::highestMaxClients);
    m_maxPerAddress->setRange(0, limits::highestMaxClients);

    m_work->setObjectName(QStringLiteral("work"));
    // Another language has longer words.
    m_work->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_readSize->setObjectName(QStringLiteral("read-size"));
    m_linger->setObjectName(QStringLiteral("linger"));
    m_maxClients->setObjectName(QStringLiteral("max-clients"));
    m_maxPerAddress->setObjectName(QStringLiteral("max-per-address"));

    auto *row = new FlowLayout(this);
    row->setContentsMargins(12, 0, 12, 8);
    row->setSpacing(8);
    row->addWidget(labelled(m_workLabel, m_work));
    row->addWidget(labelled(m_readSizeLabel, m_readSize));
    row->addWidget(labelled(m_lingerLabel, m_linger));
    row->addWidget(labelled(m_maxClientsLabel, m_maxClients));
    row->addWidget(labelled(m_maxPerAddressLabel, m_maxPerAddress));

    connect(m_readSize->lineEdit(), &QLineEdit::textEdited, this, &ListenOptions::readSizeEdited);
    connect(m_readSize, &QComboBox::editTextChanged, this, &ListenOptions::changed);
    connect(m_work, &QComboBox::currentIndexChanged, this, &ListenOptions::changed);
    connect(m_linger, &QDoubleSpinBox::valueChanged, this, &ListenOptions::changed);
    for (QSpinBox *box : {m_maxClients, m_maxPerAddress})
        connect(box, &QSpinBox::valueChanged, this, &ListenOptions::changed);
    retranslate();
}

void ListenOptions::fill(ListenRequest &request) const
{
    request.readSize = meaningOf(m_readSize);
    request.settings.work = works().value(m_work->currentIndex());
    request.settings.linger = qRound(m_linger->value() * 1000);
    request.settings.maxClients = m_maxClients->value();
    request.settings.maxPerAddress = m_maxPerAddress->value();
}

void ListenOptions::setRequest(const ListenRequest &request)
{
    const int size = m_readSize->findData(request.readSize);
    m_readSize->setEditText(size >= 0 ? m_readSize->itemText(size) : request.readSize);
    m_work->setCurrentIndex(int(works().indexOf(request.settings.work)));
    m_linger->setValue(request.settings.linger / 1000.0);
    m_maxClients->setValue(request.settings.maxClients);
    m_maxPerAddress->setValue(request.settings.maxPerAddress);
}

QStringList ListenOptions::changedKeys() const
{
    ListenRequest now;
    fill(now);
    const ServerSettings usual;
    QStringList keys;
    if (now.settings.work != usual.work)
        keys += QStringLiteral("work");
    if (now.readSize != QString::number(usual.readSize))
        keys += QStringLiteral("readSize");
    if (now.settings.linger != usual.linger)
        keys += QStringLiteral("linger");
    if (now.settings.maxClients != usual.maxClients)
        keys += QStringLiteral("maxClients");
    if (now.settings.maxPerAddress != usual.maxPerAddress)
        keys += QStringLiteral("maxPerAddress");
    return keys;
}

void ListenOptions::enableFor(Serving serving, bool listening)
{
    m_readSize->setEnabled(!listening);
    for (QWidget *field : QWidgetList{m_work, m_maxClients, m_maxPerAddress})
        field->setEnabled(!listening && serving == Serving::Many);
    m_linger->setEnabled(!listening && serving == Serving::OneMessage);
}

void ListenOptions::markReadSize(bool wrong)
{
    setRole(m_readSize->lineEdit(), wrong ? "wrong" : "");
}

void ListenOptions::focusReadSize()
{
    m_readSize->lineEdit()->setFocus(Qt::OtherFocusReason);
    m_readSize->lineEdit()->selectAll();
}

void ListenOptions::retranslate()
{
    m_workLabel->setText(tr("Wor&k"));
    m_work->setAccessibleName(tr("Who does the work for many clients"));
    m_work->clear();
    for (const Work work : works())
        m_work->addItem(EventText::work(work));
    m_readSizeLabel->setText(tr("&Read size"));
    m_readSize->setAccessibleName(tr("Bytes to read at once"));
    m_readSize->setToolTip(tr("Bytes per read at most; 0 reads whatever is there"));
    m_readSize->clear();
    for (const int size : readSizes) {
        const QString number = QString::number(size);
        m_readSize->addItem(size == 0 ? choiceText(number, tr("whatever is there")) : number,
                            number);
    }
    m_lingerLabel->setText(tr("&Close after"));
    m_linger->setAccessibleName(tr("Seconds to wait before closing after the one message"));
    m_linger->setSuffix(tr(" s", "seconds"));
    m_maxClientsLabel->setText(tr("&Most clients"));
    m_maxClients->setAccessibleName(tr("Clients at once at most"));
    m_maxPerAddressLabel->setText(tr("From one a&ddress"));
    m_maxPerAddress->setAccessibleName(tr("Clients from one address at most"));
    m_maxPerAddress->setSpecialValueText(tr("no limit"));
}

} // namespace meari
