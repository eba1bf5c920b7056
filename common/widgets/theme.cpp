#include "widgets/theme.h"

#include "widgets/style_sheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleFactory>
#include <QVariant>

#include <utility>

namespace meari {
namespace {

const Theme lightTheme{
    .received = QColor(0x0b, 0x5c, 0xbf),
    .sent = QColor(0xb0, 0x45, 0x0c),
    .good = QColor(0x0b, 0x7a, 0x43),
    .bad = QColor(0xb9, 0x1c, 0x1c),
    .quiet = QColor(0x5f, 0x6b, 0x7c),
    .line = QColor(0xdd, 0xe2, 0xea),
    .band = QColor(0xef, 0xf2, 0xf6),
    .bubbleSent = QColor(0xe3, 0xee, 0xfc),
    .bubbleSentLine = QColor(0xbc, 0xd7, 0xf7),
    .bubbleReceived = QColor(0xfd, 0xee, 0xe0),
    .bubbleReceivedLine = QColor(0xf6, 0xd3, 0xb3),
    .selected = QColor(0xfe, 0xf1, 0xc2),
    .selectedLine = QColor(0xf0, 0xc6, 0x45),
    .noticeGround = QColor(0xfe, 0xf6, 0xdc),
    .noticeText = QColor(0x6b, 0x4e, 0x00),
    .errorGround = QColor(0xfd, 0xe8, 0xe8),
    .errorText = QColor(0x99, 0x1b, 0x1b),
    .accent = QColor(0x0a, 0x63, 0xc9),
    .accentText = QColor(0xff, 0xff, 0xff),
    .characters = {QColor(0xda, 0xe9, 0xfd), QColor(0xda, 0xf3, 0xe2), QColor(0xfc, 0xdf, 0xe6),
                   QColor(0xff, 0xe7, 0xcd), QColor(0xea, 0xe2, 0xfb)},
};

const Theme darkTheme{
    .received = QColor(0x7d, 0xb8, 0xff),
    .sent = QColor(0xf5, 0xa6, 0x6b),
    .good = QColor(0x5f, 0xd0, 0x96),
    .bad = QColor(0xff, 0x8f, 0x8f),
    .quiet = QColor(0xa0, 0xac, 0xbd),
    .line = QColor(0x3a, 0x42, 0x4f),
    .band = QColor(0x2a, 0x30, 0x3a),
    .bubbleSent = QColor(0x1d, 0x37, 0x5a),
    .bubbleSentLine = QColor(0x35, 0x5c, 0x8f),
    .bubbleReceived = QColor(0x4a, 0x2f, 0x1a),
    .bubbleReceivedLine = QColor(0x7a, 0x50, 0x2d),
    .selected = QColor(0x57, 0x4a, 0x12),
    .selectedLine = QColor(0xd8, 0xb0, 0x2f),
    .noticeGround = QColor(0x45, 0x3a, 0x10),
    .noticeText = QColor(0xff, 0xe2, 0x9a),
    .errorGround = QColor(0x52, 0x20, 0x22),
    .errorText = QColor(0xff, 0xc4, 0xc4),
    .accent = QColor(0x4d, 0x9b, 0xf5),
    .accentText = QColor(0x08, 0x14, 0x24),
    .characters = {QColor(0x1f, 0x3d, 0x66), QColor(0x1c, 0x49, 0x35), QColor(0x5c, 0x2a, 0x3e),
                   QColor(0x57, 0x3c, 0x1b), QColor(0x40, 0x31, 0x68)},
};

QPalette paletteOf(bool dark)
{
    const Theme &theme = dark ? darkTheme : lightTheme;
    const QColor window = dark ? QColor(0x20, 0x25, 0x2d) : QColor(0xfa, 0xfb, 0xfd);
    const QColor base = dark ? QColor(0x1a, 0x1e, 0x25) : QColor(0xff, 0xff, 0xff);
    const QColor text = dark ? QColor(0xe8, 0xec, 0xf2) : QColor(0x16, 0x1b, 0x24);
    const QColor button = dark ? QColor(0x2e, 0x35, 0x40) : QColor(0xff, 0xff, 0xff);

    QPalette palette(text, button, button.lighter(120), theme.line.darker(140), theme.line, text,
                     theme.accentText, base, window);
    palette.setColor(QPalette::AlternateBase, theme.band);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, theme.quiet);
    palette.setColor(QPalette::Mid, theme.line);
    const QColor faint = dark ? QColor(0x78, 0x83, 0x94) : QColor(0x93, 0x9d, 0xac);
    for (const QPalette::ColorRole role :
         {QPalette::Text, QPalette::WindowText, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    return palette;
}

// Where the system's font has no Hangul, Qt takes the first one that does, which may be a brush or
// a round hand. These were made for screens; the first that is installed helps out.
QStringList familiesWithHangul(const QFont &systemFont)
{
    QStringList families = systemFont.families();
    if (families.isEmpty())
        families += systemFont.family();
    for (const char *name : {"Noto Sans CJK KR", "Noto Sans KR", "Source Han Sans KR", "Pretendard",
                             "Malgun Gothic", "Apple SD Gothic Neo", "NanumGothic", "UnDotum"}) {
        const QString family = QLatin1String(name);
        if (QFontDatabase::hasFamily(family)) {
            families += family;
            break;
        }
    }
    return families;
}

// What the system came with, before anything was changed.
struct SystemLook
{
    QPalette palette = QApplication::palette();
    QFont font = QApplication::font();
};

const SystemLook &systemLook()
{
    static const SystemLook look;
    return look;
}

double strokesOfNow = 1;

} // namespace

bool Theme::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() <
           palette.color(QPalette::WindowText).lightness();
}

const Theme &Theme::of(const QPalette &palette)
{
    return isDark(palette) ? darkTheme : lightTheme;
}

void Theme::apply(Appearance appearance, double zoom, double strokes)
{
    prepare(appearance, zoom, strokes);
    dress();
}

void Theme::prepare(Appearance appearance, double zoom, double strokes)
{
    strokesOfNow = strokes;
    const SystemLook &look = systemLook();
    const bool dark = appearance == Appearance::Dark ||
                      (appearance == Appearance::System && isDark(look.palette));
    QFont font = look.font;
    font.setFamilies(familiesWithHangul(look.font));
    font.setPointSizeF(look.font.pointSizeF() * zoom);

    // Fusion looks the same everywhere and obeys the palette.
    static bool isFusion = false;
    if (!std::exchange(isFusion, true))
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("fusion")));
    QApplication::setPalette(paletteOf(dark));
    QApplication::setFont(font);
}

void Theme::dress()
{
    const QString sheet =
        styleSheetOf(QApplication::palette(), QApplication::font().pointSizeF(), strokesOfNow > 1);
    if (qApp->styleSheet() != sheet) // it is there: the second window of a program
        qApp->setStyleSheet(sheet);
}

double Theme::stroke(double width)
{
    return width * strokesOfNow;
}

QFont Theme::fixedFont(const QWidget *widget)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(widget->font().pointSizeF() * 0.95);
    return font;
}

void setRole(QWidget *widget, const char *role)
{
    const QString text = QString::fromLatin1(role);
    if (widget->property("role").toString() == text)
        return;
    widget->setProperty("role", text);
    // A style sheet does not look at a property again by itself.
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace meari
