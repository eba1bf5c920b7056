#pragma once

#include "widgets/conversation_sign.h"

#include <QList>
#include <QString>
#include <QWidget>

namespace meari {

/// Some facts side by side, with shapes where something is wrong. When there is too little room,
/// those that matter least go first; what is left is shortened visibly. All of them are in the
/// tooltip.
class StatusCounts : public QWidget
{
    Q_OBJECT
public:
    struct Part
    {
        QString words;
        int weight = 0; ///< the lightest goes first
        Sign sign = Sign::None;
    };

    explicit StatusCounts(QWidget *parent = nullptr);

    void setParts(const QList<Part> &parts);
    /// All of them.
    QString text() const;
    /// Those that there is room for.
    QString shownText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int widthOf(const Part &part) const;
    int widthOf(const QList<Part> &parts) const;
    int gap() const;
    QList<Part> shown() const;

    QList<Part> m_parts;
};

} // namespace meari
