#include "event/characters.h"

#include "event/bytes_text.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace meari;

Q_DECLARE_METATYPE(meari::CharacterKind)

class TestCharacters : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhatBytesAre_data();
    void tellsWhatBytesAre();
    void readsTextWithFaults();
    void agreesWithTheDecoder();
    void startsAnywhere();
    void namesWhatCannotBeSeen_data();
    void namesWhatCannotBeSeen();
};

void TestCharacters::tellsWhatBytesAre_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("size");
    QTest::addColumn<CharacterKind>("kind");
    QTest::addColumn<uint>("codePoint");
    const auto row = [](const char *name, const QByteArray &bytes, int size, CharacterKind kind,
                        uint codePoint) {
        QTest::newRow(name) << bytes << size << kind << codePoint;
    };
    using Kind = CharacterKind;
    constexpr uint none = 0xfffd;
    row("ascii", "a", 1, Kind::Visible, 'a');
    row("two bytes", "\xc3\xa9", 2, Kind::Visible, 0xe9);
    row("korean", "하", 3, Kind::Visible, 0xd558);
    row("emoji", "\xf0\x9f\x98\x80", 4, Kind::Visible, 0x1f600);
    row("first of two bytes", "\xc2\xa1", 2, Kind::Visible, 0xa1);
    row("last of three bytes", "\xef\xbf\xbd", 3, Kind::Visible, 0xfffd);
    row("last of all", "\xf4\x8f\xbf\xbf", 4, Kind::Unseen, 0x10ffff);
    row("before the surrogates", "\xed\x9f\xbb", 3, Kind::Visible, 0xd7fb);
    row("private", "\xee\x80\x80", 3, Kind::Unseen, 0xe000);
    row("space", " ", 1, Kind::Space, 0x20);
    row("no-break space", "\xc2\xa0", 2, Kind::Space, 0xa0);
    row("nul", QByteArray(1, '\0'), 1, Kind::Control, 0);
    row("line feed", "\n", 1, Kind::Control, 0x0a);
    row("escape", "\x1b", 1, Kind::Control, 0x1b);
    row("delete", "\x7f", 1, Kind::Control, 0x7f);
    row("c1", "\xc2\x85", 2, Kind::Control, 0x85);
    row("right-to-left override", "\xe2\x80\xae", 3, Kind::TurnsText, 0x202e);
    row("arabic letter mark", "\xd8\x9c", 2, Kind::TurnsText, 0x061c);
    row("isolate", "\xe2\x81\xa6", 3, Kind::TurnsText, 0x2066);
    row("zero width space", "\xe2\x80\x8b", 3, Kind::Unseen, 0x200b);
    row("joiner", "\xe2\x80\x8d", 3, Kind::Unseen, 0x200d);
    row("byte order mark", "\xef\xbb\xbf", 3, Kind::Unseen, 0xfeff);
    row("line separator", "\xe2\x80\xa8", 3, Kind::Unseen, 0x2028);
    row("tag", "\xf3\xa0\x81\x81", 4, Kind::Unseen, 0xe0041);
    row("stray", "\x95", 1, Kind::Stray, none);
    row("stray before text", "\x80\x61", 1, Kind::Stray, none);
    row("ff", "\xff", 1, Kind::Never, none);
    row("f8", "\xf8\x88\x80\x80\x80", 1, Kind::Never, none);
    row("c0 alone", "\xc0\x61", 1, Kind::Never, none);
    row("f5 alone", "\xf5\x80\x61", 1, Kind::Never, none);
    row("overlong slash", "\xc0\xaf", 2, Kind::Overlong, '/');
    row("overlong nul", QByteArray("\xc0\x80", 2), 2, Kind::Overlong, 0);
    row("overlong in three", "\xe0\x80\xaf", 3, Kind::Overlong, '/');
    row("overlong in four", "\xf0\x82\x82\xac", 4, Kind::Overlong, 0x20ac);
    row("high surrogate", "\xed\xa0\x80", 3, Kind::Surrogate, 0xd800);
    row("low surrogate", "\xed\xbf\xbf", 3, Kind::Surrogate, 0xdfff);
    row("too large", "\xf4\x90\x80\x80", 4, Kind::TooLarge, 0x110000);
    row("far too large", "\xf7\xbf\xbf\xbf", 4, Kind::TooLarge, 0x1fffff);
    row("one of three, then text", "\xed\x61", 1, Kind::Truncated, none);
    row("two of three, then text", "\xed\x95\x61", 2, Kind::Truncated, none);
    row("three of four, then another", "\xf0\x9f\x98\xec", 3, Kind::Truncated, none);
    row("one of three, then the end", "\xed", 1, Kind::Incomplete, none);
    row("two of three, then the end", "\xed\x95", 2, Kind::Incomplete, none);
    row("three of four, then the end", "\xf0\x9f\x98", 3, Kind::Incomplete, none);
}

void TestCharacters::tellsWhatBytesAre()
{
    QFETCH(QByteArray, bytes);
    const Character character = characterAt(bytes, 0);
    QCOMPARE(character.offset, 0);
    QTEST(character.size, "size");
    QTEST(character.kind, "kind");
    QTEST(uint(character.codePoint), "codePoint");
    // Wherever it stands.
    const Character later = characterAt(QByteArray("xy" + bytes), 2);
    QCOMPARE(later.offset, 2);
    QCOMPARE(later.kind, character.kind);
    QCOMPARE(later.size, character.size);
}

void TestCharacters::readsTextWithFaults()
{
    const std::vector<Character> characters = charactersOf("a\xed\x95"
                                                           "b하\xff",
                                                           100);
    const std::vector<Character> expected = {
        {100, 1, CharacterKind::Visible, U'a'},
        {101, 2, CharacterKind::Truncated, 0xfffd},
        {103, 1, CharacterKind::Visible, U'b'},
        {104, 3, CharacterKind::Visible, 0xd558},
        {107, 1, CharacterKind::Never, char32_t(0xfffd)},
    };
    QVERIFY(characters == expected);
    QVERIFY(charactersOf({}).empty());
}

namespace {

// Bytes in which every kind of fault is likely.
QByteArray randomBytes(QRandomGenerator &random, int size)
{
    static const QByteArray likely =
        QByteArray::fromHex("00 0a 41 7f 80 8f 90 9f a0 bf c0 c2 df e0 e2 ed ef f0 f4 f5 ff");
    QByteArray bytes;
    for (int i = 0; i < size; ++i)
        bytes += likely[random.bounded(int(likely.size()))];
    return bytes;
}

} // namespace

// Valid for us is what is valid for Qt.
void TestCharacters::agreesWithTheDecoder()
{
    QRandomGenerator random(1);
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray bytes = randomBytes(random, 1 + random.bounded(8));
        const std::vector<Character> characters = charactersOf(bytes);
        const bool valid = std::all_of(characters.begin(), characters.end(),
                                       [](const Character &c) { return c.isValid(); });
        const auto count = characterCount(QByteArrayView(bytes));
        QCOMPARE(count.has_value(), valid);
        if (valid)
            QCOMPARE(*count, qint64(characters.size()));
    }
}

// A window of a stream shows the same characters as the whole of it.
void TestCharacters::startsAnywhere()
{
    QRandomGenerator random(2);
    for (int i = 0; i < 2000; ++i) {
        const QByteArray bytes = QByteArray(randomBytes(random, 24) + "하늘");
        QByteArray starts(bytes.size(), '?');
        for (const Character &character : charactersOf(bytes)) {
            for (qint64 at = character.offset; at < character.end(); ++at)
                starts[at] = char(character.offset);
        }
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            QCOMPARE(characterStart(bytes, at), qsizetype(starts[at]));
            // Three bytes before it are enough to know.
            const qsizetype from = qMax<qsizetype>(0, at - 3);
            QCOMPARE(from + characterStart(QByteArrayView(bytes).sliced(from), at - from),
                     qsizetype(starts[at]));
        }
    }
}

void TestCharacters::namesWhatCannotBeSeen_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("letter") << QByteArray("a") << QStringLiteral("a");
    QTest::newRow("korean") << QByteArray("하") << QStringLiteral("하");
    QTest::newRow("nul") << QByteArray(1, '\0') << QStringLiteral("NUL");
    QTest::newRow("tab") << QByteArray("\t") << QStringLiteral("TAB");
    QTest::newRow("line feed") << QByteArray("\n") << QStringLiteral("LF");
    QTest::newRow("space") << QByteArray(" ") << QStringLiteral("SP");
    QTest::newRow("delete") << QByteArray("\x7f") << QStringLiteral("DEL");
    QTest::newRow("c1") << QByteArray("\xc2\x85") << QStringLiteral("U+0085");
    QTest::newRow("bidi") << QByteArray("\xe2\x80\xae") << QStringLiteral("U+202E");
    QTest::newRow("joiner") << QByteArray("\xe2\x80\x8d") << QStringLiteral("U+200D");
    QTest::newRow("tag") << QByteArray("\xf3\xa0\x81\x81") << QStringLiteral("U+E0041");
    QTest::newRow("accent") << QByteArray("\xcc\x81") << QStringLiteral("\u25cc\u0301");
    QTest::newRow("fault") << QByteArray("\xff") << QStringLiteral("\ufffd");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QStringLiteral("\ufffd");
}

void TestCharacters::namesWhatCannotBeSeen()
{
    QFETCH(QByteArray, bytes);
    QTEST(visibleName(characterAt(bytes, 0)), "name");
}

QTEST_GUILESS_MAIN(TestCharacters)
#include "tst_characters.moc"
