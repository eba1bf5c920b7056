#include "net/read_memory.h"

#include <QRandomGenerator>
#include <QTest>

#include <cstring>
#include <deque>

using namespace meari;

class TestReadMemory : public QObject
{
    Q_OBJECT
private slots:
    void keepsWhatIsTaken();
    void roomIsTheSameUntilTaken();
    void usesAgainWhatNobodyWants();
    void sitsOnNothingItDoesNotWatch();
    void givesRoomForMoreThanABlock();
    void outlivesItsMaker();
    void releasesWhatIsNotWanted();
};

namespace {

QByteArray read(ReadMemory &memory, qsizetype room, const QByteArray &bytes)
{
    std::memcpy(memory.room(room), bytes.constData(), std::size_t(bytes.size()));
    return memory.take(bytes.size());
}

} // namespace

void TestReadMemory::keepsWhatIsTaken()
{
    ReadMemory memory(4096, 10);
    QRandomGenerator random(1);
    std::deque<std::pair<QByteArray, QByteArray>> kept; // what should be, what is
    for (int i = 0; i < 2000; ++i) {
        const QByteArray bytes(random.bounded(1, 1000), char(random.bounded(256)));
        kept.emplace_back(bytes, read(memory, 1000, bytes));
        // They leave in order, as from a log; some stay longer.
        if (kept.size() > 50)
            kept.erase(kept.begin() + random.bounded(5));
        for (const auto &[expected, found] : kept)
            QCOMPARE(found, expected);
    }
}

void TestReadMemory::roomIsTheSameUntilTaken()
{
    ReadMemory memory(4096, 10);
    char *room = memory.room(100);
    QCOMPARE(memory.room(100), room);
    const QByteArray taken = memory.take(10);
    QCOMPARE(taken.constData(), room);
    QVERIFY(memory.room(100) >= room + 10);
}

void TestReadMemory::usesAgainWhatNobodyWants()
{
    ReadMemory memory(4096, 10);
    const QByteArray bytes(4096, 'a');
    QByteArray first = read(memory, 4096, bytes);
    const char *const place = first.constData();
    QByteArray second = read(memory, 4096, bytes);
    const char *const secondPlace = second.constData();
    QVERIFY(secondPlace != place); // somebody has it
    first.clear();
    const QByteArray third = read(memory, 4096, QByteArray(4096, 'c'));
    QCOMPARE(third.constData(), place);
    QCOMPARE(second, bytes);
    // One that is wanted for long does not keep the others from being used again.
    second.clear();
    QCOMPARE(read(memory, 4096, bytes).constData(), secondPlace);
    QCOMPARE(third, QByteArray(4096, 'c'));
}

void TestReadMemory::sitsOnNothingItDoesNotWatch()
{
    for (const std::size_t watched : {std::size_t(0), std::size_t(2)}) {
        ReadMemory memory(4096, watched);
        std::deque<QByteArray> taken;
        for (int i = 0; i < 5; ++i)
            taken.push_back(read(memory, 4096, QByteArray(4096, char('a' + i))));
        memory.room(100); // the last one is full now
        for (std::size_t i = 0; i < taken.size(); ++i)
            QCOMPARE(taken[i].isDetached(), i < taken.size() - watched);
    }
}

void TestReadMemory::givesRoomForMoreThanABlock()
{
    ReadMemory memory(100, 10);
    const QByteArray large(100'000, 'l');
    QCOMPARE(read(memory, large.size(), large), large);
    const QByteArray small = read(memory, 10, "small");
    QCOMPARE(read(memory, large.size(), large), large);
    QCOMPARE(small, QByteArray("small"));
}

void TestReadMemory::outlivesItsMaker()
{
    QByteArray taken;
    {
        ReadMemory memory(4096, 10);
        taken = read(memory, 4096, "still here");
    }
    QCOMPARE(taken, QByteArray("still here"));
    taken += " and changed";
    QCOMPARE(taken, QByteArray("still here and changed"));
}

void TestReadMemory::releasesWhatIsNotWanted()
{
    ReadMemory memory(4096, 10);
    const QByteArray wanted = read(memory, 4096, "wanted");
    const char *const room = memory.room(100);
    memory.release();
    QCOMPARE(wanted, QByteArray("wanted"));
    QVERIFY(memory.room(100) != room); // of a block of its own: the other one is taken
}

QTEST_APPLESS_MAIN(TestReadMemory)
#include "tst_read_memory.moc"
