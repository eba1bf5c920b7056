#pragma once

#include "event/event.h"
#include "event/program_terms.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace meari {

/// How to run a program in a terminal, beside the window: what to do, and the command.
class RunHint : public QFrame
{
    Q_OBJECT
public:
    explicit RunHint(QWidget *parent = nullptr);

    struct About
    {
        Side side = Side::Server; ///< of the window
        ProgramKind kind = ProgramKind::ManyEventLoop;
        CodeLanguage language = CodeLanguage::Python;
        SocketAddress address; ///< where the program listens or connects to
        bool isListening = false;
        bool operator==(const About &) const = default;
    };
    void setAbout(const About &about);
    QString command() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    About m_about;
    QLabel *m_sentence;
    QLabel *m_command;
    QPushButton *m_copy;
};

} // namespace meari
