#include "app/event_printer.h"

#include "event/event_text.h"

#include <cstdio>

namespace meari {
namespace {

// Always UTF-8, whatever the C locale: a pipe has no locale.
void write(std::FILE *file, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, std::size_t(text.size()), file);
    std::fflush(file);
}

} // namespace

void printEvents(const EventBatch &events, Side side)
{
    QByteArray text;
    for (const Event &event : events)
        text += EventText::line(event, side).toUtf8() + '\n';
    write(stdout, text);
}

void printLine(const QString &line)
{
    write(stdout, line.toUtf8() + '\n');
}
void printProblem(const QString &line)
{
    write(stderr, line.toUtf8() + '\n');
}

} // namespace meari
