#include "event/event_export.h"

#include "event/event_text.h"
#include "event/recording.h"
#include "event/visible_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <limits>

namespace meari {
namespace {

// One class for the context of the translations.
class Text
{
    Q_DECLARE_TR_FUNCTIONS(EventExport)
};

// The whole payload, which the log shows clipped.
QString contentOf(const Event &event, Side side)
{
    constexpr qsizetype all = std::numeric_limits<qsizetype>::max() / 8;
    const QByteArray *bytes = bytesOf(event);
    return bytes ? visibleText(*bytes, LineBreaks::Escape, all) : EventText::content(event, side);
}

QByteArray csvLine(const Event &event, Side side)
{
    const QByteArray *bytes = bytesOf(event);
    const QByteArray client = event.client == 0 ? QByteArray() : QByteArray::number(event.client);
    const QByteArray thread = event.thread == 0 ? QByteArray() : QByteArray::number(event.thread);
    const QByteArray size = bytes ? QByteArray::number(bytes->size()) : QByteArray();
    return csvField(exportTime(event.time)) + ',' + client + ',' + thread + ',' +
           csvField(EventText::label(event.kind(), side)) + ',' + csvField(contentOf(event, side)) +
           ',' + size + "\r\n";
}

QByteArray textLine(const Event &event, Side side)
{
    QString line = exportTime(event.time);
    if (event.client != 0)
        line += QLatin1String("  #") % QString::number(event.client);
    line += QLatin1String("  ") % EventText::label(event.kind(), side) % QLatin1String("  ") %
            contentOf(event, side);
    if (const QByteArray *bytes = bytesOf(event))
        line += QLatin1String("  (") % EventText::byteCount(bytes->size()) % QLatin1Char(')');
    return line.toUtf8() + '\n';
}

QByteArray markdownLine(const Event &event, Side side)
{
    const QByteArray *bytes = bytesOf(event);
    const QByteArray client = event.client == 0 ? QByteArray() : QByteArray::number(event.client);
    const QByteArray size = bytes ? QByteArray::number(bytes->size()) : QByteArray();
    return "| " + exportTime(event.time).toUtf8() + " | " + client + " | " +
           markdownText(EventText::label(event.kind(), side)) + " | " +
           markdownText(contentOf(event, side)) + " | " + size + " |\n";
}

QByteArray markdownHeader()
{
    const QStringList columns{Text::tr("Time"), Text::tr("Client"), Text::tr("Event"),
                              Text::tr("Content"), Text::tr("Bytes")};
    QByteArray header("|");
    for (const QString &column : columns)
        header += ' ' + markdownText(column) + " |";
    return header + "\n|---|--:|---|---|--:|\n";
}

// Of backticks, the longest there is.
qsizetype longestRun(QStringView text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == QLatin1Char('`') ? run + 1 : 0;
        longest = qMax(longest, run);
    }
    return longest;
}

} // namespace

QString exportTime(qint64 eventTime)
{
    return QDateTime::fromMSecsSinceEpoch(eventTime / 1'000'000)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
}

// CommonMark 0.30, 2.4 and 2.5: an escaped character and a character reference are never markup.
// References are taken where a backslash would not do everywhere.
QByteArray markdownText(QStringView text)
{
    QString safe;
    safe.reserve(text.size() + text.size() / 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        switch (c) {
        case u'\\':
        case u'`':
        case u'*':
        case u'_':
        case u'[':
        case u']':
        case u'#':
        case u'~':
        case u'$':
            safe += QLatin1Char('\\') % QChar(c);
            break;
        case u'<':
            safe += QLatin1String("&lt;");
            break;
        case u'>':
            safe += QLatin1String("&gt;");
            break;
        case u'&':
            safe += QLatin1String("&amp;");
            break;
        case u'|':
            safe += QLatin1String("&#124;");
            break;
        case u':': // some make links of what looks like one
            safe += text.sliced(i).startsWith(QLatin1String("://")) ? QLatin1String("&#58;")
                                                                    : QLatin1String(":");
            break;
        case u'.':
            safe += text.first(i).endsWith(QLatin1String("www"), Qt::CaseInsensitive)
                        ? QLatin1String("&#46;")
                        : QLatin1String(".");
            break;
        case u' ': // HTML makes one space of many, and none at the ends
            safe += i == 0 || i + 1 == text.size() || text[i - 1] == QLatin1Char(' ')
                        ? QLatin1String("&nbsp;")
                        : QLatin1String(" ");
            break;
        default:
            safe += QChar(c);
            break;
        }
    }
    return safe.toUtf8();
}

QByteArray markdownBlock(const QString &text)
{
    const QByteArray fence(qMax<qsizetype>(3, longestRun(text) + 1), '`');
    // "text": nothing is coloured as if it were a program.
    return fence + "text\n" + text.toUtf8() + '\n' + fence + "\n\n";
}

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
    case ExportFormat::Markdown:
        return markdownHeader();
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
    case ExportFormat::Markdown:
        return markdownLine(event, side);
    }
    Q_UNREACHABLE();
}

} // namespace meari
