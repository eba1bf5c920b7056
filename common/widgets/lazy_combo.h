#pragma once

#include <QComboBox>

namespace meari {

/// A combo box that asks for its choices when somebody wants to choose: for lists that change all
/// the time, or that the system has to be asked for. Draws an arrow that fits the theme: with a
/// style sheet, the style would draw a bevelled button.
class LazyCombo : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;

    void showPopup() override;

signals:
    void choicesWanted();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace meari
