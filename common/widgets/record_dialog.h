#pragma once

#include "widgets/save_dialog.h"

namespace meari {

/// Asks for a file to record to. One that exists is appended to, so there is nothing to confirm.
class RecordDialog : public SaveDialog
{
    Q_OBJECT
public:
    explicit RecordDialog(QWidget *parent);
};

} // namespace meari
