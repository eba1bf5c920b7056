#pragma once

class QString;
class QTextDocument;
class QWidget;

/// Texts of lessons, which may come from anywhere: Markdown without HTML, and links lead nowhere.
namespace meari {

/// @param look whose font and palette it takes; code stands in the fixed font
void setMarkdown(QTextDocument &document, const QString &markdown, const QWidget *look);
/// The words alone.
QString withoutMarkup(const QString &markdown);

} // namespace meari
