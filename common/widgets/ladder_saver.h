#pragma once

#include "widgets/ladder_painter.h"

#include <QBasicTimer>
#include <QEventLoopLocker>
#include <QPdfWriter>
#include <QSaveFile>

#include <memory>

namespace meari {

/// Saves a ladder as it is now, at most so many of its newest rows; a slice at a time where it is
/// long, so that the window goes on. The file appears only when it is whole: what fails leaves
/// nothing behind and an older file of that name untouched.
///
/// Window's thread. Deletes itself when it is done.
class LadderSaver : public QObject
{
    Q_OBJECT
public:
    enum class Form : quint8 {
        Png,     ///< one picture, as the window shows it at its normal size
        Pdf,     ///< A4 pages, each with the heads of the lifelines
        Mermaid, ///< text, see LadderMermaid
    };
    /// What a picture may have, in pixels: all of them at once stay in memory.
    static constexpr int mostPixels = 16'000'000;
    static constexpr int mostHeight = 16'000;
    static constexpr int mostWidth = 4'000;
    static constexpr int mostPages = 500;
    /// Mermaid draws no more, and takes long for so many.
    static constexpr int mostMermaidRows = 5'000;

    /// @param ladder outlives the saver, as its parent
    /// @param style of a picture; paper is always light
    /// @param fit a picture's lifelines in as much width as there is
    LadderSaver(Ladder &ladder, const QString &fileName, Form form,
                const LadderPainter::Style &style, int width, bool fit);
    ~LadderSaver() override;

    void start();

    /// The picture alone, and how many rows it holds.
    static QImage picture(const Ladder &ladder, const LadderPainter::Style &style, int width,
                          bool fit, int *rows = nullptr);
    /// Of the paper that a PDF has: how many rows stand on a page.
    int rowsPerPage() const;

signals:
    /// @param rows that are in the file
    /// @param left rows that are not: there was no room for them, or they left before
    void saved(const QString &fileName, int rows, int left);
    /// @param reason the system's words
    void failed(const QString &fileName, const QString &reason);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    bool writePicture();
    void beginPdf();
    bool writePage();
    bool writeMermaid();
    void finish(bool good);
    int rowOfNext() const;
    int rowsToGo() const;

    Ladder &m_ladder;
    const Form m_form;
    LadderPainter::Style m_style;
    const int m_width;
    const bool m_fit;
    QSaveFile m_file;
    const QEventLoopLocker m_unfinished; ///< the program does not end meanwhile
    QBasicTimer m_timer;
    std::unique_ptr<QPdfWriter> m_pdf;
    std::unique_ptr<QPainter> m_painter; ///< on m_pdf
    LadderGeometry m_geometry;           ///< of a page
    double m_pageHeight = 0;             ///< in the geometry's pixels
    int m_page = 0;
    int m_pages = 0;
    int m_all = 0;      ///< rows there were
    int m_rows = 0;     ///< that are written
    quint64 m_next = 0; ///< sequence numbers: rows move while older ones leave
    quint64 m_last = 0;
};

} // namespace meari
