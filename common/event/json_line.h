#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

/// One line of JSON, read strictly (RFC 8259) and without building a tree: a recording of a
/// million lines is read in a second or two, and a file that was made to do harm meets a limit
/// before it does. Pure functions; any thread.
namespace meari {

struct JsonValue
{
    enum class Type : quint8 { String, Number, Object, Other };
    Type type = Type::Other;
    /// In the line that was parsed, which has to outlive it. Of a string what is between the
    /// quotes, its escapes still in it; of all else the whole value.
    QByteArrayView raw;

    /// The text of a string as UTF-8; nothing when it is something else.
    std::optional<QByteArray> text() const;
    /// A whole number, written without fraction and exponent; nothing when it is something else
    /// or does not fit.
    std::optional<qint64> wholeNumber() const;
};

/// The members of an object.
class JsonObject
{
public:
    enum class Fault : quint8 {
        None,
        Incomplete, ///< good so far: it ends in the middle
        NotJson,    ///< or not an object
        TooDeep,    ///< deeper, or with more members, than maxDepth and maxMembers allow
        Twice,      ///< a member is there twice, see duplicate()
    };
    static constexpr int maxDepth = 8;
    static constexpr int maxMembers = 64;

    /// @param line valid UTF-8 that outlives the object; white space around it does not matter
    explicit JsonObject(QByteArrayView line);

    Fault fault() const { return m_fault; }
    /// The member that is there twice.
    const QByteArray &duplicate() const { return m_duplicate; }
    /// nullptr when there is none of that name.
    const JsonValue *find(QByteArrayView name) const;

private:
    friend class JsonScanner;
    struct Member
    {
        QByteArray name; ///< refers to the line where it needs no decoding
        JsonValue value;
    };
    std::vector<Member> m_members;
    Fault m_fault = Fault::None;
    QByteArray m_duplicate;
};

} // namespace meari
