#pragma once

#include "lesson/lesson.h"

#include <QHash>

class QIODevice;

namespace meari {

/// A window as it was when a step had happened.
struct HandoutPicture
{
    Role role;
    QByteArray png;
    QString caption; ///< empty: the window's name
};

/// A lesson for paper: for students to write on, or, with answers, for the teacher.
struct Handout
{
    Lesson lesson;
    QHash<int, QList<HandoutPicture>> pictures; ///< by index of the step
    bool answers = false; ///< what came true, why, and the notes for the teacher
};

/// As one HTML file that needs no other and no network. False when the device does not take it; it
/// then says why. What is no picture is left out. Window's thread.
bool writeHandoutHtml(QIODevice &device, const Handout &handout);
/// As a PDF of A4 pages. False when it cannot be written.
bool writeHandoutPdf(QIODevice &device, const Handout &handout);

} // namespace meari
