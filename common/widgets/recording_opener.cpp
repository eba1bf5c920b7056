#include "widgets/recording_opener.h"

#include "widgets/look.h"
#include "widgets/recording_bar.h"

#include <QAction>
#include <QCoreApplication>
#include <QEvent>
#include <QFileDialog>
#include <QProcess>

namespace meari {

RecordingOpener::RecordingOpener(RecordingBar &bar, const Look &look, std::function<bool()> isFree,
                                 QWidget *window)
    : QObject(window)
    , m_bar(bar)
    , m_look(look)
    , m_isFree(std::move(isFree))
    , m_window(window)
    , m_action(new QAction(this))
{
    m_action->setShortcut(QKeySequence::Open);
    connect(m_action, &QAction::triggered, this, &RecordingOpener::ask);
    window->installEventFilter(this);
    retranslate();
}

void RecordingOpener::ask()
{
    auto *dialog = new QFileDialog(m_window, tr("Open a recording"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Recordings (%1)").arg(QStringLiteral("*.meari *.jsonl")),
                            tr("All files (%1)").arg(QStringLiteral("*"))});
    connect(dialog, &QFileDialog::fileSelected, this, &RecordingOpener::open);
    dialog->open();
}

void RecordingOpener::open(const QString &fileName)
{
    if (!m_bar.isOpen() && m_isFree()) {
        m_bar.open(fileName);
        return;
    }
    const QStringList arguments{QStringLiteral("--language"), m_look.language(),
                                QStringLiteral("--open"), fileName};
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments))
        emit failed();
}

bool RecordingOpener::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void RecordingOpener::retranslate()
{
    m_action->setText(tr("&Open a recording…"));
}

} // namespace meari
