#pragma once

#include <QScrollArea>

namespace meari {

/// Holds rows whose height depends on their width. They have all the height they need; where that
/// is much of the screen and leaves too little for the rest of the window, they scroll.
class ShortScroller : public QScrollArea
{
    Q_OBJECT
public:
    /// Takes the rows.
    explicit ShortScroller(QWidget *rows, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void measure();

    int m_height = 0; ///< that the rows need
};

} // namespace meari
