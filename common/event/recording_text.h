#pragma once

#include "event/recording_parser.h"

#include <QCoreApplication>

namespace meari {

/// The words about recordings that were opened, in the language of the application. Plain text.
/// Window's thread.
class RecordingText
{
    Q_DECLARE_TR_FUNCTIONS(RecordingText)
public:
    /// What has to be known about how the reading ended, in a sentence or two, for a bar in the
    /// window; nothing when all of it is there as it was recorded, or when it was cancelled.
    static QString ending(const RecordingEnd &end, const QString &fileName);
    /// What is wrong with the damaged line, as part of a sentence: "it is not JSON".
    static QString fault(const RecordingEnd &end);
};

} // namespace meari
