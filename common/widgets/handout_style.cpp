#include "widgets/handout_style.h"

#include <QGuiApplication>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace meari::handout_style {
namespace {

constexpr double linePercent = 108;

bool isCode(const QTextBlock &block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
           block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

} // namespace

QFont bodyFont(const QString &language)
{
    QStringList families{QStringLiteral("Noto Sans CJK KR"), QStringLiteral("Noto Sans KR"),
                         QStringLiteral("NanumGothic"), QStringLiteral("Malgun Gothic"),
                         QStringLiteral("Apple SD Gothic Neo")};
    const QString own = QGuiApplication::font().family();
    // Each has the letters of the other language too, but not always good ones.
    if (language == QLatin1String("ko"))
        families.append(own);
    else
        families.prepend(own);
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(bodySize);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QTextCharFormat characters(int size, const QColor &colour, bool bold)
{
    QTextCharFormat format;
    format.setProperty(QTextFormat::FontPixelSize, size);
    format.setForeground(colour);
    format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
    return format;
}

QTextBlockFormat block(double above, double below)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    format.setLineHeight(linePercent, QTextBlockFormat::ProportionalHeight);
    return format;
}

void dress(QTextDocument &document, double indent, const QTextCharFormat &format)
{
    for (QTextBlock part = document.begin(); part.isValid(); part = part.next()) {
        QTextCursor cursor(part);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat look = format;
        if (part.blockFormat().headingLevel() > 0)
            look.setFontWeight(QFont::Bold);
        else
            look.clearProperty(QTextFormat::FontWeight); // what is bold stays so
        look.setProperty(QTextFormat::FontSizeAdjustment, 0);
        cursor.mergeCharFormat(look);
        QTextBlockFormat distances = block(isCode(part) ? 0 : 3, isCode(part) ? 0 : 4);
        distances.setLeftMargin(indent + (isCode(part) ? indentOfNotes : 0));
        if (isCode(part))
            distances.setBackground(band);
        cursor.mergeBlockFormat(distances);
    }
}

} // namespace meari::handout_style
