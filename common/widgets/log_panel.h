#pragma once

#include "event/event_export.h"
#include "widgets/catch_up.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;

namespace meari {

class ClientModel;
class EventFilter;
class EventLogModel;
class LogFilterBar;
class RowView;
class Selection;

/// The event log: a row to filter it, the events, and a line for what one should know about them.
class LogPanel : public QWidget
{
    Q_OBJECT
public:
    /// @param log, selection, clients outlive the panel
    /// @param clients whose events can be told apart; nullptr in a client's window
    LogPanel(EventLogModel &log, Selection &selection, const ClientModel *clients,
             QWidget *parent = nullptr);

    RowView *view() const { return m_view; }
    QWidget *filterBar() const;
    QAction *copyAction() const { return m_copy; }
    QAction *clearAction() const { return m_clear; }
    QAction *saveAction() const { return m_save; }
    QAction *findAction() const { return m_find; }

    QSize minimumSizeHint() const override;
    /// What to say while there is nothing: it depends on what the window is for.
    void setEmptyText(const QString &title, const QString &hint);
    void showOnlyClient(quint32 client);

    /// A sentence in the language of now, whenever it is asked for.
    using Sentence = std::function<QString()>;

    /// Saves what is shown. Ends in saved(), or in saveFailed(), or in both when something is
    /// missing from the file.
    void saveTo(const QString &fileName, ExportFormat format);
    /// How much is copied at most; a file takes more than a clipboard.
    static constexpr int mostCopiedRows = 50'000;

signals:
    void saved(const QString &sentence);
    void saveFailed(const meari::LogPanel::Sentence &sentence);
    void copied();
    void copyCutShort(const meari::LogPanel::Sentence &sentence);
    /// Somebody wants to go back to the moment just after this event.
    void momentAsked(quint64 moment);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyFilter(const EventFilter &filter);
    void copy();
    void askWhereToSave();
    void chooseCurrent();
    void showChosen();
    void showThreads(bool matter);
    void setSamples();
    void noteChanges();
    void showNote();
    void showEmptyText();
    void retranslate();

    EventLogModel &m_log;
    Selection &m_selection;
    LogFilterBar *m_filter;
    RowView *m_view;
    QLabel *m_note;
    QAction *m_copy;
    QAction *m_clear;
    QAction *m_save;
    QAction *m_find;
    CatchUp m_catchUp;
    quint64 m_notedEnd = 0; ///< of the events when the note was made
    int m_notedRows = 0;    ///< and how many rows there were
    bool m_namesThreads = false;
    QString m_emptyTitle;
    QString m_emptyHint;
};

} // namespace meari
