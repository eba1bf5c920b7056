#include "fuzz/dice.h"

#include "lesson/lesson_library.h"
#include "lesson/lesson_reader.h"

#include <QTest>

using namespace meari;

// Breaks a good lesson in many ways: whatever is in a file, it is read to its end, what is told has
// a line that is in it, and what has no fault is whole. The same seed breaks it the same way:
//
//     MEARI_FUZZ_SEED=7 MEARI_FUZZ_ROUNDS=1000000 fuzz_lesson

namespace {

QByteArray oddity(Dice &dice)
{
    static const QByteArray oddities[] = {
        "\n",
        "\r\n",
        "\xef\xbb\xbf",
        QByteArray(1, '\0'),
        "\"",
        "\\",
        "\\x",
        "\\x4",
        "---\n",
        "## ",
        "## {#}\n",
        "## A {#a}\n",
        "```\n",
        "```lesson\n",
        "~~~~\n",
        ":",
        "=",
        "|",
        "#",
        "x",
        "x99999999999999999999",
        "not ",
        "-1",
        "client1 ",
        "client99 ",
        "server2 ",
        "program run client \"a\"\n",
        "from=program",
        "bytes=\"\\xff\"",
        "do: client1 send \"",
        "do: client1 send-hex \"0\"\n",
        "choice a: A\n",
        "choice :\n",
        "when: not client1 connected\n",
        "ask: A\n",
        "truth: a\n",
        "quiet: 10 client1 connected\n",
        "\xec\x95",
        "\xff",
        "\xe2\x80\xae",
        "\t",
        "<b>",
        "![](",
        "`",
    };
    return oddities[dice.below(std::size(oddities))];
}

void breakOnce(QByteArray &file, Dice &dice)
{
    const qsizetype at = dice.below(file.size() + 1);
    const qsizetype some = 1 + dice.below(40);
    switch (dice.below(7)) {
    case 0: // another byte
        if (at < file.size())
            file[at] = dice.byte();
        return;
    case 1: // the end is missing
        file.truncate(at);
        return;
    case 2: // a hole
        file.remove(at, some);
        return;
    case 3: // something odd
    case 4:
        file.insert(at, oddity(dice));
        return;
    case 5: // a part of it again
        file.insert(at, file.mid(dice.below(file.size() + 1), some));
        return;
    default: // a line of it elsewhere
        const qsizetype begin = file.lastIndexOf('\n', at - file.size() - 1) + 1;
        const qsizetype end = file.indexOf('\n', begin) + 1;
        const QByteArray line = file.mid(begin, end > 0 ? end - begin : -1);
        file.remove(begin, line.size());
        const qsizetype where = file.indexOf('\n', dice.below(file.size() + 1)) + 1;
        file.insert(where, line);
        return;
    }
}

quint32 number(const char *variable, quint32 otherwise)
{
    bool ok = false;
    const uint value = qEnvironmentVariable(variable).toUInt(&ok);
    return ok ? value : otherwise;
}

// All that a runner relies on without looking.
bool isWhole(const Lesson &lesson)
{
    bool whole = !lesson.id.isEmpty() && !lesson.language.isEmpty() && !lesson.title.isEmpty() &&
                 !lesson.steps.isEmpty() && lesson.steps.size() <= lesson_limits::steps &&
                 lesson.clients >= 0 && lesson.clients <= Role::mostClients;
    for (const LessonStep &step : lesson.steps) {
        whole = whole && !step.id.isEmpty() && !step.text.isEmpty() && !step.until.isEmpty();
        if (!step.question)
            continue;
        qsizetype truths = 0;
        for (const Choice &choice : step.question->choices) {
            truths += choice.id == step.question->truth ? 1 : 0;
            whole = whole && !choice.when.isEmpty();
        }
        whole = whole && truths == 1 && step.question->choices.size() >= 2;
    }
    return whole;
}

} // namespace

class FuzzLesson : public QObject
{
    Q_OBJECT
private slots:
    void readsBrokenLessons();
    void readsNoise();

private:
    static bool isSane(const LessonReading &reading, const QByteArray &file)
    {
        const qsizetype lines = file.count('\n') + 1;
        for (const LessonFault &fault : reading.faults) {
            if (fault.line < 0 || fault.line > lines || fault.sentence.isEmpty() ||
                fault.sentence.contains(QChar(0x202e)))
                return false;
        }
        if (reading.ok() && !isWhole(reading.lesson))
            return false;
        return reading.faults.size() <= lesson_limits::faults &&
               differencesBetween(reading.lesson, reading.lesson).isEmpty();
    }
};

void FuzzLesson::readsBrokenLessons()
{
    const quint32 rounds = number("MEARI_FUZZ_ROUNDS", 3000);
    const quint32 seed = number("MEARI_FUZZ_SEED", 1);
    const QByteArray good = LessonLibrary::templateFile(QStringLiteral("ko"));
    quint32 whole = 0;
    for (quint32 round = 0; round < rounds; ++round) {
        Dice dice(seed * 1'000'003U + round);
        QByteArray file = good;
        for (qsizetype changes = dice.below(4); changes > 0; --changes)
            breakOnce(file, dice);
        const LessonReading reading = readLesson(file, QStringLiteral("fuzz.md"));
        QVERIFY2(isSane(reading, file), file.toBase64().constData());
        QVERIFY2(file != good || reading.ok(), "the template");
        whole += reading.ok() ? 1 : 0;
    }
    QVERIFY2((whole > 0 && whole < rounds) || rounds < 3000, "nothing was broken, or all");
}

void FuzzLesson::readsNoise()
{
    const quint32 rounds = number("MEARI_FUZZ_ROUNDS", 3000);
    const quint32 seed = number("MEARI_FUZZ_SEED", 1);
    for (quint32 round = 0; round < rounds; ++round) {
        Dice dice(seed * 1'000'033U + round);
        QByteArray file("---\nlesson: 1\nid: a\nlanguage: en\ntitle: A\n---\n");
        if (dice.below(2) == 0)
            file += "## A {#b}\nText.\n```lesson\n";
        for (qsizetype parts = dice.below(60); parts > 0; --parts)
            file += dice.below(4) == 0 ? QByteArray(1, dice.byte()) : oddity(dice);
        const LessonReading reading = readLesson(file, QStringLiteral("fuzz.md"));
        QVERIFY2(isSane(reading, file), file.toBase64().constData());
    }
}

QTEST_GUILESS_MAIN(FuzzLesson)
#include "fuzz_lesson.moc"
