#include "app/preferences.h"
#include "widgets/blackboard.h"
#include "widgets/look.h"
#include "widgets/motion.h"

#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace meari;

namespace {

// Wants Escape for itself.
class Greedy : public QLineEdit
{
protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Escape)
            clear();
        else
            QLineEdit::keyPressEvent(event);
    }
};

class Window : public QMainWindow
{
public:
    bool barWasThere = false; ///< when it was closed

protected:
    void closeEvent(QCloseEvent *event) override
    {
        barWasThere = statusBar()->isVisible();
        QMainWindow::closeEvent(event);
    }
};

} // namespace

class TestBlackboard : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanup();
    void f9LeadsInAndOut();
    void escapeLeadsBack();
    void escapeBelongsToWhoeverWantsIt();
    void bringsBackWhatWasThere();
    void leavesWhatTheWindowShows();
    void keepsTheViewsThatAreWanted();
    void closesAsItWas();
    void keysOfMenusStillWork();
    void isLargeAndThickButBounded();
    void isNotRemembered();
    void remembersLessMotion();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<Look> m_look;
    std::unique_ptr<Window> m_window;
    Blackboard *m_blackboard = nullptr;
    QLabel *m_filter = nullptr;
    QLabel *m_closed = nullptr; ///< hidden from the beginning
    QLineEdit *m_edit = nullptr;
    Greedy *m_greedy = nullptr;
};

void TestBlackboard::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
}

void TestBlackboard::init()
{
    QFile::remove(m_folder.filePath(QStringLiteral("meari/meari-test.ini")));
    m_preferences = std::make_unique<Preferences>(QStringLiteral("meari-test"));
    m_look = std::make_unique<Look>(*m_preferences, QStringLiteral("en"));
    m_window = std::make_unique<Window>();
    m_window->menuBar()->addMenu(new ViewMenu(*m_look, m_window.get()));
    m_filter = new QLabel(QStringLiteral("filter"));
    m_closed = new QLabel(QStringLiteral("closed"));
    m_edit = new QLineEdit;
    m_greedy = new Greedy;
    auto *central = new QWidget;
    auto *column = new QVBoxLayout(central);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_filter, m_closed, m_edit, m_greedy})
        column->addWidget(widget);
    m_closed->hide();
    m_window->setCentralWidget(central);
    for (const char *name : {"ladder", "bytes"}) {
        auto *dock = new QDockWidget(QString::fromLatin1(name), m_window.get());
        dock->setObjectName(QString::fromLatin1(name));
        dock->setWidget(new QLabel(dock->objectName()));
        m_window->addDockWidget(Qt::BottomDockWidgetArea, dock);
    }
    m_blackboard = new Blackboard(*m_look, m_window.get());
    m_blackboard->setUnneeded({m_filter, m_closed, m_window->statusBar()});
    m_window->resize(700, 600);
    m_look->dress();
    m_window->show();
    m_window->activateWindow(); // shortcuts are the active window's
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_edit->setFocus();
}

void TestBlackboard::cleanup()
{
    m_window.reset();
    m_look.reset();
    m_preferences.reset();
}

void TestBlackboard::f9LeadsInAndOut()
{
    const double points = m_window->font().pointSizeF();
    QTRY_VERIFY(m_window->menuBar()->height() > 0);
    QTest::keyClick(m_edit, Qt::Key_F9);
    QVERIFY(m_blackboard->isOn());
    QVERIFY(!m_filter->isVisible());
    QVERIFY(!m_window->statusBar()->isVisible());
    QTRY_COMPARE(m_window->menuBar()->height(), 0);
    QVERIFY(m_window->font().pointSizeF() > 1.5 * points);
    QTest::keyClick(m_edit, Qt::Key_F9);
    QVERIFY(!m_blackboard->isOn());
    QVERIFY(m_filter->isVisible());
    QVERIFY(m_window->statusBar()->isVisible());
    QTRY_VERIFY(m_window->menuBar()->height() > 0);
    QCOMPARE(m_window->font().pointSizeF(), points);
}

void TestBlackboard::escapeLeadsBack()
{
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QVERIFY(!m_blackboard->isOn());
    m_look->setBlackboard(true);
    QTest::keyClick(m_edit, Qt::Key_Escape, Qt::ShiftModifier);
    QVERIFY(m_blackboard->isOn());
    QTest::keyClick(m_edit, Qt::Key_Escape);
    QVERIFY(!m_blackboard->isOn());
    QVERIFY(m_filter->isVisible());
}

void TestBlackboard::escapeBelongsToWhoeverWantsIt()
{
    m_look->setBlackboard(true);
    m_greedy->setText(QStringLiteral("text"));
    m_greedy->setFocus();
    QTest::keyClick(m_greedy, Qt::Key_Escape);
    QVERIFY(m_greedy->text().isEmpty());
    QVERIFY(m_blackboard->isOn());
}

void TestBlackboard::bringsBackWhatWasThere()
{
    m_look->setBlackboard(true);
    QVERIFY(m_closed->isHidden());
    m_look->setBlackboard(false);
    QVERIFY(m_closed->isHidden());
    QVERIFY(m_filter->isVisible());
    // What has gone meanwhile is left out.
    m_look->setBlackboard(true);
    delete m_filter;
    m_look->setBlackboard(false);
    QVERIFY(m_window->statusBar()->isVisible());
}

void TestBlackboard::leavesWhatTheWindowShows()
{
    m_look->setBlackboard(true);
    m_filter->show();
    QVERIFY(m_filter->isVisible());
    m_filter->hide();
    m_look->setBlackboard(false);
    QVERIFY(m_filter->isHidden());
    QVERIFY(m_window->statusBar()->isVisible());
}

void TestBlackboard::keepsTheViewsThatAreWanted()
{
    const auto *ladder = m_window->findChild<QDockWidget *>(QStringLiteral("ladder"));
    const auto *bytes = m_window->findChild<QDockWidget *>(QStringLiteral("bytes"));
    m_look->setBlackboard(true);
    QVERIFY(ladder->isVisible() && bytes->isVisible());
    m_blackboard->keepOnly({QStringLiteral("ladder")});
    QVERIFY(ladder->isVisible());
    QVERIFY(bytes->isHidden());
    m_blackboard->keepOnly({QStringLiteral("bytes")});
    QVERIFY(ladder->isHidden());
    QVERIFY(bytes->isVisible());
    m_look->setBlackboard(false);
    QVERIFY(ladder->isVisible() && bytes->isVisible());
}

void TestBlackboard::closesAsItWas()
{
    m_look->setBlackboard(true);
    m_window->close();
    QVERIFY(m_window->barWasThere);
}

void TestBlackboard::keysOfMenusStillWork()
{
    m_look->setBlackboard(true);
    const int zoom = m_look->zoom();
    QTest::keyClick(m_edit, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(m_look->zoom() > zoom);
}

void TestBlackboard::isLargeAndThickButBounded()
{
    m_look->setZoom(300);
    const double points = m_window->font().pointSizeF();
    QCOMPARE(Theme::stroke(3), 3.0);
    m_look->setBlackboard(true);
    QVERIFY(Theme::stroke(3) >= 5.0);
    QCOMPARE(m_window->font().pointSizeF(), points);
    m_look->setZoom(100);
    QVERIFY(m_window->font().pointSizeF() < points);
    QVERIFY(Theme::stroke(3) >= 5.0);
    m_look->setBlackboard(false);
    QCOMPARE(Theme::stroke(3), 3.0);
}

void TestBlackboard::isNotRemembered()
{
    m_look->setBlackboard(true);
    const Look later(*m_preferences, QString());
    QVERIFY(!later.isBlackboard());
    QCOMPARE(later.zoom(), 100);
}

void TestBlackboard::remembersLessMotion()
{
    QVERIFY(!Motion::isReduced());
    m_look->setMotionReduced(true);
    QVERIFY(Motion::isReduced());
    Motion::setReduced(false);
    const Look later(*m_preferences, QString());
    QVERIFY(later.isMotionReduced());
    QVERIFY(Motion::isReduced());
    m_look->setMotionReduced(false);
    QVERIFY(!Motion::isReduced());
}

QTEST_MAIN(TestBlackboard)
#include "tst_blackboard.moc"
