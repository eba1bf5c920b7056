#pragma once

#include "server_gui/listen_request.h"

#include <QFrame>

class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace meari {

class LazyCombo;
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
    void save(Preferences &preferences) const;

    void setListening(bool listening);
    /// Marks a field as wrong and goes there; None: no field is wrong any more.
    void markWrong(ListenField field);

signals:
    void startAsked();
    void stopAsked();
    void newClientAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFirstRow();
    void buildOptions();
    QWidget *pair(QLabel *label, QWidget *field);
    void setAddress(const QString &address);
    void fillAddresses();
    void showOptions(bool on);
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
    QWidget *m_optionsRow;
    QLabel *m_workLabel;
    LazyCombo *m_work;
    QLabel *m_readSizeLabel;
    LazyCombo *m_readSize;
    QLabel *m_lingerLabel;
    QDoubleSpinBox *m_linger;
    QLabel *m_maxClientsLabel;
    QSpinBox *m_maxClients;
    QLabel *m_maxPerAddressLabel;
    QSpinBox *m_maxPerAddress;
    bool m_listening = false;
};

} // namespace meari
