#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace meari {

/// A bar inside the window that says one sentence, instead of a dialog that stops everything.
/// Hidden while it has nothing to say.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    enum class Kind : quint8 {
        Notice, ///< good to know, stays until it is no longer so
        Error,  ///< something failed; the user can close it
    };

    explicit MessageBar(Kind kind, QWidget *parent = nullptr);

    /// Plain text, never markup.
    void say(const QString &sentence);
    void silence();
    QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();
    void retranslate();

    const Kind m_kind;
    QLabel *m_text;
    QToolButton *m_close;
};

} // namespace meari
