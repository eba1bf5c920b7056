#pragma once

#include "model/byte_focus.h"
#include "widgets/bytes_view.h"

#include <QBasicTimer>
#include <QList>
#include <QWidget>

class QAction;
class QLabel;

namespace meari {

class BytesBar;

/// The bytes of a message, or of a whole connection: the reads and writes that carried them, and
/// the characters they make. Shows what is chosen; while nothing is, the newest message.
///
/// Costs nothing while it is hidden.
class BytesPanel : public QWidget
{
    Q_OBJECT
public:
    using Scope = ByteFocus::Scope;

    /// @param timeline, selection outlive the panel
    BytesPanel(Timeline &timeline, Selection &selection, QWidget *parent = nullptr);

    BytesView *view() const { return m_view; }
    /// Copy as text, hex, C array, Python bytes: what is selected, else what is shown. For menus;
    /// owned by the panel.
    QList<QAction *> copyActions() const { return m_copyActions; }
    Scope scope() const { return m_focus.scope(); }
    void setScope(Scope scope);
    void setForm(BytesLayout::Form form);
    /// Of a connection whose directions differ: which is looked at.
    void setDirection(ByteStream::Direction direction);
    const ByteStream &stream() const { return m_stream; }
    /// How the bytes travelled; and what is to be said of what is seen and selected.
    QString summary() const;
    QString note() const;

    /// A clipboard is no file.
    static constexpr qint64 mostCopiedBytes = 4 * 1024 * 1024;

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Copy : quint8 { Text, Hex, CArray, Python };

    void makeActions();
    void connectAll();
    void handleAppended();
    void handleSelectionChanged();
    void refresh();
    void showBytes();
    BytesContent contentFor(ByteRange range);
    void showSelected();
    void showSummary(ByteRange range);
    void showNote();
    void showEmptyText();
    void chooseBytes(ByteRange bytes);
    void chooseChunk(quint64 sequence);
    void copy(Copy format);
    void retranslate();

    Timeline &m_timeline;
    Selection &m_selection;
    ByteFocus m_focus;
    ByteStream &m_stream; ///< of the focus
    BytesBar *m_bar;
    BytesView *m_view;
    QLabel *m_note;
    QList<QAction *> m_copyActions;
    ByteStream::Direction m_direction; ///< to show where they differ
    Comparison m_comparison;
    quint64 m_aimShown = 0;
    QBasicTimer m_pace;        ///< active while the newest message was just shown
    bool m_late = false;       ///< there is a newer one
    bool m_showing = false;    ///< changes of the stream are expected
    bool m_choosing = false;   ///< the selection changes from here
    bool m_copiedLess = false; ///< not all fitted
};

} // namespace meari
