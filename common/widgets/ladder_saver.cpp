#include "widgets/ladder_saver.h"

#include "model/ladder_mermaid.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QImage>
#include <QPageSize>
#include <QPainter>
#include <QTimerEvent>

namespace meari {
namespace {

// Half a display frame: what is left is for painting.
constexpr qint64 sliceNanoseconds = 8'000'000;
// Paper: what is an inch in the geometry's pixels, and how large the type is in them.
constexpr double paperDensity = 96;
constexpr int paperType = 12;
constexpr double paperMargin = 12; // millimetres
constexpr int paperResolution = 300;

QPalette paper()
{
    QPalette palette(Qt::black, Qt::white);
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    palette.setColor(QPalette::Window, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::black);
    return palette;
}

void paint(const Ladder &ladder, const LadderGeometry &geometry, const LadderPainter::Style &style,
           QPainter &painter, int first, int count)
{
    LadderPainter part(ladder, geometry, style, painter);
    const int last = first + count - 1;
    const double top = geometry.headHeight();
    // As a window's last rows: those who are still there go on a little.
    part.paintLifelines(top, first, last, top + (count + 0.5) * geometry.rowHeight());
    for (int row = first; row <= last; ++row)
        part.paintRow(top + (row - first) * geometry.rowHeight(), row, false, row == first);
    part.paintHead(0, last);
}

} // namespace

LadderSaver::LadderSaver(Ladder &ladder, const QString &fileName, Form form,
                         const LadderPainter::Style &style, int width, bool fit)
    : QObject(&ladder)
    , m_ladder(ladder)
    , m_form(form)
    , m_style(style)
    , m_width(width)
    , m_fit(fit)
    , m_file(fileName)
{
}

LadderSaver::~LadderSaver() = default;

void LadderSaver::start()
{
    m_all = m_ladder.rowCount();
    // QSaveFile puts a new file in the place of the old one, of a device too.
    const QFileInfo target(m_file.fileName());
    if (target.exists() && !target.isFile()) {
        emit failed(m_file.fileName(), tr("it is not a file"));
        deleteLater();
        return;
    }
    if (!m_file.open(QIODevice::WriteOnly)) {
        finish(false);
        return;
    }
    if (m_all == 0) {
        m_file.cancelWriting();
        emit failed(m_file.fileName(), tr("there is nothing to save"));
        deleteLater();
        return;
    }
    m_last = m_ladder.sequenceAt(m_all - 1);
    switch (m_form) {
    case Form::Png:
        finish(writePicture());
        return;
    case Form::Pdf:
        beginPdf();
        break;
    case Form::Mermaid: {
        const int count = qMin(m_all, mostMermaidRows);
        m_next = m_ladder.sequenceAt(m_all - count);
        m_file.write(LadderMermaid(m_ladder, m_all - count, count).header());
        break;
    }
    }
    m_timer.start(0, this);
}

QImage LadderSaver::picture(const Ladder &ladder, const LadderPainter::Style &style, int width,
                            bool fit, int *rows)
{
    LadderGeometry::Wishes wishes = LadderPainter::wishes(ladder, style);
    wishes.width = qBound(1, width, mostWidth);
    wishes.fit = fit;
    LadderGeometry geometry(wishes);
    if (geometry.mostScroll() > 0) {
        // Nothing scrolls in a picture: it is as wide as it has to be, or as it may be.
        wishes.width = qMin(wishes.width + geometry.mostScroll(), mostWidth);
        wishes.fit = wishes.fit || wishes.width == mostWidth;
        geometry = LadderGeometry(wishes);
    }
    const int height = qMin(mostHeight, mostPixels / wishes.width);
    const int fits = qMax(1, (height - geometry.headHeight()) / geometry.rowHeight() - 1);
    const int count = qMin(fits, ladder.rowCount());
    QImage image(wishes.width,
                 geometry.headHeight() + count * geometry.rowHeight() + geometry.rowHeight() / 2,
                 QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.fill(style.palette.color(QPalette::Base));
    QPainter painter(&image);
    paint(ladder, geometry, style, painter, ladder.rowCount() - count, count);
    if (rows)
        *rows = count;
    return image;
}

bool LadderSaver::writePicture()
{
    const QImage image = picture(m_ladder, m_style, m_width, m_fit, &m_rows);
    return !image.isNull() && image.save(&m_file, "PNG");
}

void LadderSaver::beginPdf()
{
    m_pdf = std::make_unique<QPdfWriter>(&m_file);
    m_pdf->setCreator(QStringLiteral("Meari"));
    m_pdf->setTitle(tr("Ladder"));
    m_pdf->setResolution(paperResolution);
    m_pdf->setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Landscape,
                          QMarginsF(paperMargin, paperMargin, paperMargin, paperMargin),
                          QPageLayout::Millimeter});
    // In pixels, so that it does not matter which screen there is.
    m_style.font.setPixelSize(paperType);
    m_style.palette = paper();
    const double scale = paperResolution / paperDensity;
    LadderGeometry::Wishes wishes = LadderPainter::wishes(m_ladder, m_style);
    wishes.width = int(m_pdf->width() / scale);
    wishes.fit = true;
    m_geometry = LadderGeometry(wishes);
    m_pageHeight = m_pdf->height() / scale;

    const int count = int(qMin<qint64>(m_all, qint64(mostPages) * rowsPerPage()));
    m_pages = (count + rowsPerPage() - 1) / rowsPerPage();
    m_next = m_ladder.sequenceAt(m_all - count);
    m_painter = std::make_unique<QPainter>();
    if (m_painter->begin(m_pdf.get()))
        m_painter->scale(scale, scale);
}

// What is left over at the foot is for the number of the page.
int LadderSaver::rowsPerPage() const
{
    const double rows = m_pageHeight - m_geometry.headHeight() - 1.5 * m_geometry.rowHeight();
    return qMax(1, int(rows) / m_geometry.rowHeight());
}

int LadderSaver::rowOfNext() const
{
    return m_ladder.rowFrom(m_next);
}

int LadderSaver::rowsToGo() const
{
    return m_ladder.rowFrom(m_last + 1) - rowOfNext();
}

// False when there is nothing more to write, or no more can be written.
bool LadderSaver::writePage()
{
    const int count = qMin(rowsToGo(), rowsPerPage());
    if (count <= 0 || !m_painter->isActive())
        return false;
    if (m_page++ > 0 && !m_pdf->newPage())
        return false;
    const int first = rowOfNext();
    paint(m_ladder, m_geometry, m_style, *m_painter, first, count);
    m_painter->setFont(m_style.font);
    m_painter->setPen(Qt::darkGray);
    m_painter->drawText(QRectF(0, m_pageHeight - m_geometry.rowHeight(),
                               m_geometry.noteColumn().right(), m_geometry.rowHeight()),
                        Qt::AlignRight | Qt::AlignBottom,
                        tr("Page %1 of %2").arg(m_page).arg(m_pages));
    m_rows += count;
    m_next = m_ladder.sequenceAt(first + count - 1) + 1;
    return m_next <= m_last;
}

bool LadderSaver::writeMermaid()
{
    QElapsedTimer clock;
    clock.start();
    int row = rowOfNext();
    int count = rowsToGo();
    const LadderMermaid mermaid(m_ladder, row, count);
    for (; count > 0 && clock.nsecsElapsed() < sliceNanoseconds; --count, ++row) {
        const QByteArray line = mermaid.row(row);
        m_next = m_ladder.sequenceAt(row) + 1;
        if (m_file.write(line) != line.size())
            return false;
        ++m_rows;
    }
    return count > 0;
}

void LadderSaver::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    if (m_form == Form::Pdf ? writePage() : writeMermaid())
        return;
    const bool good = m_rows > 0 && (!m_painter || m_painter->end());
    m_painter.reset();
    m_pdf.reset();
    finish(good);
}

void LadderSaver::finish(bool good)
{
    m_timer.stop();
    good = good && m_file.isOpen() && m_file.error() == QSaveFile::NoError;
    const QString reason = m_file.errorString();
    if (!good)
        m_file.cancelWriting();
    // commit() flushes, which is when a full disk is noticed.
    if (good && m_file.commit())
        emit saved(m_file.fileName(), m_rows, m_all - m_rows);
    else
        emit failed(m_file.fileName(), good ? m_file.errorString() : reason);
    deleteLater();
}

} // namespace meari
