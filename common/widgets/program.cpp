#include "widgets/program.h"

#include "app/event_printer.h"
#include "app/language.h"
#include "app/preferences.h"
#include "app/quit_signals.h"
#include "app/standard_output.h"
#include "widgets/look.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QPixmap>

#include <cstdio>

// Resources of a static library are dropped unless something asks for them; the macro wants to be
// outside of any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Program)
};

// Parses with a QCoreApplication of its own: --help must work where there is no display.
template <class Options>
CommandLine<Options> parse(int argc, char **argv, const Program<Options> &program)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    Preferences preferences(program.name);
    const QString asked = languageFrom(arguments);
    Language language;
    language.use(!asked.isEmpty() ? asked
                                  : preferences.choice(QStringLiteral("language"),
                                                       Language::ofSystem(), Language::codes()));
    CommandLine<Options> line = program.parse(arguments);
    if (!line.exitCode && program.refuse) {
        const QString sentence = program.refuse(line.options, preferences);
        if (!sentence.isEmpty()) {
            line.exitCode = 2;
            line.text = sentence + QLatin1Char('\n');
        }
    }
#ifdef Q_OS_LINUX
    // Qt would abort with advice about its plugins.
    if (!line.exitCode && qEnvironmentVariableIsEmpty("DISPLAY") &&
        qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        line.exitCode = 1;
        line.text = Text::tr("There is no display to show a window on. Start it in a desktop "
                             "session, or set QT_QPA_PLATFORM=offscreen to do without.") +
                    QLatin1Char('\n');
    }
#endif
    return line;
}

// Saves a picture of the window once, before whatever ends it has changed it: when the window is
// about to be closed, or else when the program ends without that.
class LastPicture : public QObject
{
public:
    LastPicture(QWidget &window, QString fileName)
        : m_window(window)
        , m_fileName(std::move(fileName))
    {
        if (m_fileName.isEmpty())
            return;
        window.installEventFilter(this);
        connect(qApp, &QApplication::aboutToQuit, this, &LastPicture::save);
    }

    bool hasFailed() const { return m_failed; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Close)
            save();
        return QObject::eventFilter(watched, event);
    }

private:
    void save()
    {
        if (m_saved)
            return;
        m_saved = true;
        m_failed = !m_window.grab().save(m_fileName, "PNG");
        if (m_failed)
            printProblem(Text::tr("The picture could not be saved as %1.").arg(m_fileName));
    }

    QWidget &m_window;
    const QString m_fileName;
    bool m_saved = false;
    bool m_failed = false;
};

} // namespace

template <class Options>
int runProgram(int argc, char **argv, const Program<Options> &program)
{
    // Before there are threads, and before anything is started from here.
    const std::optional<StageInvitation> invitation = StageInvitation::take();
    const CommandLine<Options> line = parse(argc, argv, program);
    if (line.exitCode) {
        const QByteArray text = line.text.toUtf8();
        std::fputs(text.constData(), *line.exitCode == 0 ? stdout : stderr);
        return *line.exitCode;
    }

    QApplication app(argc, argv);
    const QuitSignals signalsToQuit;
    QApplication::setApplicationName(program.name);
    QApplication::setApplicationVersion(QStringLiteral(MEARI_VERSION));
    QApplication::setDesktopFileName(program.name);
    initResources();
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/%1.svg").arg(program.name)));

    Preferences preferences(program.name,
                            invitation ? Preferences::Memory::LookOnly : Preferences::Memory::Kept);
    Look look(preferences, line.options.common.language);
    const std::unique_ptr<QMainWindow> window =
        program.makeWindow(line.options, preferences, look, invitation);
    const LastPicture picture(*window, line.options.common.picture);
    // Not quit(), which would have the last word on the exit code.
    QObject::connect(&signalsToQuit, &QuitSignals::asked, &app, &QApplication::closeAllWindows);
    window->show();
    const int exitCode = QApplication::exec();
    StandardOutput::finish();
    return exitCode == 0 && picture.hasFailed() ? 1 : exitCode;
}

template int runProgram(int, char **, const Program<ServerOptions> &);
template int runProgram(int, char **, const Program<ClientOptions> &);

} // namespace meari
