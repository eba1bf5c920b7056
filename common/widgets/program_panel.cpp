#include "widgets/program_panel.h"

#include "event/event_text.h"
#include "event/program_text.h"
#include "event/visible_text.h"
#include "widgets/listing_view.h"
#include "widgets/program_bar.h"
#include "widgets/run_hint.h"
#include "widgets/save_dialog.h"
#include "widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QResizeEvent>
#include <QSaveFile>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace meari {

ProgramPanel::ProgramPanel(Timeline &timeline, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_timeline(timeline)
    , m_selection(selection)
    , m_replay(ProgramTrace(timeline.side()))
    , m_bar(new ProgramBar(timeline.side()))
    , m_state(new QLabel)
    , m_view(new ListingView)
    , m_hint(new RunHint)
    , m_copy(new QAction(this))
    , m_save(new QAction(this))
{
    m_view->setModel(&m_model);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setContentsMargins(12, 6, 12, 6);
    m_hint->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_state);
    column->addWidget(m_view, 1);
    column->addWidget(m_hint);

    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_view->addActions({m_copy, m_save});

    connect(m_copy, &QAction::triggered, this, &ProgramPanel::copy);
    connect(m_save, &QAction::triggered, this, &ProgramPanel::askWhereToSave);
    connect(m_bar, &ProgramBar::copyAsked, this, &ProgramPanel::copy);
    connect(m_bar, &ProgramBar::saveAsked, this, &ProgramPanel::askWhereToSave);
    connect(m_bar, &ProgramBar::languageChosen, this, &ProgramPanel::handleLanguageChosen);
    connect(m_bar, &ProgramBar::endChosen, this, &ProgramPanel::handleEndChosen);
    connect(m_bar, &ProgramBar::followedChosen, this, &ProgramPanel::refresh);
    connect(m_bar, &ProgramBar::choicesWanted, this, &ProgramPanel::offerChoices);
    connect(m_bar, &ProgramBar::howToRunAsked, m_hint, &QWidget::setVisible);
    connect(m_view, &ListingView::lineChosen, this, &ProgramPanel::handleLineChosen);
    connect(&timeline, &Timeline::appended, this, &ProgramPanel::handleAppended);
    connect(&timeline, &Timeline::momentChanged, this, &ProgramPanel::refresh);
    connect(&timeline, &Timeline::cleared, this, &ProgramPanel::handleCleared);
    connect(&selection, &Selection::changed, this, &ProgramPanel::handleSelectionChanged);

    const EventStore &store = timeline.store();
    m_replay.restart(store.first()); // what was before is not here
    for (quint64 sequence = store.first(); sequence < store.end(); ++sequence)
        m_replay.apply(store.at(sequence), sequence, &timeline);
    showListing();
    retranslate();
}

QString ProgramPanel::language() const
{
    return nameOf(m_bar->language());
}

void ProgramPanel::setLanguage(const QString &name)
{
    if (const auto language = codeLanguageOf(name))
        m_bar->setLanguage(*language);
}

void ProgramPanel::setPlan(const ProgramFacts &plan)
{
    m_plan = plan;
    refresh();
}

void ProgramPanel::follow(const Followed &followed)
{
    offerChoices();
    m_bar->setFollowed(followed);
}

void ProgramPanel::showOtherEnd(bool on)
{
    m_bar->setShowsOtherEnd(on);
}

// A dock does not ask how high the row of buttons is at this width, and would cut its second line.
QSize ProgramPanel::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    const int wrapped = m_bar->heightForWidth(width()) - m_bar->minimumSizeHint().height();
    return {m_view->minimumSizeHint().width(), least.height() + qMax(0, wrapped)};
}

void ProgramPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        updateGeometry();
}

void ProgramPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
}

void ProgramPanel::handleAppended(const EventBatch &events)
{
    m_replay.append(m_timeline, events);
    if (m_timeline.isLive())
        refresh();
}

// What the program has done stays done; what its calls returned is no longer known.
void ProgramPanel::handleCleared()
{
    m_replay.restart(m_timeline.earliest());
    refresh();
}

ProgramFacts ProgramPanel::facts() const
{
    const ProgramTrace &trace = m_replay.shown();
    return m_plan && !trace.isKnown() ? *m_plan : trace.facts();
}

ProgramFacts ProgramPanel::factsOfOtherEnd() const
{
    ProgramFacts other = facts();
    if (m_timeline.side() == Side::Client) {
        other.kind = ProgramKind::OneAtATime;
        return other;
    }
    other.kind = ProgramKind::Client;
    other.values.readSize = 0;
    // Nobody can connect to "all addresses".
    if (other.values.address == QLatin1String("0.0.0.0"))
        other.values.address = QStringLiteral("127.0.0.1");
    else if (other.values.address == QLatin1String("::"))
        other.values.address = QStringLiteral("::1");
    return other;
}

ProgramView ProgramPanel::seen() const
{
    return {m_replay.shown(), m_model.listing(), m_shownFacts, m_model.language(),
            m_bar->followed()};
}

// One who looks at the past may look at somebody who is not there yet.
bool ProgramPanel::isThere(const Followed &followed) const
{
    switch (followed.who) {
    case Followed::Who::All:
        return true;
    case Followed::Who::Main:
        return m_shownFacts.kind == ProgramKind::ManyThreads;
    case Followed::Who::Client:
        return m_replay.shown().client(followed.client) != nullptr;
    }
    Q_UNREACHABLE();
}

void ProgramPanel::refresh()
{
    m_stale = !isVisible();
    if (m_stale)
        return;
    m_replay.show(m_timeline);
    if ((m_bar->showsOtherEnd() ? factsOfOtherEnd() : facts()) != m_shownFacts)
        showListing();
    if (m_bar->showsOtherEnd()) {
        showState();
        return;
    }
    if (m_timeline.isLive() && !isThere(m_bar->followed())) {
        m_bar->setFollowed({}); // leads back here
        return;
    }
    m_bar->setSeveral(
        m_shownFacts.kind == ProgramKind::ManyThreads ||
        (m_shownFacts.kind == ProgramKind::ManyEventLoop && m_replay.shown().clients().size() > 1));
    m_model.setMarks(marksOf(seen(), m_selection));
    showState();
    keepLitLineInSight();
}

// Another program, or the same in another language. The line one is at keeps its place by its step.
void ProgramPanel::showListing()
{
    const int current = m_view->currentIndex().row();
    const QList<Step> steps = current >= 0 ? m_model.listing().lines[current].steps : QList<Step>();
    m_shownFacts = m_bar->showsOtherEnd() ? factsOfOtherEnd() : facts();
    m_model.setListing(listingOf(m_shownFacts, m_bar->language()), m_bar->language());
    m_litLine = -1;
    for (const Step step : steps) {
        if (const int line = m_model.listing().lineOf(step); line >= 0) {
            m_view->setCurrentLine(line);
            break;
        }
    }
    m_copy->setEnabled(m_model.listing().isGood());
    m_save->setEnabled(m_model.listing().isGood());
}

// What the lines do not say.
void ProgramPanel::showState()
{
    const Place::State state = m_replay.shown().main().state;
    const Side side = m_timeline.side();
    QString text;
    if (m_bar->showsOtherEnd())
        text = ProgramText::otherEnd(side);
    else if (state == Place::State::NotStarted)
        text = ProgramText::notStarted(side);
    else if (state == Place::State::Ended)
        text = ProgramText::ended();
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());

    const ProgramValues &values = m_shownFacts.values;
    const bool runs = state == Place::State::Waiting || state == Place::State::Running;
    m_hint->setAbout({side,
                      m_shownFacts.kind,
                      m_model.language(),
                      {values.address, values.port},
                      side == Side::Server && runs});
}

// Only when it is another line than before: one who scrolls away is not brought back all the time.
void ProgramPanel::keepLitLineInSight()
{
    const int line = newestLine(seen());
    if (line == m_litLine)
        return;
    m_litLine = line;
    if (line >= 0)
        m_view->showLine(line);
}

void ProgramPanel::handleSelectionChanged()
{
    refresh();
    if (m_stale || m_choosing || m_bar->showsOtherEnd())
        return;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.markAt(row).chosen) {
            m_view->setCurrentLine(row);
            m_view->showLine(row);
            return;
        }
    }
}

void ProgramPanel::handleLineChosen(int row)
{
    if (m_bar->showsOtherEnd())
        return;
    const QScopedValueRollback choosing(m_choosing, true);
    const std::optional<quint64> event = m_model.markAt(row).event;
    if (event && m_timeline.shows(*event))
        m_selection.chooseEvent(*event);
    else
        m_selection.clear();
}

void ProgramPanel::handleLanguageChosen()
{
    showListing();
    refresh();
    emit languageChanged(language());
}

void ProgramPanel::handleEndChosen()
{
    m_view->setCurrentIndex({});
    showListing();
    refresh();
}

// In the order of their numbers; of too many the newest.
void ProgramPanel::offerChoices()
{
    const ProgramTrace &trace = m_replay.shown();
    QList<quint32> clients = trace.clients().keys();
    std::sort(clients.begin(), clients.end());
    if (clients.size() > ProgramBar::mostChoices)
        clients.remove(0, clients.size() - ProgramBar::mostChoices);
    m_bar->setChoices({m_shownFacts.kind == ProgramKind::ManyThreads, clients});
}

void ProgramPanel::copy()
{
    QGuiApplication::clipboard()->setText(programText());
    emit copied();
}

void ProgramPanel::askWhereToSave()
{
    const CodeLanguage code = m_model.language();
    const QString name =
        ProgramText::fileName(m_shownFacts.kind, code).section(QLatin1Char('.'), 0, 0);
    auto *dialog = new SaveDialog(tr("Save the program"), name,
                                  {{ProgramText::fileType(code), fileEnding(code)}}, this);
    connect(dialog, &SaveDialog::chosen, this, [this](const QString &file) { saveTo(file); });
    dialog->open();
}

void ProgramPanel::saveTo(const QString &fileName)
{
    const QString shown = visibleText(fileName, LineBreaks::Escape, 200);
    QSaveFile file(fileName);
    const QByteArray bytes = programText().toUtf8();
    if (file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        emit saved(tr("Saved the program to %1.").arg(shown));
        return;
    }
    emit saveFailed([shown, reason = file.errorString()] {
        return tr("The program could not be saved to %1. The system says: %2. Choose another "
                  "place.")
            .arg(shown, reason);
    });
}

void ProgramPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProgramPanel::retranslate()
{
    setWindowTitle(tr("Program"));
    m_view->setAccessibleName(tr("Program"));
    m_copy->setText(tr("&Copy the program"));
    m_save->setText(tr("&Save the program…"));
    refresh();
}

} // namespace meari
