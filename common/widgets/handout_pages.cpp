#include "widgets/handout_pages.h"

#include "widgets/handout_style.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QImage>
#include <QPainter>
#include <QTextDocumentFragment>
#include <QUrl>

namespace meari {

using namespace handout_style;

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Handout)
};

// Pixels, 96 to an inch.
constexpr double inch = 96;
constexpr double millimetresToInch = 25.4;
constexpr double a4Width = 210;
constexpr double a4Height = 297;
constexpr double footerHeight = 30;
constexpr int titleSize = 26;
constexpr int stepSize = 18;
constexpr double lineHeight = 30; // to write on
// So that a window's own type can be read, and two windows find room on a page.
constexpr double pictureScale = 0.62;
constexpr double tallestPicture = 330;
constexpr double mostEmpty = 0.45; // of a page

} // namespace

QSizeF HandoutPages::paper()
{
    return QSizeF(a4Width - 2 * margin, a4Height - 2 * margin) * inch / millimetresToInch;
}

HandoutPages::HandoutPages(const Handout &handout)
    : m_cursor(&m_document)
    , m_footer(handout.lesson.title)
{
    m_document.setDefaultFont(bodyFont(handout.lesson.language));
    m_document.setUseDesignMetrics(true);
    m_document.setDocumentMargin(0);
    m_document.setPageSize(paper() - QSizeF(0, footerHeight));
    tellHandout(handout, *this);
    keepUnits();
}

// QTextDocument counts the distance below its last line too, which may begin a page.
int HandoutPages::count() const
{
    return pageOf(m_document.lastBlock(), true) + 1;
}

// A new block, or the one that an empty document has.
QTextBlock HandoutPages::begin(const QTextBlockFormat &format, const QTextCharFormat &characters)
{
    m_cursor.movePosition(QTextCursor::End);
    if (m_isEmpty) {
        m_cursor.setBlockFormat(format);
        m_cursor.setCharFormat(characters);
    } else {
        m_cursor.insertBlock(format, characters);
    }
    m_isEmpty = false;
    return m_cursor.block();
}

void HandoutPages::title(const QString &text, const QString &summary, const QString &facts)
{
    begin(block(0, 4));
    m_cursor.insertText(text, characters(titleSize, ink, true));
    if (!summary.isEmpty()) {
        begin(block(0, 2));
        m_cursor.insertText(summary, characters(bodySize, ink));
    }
    if (!facts.isEmpty()) {
        begin(block(0, 4));
        m_cursor.insertText(facts, characters(smallSize, quietInk));
    }
}

void HandoutPages::names(const QStringList &labels)
{
    QTextBlockFormat format = block(12, 6);
    QList<QTextOption::Tab> tabs;
    const double column = paper().width() / double(qMax<qsizetype>(1, labels.size()));
    tabs.reserve(labels.size());
    for (qsizetype i = 1; i < labels.size(); ++i)
        tabs.append(QTextOption::Tab(column * double(i), QTextOption::LeftTab));
    format.setTabPositions(tabs);
    format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                       QTextLength(QTextLength::PercentageLength, 100));
    begin(format);
    m_cursor.insertText(labels.join(QLatin1Char('\t')), characters(smallSize, quietInk));
}

void HandoutPages::stepTitle(int number, const QString &markdown)
{
    m_question = {};
    m_heading = m_step = begin(block(20, 4));
    const QTextCharFormat look = characters(stepSize, ink, true);
    m_cursor.insertText(QString::number(number) % QLatin1String(". "), look);
    insertInline(markdown, look);
}

void HandoutPages::text(const QString &markdown)
{
    insertMarkdown(markdown, 0, characters(bodySize, ink));
}

void HandoutPages::question(const QString &markdown)
{
    QTextBlockFormat format = block(12, 4);
    format.setBackground(band);
    m_question = begin(format);
    insertInline(markdown, characters(bodySize, ink, true));
    keepQuestion();
}

void HandoutPages::choice(const QString &markdown, const QString &mark)
{
    QTextBlockFormat format = block(2, 2);
    format.setLeftMargin(2 * indentOfNotes);
    format.setTextIndent(-1.4 * bodySize);
    begin(format);
    const bool isTrue = !mark.isEmpty();
    const QTextCharFormat look = characters(bodySize, ink, isTrue);
    // Geometric shapes, which fonts for Korean have.
    m_cursor.insertText(QString(QChar(isTrue ? 0x25a0 : 0x25a1)) % QLatin1Char(' '), look);
    insertInline(markdown, look);
    if (isTrue)
        m_cursor.insertText(QStringLiteral("  \u2013 ") % mark, characters(smallSize, goodInk));
    keepQuestion();
}

void HandoutPages::lines(const QString &label, int count)
{
    const QTextBlock first = begin(block(10, 0));
    m_cursor.insertText(label, characters(smallSize, quietInk, true));
    for (int i = 0; i < count; ++i)
        insertLine();
    if (m_question.isValid())
        keepQuestion();
    else
        keep(first);
    m_question = {};
}

QTextBlock HandoutPages::insertLine()
{
    QTextBlockFormat format;
    format.setLineHeight(lineHeight, QTextBlockFormat::FixedHeight);
    format.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                       QTextLength(QTextLength::PercentageLength, 100));
    return begin(format, characters(smallSize, quietInk));
}

void HandoutPages::labelled(const QString &label, const QString &markdown, bool quiet)
{
    m_question = {};
    QTextBlockFormat format = block(12, 2);
    format.setLeftMargin(quiet ? indentOfNotes : 0);
    m_heading = begin(format);
    m_cursor.insertText(label, characters(smallSize, quiet ? quietInk : goodInk, true));
    insertMarkdown(markdown, quiet ? indentOfNotes : 0,
                   quiet ? characters(smallSize, quietInk) : characters(bodySize, ink));
}

void HandoutPages::picture(const QByteArray &png, const QString &caption)
{
    const QImage image = QImage::fromData(png, "PNG");
    if (image.isNull())
        return;
    const QSizeF wanted = QSizeF(image.size()) * pictureScale;
    const double scale =
        std::min({1.0, paper().width() / wanted.width(), tallestPicture / wanted.height()});
    const QUrl name(QStringLiteral("picture:%1").arg(m_pictures.size()));
    m_document.addResource(QTextDocument::ImageResource, name, image);
    QTextImageFormat format;
    format.setName(name.toString());
    format.setWidth(wanted.width() * scale);
    format.setHeight(wanted.height() * scale);
    QTextBlockFormat around;
    around.setTopMargin(10);
    const QTextBlock first = begin(around);
    m_step = {};
    m_cursor.insertImage(format);
    m_pictures += first;
    begin(block(2, 6));
    m_cursor.insertText(caption, characters(smallSize, quietInk));
    keep(first);
}

void HandoutPages::insertMarkdown(const QString &markdown, double indent,
                                  const QTextCharFormat &characters)
{
    MarkdownDocument part(markdown);
    dress(part, indent, characters);
    // The first block of a fragment goes into the one that is there, which keeps its format.
    const int number = begin(part.begin().blockFormat()).blockNumber();
    m_cursor.insertFragment(QTextDocumentFragment(&part));
    // A list or a table begins a block of its own.
    QTextBlock top = m_document.findBlockByNumber(number);
    if (top.text().isEmpty() && top.next().isValid())
        top = top.next();
    if (m_heading.isValid())
        m_units.append({m_heading, top, pageHeight()});
    m_heading = {};
}

void HandoutPages::insertInline(const QString &markdown, const QTextCharFormat &characters)
{
    const MarkdownDocument part(markdown);
    for (QTextBlock block = part.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat own = it.fragment().charFormat();
            QTextCharFormat look = characters;
            if (own.fontFixedPitch())
                look.setFontFamilies(own.fontFamilies().toStringList());
            look.setFontItalic(own.fontItalic());
            if (own.fontWeight() >= QFont::Bold && block.blockFormat().headingLevel() == 0)
                look.setFontWeight(QFont::Bold);
            m_cursor.insertText(it.fragment().text(), look);
        }
    }
}

// From there to here.
void HandoutPages::keep(const QTextBlock &first)
{
    if (!first.isValid())
        return;
    m_units.append({first, m_cursor.block(), pageHeight()});
}

// With what leads to it, where that does not leave half a page empty.
void HandoutPages::keepQuestion()
{
    if (m_step.isValid())
        m_units.append({m_step, m_cursor.block(), pageHeight() * mostEmpty});
    keep(m_question);
}

int HandoutPages::pageOf(const QTextBlock &block, bool end) const
{
    const QRectF place = m_document.documentLayout()->blockBoundingRect(block);
    return int((end ? place.bottom() - 1 : place.top()) / pageHeight());
}

void HandoutPages::keepUnits()
{
    for (const Unit &unit : std::as_const(m_units)) {
        if (pageOf(unit.first, false) == pageOf(unit.last, true))
            continue;
        const auto *layout = m_document.documentLayout();
        const double height = layout->blockBoundingRect(unit.last).bottom() -
                              layout->blockBoundingRect(unit.first).top();
        if (height > unit.highest)
            continue;
        QTextCursor cursor(unit.first);
        QTextBlockFormat format;
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        cursor.mergeBlockFormat(format);
        // Qt 6.4 leaves blocks that it had laid out before, and that move to another page by this,
        // without any height.
        m_document.markContentsDirty(0, m_document.characterCount());
    }
}

QList<QRectF> HandoutPages::pictures() const
{
    QList<QRectF> places;
    places.reserve(m_pictures.size());
    for (const QTextBlock &block : m_pictures) {
        QRectF place = m_document.documentLayout()->blockBoundingRect(block);
        const QTextImageFormat format = block.begin().fragment().charFormat().toImageFormat();
        place.setTop(place.bottom() - format.height());
        place.setWidth(format.width());
        places.append(place);
    }
    return places;
}

void HandoutPages::paint(QPainter &painter, int page) const
{
    const double height = pageHeight();
    painter.save();
    painter.translate(0, -page * height);
    const QRectF shown(0, page * height, paper().width(), height);
    painter.setClipRect(shown);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = QPalette(Qt::black, Qt::white);
    context.palette.setColor(QPalette::Text, ink);
    context.palette.setColor(QPalette::Dark, rule); // lines to write on
    context.clip = shown;
    m_document.documentLayout()->draw(&painter, context);
    painter.restore();

    QFont font = m_document.defaultFont();
    font.setPixelSize(smallSize - 1);
    painter.setFont(font);
    painter.setPen(quietInk);
    const QRectF footer(0, height, paper().width(), footerHeight);
    painter.drawText(footer, Qt::AlignLeft | Qt::AlignBottom, m_footer);
    painter.drawText(footer, Qt::AlignRight | Qt::AlignBottom,
                     Text::tr("Page %1 of %2").arg(page + 1).arg(count()));
}

} // namespace meari
