#include "widgets/bytes_panel.h"

#include "event/bytes_text.h"
#include "event/event_text.h"
#include "model/byte_text.h"
#include "widgets/bytes_bar.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QScopedValueRollback>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace meari {
namespace {

// Between two newest messages, in milliseconds: at full speed nobody could read them anyway.
constexpr int pace = 100;

} // namespace

BytesPanel::BytesPanel(Timeline &timeline, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_timeline(timeline)
    , m_selection(selection)
    , m_focus(timeline, selection)
    , m_stream(m_focus.stream())
    , m_bar(new BytesBar(timeline.side()))
    , m_view(new BytesView(m_stream))
    , m_note(new QLabel)
    , m_direction(m_focus.messages())
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(m_view);
    m_bar->showDirection(m_direction);
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

    makeActions();
    connectAll();
    retranslate();
}

void BytesPanel::makeActions()
{
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
    connect(m_view, &BytesView::chunkSelected, this, &BytesPanel::chooseChunk);
    connect(m_view, &BytesView::nothingSelected, &m_selection, &Selection::clear);
    connect(m_view, &BytesView::sightChanged, this, &BytesPanel::showNote);
    connect(m_bar, &BytesBar::scopeChosen, this, &BytesPanel::setScope);
    connect(m_bar, &BytesBar::formChosen, this, &BytesPanel::setForm);
    connect(m_bar, &BytesBar::directionChosen, this, &BytesPanel::setDirection);
}

void BytesPanel::setScope(Scope scope)
{
    if (m_focus.scope() == scope)
        return;
    m_focus.setScope(scope);
    m_bar->showScope(scope);
    refresh();
}

void BytesPanel::setForm(BytesLayout::Form form)
{
    m_bar->showForm(form);
    m_view->setForm(form);
    m_view->scrollTo(m_view->selected());
}

void BytesPanel::setDirection(ByteStream::Direction direction)
{
    if (m_direction == direction)
        return;
    m_direction = direction;
    m_bar->showDirection(direction);
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
        m_focus.keepFocus();
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
        m_focus.refresh();
    }
    showBytes();
}

// One ruler for both directions as long as they carried the same.
BytesContent BytesPanel::contentFor(ByteRange range)
{
    using Direction = ByteStream::Direction;
    m_comparison = compareDirections(m_stream, range);
    const bool choice = m_comparison.result != Comparison::Result::Same;
    m_bar->offerDirections(choice);
    const bool in = chunksOf(m_stream, Direction::In, range).count > 0;
    const bool out = chunksOf(m_stream, Direction::Out, range).count > 0;
    BytesContent content;
    content.range = range;
    content.origin = m_focus.scope() == Scope::Message ? range.begin : 0;
    content.followsEnd = m_focus.scope() == Scope::Connection;
    content.shown = choice ? m_direction : m_focus.messages();
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
    const ByteRange range = m_focus.range();
    const BytesContent content = contentFor(range);
    showEmptyText();
    showSummary(range);
    m_view->setContent(content, std::exchange(m_aimShown, m_focus.aim()) != m_focus.aim());
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

void BytesPanel::chooseChunk(quint64 sequence)
{
    const QScopedValueRollback choosing(m_choosing, true);
    m_selection.chooseEvent(sequence);
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
        else if (m_focus.scope() == Scope::Connection && range.begin > 0)
            parts += tr("the first %1 are no longer here").arg(EventText::byteCount(range.begin));
    }
    m_bar->setSummary(parts.join(QStringLiteral(" · ")));
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
    if (m_focus.isOnEventWithoutBytes())
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
        text = toText(bytes);
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
    return m_bar->summary();
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
    setWindowTitle(tr("Bytes"));
    m_view->setAccessibleName(tr("Bytes"));
    m_view->setAccessibleDescription(
        tr("Arrow keys move by bytes, with Ctrl by characters, with Shift they select"));
    m_copyActions[int(Copy::Text)]->setText(tr("&Copy"));
    m_copyActions[int(Copy::Hex)]->setText(tr("Copy as &hex"));
    m_copyActions[int(Copy::CArray)]->setText(tr("Copy as C &array"));
    m_copyActions[int(Copy::Python)]->setText(tr("Copy as &Python bytes"));
    showBytes();
}

} // namespace meari
