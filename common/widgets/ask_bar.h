#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace meari {

/// A question inside the window, instead of a dialog that stops everything. Escape says no. Hidden
/// while there is nothing to ask.
class AskBar : public QFrame
{
    Q_OBJECT
public:
    explicit AskBar(QWidget *parent = nullptr);

    /// A sentence in the language of now, whenever it is asked for.
    using Sentence = std::function<QString()>;
    /// @param agree what happens on yes
    void ask(Sentence sentence, std::function<void()> agree);
    void withdraw();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    Sentence m_sentence;
    std::function<void()> m_agree;
    QLabel *m_text;
    QPushButton *m_yes;
    QPushButton *m_no;
};

} // namespace meari
