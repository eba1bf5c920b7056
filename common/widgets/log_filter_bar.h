#pragma once

#include "model/event_filter.h"

#include <QFrame>
#include <QTimer>

class QLineEdit;
class QPushButton;

namespace meari {

class ClientModel;
class LazyCombo;

/// The row above the log that says which events to show, and whether to follow the newest.
class LogFilterBar : public QFrame
{
    Q_OBJECT
public:
    /// @param clients whose numbers can be chosen, or nullptr; outlives the bar
    LogFilterBar(Side side, const ClientModel *clients, QWidget *parent = nullptr);

    /// What kinds of events are called that this side sees.
    static QStringList labels(Side side);

    void goToSearch();
    void chooseClient(quint32 client);
    void showFollowing(bool following);

signals:
    void filterChanged(const meari::EventFilter &filter);
    void followAsked(bool on);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillClients();
    void fillKinds();
    void measure();
    void tellFilter();
    void retranslate();

    const Side m_side;
    const ClientModel *m_clientModel;
    QLineEdit *m_search;
    LazyCombo *m_clients;
    LazyCombo *m_kinds;
    QPushButton *m_follow;
    QTimer m_typing;
};

/// Events that carry bytes.
EventFilter::Kinds messageKinds();
/// Events that one should know about.
EventFilter::Kinds problemKinds();

} // namespace meari
