#include "widgets/bytes_panel.h"

#include "event/bytes_text.h"
#include "event/event_text.h"
#include "model/byte_text.h"
#include "widgets/elided_label.h"
#include "widgets/flow_layout.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace meari {
namespace {

// Between two newest messages, in milliseconds: at full speed nobody could read them anyway.
constexpr int pace = 100;
// Events without bytes that are looked at for the newest that has some.
constexpr quint64 mostSought = 100'000;

} // namespace

BytesPanel::BytesPanel(Timeline &timeline, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_timeline(timeline)
    , m_selection(selection)
    , m_stream(timeline)
    , m_bar(new QFrame)
    , m_summary(new ElidedLabel)
    , m_directions(new QComboBox)
    , m_scopes(new QComboBox)
    , m_forms(new QComboBox)
    , m_view(new BytesView(m_stream))
    , m_note(new QLabel)
    , m_direction(messages())
{
    makeControls();
    connectAll();
    retranslate();
}

// Out of a client, into a server: what comes the other way is their echo.
ByteStream::Direction BytesPanel::messages() const
{
    return m_timeline.side() == Side::Client ? ByteStream::Direction::Out
                                             : ByteStream::Direction::In;
}

void BytesPanel::makeControls()
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *row = new FlowLayout(m_bar);
    row->setContentsMargins(12, 4, 12, 2);
    row->setSpacing(8);
    row->addWidget(m_summary);
    row->setWide(m_summary);
    // All of them stand in one line, and where there is no room, below the words.
    auto *choices = new QWidget;
    auto *choiceRow = new QHBoxLayout(choices);
    choiceRow->setContentsMargins(0, 0, 0, 0);
    choiceRow->setSpacing(8);
    choiceRow->addWidget(m_directions);
    choiceRow->addWidget(m_scopes);
    choiceRow->addWidget(m_forms);
    row->addWidget(choices);
    m_directions->hide();
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setContentsMargins(12, 0, 12, 3);
    setRole(m_note, "quiet");

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_view, 1);
    column->addWidget(m_note);
    setFocusProxy(m_view);

    for (int i = 0; i < 2; ++i) {
        m_directions->addItem(QString());
        m_scopes->addItem(QString());
        m_forms->addItem(QString());
    }
    m_directions->setCurrentIndex(int(m_direction));
    for (const Copy format : {Copy::Text, Copy::Hex, Copy::CArray, Copy::Python}) {
        auto *action = new QAction(this);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, format] { copy(format); });
        m_copyActions += action;
    }
    m_copyActions[int(Copy::Text)]->setShortcut(QKeySequence::Copy);
    m_copyActions[int(Copy::Hex)]->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    m_copyActions[int(Copy::CArray)]->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_copyActions[int(Copy::Python)]->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    m_view->addActions(m_copyActions);
}

void BytesPanel::connectAll()
{
    connect(&m_timeline, &Timeline::appended, this, &BytesPanel::handleAppended);
    connect(&m_timeline, &Timeline::momentChanged, this, &BytesPanel::refresh);
    connect(&m_timeline, &Timeline::cleared, this, &BytesPanel::refresh);
    connect(&m_selection, &Selection::changed, this, &BytesPanel::handleSelectionChanged);
    connect(&m_stream, &ByteStream::changed, this, &BytesPanel::showBytes);
    connect(m_view, &BytesView::bytesSelected, this, &BytesPanel::chooseBytes);
    connect(m_view, &BytesView::chunkSelected, this, [this](quint64 sequence) {
        const QScopedValueRollback choosing(m_choosing, true);
        m_selection.chooseEvent(sequence);
    });
    connect(m_view, &BytesView::nothingSelected, &m_selection, &Selection::clear);
    connect(m_view, &BytesView::sightChanged, this, &BytesPanel::showNote);
    connect(m_scopes, &QComboBox::currentIndexChanged, this,
            [this](int index) { setScope(Scope(index)); });
    connect(m_forms, &QComboBox::currentIndexChanged, this,
            [this](int index) { setForm(BytesLayout::Form(index)); });
    connect(m_directions, &QComboBox::currentIndexChanged, this,
            [this](int index) { setDirection(ByteStream::Direction(index)); });
}

void BytesPanel::setScope(Scope scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    m_scopes->setCurrentIndex(int(scope));
    ++m_aims;
    refresh();
}

void BytesPanel::setForm(BytesLayout::Form form)
{
    m_forms->setCurrentIndex(int(form));
    m_view->setForm(form);
    m_view->scrollTo(m_view->selected());
}

void BytesPanel::setDirection(ByteStream::Direction direction)
{
    if (m_direction == direction)
        return;
    m_direction = direction;
    m_directions->setCurrentIndex(int(direction));
    refresh();
}

void BytesPanel::handleAppended()
{
    if (!isVisible())
        return;
    m_stream.catchUp(); // what left the store may not be looked at any more
    if (m_pace.isActive()) {
        m_late = true;
        return;
    }
    refresh();
    m_pace.start(pace, this);
}

void BytesPanel::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_pace.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    m_pace.stop();
    if (std::exchange(m_late, false))
        handleAppended();
}

void BytesPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    showSelected();
}

void BytesPanel::handleSelectionChanged()
{
    if (m_choosing)
        m_chosenHere = m_selection.chosen();
    if (!isVisible())
        return;
    refresh();
    showSelected();
}

void BytesPanel::refresh()
{
    if (!isVisible())
        return;
    {
        const QScopedValueRollback showing(m_showing, true);
        m_stream.catchUp();
        findTarget();
    }
    showBytes();
}

void BytesPanel::findTarget()
{
    const Chosen &chosen = m_selection.chosen();
    if (chosen.isEmpty() || (chosen.client == 0 && m_scope == Scope::Connection)) {
        // A whole connection stays in sight until it is over, whoever else is talking.
        if (m_scope == Scope::Message || m_stream.isEmpty() || m_stream.isOver())
            aimAtNewest();
        return;
    }
    if (chosen == m_chosenHere && m_stream.client() == chosen.client && !m_stream.isEmpty())
        return;
    const quint64 moment = m_timeline.moment();
    aimAt(chosen.client, chosen.event.value_or(moment > 0 ? moment - 1 : 0),
          {chosen.begin, chosen.end});
}

void BytesPanel::aimAt(quint32 client, quint64 event, ByteRange bytes)
{
    const bool same = client == m_stream.client() && m_stream.covers(event);
    if (!same)
        m_stream.open(client, event);
    if (!same || (m_scope == Scope::Message && bytes != m_target))
        ++m_aims;
    m_target = bytes;
}

void BytesPanel::aimAtNewest()
{
    const EventStore &store = m_timeline.store();
    const quint64 moment = m_timeline.moment();
    const quint64 from =
        m_newestSought <= moment ? qMax(m_newestSought, store.first()) : store.first();
    if (m_newest && !m_timeline.shows(*m_newest))
        m_newest.reset();
    quint64 left = mostSought;
    for (quint64 sequence = moment; sequence > from && left > 0; --left) {
        --sequence;
        if (store.offsetAt(sequence) >= 0 && !store.bytesAt(sequence).isEmpty()) {
            m_newest = sequence;
            break;
        }
    }
    m_newestSought = moment;
    if (!m_newest) {
        m_stream.close();
        m_target = {};
        return;
    }
    const qint64 offset = store.offsetAt(*m_newest);
    aimAt(store.clientAt(*m_newest), *m_newest, {offset, offset + store.bytesAt(*m_newest).size()});
}

ByteRange BytesPanel::rangeToShow()
{
    if (!m_stream.isOpen())
        return {};
    if (m_scope == Scope::Connection) {
        m_stream.wantAll();
        return wholeRange(m_stream);
    }
    if (m_target.isEmpty())
        return {};
    m_stream.want(m_target.begin, m_target.end);
    const ByteRange message = messageRange(m_stream, messages(), m_target);
    // What it is part of may lie in reads and writes that were not wanted before.
    m_stream.want(message.begin, message.end);
    return messageRange(m_stream, messages(), message);
}

// One ruler for both directions as long as they carried the same.
BytesContent BytesPanel::contentFor(ByteRange range)
{
    using Direction = ByteStream::Direction;
    m_comparison = compareDirections(m_stream, range);
    const bool choice = m_comparison.result != Comparison::Result::Same;
    m_directions->setVisible(choice);
    const bool in = chunksOf(m_stream, Direction::In, range).count > 0;
    const bool out = chunksOf(m_stream, Direction::Out, range).count > 0;
    BytesContent content;
    content.range = range;
    content.origin = m_scope == Scope::Message ? range.begin : 0;
    content.followsEnd = m_scope == Scope::Connection;
    content.shown = choice ? m_direction : messages();
    const Direction other = ByteStream::opposite(content.shown);
    if (!choice && m_stream.end(other) > m_stream.end(content.shown) &&
        m_stream.end(content.shown) < range.end)
        content.shown = other;
    if (m_comparison.result == Comparison::Result::Different) {
        content.reads = content.shown == Direction::In;
        content.writes = !content.reads;
        content.range = {qMax(range.begin, m_stream.begin(content.shown)),
                         qMin(range.end, m_stream.end(content.shown))};
    } else {
        content.reads = in;
        content.writes = out;
        content.rowsMayDiffer = m_comparison.result == Comparison::Result::TooLong;
    }
    return content;
}

void BytesPanel::showBytes()
{
    if (m_showing || !isVisible())
        return;
    const QScopedValueRollback showing(m_showing, true);
    const ByteRange range = rangeToShow();
    const BytesContent content = contentFor(range);
    showEmptyText();
    showSummary(range);
    m_view->setContent(content, std::exchange(m_aimShown, m_aims) != m_aims);
    for (QAction *action : qAsConst(m_copyActions))
        action->setEnabled(!range.isEmpty());
    showNote();
}

void BytesPanel::showSelected()
{
    const Chosen &chosen = m_selection.chosen();
    const bool here = chosen.hasBytes() && chosen.client == m_stream.client();
    const ByteRange bytes = here ? ByteRange{chosen.begin, chosen.end} : ByteRange{};
    m_view->select(bytes);
    if (!m_choosing)
        m_view->scrollTo(bytes);
    showNote();
}

void BytesPanel::chooseBytes(ByteRange bytes)
{
    const QScopedValueRollback choosing(m_choosing, true);
    const ByteStream::Direction shown = m_view->content().shown;
    const qsizetype index = m_stream.indexAt(shown, bytes.begin);
    m_selection.chooseBytes(
        m_stream.client(), bytes.begin, bytes.end,
        index < 0 ? std::nullopt
                  : std::optional(m_stream.chunks(shown)[std::size_t(index)].sequence));
}

void BytesPanel::showSummary(ByteRange range)
{
    QStringList parts;
    if (!range.isEmpty()) {
        if (m_timeline.side() == Side::Server)
            parts += tr("Client %1").arg(m_stream.client());
        parts += ByteText::journey(m_stream, range);
        if (m_stream.isLooking())
            parts += tr("looking for more…");
        else if (m_scope == Scope::Connection && range.begin > 0)
            parts += tr("the first %1 are no longer here").arg(EventText::byteCount(range.begin));
    }
    m_summary->setText(parts.join(QStringLiteral(" · ")));
}

void BytesPanel::showNote()
{
    QStringList lines;
    if (const QString text = ByteText::difference(m_comparison, m_timeline.side()); !text.isEmpty())
        lines += text;
    const BytesContent &content = m_view->content();
    if (const auto cut = m_view->cutInSight()) {
        const qsizetype first = chunksOf(m_stream, ByteStream::Direction::In, content.range).first;
        lines += ByteText::cut(cut->chunk - first + 1, cut->character);
    }
    // When all is chosen, the summary has said it.
    if (!m_view->selected().isEmpty() && !m_view->selected().contains(content.range))
        lines += m_view->spoken();
    if (m_copiedLess)
        lines += tr("Only the first %1 were copied.").arg(EventText::byteCount(mostCopiedBytes));
    m_note->setText(lines.join(QLatin1Char('\n')));
}

void BytesPanel::showEmptyText()
{
    const bool client = m_timeline.side() == Side::Client;
    if (m_selection.chosen().event && m_target.isEmpty())
        m_view->setEmptyText(tr("This event carried no bytes"),
                             tr("Choose a message; with Esc, here, you see the newest one."));
    else
        m_view->setEmptyText(tr("No bytes yet"),
                             client ? tr("Connect and send a message: its bytes are shown here.")
                                    : tr("As soon as a client sends something, its bytes are "
                                         "shown here."));
}

void BytesPanel::copy(Copy format)
{
    const BytesContent &content = m_view->content();
    ByteRange range = m_view->selected().isEmpty() ? content.range : m_view->selected();
    m_copiedLess = range.size() > mostCopiedBytes;
    range.end = qMin(range.end, range.begin + mostCopiedBytes);
    const QByteArray bytes = m_stream.bytes(content.shown, range.begin, range.end);
    QString text;
    switch (format) {
    case Copy::Text:
        text = QString::fromUtf8(bytes);
        break;
    case Copy::Hex:
        text = toHex(bytes);
        break;
    case Copy::CArray:
        text = toCArray(bytes);
        break;
    case Copy::Python:
        text = toPythonBytes(bytes);
        break;
    }
    if (!bytes.isEmpty())
        QGuiApplication::clipboard()->setText(text);
    showNote();
}

QString BytesPanel::summary() const
{
    return m_summary->text();
}

QString BytesPanel::note() const
{
    return m_note->text();
}

void BytesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void BytesPanel::retranslate()
{
    const bool client = m_timeline.side() == Side::Client;
    setWindowTitle(tr("Bytes"));
    m_view->setAccessibleName(tr("Bytes"));
    m_view->setAccessibleDescription(
        tr("Arrow keys move by bytes, with Ctrl by characters, with Shift they select"));
    m_scopes->setAccessibleName(tr("How much is shown"));
    m_scopes->setItemText(int(Scope::Message), tr("This message"));
    m_scopes->setItemText(int(Scope::Connection), tr("Whole connection"));
    m_forms->setAccessibleName(tr("How it is shown"));
    m_forms->setItemText(int(BytesLayout::Form::Ruler), tr("Ruler"));
    m_forms->setItemText(int(BytesLayout::Form::Dump), tr("Hex dump"));
    m_directions->setAccessibleName(tr("Which direction is shown"));
    m_directions->setItemText(int(ByteStream::Direction::In), tr("Received"));
    m_directions->setItemText(int(ByteStream::Direction::Out), client ? tr("Sent") : tr("Echoed"));
    m_copyActions[int(Copy::Text)]->setText(tr("&Copy"));
    m_copyActions[int(Copy::Hex)]->setText(tr("Copy as &hex"));
    m_copyActions[int(Copy::CArray)]->setText(tr("Copy as C &array"));
    m_copyActions[int(Copy::Python)]->setText(tr("Copy as &Python bytes"));
    showBytes();
}

} // namespace meari
