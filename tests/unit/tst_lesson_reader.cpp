#include "lesson/lesson_reader.h"

#include "event/event_names.h"
#include "lesson/lesson_library.h"
#include "lesson/lesson_markdown.h"
#include "lesson/lesson_terms.h"
#include "net/settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace meari;

// A condition that says little leaves out much.
QT_WARNING_DISABLE_GCC("-Wmissing-field-initializers")
QT_WARNING_DISABLE_CLANG("-Wmissing-field-initializers")

namespace {

// Lines 1 to 7; the first step begins in line 8.
QByteArray front(const QByteArray &more = {})
{
    return "---\nlesson: 1\nid: a-lesson\nlanguage: en\ntitle: A lesson\nclients: 2\n---\n" + more;
}

// Line 8 is the title, 9 the text, 10 the fence, 11 the first of these lines.
QByteArray withBlock(const QByteArray &lines)
{
    return front("## A step {#one}\nText.\n```lesson\n" + lines + "```\n");
}

// The same with what ends the step, behind the lines.
QByteArray step(const QByteArray &lines)
{
    return withBlock(lines + "until: client1 connected\n");
}

LessonReading read(const QByteArray &text)
{
    return readLesson(text, QStringLiteral("test.md"));
}

QByteArray told(const LessonReading &reading)
{
    QByteArray all;
    for (const LessonFault &fault : reading.faults)
        all += QByteArray::number(fault.line) + ": " + fault.sentence.toUtf8() + "\n";
    return all;
}

// The pages that describe the format.
void addReadMes()
{
    QTest::addColumn<QString>("readMe");
    QTest::newRow("English") << QStringLiteral(LESSONS_FOLDER "/README.md");
    QTest::newRow("Korean") << QStringLiteral(LESSONS_FOLDER "/README.ko.md");
}

} // namespace

class TestLessonReader : public QObject
{
    Q_OBJECT
private slots:
    void readsAll();
    void readsConditions_data();
    void readsConditions();
    void readsActions_data();
    void readsActions();
    void takesFilesAsEditorsWriteThem_data();
    void takesFilesAsEditorsWriteThem();
    void tellsFaults_data();
    void tellsFaults();
    void tellsSeveral();
    void tellsNoFollowingFaults();
    void quotesHarmlessly();
    void staysQuickWithAnything_data();
    void staysQuickWithAnything();
    void readsOnlyFiles();
    void allowsText_data();
    void allowsText();
    void comparesLanguages_data();
    void comparesLanguages();
    void namesGoBothWays();
    void limitsAreTheServers();
    void templatesAreGood();
    void readMeNamesEverything_data();
    void readMeNamesEverything();
    void readMeExampleIsGood_data();
    void readMeExampleIsGood();
};

void TestLessonReader::readsAll()
{
    const LessonReading reading = read("---\n"
                                       "lesson: 1   # the format\n"
                                       "\n"
                                       "# a comment\n"
                                       "id: all-of-it # a name\n"
                                       "language: ko\n"
                                       "title: 모두 # 다\n"
                                       "summary: 한 줄\n"
                                       "minutes: 8\n"
                                       "clients: 2\n"
                                       "server: serve=one-at-a-time read-size=100 # set\n"
                                       "note: First.\n"
                                       "note: Second.\n"
                                       "---\n"
                                       "\n"
                                       "## Both `connect` {#both-1}\n"
                                       "\n"
                                       "Read **this**.\n"
                                       "\n"
                                       "```python\n"
                                       "## no step {#really}\n"
                                       "```\n"
                                       "\n"
                                       "### A heading\n"
                                       "\n"
                                       "```lesson\n"
                                       "## no step either\n"
                                       "spotlight: client2 connect | press | here\n"
                                       "spotlight: server log\n"
                                       "view: server ladder program\n"
                                       "note: One.\n"
                                       "note: Two.\n"
                                       "ask: What: then?\n"
                                       "choice a: Yes\n"
                                       "when: client2 connected\n"
                                       "when: not server bytes-received from=client2\n"
                                       "choice b-2: No\n"
                                       "when: client2 bytes-received x2\n"
                                       "truth: a\n"
                                       "do: client1 connect\n"
                                       "do: client2 connect\n"
                                       "until: client1 connected\n"
                                       "until: client2 connected\n"
                                       "quiet: 1500 server client-accepted from=client2\n"
                                       "```\n"
                                       "\n"
                                       "Why.\n"
                                       "\n"
                                       "## Next {#next}\n"
                                       "Text.\n"
                                       "``` lesson\n"
                                       "until: server listen-stopped\n"
                                       "```\n");
    QVERIFY2(reading.ok(), told(reading).constData());
    const Lesson &lesson = reading.lesson;
    QCOMPARE(lesson.id, QStringLiteral("all-of-it"));
    QCOMPARE(lesson.language, QStringLiteral("ko"));
    QCOMPARE(lesson.title, QStringLiteral("모두 # 다"));
    QCOMPARE(lesson.summary, QStringLiteral("한 줄"));
    QCOMPARE(lesson.minutes, 8);
    QCOMPARE(lesson.clients, 2);
    QCOMPARE(lesson.notes, QStringLiteral("First.\n\nSecond."));
    QCOMPARE(lesson.fileName, QStringLiteral("test.md"));
    const QList<Setting> serving{{QStringLiteral("serve"), QStringLiteral("one-at-a-time")},
                                 {QStringLiteral("read-size"), QStringLiteral("100")}};
    QCOMPARE(lesson.serving, serving);
    QCOMPARE(lesson.steps.size(), 2);

    const LessonStep &step = lesson.steps[0];
    QCOMPARE(step.id, QStringLiteral("both-1"));
    QCOMPARE(step.title, QStringLiteral("Both `connect`"));
    QCOMPARE(step.line, 16);
    QCOMPARE(
        step.text,
        QStringLiteral("Read **this**.\n\n```python\n## no step {#really}\n```\n\n### A heading"));
    QCOMPARE(step.after, QStringLiteral("Why."));
    QCOMPARE(step.notes, QStringLiteral("One.\n\nTwo."));
    QCOMPARE(step.spots.size(), 2);
    QCOMPARE(step.spots[0].role, Role::client(2));
    QCOMPARE(step.spots[0].control, QStringLiteral("connect"));
    QCOMPARE(step.spots[0].callout, QStringLiteral("press | here"));
    QCOMPARE(step.spots[1].callout, QStringLiteral(""));
    QCOMPARE(step.views.size(), 2);
    QCOMPARE(step.views[1].view, QStringLiteral("program"));
    QCOMPARE(step.actions.size(), 2);
    QCOMPARE(step.actions[1].line, 41);
    QCOMPARE(step.until.size(), 2);
    QCOMPARE(step.until[1].line, 43);
    QCOMPARE(step.quiet.size(), 1);
    QCOMPARE(step.quiet[0].milliseconds, 1500);
    QCOMPARE(step.quiet[0].condition.from, std::optional(Role::client(2)));
    QVERIFY(step.question);
    QCOMPARE(step.question->text, QStringLiteral("What: then?"));
    QCOMPARE(step.question->truth, QStringLiteral("a"));
    QCOMPARE(step.question->choices.size(), 2);
    QCOMPARE(step.question->choices[0].when.size(), 2);
    QVERIFY(!step.question->choices[0].when[0].negated);
    QVERIFY(step.question->choices[0].when[1].negated);
    QCOMPARE(step.question->choices[1].id, QStringLiteral("b-2"));
    QVERIFY(step.question->choices[1].when[0].exact);
    QCOMPARE(step.question->choices[1].when[0].condition.count, 2);
    QCOMPARE(lesson.steps[1].after, QStringLiteral(""));
    QVERIFY(!lesson.steps[1].question);
}

void TestLessonReader::readsConditions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Condition>("condition");
    const auto row = [](const char *text, Condition condition) {
        condition.line = 11;
        QTest::newRow(text) << QByteArray(text) << condition;
    };
    const Role server{Role::Kind::Server};
    const Role client = Role::client(1);
    row("client1 connected", {client, kindOf<Connected>});
    row("  client1\tconnected  # why", {client, kindOf<Connected>});
    row("server client-accepted from=client2", {server, kindOf<ClientAccepted>, Role::client(2)});
    row("server client-accepted from=program",
        {server, kindOf<ClientAccepted>, Role{Role::Kind::Program}});
    row("client1 bytes-sent bytes=\"a b#\"", {client, kindOf<BytesSent>, {}, QByteArray("a b#")});
    row("client1 bytes-sent bytes=\"\\r\\n\\t\\\\\\\"\\xec\\xFF\"",
        {client, kindOf<BytesSent>, {}, QByteArray("\r\n\t\\\"\xec\xff")});
    row("client1 bytes-sent bytes=\"안녕\" size=6",
        {client, kindOf<BytesSent>, {}, QByteArray("안녕"), 6});
    row("server bytes-received size=4 x3", {server, kindOf<BytesReceived>, {}, {}, 4, {}, 3});
    row("server bytes-received total=15", {server, kindOf<BytesReceived>, {}, {}, {}, {}, 1, 15});
    row("client1 connect-failed reason=refused",
        {client, kindOf<ConnectFailed>, {}, {}, {}, QStringLiteral("refused")});
    row("server listen-stopped reason=served",
        {server, kindOf<ListenStopped>, {}, {}, {}, QStringLiteral("served")});
}

void TestLessonReader::readsConditions()
{
    QFETCH(QByteArray, text);
    const LessonReading reading = read(withBlock("until: " + text + "\n"));
    QVERIFY2(reading.ok(), told(reading).constData());
    QTEST(reading.lesson.steps[0].until[0], "condition");
}

void TestLessonReader::readsActions_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Action>("action");
    const auto row = [](const char *text, Action action) {
        action.line = 11;
        QTest::newRow(text) << QByteArray(text) << action;
    };
    const Role server{Role::Kind::Server};
    const Role program{Role::Kind::Program};
    const Role client = Role::client(1);
    const auto set = [](const char *name, const char *value) {
        return Setting{QString::fromLatin1(name), QString::fromLatin1(value)};
    };
    row("server listen", {server, Verb::Listen});
    row("server listen address=all port=0 serve=many work=thread-per-client read-size=100 "
        "linger=0 max-clients=3",
        {server,
         Verb::Listen,
         {set("address", "all"), set("port", "0"), set("serve", "many"),
          set("work", "thread-per-client"), set("read-size", "100"), set("linger", "0"),
          set("max-clients", "3")}});
    row("server stop", {server, Verb::Stop});
    row("server disconnect client2", {server, Verb::DisconnectClient, {}, {}, Role::client(2)});
    row("server reset program", {server, Verb::ResetClient, {}, {}, program});
    row("client1 connect", {client, Verb::Connect});
    row("client1 connect host=127.0.0.2 port=81",
        {client, Verb::Connect, {set("host", "127.0.0.2"), set("port", "81")}});
    row("client1 connect host=\"::1\"", {client, Verb::Connect, {set("host", "::1")}});
    row("client1 disconnect", {client, Verb::Disconnect});
    row("client1 reset", {client, Verb::Reset});
    row("client1 finish", {client, Verb::Finish});
    row("client1 send \"a\" \"b = #\"", {client, Verb::Send, {}, {"a", "b = #"}});
    row("client1 send-lines \"hello\" \"/end\"", {client, Verb::SendLines, {}, {"hello", "/end"}});
    row("client1 send-hex \"ec 95 88\"", {client, Verb::SendHex, {}, {"\xec\x95\x88"}});
    row("client1 type \"안\"", {client, Verb::Type, {}, {"안"}});
    row("client1 open", {client, Verb::Open});
    row("client1 crash", {client, Verb::Crash});
    row("server2 open", {Role{Role::Kind::Server2}, Verb::Open});
    row("program run client \"one\" \"/end\"",
        {program, Verb::Run, {}, {"one", "/end"}, {}, QStringLiteral("client")});
    row("program kill", {program, Verb::Kill});
}

void TestLessonReader::readsActions()
{
    QFETCH(QByteArray, text);
    const LessonReading reading = read(step("do: " + text + "\n"));
    QVERIFY2(reading.ok(), told(reading).constData());
    QTEST(reading.lesson.steps[0].actions[0], "action");
}

void TestLessonReader::takesFilesAsEditorsWriteThem_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray good = step("");
    QTest::newRow("as it is") << good;
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf" + good);
    QTest::newRow("CR LF") << QByteArray(good).replace("\n", "\r\n");
    QTest::newRow("no line feed at the end") << QByteArray(good).chopped(1);
    QTest::newRow("empty lines at the end") << QByteArray(good + "\n\n  \n");
}

void TestLessonReader::takesFilesAsEditorsWriteThem()
{
    QFETCH(QByteArray, text);
    const LessonReading reading = read(text);
    QVERIFY2(reading.ok(), told(reading).constData());
    QCOMPARE(reading.lesson.steps[0].text, QStringLiteral("Text."));
    QCOMPARE(reading.lesson.steps[0].until[0].line, 11);
}

// clang-format off
void TestLessonReader::tellsFaults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &text, int line, const char *words) {
        QTest::newRow(name) << text << line << QString::fromUtf8(words);
    };
    const QByteArray one = "## A step {#one}\nText.\n```lesson\nuntil: client1 connected\n```\n";
    // Line 11 is the first of the block.
    const auto inBlock = [&](const char *name, const QByteArray &line, const char *words) {
        row(name, step(line + "\n"), 11, words);
    };

    // The file.
    row("empty", "", 1, "begins with a line of ---");
    row("something else", "# Hello\n", 1, "begins with a line of ---");
    row("not UTF-8", front("## A step {#one}\nT\xff\n"), 9, "not UTF-8");
    row("UTF-16", QByteArray("\xff\xfe-\0-\0-\0\n\0", 10), 1, "not UTF-8");
    row("CP949", front("## \xbe\xc8 {#one}\n"), 8, "not UTF-8");
    row("too large", front(one + QByteArray(lesson_limits::fileSize, '\n')), 0, "too large");
    row("no end of the front matter", "---\nlesson: 1\n", 1, "has no end");
    row("no end before a step", "---\nlesson: 1\nid: a\nlanguage: en\ntitle: A\nclients: 1\n" + one, 7, "line of ---");
    row("zero", front(QByteArray(one).replace("Text.", QByteArray("T\0", 2))), 9, "U+0000");
    row("turned text", front(QByteArray(one).replace("Text.", "\xe2\x80\xae")), 9, "U+202E");
    row("no steps", front(), 0, "no steps");

    // The front matter.
    row("no version", "---\nid: a\n---\n" + one, 2, "lesson: 1");
    row("nothing in it", "---\n---\n" + one, 1, "lesson: 1");
    row("version", "---\nlesson: 2\n---\n" + one, 2, "lesson: 1");
    row("no version at all", "---\nlesson:\n---\n" + one, 2, "lesson: 1");
    row("no id", "---\nlesson: 1\nlanguage: en\ntitle: A\nclients: 1\n---\n" + one, 1, "id:");
    row("no title", "---\nlesson: 1\nlanguage: en\nid: a\nclients: 1\n---\n" + one, 1, "title:");
    row("no language", "---\nlesson: 1\ntitle: A\nid: a\nclients: 1\n---\n" + one, 1, "language:");
    const auto inFront = [&](const char *name, const QByteArray &line, const char *words) {
        row(name, front(one).replace("---\n##", QByteArray(line + "\n---\n##")), 7, words);
    };
    inFront("unknown", "titel: A", "There are: lesson, id");
    inFront("no member", "hello", "name: value");
    inFront("no name", ": hello", "name: value");
    inFront("twice", "title: B", "line 5 already");
    inFront("version twice", "lesson: 1", "line 2 already");
    inFront("minutes", "minutes: soon", "1 to 240");
    inFront("no minutes", "minutes: 0", "1 to 240");
    inFront("setting", "server: speed=9", "There are: serve, work");
    inFront("no setting", "server: many", "There are: serve, work");
    inFront("setting not here", "server: port=80", "There are: serve, work");
    inFront("value", "server: serve=two", "one-message, one-client");
    inFront("number", "server: read-size=-1", "0 to 1048576");
    inFront("another number", "server: read-size=1e3", "0 to 1048576");
    inFront("setting twice", "server: linger=1 linger=2", "twice");
    inFront("address", "server: address=192.168.0.1", "127.0.0.1");
    inFront("spaces", "server: serve = many", "without spaces");
    inFront("long summary", "summary: " + QByteArray(500, 'a'), "too long");
    inFront("picture in a note", "note: ![x](y)", "pictures");
    row("bad id", front(one).replace("a-lesson", "A Lesson"), 3, "lower case");
    row("long id", front(one).replace("a-lesson", QByteArray(61, 'a')), 3, "lower case");
    row("bad language", front(one).replace(": en", ": kr"), 4, "ko, en");
    row("no words in title", front(one).replace(": A lesson", ":"), 5, "nothing behind");
    row("long title", front(one).replace(": A lesson", QByteArray(": " + QByteArray(101, 'a'))), 5, "too long");
    row("too many clients", front(one).replace("clients: 2", "clients: 9"), 6, "0 to 8");
    row("fewer than none", front(one).replace("clients: 2", "clients: -1"), 6, "0 to 8");

    // Steps.
    row("text of no step", front("Hello\n" + one), 8, "belongs to no step");
    row("block of no step", front("```lesson\nuntil: client1 connected\n```\n" + one), 8, "belongs to no step");
    row("no name of a step", front("## A step\nText.\n```lesson\nuntil: client1 connected\n```\n"), 8, "{#connect}");
    row("bad name of a step", front(QByteArray(one).replace("#one", "#One!")), 8, "lower case");
    row("other level", front(one + "# B {#two}\nText\n"), 13, "## and a space");
    row("no title of a step", front(QByteArray(one).replace("A step ", "")), 8, "no title");
    row("same name", front(one + one), 13, "line 8");
    row("no text", front(QByteArray(one).replace("Text.\n", "")), 8, "no text");
    row("no block", front("## A step {#one}\nText.\n"), 8, "```lesson");
    row("two blocks", front(one + "\n```lesson\nuntil: client1 connected\n```\n"), 14, "one lesson block");
    row("no until", withBlock("do: client1 connect\n"), 8, "until:");
    row("block without end", front("## A step {#one}\nText.\n```lesson\nuntil: client1 connected\n"), 10, "has no end");
    row("block without end, and a step", front("## A step {#one}\nText.\n```lesson\nuntil: client1 connected\n\n" + QByteArray(one).replace("#one", "#two")), 10, "has no end");
    row("code without end", front("## A step {#one}\nText.\n~~~\n```lesson\n```\n"), 10, "has no end");
    row("HTML", front(QByteArray(one).replace("Text.", "A <b>bold</b> word")), 9, "<b>bold");
    row("picture", front(QByteArray(one).replace("Text.", "![](file:///etc/passwd)")), 9, "pictures");
    row("link", front(one + "See [here](http://example.org).\n"), 13, "links");
    row("too many steps", [] {
        QByteArray steps = front();
        for (int i = 0; i <= lesson_limits::steps; ++i)
            steps += "## S {#s" + QByteArray::number(i) + "}\nT\n```lesson\nuntil: client1 connected\n```\n";
        return steps;
    }(), 7 + 5 * lesson_limits::steps + 1, "40 steps");

    // Lines of a step.
    inBlock("unknown line", "spot: client1 connect", "There are: spotlight, view");
    inBlock("no line", "client1 connect", "name: value");
    inBlock("no control", "spotlight: client1 start", "host, port, connect");
    inBlock("no window", "spotlight: program start", "no window");
    inBlock("nobody", "spotlight: client9 connect", "client1 to client8");
    inBlock("spotlight of nothing", "spotlight: client1", "in which window");
    inBlock("spotlight of two", "spotlight: client1 host port", "in which window");
    inBlock("long callout", "spotlight: client1 host | " + QByteArray(121, 'a'), "too long");
    row("two spotlights", step("spotlight: client1 host\nspotlight: client1 port\n"), 12, "one for each window");
    inBlock("no view", "view: client1 clients", "bytes, ladder, program, log");
    inBlock("no log there", "view: server log", "bytes, ladder, program.");
    inBlock("empty note", "note:", "nothing behind");
    row("too many", step(QByteArray("do: client1 connect\n").repeated(22)), 31, "20 at most");

    // Questions.
    const auto asked = [](const QByteArray &lines) { return step("ask: Why?\n" + lines); };
    const QByteArray a = "choice a: A\nwhen: client1 connected\n";
    const QByteArray b = "choice b: B\nwhen: not client1 connected\n";
    row("no choice", asked("truth: a\n"), 11, "two choices");
    row("one choice", asked(a + "truth: a\n"), 11, "two choices");
    row("no truth", asked(a + b), 11, "truth: a");
    row("truth of nothing", asked(a + b + "truth: c\n"), 16, "a, b");
    row("truths", asked(a + b + "truth: a\ntruth: b\n"), 17, "Leave this line out");
    row("choice without when", asked(a + "choice b: B\ntruth: a\n"), 14, "when:");
    row("first without when", asked("choice b: B\n" + a + "truth: a\n"), 12, "when:");
    row("choice without a question", step(a), 11, "ask:");
    row("truth without a question", step("truth: a\n"), 11, "ask:");
    row("when without a choice", step("when: client1 connected\n"), 11, "belongs to a choice");
    row("two questions", asked(a + b + "truth: a\nask: Why not?\n"), 17, "one question");
    row("same choice", asked(a + a + "truth: a\n"), 14, "already");
    row("nameless choice", asked(a + "choice: B\nwhen: not client1 connected\ntruth: a\n"), 14, "name of its own");
    row("bad choice", asked(a + "choice B 2: B\nwhen: not client1 connected\ntruth: a\n"), 14, "name of its own");
    row("empty choice", asked(a + "choice b:\nwhen: not client1 connected\ntruth: a\n"), 14, "nothing behind");
    row("HTML in a choice", asked(a + "choice b: <i>\nwhen: not client1 connected\ntruth: a\n"), 14, "HTML");
    row("too many choices", asked([&] {
        QByteArray choices;
        for (int i = 0; i <= lesson_limits::choices; ++i)
            choices += "choice c" + QByteArray::number(i) + ": C\nwhen: client1 connected\n";
        return choices;
    }() + "truth: c1\n"), 12 + 2 * lesson_limits::choices, "8 choices");
    row("not and a count", asked(a + "choice b: B\nwhen: not client1 connected x2\ntruth: a\n"), 15, "not counted");

    // Conditions.
    inBlock("nothing", "until:", "which event");
    inBlock("nobody does", "until: connected", "which event");
    inBlock("an unknown one", "until: you connected", "client1 to client8");
    inBlock("unknown event", "until: client1 accepted", "connect-started, connected");
    inBlock("of the other side", "until: client1 client-accepted", "bytes-received, bytes-sent");
    inBlock("of the other side, too", "until: server connected", "listen-started, listen-failed");
    inBlock("of a program", "until: program connected", "from=program");
    inBlock("detail", "until: client1 connected now", "from=, bytes=");
    inBlock("named detail", "until: client1 connected to=server", "from=, bytes=");
    inBlock("from of a client", "until: client1 connected from=client2", "server's events");
    inBlock("from of the server", "until: server listen-started from=client2", "server's events");
    inBlock("from of the refused", "until: server client-refused from=client2", "server's events");
    inBlock("from whom", "until: server bytes-sent from=server", "from=client1 to from=client8");
    inBlock("bytes of none", "until: client1 connected bytes=\"a\"", "bytes-received, bytes-sent");
    inBlock("bytes without quotes", "until: client1 bytes-sent bytes=hello", "quotation marks");
    inBlock("no bytes", "until: client1 bytes-sent bytes=\"\"", "quotation marks");
    inBlock("size", "until: client1 bytes-sent size=0", "from 1");
    inBlock("size that cannot be", "until: client1 bytes-sent bytes=\"abc\" size=4", "3 bytes");
    inBlock("total of none", "until: client1 connected total=3", "bytes-received, bytes-sent");
    inBlock("total", "until: client1 bytes-sent total=many", "from 1");
    inBlock("count", "until: client1 bytes-sent x0", "x1 to x1000");
    inBlock("huge count", "until: client1 bytes-sent x99999999999999999999", "x1 to x1000");
    inBlock("no count", "until: client1 bytes-sent x", "x1 to x1000");
    inBlock("reason of none", "until: client1 connected reason=refused", "no reason=");
    inBlock("reason", "until: client1 connect-failed reason=closed", "refused, timed-out");
    inBlock("quiet", "quiet: client1 connected", "milliseconds");
    inBlock("quiet for ever", "quiet: 10001 client1 connected", "1 to 10000");
    inBlock("quiet of nothing", "quiet: 100", "which event");
    inBlock("counted quiet", "quiet: 100 client1 bytes-sent x2", "not counted");
    inBlock("counted bytes", "quiet: 100 client1 bytes-sent total=2", "not counted");

    // Quotes.
    inBlock("no end of quotes", "do: client1 send \"hello", "has no end");
    inBlock("escaped end", "do: client1 send \"hello\\\"", "has no end");
    inBlock("no space behind", "do: client1 send \"a\"\"b\"", "Put a space");
    inBlock("no space before", "do: client1 send a\"b\"", "Put a space");
    inBlock("curved", "do: client1 send “hello”", "straight");
    inBlock("curved value", "until: client1 bytes-sent bytes=“a”", "straight");
    inBlock("escape", "do: client1 send \"\\q\"", "\\n");
    inBlock("short escape", "do: client1 send \"\\xe\"", "\\n");
    inBlock("no digits", "do: client1 send \"\\x+1\"", "\\n");
    inBlock("nothing escaped", "do: client1 send \"\\", "\\n");

    // Actions.
    inBlock("no action", "do:", "who does what");
    inBlock("no verb", "do: client1", "who does what");
    inBlock("nobody acts", "do: teacher talks", "client1 to client8");
    inBlock("unknown verb", "do: client1 listen", "connect, disconnect, reset, finish, send");
    inBlock("unknown verb of the server", "do: server open", "listen, stop, disconnect, reset.");
    inBlock("unknown verb of a program", "do: program stop", "run, kill");
    inBlock("quoted verb", "do: client1 \"connect\"", "connect, disconnect");
    inBlock("setting of a verb", "do: client1 connect speed=1", "host, port");
    inBlock("word behind a verb", "do: client1 connect now", "host, port");
    inBlock("text behind a verb", "do: client1 connect \"now\"", "nothing like");
    inBlock("nothing to set", "do: server stop port=1", "Leave it out");
    inBlock("nothing behind", "do: server stop now", "nothing like");
    inBlock("host elsewhere", "do: client1 connect host=10.0.0.1", "another computer");
    inBlock("host by name", "do: client1 connect host=example.org", "another computer");
    inBlock("short host", "do: client1 connect host=127.1", "another computer");
    inBlock("nearly loopback", "do: client1 connect host=127.0.0.1.example.org", "another computer");
    inBlock("mapped", "do: client1 connect host=::ffff:10.0.0.1", "another computer");
    inBlock("host of all", "do: client1 connect host=all", "another computer");
    inBlock("address elsewhere", "do: server listen address=0.0.0.0", "localhost or all");
    inBlock("port", "do: client1 connect port=65536", "0 to 65535");
    inBlock("port of nobody", "do: client1 connect port=0", "port 0");
    inBlock("no text to send", "do: client1 send", "\"hello\"");
    inBlock("no quotes", "do: client1 send hello", "quotation marks");
    inBlock("empty text", "do: client1 send \"\"", "nothing on the wire");
    inBlock("not to be typed", "do: client1 send \"\\xff\"", "send-hex");
    inBlock("two lines in one", "do: client1 send-lines \"a\\nb\"", "one line");
    inBlock("two types", "do: client1 type \"a\" \"b\"", "at most");
    inBlock("no hex", "do: client1 send-hex \"hello\"", "ec 95 88");
    inBlock("half a byte", "do: client1 send-hex \"e\"", "ec 95 88");
    inBlock("whom", "do: server disconnect", "client1”, or program");
    inBlock("not whom", "do: server disconnect server2", "client1”, or program");
    inBlock("which program", "do: program run", "server_one_message");
    inBlock("no such program", "do: program run rm", "server_one_message");

    // Who is there.
    inBlock("nobody opened it", "do: client3 connect", "clients: 3");
    inBlock("nobody opened that", "until: client8 connected", "clients: 8");
    inBlock("nobody opened the second", "do: server2 listen", "do: server2 open");
    inBlock("opened too late, seen before", "spotlight: client4 host", "clients: 4");
}
// clang-format on

void TestLessonReader::tellsFaults()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, words);
    const LessonReading reading = read(text);
    QVERIFY(!reading.ok());
    const auto tells = [&](const LessonFault &fault) {
        // A spotlight's window is wanted where its step begins.
        return fault.line == line ||
               (line == 11 && fault.line == 8 && fault.sentence.contains(QLatin1String("opens")));
    };
    const LessonFault &first = reading.faults.constFirst();
    QVERIFY2(tells(first) && first.sentence.contains(words), told(reading).constData());
    QVERIFY2(first.sentence.size() > words.size(), told(reading).constData());
}

void TestLessonReader::tellsSeveral()
{
    const LessonReading some = read(withBlock("do: client1 jump\nuntil: client1 jumped\n"
                                              "view: client1 sky\n"));
    QCOMPARE(some.faults.size(), 3);
    QCOMPARE(some.faults[0].line, 11);
    QCOMPARE(some.faults[1].line, 12);
    QCOMPARE(some.faults[2].line, 13);
    const LessonReading many = read(step(QByteArray("hello\n").repeated(100)));
    QCOMPARE(many.faults.size(), lesson_limits::faults);
    QCOMPARE(many.faults.constLast().line, 10 + lesson_limits::faults);
}

void TestLessonReader::tellsNoFollowingFaults()
{
    // The lines are there, though they are wrong.
    const LessonReading reading = read(withBlock("ask: Why?\nchoice a: A\nwhen: client1 flies\n"
                                                 "choice b: B\nwhen: client1 connected\n"
                                                 "truth: a\nuntil: client1 swims\n"));
    QCOMPARE(told(reading).count('\n'), 2);
}

void TestLessonReader::quotesHarmlessly()
{
    const LessonReading reading = read(
        step("do: client1 \"" + QByteArray(100'000, 'z') + "\"\ndo: client1 <b>a\u202eb</b>\n"));
    for (const LessonFault &fault : reading.faults) {
        QVERIFY(fault.sentence.size() < 400);
        QVERIFY(!fault.sentence.contains(QChar(0x202e)));
    }
}

void TestLessonReader::staysQuickWithAnything_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto filled = [](const QByteArray &begin, const QByteArray &part) {
        return QByteArray(begin +
                          part.repeated((lesson_limits::fileSize - begin.size()) / part.size()));
    };
    const QByteArray text = front("## A step {#one}\n");
    const QByteArray block = text + "Text.\n```lesson\n";
    QTest::newRow("line feeds") << filled("", "\n");
    QTest::newRow("hyphens") << filled("", "---\n");
    QTest::newRow("members") << filled("---\nlesson: 1\n", "id: a\n");
    QTest::newRow("titles") << filled(front(), "## {#}\n");
    QTest::newRow("fences") << filled(text, "```lesson\n```\n");
    QTest::newRow("backticks") << filled(text, "`");
    QTest::newRow("backticks, more and more") << [&] {
        QByteArray growing = text;
        for (int run = 1; growing.size() + run < lesson_limits::fileSize; ++run)
            growing += QByteArray(run, '`') + ' ';
        return growing;
    }();
    QTest::newRow("brackets") << filled(text, "[");
    QTest::newRow("angles") << filled(text, "<");
    QTest::newRow("actions") << filled(block, "do: client1 connect\n");
    QTest::newRow("words") << filled(block + "do: ", "a ");
    QTest::newRow("quotes") << filled(block + "do: client1 send", " \"a\"");
    QTest::newRow("escapes") << filled(block + "do: client1 send \"", "\\n");
    QTest::newRow("choices") << filled(block + "ask: A\n", "choice a: A\n");
    QTest::newRow("whens") << filled(block + "ask: A\nchoice a: A\n", "when: client1 connected\n");
    QTest::newRow("notes") << filled(block, "note: a\n");
    QTest::newRow("colons") << filled(block, ":");
    QTest::newRow("zeros") << filled(text, QByteArray(1, '\0'));
}

void TestLessonReader::staysQuickWithAnything()
{
    QFETCH(QByteArray, text);
    const LessonReading reading = read(text); // Qt Test ends what hangs
    QVERIFY(!reading.ok());
    QVERIFY(reading.faults.size() <= lesson_limits::faults);
    QVERIFY(reading.lesson.steps.size() <= lesson_limits::steps);
}

void TestLessonReader::readsOnlyFiles()
{
    QTemporaryDir folder;
    const auto tells = [](const QString &name) {
        const LessonReading reading = readLessonFile(name);
        return reading.faults.size() == 1 && reading.faults[0].line == 0 &&
               reading.lesson.fileName == name;
    };
    QVERIFY(tells(folder.filePath(QStringLiteral("none.md"))));
    QVERIFY(tells(folder.path()));
#ifdef Q_OS_UNIX
    const QString pipe = folder.filePath(QStringLiteral("pipe.md"));
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(tells(pipe));
    QVERIFY(tells(QStringLiteral("/dev/zero")));
#endif
    QFile large(folder.filePath(QStringLiteral("large.md")));
    QVERIFY(large.open(QFile::WriteOnly) && large.resize(1'000'000'000));
    large.close();
    QVERIFY(tells(large.fileName()));
    QFile good(folder.filePath(QStringLiteral("good.md")));
    QVERIFY(good.open(QFile::WriteOnly));
    good.write(step(""));
    good.close();
    QVERIFY(readLessonFile(good.fileName()).ok());
}

void TestLessonReader::allowsText_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char *line, bool allowed) {
        QTest::newRow(line) << QString::fromUtf8(line) << allowed;
    };
    row("", true);
    row("a < b and b > a, a<2, a <- b, a <= b", true);
    row("`<b>` and ``[`](``", true);
    row("\\<b>", true);
    row("[1] and (2)", true);
    row("a `b", true);
    row("<b>", false);
    row("</b>", false);
    row("<!-- no -->", false);
    row("<?php", false);
    row("<http://example.org>", false);
    row("`a` <b>", false);
    row("![a](b)", false);
    row("[a](b)", false);
}

void TestLessonReader::allowsText()
{
    QFETCH(QString, line);
    QFETCH(bool, allowed);
    QCOMPARE(markdownProblem(line).isEmpty(), allowed);
}

void TestLessonReader::comparesLanguages_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *from, const char *to, const char *words) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromUtf8(words);
    };
    row("texts", "Text.", "글.\n\n더 긴 글.", "");
    row("language", "language: en", "language: ko", "");
    row("callout", "Press here", "누르세요", "");
    row("choice's text", "choice a: A", "choice a: 가", "");
    row("id", "id: a-lesson", "id: b-lesson", "names");
    row("clients", "clients: 2", "clients: 3", "2 client windows");
    row("setup", "serve=one-client", "serve=many", "set up");
    row("order of settings", "serve=one-client linger=9", "linger=9 serve=one-client", "");
    row("step's name", "{#two}", "{#three}", "{#two}");
    row("spotlight", "spotlight: client1 connect", "spotlight: client1 host",
        "{#one}: the spotlights");
    row("view", "view: server ladder", "view: server bytes", "views");
    row("action", "do: client1 connect", "do: client1 close", "actions");
    row("text of an action", "\"hello\"", "\"hi\"", "actions");
    row("condition", "until: client1 connected", "until: client2 connected", "until:");
    row("quiet", "quiet: 100", "quiet: 200", "quiet:");
    row("choice", "choice b:", "choice c:", "choices");
    row("truth", "truth: a", "truth: b", "truth");
    row("when", "when: not client1 connected", "when: client1 connect-failed", "“b”");
    row("after", "Why.", "", "afterwards");
    row("question",
        "ask: Why?\nchoice a: A\nwhen: client1 connected\nchoice b: B\n"
        "when: not client1 connected\ntruth: a\n",
        "", "asks a question");
}

void TestLessonReader::comparesLanguages()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, words);
    const QByteArray one =
        front("## A step {#one}\nText.\n```lesson\nspotlight: client1 connect | Press here\n"
              "view: server ladder\nask: Why?\nchoice a: A\nwhen: client1 connected\nchoice b: B\n"
              "when: not client1 connected\ntruth: a\ndo: client1 connect\n"
              "do: client1 send \"hello\"\nuntil: client1 connected\n"
              "quiet: 100 client2 connected\n```\nWhy.\n"
              "## Another {#two}\nText.\n```lesson\nuntil: server listen-stopped\n```\n")
            .replace("clients: 2", "clients: 2\nserver: serve=one-client linger=9");
    QByteArray other = one;
    QVERIFY(other.contains(from));
    other.replace(other.indexOf(from), from.size(), to);
    if (words == QLatin1String("truth"))
        other = QByteArray(one).replace("truth: a", "truth: b");
    const LessonReading readOne = read(one);
    const LessonReading readOther = read(other);
    QVERIFY2(readOne.ok() && readOther.ok(),
             QByteArray(told(readOne) + told(readOther)).constData());
    const QStringList differences = differencesBetween(readOne.lesson, readOther.lesson);
    if (words.isEmpty()) {
        QCOMPARE(differences, QStringList());
        return;
    }
    QVERIFY(!differences.isEmpty());
    QVERIFY2(differences[0].contains(words), qPrintable(differences[0]));
    QVERIFY(differences.join(QLatin1Char(' ')).count(QLatin1Char('%')) == 0);
}

void TestLessonReader::namesGoBothWays()
{
    for (qsizetype i = 0; i < verbTerms().size(); ++i) {
        const VerbTerm &term = verbTerms()[i];
        QCOMPARE(qsizetype(term.verb), i);
        QVERIFY(!term.roles.isEmpty());
        for (const QString &name : term.roles) {
            const auto role =
                name == QLatin1String("client") ? Role::client(1) : *roleFromName(name);
            QCOMPARE(verbFromName(QString(term.name), role), std::optional(term.verb));
            QVERIFY(verbsOf(role).contains(term.name));
        }
        for (const QString &name : term.settings)
            QVERIFY(settingTerm(name));
    }
    QCOMPARE(verbTerms().constLast().verb, Verb::Kill);
    for (const char *name : {"server", "server2", "client1", "client8", "program"})
        QCOMPARE(nameOf(*roleFromName(QString::fromLatin1(name))), QLatin1String(name));
    for (const char *name : {"", "client", "client0", "client9", "client01", "Server", "server1"})
        QVERIFY(!roleFromName(QString::fromLatin1(name)));
}

void TestLessonReader::limitsAreTheServers()
{
    const auto most = [](const char *name) { return settingTerm(QString::fromLatin1(name))->most; };
    QCOMPARE(most("read-size"), limits::maxReadSize);
    QCOMPARE(most("linger"), limits::maxLinger);
    QCOMPARE(most("max-clients"), limits::highestMaxClients);
    QCOMPARE(most("max-per-address"), limits::highestMaxClients);
}

void TestLessonReader::templatesAreGood()
{
    QList<Lesson> lessons;
    for (const QString &language : lessonLanguages()) {
        const LessonReading reading = read(LessonLibrary::templateFile(language));
        QVERIFY2(reading.ok(), told(reading).constData());
        QCOMPARE(reading.lesson.language, language);
        QVERIFY(reading.lesson.steps.size() >= 4);
        lessons += reading.lesson;
    }
    QCOMPARE(differencesBetween(lessons.first(), lessons.last()), QStringList());
    QCOMPARE(LessonLibrary::templateFile(QStringLiteral("fr")),
             LessonLibrary::templateFile(QStringLiteral("en")));
}

void TestLessonReader::readMeNamesEverything_data()
{
    addReadMes();
}

void TestLessonReader::readMeNamesEverything()
{
    QFETCH(const QString, readMe);
    QFile file(readMe);
    QVERIFY(file.open(QFile::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    // Between backticks, alone or with what goes with it.
    const auto names = [&text](const QString &name) {
        const bool isWord = name.back().isLetterOrNumber();
        const QRegularExpression form(
            QStringLiteral("`[^`\n]*(?<![a-z-])%1%2[^`\n]*`")
                .arg(QRegularExpression::escape(name), QLatin1String(isWord ? "(?![a-z-])" : "")));
        return text.contains(form);
    };
    QStringList words;
    for (const VerbTerm &term : verbTerms())
        words += term.name;
    for (const QString &setting :
         stageSettings() + termOf(Verb::Listen).settings + termOf(Verb::Connect).settings) {
        words += setting % QLatin1Char('=');
        words += settingTerm(setting)->choices;
    }
    for (EventKind kind = 0; kind < eventKindCount; ++kind)
        words += QStringList{nameOfKind(kind)} + reasonsOf(kind);
    for (const Role role : {Role{Role::Kind::Server}, Role::client(1)})
        words += controlsOf(role) + viewsOf(role);
    words += runnableListings() + lessonLanguages();
    for (const char *name :
         {"lesson:", "id:",     "language:",  "title:", "summary:", "minutes:",     "clients:",
          "server:", "note:",   "spotlight:", "view:",  "ask:",     "choice NAME:", "when:",
          "truth:",  "do:",     "until:",     "quiet:", "from=",    "bytes=",       "size=",
          "total=",  "reason=", "x3",         "not"})
        words += QString::fromLatin1(name);
    for (const QString &word : std::as_const(words))
        QVERIFY2(names(word), qPrintable(word));
}

void TestLessonReader::readMeExampleIsGood_data()
{
    addReadMes();
}

void TestLessonReader::readMeExampleIsGood()
{
    QFETCH(const QString, readMe);
    QFile file(readMe);
    QVERIFY(file.open(QFile::ReadOnly));
    QByteArray example;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine();
        if (line.startsWith("    "))
            example += line.mid(4);
        else if (line == "\n" && !example.isEmpty())
            example += line;
        else if (!example.isEmpty())
            break;
    }
    const LessonReading reading = read(example);
    QVERIFY2(reading.ok(), told(reading).constData());
    QVERIFY(reading.lesson.steps[0].question);
}

QTEST_GUILESS_MAIN(TestLessonReader)
#include "tst_lesson_reader.moc"
