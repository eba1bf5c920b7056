#pragma once

#include "lesson/lesson.h"

#include <QByteArrayView>

#include <optional>
#include <variant>

/// What a stage and its members say to each other over their local socket: one line of JSON for
/// each message, UTF-8, ended by a line feed.
///
///   {"message": "hello", "version": 1, "token": "…"}   the member's first line
///   {"message": "perform", "id": "7", "action": {…}}    what the stage asks for
///   {"message": "performed", "id": "7", "problem": ""}  what the member tells
///
/// An event travels as a line of a recording (event/recording.h), which has no member "message".
/// Bytes beyond stage_limits::eventBytes are cut off there: the window itself has all of them, and
/// no lesson waits for a megabyte. Both ends are of the same version, so that verbs go by number.
/// Pure functions; any thread.
namespace meari {

namespace stage_limits {
constexpr int version = 1;
constexpr qsizetype line = 32 * 1024 * 1024; ///< bytes; a picture of a large screen is the longest
constexpr qsizetype hello = 1024;            ///< bytes; before anybody has said who they are
constexpr qsizetype eventBytes = 1024 * 1024;
constexpr qsizetype textBytes = 1024 * 1024; ///< of one text of an action
constexpr qsizetype texts = 1'000;           ///< of an action
constexpr qsizetype settings = 20;           ///< of an action
constexpr qsizetype characters = 4'000;      ///< of a name, a callout, a sentence
} // namespace stage_limits

// What the member says first.
struct StageHello
{
    int version = stage_limits::version;
    QString token;
    bool operator==(const StageHello &) const = default;
};

// What the stage asks for; see Actor.
struct StagePerform
{
    quint64 id = 0;
    Action action;
    bool operator==(const StagePerform &) const = default;
};
struct StageSpotlight
{
    QString control;
    QString callout;
    bool operator==(const StageSpotlight &) const = default;
};
struct StageView
{
    QString view;
    bool operator==(const StageView &) const = default;
};
struct StageChoose
{
    qint64 time = 0;
    EventKind kind = 0;
    bool operator==(const StageChoose &) const = default;
};
struct StageBlackboard
{
    bool on = false;
    bool operator==(const StageBlackboard &) const = default;
};
struct StagePictureWanted
{
    bool operator==(const StagePictureWanted &) const = default;
};
struct StageLeave
{
    bool operator==(const StageLeave &) const = default;
};

// What the member tells.
struct StagePerformed
{
    quint64 id = 0;
    QString problem;
    bool operator==(const StagePerformed &) const = default;
};
struct StagePicture
{
    QByteArray png;
    bool operator==(const StagePicture &) const = default;
};
struct StageTouched
{
    bool operator==(const StageTouched &) const = default;
};

using StageMessage =
    std::variant<StageHello, StagePerform, StageSpotlight, StageView, StageChoose, StageBlackboard,
                 StagePictureWanted, StageLeave, StagePerformed, StagePicture, StageTouched, Event>;

/// One line with its line feed. Texts that are too long are cut, so that the other end takes it.
QByteArray toStageLine(const StageMessage &message);

/// A message, or nothing when the line is none: whoever writes such lines is not one of ours.
/// @param line without its line feed
std::optional<StageMessage> fromStageLine(QByteArrayView line);

/// Takes lines out of what has arrived in pieces. What has no line feed yet is incomplete and
/// waits; what grows longer than a line may be is bad.
class StageLines
{
public:
    /// @param longest bytes of a line, without its line feed
    explicit StageLines(qsizetype longest)
        : m_longest(longest)
    {
    }

    void setLongest(qsizetype longest) { m_longest = longest; }
    void add(const QByteArray &bytes) { m_bytes += bytes; }
    /// The next whole line, without its line feed; nothing while there is none, or it is too long.
    std::optional<QByteArray> take();
    /// Also while the line has not ended yet.
    bool isTooLong() const { return m_tooLong; }

private:
    QByteArray m_bytes;
    qsizetype m_begin = 0;    ///< of the next line in m_bytes
    qsizetype m_searched = 0; ///< no line feed between the beginning and here
    qsizetype m_longest;
    bool m_tooLong = false;
};

} // namespace meari
