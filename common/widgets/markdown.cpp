#include "widgets/markdown.h"

#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <utility>

namespace meari {
namespace {

constexpr double lineHeight = 132;        // per cent
constexpr double betweenParagraphs = 0.5; // of the height of a line
constexpr double ofHeadings = 1.12;       // times the size of the text

void layOutBlocks(QTextDocument &document, const QFont &font)
{
    const double below = QFontMetricsF(font).height() * betweenParagraphs;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const bool isCode = format.hasProperty(QTextFormat::BlockCodeFence);
        // Each line of code is a block of its own, and their grounds have to meet.
        format.setLineHeight(isCode ? 100 : lineHeight, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(0);
        const bool goesOn =
            isCode && block.next().blockFormat().hasProperty(QTextFormat::BlockCodeFence);
        const bool last = !block.next().isValid();
        format.setBottomMargin(last || goesOn ? 0 : block.textList() ? below / 2 : below);
        format.setNonBreakableLines(false);
        cursor.setBlockFormat(format);
        if (format.headingLevel() > 0) {
            QTextCharFormat heading;
            heading.setFontWeight(QFont::Bold);
            heading.setFontPointSize(font.pointSizeF() * ofHeadings);
            cursor.select(QTextCursor::BlockUnderCursor);
            cursor.mergeCharFormat(heading);
        }
    }
}

void dressCode(QTextDocument &document, const QWidget *look)
{
    const Theme &theme = Theme::of(look);
    const QFont fixed = Theme::fixedFont(look);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const bool isCode = block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
                            block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
        if (isCode) {
            QTextBlockFormat format = block.blockFormat();
            format.setBackground(theme.band);
            format.setLeftMargin(0);
            QTextCursor(block).setBlockFormat(format);
        }
        // Formatting parts a block into other fragments: first find them, then do it.
        QList<std::pair<int, int>> pieces;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QTextCharFormat format = fragment.charFormat();
            if (isCode || format.fontFixedPitch())
                pieces.append({fragment.position(), fragment.length()});
            else if (format.isAnchor())
                pieces.append({fragment.position(), -fragment.length()});
        }
        for (const auto &[position, length] : pieces) {
            QTextCursor cursor(&document);
            cursor.setPosition(position);
            cursor.setPosition(position + qAbs(length), QTextCursor::KeepAnchor);
            QTextCharFormat format;
            if (length > 0) {
                format.setFontFamilies(fixed.families().isEmpty() ? QStringList{fixed.family()}
                                                                  : fixed.families());
                format.setFontPointSize(fixed.pointSizeF());
                if (!isCode)
                    format.setBackground(theme.band);
            } else {
                // It leads nowhere here, and must not look as if it did.
                format.setAnchor(false);
                format.setAnchorHref(QString());
                format.setFontUnderline(false);
                format.setForeground(look->palette().color(QPalette::Text));
            }
            cursor.mergeCharFormat(format);
        }
    }
}

} // namespace

void setMarkdown(QTextDocument &document, const QString &markdown, const QWidget *look)
{
    document.setDefaultFont(look->font());
    document.setIndentWidth(QFontMetricsF(look->font()).height());
    document.setMarkdown(markdown,
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                             QTextDocument::MarkdownNoHTML);
    layOutBlocks(document, look->font());
    dressCode(document, look);
}

QString withoutMarkup(const QString &markdown)
{
    QTextDocument document;
    document.setMarkdown(markdown,
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                             QTextDocument::MarkdownNoHTML);
    return document.toPlainText().trimmed();
}

} // namespace meari
