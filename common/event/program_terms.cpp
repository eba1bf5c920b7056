#include "event/program_terms.h"

namespace meari {
namespace {

struct StepName
{
    Step step = Step::Accept;
    QLatin1String name;
};

constexpr std::array<StepName, stepCount> stepNames{{
    {Step::Accept, QLatin1String("accept")},
    {Step::Thread, QLatin1String("thread")},
    {Step::Recv, QLatin1String("recv")},
    {Step::Send, QLatin1String("send")},
    {Step::End, QLatin1String("end")},
    {Step::Linger, QLatin1String("linger")},
    {Step::CloseClient, QLatin1String("close-client")},
    {Step::Socket, QLatin1String("socket")},
    {Step::Reuse, QLatin1String("reuse")},
    {Step::Bind, QLatin1String("bind")},
    {Step::Listen, QLatin1String("listen")},
    {Step::Wait, QLatin1String("wait")},
    {Step::CloseListener, QLatin1String("close-listener")},
    {Step::Connect, QLatin1String("connect")},
    {Step::Input, QLatin1String("input")},
    {Step::Print, QLatin1String("print")},
    {Step::Close, QLatin1String("close")},
}};

} // namespace

QLatin1String nameOf(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Python:
        return QLatin1String("python");
    case CodeLanguage::C:
        return QLatin1String("c");
    case CodeLanguage::Qt:
        return QLatin1String("qt");
    }
    Q_UNREACHABLE();
}

std::optional<CodeLanguage> codeLanguageOf(QStringView name)
{
    for (const CodeLanguage language : codeLanguages) {
        if (name == nameOf(language))
            return language;
    }
    return std::nullopt;
}

QLatin1String fileEnding(CodeLanguage language)
{
    switch (language) {
    case CodeLanguage::Python:
        return QLatin1String("py");
    case CodeLanguage::C:
        return QLatin1String("c");
    case CodeLanguage::Qt:
        return QLatin1String("cpp");
    }
    Q_UNREACHABLE();
}

ProgramKind programKindOf(Serving serving, Work work)
{
    switch (serving) {
    case Serving::OneMessage:
        return ProgramKind::OneMessage;
    case Serving::OneClient:
        return ProgramKind::OneClient;
    case Serving::OneAtATime:
        return ProgramKind::OneAtATime;
    case Serving::Many:
        return work == Work::ThreadPerClient ? ProgramKind::ManyThreads
                                             : ProgramKind::ManyEventLoop;
    }
    Q_UNREACHABLE();
}

QLatin1String nameOf(ProgramKind kind)
{
    switch (kind) {
    case ProgramKind::OneMessage:
        return QLatin1String("server_one_message");
    case ProgramKind::OneClient:
        return QLatin1String("server_one_client");
    case ProgramKind::OneAtATime:
        return QLatin1String("server_one_at_a_time");
    case ProgramKind::ManyEventLoop:
        return QLatin1String("server_many_event_loop");
    case ProgramKind::ManyThreads:
        return QLatin1String("server_many_threads");
    case ProgramKind::Client:
        return QLatin1String("client");
    }
    Q_UNREACHABLE();
}

QLatin1String nameOf(Step step)
{
    return stepNames[std::size_t(step)].name;
}

std::optional<Step> stepOf(QStringView name)
{
    for (const StepName &known : stepNames) {
        if (name == known.name)
            return known.step;
    }
    return std::nullopt;
}

} // namespace meari
