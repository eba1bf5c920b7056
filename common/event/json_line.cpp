#include "event/json_line.h"

#include <QChar>

#include <algorithm>

namespace meari {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// What follows "\u", of which the scanner has seen that it is there.
char16_t unit(const char *digits)
{
    int value = 0;
    for (int i = 0; i < 4; ++i)
        value = value * 16 + hexDigit(digits[i]);
    return char16_t(value);
}

void appendUtf8(QByteArray &text, char32_t c)
{
    const auto more = [c](int shift) { return char(0x80 | ((c >> shift) & 0x3f)); };
    if (c < 0x80) {
        text += char(c);
    } else if (c < 0x800) {
        text += char(0xc0 | (c >> 6));
        text += more(0);
    } else if (c < 0x10000) {
        text += char(0xe0 | (c >> 12));
        text += more(6);
        text += more(0);
    } else {
        text += char(0xf0 | (c >> 18));
        text += more(12);
        text += more(6);
        text += more(0);
    }
}

char unescaped(char c)
{
    switch (c) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return c; // quote, backslash, slash
    }
}

// Of a string that was scanned.
QByteArray decoded(QByteArrayView raw)
{
    QByteArray text;
    text.reserve(raw.size());
    for (qsizetype at = 0; at < raw.size();) {
        const qsizetype escape = raw.indexOf('\\', at);
        text += raw.sliced(at, (escape < 0 ? raw.size() : escape) - at);
        if (escape < 0)
            break;
        if (raw[escape + 1] != 'u') {
            text += unescaped(raw[escape + 1]);
            at = escape + 2;
            continue;
        }
        const char16_t first = unit(raw.data() + escape + 2);
        at = escape + 6;
        if (!QChar::isHighSurrogate(first)) {
            appendUtf8(text, first);
            continue;
        }
        appendUtf8(text, QChar::surrogateToUcs4(first, unit(raw.data() + at + 2)));
        at += 6;
    }
    return text;
}

} // namespace

/// Goes through a line once, from the left to the right.
class JsonScanner
{
public:
    using Fault = JsonObject::Fault;

    explicit JsonScanner(QByteArrayView line)
        : m_at(line.data())
        , m_end(line.data() + line.size())
    {
    }

    Fault fault = Fault::None;
    QByteArray duplicate;

    // The whole line.
    void read(std::vector<JsonObject::Member> &members)
    {
        skipSpace();
        if (object(&members, 1)) {
            skipSpace();
            if (m_at != m_end)
                fail(Fault::NotJson);
        }
    }

private:
    bool fail(Fault why)
    {
        if (fault == Fault::None)
            fault = why;
        return false;
    }

    void skipSpace()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\r' || *m_at == '\n'))
            ++m_at;
    }

    bool expect(char wanted)
    {
        if (m_at == m_end)
            return fail(Fault::Incomplete);
        if (*m_at != wanted)
            return fail(Fault::NotJson);
        ++m_at;
        return true;
    }

    // What members are there is kept for the outermost object only.
    bool object(std::vector<JsonObject::Member> *members, int depth)
    {
        if (!expect('{'))
            return false;
        skipSpace();
        if (m_at != m_end && *m_at == '}') {
            ++m_at;
            return true;
        }
        for (int count = 1;; ++count) {
            if (count > JsonObject::maxMembers)
                return fail(Fault::TooDeep);
            JsonValue name;
            JsonValue value;
            if (!string(name))
                return false;
            skipSpace();
            if (!expect(':') || !anything(value, depth))
                return false;
            if (members && !add(*members, name, value))
                return false;
            skipSpace();
            if (m_at != m_end && *m_at == '}') {
                ++m_at;
                return true;
            }
            if (!expect(','))
                return false;
            skipSpace();
        }
    }

    bool add(std::vector<JsonObject::Member> &members, const JsonValue &name, JsonValue value)
    {
        QByteArray key = name.raw.contains('\\')
                             ? decoded(name.raw)
                             : QByteArray::fromRawData(name.raw.data(), name.raw.size());
        for (const JsonObject::Member &other : members) {
            if (other.name == key) {
                duplicate = QByteArray(key.constData(), key.size());
                return fail(Fault::Twice);
            }
        }
        members.push_back({std::move(key), value});
        return true;
    }

    bool array(int depth)
    {
        ++m_at; // the bracket
        skipSpace();
        if (m_at != m_end && *m_at == ']') {
            ++m_at;
            return true;
        }
        for (;;) {
            JsonValue ignored;
            if (!anything(ignored, depth))
                return false;
            skipSpace();
            if (m_at != m_end && *m_at == ']') {
                ++m_at;
                return true;
            }
            if (!expect(','))
                return false;
        }
    }

    bool anything(JsonValue &value, int depth)
    {
        skipSpace();
        if (m_at == m_end)
            return fail(Fault::Incomplete);
        const char *begin = m_at;
        bool good = false;
        switch (*m_at) {
        case '"':
            return string(value);
        case '{':
            value.type = JsonValue::Type::Object;
            good = depth < JsonObject::maxDepth ? object(nullptr, depth + 1) : fail(Fault::TooDeep);
            break;
        case '[':
            good = depth < JsonObject::maxDepth ? array(depth + 1) : fail(Fault::TooDeep);
            break;
        case 't':
            good = word("true");
            break;
        case 'f':
            good = word("false");
            break;
        case 'n':
            good = word("null");
            break;
        default:
            value.type = JsonValue::Type::Number;
            good = number();
            break;
        }
        value.raw = QByteArrayView(begin, m_at);
        return good;
    }

    bool word(QByteArrayView letters)
    {
        return std::all_of(letters.begin(), letters.end(),
                           [this](char letter) { return expect(letter); });
    }

    bool digits()
    {
        if (m_at == m_end)
            return fail(Fault::Incomplete);
        if (!isDigit(*m_at))
            return fail(Fault::NotJson);
        while (m_at != m_end && isDigit(*m_at))
            ++m_at;
        return true;
    }

    bool number()
    {
        if (*m_at == '-')
            ++m_at;
        if (m_at != m_end && *m_at == '0')
            ++m_at; // and no more digits
        else if (!digits())
            return false;
        if (m_at != m_end && *m_at == '.') {
            ++m_at;
            if (!digits())
                return false;
        }
        if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
            ++m_at;
            if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
                ++m_at;
            return digits();
        }
        return true;
    }

    bool string(JsonValue &value)
    {
        if (!expect('"'))
            return false;
        const char *begin = m_at;
        for (; m_at != m_end; ++m_at) {
            const char c = *m_at;
            if (c == '"') {
                value.type = JsonValue::Type::String;
                value.raw = QByteArrayView(begin, m_at);
                ++m_at;
                return true;
            }
            if (uchar(c) < 0x20)
                return fail(Fault::NotJson);
            if (c == '\\' && !escape())
                return false;
        }
        return fail(Fault::Incomplete);
    }

    // From the backslash to the last character of the escape.
    bool escape()
    {
        ++m_at;
        if (m_at == m_end)
            return fail(Fault::Incomplete);
        if (*m_at != 'u')
            return QByteArrayView("\"\\/bfnrt").contains(*m_at) || fail(Fault::NotJson);
        char16_t first = 0;
        if (!fourDigits(first))
            return false;
        if (QChar::isLowSurrogate(first))
            return fail(Fault::NotJson);
        if (!QChar::isHighSurrogate(first))
            return true;
        // Half a character is none.
        ++m_at;
        if (!expect('\\'))
            return false;
        if (m_at == m_end)
            return fail(Fault::Incomplete);
        if (*m_at != 'u')
            return fail(Fault::NotJson);
        char16_t second = 0;
        return fourDigits(second) && (QChar::isLowSurrogate(second) || fail(Fault::NotJson));
    }

    // From the u to the last digit.
    bool fourDigits(char16_t &value)
    {
        for (int i = 1; i <= 4; ++i) {
            if (m_end - m_at <= i)
                return fail(Fault::Incomplete);
            if (hexDigit(m_at[i]) < 0)
                return fail(Fault::NotJson);
        }
        value = unit(m_at + 1);
        m_at += 4;
        return true;
    }

    const char *m_at;
    const char *const m_end;
};

std::optional<QByteArray> JsonValue::text() const
{
    if (type != Type::String)
        return std::nullopt;
    return raw.contains('\\') ? decoded(raw) : raw.toByteArray();
}

std::optional<qint64> JsonValue::wholeNumber() const
{
    if (type != Type::Number)
        return std::nullopt;
    bool ok = false;
    const qint64 number = raw.toByteArray().toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

JsonObject::JsonObject(QByteArrayView line)
{
    constexpr std::size_t usual = 8;
    m_members.reserve(usual);
    JsonScanner scanner(line);
    scanner.read(m_members);
    m_fault = scanner.fault;
    m_duplicate = scanner.duplicate;
}

const JsonValue *JsonObject::find(QByteArrayView name) const
{
    const auto found = std::find_if(m_members.begin(), m_members.end(),
                                    [name](const Member &member) { return member.name == name; });
    return found == m_members.end() ? nullptr : &found->value;
}

} // namespace meari
