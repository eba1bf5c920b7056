#include "widgets/recording_bar.h"

#include "app/event_printer.h"
#include "event/plural.h"
#include "event/recording_reader.h"
#include "event/recording_text.h"
#include "event/visible_text.h"
#include "model/timeline.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace meari {
namespace {

constexpr qsizetype nameCharacters = 80;
// An int holds no more than so many bytes, so progress is told in parts of the whole.
constexpr int wholeProgress = 1000;

} // namespace

RecordingBar::RecordingBar(Timeline &timeline, QWidget *parent)
    : MessageBar(Kind::Notice, parent)
    , m_timeline(timeline)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton)
{
    m_progress->setRange(0, wholeProgress);
    m_progress->setMaximumWidth(fontMetrics().averageCharWidth() * 30);
    m_progress->setTextVisible(false);
    row()->addWidget(m_progress);
    row()->addWidget(m_cancel);
    retranslate();
}

RecordingBar::~RecordingBar() = default;

void RecordingBar::open(const QString &fileName)
{
    Q_ASSERT(!isOpen());
    m_fileName = fileName;
    m_end = {};
    m_wrongSide = false;
    m_reader = new RecordingReader(fileName, this);
    connect(m_reader, &RecordingReader::sideFound, this, [this](Side side) {
        m_wrongSide = side != m_timeline.side();
        if (m_wrongSide)
            m_reader->cancel();
    });
    connect(m_reader, &RecordingReader::batchRead, &m_timeline, &Timeline::append);
    connect(m_reader, &RecordingReader::progressed, this, [this](qint64 read, qint64 total) {
        m_progress->setValue(total > 0 ? int(double(read) / double(total) * wholeProgress) : 0);
    });
    connect(m_reader, &RecordingReader::finished, this, &RecordingBar::handleFinished);
    connect(m_cancel, &QPushButton::clicked, m_reader, &RecordingReader::cancel);
    m_timeline.setRecorded(true);
    m_progress->setValue(0);
    m_progress->show();
    m_cancel->show();
    m_reader->start();
    retranslate();
    emit changed();
}

QString RecordingBar::name() const
{
    return isOpen()
               ? visibleText(QFileInfo(m_fileName).fileName(), LineBreaks::Escape, nameCharacters)
               : QString();
}

QString RecordingBar::problem() const
{
    if (!m_wrongSide)
        return RecordingText::ending(m_end, m_fileName);
    return m_timeline.side() == Side::Server
               ? tr("A client window recorded this file. Open it in a client window.")
               : tr("A server window recorded this file. Open it in a server window.");
}

void RecordingBar::handleFinished(const RecordingEnd &end)
{
    m_end = end;
    m_progress->hide();
    m_cancel->hide();
    if (end.events == 0) {
        m_reader->deleteLater(); // it is the one that is speaking
        m_reader = nullptr;
        m_timeline.setRecorded(false);
        silence();
    } else {
        retranslate();
    }
    emit changed();
    // Who named the file on the command line may not be looking at the window.
    if (!problem().isEmpty())
        printProblem(problem());
}

void RecordingBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    MessageBar::changeEvent(event);
}

void RecordingBar::retranslate()
{
    m_cancel->setText(tr("Stop readin&g"));
    m_progress->setAccessibleName(tr("How much of the recording is read"));
    if (!isOpen())
        return;
    if (m_reader->isReading()) {
        say(tr("Reading the recording “%1”…").arg(name()));
        return;
    }
    const int events = plural(m_end.events);
    say(m_end.kind == RecordingEnd::Kind::Cancelled
            ? tr("The first %Ln event(s) of the recording “%1”. Reading was stopped; nothing here "
                 "is happening now.",
                 nullptr, events)
                  .arg(name())
            : tr("The recording “%1”: %Ln event(s). Nothing here is happening now.", nullptr,
                 events)
                  .arg(name()));
}

} // namespace meari
