#include "widgets/handout.h"
#include "widgets/handout_pages.h"

#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace meari {
namespace {
constexpr int resolution = 300;
}

bool writeHandoutPdf(QIODevice &device, const Handout &handout)
{
    const HandoutPages pages(handout);
    QPdfWriter pdf(&device);
    pdf.setCreator(QStringLiteral("Meari"));
    pdf.setTitle(handout.lesson.title);
    pdf.setResolution(resolution);
    const double margin = HandoutPages::margin;
    pdf.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait,
                       QMarginsF(margin, margin, margin, margin), QPageLayout::Millimeter});
    QPainter painter;
    if (!painter.begin(&pdf))
        return false;
    painter.scale(pdf.width() / HandoutPages::paper().width(),
                  pdf.width() / HandoutPages::paper().width());
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0 && !pdf.newPage())
            return false;
        pages.paint(painter, page);
    }
    return painter.end();
}

} // namespace meari
