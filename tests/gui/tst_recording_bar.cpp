#include "app/language.h"
#include "event/recording.h"
#include "model/timeline.h"
#include "widgets/recording_bar.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace meari;

namespace {

const SocketAddress server{QStringLiteral("127.0.0.1"), 3333};

EventBatch talk(int messages)
{
    EventBatch events{{1, 1, 7, ConnectStarted{server}}};
    events.reserve(std::size_t(messages) + 1);
    for (int i = 0; i < messages; ++i)
        events.push_back({2 + i, 1, 7, BytesSent{QByteArray::number(i)}});
    return events;
}

} // namespace

class TestRecordingBar : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void saysThatItReads();
    void opensNothingOfTheOtherSide();
    void showsWhatWasReadWhenStopped();
    void opensAnotherAfterOneThatCouldNotBe();

private:
    QString write(const EventBatch &events, const QByteArray &rest = {});

    Language m_language;
    QTemporaryDir m_folder;
    std::unique_ptr<Timeline> m_timeline;
    std::unique_ptr<RecordingBar> m_bar;
};

void TestRecordingBar::init()
{
    m_language.use(QStringLiteral("en"));
    m_bar.reset();
    m_timeline = std::make_unique<Timeline>(Side::Client);
    m_bar = std::make_unique<RecordingBar>(*m_timeline);
}

QString TestRecordingBar::write(const EventBatch &events, const QByteArray &rest)
{
    QFile file(m_folder.filePath(QStringLiteral("talk.meari")));
    if (!file.open(QFile::WriteOnly))
        qFatal("no file to write to");
    for (const Event &event : events)
        file.write(toJsonLine(event));
    file.write(rest);
    return file.fileName();
}

void TestRecordingBar::saysThatItReads()
{
    m_bar->open(write(talk(9)));
    QCOMPARE(m_bar->sentence(), QStringLiteral("Reading the recording “talk.meari”…"));
    QTRY_COMPARE(m_bar->sentence(), QStringLiteral("The recording “talk.meari”: 10 events. "
                                                   "Nothing here is happening now."));
    QVERIFY(m_bar->isOpen());
    QVERIFY(m_bar->problem().isEmpty());
    QCOMPARE(m_timeline->latest(), 10u);
}

void TestRecordingBar::opensNothingOfTheOtherSide()
{
    m_bar->open(write({{1, 0, 7, ListenStarted{}}}));
    QTRY_VERIFY(!m_bar->isOpen());
    QVERIFY(m_bar->isHidden());
    QVERIFY(!m_timeline->isRecorded());
    QCOMPARE(m_timeline->latest(), 0u);
    QCOMPARE(m_bar->problem(), QStringLiteral("A server window recorded this file. Open it in a "
                                              "server window."));
}

void TestRecordingBar::showsWhatWasReadWhenStopped()
{
    m_bar->open(write(talk(20'000)));
    QTRY_VERIFY(m_timeline->latest() > 0);
    m_bar->findChild<QPushButton *>()->click();
    QVERIFY(m_bar->isOpen());
    const quint64 read = m_timeline->latest();
    QVERIFY2(m_bar->sentence().startsWith(
                 QStringLiteral("The first %L1 events of the recording").arg(read)),
             qPrintable(m_bar->sentence()));
}

void TestRecordingBar::opensAnotherAfterOneThatCouldNotBe()
{
    QSignalSpy changed(m_bar.get(), &RecordingBar::changed);
    m_bar->open(m_folder.filePath(QStringLiteral("missing.meari")));
    QTRY_COMPARE(changed.count(), 2);
    QVERIFY(!m_bar->isOpen());
    QVERIFY(!m_bar->problem().isEmpty());
    m_bar->open(write(talk(1), "{\"time\":"));
    QVERIFY(m_bar->problem().isEmpty());
    QTRY_COMPARE(changed.count(), 4);
    QVERIFY(m_bar->isOpen());
    QVERIFY2(m_bar->problem().contains(QStringLiteral("line 3")), qPrintable(m_bar->problem()));
}

QTEST_MAIN(TestRecordingBar)
#include "tst_recording_bar.moc"
