#pragma once

#include "client_gui/send_history.h"

#include <QFrame>
#include <QList>

#include <optional>

class QAction;
class QBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace meari {

class SendEdit;
class SendHint;

/// The row in which a message is written, as text or as hex. What is written stays until it was
/// handed over: nothing is lost because there is no connection.
class SendBar : public QFrame
{
    Q_OBJECT
public:
    /// Messages that one press of "Send each line" makes at most.
    static constexpr qsizetype mostMessages = 10'000;

    explicit SendBar(QWidget *parent = nullptr);

    /// Whether messages can go anywhere.
    void setConnected(bool connected);
    /// Gives back what could not be sent, when the row is empty; the conversation has it anyway.
    void putBack(const QByteArray &bytes);
    void focusInput();
    /// Writes a message into the row, in place of what is there: as text where it can be typed, or
    /// as hex.
    void write(const QByteArray &message) { writeLines({message}); }
    void writeHex(const QByteArray &message);
    /// As linesAction() sends them, each a line.
    void writeLines(const QList<QByteArray> &messages);

    QAction *endAction() const { return m_sendEnd; }
    QAction *hexAction() const { return m_hex; }
    QAction *linesAction() const { return m_sendLines; }
    /// Into the menu behind the button with the three dots.
    void addToMenu(QAction *action);

signals:
    /// To be sent in this order. Only while connected; none is empty.
    void messagesWritten(const QList<QByteArray> &messages);
    /// Somebody wanted to send and there is no connection. The text is still there.
    void connectionMissed();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void handleSend();
    void handleSendLines();
    void handleSendEnd();
    void handleHistory(int direction);
    void handleEscape();
    void handleHexToggled(bool on);
    std::optional<QByteArray> bytesOf(const QString &text);
    bool hand(const QList<QByteArray> &messages);
    void restore(const SendHistory::Entry &entry);
    void showCount();
    void fit();
    void retranslate();

    SendEdit *m_edit;
    QBoxLayout *m_row;
    QWidget *m_buttons;
    QLabel *m_count;
    QPushButton *m_endButton;
    QToolButton *m_more;
    QPushButton *m_send;
    SendHint *m_hint;
    QAction *m_sendEnd;
    QAction *m_sendLines;
    QAction *m_hex;
    SendHistory m_history;
    bool m_connected = false;
};

} // namespace meari
