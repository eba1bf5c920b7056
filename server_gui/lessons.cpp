#include "server_gui/lessons.h"

#include "app/command_line.h"
#include "app/event_printer.h"
#include "app/preferences.h"
#include "event/visible_text.h"
#include "server_gui/client_launcher.h"
#include "server_gui/lesson_cast.h"
#include "server_gui/listen_bar.h"
#include "server_gui/server_actor.h"
#include "server_gui/server_controller.h"
#include "widgets/blackboard.h"
#include "widgets/handout.h"
#include "widgets/lesson_menu.h"
#include "widgets/lesson_panel.h"
#include "widgets/look.h"
#include "widgets/panel_docks.h"
#include "widgets/save_dialog.h"
#include "widgets/stage_place.h"

#include <QCoreApplication>
#include <QMainWindow>
#include <QProcess>
#include <QSaveFile>
#include <QScreen>

#include <algorithm>

namespace meari {
namespace {

constexpr qsizetype fileCharacters = 200;
constexpr int linesDown = 56; // more height than that helps nobody
const QString folderKey = QStringLiteral("lessonFolder");

QString folderOf(Preferences &preferences)
{
    return preferences.text(folderKey, QString());
}

} // namespace

QString Lessons::refuse(const ServerOptions &options, Preferences &preferences)
{
    if (options.lesson.isEmpty())
        return {};
    LessonLibrary library;
    library.setFolder(folderOf(preferences));
    const auto &entries = library.entries();
    const bool known = std::any_of(entries.cbegin(), entries.cend(),
                                   [&](const auto &entry) { return entry.id == options.lesson; });
    if (!known) {
        QStringList ids;
        for (const LessonLibrary::Entry &entry : entries) {
            if (entry.faults.isEmpty() && !ids.contains(entry.id))
                ids += entry.id;
        }
        return tr("--lesson: there is no lesson “%1”. There are: %2.")
            .arg(visibleText(options.lesson, LineBreaks::Escape, fileCharacters),
                 ids.join(QLatin1String(", ")));
    }
    const LessonReading reading = library.lesson(options.lesson);
    if (reading.ok())
        return {};
    const LessonFault &fault = reading.faults.constFirst();
    return tr("--lesson: %1 cannot be played. Line %2: %3")
        .arg(visibleText(options.lesson, LineBreaks::Escape, fileCharacters),
             QString::number(fault.line), fault.sentence);
}

Lessons::Lessons(const Place &place)
    : QObject(place.window)
    , m_place(place)
    , m_launcher([this](const StageInvitation &invitation) {
        StageInvitation known = invitation;
        known.isAlone = m_runner.lesson().clients == 1;
        return startStageWindow(known, m_place.controller.addressForClients(m_place.bar.request()),
                                m_place.look.language());
    })
    , m_cast(new LessonCast(
          place.controller, place.bar, place.actor,
          [this](const StageInvitation &invitation) { return m_launcher(invitation); }, this))
    , m_runner(*m_cast)
    , m_panel(new LessonPanel(m_runner, m_library))
    , m_menu(new LessonMenu(*m_panel, m_library, place.window))
{
    m_library.setLanguage(place.look.language());
    m_panel->setObjection([this] { return objection(); });
    connect(&place.look, &Look::changed, this, &Lessons::followLook);
    connect(&m_runner, &LessonRunner::changed, this, &Lessons::showStep);
    connect(&m_runner, &LessonRunner::stepBegan, this, [this](int index) {
        if (index == 0)
            makeRoom();
    });
    connect(m_panel, &LessonPanel::lessonAsked, this, &Lessons::begin);
    connect(m_panel, &LessonPanel::leaveAsked, &m_runner, &LessonRunner::leave);
    connect(m_panel, &LessonPanel::reopenAsked, m_cast, &LessonCast::reopen);
    connect(m_menu, &LessonMenu::lessonsAsked, this, &Lessons::wanted);
    connect(m_panel, &LessonPanel::exportAsked, this, &Lessons::exportHandout);
    connect(m_menu, &LessonMenu::templateSaved, this, &Lessons::handleTemplateSaved);
    connect(&m_runner, &LessonRunner::finished, this, &Lessons::handleFinished);
    connect(&m_runner, &LessonRunner::stopped, this, &Lessons::handleStopped);
}

Lessons::~Lessons() = default;

void Lessons::run(const ServerOptions &options)
{
    if (options.lesson.isEmpty())
        return;
    m_quits = options.quitWhenStopped;
    const LessonReading reading = m_library.lesson(options.lesson);
    if (!reading.ok())
        return; // it was refused, unless somebody has changed the file since
    begin(reading.lesson);
    if (options.pace)
        m_runner.setPace(*options.pace);
    if (options.play)
        m_runner.play();
}

void Lessons::begin(const Lesson &lesson)
{
    emit wanted();
    m_runner.begin(lesson);
}

// The other windows of a lesson have come at the right, and with them the keys have gone. Not
// before: a window that has just been opened is still to be placed by the window manager.
void Lessons::makeRoom() const
{
    QWidget *window = m_place.window;
    if (!window->isMaximized() && !window->isFullScreen()) {
        const QRect room = window->screen()->availableGeometry();
        const bool fits = fitsOnStage(room, 2 * window->fontMetrics().height());
        // Views that open later make it no wider again.
        m_place.docks.keepSize(fits);
        // A step and the program beside it want height.
        const int titleBar = window->frameGeometry().height() - window->height();
        const int wanted = linesDown * window->fontMetrics().height();
        window->resize(fits ? qMin(window->width(), serverShare(room)) : window->width(),
                       qMax(window->height(), qMin(wanted, room.height() - titleBar)));
        m_place.docks.shareWidth();
        // Within the screen, and where it is larger than that, from its top.
        const int lowest = room.bottom() + 1 - window->frameGeometry().height();
        window->move(room.left(), qMax(room.top(), qMin(window->y(), lowest)));
    }
    window->activateWindow();
}

bool Lessons::openClient()
{
    return m_cast->isActive() && m_cast->openClient();
}

QString Lessons::objection() const
{
    const int clients = m_place.controller.state().clients;
    // Those that a lesson has opened go with it.
    if (clients == 0 || m_cast->isActive())
        return {};
    return tr("%n client(s) are connected and would be disconnected.", nullptr, clients);
}

void Lessons::showStep()
{
    if (m_runner.phase() == LessonRunner::Phase::Idle) {
        m_place.docks.keepSize(false);
        return;
    }
    // On a blackboard there is only what the step is about.
    QStringList docks{QStringLiteral("lesson")};
    for (const WantedView &wanted : m_runner.step().views) {
        if (wanted.role == Role())
            docks += wanted.view;
    }
    m_place.blackboard.keepOnly(docks);
}

void Lessons::followLook()
{
    m_cast->setBlackboard(m_place.look.isBlackboard());
    if (m_library.language() == m_place.look.language())
        return;
    m_library.setLanguage(m_place.look.language());
    if (m_runner.phase() == LessonRunner::Phase::Idle)
        return;
    const LessonReading reading = m_library.lesson(m_runner.lesson().id);
    if (reading.ok())
        m_runner.translate(reading.lesson);
}

void Lessons::exportHandout()
{
    if (m_runner.phase() == LessonRunner::Phase::Idle)
        return;
    const QString html = QStringLiteral("html");
    const QString pdf = QStringLiteral("pdf");
    const QList<SaveDialog::Form> forms{{tr("Web page for students, without answers"), html},
                                        {tr("Web page for the teacher, with answers"), html},
                                        {tr("PDF for students, without answers"), pdf},
                                        {tr("PDF for the teacher, with answers"), pdf}};
    auto *dialog =
        new SaveDialog(tr("Export a handout"), m_runner.lesson().id, forms, m_place.window);
    connect(dialog, &SaveDialog::chosen, this, [this](const QString &fileName, int form) {
        saveHandout(fileName, form >= 2, form % 2 == 1);
    });
    dialog->open();
}

void Lessons::saveHandout(const QString &fileName, bool pdf, bool answers)
{
    if (m_runner.phase() == LessonRunner::Phase::Idle)
        return;
    Handout handout;
    handout.lesson = m_runner.lesson();
    handout.answers = answers;
    const auto &pictures = m_cast->pictures();
    for (auto step = pictures.cbegin(); step != pictures.cend(); ++step) {
        // What came of it can be seen there.
        if (!answers && handout.lesson.steps.value(step.key()).question)
            continue;
        handout.pictures.insert(step.key(), step.value());
    }
    const int missing = int(handout.lesson.steps.size() - pictures.size());
    const QString name = visibleText(fileName, LineBreaks::Escape, fileCharacters);
    QSaveFile file(fileName);
    const bool saved = file.open(QIODevice::WriteOnly) &&
                       (pdf ? writeHandoutPdf(file, handout) : writeHandoutHtml(file, handout)) &&
                       file.commit();
    if (!saved) {
        emit failed([name, reason = file.errorString()] {
            return tr("The handout could not be saved as %1: %2").arg(name, reason);
        });
    } else if (missing == 0) {
        emit succeeded(tr("Saved as %1").arg(name));
    } else {
        emit succeeded(tr("Saved as %1; %n step(s) have no picture, because they have not been "
                          "played.",
                          nullptr, missing)
                           .arg(name));
    }
}

void Lessons::handleTemplateSaved(const QString &fileName, const QString &problem)
{
    const QString name = visibleText(fileName, LineBreaks::Escape, fileCharacters);
    if (problem.isEmpty()) {
        emit succeeded(tr("Saved as %1").arg(name));
    } else {
        emit failed([name, problem] {
            return tr("The template could not be saved as %1: %2").arg(name, problem);
        });
    }
}

void Lessons::handleFinished(bool byItself)
{
    if (!m_quits)
        return;
    if (!byItself)
        printProblem(m_runner.problem());
    QCoreApplication::exit(byItself ? 0 : 1);
}

void Lessons::handleStopped()
{
    if (!m_quits)
        return;
    printProblem(m_runner.problem());
    QCoreApplication::exit(1);
}

void Lessons::save(Preferences &preferences) const
{
    m_panel->save(preferences);
    if (!m_library.folder().isEmpty())
        preferences.set(folderKey, m_library.folder());
}

void Lessons::restore(Preferences &preferences)
{
    m_panel->restore(preferences);
    m_library.setFolder(folderOf(preferences));
}

} // namespace meari
