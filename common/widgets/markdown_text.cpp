#include "widgets/markdown_text.h"

#include "widgets/markdown.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

namespace meari {
MarkdownText::MarkdownText(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::ClickFocus); // the keys are those of what scrolls
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
        meari::setMarkdown(*document(), m_markdown, this);
    }
    fit();
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
    return {fontMetrics().height() * 20, height()};
}

QSize MarkdownText::minimumSizeHint() const
{
    return {fontMetrics().height() * 4, 0};
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
