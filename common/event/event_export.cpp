#include "event/event_export.h"

#include "event/event_text.h"
#include "event/recording.h"
#include "event/visible_text.h"

#include <QDateTime>

#include <limits>

namespace meari {
namespace {

// The whole payload, which the log shows clipped.
QString contentOf(const Event &event, Side side)
{
    constexpr qsizetype all = std::numeric_limits<qsizetype>::max() / 8;
    const QByteArray *bytes = bytesOf(event);
    return bytes ? visibleText(*bytes, LineBreaks::Escape, all) : EventText::content(event, side);
}

// A file is read on other days, too.
QString dateAndTime(const Event &event)
{
    return QDateTime::fromMSecsSinceEpoch(event.time / 1'000'000)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

QByteArray csvLine(const Event &event, Side side)
{
    const QByteArray *bytes = bytesOf(event);
    const QByteArray client = event.client == 0 ? QByteArray() : QByteArray::number(event.client);
    const QByteArray thread = event.thread == 0 ? QByteArray() : QByteArray::number(event.thread);
    const QByteArray size = bytes ? QByteArray::number(bytes->size()) : QByteArray();
    return csvField(dateAndTime(event)) + ',' + client + ',' + thread + ',' +
           csvField(EventText::label(event.kind(), side)) + ',' + csvField(contentOf(event, side)) +
           ',' + size + "\r\n";
}

QByteArray textLine(const Event &event, Side side)
{
    QString line = dateAndTime(event);
    if (event.client != 0)
        line += QLatin1String("  #") % QString::number(event.client);
    line += QLatin1String("  ") % EventText::label(event.kind(), side) % QLatin1String("  ") %
            contentOf(event, side);
    if (const QByteArray *bytes = bytesOf(event))
        line += QLatin1String("  (") % EventText::byteCount(bytes->size()) % QLatin1Char(')');
    return line.toUtf8() + '\n';
}

} // namespace

QByteArray csvField(const QString &text)
{
    QByteArray field = text.toUtf8();
    if (!field.isEmpty() && QByteArrayView("=+-@\t\r").contains(field.front()))
        field.prepend('\'');
    const bool quoted =
        field.contains(',') || field.contains('"') || field.contains('\n') || field.contains('\r');
    if (!quoted)
        return field;
    field.replace('"', "\"\"");
    return '"' + field + '"';
}

QByteArray exportHeader(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
        // Not translated: programs look for them.
        return QByteArrayLiteral("\xef\xbb\xbftime,client,thread,event,content,bytes\r\n");
    case ExportFormat::Text:
    case ExportFormat::JsonLines:
        return {};
    }
    Q_UNREACHABLE();
}

QByteArray exportLine(const Event &event, ExportFormat format, Side side)
{
    switch (format) {
    case ExportFormat::Text:
        return textLine(event, side);
    case ExportFormat::Csv:
        return csvLine(event, side);
    case ExportFormat::JsonLines:
        return toJsonLine(event);
    }
    Q_UNREACHABLE();
}

} // namespace meari
