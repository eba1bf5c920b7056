#pragma once

#include <QPlainTextEdit>

namespace meari {

/// The field in which a message is typed: grows to a few lines, tells Enter from Shift+Enter, and
/// knows the syllable that is still being composed.
///
/// QPlainTextEdit lays out a line in time that grows with the square of its length, so a text too
/// long for it is kept aside: its beginning is shown, it can be sent or cleared, not edited.
class SendEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    /// Whether a key was meant for a menu or a button, and would only leave its letter in a field.
    static bool isMnemonic(const QKeyEvent &key);

    static constexpr qsizetype longestLine = 5'000;
    static constexpr qsizetype longestText = 100'000;
    static constexpr int mostLines = 5; ///< visible at once

    explicit SendEdit(QWidget *parent = nullptr);

    /// All of it, with line feeds. Without what is being composed: see commitComposition().
    QString text() const;
    void setText(const QString &text);
    bool isEmpty() const;
    bool isKeptAside() const { return !m_aside.isEmpty(); }
    /// Can be undone with Ctrl+Z, unless it was kept aside.
    void clearText();
    /// Makes a syllable that is being composed part of the text, once.
    void commitComposition();

signals:
    void entered();
    void escaped();
    void historyAsked(int direction); ///< -1: older, 1: newer
    void edited();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString preedit() const;
    QString editorText() const;
    static bool isTooLong(const QString &text);
    void fitHeight();

    QString m_aside;
};

} // namespace meari
