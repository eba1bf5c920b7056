#include "model/conversation_model.h"
#include "model/conversation_text.h"
#include "widgets/conversation_view.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

using namespace meari;

namespace {

EventBatch echoes(int count, int from = 0)
{
    EventBatch batch;
    for (int i = from; i < from + count; ++i) {
        const QByteArray text = "message " + QByteArray::number(i);
        batch.push_back({i * 1'000'000LL, 1, 0, BytesSent{text}});
        batch.push_back({i * 1'000'000LL + 500'000, 1, 0, BytesReceived{text}});
    }
    return batch;
}

} // namespace

class TestConversationView : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void startsAtTheTop();
    void followsTheEnd();
    void staysWhereOneReads();
    void staysWhenOlderOnesLeave();
    void laysOutOnlyWhatIsVisible();
    void placesBubbles();
    void scrollsWithKeysAndBar();
    void selectsAndCopies();
    void wrapsLongWords();
    void speaksToScreenReaders();

private:
    void wheel(int notches);
    int bottomOf(int row) const { return view->visualRect(model->index(row)).bottom(); }

    std::unique_ptr<ConversationModel> model;
    std::unique_ptr<ConversationView> view;
};

void TestConversationView::initTestCase()
{
    Theme::apply(Appearance::Light, 1.0);
}

void TestConversationView::init()
{
    view.reset();
    model = std::make_unique<ConversationModel>();
    view = std::make_unique<ConversationView>();
    view->setModel(model.get());
    view->resize(500, 400);
    view->show();
    QVERIFY(QTest::qWaitForWindowExposed(view.get()));
}

void TestConversationView::wheel(int notches)
{
    const QPointF middle = view->viewport()->rect().center();
    QWheelEvent event(middle, view->viewport()->mapToGlobal(middle), {}, {0, notches * 120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view->viewport(), &event);
}

void TestConversationView::startsAtTheTop()
{
    model->append(echoes(1));
    view->grab();
    QCOMPARE(view->visualRect(model->index(0)).top(), 0);
    QCOMPARE(view->verticalScrollBar()->maximum(), 0);
}

void TestConversationView::followsTheEnd()
{
    for (int i = 0; i < 20; ++i) {
        model->append(echoes(5, i * 5));
        view->grab();
        const int last = model->rowCount() - 1;
        QVERIFY(view->isFollowing());
        QVERIFY(!view->visualRect(model->index(last)).isNull());
    }
    QCOMPARE(bottomOf(model->rowCount() - 1), view->viewport()->height() - 1);
    view->resize(400, 300);
    view->grab();
    QCOMPARE(bottomOf(model->rowCount() - 1), view->viewport()->height() - 1);
}

void TestConversationView::staysWhereOneReads()
{
    model->append(echoes(50));
    view->grab();
    wheel(3);
    QVERIFY(!view->isFollowing());
    const QModelIndex read = view->indexAt({250, 200});
    const int top = view->visualRect(read).top();
    model->append(echoes(50, 50));
    view->grab();
    QCOMPARE(view->visualRect(read).top(), top);
    wheel(-1000);
    QVERIFY(view->isFollowing());
    QCOMPARE(bottomOf(model->rowCount() - 1), view->viewport()->height() - 1);
}

void TestConversationView::staysWhenOlderOnesLeave()
{
    view->setModel(nullptr);
    model =
        std::make_unique<ConversationModel>(Conversation::Limits{.items = 100, .bytes = 1 << 20});
    view->setModel(model.get());
    model->append(echoes(50));
    view->grab();
    wheel(3);
    const QPersistentModelIndex read = view->indexAt({250, 200});
    const QString text = read.data().toString();
    const int top = view->visualRect(read).top();
    model->append(echoes(5, 50));
    view->grab();
    QCOMPARE(read.data().toString(), text);
    QCOMPARE(view->visualRect(read).top(), top);
}

void TestConversationView::laysOutOnlyWhatIsVisible()
{
    class Counting : public ConversationModel
    {
    public:
        using ConversationModel::ConversationModel;
        QVariant data(const QModelIndex &index, int role) const override
        {
            rows.insert(index.row());
            return ConversationModel::data(index, role);
        }
        mutable QSet<int> rows;
    };
    Counting counting;
    counting.append(echoes(40'000));
    view->setModel(&counting);
    view->grab();
    QVERIFY(counting.rows.size() > 5);
    QVERIFY2(counting.rows.size() < 100, qPrintable(QString::number(counting.rows.size())));
    view->verticalScrollBar()->setValue(40'000);
    view->grab();
    QVERIFY(counting.rows.size() < 200);
    QVERIFY(!view->visualRect(counting.index(40'000)).isNull());
    view->setModel(model.get());
}

void TestConversationView::placesBubbles()
{
    model->append(echoes(1));
    const QImage image = view->grab().toImage();
    const Theme &theme = Theme::of(view.get());
    const auto bubbleAt = [&](int row, const QColor &colour) {
        const QRect rect = view->visualRect(model->index(row));
        int left = 0;
        int right = 0;
        for (int y = rect.top(); y <= rect.bottom(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) != colour)
                    continue;
                (x < image.width() / 2 ? left : right)++;
            }
        }
        return left > right ? -1 : right > left ? 1 : 0;
    };
    QCOMPARE(bubbleAt(0, theme.bubbleSent), 1);
    QCOMPARE(bubbleAt(1, theme.bubbleReceived), -1);
}

void TestConversationView::scrollsWithKeysAndBar()
{
    model->append(echoes(100));
    view->grab();
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_Home);
    QCOMPARE(view->currentIndex().row(), 0);
    QCOMPARE(view->visualRect(model->index(0)).top(), 0);
    QVERIFY(!view->isFollowing());
    QTest::keyClick(view.get(), Qt::Key_Down);
    QCOMPARE(view->currentIndex().row(), 1);
    QTest::keyClick(view.get(), Qt::Key_End);
    QCOMPARE(view->currentIndex().row(), 199);
    QVERIFY(view->isFollowing());
    view->verticalScrollBar()->setValue(50);
    QCOMPARE(view->visualRect(model->index(50)).top(), 0);
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum());
    QVERIFY(view->isFollowing());
    QCOMPARE(bottomOf(199), view->viewport()->height() - 1);
}

void TestConversationView::selectsAndCopies()
{
    model->append({{0, 1, 0, BytesSent{"안"}}, {1, 1, 0, BytesReceived{"안"}}});
    view->grab();
    QVERIFY(!view->copyActions().constFirst()->isEnabled());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      view->visualRect(model->index(0)).center());
    QVERIFY(view->selectionModel()->isSelected(model->index(0)));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      view->visualRect(model->index(1)).center());
    QCOMPARE(view->selectionModel()->selectedIndexes().size(), 2);
    QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("안\n안"));
    view->copyActions().at(1)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ec 95 88\nec 95 88"));
    view->copyActions().at(2)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("b'\\xec\\x95\\x88'\nb'\\xec\\x95\\x88'"));
}

void TestConversationView::wrapsLongWords()
{
    model->append({{0, 1, 0, BytesSent{QByteArray(1'000'000, 'x')}}});
    view->grab();
    QVERIFY(view->isFollowing());
    wheel(1000);
    const QRect rect = view->visualRect(model->index(0));
    QCOMPARE(rect.top(), 0);
    QVERIFY(rect.height() > view->viewport()->height());
}

void TestConversationView::speaksToScreenReaders()
{
    model->append(echoes(2));
    view->grab();
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.get());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 4);
    QAccessibleInterface *item = list->child(2);
    QVERIFY(item);
    QCOMPARE(item->role(), QAccessible::ListItem);
    QCOMPARE(item->text(QAccessible::Name),
             model->index(2).data(Qt::AccessibleTextRole).toString());
    QVERIFY(item->text(QAccessible::Name).contains(QStringLiteral("message 1")));
    QCOMPARE(list->indexOfChild(item), 2);
    QCOMPARE(list->child(2), item);
    QCOMPARE(list->childAt(item->rect().center().x(), item->rect().center().y()), item);
    QCOMPARE(list->child(4), nullptr);
    model->clear();
    QVERIFY(!item->isValid());
    QCOMPARE(item->text(QAccessible::Name), QString());
}

QTEST_MAIN(TestConversationView)
#include "tst_conversation_view.moc"
