#include "widgets/style_sheet.h"

#include "widgets/theme.h"

#include <QHash>
#include <QPalette>

#include <algorithm>

namespace meari {
namespace {

constexpr double headlineType = 1.3; // times the size of all else

} // namespace

QString styleSheetOf(const QPalette &palette, double points, bool thick)
{
    const Theme &theme = Theme::of(palette);
    QString sheet = QStringLiteral(R"(
QToolTip { color: @text; background: @base; border: 1px solid @line; padding: 3px; }
QMenuBar { background: @window; border-bottom: 1px solid @line; }
QMenuBar::item { padding: 3px 9px; background: transparent; }
QMenuBar::item:selected { background: @band; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QMenu { background: @base; border: 1px solid @edge; padding: 3px; }
QMenu::item { padding: 4px 24px 4px 20px; border-radius: 4px; }
QMenu::item:selected { background: @accent; color: @accentText; }
QMenu::item:disabled { color: @quiet; background: transparent; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QMenu::indicator { background: @base; border: 1px solid @quiet; border-radius: 3px;
    width: 12px; height: 12px; left: 6px; top: 1px; }
QMenu::indicator:exclusive { border-radius: 7px; }
QMenu::indicator:selected:unchecked { background: transparent; border: 1px solid @accentText; }
QMenu::indicator:checked { image: url(:/icons/check-@shade.svg); }
QMenu::indicator:exclusive:checked { image: url(:/icons/dot-@shade.svg); }
QStatusBar { background: @window; border-top: 1px solid @line; }
QStatusBar::item { border: none; }
QLineEdit, QPlainTextEdit[role="input"], QPlainTextEdit[role="wronginput"], QAbstractSpinBox, QComboBox {
    background: @base; border: 1px solid @edge; border-radius: 5px; padding: 4px 8px;
    selection-background-color: @accent; selection-color: @accentText; }
QLineEdit:focus, QPlainTextEdit[role="input"]:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 1px solid @accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { background: @window; color: @quiet; }
QLineEdit[role="wrong"], QPlainTextEdit[role="wronginput"] { border: 1px solid @bad; }
QComboBox { padding-right: 22px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: url(:/icons/arrow-down-@shade.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @base; border: 1px solid @line;
    selection-background-color: @accent; selection-color: @accentText; }
QPushButton, QToolButton[role="button"] {
    background: @button; border: 1px solid @edge; border-radius: 5px; padding: 5px 12px; }
QPushButton:hover, QToolButton[role="button"]:hover { background: @band; }
QPushButton:focus, QToolButton[role="button"]:focus { border: 1px solid @accent; }
QPushButton:pressed, QToolButton[role="button"]:pressed,
QPushButton:checked, QToolButton[role="button"]:checked { background: @line; }
QPushButton:disabled, QToolButton[role="button"]:disabled { color: @quiet; background: @window; }
QPushButton[role="primary"] { background: @accent; border-color: @accent; color: @accentText;
    font-weight: bold; }
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed { background: @accentHover; }
QPushButton[role="primary"]:focus { border: 2px solid @text; padding: 4px 11px; }
QPushButton[role="primary"]:disabled { background: @band; border-color: @line; color: @quiet; }
QPushButton[role="flat"], QToolButton[role="flat"] { background: transparent; border-color: transparent; color: @quiet; }
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover { background: @band; color: @text; }
QPushButton[role="flat"]:focus, QToolButton[role="flat"]:focus { border: 1px solid @accent; }
QPushButton[role="danger"] { border-color: @bad; color: @bad; font-weight: bold; }
QPushButton[role="danger"]:focus { border: 2px solid @bad; padding: 4px 11px; }
QLabel[role="quiet"] { color: @quiet; }
QLabel[role="bad"] { color: @bad; }
QLabel[role="accent"] { color: @received; font-weight: bold; }
QLabel[role="headline"] { font-weight: bold; font-size: @headline; }
QLabel[role="title"] { font-weight: bold; }
QHeaderView { background: @band; border: none; }
QHeaderView::section { background: @band; color: @quiet; border: none;
    border-bottom: 1px solid @line; padding: 5px 8px; font-weight: bold; }
QAbstractItemView { border: none; background: @base; }
QScrollBar { background: @window; border: none; }
QScrollBar:vertical { width: 14px; }
QScrollBar:horizontal { height: 14px; }
QScrollBar::handle { background: @edge; border-radius: 4px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 24px; }
QScrollBar::handle:horizontal { min-width: 24px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QAbstractScrollArea::corner { background: @window; border: none; }
QSplitter::handle { background: @line; }
QToolBar { background: @window; border: none; border-top: 1px solid @line; padding: 0 6px; spacing: 2px; }
QToolBar QToolButton { border: none; border-bottom: 2px solid transparent; padding: 3px 10px; }
QToolBar QToolButton#qt_toolbar_ext_button { padding: 0; }
QToolBar QToolButton:hover { background: @band; }
QToolBar QToolButton:checked { border-bottom: 2px solid @accent; font-weight: bold; }
QToolBar QToolButton:focus { border: 1px solid @accent; }
QToolBar QToolButton:disabled { color: @quiet; }
QSlider::groove:horizontal { height: 4px; background: @line; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { background: @base; border: 2px solid @accent; width: 10px;
    margin: -5px 0; border-radius: 7px; }
QSlider::handle:horizontal:focus { background: @accent; }
QSlider::sub-page:horizontal:disabled { background: @line; }
QSlider::handle:horizontal:disabled { border-color: @line; }
QDockWidget { font-weight: bold; titlebar-close-icon: url(:/icons/close-@shade.svg);
    titlebar-normal-icon: url(:/icons/float-@shade.svg); }
QDockWidget::close-button, QDockWidget::float-button { background: transparent; border: none;
    border-radius: 3px; icon-size: 16px; subcontrol-origin: padding; subcontrol-position: right center;
    position: absolute; right: 8px; width: 20px; height: 20px; }
QDockWidget::float-button { right: 30px; }
QDockWidget::close-button:hover, QDockWidget::float-button:hover { background: @line; }
QDockWidget::title { background: @band; padding: 5px 8px; border-top: 1px solid @line; }
QMainWindow::separator { background: @line; width: 3px; height: 3px; }
QTabBar { qproperty-drawBase: 0; background: @band; }
QTabBar::tab { background: @band; color: @quiet; border: none; border-right: 1px solid @line;
    border-bottom: 2px solid @band; padding: 5px 14px; }
QTabBar::tab:selected { background: @window; color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QFrame[role="row"] { background: @window; border: none; border-bottom: 1px solid @line; }
QToolButton[role="button"]::menu-indicator { image: none; }
meari--LazyCombo { combobox-popup: 0; }
meari--MessageBar[role="error"] { background: @errorGround; border: none; border-bottom: 1px solid @line; }
meari--MessageBar[role="error"] QLabel, meari--MessageBar[role="error"] QToolButton {
    background: transparent; color: @errorText; }
meari--MessageBar[role="notice"] { background: @noticeGround; border: none; border-bottom: 1px solid @line; }
meari--MessageBar[role="notice"] QLabel, meari--MessageBar[role="notice"] QToolButton {
    background: transparent; color: @noticeText; }
meari--ExplanationBar { background: @band; border: none; border-top: 1px solid @line; }
meari--ExplanationBar QLabel { background: transparent; }
meari--LessonColumn { border: 2px solid transparent; }
meari--LessonColumn:focus { border: 2px solid @accent; }
QFrame[role="question"] { background: @bubbleSent; border: 1px solid @bubbleSentLine; border-radius: 6px; }
QFrame[role="notes"] { background: @band; border: 1px solid @line; border-radius: 6px; }
QFrame[role="ask"] { background: @noticeGround; border: none; border-top: 1px solid @line; }
QFrame[role="ask"] QLabel { color: @noticeText; }
QFrame[role="sendrow"] { background: @window; border: none; border-top: 1px solid @line; }
)");
    if (thick) {
        sheet += QStringLiteral(R"(
QLineEdit, QPlainTextEdit[role="input"], QPlainTextEdit[role="wronginput"], QAbstractSpinBox, QComboBox,
QPushButton, QToolButton[role="button"] { border-width: 2px; }
QLineEdit:focus, QPlainTextEdit[role="input"]:focus, QAbstractSpinBox:focus, QComboBox:focus,
QPushButton:focus, QToolButton[role="button"]:focus { border: 3px solid @accent; }
QPushButton[role="primary"]:focus { border: 3px solid @text; }
QPushButton[role="danger"]:focus { border: 3px solid @bad; }
QToolBar QToolButton:checked, QTabBar::tab:selected { border-bottom: 4px solid @accent; }
QMenu::item { padding: 4px 24px 4px 28px; }
QMenu::indicator { width: 18px; height: 18px; }
QMenu::indicator:exclusive { border-radius: 10px; }
QScrollBar:vertical { width: 18px; }
QScrollBar:horizontal { height: 18px; }
QScrollBar::handle { background: @quiet; border-radius: 6px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @text; }
)");
    }
    const QHash<QString, QColor> colours{
        {QStringLiteral("@accentText"), theme.accentText},
        {QStringLiteral("@accentHover"), theme.accent.darker(115)},
        {QStringLiteral("@accent"), theme.accent},
        {QStringLiteral("@text"), palette.color(QPalette::Text)},
        {QStringLiteral("@base"), palette.color(QPalette::Base)},
        {QStringLiteral("@window"), palette.color(QPalette::Window)},
        {QStringLiteral("@button"), palette.color(QPalette::Button)},
        {QStringLiteral("@edge"),
         Theme::isDark(palette) ? theme.line.lighter(150) : theme.line.darker(115)},
        {QStringLiteral("@line"), theme.line},
        {QStringLiteral("@band"), theme.band},
        {QStringLiteral("@quiet"), theme.quiet},
        {QStringLiteral("@bad"), theme.bad},
        {QStringLiteral("@received"), theme.received},
        {QStringLiteral("@bubbleSentLine"), theme.bubbleSentLine},
        {QStringLiteral("@bubbleSent"), theme.bubbleSent},
        {QStringLiteral("@noticeGround"), theme.noticeGround},
        {QStringLiteral("@noticeText"), theme.noticeText},
        {QStringLiteral("@errorGround"), theme.errorGround},
        {QStringLiteral("@errorText"), theme.errorText},
    };
    sheet.replace(QStringLiteral("@headline"),
                  QString::number(points * headlineType, 'f', 1) + QLatin1String("pt"));
    sheet.replace(QStringLiteral("@shade"),
                  Theme::isDark(palette) ? QStringLiteral("dark") : QStringLiteral("light"));
    // Longer names first, for some begin like others.
    QStringList names = colours.keys();
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    for (const QString &name : names)
        sheet.replace(name, colours[name].name());
    return sheet;
}

} // namespace meari
