#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace meari {

/// What a window remembers until next time. Every value is checked when it is read: what makes no
/// sense is reported in problems() and the default is used, so that a broken file never keeps a
/// class waiting. Window's thread.
class Preferences
{
public:
    enum class Memory : quint8 {
        Kept,
        /// Knows how things look and nothing else, and keeps nothing: for a window that begins in a
        /// known state, and is one of many.
        LookOnly,
    };
    /// @param program "meari-server" or "meari-client"
    explicit Preferences(const QString &program, Memory memory = Memory::Kept);

    int number(const QString &key, int fallback, int least, int most);
    bool flag(const QString &key, bool fallback);
    /// One line that is not empty and hides nothing.
    QString text(const QString &key, const QString &fallback);
    /// One of choices.
    QString choice(const QString &key, const QString &fallback, const QStringList &choices);
    QByteArray bytes(const QString &key);

    void set(const QString &key, const QVariant &value);

    /// A value that its owner could not use, for problems().
    void complain(const QString &key) { m_problems += key; }

    /// The keys whose values were unusable, and the file itself when it could not be read.
    QStringList problems() const { return m_problems; }

private:
    bool knows(const QString &key) const;

    QSettings m_settings;
    const Memory m_memory;
    QStringList m_problems;
};

} // namespace meari
