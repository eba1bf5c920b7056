#include "app/setting_names.h"

#include "event/visible_text.h"

#include <QCoreApplication>
#include <QHash>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(SettingNames)
public:
    static QString nameOf(const QString &key)
    {
        const QHash<QString, QString> names{
            {QStringLiteral("language"), tr("language")},
            {QStringLiteral("appearance"), tr("appearance")},
            {QStringLiteral("zoom"), tr("size of the type")},
            {QStringLiteral("address"), tr("address")},
            {QStringLiteral("host"), tr("server")},
            {QStringLiteral("port"), tr("port")},
            {QStringLiteral("serving"), tr("serving")},
            {QStringLiteral("work"), tr("work")},
            {QStringLiteral("readSize"), tr("read size")},
            {QStringLiteral("linger"), tr("time before closing")},
            {QStringLiteral("maxClients"), tr("most clients")},
            {QStringLiteral("maxPerAddress"), tr("most clients from one address")},
            {QStringLiteral("programLanguage"), tr("language of the program")},
            {QStringLiteral("optionsShown"), tr("options")},
            {QStringLiteral("lessMotion"), tr("less motion")},
            {QStringLiteral("lessonProgress"), tr("progress in the lessons")},
            {QStringLiteral("lessonPace"), tr("pace of the lessons")},
            {QStringLiteral("lessonNotes"), tr("notes for the teacher")},
        };
        return names.value(key, visibleText(key, LineBreaks::Escape, 200));
    }
};

} // namespace

QString namesOfSettings(const QStringList &keys)
{
    QStringList names;
    for (const QString &key : keys) {
        const QString name = Text::nameOf(key);
        if (!names.contains(name))
            names += name;
    }
    return names.join(QLatin1String(", "));
}

} // namespace meari
