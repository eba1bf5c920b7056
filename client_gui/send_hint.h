#pragma once

#include <QLabel>

#include <functional>

namespace meari {

/// What there is to say below the send row about what stands in it; hidden while that is nothing.
/// Plain text.
class SendHint : public QLabel
{
    Q_OBJECT
public:
    /// Made again for another language.
    using Sentence = std::function<QString()>;

    explicit SendHint(QWidget *parent = nullptr);

    /// Something is wrong: in the colour of that, and to assistive technologies at once.
    void complain(Sentence sentence);
    /// Good to know.
    void note(Sentence sentence);
    void silence();

protected:
    void changeEvent(QEvent *event) override;

private:
    void say(Sentence sentence, bool complains);
    void showSentence();

    Sentence m_sentence;
};

} // namespace meari
