#include "widgets/markdown_text.h"

#include "widgets/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

namespace meari {
namespace {

constexpr double lineHeight = 132;        // per cent
constexpr double betweenParagraphs = 0.5; // of the height of a line
constexpr double ofHeadings = 1.12;       // times the size of the text

} // namespace

MarkdownText::MarkdownText(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setUndoRedoEnabled(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &MarkdownText::fit);
    hide();
}

void MarkdownText::setText(const QString &markdown)
{
    if (markdown == m_markdown)
        return;
    m_markdown = markdown;
    render();
    setVisible(!markdown.isEmpty());
}

QVariant MarkdownText::loadResource(int, const QUrl &)
{
    return {};
}

void MarkdownText::render()
{
    {
        const QScopedValueRollback guard(m_rendering, true);
        document()->setMarkdown(
            m_markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                            QTextDocument::MarkdownNoHTML);
        layOutBlocks();
        dressCode();
    }
    fit();
}

void MarkdownText::layOutBlocks()
{
    const double below = QFontMetricsF(font()).height() * betweenParagraphs;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(0);
        const bool goesOn = format.hasProperty(QTextFormat::BlockCodeFence) &&
                            block.next().blockFormat().hasProperty(QTextFormat::BlockCodeFence);
        const bool last = !block.next().isValid();
        format.setBottomMargin(last || goesOn ? 0 : block.textList() ? below / 2 : below);
        format.setNonBreakableLines(false);
        cursor.setBlockFormat(format);
        if (format.headingLevel() > 0) {
            QTextCharFormat heading;
            heading.setFontWeight(QFont::Bold);
            heading.setFontPointSize(font().pointSizeF() * ofHeadings);
            cursor.select(QTextCursor::BlockUnderCursor);
            cursor.mergeCharFormat(heading);
        }
    }
}

void MarkdownText::dressCode()
{
    const Theme &theme = Theme::of(this);
    const QFont fixed = Theme::fixedFont(this);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
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
            QTextCursor cursor(document());
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
                format.setForeground(palette().color(QPalette::Text));
            }
            cursor.mergeCharFormat(format);
        }
    }
}

// A scroll area around it does the scrolling.
void MarkdownText::fit()
{
    if (m_rendering)
        return;
    const int height = qCeil(document()->documentLayout()->documentSize().height());
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

QSize MarkdownText::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, height()};
}

QSize MarkdownText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 8, 0};
}

void MarkdownText::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::PaletteChange:
    case QEvent::StyleChange:
        if (!m_rendering && !m_markdown.isEmpty())
            render();
        break;
    default:
        break;
    }
}

void MarkdownText::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace meari
