#include "app/language.h"
#include "app/preferences.h"
#include "lesson/cast.h"
#include "lesson/lesson_library.h"
#include "widgets/ask_bar.h"
#include "widgets/choice_button.h"
#include "widgets/lesson_actions.h"
#include "widgets/lesson_end.h"
#include "widgets/lesson_list.h"
#include "widgets/lesson_list_model.h"
#include "widgets/lesson_menu.h"
#include "widgets/lesson_panel.h"
#include "widgets/lesson_step_view.h"
#include "widgets/markdown_text.h"
#include "widgets/question_box.h"
#include "widgets/sign_line.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QActionGroup>
#include <QDockWidget>
#include <QLabel>
#include <QListView>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace meari;

namespace {

// Windows that do whatever they are asked, or nothing.
class FakeCast : public Cast
{
public:
    void prepare(const Lesson &) override
    {
        if (ready)
            emit prepared(problem);
    }
    void perform(const Action &, quint64 id) override
    {
        ++performances;
        last = id;
    }
    void show(const LessonStep &) override {}
    void takeSpotlightsAway() override {}
    void choose(const Occurrence &) override {}
    void takePictures(int, const LessonStep &) override {}
    void dismiss() override {}

    /// A client is connected, which every step here waits for.
    void happen(int client)
    {
        const SocketAddress address{QStringLiteral("127.0.0.1"), quint16(40000 + client)};
        emit eventsOccurred(Role::client(client),
                            {{time += 1'000'000'000, 0, 1, Connected{address, address}}});
    }

    bool ready = true;
    QString problem;
    int performances = 0;
    quint64 last = 0;
    qint64 time = 0;
};

// Three steps that wait for clients 1 to 3; the second one asks.
Lesson lesson()
{
    Lesson made;
    made.id = QStringLiteral("second-client-waits");
    made.title = QStringLiteral("The second client waits");
    made.minutes = 8;
    made.notes = QStringLiteral("About all of it.");
    for (int number = 1; number <= 3; ++number) {
        LessonStep step;
        step.id = QStringLiteral("step-%1").arg(number);
        step.title = QStringLiteral("Step %1").arg(number);
        step.text = QStringLiteral("Press **Connect**.");
        step.after = QStringLiteral("Because of `accept()`.");
        step.notes = QStringLiteral("About step %1.").arg(number);
        Condition connected;
        connected.role = Role::client(number);
        connected.kind = kindOf<Connected>;
        step.until = {connected};
        Action connects;
        connects.role = Role::client(number);
        connects.verb = Verb::Connect;
        step.actions = {connects};
        if (number == 2) {
            const Outcome comes{connected};
            const Outcome stays{connected, true};
            step.question =
                Question{QStringLiteral("What will it do?"),
                         {{QStringLiteral("yes"), QStringLiteral("Connect"), {comes}},
                          {QStringLiteral("no"), QStringLiteral("`wait` & see"), {stays}}},
                         QStringLiteral("yes")};
        }
        made.steps += step;
    }
    return made;
}

void write(const QString &fileName, const QByteArray &text)
{
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class TestLessonPanel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();

    void listsLessonsAndWhatIsWrong();
    void startsByMouseAndKeys();
    void startsNothingThatIsBroken();
    void asksBeforeItDisconnects();
    void saysWhyItCouldNotBegin();
    void showsProgress();
    void remembers();
    void waitsWhileWindowsOpen();
    void showsAStep();
    void neverLoadsOrOpens();
    void saysWhatItWaitsFor();
    void predictsByMouse();
    void predictsByKeys();
    void tellsRightFromWrong_data();
    void tellsRightFromWrong();
    void insistsOnAPredictionOnce();
    void skipsOnPurposeOnly();
    void pagesLikeARemoteControl();
    void playsAndPauses();
    void notesOnDemandOnly();
    void offersLostWindowsAgain();
    void endsWithWhatWasPredicted();
    void readsTheLessonsWhenTheyAreSeen();
    void offersTheNextLesson();
    void leaves();
    void keepsTheFocusWhereItIsUseful();
    void everyControlHasAName();
    void lettersOfTheMenuAreUnique();
    void speaksBothLanguages();
    void fits_data();
    void fits();

private:
    void begin();
    QPushButton *button(const char *text) const;
    template <class Widget>
    Widget *only() const
    {
        return m_panel->findChild<Widget *>();
    }
    LessonStepView *view() const { return only<LessonStepView>(); }
    QString stateLine() const { return view()->findChildren<SignLine *>().constLast()->sentence(); }
    bool says(const QString &sentence) const;

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    Language m_language;
    std::unique_ptr<FakeCast> m_cast;
    std::unique_ptr<LessonRunner> m_runner;
    std::unique_ptr<LessonLibrary> m_library;
    std::unique_ptr<QMainWindow> m_window;
    LessonPanel *m_panel = nullptr;
    LessonMenu *m_menu = nullptr;
};

void TestLessonPanel::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_settings.path().toUtf8());
}

void TestLessonPanel::init()
{
    m_language.use(QStringLiteral("en"));
    Theme::apply(Appearance::Light, 1.0);
    m_folder = std::make_unique<QTemporaryDir>();
    const QByteArray text = LessonLibrary::templateFile(QStringLiteral("en"));
    write(m_folder->filePath(QStringLiteral("good.md")), text);
    QByteArray other = text;
    write(m_folder->filePath(QStringLiteral("other.md")),
          other.replace("id: my-first-lesson", "id: other").replace("My first", "Other"));
    QByteArray broken = text;
    write(m_folder->filePath(QStringLiteral("broken.md")),
          broken.replace("minutes: 5", "minutes: soon"));
    m_cast = std::make_unique<FakeCast>();
    m_runner = std::make_unique<LessonRunner>(*m_cast);
    m_library = std::make_unique<LessonLibrary>();
    m_library->setLanguage(QStringLiteral("en"));
    m_library->setFolder(m_folder->path());

    m_window = std::make_unique<QMainWindow>();
    m_panel = new LessonPanel(*m_runner, *m_library);
    m_menu = new LessonMenu(*m_panel, *m_library, m_window.get());
    m_window->menuBar()->addMenu(m_menu);
    m_window->setCentralWidget(m_panel);
    connect(m_panel, &LessonPanel::lessonAsked, m_runner.get(), &LessonRunner::begin);
    connect(m_panel, &LessonPanel::leaveAsked, m_runner.get(), &LessonRunner::leave);
    m_window->resize(460, 700);
    m_window->show();
    m_window->activateWindow(); // shortcuts are the active window's
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestLessonPanel::cleanup()
{
    m_window.reset();
    m_library.reset();
    m_runner.reset();
    m_cast.reset();
}

void TestLessonPanel::begin()
{
    m_runner->begin(lesson());
    m_panel->setFocus();
}

// Of those that can be seen.
QPushButton *TestLessonPanel::button(const char *text) const
{
    for (QPushButton *each : m_panel->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == QLatin1String(text))
            return each;
    }
    return nullptr;
}

bool TestLessonPanel::says(const QString &sentence) const
{
    for (const QLabel *label : m_panel->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text() == sentence)
            return true;
    }
    return false;
}

void TestLessonPanel::listsLessonsAndWhatIsWrong()
{
    LessonListModel &model = only<LessonList>()->model();
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QStringList faults;
    int headings = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        headings += index.data(LessonListModel::IdRole).toString().isEmpty() ? 1 : 0;
        faults += index.data(LessonListModel::FaultsRole).toStringList();
        QVERIFY(!index.data(Qt::AccessibleTextRole).toString().isEmpty());
    }
    QCOMPARE(headings, 1);
    QCOMPARE(faults.size(), 1);
    QVERIFY2(faults.constFirst().startsWith(QStringLiteral("Line 10: ")),
             qPrintable(faults.constFirst()));
    const QModelIndex good = model.index(model.rowOf(QStringLiteral("my-first-lesson")));
    QCOMPARE(good.data().toString(), QStringLiteral("My first lesson"));
    QVERIFY(good.data(LessonListModel::SizeRole).toString().startsWith(QStringLiteral("5 min")));
    m_library->setFolder(QString());
    QCOMPARE(model.rowOf(QStringLiteral("my-first-lesson")), -1);
    m_library->setFolder(m_folder->path());
    m_library->setLanguage(QStringLiteral("ko"));
    m_panel->setProgress(LessonProgress());
}

void TestLessonPanel::startsByMouseAndKeys()
{
    QSignalSpy asked(m_panel, &LessonPanel::lessonAsked);
    auto *rows = only<QListView>();
    const LessonListModel &model = only<LessonList>()->model();
    const QModelIndex other = model.index(model.rowOf(QStringLiteral("other")));
    rows->scrollTo(other);
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualRect(other).center());
    QTest::mouseClick(button("Start"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<Lesson>().id, QStringLiteral("other"));
    QCOMPARE(m_runner->phase(), LessonRunner::Phase::Running);
    QTRY_VERIFY(view()->isVisible());

    m_runner->leave();
    QTRY_VERIFY(rows->isVisible());
    QCOMPARE(rows->currentIndex(), other);
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Return);
    QCOMPARE(asked.size(), 2);
    m_runner->leave();
    rows->scrollTo(other);
    QTest::mouseDClick(rows->viewport(), Qt::LeftButton, {}, rows->visualRect(other).center());
    QCOMPARE(asked.size(), 3);
}

void TestLessonPanel::startsNothingThatIsBroken()
{
    QSignalSpy asked(m_panel, &LessonPanel::lessonAsked);
    auto *rows = only<QListView>();
    const LessonListModel &model = only<LessonList>()->model();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (!model.index(row).data(LessonListModel::FaultsRole).toStringList().isEmpty())
            rows->setCurrentIndex(model.index(row));
    }
    QVERIFY(!button("Start")->isEnabled());
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Return);
    m_panel->start(QStringLiteral("no-such-lesson"));
    QVERIFY(asked.isEmpty());
    // Whole when it was listed, and not any more.
    write(m_folder->filePath(QStringLiteral("good.md")), "no lesson");
    m_panel->start(QStringLiteral("my-first-lesson"));
    QVERIFY(asked.isEmpty());
    QVERIFY(only<LessonList>()->findChild<SignLine *>()->isVisible());
    QTest::mouseClick(button("Reload"), Qt::LeftButton);
    QCOMPARE(model.rowOf(QStringLiteral("my-first-lesson")), -1);
}

void TestLessonPanel::asksBeforeItDisconnects()
{
    QString objection = QStringLiteral("3 clients are connected and would be disconnected.");
    m_panel->setObjection([&objection] { return objection; });
    QSignalSpy asked(m_panel, &LessonPanel::lessonAsked);
    m_panel->start(QStringLiteral("other"));
    QVERIFY(asked.isEmpty());
    QVERIFY(says(objection));
    QTRY_VERIFY(button("Not now")->hasFocus());
    QTest::keyClick(button("Not now"), Qt::Key_Escape);
    QVERIFY(!only<AskBar>()->isVisible());
    m_panel->start(QStringLiteral("other"));
    QTest::mouseClick(button("Not now"), Qt::LeftButton);
    QVERIFY(asked.isEmpty());
    m_panel->start(QStringLiteral("other"));
    QTest::mouseClick(button("Start anyway"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    m_runner->leave();
    objection.clear();
    m_panel->start(QStringLiteral("other"));
    QCOMPARE(asked.size(), 2);
}

void TestLessonPanel::saysWhyItCouldNotBegin()
{
    m_cast->problem = QStringLiteral("A window could not be started.");
    m_panel->start(QStringLiteral("other"));
    QCOMPARE(m_runner->phase(), LessonRunner::Phase::Idle);
    QVERIFY(says(m_cast->problem));
    m_cast->problem.clear();
    m_panel->start(QStringLiteral("other"));
    QVERIFY(view()->isVisible());
}

void TestLessonPanel::showsProgress()
{
    const LessonListModel &model = only<LessonList>()->model();
    QSignalSpy changed(m_panel, &LessonPanel::progressChanged);
    m_panel->start(QStringLiteral("my-first-lesson"));
    const int row = model.rowOf(QStringLiteral("my-first-lesson"));
    QCOMPARE(model.index(row).data(LessonListModel::ReachedRole).toDouble(), 0.0);
    emit m_cast->eventsOccurred(Role{}, {{1, 0, 0, ListenStarted{}}});
    QCOMPARE(m_runner->state().phase, LessonRunner::StepPhase::Done);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_panel->progress().reached(QStringLiteral("my-first-lesson")), 1);
    QCOMPARE(model.index(row).data(LessonListModel::ReachedRole).toDouble(), 0.25);
    for (int i = 0; i < 4; ++i)
        m_runner->next();
    QCOMPARE(m_runner->phase(), LessonRunner::Phase::Finished);
    QVERIFY(model.index(row).data(LessonListModel::DoneRole).toBool());
}

void TestLessonPanel::remembers()
{
    Preferences preferences(QStringLiteral("meari-test"));
    LessonProgress progress;
    progress.reach(QStringLiteral("other"), 2);
    m_panel->setProgress(progress);
    m_panel->actions().setPace(LessonActions::Pace::Slow);
    m_panel->actions().notes()->setChecked(true);
    m_panel->save(preferences);
    {
        LessonPanel later(*m_runner, *m_library);
        later.restore(preferences);
        QCOMPARE(later.progress(), progress);
        QCOMPARE(later.actions().pace(), LessonActions::Pace::Slow);
        QVERIFY(later.actions().notes()->isChecked());
        QVERIFY(preferences.problems().isEmpty());
    }
    preferences.set(QStringLiteral("lessonProgress"), QByteArray("nonsense"));
    preferences.set(QStringLiteral("lessonPace"), QStringLiteral("racing"));
    LessonPanel later(*m_runner, *m_library);
    later.restore(preferences);
    QCOMPARE(later.progress(), LessonProgress());
    QCOMPARE(later.actions().pace(), LessonActions::Pace::Normal);
    QCOMPARE(preferences.problems(),
             (QStringList{QStringLiteral("lessonProgress"), QStringLiteral("lessonPace")}));
}

void TestLessonPanel::waitsWhileWindowsOpen()
{
    m_cast->ready = false;
    begin();
    QTRY_VERIFY(view()->isVisible());
    QVERIFY(says(QStringLiteral("The second client waits")));
    QVERIFY(!button("Do it for me")->isEnabled());
    QVERIFY(!button("Skip")->isEnabled());
    QVERIFY(button("Play")->isEnabled());
    emit m_cast->prepared({});
    QVERIFY(says(QStringLiteral("Step 1")));
    QVERIFY(button("Skip")->isEnabled());
}

void TestLessonPanel::showsAStep()
{
    begin();
    QVERIFY(says(QStringLiteral("1 / 3 · The second client waits")));
    QVERIFY(says(QStringLiteral("Step 1")));
    const auto texts = view()->findChildren<MarkdownText *>();
    QCOMPARE(texts.at(0)->toPlainText(), QStringLiteral("Press Connect."));
    QVERIFY(!button("Back")->isEnabled());
    QVERIFY(!button("Next"));
    m_cast->happen(1);
    QVERIFY(button("Next"));
    QVERIFY(says(QStringLiteral("It has happened.")));
    bool why = false;
    for (const MarkdownText *text : view()->findChildren<MarkdownText *>())
        why =
            why || (text->isVisible() && text->toPlainText().contains(QStringLiteral("accept()")));
    QVERIFY(why);
    QTest::mouseClick(button("Next"), Qt::LeftButton);
    QCOMPARE(m_runner->index(), 1);
    QTest::mouseClick(button("Back"), Qt::LeftButton);
    QCOMPARE(m_runner->index(), 0);
    QVERIFY(says(QStringLiteral("1 / 3 · The second client waits")));
    QVERIFY(button("Next"));
}

void TestLessonPanel::neverLoadsOrOpens()
{
    MarkdownText text;
    text.setText(
        QStringLiteral("<b>bold</b> ![x](file:///etc/passwd) [here](https://example.org)"));
    QVERIFY(text.toPlainText().contains(QStringLiteral("here")));
    QVERIFY(!text.toHtml().contains(QStringLiteral("href")));
    QVERIFY(!text.loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///x")))
                 .isValid());
    QVERIFY(!text.openLinks());
    QVERIFY(!text.openExternalLinks());
}

void TestLessonPanel::saysWhatItWaitsFor()
{
    begin();
    QVERIFY(says(QStringLiteral("Waiting until it happens: Client 1: Connected")));
    m_runner->next();
    // Not where it would give the answer away.
    QVERIFY(says(QStringLiteral("Waiting until it happens…")));
}

void TestLessonPanel::predictsByMouse()
{
    begin();
    m_runner->next();
    QTRY_VERIFY(only<QuestionBox>()->isVisible());
    const auto choices = only<QuestionBox>()->findChildren<ChoiceButton *>();
    QCOMPARE(choices.size(), 2);
    QCOMPARE(choices[1]->accessibleName(), QStringLiteral("wait & see"));
    QTRY_VERIFY(choices[1]->height() > 0);
    QTest::mouseClick(choices[1], Qt::LeftButton);
    QCOMPARE(m_runner->state().predicted, 1);
    QTest::mouseClick(choices[0], Qt::LeftButton);
    QCOMPARE(m_runner->state().predicted, 0);
    QVERIFY(choices[0]->isChecked() && !choices[1]->isChecked());
    m_cast->happen(2);
    QVERIFY(!choices[0]->isVisible());
    m_runner->next();
    QVERIFY(!only<QuestionBox>()->isVisible());
}

void TestLessonPanel::predictsByKeys()
{
    begin();
    m_runner->next();
    const auto choices = only<QuestionBox>()->findChildren<ChoiceButton *>();
    choices[0]->setFocus();
    QTest::keyClick(choices[0], Qt::Key_Space);
    QCOMPARE(m_runner->state().predicted, 0);
    QTest::keyClick(choices[0], Qt::Key_Down);
    QCOMPARE(m_runner->state().predicted, 1);
}

void TestLessonPanel::tellsRightFromWrong_data()
{
    QTest::addColumn<int>("predicted");
    QTest::addColumn<QStringList>("sentences");
    QTest::addColumn<int>("mark");
    const QString did = QStringLiteral("It did: Connect");
    QTest::newRow("right") << 0 << QStringList{QStringLiteral("You said: Connect"), did}
                           << int(Mark::Check);
    QTest::newRow("wrong") << 1 << QStringList{QStringLiteral("You said: wait & see"), did}
                           << int(Mark::Failed);
    QTest::newRow("nothing") << -1 << QStringList{did} << int(Mark::Dot);
}

void TestLessonPanel::tellsRightFromWrong()
{
    QFETCH(int, predicted);
    QFETCH(QStringList, sentences);
    QFETCH(int, mark);
    begin();
    m_runner->next();
    if (predicted >= 0)
        m_runner->predict(predicted);
    m_cast->happen(2);
    QStringList said;
    QList<int> marks;
    for (const SignLine *line : only<QuestionBox>()->findChildren<SignLine *>()) {
        if (line->isVisible()) {
            said += line->sentence();
            marks += int(line->mark());
        }
    }
    QCOMPARE(said, sentences);
    QCOMPARE(marks.constFirst(), mark);
}

void TestLessonPanel::insistsOnAPredictionOnce()
{
    begin();
    m_runner->next();
    QTest::mouseClick(button("Do it for me"), Qt::LeftButton);
    QCOMPARE(m_cast->performances, 0);
    QVERIFY(says(QStringLiteral("Predict first; or press again.")));
    QTRY_VERIFY(qobject_cast<ChoiceButton *>(m_window->focusWidget()));
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    QCOMPARE(m_cast->performances, 1);
    QCOMPARE(m_runner->state().phase, LessonRunner::StepPhase::Doing);
    QVERIFY(says(QStringLiteral("It is being done…")));
    // One who has predicted is not asked.
    m_runner->restart();
    m_runner->next();
    m_runner->predict(1);
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    QCOMPARE(m_cast->performances, 2);
    emit m_cast->performed(m_cast->last, QStringLiteral("Client 2 does not answer."));
    QVERIFY(says(QStringLiteral("Client 2 does not answer.")));
}

void TestLessonPanel::skipsOnPurposeOnly()
{
    begin();
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(m_runner->index(), 0);
    QVERIFY(says(QStringLiteral("It has not happened yet. Press again to skip this step.")));
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(m_runner->index(), 1);
    QCOMPARE(m_runner->stateOf(0).phase, LessonRunner::StepPhase::Skipped);
    QTest::keyClick(m_window.get(), Qt::Key_F8); // each step anew
    QCOMPARE(m_runner->index(), 1);
    QTest::mouseClick(button("Skip"), Qt::LeftButton); // its name says it
    QCOMPARE(m_runner->index(), 2);
    m_cast->happen(3);
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_runner->index(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QCOMPARE(m_runner->index(), 2);
}

void TestLessonPanel::pagesLikeARemoteControl()
{
    begin();
    m_cast->happen(1);
    QTRY_VERIFY(m_panel->isAncestorOf(m_window->focusWidget()));
    QTest::keyClick(m_window->focusWidget(), Qt::Key_PageDown);
    QCOMPARE(m_runner->index(), 1);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_PageUp);
    QCOMPARE(m_runner->index(), 0);
    const auto choices = only<QuestionBox>()->findChildren<ChoiceButton *>();
    m_runner->next();
    choices[0]->setFocus();
    QTest::keyClick(choices[0], Qt::Key_PageUp);
    QCOMPARE(m_runner->index(), 0);
}

void TestLessonPanel::playsAndPauses()
{
    m_panel->actions().setPace(LessonActions::Pace::Slow);
    begin();
    QTest::mouseClick(button("Play"), Qt::LeftButton);
    QVERIFY(m_runner->isPlaying());
    QVERIFY(button("Pause"));
    const int slow = m_runner->pace();
    m_panel->actions().paces()->actions().constLast()->trigger();
    QVERIFY(m_runner->pace() < slow);
    QCOMPARE(m_panel->actions().pace(), LessonActions::Pace::Fast);
    QTest::mouseClick(button("Pause"), Qt::LeftButton);
    QVERIFY(!m_runner->isPlaying());
    QTest::keyClick(m_window.get(), Qt::Key_F8, Qt::ShiftModifier);
    QVERIFY(m_runner->isPlaying());
    emit m_cast->touched();
    QVERIFY(button("Play"));
}

void TestLessonPanel::notesOnDemandOnly()
{
    begin();
    const auto notes = [this] {
        const MarkdownText *text = view()->findChildren<MarkdownText *>().constLast();
        return text->isVisible() ? text->toPlainText() : QString();
    };
    QVERIFY(notes().isEmpty());
    m_panel->actions().notes()->trigger();
    QVERIFY(notes().contains(QStringLiteral("About all of it.")));
    QVERIFY(notes().contains(QStringLiteral("About step 1.")));
    m_runner->next();
    QCOMPARE(notes(), QStringLiteral("About step 2."));
    m_panel->actions().notes()->trigger();
    QVERIFY(notes().isEmpty());
}

void TestLessonPanel::offersLostWindowsAgain()
{
    begin();
    QSignalSpy asked(m_panel, &LessonPanel::reopenAsked);
    emit m_cast->lost(Role::client(2));
    QVERIFY(says(QStringLiteral("The window of client 2 is gone.")));
    QTRY_VERIFY(button("Open it again") && button("Open it again")->height() > 0);
    QTest::mouseClick(button("Open it again"), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<Role>(), Role::client(2));
    emit m_cast->joined(Role::client(2));
    QVERIFY(!button("Open it again"));
}

void TestLessonPanel::endsWithWhatWasPredicted()
{
    begin();
    m_cast->happen(1);
    m_runner->next();
    m_runner->predict(1);
    m_cast->happen(2);
    m_runner->next();
    m_cast->happen(3);
    QTest::mouseClick(button("Next"), Qt::LeftButton);
    QCOMPARE(m_runner->phase(), LessonRunner::Phase::Finished);
    QTRY_VERIFY(only<LessonEnd>()->isVisible());
    QVERIFY(says(QStringLiteral("You have finished this lesson.")));
    QVERIFY(says(QStringLiteral("0 of 1 prediction came true.")));
    QTest::mouseClick(button("Back"), Qt::LeftButton);
    QTRY_VERIFY(view()->isVisible());
    QCOMPARE(m_runner->index(), 2);
    QVERIFY(!button("Do it for me")->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QCOMPARE(m_runner->index(), 1);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QTest::keyClick(m_window.get(), Qt::Key_F8);
    QTRY_VERIFY(only<LessonEnd>()->isVisible());
    QTest::mouseClick(button("Restart"), Qt::LeftButton);
    QTRY_VERIFY(view()->isVisible());
    QCOMPARE(m_runner->stateOf(1).predicted, -1);
}

void TestLessonPanel::readsTheLessonsWhenTheyAreSeen()
{
    LessonPanel panel(*m_runner, *m_library);
    m_library->reload();
    const QAbstractItemModel *list = panel.findChild<QListView *>()->model();
    QCOMPARE(list->rowCount(), 0);
    panel.show();
    QVERIFY(list->rowCount() > LessonLibrary::builtInIds().size());
}

void TestLessonPanel::offersTheNextLesson()
{
    m_panel->start(QStringLiteral("my-first-lesson"));
    for (int i = 0; i < 4; ++i)
        m_runner->next();
    QTRY_VERIFY(only<LessonEnd>()->isVisible());
    QPushButton *next = button("Next lesson");
    QVERIFY(next);
    QVERIFY(says(QStringLiteral("Next comes: Other lesson")));
    QSignalSpy asked(m_panel, &LessonPanel::lessonAsked);
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(m_runner->lesson().id, QStringLiteral("other"));
    for (int i = 0; i < 4; ++i)
        m_runner->next();
    QTRY_VERIFY(button("All lessons"));
    QVERIFY(!button("Next lesson"));
    QTest::mouseClick(button("All lessons"), Qt::LeftButton);
    QTRY_VERIFY(only<QListView>()->isVisible());
}

void TestLessonPanel::leaves()
{
    const LessonActions &actions = m_panel->actions();
    for (const QAction *action : {actions.doIt(), actions.next(), actions.back(), actions.play(),
                                  actions.restart(), actions.leave(), actions.exportHandout()})
        QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
    begin();
    QVERIFY(actions.leave()->isEnabled());
    QSignalSpy asked(m_panel, &LessonPanel::leaveAsked);
    actions.leave()->trigger();
    QCOMPARE(asked.size(), 1);
    QTRY_VERIFY(only<LessonList>()->isVisible());
    QVERIFY(!actions.leave()->isEnabled());
}

void TestLessonPanel::keepsTheFocusWhereItIsUseful()
{
    begin();
    m_runner->next();
    const auto choices = only<QuestionBox>()->findChildren<ChoiceButton *>();
    choices[0]->setFocus();
    QTest::keyClick(choices[0], Qt::Key_Space);
    m_cast->happen(2);
    QVERIFY(button("Next")->hasFocus());
    QTest::keyClick(button("Next"), Qt::Key_Space);
    QCOMPARE(m_runner->index(), 2);
    button("Do it for me")->setFocus();
    QTest::keyClick(button("Do it for me"), Qt::Key_Space);
    QCOMPARE(m_runner->state().phase, LessonRunner::StepPhase::Doing);
    QVERIFY(!button("Play")->hasFocus());
    QVERIFY(m_panel->isAncestorOf(m_window->focusWidget()));
    emit m_cast->performed(m_cast->last, {});
    m_cast->happen(3);
    QVERIFY(button("Next")->hasFocus());
}

void TestLessonPanel::everyControlHasAName()
{
    const auto check = [this] {
        for (const QWidget *widget : m_panel->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                qobject_cast<const QLabel *>(widget))
                continue;
            const auto *push = qobject_cast<const QPushButton *>(widget);
            const QString name = push ? push->text() : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
            if (push)
                QVERIFY(
                    QKeySequence::mnemonic(push->text()).isEmpty()); // the windows have them all
        }
    };
    check();
    begin();
    m_runner->next();
    m_panel->actions().notes()->setChecked(true);
    check();
    QVERIFY(view()->accessibleName().contains(QStringLiteral("Step 2")));
    m_runner->next();
    m_runner->next();
    QTRY_VERIFY(only<LessonEnd>()->isVisible());
    check();
}

void TestLessonPanel::lettersOfTheMenuAreUnique()
{
    for (const QString &code : Language::codes()) {
        m_language.use(code);
        QCoreApplication::processEvents();
        QStringList letters;
        for (const QAction *action : m_menu->actions()) {
            if (action->isSeparator())
                continue;
            const QString letter = QKeySequence::mnemonic(action->text()).toString();
            QVERIFY2(!letter.isEmpty(), qPrintable(action->text()));
            QVERIFY2(!letters.contains(letter), qPrintable(action->text()));
            letters += letter;
        }
    }
}

void TestLessonPanel::speaksBothLanguages()
{
    begin();
    m_runner->next();
    m_cast->happen(2);
    QCOMPARE(m_panel->windowTitle(), QStringLiteral("Lesson"));
    m_language.use(QStringLiteral("ko"));
    QTRY_COMPARE(m_panel->windowTitle(), QStringLiteral("수업"));
    QTRY_VERIFY(button("Next") == nullptr);
    QVERIFY(says(QStringLiteral("2 / 3 · The second client waits")));
    QTRY_VERIFY(!says(QStringLiteral("It did: Connect")));
}

void TestLessonPanel::fits_data()
{
    QTest::addColumn<int>("zoom");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::newRow("usual") << 100 << 300 << 300;
    QTest::newRow("large") << 200 << 420 << 480;
    QTest::newRow("largest") << 300 << 560 << 600;
}

void TestLessonPanel::fits()
{
    QFETCH(int, zoom);
    QFETCH(int, width);
    QFETCH(int, height);
    Theme::apply(Appearance::Light, zoom / 100.0);
    m_window->takeCentralWidget();
    m_panel->resize(width, height);
    m_panel->show();
    const auto check = [&] {
        QVERIFY2(m_panel->minimumSizeHint().width() <= width,
                 qPrintable(QString::number(m_panel->minimumSizeHint().width())));
        QVERIFY2(m_panel->minimumSizeHint().height() <= height,
                 qPrintable(QString::number(m_panel->minimumSizeHint().height())));
        for (const QPushButton *push : m_panel->findChildren<QPushButton *>()) {
            if (!push->isVisible())
                continue;
            QTRY_VERIFY2(
                m_panel->rect().contains(QRect(push->mapTo(m_panel, QPoint()), push->size())),
                qPrintable(push->text()));
            QVERIFY2(push->width() >= push->sizeHint().width(), qPrintable(push->text()));
        }
    };
    check();
    begin();
    check();
    for (int i = 0; i < 3; ++i)
        m_runner->next();
    check();
    delete m_panel;
}

QTEST_MAIN(TestLessonPanel)
#include "tst_lesson_panel.moc"
