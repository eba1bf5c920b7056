#pragma once

#include "widgets/mark.h"
#include "widgets/theme.h"

#include <QWidget>

class QLabel;

namespace meari {

/// A sentence with a sign in front of it, as large as its type. Plain text, which wraps and can be
/// selected. Hidden while it has nothing to say.
class SignLine : public QWidget
{
    Q_OBJECT
public:
    using Colour = QColor Theme::*;

    explicit SignLine(QWidget *parent = nullptr);

    enum class Weight : quint8 { Plain, Strong, Headline };
    void say(Mark mark, Colour colour, const QString &sentence, Weight weight = Weight::Plain);
    void silence();
    QString sentence() const;
    Mark mark() const;

private:
    class Sign;
    Sign *m_sign;
    QLabel *m_text;
};

} // namespace meari
