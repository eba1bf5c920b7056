#pragma once

#include <QComboBox>

namespace meari {

/// A combo box that asks for its choices when somebody wants to choose: for lists that change all
/// the time, or that the system has to be asked for. They are a list below the field, whether or
/// not one can type into it: Fusion would show a menu where one cannot, and in one row that looks
/// like a mistake (see the style sheet in theme).
class LazyCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit LazyCombo(QWidget *parent = nullptr);

    void showPopup() override;

signals:
    void choicesWanted();

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    static constexpr int mostVisible = 20;
};

} // namespace meari
