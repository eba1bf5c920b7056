<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>ByteText</name>
    <message numerus="yes">
        <source>sent as %Ln write(s) of %1</source>
        <translation>
            <numerusform>sent as %Ln write of %1</numerusform>
            <numerusform>sent as %Ln writes of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>came back in %Ln read(s)</source>
        <translation>
            <numerusform>came back in %Ln read</numerusform>
            <numerusform>came back in %Ln reads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 came back in %Ln read(s)</source>
        <translation>
            <numerusform>%1 came back in %Ln read</numerusform>
            <numerusform>%1 came back in %Ln reads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 received in %Ln read(s)</source>
        <translation>
            <numerusform>%1 received in %Ln read</numerusform>
            <numerusform>%1 received in %Ln reads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>echoed in %Ln write(s)</source>
        <translation>
            <numerusform>echoed in %Ln write</numerusform>
            <numerusform>echoed in %Ln writes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 echoed in %Ln write(s)</source>
        <translation>
            <numerusform>%1 echoed in %Ln write</numerusform>
            <numerusform>%1 echoed in %Ln writes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConversationText</name>
    <message numerus="yes">
        <source>%Ln byte(s) never came back</source>
        <translation>
            <numerusform>%Ln byte never came back</numerusform>
            <numerusform>%Ln bytes never came back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %Ln more byte(s) …</source>
        <translation>
            <numerusform>waiting for %Ln more byte …</numerusform>
            <numerusform>waiting for %Ln more bytes …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>same %Ln byte(s)</source>
        <translation>
            <numerusform>same %Ln byte</numerusform>
            <numerusform>same %Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln read(s)</source>
        <translation>
            <numerusform>in %Ln read</numerusform>
            <numerusform>in %Ln reads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %Ln byte(s) …</source>
        <translation>
            <numerusform>waiting for %Ln byte …</numerusform>
            <numerusform>waiting for %Ln bytes …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventExplanation</name>
    <message numerus="yes">
        <source>%1 byte(s) had not been sent or acknowledged and may be lost.</source>
        <translation>
            <numerusform>%1 byte had not been sent or acknowledged and may be lost.</numerusform>
            <numerusform>%1 bytes had not been sent or acknowledged and may be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s) that still came were read and thrown away, because close() with unread bytes would send a RST.</source>
        <translation>
            <numerusform>%1 byte that still came was read and thrown away, because close() with unread bytes would send a RST.</numerusform>
            <numerusform>%1 bytes that still came were read and thrown away, because close() with unread bytes would send a RST.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recv() returned %1 byte(s) from the client: what had arrived by then, which may be part of a message or several, because TCP carries a stream of bytes.</source>
        <translation>
            <numerusform>recv() returned %1 byte from the client: what had arrived by then, which may be part of a message or several, because TCP carries a stream of bytes.</numerusform>
            <numerusform>recv() returned %1 bytes from the client: what had arrived by then, which may be part of a message or several, because TCP carries a stream of bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recv() returned %1 byte(s) from the server: what had arrived by then, which may be part of a message or several, because TCP carries a stream of bytes.</source>
        <translation>
            <numerusform>recv() returned %1 byte from the server: what had arrived by then, which may be part of a message or several, because TCP carries a stream of bytes.</numerusform>
            <numerusform>recv() returned %1 bytes from the server: what had arrived by then, which may be part of a message or several, because TCP carries a stream of bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send() handed %1 byte(s), the echo of what was read, to the kernel; that does not mean that the client has read them.</source>
        <translation>
            <numerusform>send() handed %1 byte, the echo of what was read, to the kernel; that does not mean that the client has read it.</numerusform>
            <numerusform>send() handed %1 bytes, the echo of what was read, to the kernel; that does not mean that the client has read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send() handed %1 byte(s) to the kernel, which sends them when it can; that does not mean that the server has read them.</source>
        <translation>
            <numerusform>send() handed %1 byte to the kernel, which sends it when it can; that does not mean that the server has read it.</numerusform>
            <numerusform>send() handed %1 bytes to the kernel, which sends them when it can; that does not mean that the server has read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send() could not take %1 byte(s), because the connection had ended or too much was waiting already: they went nowhere.</source>
        <translation>
            <numerusform>send() could not take %1 byte, because the connection had ended or too much was waiting already: it went nowhere.</numerusform>
            <numerusform>send() could not take %1 bytes, because the connection had ended or too much was waiting already: they went nowhere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message numerus="yes">
        <source>%1: closed at once, %Ln client(s) is the limit</source>
        <translation>
            <numerusform>%1: closed at once, %Ln client is the limit</numerusform>
            <numerusform>%1: closed at once, %Ln clients are the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: closed at once, %Ln client(s) from one address is the limit</source>
        <translation>
            <numerusform>%1: closed at once, %Ln client from one address is the limit</numerusform>
            <numerusform>%1: closed at once, %Ln clients from one address are the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: closed at once, the system allows this program no more than %Ln client(s)</source>
        <translation>
            <numerusform>%1: closed at once, the system allows this program no more than %Ln client</numerusform>
            <numerusform>%1: closed at once, the system allows this program no more than %Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) could not be sent</source>
        <translation>
            <numerusform>%Ln byte could not be sent</numerusform>
            <numerusform>%Ln bytes could not be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) came too late and were dropped</source>
        <translation>
            <numerusform>%Ln byte came too late and were dropped</numerusform>
            <numerusform>%Ln bytes came too late and were dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) still to echo …</source>
        <translation>
            <numerusform>%Ln byte still to echo …</numerusform>
            <numerusform>%Ln bytes still to echo …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %Ln more byte(s) …</source>
        <translation>
            <numerusform>waiting for %Ln more byte …</numerusform>
            <numerusform>waiting for %Ln more bytes …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %Ln byte(s) …</source>
        <translation>
            <numerusform>waiting for %Ln byte …</numerusform>
            <numerusform>waiting for %Ln bytes …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) never echoed</source>
        <translation>
            <numerusform>%Ln byte never echoed</numerusform>
            <numerusform>%Ln bytes never echoed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) never came back</source>
        <translation>
            <numerusform>%Ln byte never came back</numerusform>
            <numerusform>%Ln bytes never came back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message numerus="yes">
        <source>About %n minute(s)</source>
        <translation>
            <numerusform>About %n minute</numerusform>
            <numerusform>About %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonReader</name>
    <message numerus="yes">
        <source>%1 takes %n text(s) at most. Put the others into another do:.</source>
        <translation>
            <numerusform>%1 takes %n text at most. Put the others into another do:.</numerusform>
            <numerusform>%1 takes %n texts at most. Put the others into another do:.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LessonWords</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgramText</name>
    <message numerus="yes">
        <source>clients %1 and %Ln more</source>
        <translation>
            <numerusform>clients %1 and %Ln more</numerusform>
            <numerusform>clients %1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordingText</name>
    <message numerus="yes">
        <source>The %Ln event(s) before it are shown.</source>
        <translation>
            <numerusform>The %Ln event before it is shown.</numerusform>
            <numerusform>The %Ln events before it are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock went back while it was recorded; %Ln event(s) show the time of the event before.</source>
        <translation>
            <numerusform>The clock went back while it was recorded; %Ln event shows the time of the event before.</numerusform>
            <numerusform>The clock went back while it was recorded; %Ln events show the time of the event before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendText</name>
    <message numerus="yes">
        <source>hex · %Ln byte(s)</source>
        <translation>
            <numerusform>hex · %Ln byte</numerusform>
            <numerusform>hex · %Ln bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hex · %Ln byte(s) and a half</source>
        <translation>
            <numerusform>hex · %Ln byte and a half</numerusform>
            <numerusform>hex · %Ln bytes and a half</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln byte</numerusform>
            <numerusform>%Ln bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meari::ClientController</name>
    <message numerus="yes">
        <source>%1 did not answer for %n second(s).</source>
        <translation>
            <numerusform>%1 did not answer for %n second.</numerusform>
            <numerusform>%1 did not answer for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meari::ClientModel</name>
    <message numerus="yes">
        <source>%Ln read(s) · %1</source>
        <translation>
            <numerusform>%Ln read · %1</numerusform>
            <numerusform>%Ln reads · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln write(s) · %1</source>
        <translation>
            <numerusform>%Ln write · %1</numerusform>
            <numerusform>%Ln writes · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meari::ClientStatus</name>
    <message numerus="yes">
        <source>%Ln older one(s) dropped</source>
        <translation>
            <numerusform>%Ln older one dropped</numerusform>
            <numerusform>%Ln older ones dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meari::LadderPanel</name>
    <message numerus="yes">
        <source>Only the newest %Ln event(s) of the ladder were copied. Save it to have more.</source>
        <translation>
            <numerusform>Only the newest %Ln event of the ladder was copied. Save it to have more.</numerusform>
            <numerusform>Only the newest %Ln events of the ladder were copied. Save it to have more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln event(s) of the ladder to %1.</source>
        <translation>
            <numerusform>Saved %Ln event of the ladder to %1.</numerusform>
            <numerusform>Saved %Ln events of the ladder to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds the newest %Ln event(s) of the ladder; there was no room for the %2 before them. A PDF has room for more, and the log for all.</source>
        <extracomment>%n events are in the file, %2 is the number of those that are not</extracomment>
        <translation>
            <numerusform>%1 holds the newest %Ln event of the ladder; there was no room for the %2 before them. A PDF has room for more, and the log for all.</numerusform>
            <numerusform>%1 holds the newest %Ln events of the ladder; there was no room for the %2 before them. A PDF has room for more, and the log for all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meari::LessonEnd</name>
    <message numerus="yes">
        <source>%Ln of the steps skipped</source>
        <translation>
            <numerusform>%Ln of the steps skipped</numerusform>
            <numerusform>%Ln of the steps skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln prediction(s) came true.</source>
        <translation>
            <numerusform>%1 of %Ln prediction came true.</numerusform>
            <numerusform>%1 of %Ln predictions came true.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meari::LessonListModel</name>
    <message numerus="yes">
        <source>%Ln step(s) done</source>
        <translation>
            <numerusform>%Ln step done</numerusform>
            <numerusform>%Ln steps done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meari::LessonRunner</name>
    <message numerus="yes">
        <source>A window has not answered for %n second(s).</source>
        <translation>
            <numerusform>A window has not answered for %n second.</numerusform>
            <numerusform>A window has not answered for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meari::Lessons</name>
    <message numerus="yes">
        <source>%n client(s) are connected and would be disconnected.</source>
        <translation>
            <numerusform>%n client is connected and would be disconnected.</numerusform>
            <numerusform>%n clients are connected and would be disconnected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved as %1; %n step(s) have no picture, because they have not been played.</source>
        <translation>
            <numerusform>Saved as %1; %n step has no picture, because it has not been played.</numerusform>
            <numerusform>Saved as %1; %n steps have no picture, because they have not been played.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meari::LogPanel</name>
    <message numerus="yes">
        <source>Only the first %Ln row(s) were copied. Save the log to have them all.</source>
        <translation>
            <numerusform>Only the first row was copied. Save the log to have them all.</numerusform>
            <numerusform>Only the first %Ln rows were copied. Save the log to have them all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save the log: only the %Ln matching event(s)</source>
        <translation>
            <numerusform>Save the log: only the %Ln matching event</numerusform>
            <numerusform>Save the log: only the %Ln matching events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln event(s) of the log to %1.</source>
        <translation>
            <numerusform>Saved %Ln event of the log to %1.</numerusform>
            <numerusform>Saved %Ln events of the log to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) left the log before they could be saved to %1: more came than there is room for.</source>
        <translation>
            <numerusform>%Ln event left the log before it could be saved to %1: more came than there is room for.</numerusform>
            <numerusform>%Ln events left the log before they could be saved to %1: more came than there is room for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln event(s) match</source>
        <translation>
            <numerusform>%1 of %Ln event matches</numerusform>
            <numerusform>%1 of %Ln events match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older event(s) dropped</source>
        <translation>
            <numerusform>%Ln older event dropped</numerusform>
            <numerusform>%Ln older events dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meari::RecordingBar</name>
    <message numerus="yes">
        <source>The first %Ln event(s) of the recording “%1”. Reading was stopped; nothing here is happening now.</source>
        <translation>
            <numerusform>The first event of the recording “%1”. Reading was stopped; nothing here is happening now.</numerusform>
            <numerusform>The first %Ln events of the recording “%1”. Reading was stopped; nothing here is happening now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The recording “%1”: %Ln event(s). Nothing here is happening now.</source>
        <translation>
            <numerusform>The recording “%1”: %Ln event. Nothing here is happening now.</numerusform>
            <numerusform>The recording “%1”: %Ln events. Nothing here is happening now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meari::SendBar</name>
    <message numerus="yes">
        <source>These are %Ln line(s). At most %1 can be sent as messages of their own at once.</source>
        <translation>
            <numerusform>These are %Ln line. At most %1 can be sent as messages of their own at once.</numerusform>
            <numerusform>These are %Ln lines. At most %1 can be sent as messages of their own at once.</numerusform>
        </translation>
    </message>
</context>
</TS>
