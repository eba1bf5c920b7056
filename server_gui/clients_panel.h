#pragma once

#include <QList>
#include <QWidget>

class QAction;

namespace meari {

class ClientModel;
class RowView;

/// The clients of the server, and what one can do to those who are selected.
class ClientsPanel : public QWidget
{
    Q_OBJECT
public:
    /// @param clients outlives the panel
    explicit ClientsPanel(ClientModel &clients, QWidget *parent = nullptr);

    RowView *view() const { return m_view; }
    QAction *disconnectAction() const { return m_disconnect; }
    QAction *resetAction() const { return m_reset; }
    QAction *disconnectAllAction() const { return m_disconnectAll; }

    /// What to say while there are no clients.
    void setEmptyText(const QString &title, const QString &hint);
    /// They were recorded: nothing can be done to them.
    void setRecorded(bool recorded);
    /// Does nothing when the client is not, or no longer, in the table.
    void select(quint32 client);

signals:
    void disconnectAsked(const QList<quint32> &clients);
    void resetAsked(const QList<quint32> &clients);
    void disconnectAllAsked();
    void showInLogAsked(quint32 client);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Those of the selected clients who are still there.
    QList<quint32> selectedAlive() const;
    void enableActions();
    void showThreads(bool matter);
    void retranslate();

    ClientModel &m_clients;
    RowView *m_view;
    bool m_recorded = false;
    QAction *m_showInLog;
    QAction *m_disconnect;
    QAction *m_reset;
    QAction *m_disconnectAll;
};

} // namespace meari
