#include "event/recording_text.h"

#include "event/plural.h"
#include "event/visible_text.h"

#include <QFileInfo>
#include <QLocale>

namespace meari {
namespace {

constexpr qsizetype longestName = 120;

QString shown(const QString &text)
{
    return visibleText(text, LineBreaks::Escape, longestName);
}

} // namespace

QString RecordingText::fault(const RecordingEnd &end)
{
    switch (end.fault) {
    case LineFault::None:
        return {};
    case LineFault::Incomplete:
        return tr("it ends in the middle");
    case LineFault::NotJson:
        return tr("it is not JSON");
    case LineFault::NotUtf8:
        return tr("it is not UTF-8");
    case LineFault::TooDeep:
        return tr("it is nested too deeply");
    case LineFault::TooLong:
        return tr("it is longer than %1")
            .arg(QLocale().formattedDataSize(longestRecordedLine, 0, QLocale::DataSizeIecFormat));
    case LineFault::Missing:
        return tr("“%1” is missing").arg(shown(end.member));
    case LineFault::Bad:
        return tr("“%1” is not as it should be").arg(shown(end.member));
    case LineFault::Twice:
        return tr("“%1” is there twice").arg(shown(end.member));
    case LineFault::Unreadable:
        return tr("the system says: %1").arg(shown(end.reason));
    }
    Q_UNREACHABLE();
}

QString RecordingText::ending(const RecordingEnd &end, const QString &fileName)
{
    const QString name = shown(QFileInfo(fileName).fileName());
    const QLocale locale;
    QStringList sentences;
    switch (end.kind) {
    case RecordingEnd::Kind::Cancelled:
        return {};
    case RecordingEnd::Kind::CouldNotOpen:
        return tr("%1 could not be opened. The system says: %2.").arg(name, shown(end.reason));
    case RecordingEnd::Kind::NotAFile:
        return tr("%1 is not a file: folders, pipes and devices cannot be opened.").arg(name);
    case RecordingEnd::Kind::NotARecording:
        return tr("%1 is not a recording of Meari: those are made by recording in one of its "
                  "windows, "
                  "or with --record.")
            .arg(name);
    case RecordingEnd::Kind::Empty:
        return tr("%1 is empty: nothing had happened yet.").arg(name);
    case RecordingEnd::Kind::Whole:
        break;
    case RecordingEnd::Kind::CutOff:
        //: %2 a line number, %3 a number of bytes
        sentences += tr("%1 is cut off in line %2 (byte %3).")
                         .arg(name, locale.toString(end.line), locale.toString(end.offset));
        break;
    case RecordingEnd::Kind::Damaged:
        //: %2 a line number, %3 a number of bytes, %4 "it is not JSON"
        sentences +=
            tr("%1 is damaged in line %2 (byte %3): %4.")
                .arg(name, locale.toString(end.line), locale.toString(end.offset), fault(end));
        break;
    }
    if (end.kind != RecordingEnd::Kind::Whole && end.events > 0)
        sentences += tr("The %Ln event(s) before it are shown.", nullptr, plural(end.events));
    if (end.bothSides)
        sentences += tr("A server and a client were recorded to the same file, so not everything "
                        "in it fits together.");
    if (end.timesRaised > 0)
        sentences += tr("The clock went back while it was recorded; %Ln event(s) show the time of "
                        "the event before.",
                        nullptr, plural(end.timesRaised));
    return sentences.join(QLatin1Char(' '));
}

} // namespace meari
