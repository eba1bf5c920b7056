#pragma once

#include <QObject>

namespace meari {

class ConversationModel;
class ConversationView;
class Selection;

/// Lets a conversation take part in the window's selection: a bubble that is selected chooses its
/// bytes, and with them its echo; what is chosen elsewhere stands out and scrolls into sight.
class ConversationChoice : public QObject
{
    Q_OBJECT
public:
    /// @param view shows the model, and is the parent
    /// @param model, selection outlive the view
    ConversationChoice(ConversationView *view, const ConversationModel &model,
                       Selection &selection);

private:
    void chooseCurrent();
    void showChosen();

    ConversationView *m_view;
    const ConversationModel &m_model;
    Selection &m_selection;
};

} // namespace meari
