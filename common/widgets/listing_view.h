#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace meari {

class ListingModel;
struct LineMark;

/// Paints a line of a program: its number, whether it was reached, the code in quiet colours, who
/// is there and what the call returned; the latter beside the code where there is room, or below.
class ListingDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// @param view whose delegate it is, and its parent; its model is a ListingModel
    explicit ListingDelegate(QListView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Measures anew: the font has changed, or the number of lines.
    void measure();
    /// Where the code begins, from the left of a row.
    int codeLeft() const { return m_codeLeft; }
    /// Where a row says who is there and what was returned; empty when it says nothing.
    QRect noteRect(const QModelIndex &index, const QRect &row) const;

private:
    struct Note;
    Note noteOf(int row) const;
    QString codeOf(int row) const;
    void paintGround(QPainter &painter, const QRect &row, const LineMark &mark,
                     bool current) const;
    void paintGutter(QPainter &painter, const QRect &row, int number, const LineMark &mark) const;
    void paintCode(QPainter &painter, const QRect &row, int number, const LineMark &mark) const;
    void paintNote(QPainter &painter, const QRect &row, int number) const;
    const ListingModel &model() const;
    int arrowWidth() const;
    int roomForArrows(int arrows) const;

    QListView *m_view;
    QFont m_font;
    int m_lineHeight = 1;
    int m_codeLeft = 0;
    int m_numberRight = 0;
};

/// The lines of a program, of which one may be current. Window's thread.
class ListingView : public QListView
{
    Q_OBJECT
public:
    explicit ListingView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    QSize minimumSizeHint() const override;
    /// Does nothing: a key that is typed by mistake would choose another event.
    void keyboardSearch(const QString &) override {}
    const ListingDelegate &delegate() const { return *m_delegate; }

signals:
    /// The user went to a line, by mouse or keys.
    void lineChosen(int row);

public slots:
    /// Scrolls a line into sight, with some of what is around it, and keeps it there when the view
    /// gets smaller.
    void showLine(int row);
    /// Nobody has chosen it: lineChosen() is not emitted.
    void setCurrentLine(int row);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    ListingDelegate *m_delegate;
    int m_kept = -1; ///< that was shown last
};

} // namespace meari
