#include "widgets/handout.h"
#include "widgets/handout_sink.h"
#include "widgets/markdown_document.h"

#include <QIODevice>
#include <QImage>

namespace meari {
namespace {

// Nothing may be loaded, so whatever a lesson says, opening the file asks nobody for anything.
const QLatin1String policy("default-src 'none'; img-src data:; style-src 'unsafe-inline'");

const char style[] = R"(
:root { color-scheme: light; }
body { font: 11pt/1.55 "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", "Apple SD Gothic Neo", NanumGothic, system-ui, sans-serif;
  color: #1b2430; background: #fff; max-width: 46em; margin: 2em auto; padding: 0 1em; }
h1 { font-size: 1.7em; line-height: 1.25; margin: 0 0 .2em; }
h2 { font-size: 1.25em; margin: 2em 0 .4em; padding-top: .8em; border-top: 1px solid #dde2ea; break-after: avoid; }
h3, h4, h5, h6 { font-size: 1em; margin: 1em 0 .3em; break-after: avoid; }
p, ul, ol, pre, table { margin: .5em 0; }
.facts, figcaption { color: #4a5565; font-size: .9em; }
.names { display: flex; gap: 1.5em; margin: 1.2em 0; }
.names span { flex: 1; border-bottom: 1px solid #8793a3; padding-bottom: .3em; color: #4a5565; }
code, pre { font-family: "D2Coding", "Noto Sans Mono CJK KR", "DejaVu Sans Mono", Consolas, monospace; font-size: .95em; }
code { background: #eff2f6; padding: 0 .2em; border-radius: 3px; }
pre { background: #eff2f6; padding: .6em .8em; border-radius: 4px; white-space: pre-wrap; break-inside: avoid; }
table { border-collapse: collapse; }
th, td { border: 1px solid #b8c1cd; padding: .2em .6em; text-align: left; }
blockquote { margin: .5em 0; padding-left: .8em; border-left: 3px solid #b8c1cd; }
.question { border: 1px solid #7f8b9b; border-radius: 4px; padding: .5em .9em; margin: 1em 0; break-inside: avoid; }
.question p { font-weight: bold; }
.question ul { list-style: none; padding: 0; }
.question li { padding-left: 1.6em; text-indent: -1.6em; margin: .3em 0; }
.question li::before { content: "\25A1"; display: inline-block; width: 1.6em; text-indent: 0; }
.question li.true::before { content: "\25A0"; }
.true { font-weight: bold; }
.true small { font-weight: normal; color: #0b6b3b; margin-left: .5em; }
.label { font-weight: bold; font-size: .9em; color: #4a5565; margin-bottom: .2em; }
.line { border-bottom: 1px solid #8793a3; height: 2.1em; }
.lines, figure { break-inside: avoid; }
figure { margin: 1em 0; }
figure img { display: block; max-width: 100%; max-height: 60vh; border: 1px solid #b8c1cd; }
.teacher { border-left: 3px solid #b8c1cd; padding: .1em 0 .1em .9em; margin: 1em 0; font-size: .95em; color: #3a4453; }
@page { size: A4; margin: 15mm; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 10pt; } figure img { max-height: 110mm; } }
)";

class HtmlSink final : public HandoutSink
{
public:
    QString html;

    void title(const QString &text, const QString &summary, const QString &facts) override
    {
        write(QLatin1String("<h1>%1</h1>\n"), text);
        if (!summary.isEmpty())
            write(QLatin1String("<p>%1</p>\n"), summary);
        if (!facts.isEmpty())
            write(QLatin1String("<p class=\"facts\">%1</p>\n"), facts);
    }

    void names(const QStringList &labels) override
    {
        html += QLatin1String("<div class=\"names\">");
        for (const QString &label : labels)
            write(QLatin1String("<span>%1</span>"), label);
        html += QLatin1String("</div>\n");
    }

    void stepTitle(int number, const QString &markdown) override
    {
        endQuestion();
        html += QLatin1String("<h2>") % QString::number(number) % QLatin1String(". ") %
                inlined(markdown) % QLatin1String("</h2>\n");
    }

    void text(const QString &markdown) override { html += htmlOf(MarkdownDocument(markdown)); }

    void question(const QString &markdown) override
    {
        html += QLatin1String("<div class=\"question\">\n<p>") % inlined(markdown) %
                QLatin1String("</p>\n<ul>\n");
        m_inChoices = m_inQuestion = true;
    }

    void choice(const QString &markdown, const QString &mark) override
    {
        if (mark.isEmpty()) {
            html += QLatin1String("<li>") % inlined(markdown) % QLatin1String("</li>\n");
            return;
        }
        html += QLatin1String("<li class=\"true\">") % inlined(markdown) %
                QLatin1String(" <small>") % mark.toHtmlEscaped() % QLatin1String("</small></li>\n");
    }

    void lines(const QString &label, int count) override
    {
        endChoices();
        write(QLatin1String("<div class=\"lines\"><div class=\"label\">%1</div>"), label);
        for (int i = 0; i < count; ++i)
            html += QLatin1String("<div class=\"line\"></div>");
        html += QLatin1String("</div>\n");
        endQuestion();
    }

    void labelled(const QString &label, const QString &markdown, bool quiet) override
    {
        endQuestion();
        html += QLatin1String(quiet ? "<div class=\"teacher\">\n" : "<div>\n");
        write(QLatin1String("<div class=\"label\">%1</div>\n"), label);
        text(markdown);
        html += QLatin1String("</div>\n");
    }

    void picture(const QByteArray &png, const QString &caption) override
    {
        endQuestion();
        if (QImage::fromData(png, "PNG").isNull())
            return;
        const QString text = caption.toHtmlEscaped();
        html += QLatin1String("<figure><img alt=\"") % text %
                QLatin1String("\" src=\"data:image/png;base64,") %
                QString::fromLatin1(png.toBase64()) % QLatin1String("\"/><figcaption>") % text %
                QLatin1String("</figcaption></figure>\n");
    }

    void endQuestion()
    {
        endChoices();
        if (m_inQuestion)
            html += QLatin1String("</div>\n");
        m_inQuestion = false;
    }

private:
    void endChoices()
    {
        if (m_inChoices)
            html += QLatin1String("</ul>\n");
        m_inChoices = false;
    }

    static QString inlined(const QString &markdown)
    {
        return inlineHtmlOf(MarkdownDocument(markdown));
    }

    void write(QLatin1String pattern, const QString &text)
    {
        html += QString(pattern).replace(QLatin1String("%1"), text.toHtmlEscaped());
    }

    bool m_inQuestion = false;
    bool m_inChoices = false;
};

} // namespace

bool writeHandoutHtml(QIODevice &device, const Handout &handout)
{
    HtmlSink sink;
    tellHandout(handout, sink);
    sink.endQuestion();
    const QString head =
        QLatin1String("<!DOCTYPE html>\n<html lang=\"") % handout.lesson.language.toHtmlEscaped() %
        QLatin1String("\">\n<head>\n<meta charset=\"utf-8\"/>\n<meta "
                      "http-equiv=\"Content-Security-Policy\" content=\"") %
        policy %
        QLatin1String("\"/>\n<meta name=\"viewport\" "
                      "content=\"width=device-width, initial-scale=1\"/>\n<title>") %
        handout.lesson.title.toHtmlEscaped() % QLatin1String("</title>\n<style>") %
        QLatin1String(style) % QLatin1String("</style>\n</head>\n<body>\n");
    const QByteArray file =
        QString(head % sink.html % QLatin1String("</body>\n</html>\n")).toUtf8();
    return device.write(file) == file.size();
}

} // namespace meari
