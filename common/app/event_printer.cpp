#include "app/event_printer.h"

#include "app/standard_output.h"
#include "event/event_text.h"

#include <cstdio>

namespace meari {

void printEvents(const EventBatch &events, Side side)
{
    QByteArray text;
    for (const Event &event : events)
        text += EventText::line(event, side).toUtf8() + '\n';
    StandardOutput::write(text);
}

void printLine(const QString &line)
{
    StandardOutput::write(line.toUtf8() + '\n');
}

void printProblem(const QString &line)
{
    const QByteArray text = line.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stderr);
    std::fflush(stderr);
}

} // namespace meari
