#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace meari {

/// What is read, from top to bottom: scrolls by itself, and its lines stay as long as an eye
/// follows, however wide the panel is.
class LessonColumn : public QScrollArea
{
    Q_OBJECT
public:
    explicit LessonColumn(QWidget *parent = nullptr);

    /// To put widgets into.
    QVBoxLayout *column() const { return m_column; }
    void goToTop();

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void limit();

    QWidget *m_page;
    QVBoxLayout *m_column;
};

} // namespace meari
