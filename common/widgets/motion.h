#pragma once

class QWidget;

namespace meari {

/// Whether things in the windows may move to be noticed. Not where somebody has asked for less
/// motion: in the application, or of the whole desktop. Window's thread.
class Motion
{
public:
    /// @param widget whose style is asked for the desktop's wish
    static bool isWanted(const QWidget *widget);
    /// The application's own setting; false at first.
    static void setReduced(bool reduced);
    static bool isReduced();
};

} // namespace meari
