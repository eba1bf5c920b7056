#include "widgets/record_action.h"

namespace meari {

RecordAction::RecordAction(QObject *parent)
    : QAction(parent)
{
    retranslate();
}

void RecordAction::setRecording(bool recording)
{
    m_recording = recording;
    retranslate();
}

void RecordAction::retranslate()
{
    setText(m_recording ? tr("Stop &recording") : tr("&Record to a file…"));
}

} // namespace meari
