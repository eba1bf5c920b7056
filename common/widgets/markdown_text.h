#pragma once

#include <QTextBrowser>

namespace meari {

/// A text of a lesson, as high as it is long. Markdown without HTML; loads nothing, opens nothing:
/// a lesson may come from anywhere. Code stands in the fixed font.
class MarkdownText : public QTextBrowser
{
    Q_OBJECT
public:
    explicit MarkdownText(QWidget *parent = nullptr);

    /// Empty: hides.
    void setText(const QString &markdown);
    const QString &text() const { return m_markdown; }

    QVariant loadResource(int type, const QUrl &name) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void render();
    void fit();

    QString m_markdown;
    bool m_rendering = false;
};

} // namespace meari
