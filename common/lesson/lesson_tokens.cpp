#include "lesson/lesson_tokens.h"

#include "event/bytes_text.h"
#include "lesson/lesson_faults.h"

#include <QCoreApplication>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(LessonReader)
};

constexpr QLatin1Char quote('"');

bool isSpace(QChar c)
{
    return c == QLatin1Char(' ') || c == QLatin1Char('\t');
}

// What word processors make of quotes.
bool isCurlyQuote(QChar c)
{
    return c == QChar(0x201c) || c == QChar(0x201d) || c == QChar(0x201e) || c == QChar(0xff02);
}

class Splitter
{
public:
    Splitter(const QString &text, int line, LessonFaults &faults)
        : m_text(text)
        , m_line(line)
        , m_faults(faults)
    {
    }

    bool split(QList<LessonToken> &tokens)
    {
        while (skipSpaces()) {
            if (m_text[m_at] == QLatin1Char('#'))
                return true;
            LessonToken token;
            if (!readToken(token))
                return false;
            tokens += token;
        }
        return true;
    }

private:
    bool skipSpaces()
    {
        while (m_at < m_text.size() && isSpace(m_text[m_at]))
            ++m_at;
        return m_at < m_text.size();
    }

    bool readToken(LessonToken &token)
    {
        const qsizetype first = m_at;
        for (; m_at < m_text.size() && !isSpace(m_text[m_at]); ++m_at) {
            const QChar c = m_text[m_at];
            if (isCurlyQuote(c))
                return fail(
                    Text::tr("“%1” is a curved quotation mark. Write a straight one: \"").arg(c));
            if (c == quote) {
                if (m_at != first)
                    return fail(Text::tr("Put a space before the quotation mark."));
                token.quoted = true;
                return readQuoted(token.text);
            }
            if (c == QLatin1Char('=')) {
                token.name = m_text.mid(first, m_at - first);
                ++m_at;
                return readValue(token);
            }
        }
        token.word = m_text.mid(first, m_at - first);
        return true;
    }

    bool readValue(LessonToken &token)
    {
        if (token.name.isEmpty() || m_at == m_text.size() || isSpace(m_text[m_at]))
            return fail(Text::tr("“=” wants a name before it and a value behind it, without "
                                 "spaces, such as port=4000."));
        if (m_text[m_at] == quote) {
            token.quoted = true;
            return readQuoted(token.text);
        }
        const qsizetype first = m_at;
        for (; m_at < m_text.size() && !isSpace(m_text[m_at]); ++m_at) {
            if (isCurlyQuote(m_text[m_at]))
                return fail(Text::tr("“%1” is a curved quotation mark. Write a straight one: \"")
                                .arg(m_text[m_at]));
        }
        token.word = m_text.mid(first, m_at - first);
        return true;
    }

    bool readQuoted(QByteArray &bytes)
    {
        ++m_at;
        qsizetype plain = m_at; // from here on nothing is escaped
        for (; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text[m_at];
            if (c != quote && c != QLatin1Char('\\'))
                continue;
            bytes += QStringView(m_text).mid(plain, m_at - plain).toUtf8();
            ++m_at;
            if (c == quote) {
                if (m_at < m_text.size() && !isSpace(m_text[m_at]))
                    return fail(Text::tr("Put a space behind the quotation mark that ends a text. "
                                         "One within a text is written \\\"."));
                return true;
            }
            if (!readEscape(bytes))
                return false;
            plain = m_at + 1;
        }
        return fail(Text::tr("The text in quotation marks has no end: put a \" behind it."));
    }

    // m_at is behind the backslash, and at the last character of the escape in the end.
    bool readEscape(QByteArray &bytes)
    {
        const char16_t c = m_at < m_text.size() ? m_text[m_at].unicode() : u'\0';
        switch (c) {
        case u'n':
            bytes += '\n';
            return true;
        case u'r':
            bytes += '\r';
            return true;
        case u't':
            bytes += '\t';
            return true;
        case u'\\':
        case u'"':
            bytes += char(c);
            return true;
        case u'x': {
            const QStringView digits = QStringView(m_text).mid(m_at + 1, 2);
            const HexText byte = parseHex(digits);
            if (digits.size() != 2 || byte.result != HexText::Result::Ok || byte.bytes.size() != 1)
                break;
            bytes += byte.bytes;
            m_at += 2;
            return true;
        }
        default:
            break;
        }
        return fail(
            Text::tr("“%1” means nothing in a text. There are \\n, \\r, \\t, \\\\, \\\" and "
                     "\\x with two digits, such as \\xec.")
                .arg(LessonFaults::quoted(QStringView(m_text).mid(m_at - 1, 4))));
    }

    bool fail(const QString &sentence)
    {
        m_faults.add(m_line, sentence);
        return false;
    }

    const QString &m_text;
    const int m_line;
    LessonFaults &m_faults;
    qsizetype m_at = 0;
};

} // namespace

QString wordOf(const LessonToken &token)
{
    return token.quoted ? QString::fromUtf8(token.text) : token.word;
}

bool splitLessonLine(const QString &text, int line, QList<LessonToken> &tokens,
                     LessonFaults &faults)
{
    return Splitter(text, line, faults).split(tokens);
}

} // namespace meari
