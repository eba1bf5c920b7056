#pragma once

#include "event/event_export.h"

#include <QWidget>

class QAction;
class QLabel;

namespace meari {

class ClientModel;
class EventFilter;
class EventLogModel;
class LogFilterBar;
class RowView;

/// The event log: a row to filter it, the events, and a line for what one should know about them.
class LogPanel : public QWidget
{
    Q_OBJECT
public:
    /// @param log, clients outlive the panel
    LogPanel(EventLogModel &log, const ClientModel &clients, QWidget *parent = nullptr);

    RowView *view() const { return m_view; }
    QAction *copyAction() const { return m_copy; }
    QAction *clearAction() const { return m_clear; }
    QAction *saveAction() const { return m_save; }
    QAction *findAction() const { return m_find; }

    /// What to say while there is nothing: it depends on what the window is for.
    void setEmptyText(const QString &title, const QString &hint);
    void showOnlyClient(quint32 client);

    /// Saves what is shown. Ends in saved() or problem().
    void saveTo(const QString &fileName, ExportFormat format);
    /// How much is copied at most; a file takes more than a clipboard.
    static constexpr int mostCopiedRows = 50'000;

signals:
    void saved(const QString &sentence);
    /// What failed, in a sentence.
    void problem(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyFilter(const EventFilter &filter);
    void copy();
    void askWhereToSave();
    void showThreads(bool matter);
    void showNote();
    void showEmptyText();
    void retranslate();

    EventLogModel &m_log;
    LogFilterBar *m_filter;
    RowView *m_view;
    QLabel *m_note;
    QAction *m_copy;
    QAction *m_clear;
    QAction *m_save;
    QAction *m_find;
    QString m_emptyTitle;
    QString m_emptyHint;
};

} // namespace meari
