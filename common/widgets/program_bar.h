#pragma once

#include "model/program_marks.h"

#include <QFrame>

class QComboBox;
class QPushButton;

namespace meari {

class LazyCombo;

/// The row above a program: its language, whose way through it is shown, what to do with it.
class ProgramBar : public QFrame
{
    Q_OBJECT
public:
    /// @param side of the window
    explicit ProgramBar(Side side, QWidget *parent = nullptr);

    CodeLanguage language() const;
    void setLanguage(CodeLanguage language);
    /// Whether the program for the other end of the connection is to be shown.
    bool showsOtherEnd() const;
    void setShowsOtherEnd(bool on);
    const Followed &followed() const { return m_followed; }
    void setFollowed(const Followed &followed);

    /// Whom one can follow.
    struct Choices
    {
        bool mainThread = false;
        QList<quint32> clients{}; ///< in order, at most mostChoices
        bool operator==(const Choices &) const = default;
    };
    static constexpr int mostChoices = 200;
    void setChoices(const Choices &choices);
    /// Whether there is anybody to choose from.
    void setSeveral(bool several);

signals:
    void languageChosen(meari::CodeLanguage language);
    void endChosen(bool other);
    void followedChosen(const meari::Followed &followed);
    /// The list of clients is about to be seen.
    void choicesWanted();
    void copyAsked();
    void saveAsked();
    void howToRunAsked(bool on);

protected:
    void changeEvent(QEvent *event) override;

private:
    void handleFollowedIndex(int index);
    void fillFollowed();
    void showFollowed();
    void retranslate();
    static QString nameOf(const Followed &followed);

    const Side m_side;
    QComboBox *m_language;
    QComboBox *m_end;
    LazyCombo *m_follow;
    QPushButton *m_copy;
    QPushButton *m_save;
    QPushButton *m_run;
    Choices m_choices;
    bool m_several = false;
    Followed m_followed;
    QList<Followed> m_listed; ///< as the rows of the list
};

} // namespace meari
