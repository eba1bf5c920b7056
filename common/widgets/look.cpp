#include "widgets/look.h"

#include "app/preferences.h"
#include "widgets/motion.h"

#include <QActionGroup>
#include <QEvent>

namespace meari {
namespace {

constexpr int zoomStep = 10;
constexpr double blackboardType = 1.6; // times the size that was chosen
constexpr double blackboardStrokes = 2;

const QStringList appearanceNames{QStringLiteral("system"), QStringLiteral("light"),
                                  QStringLiteral("dark")};

} // namespace

Look::Look(Preferences &preferences, const QString &language, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
{
    const QString remembered =
        preferences.choice(QStringLiteral("language"), Language::ofSystem(), Language::codes());
    m_language.use(language.isEmpty() ? remembered : language);
    m_appearance = Appearance(appearanceNames.indexOf(preferences.choice(
        QStringLiteral("appearance"), appearanceNames.constFirst(), appearanceNames)));
    m_zoom = preferences.number(QStringLiteral("zoom"), 100, leastZoom, mostZoom);
    m_lessMotion = preferences.flag(QStringLiteral("lessMotion"), false);
    Motion::setReduced(m_lessMotion);
    apply();
}

void Look::dress()
{
    m_dressed = true;
    Theme::dress();
}

void Look::setLanguage(const QString &code)
{
    m_language.use(code);
    m_preferences.set(QStringLiteral("language"), m_language.current());
    emit changed();
}

void Look::setAppearance(Appearance appearance)
{
    m_appearance = appearance;
    m_preferences.set(QStringLiteral("appearance"), appearanceNames[int(appearance)]);
    apply();
    emit changed();
}

void Look::setZoom(int percent)
{
    m_zoom = qBound(leastZoom, percent, mostZoom);
    m_preferences.set(QStringLiteral("zoom"), m_zoom);
    apply();
    emit changed();
}

void Look::setBlackboard(bool on)
{
    if (on == m_blackboard)
        return;
    m_blackboard = on;
    apply();
    emit changed();
}

void Look::setMotionReduced(bool on)
{
    m_lessMotion = on;
    m_preferences.set(QStringLiteral("lessMotion"), on);
    Motion::setReduced(on);
    emit changed();
}

void Look::apply()
{
    const double type =
        m_blackboard ? qMin(m_zoom * blackboardType, double(mostZoom)) : double(m_zoom);
    Theme::prepare(m_appearance, type / 100, m_blackboard ? blackboardStrokes : 1);
    if (m_dressed)
        Theme::dress();
}

ViewMenu::ViewMenu(Look &look, QWidget *window)
    : QMenu(window)
    , m_look(look)
    , m_languages(addMenu(QString()))
    , m_appearances(addMenu(QString()))
    , m_languageChoices(new QActionGroup(this))
    , m_appearanceChoices(new QActionGroup(this))
    , m_larger(addAction(QString()))
    , m_smaller(addAction(QString()))
    , m_normal(addAction(QString()))
{
    for (const QString &code : Language::codes()) {
        QAction *choice = m_languages->addAction(Language::nameOf(code));
        choice->setCheckable(true);
        choice->setData(code);
        m_languageChoices->addAction(choice);
    }
    connect(m_languageChoices, &QActionGroup::triggered, this,
            [this](QAction *choice) { m_look.setLanguage(choice->data().toString()); });

    for (const Appearance appearance : {Appearance::System, Appearance::Light, Appearance::Dark}) {
        QAction *choice = m_appearances->addAction(QString());
        choice->setCheckable(true);
        choice->setData(int(appearance));
        m_appearanceChoices->addAction(choice);
    }
    connect(m_appearanceChoices, &QActionGroup::triggered, this,
            [this](QAction *choice) { m_look.setAppearance(Appearance(choice->data().toInt())); });

    // Ctrl++ needs Shift on most keyboards, so its key without Shift counts too.
    m_larger->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    m_smaller->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    m_normal->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    connect(m_larger, &QAction::triggered, this,
            [this] { m_look.setZoom(m_look.zoom() + zoomStep); });
    connect(m_smaller, &QAction::triggered, this,
            [this] { m_look.setZoom(m_look.zoom() - zoomStep); });
    connect(m_normal, &QAction::triggered, this, [this] { m_look.setZoom(100); });

    addSeparator();
    m_lessMotion = addAction(QString());
    m_lessMotion->setCheckable(true);
    connect(m_lessMotion, &QAction::triggered, &m_look, &Look::setMotionReduced);
    m_blackboard = addAction(QString());
    m_blackboard->setShortcut(QKeySequence(Qt::Key_F9));
    m_blackboard->setCheckable(true);
    connect(m_blackboard, &QAction::triggered, &m_look, &Look::setBlackboard);
    m_fullScreen = addAction(QString());
    m_fullScreen->setShortcut(QKeySequence(Qt::Key_F11));
    m_fullScreen->setCheckable(true);
    connect(m_fullScreen, &QAction::triggered, this, [window](bool on) {
        window->setWindowState(window->windowState().setFlag(Qt::WindowFullScreen, on));
    });

    // The menu is a window of its own, which hears of a new language later than the menu bar that
    // shows its title.
    connect(&m_look, &Look::changed, this, &ViewMenu::retranslate);
    connect(&m_look, &Look::changed, this, &ViewMenu::showChoices);
    retranslate();
    showChoices();
}

void ViewMenu::addAtTop(const QList<QAction *> &added)
{
    QAction *const first = actions().constFirst();
    insertActions(first, added);
    insertSeparator(first);
}

void ViewMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMenu::changeEvent(event);
}

void ViewMenu::retranslate()
{
    setTitle(tr("&View"));
    m_languages->setTitle(tr("&Language"));
    m_appearances->setTitle(tr("&Appearance"));
    const QList<QAction *> appearances = m_appearanceChoices->actions();
    appearances[int(Appearance::System)]->setText(tr("As the &system"));
    appearances[int(Appearance::Light)]->setText(tr("&Light"));
    appearances[int(Appearance::Dark)]->setText(tr("&Dark"));
    m_larger->setText(tr("&Larger text"));
    m_smaller->setText(tr("&Smaller text"));
    m_normal->setText(tr("&Normal text size"));
    m_lessMotion->setText(tr("Less &motion"));
    m_blackboard->setText(tr("&Blackboard"));
    m_fullScreen->setText(tr("&Full screen"));
}

void ViewMenu::showChoices()
{
    for (QAction *choice : m_languageChoices->actions())
        choice->setChecked(choice->data().toString() == m_look.language());
    for (QAction *choice : m_appearanceChoices->actions())
        choice->setChecked(choice->data().toInt() == int(m_look.appearance()));
    m_lessMotion->setChecked(m_look.isMotionReduced());
    m_blackboard->setChecked(m_look.isBlackboard());
    m_larger->setEnabled(m_look.zoom() < Look::mostZoom);
    m_smaller->setEnabled(m_look.zoom() > Look::leastZoom);
}

} // namespace meari
