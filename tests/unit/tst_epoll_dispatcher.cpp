#include "event/mailbox.h"
#include "net/epoll_dispatcher.h"

#include <QElapsedTimer>
#include <QSocketNotifier>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <utility>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

using namespace meari;

namespace {

// A thread with the dispatcher, and an object that lives there.
class Loop
{
public:
    Loop()
    {
        m_thread.setEventDispatcher(newSocketDispatcher());
        m_mailbox->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_mailbox, &QObject::deleteLater);
        m_thread.start();
    }
    ~Loop()
    {
        m_thread.quit();
        m_thread.wait();
    }
    void run(Mailbox::Command command) { m_mailbox->post(std::move(command)); }
    QObject *object() const { return m_mailbox; }
    /// Of the thread that asks.
    static bool isOurs()
    {
        return qstrcmp(QAbstractEventDispatcher::instance()->metaObject()->className(),
                       "meari::EpollDispatcher") == 0;
    }

private:
    QThread m_thread;
    Mailbox *m_mailbox = new Mailbox;
};

} // namespace

class TestEpollDispatcher : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void runsWhatManyThreadsPost();
    void timersFireInOrder();
    void timersRepeatAndStop();
    void remainingTimeShrinks();
    void aTimerStartedJustBeforeWaitingFires();
    void notifiersTell();
    void aReaderIsToldInPlaceOfTheNotifier();
    void otherEventLoopsTakeNoReader();
    void endsWhileIdle();
};

void TestEpollDispatcher::initTestCase()
{
#ifndef Q_OS_LINUX
    QSKIP("there is no epoll here");
#endif
    std::atomic<bool> isOurs = false;
    Loop loop;
    loop.run([&isOurs] { isOurs = Loop::isOurs(); });
    QTRY_VERIFY(isOurs.load());
}

void TestEpollDispatcher::runsWhatManyThreadsPost()
{
    std::atomic<int> count = 0;
    constexpr int each = 20'000;
    Loop loop;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 3; ++i) {
        threads.emplace_back(QThread::create([&] {
            for (int j = 0; j < each; ++j)
                loop.run([&count] { ++count; });
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait());
    QTRY_COMPARE(count.load(), 3 * each);
}

void TestEpollDispatcher::timersFireInOrder()
{
    std::atomic<int> fired = 0;
    std::atomic<bool> inOrder = true;
    Loop loop;
    loop.run([&, object = loop.object()] {
        for (int delay = 5; delay >= 0; --delay) {
            QTimer::singleShot(delay * 100, Qt::PreciseTimer, object, [&, delay] {
                if (fired.fetch_add(1) != delay)
                    inOrder = false;
            });
        }
    });
    QTRY_COMPARE(fired.load(), 6);
    QVERIFY(inOrder.load());
}

void TestEpollDispatcher::timersRepeatAndStop()
{
    std::atomic<int> fired = 0;
    std::atomic<int> others = 0;
    Loop loop;
    loop.run([&, object = loop.object()] {
        auto *timer = new QTimer(object);
        auto *other = new QTimer(object);
        QObject::connect(other, &QTimer::timeout, object, [&others] { ++others; });
        QObject::connect(timer, &QTimer::timeout, object, [&fired, timer, other] {
            if (++fired == 5) {
                timer->stop();
                delete other;
            }
        });
        timer->start(3);
        other->start(10'000); // never, in this test
    });
    QTRY_COMPARE(fired.load(), 5);
    std::atomic<bool> later = false;
    loop.run([&, object = loop.object()] {
        QTimer::singleShot(50, object, [&later] { later = true; });
    });
    QTRY_VERIFY(later.load());
    QCOMPARE(fired.load(), 5);
    QCOMPARE(others.load(), 0);
}

void TestEpollDispatcher::remainingTimeShrinks()
{
    std::atomic<int> remaining = -2;
    Loop loop;
    loop.run([&, object = loop.object()] {
        auto *timer = new QTimer(object);
        timer->start(100'000);
        remaining = timer->remainingTime();
    });
    QTRY_VERIFY(remaining.load() != -2);
    QVERIFY(remaining.load() > 0 && remaining.load() <= 100'000);
}

void TestEpollDispatcher::aTimerStartedJustBeforeWaitingFires()
{
    std::atomic<bool> fired = false;
    Loop loop;
    loop.run([&, object = loop.object()] {
        auto *timer = new QTimer(object);
        timer->setSingleShot(true);
        QObject::connect(timer, &QTimer::timeout, object, [&fired] { fired = true; });
        QObject::connect(
            QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, timer,
            [timer, &fired] {
                if (!fired && !timer->isActive())
                    timer->start(20);
            },
            Qt::DirectConnection);
    });
    QTRY_VERIFY(fired.load()); // nothing else wakes the loop up
}

void TestEpollDispatcher::notifiersTell()
{
#ifdef Q_OS_UNIX
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    ::fcntl(ends[1], F_SETFL, O_NONBLOCK);
    {
        std::atomic<int> got = 0;
        std::atomic<int> writable = 0;
        QSocketNotifier *reader = nullptr;
        std::atomic<bool> ready = false;
        Loop loop;
        loop.run([&, object = loop.object()] {
            reader = new QSocketNotifier(ends[0], QSocketNotifier::Read, object);
            QObject::connect(reader, &QSocketNotifier::activated, object, [&] {
                char bytes[100];
                const auto count = ::read(ends[0], bytes, sizeof bytes);
                if (count > 0)
                    got += int(count);
            });
            auto *writer = new QSocketNotifier(ends[1], QSocketNotifier::Write, object);
            QObject::connect(writer, &QSocketNotifier::activated, object, [&writable, writer] {
                ++writable;
                writer->setEnabled(false);
            });
            ready = true;
        });
        QTRY_VERIFY(ready.load());
        QTRY_COMPARE(writable.load(), 1);
        QCOMPARE(::write(ends[1], "hello", 5), ssize_t(5));
        QTRY_COMPARE(got.load(), 5);

        ready = false;
        loop.run([&] {
            reader->setEnabled(false);
            ready = true;
        });
        QTRY_VERIFY(ready.load());
        QCOMPARE(::write(ends[1], "later", 5), ssize_t(5));
        ready = false;
        loop.run([&] { ready = true; });
        QTRY_VERIFY(ready.load());
        QCOMPARE(got.load(), 5);
        loop.run([&] { reader->setEnabled(true); });
        QTRY_COMPARE(got.load(), 10);
        QCOMPARE(writable.load(), 1);
    }
    ::close(ends[0]);
    ::close(ends[1]);
#endif
}

void TestEpollDispatcher::aReaderIsToldInPlaceOfTheNotifier()
{
#ifdef Q_OS_UNIX
    // NOLINTNEXTLINE(cppcoreguidelines-virtual-class-destructor): it is final
    struct Reader final : SocketReader
    {
        void handleReadable() override
        {
            char bytes[100];
            const auto count = ::read(file, bytes, sizeof bytes);
            got += int(qMax<qint64>(count, 0));
            ended = ended || count == 0;
            if (ended)
                delete std::exchange(notifier, nullptr); // it would be told of the end for ever
        }
        int file = -1;
        QSocketNotifier *notifier = nullptr;
        std::atomic<int> got = 0;
        std::atomic<bool> ended = false;
    };
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    {
        Reader reader;
        reader.file = ends[0];
        std::atomic<int> activated = 0;
        std::atomic<bool> before = true;
        std::atomic<bool> set = false;
        Loop loop;
        loop.run([&, object = loop.object()] {
            before = setSocketReader(ends[0], &reader);
            reader.notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, object);
            QObject::connect(reader.notifier, &QSocketNotifier::activated, object,
                             [&activated] { ++activated; });
            set = setSocketReader(ends[0], &reader);
        });
        QTRY_VERIFY(set.load());
        QVERIFY(!before.load()); // nothing watched the file
        QCOMPARE(::write(ends[1], "hello", 5), ssize_t(5));
        QTRY_COMPARE(reader.got.load(), 5);
        ::close(ends[1]);
        QTRY_VERIFY(reader.ended.load());
        QCOMPARE(activated.load(), 0);

        // The next who has a file of that number has no reader.
        int others[2];
        QCOMPARE(::pipe(others), 0);
        QCOMPARE(::dup2(others[0], ends[0]), ends[0]);
        loop.run([&, object = loop.object()] {
            auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, object);
            QObject::connect(notifier, &QSocketNotifier::activated, object, [&activated, notifier] {
                ++activated;
                notifier->setEnabled(false);
            });
        });
        QCOMPARE(::write(others[1], "hello", 5), ssize_t(5));
        QTRY_COMPARE(activated.load(), 1);
        QCOMPARE(reader.got.load(), 5);
        ::close(others[0]);
        ::close(others[1]);
    }
    ::close(ends[0]);
#endif
}

void TestEpollDispatcher::otherEventLoopsTakeNoReader()
{
    // NOLINTNEXTLINE(cppcoreguidelines-virtual-class-destructor): it is final
    struct Reader final : SocketReader
    {
        void handleReadable() override {}
    } reader;
    QVERIFY(!setSocketReader(0, &reader));
}

void TestEpollDispatcher::endsWhileIdle()
{
    for (int i = 0; i < 200; ++i)
        Loop loop; // its destructor waits for ever if quit() is missed
}

QTEST_GUILESS_MAIN(TestEpollDispatcher)
#include "tst_epoll_dispatcher.moc"
