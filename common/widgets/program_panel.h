#pragma once

#include "model/listing_model.h"
#include "model/program_trace.h"
#include "model/replay.h"
#include "model/selection.h"

#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QLabel;

namespace meari {

class ListingView;
class ProgramBar;
class RunHint;

/// The program that would behave as the window does, as Python, C or C++ (Qt): the line that waits
/// or runs is lit by the events, and what each call returned stands beside it. Choosing a line
/// chooses the event that did it, and the other way round. Window's thread.
///
/// Follows the events at all times, which costs a look-up each; marks lines only while it is
/// visible.
class ProgramPanel : public QWidget
{
    Q_OBJECT
public:
    /// @param timeline, selection outlive the panel
    ProgramPanel(Timeline &timeline, Selection &selection, QWidget *parent = nullptr);

    /// "python", "c" or "qt", for settings. Any other text changes nothing.
    QString language() const;
    void setLanguage(const QString &name);
    /// Which program to show while the events do not tell: before the first start, and after one
    /// that failed.
    void setPlan(const ProgramFacts &plan);
    void follow(const Followed &followed);
    /// The program for the other end of the connection, to be run against this window; no events
    /// tell how far it is.
    void showOtherEnd(bool on);

    QAction *copyAction() const { return m_copy; }
    QAction *saveAction() const { return m_save; }
    /// The whole program as it is copied and saved.
    QString programText() const { return m_model.listing().text(); }
    /// Ends in saved() or in saveFailed().
    void saveTo(const QString &fileName);

    ListingView *view() const { return m_view; }
    const ListingModel &model() const { return m_model; }
    QSize minimumSizeHint() const override;

    /// A sentence in the language of now, whenever it is asked for.
    using Sentence = std::function<QString()>;

signals:
    void languageChanged(const QString &name);
    void copied();
    void saved(const QString &sentence);
    void saveFailed(const meari::ProgramPanel::Sentence &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void handleAppended(const EventBatch &events);
    void handleCleared();
    void handleSelectionChanged();
    void handleLineChosen(int row);
    void handleLanguageChosen();
    void handleEndChosen();
    void offerChoices();
    void copy();
    void askWhereToSave();

    ProgramView seen() const;
    ProgramFacts facts() const;
    ProgramFacts factsOfOtherEnd() const;
    bool isThere(const Followed &followed) const;
    void refresh();
    void showListing();
    void showState();
    void keepLitLineInSight();
    void retranslate();

    Timeline &m_timeline;
    Selection &m_selection;
    Replay<ProgramTrace> m_replay;
    std::optional<ProgramFacts> m_plan;
    ProgramFacts m_shownFacts; ///< what the listing was made of
    ListingModel m_model;

    ProgramBar *m_bar;
    QLabel *m_state;
    ListingView *m_view;
    RunHint *m_hint;
    QAction *m_copy;
    QAction *m_save;
    int m_litLine = -1;      ///< that was last brought into sight
    bool m_stale = true;     ///< the marks are older than what they show
    bool m_choosing = false; ///< this panel changes the selection
};

} // namespace meari
