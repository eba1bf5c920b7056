#pragma once

#include "widgets/handout.h"

namespace meari {

/// Where a handout's parts go, in the order in which they are read. All texts but those called
/// Markdown are plain.
class HandoutSink
{
public:
    HandoutSink() = default;
    virtual ~HandoutSink() = default;
    Q_DISABLE_COPY_MOVE(HandoutSink)

    virtual void title(const QString &text, const QString &summary, const QString &facts) = 0;
    /// Where students write their names.
    virtual void names(const QStringList &labels) = 0;
    /// @param number from 1
    virtual void stepTitle(int number, const QString &markdown) = 0;
    virtual void text(const QString &markdown) = 0;
    virtual void question(const QString &markdown) = 0;
    /// @param mark behind the choice that is true; empty: it is left open
    virtual void choice(const QString &markdown, const QString &mark) = 0;
    /// Lines to write on.
    virtual void lines(const QString &label, int count) = 0;
    /// A text under a label that says what it is; quiet: beside the point.
    virtual void labelled(const QString &label, const QString &markdown, bool quiet) = 0;
    virtual void picture(const QByteArray &png, const QString &caption) = 0;
};

/// Puts a handout's parts into words and in order.
void tellHandout(const Handout &handout, HandoutSink &sink);

} // namespace meari
