#pragma once

#include <QWidget>

namespace meari {

/// Has a column of rows that wrap, and is as high at least as they are at the width there is. A
/// window asks for their height at their least width only, and would let them lie over each other.
class TallEnough : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    bool event(QEvent *event) override;

private:
    void fit();
};

} // namespace meari
