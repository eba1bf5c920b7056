#pragma once

#include "model/server_state.h"
#include "widgets/catch_up.h"

#include <QWidget>

namespace meari {

/// What the server is doing and has done, on one line: elided where there is no room.
class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    /// @param recorded it was so when it was recorded, and is not so now
    void showState(const ServerState &state, const QString &recordFile, bool recorded);
    /// Something to know for a moment, in place of all else.
    void say(const QString &sentence);
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void changed();
    QString phase() const;
    QStringList counters() const;

    ServerState m_state;
    QString m_recordFile;
    bool m_recorded = false;
    QString m_moment; ///< said in place of all that
    int m_timer = 0;
    CatchUp m_catchUp;
};

} // namespace meari
