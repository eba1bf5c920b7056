#include "widgets/conversation_choice.h"

#include "model/conversation_model.h"
#include "model/selection.h"
#include "widgets/conversation_view.h"

namespace meari {

ConversationChoice::ConversationChoice(ConversationView *view, const ConversationModel &model,
                                       Selection &selection)
    : QObject(view)
    , m_view(view)
    , m_model(model)
    , m_selection(selection)
{
    view->setHighlight([this](const QModelIndex &index) {
        return ConversationModel::touches(m_selection.chosen(), m_model.itemAt(index));
    });
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ConversationChoice::chooseCurrent);
    connect(&selection, &Selection::changed, this, &ConversationChoice::showChosen);
}

void ConversationChoice::chooseCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (!m_view->selectionModel()->isSelected(current))
        return;
    const ConversationItem &item = m_model.itemAt(current);
    if (ConversationModel::touches(m_selection.chosen(), item))
        return; // it was chosen elsewhere, perhaps a part of it only
    if (item.offset < 0)
        m_selection.chooseEvent(item.event);
    else
        m_selection.chooseBytes(item.client, item.offset, item.offset + item.length(), item.event);
}

void ConversationChoice::showChosen()
{
    const QModelIndex index = m_model.indexOf(m_selection.chosen());
    const QModelIndex current = m_view->currentIndex();
    const bool shown = current.isValid() && m_view->selectionModel()->isSelected(current) &&
                       ConversationModel::touches(m_selection.chosen(), m_model.itemAt(current));
    if (!index.isValid()) {
        m_view->clearSelection();
    } else if (!shown) {
        m_view->setCurrentIndex(index);
        m_view->scrollTo(index);
    }
    m_view->viewport()->update();
}

} // namespace meari
