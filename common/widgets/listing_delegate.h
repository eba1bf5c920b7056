#pragma once

#include "model/code_spans.h"

#include <QListView>
#include <QStyledItemDelegate>

#include <vector>

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

    /// Measures anew: the font has changed, or the program.
    void measure();
    /// Where the code begins, from the left of a row.
    int codeLeft() const { return m_codeLeft; }
    /// Where a row says who is there and what was returned; empty when it says nothing.
    QRect noteRect(const QModelIndex &index, const QRect &row) const;

private:
    struct Note;
    /// What does not change with the events.
    struct Line
    {
        int width = 0; ///< of the code, pixels
        int indent = 0;
        QList<CodeSpan> spans;
    };
    Note noteOf(int row) const;
    QString codeOf(int row) const;
    void paintGround(QPainter &painter, const QRect &row, const LineMark &mark, bool current) const;
    void paintGutter(QPainter &painter, const QRect &row, int number, const LineMark &mark) const;
    void paintCode(QPainter &painter, const QRect &row, int number, const LineMark &mark) const;
    void paintNote(QPainter &painter, const QRect &row, int number) const;
    const ListingModel &model() const;
    int arrowWidth() const;
    int roomForArrows(int arrows) const;

    QListView *m_view;
    QFont m_font;
    QFont m_noteFont;
    std::vector<Line> m_lines; ///< as those of the model
    int m_lineHeight = 1;
    int m_codeLeft = 0;
    int m_numberRight = 0;
};

} // namespace meari
