#pragma once

#include "model/byte_stream.h"
#include "model/selection.h"
#include "widgets/bytes_view.h"

#include <QBasicTimer>
#include <QWidget>

#include <optional>

class QAction;
class QComboBox;
class QFrame;
class QLabel;

namespace meari {

class ElidedLabel;

/// The bytes of a message, or of a whole connection: the reads and writes that carried them, and
/// the characters they make. Shows what is chosen; while nothing is, the newest message.
///
/// Costs nothing while it is hidden.
class BytesPanel : public QWidget
{
    Q_OBJECT
public:
    enum class Scope : quint8 { Message, Connection };

    /// @param timeline, selection outlive the panel
    BytesPanel(Timeline &timeline, Selection &selection, QWidget *parent = nullptr);

    BytesView *view() const { return m_view; }
    /// Copy as text, hex, C array, Python bytes: what is selected, else what is shown. For menus;
    /// owned by the panel.
    QList<QAction *> copyActions() const { return m_copyActions; }
    Scope scope() const { return m_scope; }
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

    void makeControls();
    void connectAll();
    void handleAppended();
    void handleSelectionChanged();
    void refresh();
    void findTarget();
    void aimAt(quint32 client, quint64 event, ByteRange bytes);
    void aimAtNewest();
    void showBytes();
    ByteRange rangeToShow();
    BytesContent contentFor(ByteRange range);
    void showSelected();
    void showSummary(ByteRange range);
    void showNote();
    void showEmptyText();
    void chooseBytes(ByteRange bytes);
    void copy(Copy format);
    void retranslate();
    ByteStream::Direction messages() const;

    Timeline &m_timeline;
    Selection &m_selection;
    ByteStream m_stream;
    QFrame *m_bar;
    ElidedLabel *m_summary;
    QComboBox *m_directions;
    QComboBox *m_scopes;
    QComboBox *m_forms;
    BytesView *m_view;
    QLabel *m_note;
    QList<QAction *> m_copyActions;

    Scope m_scope = Scope::Message;
    ByteStream::Direction m_direction;
    Comparison m_comparison;
    ByteRange m_target;  ///< what a message is looked for around; empty: nothing carries bytes
    Chosen m_chosenHere; ///< what was chosen in this panel: what is shown stays
    std::optional<quint64> m_newest; ///< event that carried bytes
    quint64 m_newestSought = 0;      ///< it was looked for up to here
    quint64 m_aims = 0;              ///< counts the connections and messages looked at
    quint64 m_aimShown = 0;
    QBasicTimer m_pace;        ///< active while the newest message was just shown
    bool m_late = false;       ///< there is a newer one
    bool m_showing = false;    ///< changes of the stream are expected
    bool m_choosing = false;   ///< the selection changes from here
    bool m_copiedLess = false; ///< not all fitted
};

} // namespace meari
