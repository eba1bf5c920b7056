#include "model/listing.h"

#include <QFile>
#include <QHostAddress>
#include <QRegularExpression>

namespace meari {
namespace {

// "Whatever is there" has to be a number in a program.
constexpr qint32 wholeRead = 65536;
constexpr qsizetype longestSource = 64 * 1024;

Listing bad(qsizetype line, const QString &reason)
{
    Listing listing;
    listing.problem = QStringLiteral("line %1: %2").arg(line + 1).arg(reason);
    return listing;
}

QString filled(QString text, const ProgramValues &values)
{
    const qint32 readSize = values.readSize > 0 ? values.readSize : wholeRead;
    text.replace(QLatin1String("@ADDRESS@"), values.address);
    text.replace(QLatin1String("@PORT@"), QString::number(values.port));
    text.replace(QLatin1String("@READ_SIZE@"), QString::number(readSize));
    text.replace(QLatin1String("@LINGER@"), QString::number(values.linger / 1000.0));
    return text;
}

} // namespace

bool ProgramValues::isAddress(const QString &text)
{
    // The scope of an IPv6 address is a name that a person gave.
    static const QRegularExpression harmless(QStringLiteral("\\A[0-9A-Za-z:.%_-]+\\z"));
    return harmless.match(text).hasMatch() && !QHostAddress(text).isNull();
}

int Listing::lineOf(Step step) const
{
    for (int line = 0; line < lines.size(); ++line) {
        if (lines[line].steps.contains(step))
            return line;
    }
    return -1;
}

QString Listing::text() const
{
    QString text;
    for (const Line &line : lines)
        text += line.text % QLatin1Char('\n');
    return text;
}

Listing parseListing(QByteArrayView source, CodeLanguage language, const ProgramValues &values)
{
    static const QRegularExpression token(QStringLiteral("@[A-Z_]+@"));
    static const QRegularExpression marker(QStringLiteral("\\s*(?:#|//)@(.*)\\z"));

    if (!ProgramValues::isAddress(values.address))
        return bad(0, QStringLiteral("no address in numbers"));
    if (source.isEmpty() || source.size() > longestSource)
        return bad(0, QStringLiteral("empty or too long"));
    QStringList texts = QString::fromUtf8(source).split(QLatin1Char('\n'));
    if (!texts.constLast().isEmpty())
        return bad(texts.size() - 1, QStringLiteral("does not end in a line feed"));
    texts.removeLast();

    const QLatin1String comment(language == CodeLanguage::Python ? "#" : "//");
    Listing listing;
    listing.lines.reserve(texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        Listing::Line line{filled(texts[i], values)};
        if (const auto unknown = token.match(line.text); unknown.hasMatch())
            return bad(i, QStringLiteral("unknown token %1").arg(unknown.captured()));
        if (const auto mark = marker.match(line.text); mark.hasMatch()) {
            if (!mark.captured().trimmed().startsWith(comment))
                return bad(i, QStringLiteral("a marker of another language"));
            const QStringList names = mark.captured(1).split(QLatin1Char(' '));
            for (const QString &name : names) {
                const auto step = stepOf(name);
                if (!step)
                    return bad(i, QStringLiteral("unknown step \"%1\"").arg(name));
                if (line.steps.contains(*step) || listing.has(*step))
                    return bad(i, QStringLiteral("step \"%1\" is marked twice").arg(name));
                line.steps += *step;
            }
            line.text.truncate(mark.capturedStart());
        }
        listing.lines += line;
    }
    return listing;
}

QByteArray listingSource(ProgramKind kind, CodeLanguage language)
{
    QFile file(QLatin1String(":/programs/") % nameOf(language) % QLatin1Char('/') % nameOf(kind) %
               QLatin1Char('.') % fileEnding(language));
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

Listing listingOf(const ProgramFacts &facts, CodeLanguage language)
{
    return parseListing(listingSource(facts.kind, language), language, facts.values);
}

} // namespace meari
