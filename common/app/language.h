#pragma once

#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace meari {

/// The languages Meari speaks, and the one it speaks now. Window's thread.
class Language : public QObject
{
    Q_OBJECT
public:
    /// "ko" and "en"
    static QStringList codes();
    /// As its speakers call it.
    static QString nameOf(const QString &code);
    /// The first of the system's languages that Meari speaks, else English.
    static QString ofSystem();

    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    QString current() const { return m_current; }
    /// Loads Meari's words and Qt's own, so that its buttons speak the same language. Every widget
    /// gets QEvent::LanguageChange. An unknown code is English.
    /// False when the translation is missing; the texts are English then.
    bool use(const QString &code);

private:
    bool load(const QString &file, const QString &folder);
    void unload();

    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace meari
