#pragma once

#include "app/language.h"
#include "widgets/theme.h"

#include <QMenu>
#include <QObject>

class QActionGroup;

namespace meari {

class Preferences;

/// How the windows look and speak: language, appearance, size of the type. Remembers what is
/// chosen. One per program, on the window's thread; it changes the whole application.
class Look : public QObject
{
    Q_OBJECT
public:
    static constexpr int leastZoom = 50;
    static constexpr int mostZoom = 300;

    /// @param preferences outlives the look
    /// @param language the one asked for on the command line, or empty
    Look(Preferences &preferences, const QString &language, QObject *parent = nullptr);

    QString language() const { return m_language.current(); }
    Appearance appearance() const { return m_appearance; }
    int zoom() const { return m_zoom; } ///< per cent

    void setLanguage(const QString &code);
    void setAppearance(Appearance appearance);
    void setZoom(int percent);

signals:
    void changed();

private:
    Preferences &m_preferences;
    Language m_language;
    Appearance m_appearance = Appearance::System;
    int m_zoom = 100;
};

/// Language, appearance, size of the type, full screen: the same in both windows.
class ViewMenu : public QMenu
{
    Q_OBJECT
public:
    /// @param look outlives the menu
    /// @param window what full screen is about; its parent
    ViewMenu(Look &look, QWidget *window);
    /// In front of all else.
    void addAtTop(const QList<QAction *> &actions);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showChoices();

    Look &m_look;
    QMenu *m_languages;
    QMenu *m_appearances;
    QActionGroup *m_languageChoices;
    QActionGroup *m_appearanceChoices;
    QAction *m_larger;
    QAction *m_smaller;
    QAction *m_normal;
    QAction *m_fullScreen;
};

} // namespace meari
