#include "server_gui/program_runner.h"

#include "event/visible_text.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <utility>

namespace meari {
namespace {

// Milliseconds to wait for a process that was ended by force: the system does that at once.
constexpr int reapTime = 1'000;
constexpr qsizetype keptBytes = 64 * 1024; // of a line that does not end
constexpr int lookEvery = 20;              // milliseconds, whether it listens
constexpr int mostLooks = 250;

// Whether anybody listens on a TCP port. Linux: proc(5), a line for each socket, of which the
// second word ends in the port and the fourth is the state, 0A for LISTEN.
bool isListening(quint16 port)
{
    const QByteArray ending = ':' + QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    for (const char *name : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile file(QString::fromLatin1(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> words = line.simplified().split(' ');
            if (words.size() > 3 && words[1].endsWith(ending) && words[3] == "0A")
                return true;
        }
    }
    return false;
}

} // namespace

ProgramRunner::ProgramRunner(QObject *parent)
    : QObject(parent)
{
}

ProgramRunner::~ProgramRunner()
{
    dropProcess();
}

std::optional<ProgramKind> ProgramRunner::kindOf(const QString &listing)
{
    for (const ProgramKind kind : programKinds) {
        if (listing == nameOf(kind))
            return kind;
    }
    return std::nullopt;
}

bool ProgramRunner::isRunning() const
{
    return m_process && m_process->state() != QProcess::NotRunning;
}

void ProgramRunner::run(const ProgramFacts &facts, const QList<QByteArray> &lines)
{
    dropProcess();
    const auto fail = [this](const QString &problem) {
        QMetaObject::invokeMethod(
            this, [this, problem] { emit failed(problem); }, Qt::QueuedConnection);
    };
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty()) {
        fail(tr("There is no Python on this computer: install python3, or take this step over "
                "with a program of your own."));
        return;
    }
    const Listing listing = listingOf(facts, CodeLanguage::Python);
    if (!listing.isGood()) {
        fail(listing.problem);
        return;
    }
    m_output.clear();
    m_lastLine.clear();
    m_lines = 0;
    m_isStarted = false;
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    connect(m_process.get(), &QProcess::started, this,
            [this, facts, lines] { handleStarted(facts, lines); });
    connect(m_process.get(), &QProcess::readyRead, this, &ProgramRunner::handleOutput);
    connect(m_process.get(), &QProcess::finished, this,
            [this](int exitCode, QProcess::ExitStatus status) {
                handleFinished(status == QProcess::NormalExit && exitCode == 0);
            });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            emit failed(tr("Python could not be started: %1").arg(m_process->errorString()));
    });
    // Unbuffered, isolated from what lies in the folder, from a text that is no file.
    m_process->start(
        python, {QStringLiteral("-I"), QStringLiteral("-u"), QStringLiteral("-c"), listing.text()});
}

void ProgramRunner::handleStarted(const ProgramFacts &facts, const QList<QByteArray> &lines)
{
    for (const QByteArray &line : lines)
        m_process->write(line + '\n');
    // A server reads nothing from there, and a client would only wait for more.
    m_process->closeWriteChannel();
    m_looks = 0;
    m_listening.disconnect(this);
    const auto look = [this, facts] {
#ifdef Q_OS_LINUX
        if (!isListening(facts.values.port) && ++m_looks < mostLooks)
            return;
#endif
        m_listening.stop();
        m_isStarted = true;
        emit started();
    };
    if (facts.kind == ProgramKind::Client || facts.values.port == 0) {
        m_isStarted = true;
        emit started();
        return;
    }
    connect(&m_listening, &QTimer::timeout, this, look);
    m_listening.start(lookEvery);
}

void ProgramRunner::handleFinished(bool wellDone)
{
    m_listening.stop();
    handleOutput();
    if (!m_output.isEmpty())
        tell(std::exchange(m_output, {}));
    // A client may be through before it was looked at.
    if (!m_isStarted && !wellDone) {
        emit failed(tr("The program ended at once. It says: %1").arg(m_lastLine));
        return;
    }
    if (!std::exchange(m_isStarted, true))
        emit started();
    emit ended(wellDone);
}

void ProgramRunner::kill()
{
    if (isRunning())
        m_process->kill();
}

void ProgramRunner::dropProcess()
{
    if (!m_process)
        return;
    m_listening.stop();
    m_process->disconnect(this);
    if (isRunning()) {
        m_process->kill();
        m_process->waitForFinished(reapTime);
    }
    // It may be its signal that led here.
    m_process.release()->deleteLater();
}

void ProgramRunner::handleOutput()
{
    m_output += m_process->readAll();
    qsizetype begin = 0;
    for (qsizetype end = 0; (end = m_output.indexOf('\n', begin)) >= 0; begin = end + 1)
        tell(m_output.mid(begin, end - begin));
    m_output.remove(0, begin);
    m_output.truncate(keptBytes);
}

void ProgramRunner::tell(const QByteArray &line)
{
    m_lastLine = visibleText(line, LineBreaks::Escape, longestLine);
    if (++m_lines <= mostLines)
        emit linePrinted(m_lastLine);
}

} // namespace meari
