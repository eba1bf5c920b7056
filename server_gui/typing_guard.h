#pragma once

#include <QObject>

class QWidget;

namespace meari {

/// Keeps Alt with a letter that is nobody's mnemonic from typing the letter into the field that has
/// the focus, which is what Qt does with it.
class TypingGuard : public QObject
{
    Q_OBJECT
public:
    /// Watches the fields that the window has now.
    explicit TypingGuard(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace meari
