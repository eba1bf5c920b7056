#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace meari {

class LessonFaults;

/// A line "name: value" of the front matter or of a step's block.
struct LessonMember
{
    QString name;
    QString value; ///< without spaces around it
    int line = 0;  ///< in the file, from 1
};

/// A step as it stands in the file.
struct ScannedStep
{
    QString id;
    QString title;
    QString text;  ///< before the block
    QString after; ///< behind it
    QList<LessonMember> members;
    bool hasBlock = false;
    bool isBroken = false; ///< what is missing in it may be there, behind what is wrong
    int line = 0;          ///< of its title
};

struct ScannedLesson
{
    QList<LessonMember> front;
    QList<ScannedStep> steps;
};

/// Takes a lesson's file apart into lines, front matter, steps and their blocks, without looking
/// into what they say. Pure; what is wrong goes to faults.
ScannedLesson scanLesson(QByteArrayView text, LessonFaults &faults);

} // namespace meari
