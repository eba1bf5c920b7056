#include "client_gui/send_edit.h"

#include "event/visible_text.h"
#include "widgets/theme.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>

namespace meari {
namespace {

constexpr qsizetype shownOfAside = 400; // characters

QString withLineFeeds(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return text;
}

} // namespace

SendEdit::SendEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setRole(this, "input");
    setTabChangesFocus(true);
    setLineWrapMode(WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(2);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        emit edited();
    });
    fitHeight();
}

QString SendEdit::editorText() const
{
    // Not toPlainText(): it turns no-break spaces into spaces, and bytes count here.
    QString raw = document()->toRawText();
    for (const int breaks : {0x2028, 0x2029, 0xfdd0, 0xfdd1})
        raw.replace(QChar(breaks), QLatin1Char('\n'));
    return raw;
}

QString SendEdit::text() const
{
    return isKeptAside() ? m_aside : editorText();
}

bool SendEdit::isEmpty() const
{
    return !isKeptAside() && document()->isEmpty();
}

bool SendEdit::isTooLong(const QString &text)
{
    if (text.size() > longestText)
        return true;
    for (const QStringView line : QStringView(text).split(QLatin1Char('\n'))) {
        if (line.size() > longestLine)
            return true;
    }
    return false;
}

void SendEdit::setText(const QString &text)
{
    const bool aside = isTooLong(text);
    m_aside = aside ? text : QString();
    setReadOnly(aside);
    setPlainText(aside ? visibleText(text, LineBreaks::Escape, shownOfAside) : text);
    moveCursor(QTextCursor::End);
}

void SendEdit::clearText()
{
    if (isKeptAside()) {
        setText({});
        return;
    }
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    all.removeSelectedText();
}

QString SendEdit::preedit() const
{
    const QTextLayout *layout = textCursor().block().layout();
    return layout ? layout->preeditAreaText() : QString();
}

void SendEdit::commitComposition()
{
    if (preedit().isEmpty())
        return;
    QGuiApplication::inputMethod()->commit();
    // Not every input method does it. Then it is told to forget the syllable, and it is put in
    // here; the order matters, or it would come twice.
    const QString rest = preedit();
    if (rest.isEmpty())
        return;
    QGuiApplication::inputMethod()->reset();
    QInputMethodEvent commit;
    commit.setCommitString(rest);
    inputMethodEvent(&commit);
}

bool SendEdit::event(QEvent *event)
{
    // Under X11 Qt's text fields take Ctrl+D and Ctrl+E, and more, as Emacs does; here they are
    // the window's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::ControlModifier &&
            (key->key() == Qt::Key_D || key->key() == Qt::Key_E || key->key() == Qt::Key_H)) {
            event->ignore();
            return false;
        }
        // Where there is no text, End is free for what the window does with it.
        if (key->key() == Qt::Key_End && key->modifiers() == Qt::NoModifier &&
            document()->isEmpty()) {
            event->ignore();
            return false;
        }
    }
    return QPlainTextEdit::event(event);
}

bool SendEdit::isMnemonic(const QKeyEvent &key)
{
#ifdef Q_OS_MACOS
    Q_UNUSED(key) // Option types letters there
    return false;
#else
    // AltGr is a modifier of its own under X11 and Wayland, and Ctrl+Alt under Windows.
    return key.modifiers().testFlag(Qt::AltModifier) &&
           !key.modifiers().testAnyFlags(Qt::ControlModifier | Qt::GroupSwitchModifier) &&
           !key.text().isEmpty() && key.text().front().isPrint();
#endif
}

void SendEdit::keyPressEvent(QKeyEvent *event)
{
    if (isMnemonic(*event)) {
        event->ignore();
        return;
    }
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        event->accept();
        if (held == Qt::NoModifier) {
            if (!event->isAutoRepeat())
                emit entered();
        } else if (held == Qt::ShiftModifier && !isReadOnly()) {
            textCursor().insertBlock();
            ensureCursorVisible();
        }
        return;
    case Qt::Key_Escape:
        event->accept();
        emit escaped();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const bool up = event->key() == Qt::Key_Up;
        QTextCursor probe = textCursor();
        // Within wrapped lines too the cursor moves first.
        const bool atEdge =
            isReadOnly() || !probe.movePosition(up ? QTextCursor::Up : QTextCursor::Down);
        if (held == Qt::NoModifier && atEdge) {
            event->accept();
            emit historyAsked(up ? -1 : 1);
            return;
        }
        break;
    }
    default:
        break;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool SendEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void SendEdit::insertFromMimeData(const QMimeData *source)
{
    const QString pasted = withLineFeeds(source->text());
    QString whole = editorText();
    const QTextCursor cursor = textCursor();
    whole.replace(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart(), pasted);
    if (isTooLong(whole))
        setText(whole);
    else
        insertPlainText(pasted);
    ensureCursorVisible();
}

void SendEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void SendEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void SendEdit::fitHeight()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < mostLines;
         block = block.next()) {
        const QTextLayout *layout = block.layout();
        lines += qMax(1, layout ? layout->lineCount() : 1);
    }
    setVerticalScrollBarPolicy(lines < mostLines ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    lines = qBound(1, lines, mostLines);
    // Border and padding come from the style sheet, so the difference is asked for.
    const int around = height() - viewport()->height() + int(2 * document()->documentMargin());
    const int wanted = lines * fontMetrics().lineSpacing() + around + 2;
    if (wanted != maximumHeight() || wanted != minimumHeight())
        setFixedHeight(wanted);
}

} // namespace meari
