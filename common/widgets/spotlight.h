#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace meari {

class SpotlightOverlay;

/// Shows where to look in a window: dims all of it but one control, which has a ring around it and
/// a few words beside it. Takes no mouse, no keys and no focus, so that everything goes on as
/// without it. Follows the control wherever it goes, into another window, too; while the control
/// cannot be seen, or is gone, there is no spotlight. Costs nothing while there is none. Window's
/// thread.
class Spotlight : public QObject
{
    Q_OBJECT
public:
    explicit Spotlight(QObject *parent = nullptr);
    ~Spotlight() override;

    /// Scrolls the control into sight, once, when it can be. Screen readers hear the words as the
    /// control's description.
    /// @param control nullptr: no spotlight any more
    /// @param callout plain text; may be empty
    void put(QWidget *control, const QString &callout);
    void clear() { put(nullptr, {}); }
    QWidget *control() const { return m_control; }

    /// Thicker lines, to be seen from the back row.
    void setThick(bool thick);
    /// What is drawn; nullptr while there is nothing to see.
    SpotlightOverlay *overlay() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void unfollow();
    void place();
    void drop();
    void describe();
    void undescribe();
    void scrollIntoSight();

    QPointer<QWidget> m_control;
    QPointer<SpotlightOverlay> m_overlay; ///< a child of the control's window
    /// Messages beside it, the control and all it stands in, its window last.
    QList<QPointer<QWidget>> m_followed;
    QString m_callout;
    QString m_description; ///< the control's own
    QTimer m_placing;      ///< when all that moves has moved
    bool m_toBeScrolled = false;
    bool m_thick = false;
};

} // namespace meari
