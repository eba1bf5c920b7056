#include "benchmark/window_probe.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QMetaMethod>
#include <QTimerEvent>

#include <chrono>
#include <ctime>
#include <unistd.h>
#include <utility>

namespace meari::benchmark {
namespace {

constexpr qint64 patience = 60'000'000'000;
constexpr int checkSame = 2; // ConversationItem::Check::Same

const auto pingType = QEvent::Type(QEvent::registerEventType());
const auto commandType = QEvent::Type(QEvent::registerEventType());
const auto paintedType = QEvent::Type(QEvent::registerEventType());

qint64 now()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

class Ping : public QEvent
{
public:
    Ping()
        : QEvent(pingType)
        , sent(now())
    {
    }
    const qint64 sent;
};

class Command : public QEvent
{
public:
    explicit Command(QByteArray command)
        : QEvent(commandType)
        , line(std::move(command))
    {
    }
    const QByteArray line;
};

QByteArray milliseconds(qint64 nanoseconds)
{
    return QByteArray::number(double(nanoseconds) / 1e6, 'f', 3);
}

template <class Widget>
Widget *findNamed(const QString &accessibleName)
{
    for (QWidget *widget : QApplication::allWidgets()) {
        auto *found = qobject_cast<Widget *>(widget);
        if (found && found->accessibleName() == accessibleName)
            return found;
    }
    return nullptr;
}

QObject *findOfClass(const char *name)
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (qstrcmp(widget->metaObject()->className(), name) == 0)
            return widget;
    }
    return nullptr;
}

int roleOf(const QAbstractItemModel &model, const QByteArray &name)
{
    return model.roleNames().key(name, -1);
}

} // namespace

WindowProbe::WindowProbe(int file)
    : m_file(file)
{
    qApp->installEventFilter(this);
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] { m_ends = true; });
    m_sampler = std::thread(&WindowProbe::sample, this);
    // Waits in read() until the program ends.
    std::thread(&WindowProbe::readCommands, this).detach();
}

WindowProbe::~WindowProbe()
{
    m_ends = true;
    m_sampler.join();
}

void WindowProbe::readCommands()
{
    QByteArray line;
    for (char c = 0; ::read(m_file, &c, 1) == 1;) {
        if (c != '\n')
            line += c;
        else if (!m_ends)
            QCoreApplication::postEvent(this, new Command(std::exchange(line, {})));
    }
}

void WindowProbe::sample()
{
    while (!m_ends) {
        if (m_watches)
            QCoreApplication::postEvent(this, new Ping);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

bool WindowProbe::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !std::exchange(m_sawPaint, true)) {
        // Comes when all that is being painted now is painted and handed to the display.
        QCoreApplication::postEvent(this, new QEvent(paintedType));
        qApp->removeEventFilter(this);
    }
    return QObject::eventFilter(watched, event);
}

void WindowProbe::customEvent(QEvent *event)
{
    if (event->type() == pingType) {
        m_lag.add(now() - static_cast<Ping *>(event)->sent);
    } else if (event->type() == commandType) {
        run(static_cast<Command *>(event)->line);
    } else if (event->type() == paintedType) {
        m_firstPaint = now();
        answerPaint();
    }
}

void WindowProbe::answerPaint()
{
    if (m_paintAsked && m_firstPaint != 0) {
        const qint64 start = qEnvironmentVariable("MEARI_PROBE_START").toLongLong();
        answer("{\"paint_ms\": " + milliseconds(m_firstPaint - start) + "}");
    }
}

void WindowProbe::run(const QByteArray &line)
{
    const QList<QByteArray> words = line.split(' ');
    const QByteArray rest = line.mid(words[0].size() + 1);
    if (words[0] == "paint") {
        m_paintAsked = true;
        answerPaint();
    } else if (words[0] == "watch") {
        watchLag();
        answer("{}");
    } else if (words[0] == "lag") {
        answer(lagNow());
    } else if (words[0] == "rows") {
        const auto *view = findNamed<QAbstractItemView>(QString::fromUtf8(rest));
        answer("{\"rows\": " +
               QByteArray::number(view && view->model() ? view->model()->rowCount() : -1) + "}");
    } else if (words[0] == "filter") {
        filter(QString::fromUtf8(rest));
    } else if (words[0] == "send" && words.size() == 3) {
        send(words[1].toInt(), words[2].toInt());
    } else {
        answer("{\"error\": \"unknown command\"}");
    }
}

void WindowProbe::filter(const QString &text)
{
    auto *field = findNamed<QLineEdit>(QStringLiteral("Find in the log"));
    const auto *view = findNamed<QAbstractItemView>(QStringLiteral("Event log"));
    if (!field || !view) {
        answer("{\"error\": \"no log\"}");
        return;
    }
    if (std::exchange(m_searched, view->model()) != view->model()) {
        const QMetaObject *model = view->model()->metaObject();
        connect(view->model(), model->method(model->indexOfSignal("searchingChanged(bool)")), this,
                metaObject()->method(metaObject()->indexOfSlot("handleSearching(bool)")));
    }
    watchLag();
    m_began = now();
    field->setText(text);
    // Enter: the pause after the last key is not what is measured.
    QMetaObject::invokeMethod(field, "returnPressed");
    if (!m_searching)
        handleSearching(false);
}

void WindowProbe::handleSearching(bool searching)
{
    m_searching = searching;
    if (searching || m_began == 0)
        return;
    const qint64 took = now() - std::exchange(m_began, 0);
    // Not before the pings that wait now have come, or the last stall would not be counted.
    QMetaObject::invokeMethod(
        this,
        [this, took] {
            answer("{\"filter_ms\": " + milliseconds(took) + ", \"rows\": " +
                   QByteArray::number(m_searched->rowCount()) + ", \"lag\": " + lagNow() + "}");
        },
        Qt::QueuedConnection);
}

void WindowProbe::send(int count, int size)
{
    QObject *bar = findOfClass("meari::SendBar");
    const auto *view = findNamed<QAbstractItemView>(QStringLiteral("Conversation"));
    if (!bar || !view) {
        answer("{\"error\": \"no conversation\"}");
        return;
    }
    QList<QByteArray> messages;
    messages.reserve(count);
    while (messages.size() < count)
        messages += QByteArray::number(++m_sent).leftJustified(size, '.');
    m_conversation = view->model();
    m_lastSent = messages.last();
    m_began = now();
    QMetaObject::invokeMethod(bar, "messagesWritten", Q_ARG(QList<QByteArray>, messages));
    startTimer(1);
}

// The last row is the echo of the last message, and has come back whole.
void WindowProbe::timerEvent(QTimerEvent *event)
{
    const int rows = m_conversation->rowCount();
    const QModelIndex last = m_conversation->index(rows - 1, 0);
    const bool same = last.data(roleOf(*m_conversation, "check")).toInt() == checkSame &&
                      last.data(roleOf(*m_conversation, "bytes")).toByteArray() == m_lastSent;
    if (!same && now() - m_began < patience)
        return;
    killTimer(event->timerId());
    answer("{\"send_ms\": " + milliseconds(now() - std::exchange(m_began, 0)) + ", \"same\": " +
           (same ? "true" : "false") + ", \"rows\": " + QByteArray::number(rows) + "}");
}

void WindowProbe::watchLag()
{
    m_lag = {};
    m_watches = true;
}

QByteArray WindowProbe::lagNow()
{
    m_watches = false;
    const auto at = [this](double share) { return milliseconds(qint64(m_lag.percentile(share))); };
    return "{\"samples\": " + QByteArray::number(quint64(m_lag.count())) +
           ", \"p50_ms\": " + at(50) + ", \"p99_ms\": " + at(99) +
           ", \"max_ms\": " + milliseconds(qint64(m_lag.max())) + "}";
}

void WindowProbe::answer(const QByteArray &json) const
{
    const QByteArray line = json + '\n';
    [[maybe_unused]] const auto written =
        ::write(m_file, line.constData(), std::size_t(line.size()));
}

namespace {

// The programs make a QCoreApplication to read their command line, and then the one with windows.
void startProbe()
{
    static bool started = false;
    bool given = false;
    const int file = qEnvironmentVariableIntValue("MEARI_PROBE_FILE", &given);
    if (!given || started || !qApp->inherits("QGuiApplication"))
        return;
    started = true;
    qunsetenv("LD_PRELOAD"); // not into what the window starts
    static const WindowProbe probe(file);
}

} // namespace
} // namespace meari::benchmark

using meari::benchmark::startProbe;
Q_COREAPP_STARTUP_FUNCTION(startProbe)
