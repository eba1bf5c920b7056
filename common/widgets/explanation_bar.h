#pragma once

#include <QFrame>

class QLabel;

namespace meari {

class MarkSign;
class Selection;
class Timeline;

/// A slim strip that says what the chosen event means: what happened, which call it was, and why.
/// Hidden while no event is chosen. Plain text, which can be selected with the mouse and the keys.
/// Window's thread.
class ExplanationBar : public QFrame
{
    Q_OBJECT
public:
    /// @param timeline and
    /// @param selection outlive the bar
    ExplanationBar(Timeline &timeline, Selection &selection, QWidget *parent = nullptr);

    /// What it says now; nothing while it is hidden.
    QString sentence() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void explain();
    void retranslate();

    Timeline &m_timeline;
    Selection &m_selection;
    MarkSign *m_mark;
    QLabel *m_label;
    QLabel *m_text;
};

} // namespace meari
