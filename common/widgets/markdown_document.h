#pragma once

#include <QTextDocument>

namespace meari {

/// Markdown as a document that loads nothing from anywhere, whatever it asks for: no HTML, no
/// pictures, and no links that lead elsewhere.
class MarkdownDocument : public QTextDocument
{
public:
    explicit MarkdownDocument(const QString &markdown = {});

protected:
    QVariant loadResource(int type, const QUrl &name) override;
};

/// A document as plain HTML: paragraphs, headings from h3 on, lists, tables, code. All of its text
/// is escaped.
QString htmlOf(const QTextDocument &document);
/// Only what stands in its paragraphs, for within a line.
QString inlineHtmlOf(const QTextDocument &document);

} // namespace meari
