#pragma once

#include <QListView>

namespace meari {

class ListingDelegate;

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
