#include "widgets/record_dialog.h"

namespace meari {

RecordDialog::RecordDialog(QWidget *parent)
    : SaveDialog(tr("Record every event from now on"), QStringLiteral("meari-recording"),
                 {{tr("Recording"), QStringLiteral("jsonl"), {QStringLiteral("meari")}}}, parent)
{
    setOption(QFileDialog::DontConfirmOverwrite);
}

} // namespace meari
