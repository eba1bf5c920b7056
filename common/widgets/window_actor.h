#pragma once

#include "lesson/actor.h"
#include "lesson/stage.h"
#include "widgets/spotlight.h"

#include <functional>
#include <optional>
#include <vector>

class QAbstractButton;
class QMainWindow;

namespace meari {

class Selection;
class Timeline;
class Views;

/// What the windows of both programs have in common when they take part in a lesson. Window's
/// thread; the window owns it.
class WindowActor : public Actor
{
    Q_OBJECT
public:
    /// @param window its parent
    /// @param views, timeline, selection outlive the actor
    WindowActor(QMainWindow &window, Views &views, Timeline &timeline, Selection &selection);

    /// Takes its place on somebody's stage: by its role on the screen, and closes when it is
    /// dismissed. Once.
    void join(const StageInvitation &invitation);

    void putSpotlight(const QString &control, const QString &callout) override;
    void openView(const QString &view) override;
    /// Shows the present for it. Looks at the last mostLookedAt events only.
    void chooseEvent(qint64 time, EventKind kind) override;
    void setBlackboard(bool on) override;
    void takePicture() override;

    static constexpr quint64 mostLookedAt = 20'000;
    /// Actions that wait for their events at once; the oldest gives up.
    static constexpr std::size_t mostAwaited = 20;

signals:
    /// The lesson wants its windows to look like one, or no longer.
    void blackboardAsked(bool on);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

    QMainWindow &window() const { return m_window; }
    /// Whether what one control is for is done now: doing it again would undo it, so that a
    /// lesson's spotlight goes from it at that moment.
    void showDone(const QString &control, bool done);
    /// What hides a control goes away.
    virtual void reveal(const QString &control) { Q_UNUSED(control) }

    /// What an event means for an action: nothing yet, or that it has ended, with a problem or
    /// without.
    using Verdict = std::optional<QString>;
    using Look = std::function<Verdict(const Event &)>;
    static Verdict done() { return QString(); }
    /// Asks about every event from now on, until there is a verdict; then the action has ended. In
    /// place of what was asked for that action before.
    void await(quint64 id, Look look);
    /// While it is awaited.
    void end(quint64 id, const QString &problem = {});
    bool isAwaited(quint64 id) const;
    /// So that one can see it.
    static void press(QAbstractButton *button);

private:
    void handleEvents(const EventBatch &events);
    bool isMine(const QObject *watched) const;
    void stayOnScreen();

    struct Awaited
    {
        quint64 id = 0;
        Look look;
    };

    QMainWindow &m_window;
    Views &m_views;
    Timeline &m_timeline;
    Selection &m_selection;
    Spotlight m_spotlight;
    std::vector<Awaited> m_awaited;
    quint64 m_touch = 0; ///< timestamp of the last one, milliseconds
    bool m_onStage = false;
    bool m_done = false; ///< as showDone() was told last
};

} // namespace meari
