#pragma once

#include <QWidget>

namespace meari {

/// A dot and a few words on how the connection stands. The dot is full, half or hollow as well as
/// coloured; words that do not fit are shortened and stand whole in the tooltip.
class StateLabel : public QWidget
{
    Q_OBJECT
public:
    enum class Dot : quint8 { Hollow, Half, Full };

    /// @param alignment Qt::AlignLeft or Qt::AlignRight
    explicit StateLabel(Qt::Alignment alignment, QWidget *parent = nullptr);

    void show(Dot dot, const QString &words);
    QString words() const { return m_words; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int dotWidth() const;

    const Qt::Alignment m_alignment;
    Dot m_dot = Dot::Hollow;
    QString m_words;
};

} // namespace meari
