#include "unit/samples.h"

#include "app/language.h"
#include "event/event_text.h"
#include "model/selection.h"
#include "model/timeline.h"
#include "widgets/explanation_bar.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace meari;

class TestExplanationBar : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void saysWhatIsChosen();
    void hidesWithoutAnEvent();
    void hidesWhenTheEventIsGone();
    void speaksTheLanguageOfNow();
    void isNeverMarkup();
    void wrapsInNarrowWindows();

private:
    QLabel *text() const { return m_bar->findChildren<QLabel *>().at(1); }

    Language m_language;
    std::unique_ptr<Timeline> m_timeline;
    std::unique_ptr<Selection> m_selection;
    std::unique_ptr<QWidget> m_window;
    ExplanationBar *m_bar = nullptr;
};

void TestExplanationBar::init()
{
    m_language.use(QStringLiteral("en"));
    Theme::apply(Appearance::Light, 1.0);
    m_window.reset();
    m_timeline = std::make_unique<Timeline>(Side::Server);
    m_selection = std::make_unique<Selection>(*m_timeline);
    m_window = std::make_unique<QWidget>();
    m_bar = new ExplanationBar(*m_timeline, *m_selection);
    auto *column = new QVBoxLayout(m_window.get());
    column->setContentsMargins({});
    column->addWidget(new QWidget, 1);
    column->addWidget(m_bar);
    m_window->resize(900, 300);
    m_window->show();
    m_timeline->append(samples::everyKind());
}

void TestExplanationBar::saysWhatIsChosen()
{
    QVERIFY(m_bar->isHidden());
    for (quint64 sequence = 0; sequence < m_timeline->latest(); ++sequence) {
        m_selection->chooseEvent(sequence);
        QVERIFY(m_bar->isVisible());
        const Event event = m_timeline->store().at(sequence);
        QCOMPARE(m_bar->sentence(), EventText::explanation(event, Side::Server));
        const QString label = m_bar->findChildren<QLabel *>().at(0)->text();
        QVERIFY(label.startsWith(EventText::label(event.kind(), Side::Server)));
        QVERIFY(text()->accessibleName().contains(m_bar->sentence()));
    }
}

void TestExplanationBar::hidesWithoutAnEvent()
{
    m_selection->chooseEvent(3);
    QVERIFY(m_bar->isVisible());
    m_selection->chooseBytes(7, 0, 3, std::nullopt);
    QVERIFY(m_bar->isHidden());
    QVERIFY(m_bar->sentence().isEmpty());
    m_selection->chooseBytes(7, 0, 3, 7);
    QVERIFY(m_bar->isVisible());
    m_selection->clear();
    QVERIFY(m_bar->isHidden());
}

void TestExplanationBar::hidesWhenTheEventIsGone()
{
    m_selection->chooseEvent(5);
    m_timeline->goTo(5); // it has not happened yet
    QVERIFY(m_bar->isHidden());
    m_timeline->goLive();
    m_selection->chooseEvent(5);
    QVERIFY(m_bar->isVisible());
    m_timeline->clear();
    QVERIFY(m_bar->isHidden());
}

void TestExplanationBar::speaksTheLanguageOfNow()
{
    m_selection->chooseEvent(9);
    const QString english = m_bar->sentence();
    m_language.use(QStringLiteral("ko"));
    QTRY_VERIFY(m_bar->sentence() != english);
    QCOMPARE(m_bar->sentence(), EventText::explanation(m_timeline->store().at(9), Side::Server));
    m_language.use(QStringLiteral("en"));
    QTRY_COMPARE(m_bar->sentence(), english);
}

void TestExplanationBar::isNeverMarkup()
{
    m_timeline->append({{1, 1, 0, ConnectStarted{{QStringLiteral("<b>x</b>"), 1}}}});
    m_selection->chooseEvent(m_timeline->latest() - 1);
    QVERIFY(m_bar->sentence().contains(QStringLiteral("<b>x</b>")));
    for (const QLabel *label : m_bar->findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestExplanationBar::wrapsInNarrowWindows()
{
    m_selection->chooseEvent(3);
    QTRY_VERIFY(m_bar->height() > 0);
    m_window->resize(1600, 300);
    QTRY_COMPARE(m_window->width(), 1600);
    const int wide = m_bar->height();
    m_window->resize(420, 300);
    QTRY_VERIFY(m_bar->height() > wide);
    QVERIFY(text()->height() >= text()->heightForWidth(text()->width()));
}

QTEST_MAIN(TestExplanationBar)
#include "tst_explanation_bar.moc"
