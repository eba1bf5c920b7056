#include "widgets/playback_bar.h"

#include "model/selection.h"
#include "widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSlider>
#include <QToolButton>

namespace meari {
namespace {

// As wide as so many characters.
constexpr int sliderCharacters = 24;
constexpr int leastSliderCharacters = 8;

} // namespace

PlaybackBar::PlaybackBar(Timeline &timeline, Selection &selection, QWidget *parent)
    : QWidget(parent)
    , m_timeline(timeline)
    , m_selection(selection)
    , m_back(new QAction(this))
    , m_on(new QAction(this))
    , m_now(new QAction(this))
    , m_slider(new QSlider(Qt::Horizontal))
    , m_place(new QLabel)
    , m_catchUp([this] { showMoment(); })
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    const auto addButton = [&](QAction *action, Qt::ArrowType arrow) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setArrowType(arrow);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAutoRaise(true);
        row->addWidget(button);
    };
    addButton(m_back, Qt::LeftArrow);
    addButton(m_on, Qt::RightArrow);
    row->addWidget(m_slider);
    row->addWidget(m_place);
    addButton(m_now, Qt::NoArrow);
    setRole(m_place, "quiet");
    m_place->setTextFormat(Qt::PlainText);
    m_slider->setTracking(true);

    m_back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_on->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    m_now->setShortcut(QKeySequence(Qt::Key_End));
    connect(m_back, &QAction::triggered, this, [this] { step(-1); });
    connect(m_on, &QAction::triggered, this, [this] { step(1); });
    connect(m_now, &QAction::triggered, &m_timeline, &Timeline::goLive);
    connect(m_slider, &QSlider::valueChanged, this, &PlaybackBar::handleDragged);
    connect(&m_timeline, &Timeline::appended, this, [this](const EventBatch &events) {
        if (!m_catchUp.putsOff(qint64(events.size())))
            showMoment();
    });
    connect(&m_timeline, &Timeline::momentChanged, this, &PlaybackBar::showMoment);
    connect(&m_timeline, &Timeline::cleared, this, &PlaybackBar::showMoment);
    measure();
    retranslate();
}

void PlaybackBar::step(int events)
{
    goTo(quint64(qMax<qint64>(qint64(m_timeline.moment()) + events, 0)));
}

void PlaybackBar::goTo(quint64 moment)
{
    m_timeline.goTo(moment);
    if (m_timeline.moment() > m_timeline.store().first())
        m_selection.chooseEvent(m_timeline.moment() - 1);
}

// The slider counts from the earliest moment, since an int is too small for a long day.
void PlaybackBar::handleDragged(int position)
{
    goTo(m_timeline.earliest() + quint64(position));
}

void PlaybackBar::showMoment()
{
    const quint64 earliest = m_timeline.earliest();
    const int last = int(m_timeline.latest() - earliest);
    const int now = int(m_timeline.moment() - earliest);
    const bool live = m_timeline.isLive();
    const QSignalBlocker blocker(m_slider);
    m_slider->setRange(0, last);
    m_slider->setPageStep(qMax(1, last / 10));
    m_slider->setValue(now);
    m_slider->setEnabled(last > 0);
    m_back->setEnabled(now > 0);
    m_on->setEnabled(!live);
    m_now->setEnabled(!live);

    const QLocale locale;
    const QString text =
        live ? QString()
             : QString(locale.toString(now) % QStringLiteral(" / ") % locale.toString(last));
    if (m_place->text() != text) {
        m_place->setText(text);
        fitPlace();
        updateGeometry();
    }
    m_slider->setAccessibleDescription(
        live ? tr("Now")
             : tr("After event %1 of %2").arg(locale.toString(now), locale.toString(last)));
}

// The bar it stands on leaves out what it has no room for, and one who has gone back needs the way
// on: the slider becomes short first, and then the number goes, which the slider tells as well.
int PlaybackBar::widthWith(int slider, bool place) const
{
    const int spacing = layout()->spacing();
    int width = slider;
    for (const QToolButton *button : findChildren<QToolButton *>())
        width += button->sizeHint().width() + spacing;
    if (place && !m_place->text().isEmpty())
        width += m_place->sizeHint().width() + spacing;
    return width;
}

QSize PlaybackBar::sizeHint() const
{
    return {widthWith(m_slider->maximumWidth(), true), QWidget::sizeHint().height()};
}

QSize PlaybackBar::minimumSizeHint() const
{
    return {widthWith(m_slider->minimumWidth(), false), QWidget::minimumSizeHint().height()};
}

void PlaybackBar::fitPlace()
{
    m_place->setVisible(!m_place->text().isEmpty() &&
                        width() >= widthWith(m_slider->minimumWidth(), true));
}

void PlaybackBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPlace();
}

void PlaybackBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        measure();
    QWidget::changeEvent(event);
}

void PlaybackBar::measure()
{
    const int character = fontMetrics().averageCharWidth();
    m_slider->setMinimumWidth(leastSliderCharacters * character);
    m_slider->setMaximumWidth(sliderCharacters * character);
    fitPlace();
    updateGeometry();
}

void PlaybackBar::retranslate()
{
    m_back->setText(tr("&Previous event"));
    m_on->setText(tr("&Next event"));
    m_now->setText(tr("No&w"));
    // On the bar without the letter that the menu underlines.
    m_back->setIconText(tr("Previous event"));
    m_on->setIconText(tr("Next event"));
    m_now->setIconText(tr("Now"));
    for (QAction *action : {m_back, m_on, m_now}) {
        action->setToolTip(QStringLiteral("%1 (%2)").arg(
            action->iconText(), action->shortcut().toString(QKeySequence::NativeText)));
    }
    for (QToolButton *button : findChildren<QToolButton *>())
        button->setAccessibleName(button->defaultAction()->iconText());
    m_slider->setAccessibleName(tr("The moment that is shown"));
    showMoment();
    fitPlace();
}

} // namespace meari
