#include "widgets/row_view.h"

#include <QAbstractTableModel>
#include <QAccessible>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace meari;

namespace {

// Numbered rows that come at the end and leave at the front.
class Rows : public QAbstractTableModel
{
public:
    void add(int count)
    {
        beginInsertRows({}, m_count, m_count + count - 1);
        m_count += count;
        endInsertRows();
    }
    void removeFirst(int count)
    {
        beginRemoveRows({}, 0, count - 1);
        m_count -= count;
        m_first += count;
        endRemoveRows();
    }
    void clear()
    {
        beginResetModel();
        m_count = 0;
        endResetModel();
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_count;
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : 3;
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        ++asked;
        return role == Qt::DisplayRole ? QVariant(m_first + index.row()) : QVariant();
    }
    mutable int asked = 0;

private:
    int m_first = 0;
    int m_count = 0;
};

} // namespace

class TestRowView : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void paintsOnlyWhatIsSeen();
    void followsUntilScrolledUp();
    void catchesUpWithMoreThanAnybodyReads();
    void followsByTheButton();
    void keepsItsPlaceWhenOlderRowsLeave();
    void moves_data();
    void moves();
    void selectsByMouseAndKeys();
    void selectsAMillionAsOneRange();
    void emptyAgain();
    void widthsFollowTheFontAndTheUser();
    void aColumnGivesWayToTheWideOne();
    void settlesAtEverySize();
    void showsTheFocusWhileEmpty();
    void isReadAsATable();

private:
    int firstSeen() const { return m_view->indexAt({1, 1}).data().toInt(); }

    QHeaderView *letFirstColumnGiveWay() const;

    std::unique_ptr<Rows> m_rows;
    std::unique_ptr<RowView> m_view;
};

void TestRowView::init()
{
    m_rows = std::make_unique<Rows>();
    m_view = std::make_unique<RowView>();
    m_view->setModel(m_rows.get());
    m_view->setFollowsEnd(true);
    m_view->resize(400, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestRowView::cleanup()
{
    m_view.reset();
    m_rows.reset();
}

QHeaderView *TestRowView::letFirstColumnGiveWay() const
{
    m_view->setColumnSamples(0, {QStringLiteral("00:00:00.000")});
    m_view->setColumnSamples(1, {QStringLiteral("an event")});
    m_view->setWideColumn(2);
    m_view->setColumnThatGivesWay(0);
    return m_view->findChild<QHeaderView *>();
}

void TestRowView::paintsOnlyWhatIsSeen()
{
    m_rows->add(1'000'000);
    QVERIFY(m_view->isFollowing());
    QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
    m_rows->asked = 0;
    m_view->grab();
    const int seen = m_view->viewport()->height() / m_view->rowHeight() + 2;
    QVERIFY(m_rows->asked > 0);
    QVERIFY2(m_rows->asked <= seen * 3 * 4, qPrintable(QString::number(m_rows->asked)));
    const QModelIndex last = m_rows->index(999'999, 0);
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(last).center()));
    QCOMPARE(m_view->indexAt(m_view->visualRect(last).center()), last);
}

void TestRowView::followsUntilScrolledUp()
{
    m_rows->add(100);
    QSignalSpy changed(m_view.get(), &RowView::followingChanged);
    QScrollBar *bar = m_view->verticalScrollBar();
    bar->triggerAction(QScrollBar::SliderPageStepSub);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!m_view->isFollowing());
    const int place = bar->value();
    m_rows->add(100);
    QCOMPARE(bar->value(), place);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QVERIFY(m_view->isFollowing());
    m_rows->add(100);
    QTRY_COMPARE(m_view->indexAt({1, m_view->viewport()->height() - 3}).row(), 299);
    QCOMPARE(bar->value(), bar->maximum());
}

void TestRowView::catchesUpWithMoreThanAnybodyReads()
{
    QScrollBar *bar = m_view->verticalScrollBar();
    m_rows->add(1000);
    QCOMPARE(bar->value(), bar->maximum());
    const int first = firstSeen();
    m_rows->add(1000); // pages of rows, just after others
    QCOMPARE(firstSeen(), first);
    m_rows->removeFirst(500); // what is seen stays what it is
    QCOMPARE(firstSeen(), first);
    QTRY_COMPARE(firstSeen(), first + 1000);
    QVERIFY(m_view->isFollowing());
    QCOMPARE(bar->value(), bar->maximum());

    // Somebody who wants to be somewhere does not wait.
    m_rows->add(1000);
    m_rows->add(1000);
    m_view->scrollTo(m_rows->index(3000, 0));
    QVERIFY(
        m_view->viewport()->rect().contains(m_view->visualRect(m_rows->index(3000, 0)).center()));
    // A few rows are shown at once.
    m_view->setFollowing(true);
    m_rows->add(1);
    QCOMPARE(bar->value(), bar->maximum());
}

void TestRowView::followsByTheButton()
{
    m_rows->add(100);
    m_view->setFollowing(false);
    m_rows->add(100);
    QTRY_VERIFY(m_view->verticalScrollBar()->value() < m_view->verticalScrollBar()->maximum());
    m_view->setFollowing(true);
    QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
    m_view->setFollowsEnd(false);
    QVERIFY(!m_view->isFollowing());
}

void TestRowView::keepsItsPlaceWhenOlderRowsLeave()
{
    m_rows->add(10'000);
    m_view->setFollowing(false);
    m_view->scrollTo(m_rows->index(5'000, 0), RowView::PositionAtTop);
    const int before = firstSeen();
    QCOMPARE(before, 5'000);
    m_rows->removeFirst(4'096);
    QCOMPARE(firstSeen(), before);
    QVERIFY(!m_view->isFollowing());
    // What one looks at leaves: the oldest that is left takes its place.
    m_rows->removeFirst(2'000);
    QCOMPARE(firstSeen(), 6'096);
}

void TestRowView::moves_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("row");
    QTest::newRow("down") << Qt::Key_Down << 51;
    QTest::newRow("up") << Qt::Key_Up << 49;
    QTest::newRow("home") << Qt::Key_Home << 0;
    QTest::newRow("end") << Qt::Key_End << 99;
}

void TestRowView::moves()
{
    QFETCH(Qt::Key, key);
    m_rows->add(100);
    m_view->setCurrentIndex(m_rows->index(50, 0));
    QTest::keyClick(m_view.get(), key);
    QTEST(m_view->currentIndex().row(), "row");
    QVERIFY(
        m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex()).center()));
}

void TestRowView::selectsByMouseAndKeys()
{
    m_rows->add(8);
    const auto click = [this](int row, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers,
                          m_view->visualRect(m_rows->index(row, 1)).center());
    };
    click(2, Qt::NoModifier);
    QCOMPARE(m_view->selectedRanges().size(), 1);
    click(4, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedRanges().size(), 1);
    QCOMPARE(m_view->selectedRanges().constFirst().first, 2);
    QCOMPARE(m_view->selectedRanges().constFirst().last, 4);
    click(6, Qt::ControlModifier);
    QCOMPARE(m_view->selectedRanges().size(), 2);
    QCOMPARE(m_view->selectedRanges().constLast().first, 6);
}

void TestRowView::selectsAMillionAsOneRange()
{
    m_rows->add(1'000'000);
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_view->selectedRanges().size(), 1);
    QCOMPARE(m_view->selectedRanges().constFirst().last, 999'999);
    m_view->grab();
}

void TestRowView::emptyAgain()
{
    m_view->setEmptyText(QStringLiteral("Nothing"), QStringLiteral("Do something."));
    m_rows->add(1'000);
    m_rows->clear();
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
    QVERIFY(!m_view->indexAt({5, 5}).isValid());
    m_view->grab();
}

void TestRowView::widthsFollowTheFontAndTheUser()
{
    const QHeaderView *header = m_view->header();
    const QFont normal = m_view->font();
    QFont large = normal;
    large.setPointSizeF(normal.pointSizeF() * 3);
    const QString sample = QStringLiteral("a rather long sample");
    m_view->setColumnSamples(0, {QStringLiteral("a"), sample});
    const int width = header->sectionSize(0);
    QVERIFY(width > m_view->fontMetrics().horizontalAdvance(sample));
    m_view->header()->setSectionHidden(0, true);
    m_view->setFont(large);
    m_view->header()->setSectionHidden(0, false);
    QVERIFY(header->sectionSize(0) > QFontMetrics(large).horizontalAdvance(sample));
    m_view->setFont(normal);
    QCOMPARE(header->sectionSize(0), width);

    m_view->header()->resizeSection(0, 2 * width);
    const QByteArray columns = m_view->columns();
    m_view->setFont(large);
    QVERIFY(header->sectionSize(0) > 2 * QFontMetrics(large).horizontalAdvance(sample));
    m_view->setFont(normal);
    QCOMPARE(header->sectionSize(0), 2 * width);
    m_view->header()->resizeSection(0, width);
    m_view->restoreColumns("nonsense");
    QCOMPARE(header->sectionSize(0), width);
    m_view->restoreColumns("0,-5,x");
    QCOMPARE(header->sectionSize(0), width);
    m_view->restoreColumns(columns);
    QCOMPARE(header->sectionSize(0), 2 * width);
}

void TestRowView::aColumnGivesWayToTheWideOne()
{
    QHeaderView *header = letFirstColumnGiveWay();
    const int event = header->sectionSize(1);
    m_view->resize(800, 300);
    QVERIFY(!header->isSectionHidden(0));
    const QByteArray widths = m_view->columns();

    m_view->resize(event + 15 * m_view->fontMetrics().averageCharWidth(), 300);
    QVERIFY(header->isSectionHidden(0));
    QCOMPARE(header->sectionPosition(1), 0);
    QVERIFY(header->sectionSize(2) >= 12 * m_view->fontMetrics().averageCharWidth());

    m_view->resize(800, 300);
    QVERIFY(!header->isSectionHidden(0));
    QCOMPARE(m_view->columns(), widths);

    // What the user does to one column makes no other one vanish.
    header->resizeSection(1, 700);
    QVERIFY(!header->isSectionHidden(0));
}

// Columns, scroll bars and rows that decide about each other must not do so for ever.
void TestRowView::settlesAtEverySize()
{
    QHeaderView *header = letFirstColumnGiveWay();
    m_rows->add(8);
    m_view->resize(800, 300);
    const int needed = header->sectionSize(0) + header->sectionSize(1) +
                       12 * m_view->fontMetrics().averageCharWidth();
    header->resizeSection(1, header->sectionSize(1) + 60);
    const int tall = header->height() + 8 * m_view->rowHeight();
    for (int width = needed - 30; width < needed + 90; ++width) {
        bool shown = true;
        for (const int height : {tall + 20, tall + 1, tall, tall - 1, tall - 20}) {
            m_view->resize(width, height);
            QCoreApplication::processEvents();
            if (height == tall + 20)
                shown = !header->isSectionHidden(0);
            // How many rows there are decides nothing about columns.
            QCOMPARE(header->isSectionHidden(0), !shown);
        }
    }
}

void TestRowView::showsTheFocusWhileEmpty()
{
    const auto edge = [this] { return m_view->viewport()->grab().toImage().pixelColor(1, 1); };
    m_view->clearFocus();
    const QColor without = edge();
    m_view->setFocus();
    QTRY_VERIFY(m_view->hasFocus());
    QVERIFY(edge() != without);
}

void TestRowView::isReadAsATable()
{
    m_rows->add(1'000'000);
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(view);
    QCOMPARE(view->role(), QAccessible::Table);
    QAccessibleTableInterface *table = view->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 1'000'000);
    QCOMPARE(table->columnCount(), 3);
    QAccessibleInterface *cell = table->cellAt(999'999, 1);
    QVERIFY(cell);
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("999999"));
    QCOMPARE(cell->parent(), view);
    QCOMPARE(view->indexOfChild(cell), 999'999 * 3 + 1);
    QVERIFY(m_view->rect().contains(m_view->mapFromGlobal(cell->rect().center())));
    QVERIFY(table->selectRow(5));
    QVERIFY(table->isRowSelected(5));
    QCOMPARE(table->selectedRows(), QList<int>{5});
    QVERIFY(!table->cellAt(1'000'000, 0));
}

QTEST_MAIN(TestRowView)
#include "tst_row_view.moc"
