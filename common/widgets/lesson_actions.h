#pragma once

#include <QObject>

class QAction;
class QActionGroup;

namespace meari {

class LessonRunner;

/// What one can do with a lesson, for its panel and for a menu; and the two questions it asks back:
/// to predict before looking, and not to skip by an accidental key. Window's thread.
class LessonActions : public QObject
{
    Q_OBJECT
public:
    enum class Pace : quint8 { Slow, Normal, Fast };

    /// @param runner outlives this
    explicit LessonActions(LessonRunner &runner, QObject *parent = nullptr);

    QAction *lessons() const { return m_lessons; }
    QAction *doIt() const { return m_doIt; }
    QAction *next() const { return m_next; }
    QAction *back() const { return m_back; }
    QAction *play() const { return m_play; }
    QAction *restart() const { return m_restart; }
    QAction *leave() const { return m_leave; }
    QAction *notes() const { return m_notes; }
    QAction *openFolder() const { return m_openFolder; }
    QAction *saveTemplate() const { return m_saveTemplate; }
    QAction *exportHandout() const { return m_exportHandout; }
    QActionGroup *paces() const { return m_paces; }

    Pace pace() const { return m_pace; }
    void setPace(Pace pace);

    /// To the next step, or from the last one to the end.
    /// @param forced also when the step is not over, which skips it
    void goOn(bool forced);
    /// Whether the end of a lesson is looked at, behind its last step.
    bool isAtEnd() const { return m_atEnd; }
    /// There is nothing to skip.
    bool canGoOn() const;

    void retranslate();

signals:
    /// isAtEnd() has changed.
    void endReached();
    void endLeft();
    /// Nothing happens yet; the same again does it.
    void predictionMissed();
    void skipDoubted();

private:
    void goBack();
    void perform();
    void setAtEnd(bool on);
    void showState();

    LessonRunner &m_runner;
    QAction *m_lessons;
    QAction *m_doIt;
    QAction *m_next;
    QAction *m_back;
    QAction *m_play;
    QAction *m_restart;
    QAction *m_leave;
    QAction *m_notes;
    QAction *m_openFolder;
    QAction *m_saveTemplate;
    QAction *m_exportHandout;
    QActionGroup *m_paces;
    Pace m_pace = Pace::Normal;
    bool m_atEnd = false;
    int m_doubted = -1; ///< the step whose skipping was asked for once
    int m_missed = -1;  ///< the step that was to be done without a prediction
};

} // namespace meari
