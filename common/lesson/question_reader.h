#pragma once

#include "lesson/lesson.h"

#include <QSet>

#include <optional>

namespace meari {

class LessonFaults;
struct LessonMember;

/// Reads a step's question from its lines, in their order.
class QuestionReader
{
public:
    explicit QuestionReader(LessonFaults &faults)
        : m_faults(faults)
    {
    }

    void readAsk(const LessonMember &member);
    /// "choice refused: It is refused"
    void readChoice(const LessonMember &member);
    void readWhen(const LessonMember &member);
    void readTruth(const LessonMember &member);

    /// What was read, if there was a question; tells what is missing in it.
    std::optional<Question> finish();

private:
    bool hasChoice(const QString &id) const;
    QString choiceNames() const;
    void fail(int line, const QString &sentence);

    LessonFaults &m_faults;
    Question m_question;
    QList<int> m_choiceLines; // of the question's choices
    QSet<int> m_judged;       // lines of choices that have a line when:
    int m_asked = 0;          // lines of the file; 0: there was none
    int m_truthLine = 0;
    int m_choiceLine = 0; // of the last choice
};

} // namespace meari
