#pragma once

#include "event/event.h"
#include "event/program_terms.h"

#include <QCoreApplication>

namespace meari {

/// What the calls of a program returned, as a note beside their line. The words for it are made
/// here only. Call on the window's thread.
class CallText
{
    Q_DECLARE_TR_FUNCTIONS(CallText)
public:
    struct Value
    {
        QString text{}; ///< empty when there is nothing to say
        bool failed = false;
        bool operator==(const Value &) const = default;
    };
    /// What a step returned, told by the event that did it; bytes as the language writes them.
    static Value returned(Step step, const Event &event, Side side, CodeLanguage language);

    /// As Python and C write bytes, the first few of them: b'\xec\x95…' or "\xec\x95…"
    static QString literal(QByteArrayView bytes, CodeLanguage language);

private:
    /// As the system names it, and short: the window's own bar says what to do.
    static QString reason(Failure failure, const QString &detail);
    static Value failed(const QString &reason);
    static Value failed(Failure failure, const QString &detail);
    static Value valueOf(const QString &value); ///< that was returned
    static QString withBytes(const QByteArray &bytes, CodeLanguage language);
    static Value accepted(const ClientAccepted &event, Step step, quint32 thread);
    static Value closed(const ConnectionClosed &event, Step step, Side side);
    static Value received(const BytesReceived &event, Step step, CodeLanguage language);
    static Value sent(const BytesSent &event, Step step, CodeLanguage language);
};

} // namespace meari
