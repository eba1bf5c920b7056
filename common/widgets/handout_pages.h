#pragma once

#include "widgets/handout_sink.h"
#include "widgets/markdown_document.h"

#include <QTextBlock>
#include <QTextCursor>

class QPainter;

namespace meari {

/// A handout laid out on A4 pages, in pixels of 96 to an inch, so that it does not matter which
/// screen there is. Nothing that belongs together is torn where a page has room for it.
class HandoutPages final : public HandoutSink
{
public:
    explicit HandoutPages(const Handout &handout);

    int count() const;
    /// Of what can be printed on, without margins.
    static QSizeF paper();
    static constexpr double margin = 15; ///< of the page on all sides, millimetres

    /// @param page from 0
    void paint(QPainter &painter, int page) const;

    /// Where each picture is, counted from the top of the first page.
    QList<QRectF> pictures() const;
    /// The room for text, from one page's top to the next one's.
    double pageHeight() const { return m_document.pageSize().height(); }
    const QTextDocument &document() const { return m_document; }

    void title(const QString &text, const QString &summary, const QString &facts) override;
    void names(const QStringList &labels) override;
    void stepTitle(int number, const QString &markdown) override;
    void text(const QString &markdown) override;
    void question(const QString &markdown) override;
    void choice(const QString &markdown, const QString &mark) override;
    void lines(const QString &label, int count) override;
    void labelled(const QString &label, const QString &markdown, bool quiet) override;
    void picture(const QByteArray &png, const QString &caption) override;

private:
    // Blocks that stay on one page, unless they are higher than that.
    struct Unit
    {
        QTextBlock first;
        QTextBlock last;
        double highest = 0;
    };

    QTextBlock begin(const QTextBlockFormat &format, const QTextCharFormat &characters = {});
    void insertMarkdown(const QString &markdown, double indent, const QTextCharFormat &characters);
    void insertInline(const QString &markdown, const QTextCharFormat &characters);
    QTextBlock insertLine();
    void keep(const QTextBlock &first);
    void keepQuestion();
    void keepUnits();
    int pageOf(const QTextBlock &block, bool end) const;

    MarkdownDocument m_document;
    QTextCursor m_cursor;
    QString m_footer;
    QList<Unit> m_units;
    QList<QTextBlock> m_pictures;
    QTextBlock m_step;     // its title, until something stands between it and its question
    QTextBlock m_question; // the one whose choices come; invalid: none
    QTextBlock m_heading;  // the one whose text comes
    bool m_isEmpty = true;
};

} // namespace meari
