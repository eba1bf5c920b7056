#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

class QMainWindow;

namespace meari {

class Look;

/// While the look is that of a blackboard, takes away from a window what a class does not need to
/// see, and brings it back as it was: F9 and Escape lead back. The menu bar has no height then, so
/// that its keys still work. What the window itself shows meanwhile stays. Window's thread.
class Blackboard : public QObject
{
    Q_OBJECT
public:
    /// @param look outlives the window
    /// @param window its parent
    Blackboard(Look &look, QMainWindow *window);

    /// Widgets of the window, docks among them. What has gone by the time is left out.
    void setUnneeded(const QList<QWidget *> &widgets);
    /// Docks that stay, by their objectName(), though all others go: what a lesson wants to see.
    /// Without a call no dock goes unless it is named as unneeded.
    void keepOnly(const QStringList &docks);

    bool isOn() const { return m_on; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void update();
    void take(QWidget *widget);
    void takeAll();
    void bringBack();

    Look &m_look;
    QMainWindow *m_window;
    QList<QPointer<QWidget>> m_unneeded;
    QList<QPointer<QWidget>> m_taken; ///< were to be seen, and will be again
    QStringList m_docks;
    bool m_keepsOnly = false;
    bool m_on = false;
};

} // namespace meari
