#include "client_gui/send_bar.h"

#include "client_gui/send_edit.h"
#include "client_gui/send_hint.h"
#include "client_gui/send_text.h"
#include "event/bytes_text.h"
#include "event/plural.h"
#include "net/settings.h"
#include "widgets/flow_layout.h"
#include "widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace meari {
SendBar::SendBar(QWidget *parent)
    : QFrame(parent)
    , m_edit(new SendEdit)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_buttons(new QWidget)
    , m_count(new QLabel)
    , m_endButton(new QPushButton)
    , m_more(new QToolButton)
    , m_send(new QPushButton)
    , m_hint(new SendHint)
    , m_sendEnd(new QAction(this))
    , m_sendLines(new QAction(this))
    , m_hex(new QAction(this))
{
    setRole(this, "sendrow");
    setRole(m_send, "primary");
    setRole(m_more, "button");
    setRole(m_count, "quiet");
    m_edit->setObjectName(QStringLiteral("message"));
    m_send->setObjectName(QStringLiteral("send"));
    m_endButton->setObjectName(QStringLiteral("end"));
    m_more->setObjectName(QStringLiteral("more"));
    m_count->setObjectName(QStringLiteral("count"));
    m_hint->setObjectName(QStringLiteral("hint"));
    m_count->setTextFormat(Qt::PlainText);

    m_more->setText(QStringLiteral("…"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolButtonStyle(Qt::ToolButtonTextOnly);
    auto *menu = new QMenu(m_more);
    m_more->setMenu(menu);
    m_hex->setCheckable(true);
    menu->addActions({m_sendLines, m_hex, m_sendEnd});

    auto *buttons = new FlowLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    for (QWidget *widget : {static_cast<QWidget *>(m_count), static_cast<QWidget *>(m_endButton),
                            static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_send)})
        buttons->addWidget(widget);
    m_row->setSpacing(8);
    m_row->addWidget(m_edit, 1);
    m_row->addWidget(m_buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    column->addLayout(m_row);
    column->addWidget(m_hint);

    connect(m_edit, &SendEdit::entered, this, &SendBar::handleSend);
    connect(m_edit, &SendEdit::escaped, this, &SendBar::handleEscape);
    connect(m_edit, &SendEdit::historyAsked, this, &SendBar::handleHistory);
    connect(m_edit, &SendEdit::edited, this, [this] {
        m_hint->silence();
        showCount();
    });
    connect(m_send, &QPushButton::clicked, this, &SendBar::handleSend);
    connect(m_endButton, &QPushButton::clicked, m_sendEnd, &QAction::trigger);
    connect(m_sendEnd, &QAction::triggered, this, &SendBar::handleSendEnd);
    connect(m_sendLines, &QAction::triggered, this, &SendBar::handleSendLines);
    connect(m_hex, &QAction::toggled, this, &SendBar::handleHexToggled);
    retranslate();
}

void SendBar::setConnected(bool connected)
{
    m_connected = connected;
}

void SendBar::focusInput()
{
    m_edit->setFocus();
}

void SendBar::addToMenu(QAction *action)
{
    m_more->menu()->addAction(action);
}

void SendBar::putBack(const QByteArray &bytes)
{
    if (!m_edit->isEmpty())
        return;
    // What is no UTF-8 comes back as what it is.
    const bool text = characterCount(bytes).has_value();
    restore(text ? SendHistory::Entry{toText(bytes), false}
                 : SendHistory::Entry{toHex(bytes), true});
}

void SendBar::writeHex(const QByteArray &message)
{
    m_history.leave();
    restore({toHex(message), true});
}

void SendBar::writeLines(const QList<QByteArray> &messages)
{
    m_history.leave();
    restore(SendText::entryFor(messages));
}

std::optional<QByteArray> SendBar::bytesOf(const QString &text)
{
    SendText::Message message = SendText::messageOf(text, m_hex->isChecked());
    if (!message.problem)
        return message.bytes;
    m_hint->complain(std::move(message.problem));
    return std::nullopt;
}

// Only once, and only when it can go somewhere.
bool SendBar::hand(const QList<QByteArray> &messages)
{
    if (!m_connected) {
        emit connectionMissed();
        return false;
    }
    emit messagesWritten(messages);
    return true;
}

void SendBar::handleSend()
{
    m_edit->commitComposition();
    const QString text = m_edit->text();
    const std::optional<QByteArray> bytes = bytesOf(text);
    if (!bytes || bytes->isEmpty() || !hand({*bytes}))
        return;
    m_history.add({text, m_hex->isChecked()});
    m_edit->setText({});
    m_edit->setFocus();
}

void SendBar::handleSendLines()
{
    m_edit->commitComposition();
    const QString text = m_edit->text();
    QList<QByteArray> messages;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const std::optional<QByteArray> bytes = bytesOf(line);
        if (!bytes)
            return;
        if (!bytes->isEmpty())
            messages += *bytes;
    }
    if (messages.size() > mostMessages) {
        m_hint->complain([lines = messages.size()] {
            return tr("These are %Ln line(s). At most %1 can be sent as messages of their own at "
                      "once.",
                      nullptr, plural(lines))
                .arg(QLocale().toString(mostMessages));
        });
        return;
    }
    if (messages.isEmpty() || !hand(messages))
        return;
    m_history.add({text, m_hex->isChecked()});
    m_edit->setText({});
    m_edit->setFocus();
}

// Leaves the row alone: somebody may be in the middle of a message.
void SendBar::handleSendEnd()
{
    hand({QByteArrayLiteral("/end")});
    m_edit->setFocus();
}

void SendBar::handleEscape()
{
    m_edit->clearText();
    m_history.leave();
    m_hint->silence();
}

void SendBar::handleHistory(int direction)
{
    m_edit->commitComposition();
    const auto entry =
        direction < 0 ? m_history.older({m_edit->text(), m_hex->isChecked()}) : m_history.newer();
    if (entry)
        restore(*entry);
}

void SendBar::restore(const SendHistory::Entry &entry)
{
    m_hex->setChecked(entry.hex);
    m_edit->setText(entry.text);
}

void SendBar::handleHexToggled(bool)
{
    m_hint->silence();
    retranslate();
    m_edit->setFocus();
}

void SendBar::showCount()
{
    const SendText::Count count = SendText::count(m_edit->text(), m_hex->isChecked());
    setRole(m_edit, count.bad ? "wronginput" : "input");
    m_count->setText(count.words);
    m_count->setVisible(!count.words.isEmpty());
    if (!m_edit->isKeptAside())
        return;
    if (count.bytes > limits::maxMessage) {
        m_hint->complain([bytes = count.bytes] { return SendText::tooLong(bytes); });
    } else {
        m_hint->note(
            [] { return tr("Too long to be edited here: Enter sends all of it, Esc clears it."); });
    }
}

// With large type, or in a narrow window, the message has a line of its own.
void SendBar::fit()
{
    const int line = m_send->sizeHint().height();
    m_count->setMinimumHeight(line);
    m_more->setFixedHeight(line);
    const QFontMetrics metrics = fontMetrics();
    const QMargins margins = layout()->contentsMargins();
    // Twenty for the message and twenty for the count, whose room is always kept, or the row would
    // break in the middle of a word.
    int wanted =
        margins.left() + margins.right() + metrics.horizontalAdvance(QLatin1Char('0')) * 40;
    for (const QWidget *button : {static_cast<QWidget *>(m_endButton),
                                  static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_send)})
        wanted += button->sizeHint().width() + m_row->spacing();
    m_row->setDirection(wanted <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

// After whatever changed the size of the type, the children's own style included.
bool SendBar::event(QEvent *event)
{
    const bool handled = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return handled;
}

void SendBar::resizeEvent(QResizeEvent *event)
{
    fit();
    QFrame::resizeEvent(event);
}

void SendBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void SendBar::retranslate()
{
    const bool hex = m_hex->isChecked();
    m_edit->setAccessibleName(hex ? tr("Message in hex") : tr("Message"));
    m_edit->setPlaceholderText(hex ? tr("Bytes in hex, such as ec 95 88") : tr("Type a message"));
    m_edit->setToolTip(tr("Enter sends, Shift+Enter makes a line, Up and Down bring back what was "
                          "sent, Esc clears."));
    m_send->setText(tr("&Send"));
    m_send->setToolTip(tr("Send the message (Enter)"));
    m_send->setAccessibleName(tr("Send"));
    m_endButton->setText(tr("/e&nd"));
    m_endButton->setToolTip(tr("Send /end: the server says goodbye (Ctrl+E)"));
    m_endButton->setAccessibleName(tr("Send /end"));
    m_more->setToolTip(tr("More ways to send (Alt+M)"));
    m_more->setAccessibleName(tr("More ways to send"));
    m_more->setShortcut(QKeySequence(Qt::ALT | Qt::Key_M));
    m_sendEnd->setText(tr("Send /&end"));
    m_sendEnd->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_sendLines->setText(tr("Send each &line as a message"));
    // Menus name the first one, and on most keyboards that is what stands on the key.
    m_sendLines->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Enter),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return)});
    m_hex->setText(tr("Write in he&x"));
    m_hex->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_H));
    showCount();
    fit();
}

} // namespace meari
