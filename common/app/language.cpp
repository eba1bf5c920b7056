#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace meari {
namespace {

// Qt's words for these keys are nowhere on a Korean keyboard; the arrows are. Our translations come
// before Qt's.
[[maybe_unused]] constexpr const char *keysOfOurOwn[] = {
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
};

} // namespace

QStringList Language::codes()
{
    return {QStringLiteral("ko"), QStringLiteral("en")};
}

QString Language::nameOf(const QString &code)
{
    return code == QLatin1String("ko") ? QStringLiteral("한국어") : QStringLiteral("English");
}

QString Language::ofSystem()
{
    const QStringList spoken = codes();
    for (const QString &tag : QLocale::system().uiLanguages()) {
        QString code = tag.section(QLatin1Char('-'), 0, 0);
        if (spoken.contains(code))
            return code;
    }
    return QStringLiteral("en");
}

Language::Language(QObject *parent)
    : QObject(parent)
{
}

Language::~Language()
{
    unload();
}

bool Language::use(const QString &code)
{
    unload();
    m_current = codes().contains(code) ? code : QStringLiteral("en");
    // Numbers and sizes are written as the language writes them, whatever the system's locale.
    QLocale::setDefault(m_current == QLatin1String("ko") ? QLocale(QLocale::Korean)
                                                         : QLocale(QLocale::English));
    // Qt's own words are English without a translation.
    if (m_current != QLatin1String("en")) {
        load(QStringLiteral("qtbase_") + m_current,
             QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    }
    return load(QStringLiteral("meari_") + m_current, QStringLiteral(":/i18n"));
}

bool Language::load(const QString &file, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(file, folder))
        return false;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
    return true;
}

void Language::unload()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

} // namespace meari
