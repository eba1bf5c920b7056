#pragma once

#include <QComboBox>

namespace meari {

/// A combo box that asks for its choices when somebody wants to choose: for lists that change all
/// the time, or that the system has to be asked for.
class LazyCombo : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;

    void showPopup() override
    {
        emit choicesWanted();
        QComboBox::showPopup();
    }

signals:
    void choicesWanted();

protected:
    void focusInEvent(QFocusEvent *event) override
    {
        emit choicesWanted(); // the arrow keys choose without a popup
        QComboBox::focusInEvent(event);
    }
};

} // namespace meari
