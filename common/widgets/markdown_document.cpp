#include "widgets/markdown_document.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextList>
#include <QTextTable>

namespace meari {
namespace {

constexpr int topHeading = 3; // those above are the handout's own
constexpr int lastHeading = 6;

bool isFixed(const QTextCharFormat &format)
{
    return format.fontFixedPitch() || format.font().fixedPitch();
}

QString escaped(QString text)
{
    text.remove(QChar::ObjectReplacementCharacter);
    text = text.toHtmlEscaped();
    return text.replace(QChar::LineSeparator, QLatin1String("<br/>"));
}

// @param bold false where all of it is so anyway
QString inlineHtml(const QTextBlock &block, bool bold = true)
{
    const bool isCode = block.blockFormat().hasProperty(QTextFormat::BlockCodeFence);
    QString html;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat format = it.fragment().charFormat();
        QString text = escaped(it.fragment().text());
        if (isFixed(format) && !isCode)
            text = QLatin1String("<code>") % text % QLatin1String("</code>");
        if (format.fontItalic())
            text = QLatin1String("<em>") % text % QLatin1String("</em>");
        if (bold && format.fontWeight() >= QFont::Bold)
            text = QLatin1String("<strong>") % text % QLatin1String("</strong>");
        if (format.fontStrikeOut())
            text = QLatin1String("<del>") % text % QLatin1String("</del>");
        html += text;
    }
    return html;
}

class HtmlWriter
{
public:
    QString html;

    void writeFrame(QTextFrame::iterator it)
    {
        for (; !it.atEnd(); ++it) {
            if (auto *table = qobject_cast<QTextTable *>(it.currentFrame()))
                writeTable(*table);
            else if (it.currentFrame())
                writeFrame(it.currentFrame()->begin());
            else
                writeBlock(it.currentBlock());
        }
        closeLists(0);
        closeCode();
    }

private:
    void writeBlock(const QTextBlock &block)
    {
        const QTextBlockFormat format = block.blockFormat();
        if (format.hasProperty(QTextFormat::BlockCodeFence) ||
            format.hasProperty(QTextFormat::BlockCodeLanguage)) {
            closeLists(0);
            html += m_inCode ? QLatin1String("\n") : QLatin1String("<pre>");
            m_inCode = true;
            html += inlineHtml(block);
            return;
        }
        closeCode();
        if (block.textList()) {
            writeItem(block);
            return;
        }
        closeLists(0);
        const QString text = inlineHtml(block, format.headingLevel() == 0);
        if (text.isEmpty())
            return;
        if (format.headingLevel() > 0)
            write(QStringLiteral("h%1").arg(qBound(topHeading, format.headingLevel(), lastHeading)),
                  text);
        else if (format.hasProperty(QTextFormat::BlockQuoteLevel))
            write(QStringLiteral("blockquote"), text);
        else
            write(QStringLiteral("p"), text);
    }

    void writeItem(const QTextBlock &block)
    {
        const QTextListFormat list = block.textList()->format();
        const int depth = qMax(1, list.indent());
        closeLists(depth);
        if (m_lists.size() == depth)
            html += QLatin1String("</li>\n");
        while (m_lists.size() < depth) {
            const bool numbered = list.style() <= QTextListFormat::ListDecimal;
            m_lists += numbered ? QStringLiteral("ol") : QStringLiteral("ul");
            html += QLatin1Char('<') % m_lists.constLast() % QLatin1String(">\n");
            if (m_lists.size() < depth)
                html += QLatin1String("<li>");
        }
        html += QLatin1String("<li>") % inlineHtml(block);
    }

    // Down to so many lists within each other.
    void closeLists(qsizetype depth)
    {
        while (m_lists.size() > depth)
            html += QLatin1String("</li>\n</") % m_lists.takeLast() % QLatin1String(">\n");
    }

    void closeCode()
    {
        if (m_inCode)
            html += QLatin1String("</pre>\n");
        m_inCode = false;
    }

    void writeTable(const QTextTable &table)
    {
        closeLists(0);
        closeCode();
        html += QLatin1String("<table>\n");
        for (int row = 0; row < table.rows(); ++row) {
            html += QLatin1String("<tr>");
            const bool isHead = row == 0; // in Markdown every table has one
            const QLatin1String cell(isHead ? "th" : "td");
            for (int column = 0; column < table.columns(); ++column) {
                html += QLatin1Char('<') % cell % QLatin1Char('>');
                for (auto it = table.cellAt(row, column).begin(); !it.atEnd(); ++it)
                    html += inlineHtml(it.currentBlock(), !isHead);
                html += QLatin1String("</") % cell % QLatin1Char('>');
            }
            html += QLatin1String("</tr>\n");
        }
        html += QLatin1String("</table>\n");
    }

    void write(const QString &tag, const QString &text)
    {
        html += QLatin1Char('<') % tag % QLatin1Char('>') % text % QLatin1String("</") % tag %
                QLatin1String(">\n");
    }

    QStringList m_lists; // the open ones, from outside
    bool m_inCode = false;
};

// What a reader of lessons refuses; whoever made the text, it does no harm.
void takeOutLinks(QTextDocument &document)
{
    struct Part
    {
        int position = 0;
        int length = 0;
        QTextCharFormat format;
    };
    QList<Part> parts;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment part = it.fragment();
            if (part.charFormat().isAnchor() || part.charFormat().isImageFormat())
                parts.append({part.position(), part.length(), part.charFormat()});
        }
    }
    // From behind, so that positions stay.
    for (qsizetype i = parts.size(); i-- > 0;) {
        const Part &part = parts[i];
        QTextCursor cursor(&document);
        cursor.setPosition(part.position);
        cursor.setPosition(part.position + part.length, QTextCursor::KeepAnchor);
        if (part.format.isImageFormat()) {
            cursor.removeSelectedText();
            continue;
        }
        cursor.setCharFormat({});
    }
}

} // namespace

MarkdownDocument::MarkdownDocument(const QString &markdown)
{
    setUndoRedoEnabled(false);
    if (markdown.isEmpty())
        return;
    setMarkdown(markdown, MarkdownFeatures(MarkdownDialectGitHub) | MarkdownNoHTML);
    takeOutLinks(*this);
}

QVariant MarkdownDocument::loadResource(int /*type*/, const QUrl & /*name*/)
{
    return {};
}

QString htmlOf(const QTextDocument &document)
{
    HtmlWriter writer;
    writer.writeFrame(document.rootFrame()->begin());
    return writer.html;
}

QString inlineHtmlOf(const QTextDocument &document)
{
    QStringList parts;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        parts += inlineHtml(block);
    return parts.join(QLatin1Char(' '));
}

} // namespace meari
