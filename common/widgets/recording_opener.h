#pragma once

#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace meari {

class Look;
class RecordingBar;

/// Asks for a recording and opens it: here when the window has nothing to show yet, and else in a
/// window of its own, so that nothing is lost.
class RecordingOpener : public QObject
{
    Q_OBJECT
public:
    /// @param isFree whether the window has done nothing yet
    /// @param look, bar outlive the opener
    /// @param window its parent
    RecordingOpener(RecordingBar &bar, const Look &look, std::function<bool()> isFree,
                    QWidget *window);

    QAction *action() const { return m_action; }

signals:
    /// The other window could not be started.
    void failed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void open(const QString &fileName);
    void retranslate();

    RecordingBar &m_bar;
    const Look &m_look;
    const std::function<bool()> m_isFree;
    QWidget *m_window;
    QAction *m_action;
};

} // namespace meari
