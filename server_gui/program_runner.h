#pragma once

#include "model/listing.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QProcess;

namespace meari {

/// Runs a listing of the Program view, in Python, as a process of its own: a program that is not
/// Meari's, for a lesson. One at a time. Window's thread.
class ProgramRunner : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype longestLine = 1'000; ///< characters of one that is told
    static constexpr int mostLines = 10'000;        ///< that are told of one run

    explicit ProgramRunner(QObject *parent = nullptr);
    /// Ends what runs.
    ~ProgramRunner() override;

    /// The program of that name, "client" or "server_one_client"; nothing when there is none.
    static std::optional<ProgramKind> kindOf(const QString &listing);

    /// Ends what runs before, of which nothing more is told. Ends in started() or failed(), not
    /// from within this call.
    /// @param lines typed into it, one after the other; then its input ends, if there are any
    void run(const ProgramFacts &facts, const QList<QByteArray> &lines);
    /// At once; ends in ended(). Nothing comes of it when nothing runs.
    void kill();
    bool isRunning() const;

signals:
    /// It runs; a server listens, where the system can be asked (Linux).
    void started();
    /// It does not run, or has ended before it listened, and why, in a sentence.
    void failed(const QString &problem);
    /// It has printed a line, which hides nothing. What it says beyond mostLines is not told.
    void linePrinted(const QString &line);
    /// @param wellDone by itself, and without a failure
    void ended(bool wellDone);

private:
    void handleStarted(const ProgramFacts &facts, const QList<QByteArray> &lines);
    void handleFinished(bool wellDone);
    void handleOutput();
    void tell(const QByteArray &line);
    void dropProcess();

    std::unique_ptr<QProcess> m_process;
    QByteArray m_output; ///< a line that has not ended yet
    QString m_lastLine;
    int m_lines = 0;
    QTimer m_listening; ///< runs while it is looked whether it listens
    int m_looks = 0;
    bool m_isStarted = false;
};

} // namespace meari
