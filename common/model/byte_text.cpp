#include "model/byte_text.h"

#include "event/bytes_text.h"
#include "event/event_text.h"
#include "event/plural.h"

#include <QLocale>

namespace meari {
namespace {

using Direction = ByteStream::Direction;

const QString dot = QStringLiteral(" · ");

qint64 bytesOf(const ByteStream &stream, Direction direction, ByteRange bytes)
{
    return qMax<qint64>(0, qMin(bytes.end, stream.end(direction)) -
                               qMax(bytes.begin, stream.begin(direction)));
}

} // namespace

QString ByteText::journey(const ByteStream &stream, ByteRange bytes)
{
    const int reads = plural(chunksOf(stream, Direction::In, bytes).count);
    const int writes = plural(chunksOf(stream, Direction::Out, bytes).count);
    const qint64 readBytes = bytesOf(stream, Direction::In, bytes);
    const qint64 writtenBytes = bytesOf(stream, Direction::Out, bytes);
    const QString read = EventText::byteCount(readBytes);
    const QString written = EventText::byteCount(writtenBytes);
    QStringList parts;
    if (stream.timeline().side() == Side::Client) {
        if (writes > 0)
            parts += tr("sent as %Ln write(s) of %1", nullptr, writes).arg(written);
        if (reads > 0 && readBytes == writtenBytes)
            parts += tr("came back in %Ln read(s)", nullptr, reads);
        else if (reads > 0 && writes > 0)
            parts += tr("%1 came back in %Ln read(s)", nullptr, reads).arg(read);
        else if (reads > 0)
            parts += tr("%1 received in %Ln read(s)", nullptr, reads).arg(read);
        else if (writes > 0)
            parts += tr("nothing came back");
        return parts.join(dot);
    }
    if (reads > 0)
        parts += tr("%1 received in %Ln read(s)", nullptr, reads).arg(read);
    if (writes > 0 && readBytes == writtenBytes)
        parts += tr("echoed in %Ln write(s)", nullptr, writes);
    else if (writes > 0)
        parts += tr("%1 echoed in %Ln write(s)", nullptr, writes).arg(written);
    else if (reads > 0)
        parts += tr("nothing was echoed");
    return parts.join(dot);
}

QString ByteText::difference(const Comparison &comparison, Side side)
{
    switch (comparison.result) {
    case Comparison::Result::Same:
        return {};
    case Comparison::Result::Different:
        return side == Side::Client ? tr("What came back differs from offset %1 on.")
                                          .arg(QLocale().toString(comparison.firstDifferent))
                                    : tr("What was echoed differs from offset %1 on.")
                                          .arg(QLocale().toString(comparison.firstDifferent));
    case Comparison::Result::TooLong:
        return {};
    }
    Q_UNREACHABLE();
}

QString ByteText::otherBytes()
{
    return tr("other bytes than these");
}

QStringList ByteText::chunk(Direction direction, qsizetype number, qint64 size)
{
    const QString which = QLocale().toString(number);
    const QString name =
        direction == Direction::In ? tr("read %1").arg(which) : tr("write %1").arg(which);
    return {name % QLatin1String(": ") % EventText::byteCount(size),
            which % QLatin1String(": ") % EventText::shortByteCount(size),
            EventText::shortByteCount(size)};
}

QString ByteText::cut(qsizetype number, const Character &character)
{
    const QString what = visibleName(character);
    if (number == 1)
        return tr("The first read ended inside %1: a program that decodes each recv() on its own "
                  "would fail here.")
            .arg(what);
    return tr("Read %1 ended inside %2: a program that decodes each recv() on its own would fail "
              "here.")
        .arg(QLocale().toString(number), what);
}

QString ByteText::character(const Character &character, QByteArrayView bytes)
{
    const QString name = visibleName(character);
    QString text = name;
    if (character.isValid()) {
        const QString point = codePointName(character.codePoint);
        if (name != point)
            text += QLatin1Char(' ') % point;
    }
    return text % QLatin1String(" (") % toHex(bytes) % QLatin1Char(')');
}

QString ByteText::remark(const Character &character)
{
    const QString point = codePointName(character.codePoint);
    switch (character.kind) {
    case CharacterKind::Visible:
    case CharacterKind::Space:
        return {};
    case CharacterKind::Control:
        return character.codePoint == 0 ? tr("a zero byte: a string in C ends here")
                                        : tr("a control character: it shows nothing");
    case CharacterKind::TurnsText:
        return tr("changes the direction of text, and can hide what is really there");
    case CharacterKind::Unseen:
        return tr("cannot be seen in a text");
    case CharacterKind::Stray:
        return tr("not UTF-8: a continuation byte that continues nothing");
    case CharacterKind::Never:
        return tr("not UTF-8: a byte that never occurs in it");
    case CharacterKind::Overlong:
        return tr("not UTF-8: more bytes than %1 needs (overlong)").arg(point);
    case CharacterKind::Surrogate:
        return tr("not UTF-8: %1 is half of a UTF-16 pair (surrogate)").arg(point);
    case CharacterKind::TooLarge:
        return tr("not UTF-8: %1 is beyond the last code point, U+10FFFF").arg(point);
    case CharacterKind::Truncated:
        return tr("not UTF-8: a character begins, and something else follows");
    case CharacterKind::Incomplete:
        return tr("a character begins, and its other bytes are not there yet");
    }
    Q_UNREACHABLE();
}

QString ByteText::selection(ByteRange selected, QByteArrayView bytes)
{
    const QLocale locale;
    QString text =
        selected.size() == 1
            ? tr("Byte at offset %1").arg(locale.toString(selected.begin))
            : tr("%1 at offsets %2 to %3")
                  .arg(EventText::byteCount(selected.size()), locale.toString(selected.begin),
                       locale.toString(selected.end - 1));
    return bytes.isEmpty() ? text : QString(text % dot % toHex(bytes));
}

} // namespace meari
