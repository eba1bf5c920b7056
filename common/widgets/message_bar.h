#pragma once

#include <QFrame>

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace meari {

/// A bar inside the window that says one sentence, instead of a dialog that stops everything.
/// Hidden while it has nothing to say.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    enum class Kind : quint8 {
        Notice, ///< good to know, stays until it is no longer so
        Error,  ///< something failed; the user can close it
    };

    explicit MessageBar(Kind kind, QWidget *parent = nullptr);

    /// Plain text, never markup.
    void say(const QString &sentence);
    void silence();
    QString sentence() const { return m_said; }

    /// Asked for the sentence again when the language changes.
    using Sentence = std::function<QString()>;
    /// @param topic what it is about, an enum of the window's: settle() takes it back
    template <class Topic>
    requires std::is_enum_v<Topic>
    void say(Topic topic, Sentence sentence) { sayAbout(int(topic), std::move(sentence)); }
    /// What this was about works after all. Does nothing while something else is said.
    template <class Topic>
    requires std::is_enum_v<Topic>
    void settle(Topic topic)
    {
        if (m_topic == int(topic))
            silence();
    }

protected:
    void changeEvent(QEvent *event) override;

    /// For more than the sentence.
    QHBoxLayout *row() const { return m_row; }

private:
    void sayAbout(int topic, Sentence sentence);
    void put(const QString &sentence);
    void retranslate();

    QHBoxLayout *m_row;
    QLabel *m_text;
    QToolButton *m_close;
    QString m_said; ///< whole; long words are shown short
    std::optional<int> m_topic;
    Sentence m_sentence;
};

} // namespace meari
