#pragma once

#include <QList>
#include <QObject>

class QAbstractItemView;
class QAction;

namespace meari {

/// Copies what is selected in a conversation: as text, as hex, as Python bytes. The view, which is
/// its parent, tells it of another model and of another language.
class ConversationCopy : public QObject
{
    Q_OBJECT
public:
    explicit ConversationCopy(QAbstractItemView *view);

    /// In this order.
    QList<QAction *> actions() const { return m_actions; }
    void copyText() const { copy(Form::Text); }

    /// Follows the selection of the model that the view has now.
    void followSelection();
    void retranslate() const;

private:
    enum class Form : quint8 { Text, Hex, Python };

    void copy(Form form) const;
    void enable() const;

    const QAbstractItemView *m_view;
    QList<QAction *> m_actions;
};

} // namespace meari
