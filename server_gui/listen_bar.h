#pragma once

#include "server_gui/listen_request.h"

#include <QElapsedTimer>
#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace meari {

class LazyCombo;
class ListenOptions;
class Preferences;

/// Where and how to listen, and the button that starts and stops it. What can be set is fixed while
/// the server listens.
class ListenBar : public QFrame
{
    Q_OBJECT
public:
    explicit ListenBar(QWidget *parent = nullptr);

    ListenRequest request() const;
    void setRequest(const ListenRequest &request);
    void load(Preferences &preferences);
    /// For this run only: what the user leaves as it is here is not remembered.
    void setRequestForNow(const ListenRequest &request);
    void save(Preferences &preferences) const;
    /// The next press counts, however soon after Start it comes: it is no double click.
    void expectPress() { m_sinceStart.invalidate(); }
    /// What can be set in detail, as the button with the options does.
    void showDetails();

    /// What is set once and then stays.
    QList<QWidget *> options() const;

    void setListening(bool listening);
    /// Marks a field as wrong and goes there; None: no field is wrong any more.
    void markWrong(ListenField field);

signals:
    void startAsked();
    void stopAsked();
    void newClientAsked();
    /// What would be asked for may be something else now.
    void requestChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFirstRow();
    void handlePressed();
    void setAddress(const QString &address);
    void fillAddresses();
    void showOptions(bool on);
    void markOptions();
    ListenRequest toRemember() const;
    void enableFields();
    void retranslate();
    void colour();

    QLabel *m_addressLabel;
    LazyCombo *m_address;
    QLabel *m_portLabel;
    QLineEdit *m_port;
    QLabel *m_servingLabel;
    LazyCombo *m_serving;
    QPushButton *m_start;
    QPushButton *m_options;
    QPushButton *m_newClient;
    ListenOptions *m_details;
    ListenRequest m_remembered; ///< as loaded
    ListenRequest m_given;      ///< as shown at first
    QElapsedTimer m_sinceStart;
    bool m_listening = false;
};

} // namespace meari
