#include "widgets/handout.h"

#include "lesson/lesson_text.h"
#include "widgets/handout_sink.h"

#include <QCoreApplication>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Handout)
};

constexpr int linesForReasons = 2;
constexpr int linesForOutcome = 3;

void tellQuestion(const Question &question, bool answers, HandoutSink &sink)
{
    sink.question(question.text);
    for (const Choice &choice : question.choices) {
        const bool isTrue = answers && choice.id == question.truth;
        sink.choice(choice.text, isTrue ? Text::tr("this is what happens") : QString());
    }
    if (!answers)
        sink.lines(Text::tr("Why do you think so?"), linesForReasons);
}

} // namespace

void tellHandout(const Handout &handout, HandoutSink &sink)
{
    const Lesson &lesson = handout.lesson;
    const bool answers = handout.answers;
    const QString minutes =
        lesson.minutes > 0 ? Text::tr("About %n minute(s)", nullptr, lesson.minutes) : QString();
    sink.title(lesson.title, lesson.summary, minutes);
    if (!answers)
        sink.names({Text::tr("Name"), Text::tr("Class"), Text::tr("Date")});
    else if (!lesson.notes.isEmpty())
        sink.labelled(Text::tr("For the teacher"), lesson.notes, true);

    for (qsizetype i = 0; i < lesson.steps.size(); ++i) {
        const LessonStep &step = lesson.steps[i];
        sink.stepTitle(int(i) + 1, step.title);
        sink.text(step.text);
        if (step.question)
            tellQuestion(*step.question, answers, sink);
        const QList<HandoutPicture> pictures = handout.pictures.value(int(i));
        for (const HandoutPicture &picture : pictures)
            sink.picture(picture.png, picture.caption.isEmpty() ? LessonText::role(picture.role)
                                                                : picture.caption);
        if (!answers) {
            sink.lines(Text::tr("What happened, and why?"), linesForOutcome);
            continue;
        }
        if (!step.after.isEmpty())
            sink.labelled(Text::tr("What happened"), step.after, false);
        if (!step.notes.isEmpty())
            sink.labelled(Text::tr("For the teacher"), step.notes, true);
    }
}

} // namespace meari
