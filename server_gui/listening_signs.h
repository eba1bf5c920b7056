#pragma once

#include <QCoreApplication>

class QWidget;

namespace meari {

class ClientsPanel;
class LogPanel;
class MessageBar;
class ServerController;
struct ListenRequest;

/// Where the server listens, wherever a window tells it: in its title, in the notice that others
/// can connect, and in what its empty tables say to do next.
class ListeningSigns
{
    Q_DECLARE_TR_FUNCTIONS(meari::ListeningSigns)
public:
    /// All outlive this.
    struct Place
    {
        QWidget &window;
        const ServerController &controller;
        MessageBar &notice;
        ClientsPanel &clients;
        LogPanel &log;
        bool isSecond; ///< the other server of a lesson
    };

    explicit ListeningSigns(const Place &place);

    /// @param request what the server would listen with
    /// @param recording the name of the one that is open in place of a server, or nothing
    void show(const ListenRequest &request, const QString &recording) const;

private:
    void showTitle(const QString &recording) const;
    void showNotice() const;
    void showWhatToDo(const ListenRequest &request) const;

    const Place m_place;
};

} // namespace meari
