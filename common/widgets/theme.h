#pragma once

#include <QColor>
#include <QPalette>
#include <QWidget>

#include <array>

namespace meari {

enum class Appearance : quint8 {
    System, ///< as the system's palette says
    Light,
    Dark,
};

/// The colours that have a meaning, for light and for dark windows. Every pair of text and ground
/// below has a contrast of at least 4.5 (WCAG 2.1, 1.4.3). A colour is never the only sign: shapes
/// and words say the same.
struct Theme
{
    QColor received;   ///< text and shapes of what goes to the server, which receives it
    QColor sent;       ///< text and shapes of what comes from the server, which sends it
    QColor good;       ///< connected, the same bytes
    QColor bad;        ///< failed, different bytes
    QColor quiet;      ///< what is said beside the point: times, ports, ended clients
    QColor line;       ///< hairlines between rows and panels
    QColor band;       ///< ground of headers, tab bars, system notes
    QColor bubbleSent; ///< ground of a message that was sent
    QColor bubbleSentLine;
    QColor bubbleReceived; ///< ground of what came back
    QColor bubbleReceivedLine;
    QColor selected; ///< ground of the selection, readable with the normal text colour
    QColor selectedLine;
    QColor noticeGround; ///< a bar that warns
    QColor noticeText;
    QColor errorGround; ///< a bar that reports a failure
    QColor errorText;
    QColor accent;     ///< the one button to press, links, focus
    QColor accentText; ///< on accent
    /// Grounds of characters beside each other, readable with the normal text colour.
    std::array<QColor, 5> characters;
    /// That of the character at an offset: however many bytes they have, neighbours differ, for
    /// none is as long as there are colours.
    const QColor &characterAt(qint64 offset) const
    {
        return characters[std::size_t(offset) % characters.size()];
    }

    static bool isDark(const QPalette &palette);
    static const Theme &of(const QPalette &palette);
    static const Theme &of(const QWidget *widget) { return of(widget->palette()); }

    /// Sets the application's style and palette. Call before the first window, and again when the
    /// user chooses another appearance; every widget gets QEvent::PaletteChange. The texts keep
    /// the size the system gave them, times zoom (1.0 is as it comes).
    /// @param strokes how many times as thick lines are drawn, to be seen from the back row
    static void apply(Appearance appearance, double zoom, double strokes = 1);
    /// The two halves of it, for before the first window: with a style sheet Qt styles a widget
    /// anew each time that it, or what it stands in, is given a parent, which takes half of the
    /// time until a window is seen. So dress() comes when all widgets have their places.
    static void prepare(Appearance appearance, double zoom, double strokes);
    static void dress();

    /// How thick to draw what is so many pixels thick as a rule.
    static double stroke(double width);

    /// A fixed-pitch font for addresses, times and bytes, as large as the widget's own.
    static QFont fixedFont(const QWidget *widget);
};

/// Sets the property that the style sheet looks at: "primary" or "danger" for buttons, "quiet" for
/// labels. Call again to change it.
void setRole(QWidget *widget, const char *role);

} // namespace meari
