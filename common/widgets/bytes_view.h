#pragma once

#include "widgets/bytes_layout.h"
#include "widgets/bytes_painter.h"
#include "widgets/empty_text.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

namespace meari {

/// The bytes of a connection to look at and to select: with the mouse by bytes, by characters and
/// by reads and writes; with the arrow keys by bytes, with Ctrl by characters. Paints the rows that
/// are seen and nothing else, so that ten million bytes cost no more than ten.
///
/// What is selected is told and not changed by itself: whoever hears it calls select().
class BytesView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    /// @param stream outlives the view
    explicit BytesView(const ByteStream &stream, QWidget *parent = nullptr);

    void setForm(BytesLayout::Form form);
    BytesLayout::Form form() const { return m_form; }
    /// @param anew it is something else than before: to be looked at from its start or its end
    void setContent(const BytesContent &content, bool anew);
    const BytesContent &content() const { return m_content; }
    const BytesLayout &layout() const { return m_layout; }
    /// What to say while there is nothing: what is so, and what to do next.
    void setEmptyText(const QString &title, const QString &hint);

    void select(ByteRange bytes);
    ByteRange selected() const { return m_selected; }
    void scrollTo(ByteRange bytes);
    /// What is selected, in words.
    QString spoken() const;
    /// The first character in sight that a read cut in two, if reads are shown.
    std::optional<CutCharacter> cutInSight() const;
    /// The character that a byte belongs to.
    std::optional<Character> characterAt(qint64 offset) const;

    // Where things stand in the viewport, in sight or not. Of those that are in more than one row,
    // the part in the first.
    QRect byteRect(qint64 offset) const;
    QRect characterRect(qint64 offset) const;
    QRect chunkRect(ByteStream::Direction direction, qsizetype index) const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

signals:
    void bytesSelected(meari::ByteRange bytes);
    void chunkSelected(quint64 sequence);
    void nothingSelected();
    /// Other bytes are seen than before.
    void sightChanged();

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    /// What a drag selects at a time.
    enum class Grain : quint8 { Byte, Character, Read, Write };

    void layOut();
    void keepPlace();
    void placeBar();
    qint64 scrolled() const;
    void scrollToY(qint64 y);
    std::optional<BytesLayout::Place> placeAt(const QPoint &point) const;
    ByteRange grainAt(Grain grain, qint64 offset) const;
    void selectTo(const QPoint &point);
    void moveCaret(qint64 caret, bool extend, Grain grain);
    void tell(ByteRange bytes);
    std::optional<qint64> caretAfter(const QKeyEvent &event) const;
    QString tipAt(const QPoint &point) const;
    QRect pieceRect(BytesLayout::Lane lane, ByteRange bytes) const;

    static constexpr int topMargin = 4;

    const ByteStream &m_stream;
    BytesLayout m_layout;
    BytesContent m_content;
    BytesLayout::Form m_form = BytesLayout::Form::Ruler;
    ByteRange m_selected;
    qint64 m_anchor = 0; ///< where the selection began
    qint64 m_caret = 0;  ///< where it ends: the byte that the keys move
    Grain m_grain = Grain::Byte;
    bool m_dragging = false;
    bool m_telling = false;  ///< the selection comes from here
    QBasicTimer m_dragTimer; ///< scrolls while the mouse is dragged beyond the edge
    qint64 m_unit = 1;       ///< pixels in a step of the scroll bar
    qint64 m_topOffset = 0;  ///< of the first byte in the topmost row
    int m_topHidden = 0;     ///< pixels of that row
    bool m_atEnd = true;
    bool m_adjusting = false; ///< the scroll bar is moved by the view, not by the user
    EmptyText m_emptyText;
};

} // namespace meari
