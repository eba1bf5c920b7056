#pragma once

#include <QList>
#include <QWidget>

namespace meari {

/// The steps of a lesson in a row: done ones are full, skipped ones hollow, the one that is shown
/// is taller.
class StepTrack : public QWidget
{
    Q_OBJECT
public:
    enum class Step : quint8 { Ahead, Begun, Done, Skipped };

    explicit StepTrack(QWidget *parent = nullptr);

    /// @param shown the one that is looked at; -1: none
    void show(const QList<Step> &steps, int shown);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {1, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Step> m_steps;
    int m_shown = -1;
};

} // namespace meari
