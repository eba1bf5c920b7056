#pragma once

#include "event/characters.h"
#include "event/terms.h"
#include "model/byte_scope.h"

#include <QCoreApplication>
#include <QStringList>

namespace meari {

/// The words around bytes: how they travelled, what they are. Window's thread, in the language of
/// the application.
class ByteText
{
    Q_DECLARE_TR_FUNCTIONS(ByteText)
public:
    /// How some bytes travelled: "sent as 1 write of 15 bytes · came back in 2 reads".
    static QString journey(const ByteStream &stream, ByteRange bytes);
    /// What is to be said of the difference between the directions; may be empty.
    static QString difference(const Comparison &comparison, Side side);

    /// In place of reads or writes that carried something else than what is shown.
    static QString otherBytes();

    /// A read or a write, the longest text first: "read 1: 7 bytes", "1: 7 B", "7".
    static QStringList chunk(ByteStream::Direction direction, qsizetype number, qint64 size);
    /// That a read ended inside a character. @param number of the read, from 1
    static QString cut(qsizetype number, const Character &character);

    /// A character with its bytes: "하 U+D558 (ed 95 98)"; of a fault, what is wrong.
    static QString character(const Character &character, QByteArrayView bytes);
    /// What a character does or what is wrong with it; empty when there is nothing to say.
    static QString remark(const Character &character);
    /// What is selected. @param bytes those of them that are looked at, from the first on
    static QString selection(ByteRange selected, QByteArrayView bytes);
};

} // namespace meari
