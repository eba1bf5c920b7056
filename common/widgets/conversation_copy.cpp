#include "widgets/conversation_copy.h"

#include "event/bytes_text.h"
#include "model/conversation_model.h"

#include <QAbstractItemView>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace meari {

ConversationCopy::ConversationCopy(QAbstractItemView *view)
    : QObject(view)
    , m_view(view)
{
    for (const Form form : {Form::Text, Form::Hex, Form::Python}) {
        auto *action = new QAction(this);
        connect(action, &QAction::triggered, this, [this, form] { copy(form); });
        m_actions += action;
    }
    // Not a shortcut of the window: the send row has a Ctrl+C of its own.
    m_actions.constFirst()->setShortcut(QKeySequence::Copy);
    m_actions.constFirst()->setShortcutContext(Qt::WidgetShortcut);
    retranslate();
    enable();
}

void ConversationCopy::followSelection()
{
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConversationCopy::enable);
    enable();
}

void ConversationCopy::enable() const
{
    const QItemSelectionModel *selection = m_view->selectionModel();
    for (QAction *action : m_actions)
        action->setEnabled(selection && selection->hasSelection());
}

void ConversationCopy::copy(Form form) const
{
    if (!m_view->selectionModel())
        return;
    QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    std::sort(selected.begin(), selected.end());
    QStringList texts;
    for (const QModelIndex &index : selected) {
        const QByteArray bytes = index.data(ConversationModel::BytesRole).toByteArray();
        const auto kind = ConversationItem::Kind(index.data(ConversationModel::KindRole).toInt());
        if (kind == ConversationItem::Kind::Note) {
            if (form == Form::Text)
                texts += index.data().toString();
            continue;
        }
        switch (form) {
        case Form::Text:
            texts += toText(bytes);
            break;
        case Form::Hex:
            texts += toHex(bytes);
            break;
        case Form::Python:
            texts += toPythonBytes(bytes);
            break;
        }
    }
    if (!texts.isEmpty())
        QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
}

void ConversationCopy::retranslate() const
{
    m_actions[int(Form::Text)]->setText(tr("&Copy"));
    m_actions[int(Form::Hex)]->setText(tr("Copy as &hex"));
    m_actions[int(Form::Python)]->setText(tr("Copy as &Python bytes"));
}

} // namespace meari
