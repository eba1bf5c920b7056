#pragma once

#include "server_gui/listen_request.h"

#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QSpinBox;

namespace meari {

class LazyCombo;

/// How to serve, in detail: what most never need to set.
class ListenOptions : public QWidget
{
    Q_OBJECT
public:
    explicit ListenOptions(QWidget *parent = nullptr);

    /// Writes what is set here into the request.
    void fill(ListenRequest &request) const;
    void setRequest(const ListenRequest &request);
    /// Only what the serving asks for can be set, and nothing while the server listens.
    void enableFor(Serving serving, bool listening);
    void markReadSize(bool wrong);
    void focusReadSize();
    void retranslate();
    /// The names in the preferences of what is not as at first.
    QStringList changedKeys() const;

    static QList<Work> works();

signals:
    /// The read size was typed anew.
    void readSizeEdited();
    void changed();

private:
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
};

/// In a choice, what is meant stands before the dash, whether it was chosen or typed:
/// "127.0.0.1 — this computer only".
QString choiceText(const QString &meaning, const QString &name);
QString meaningOf(const LazyCombo *combo);

/// A field with its name before it; both stay together where a row breaks.
QWidget *labelled(QLabel *label, QWidget *field);

} // namespace meari
