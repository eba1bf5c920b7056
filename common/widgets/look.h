#pragma once

#include "app/language.h"
#include "widgets/theme.h"

#include <QMenu>
#include <QObject>

class QActionGroup;

namespace meari {

class Preferences;

/// How the windows look and speak: language, appearance, size of the type. Remembers what is
/// chosen. One per program, on the window's thread; it changes the whole application: language,
/// colours and type at once, the style sheet when a window is dressed.
class Look : public QObject
{
    Q_OBJECT
public:
    static constexpr int leastZoom = 50;
    static constexpr int mostZoom = 300;

    /// @param preferences outlives the look
    /// @param language the one asked for on the command line, or empty
    Look(Preferences &preferences, const QString &language, QObject *parent = nullptr);

    /// Called by a window when all of its widgets have their places and before it is shown: only
    /// then is there a style sheet, see Theme::prepare().
    void dress();

    QString language() const { return m_language.current(); }
    Appearance appearance() const { return m_appearance; }
    int zoom() const { return m_zoom; } ///< per cent
    bool isBlackboard() const { return m_blackboard; }
    bool isMotionReduced() const { return m_lessMotion; }

    void setLanguage(const QString &code);
    void setAppearance(Appearance appearance);
    void setZoom(int percent);
    /// Large type and thick lines, for the back row; not remembered.
    void setBlackboard(bool on);
    void setMotionReduced(bool on);

signals:
    void changed();

private:
    void apply();

    Preferences &m_preferences;
    Language m_language;
    Appearance m_appearance = Appearance::System;
    int m_zoom = 100;
    bool m_dressed = false;
    bool m_blackboard = false;
    bool m_lessMotion = false;
};

/// Language, appearance, size of the type, blackboard, full screen: the same in both windows.
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
    QAction *m_lessMotion;
    QAction *m_blackboard;
    QAction *m_fullScreen;
};

} // namespace meari
