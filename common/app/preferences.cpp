#include "app/preferences.h"

#include "event/visible_text.h"

namespace meari {
namespace {

constexpr qsizetype longestText = 255; // a host's name, RFC 1035

} // namespace

Preferences::Preferences(const QString &program, Memory memory)
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("meari"), program)
    , m_memory(memory)
{
    if (m_settings.status() != QSettings::NoError)
        m_problems += m_settings.fileName();
}

bool Preferences::knows(const QString &key) const
{
    const bool look = key == QLatin1String("appearance") || key == QLatin1String("zoom") ||
                      key == QLatin1String("language") || key == QLatin1String("lessMotion");
    return (m_memory == Memory::Kept || look) && m_settings.contains(key);
}

int Preferences::number(const QString &key, int fallback, int least, int most)
{
    if (!knows(key))
        return fallback;
    bool ok = false;
    const int value = m_settings.value(key).toString().toInt(&ok);
    if (ok && value >= least && value <= most)
        return value;
    m_problems += key;
    return fallback;
}

bool Preferences::flag(const QString &key, bool fallback)
{
    const QString no = QStringLiteral("false");
    const QString yes = QStringLiteral("true");
    return choice(key, fallback ? yes : no, {no, yes}) == yes;
}

QString Preferences::text(const QString &key, const QString &fallback)
{
    if (!knows(key))
        return fallback;
    QString value = m_settings.value(key).toString();
    // A list, of which "a, b" is one, reads as nothing.
    if (!value.trimmed().isEmpty() && visibleText(value, LineBreaks::Escape, longestText) == value)
        return value;
    m_problems += key;
    return fallback;
}

QString Preferences::choice(const QString &key, const QString &fallback, const QStringList &choices)
{
    if (!knows(key))
        return fallback;
    QString value = m_settings.value(key).toString();
    if (choices.contains(value))
        return value;
    m_problems += key;
    return fallback;
}

QByteArray Preferences::bytes(const QString &key)
{
    return knows(key) ? m_settings.value(key).toByteArray() : QByteArray();
}

void Preferences::set(const QString &key, const QVariant &value)
{
    if (m_memory == Memory::Kept)
        m_settings.setValue(key, value);
}

} // namespace meari
