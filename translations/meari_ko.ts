<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
<context>
    <name>ByteText</name>
    <message numerus="yes">
        <source>sent as %Ln write(s) of %1</source>
        <translation>
            <numerusform>쓰기(write) %Ln번으로 %1 보냄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>came back in %Ln read(s)</source>
        <translation>
            <numerusform>읽기(read) %Ln번으로 돌아옴</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 came back in %Ln read(s)</source>
        <translation>
            <numerusform>읽기(read) %Ln번으로 %1 돌아옴</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 received in %Ln read(s)</source>
        <translation>
            <numerusform>읽기(read) %Ln번으로 %1 받음</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing came back</source>
        <translation>돌아온 것이 없음</translation>
    </message>
    <message numerus="yes">
        <source>echoed in %Ln write(s)</source>
        <translation>
            <numerusform>쓰기(write) %Ln번으로 되돌려 보냄</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 echoed in %Ln write(s)</source>
        <translation>
            <numerusform>쓰기(write) %Ln번으로 %1 되돌려 보냄</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was echoed</source>
        <translation>되돌려 보낸 것이 없음</translation>
    </message>
    <message>
        <source>other bytes than these</source>
        <translation>이와 다른 바이트</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>읽기 %1</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>쓰기 %1</translation>
    </message>
    <message>
        <source>The first read ended inside %1: a program that decodes each recv() on its own would fail here.</source>
        <translation>첫 번째 읽기가 ‘%1’의 중간에서 끝났습니다. recv()마다 따로 디코딩하는 프로그램은 여기서 실패합니다.</translation>
    </message>
    <message>
        <source>Read %1 ended inside %2: a program that decodes each recv() on its own would fail here.</source>
        <translation>%1번째 읽기가 ‘%2’의 중간에서 끝났습니다. recv()마다 따로 디코딩하는 프로그램은 여기서 실패합니다.</translation>
    </message>
    <message>
        <source>a zero byte: a string in C ends here</source>
        <translation>0인 바이트: C의 문자열은 여기서 끝납니다</translation>
    </message>
    <message>
        <source>a control character: it shows nothing</source>
        <translation>제어 문자: 화면에 보이지 않습니다</translation>
    </message>
    <message>
        <source>changes the direction of text, and can hide what is really there</source>
        <translation>글의 방향을 바꾸는 문자: 실제 내용을 감출 수 있습니다</translation>
    </message>
    <message>
        <source>cannot be seen in a text</source>
        <translation>글 속에서 보이지 않는 문자입니다</translation>
    </message>
    <message>
        <source>not UTF-8: a continuation byte that continues nothing</source>
        <translation>UTF-8이 아님: 앞에 시작 바이트가 없는 연속 바이트입니다</translation>
    </message>
    <message>
        <source>not UTF-8: a byte that never occurs in it</source>
        <translation>UTF-8이 아님: UTF-8에 나올 수 없는 바이트입니다</translation>
    </message>
    <message>
        <source>not UTF-8: more bytes than %1 needs (overlong)</source>
        <translation>UTF-8이 아님: %1에 필요한 것보다 바이트가 많습니다(overlong)</translation>
    </message>
    <message>
        <source>not UTF-8: %1 is half of a UTF-16 pair (surrogate)</source>
        <translation>UTF-8이 아님: %1은(는) UTF-16 쌍의 반쪽입니다(surrogate)</translation>
    </message>
    <message>
        <source>not UTF-8: %1 is beyond the last code point, U+10FFFF</source>
        <translation>UTF-8이 아님: %1은(는) 마지막 코드 포인트 U+10FFFF를 넘습니다</translation>
    </message>
    <message>
        <source>not UTF-8: a character begins, and something else follows</source>
        <translation>UTF-8이 아님: 문자가 시작되었지만 이어지는 바이트가 없습니다</translation>
    </message>
    <message>
        <source>a character begins, and its other bytes are not there yet</source>
        <translation>문자가 시작되었고, 나머지 바이트는 아직 없습니다</translation>
    </message>
    <message>
        <source>Byte at offset %1</source>
        <translation>오프셋 %1의 바이트</translation>
    </message>
    <message>
        <source>%1 at offsets %2 to %3</source>
        <translation>오프셋 %2–%3의 %1</translation>
    </message>
    <message>
        <source>What came back differs from offset %1 on.</source>
        <translation>오프셋 %1부터 돌아온 것이 다릅니다.</translation>
    </message>
    <message>
        <source>What was echoed differs from offset %1 on.</source>
        <translation>오프셋 %1부터 되돌려 보낸 것이 다릅니다.</translation>
    </message>
</context>
<context>
    <name>CallText</name>
    <message>
        <source>the address is in use (EADDRINUSE)</source>
        <translation>이미 쓰이는 주소(EADDRINUSE)</translation>
    </message>
    <message>
        <source>permission denied (EACCES)</source>
        <translation>권한 없음(EACCES)</translation>
    </message>
    <message>
        <source>not an address of this computer (EADDRNOTAVAIL)</source>
        <translation>이 컴퓨터의 주소가 아님(EADDRNOTAVAIL)</translation>
    </message>
    <message>
        <source>not an IP address</source>
        <translation>IP 주소가 아님</translation>
    </message>
    <message>
        <source>connection refused (ECONNREFUSED)</source>
        <translation>연결 거부됨(ECONNREFUSED)</translation>
    </message>
    <message>
        <source>no answer (ETIMEDOUT)</source>
        <translation>응답 없음(ETIMEDOUT)</translation>
    </message>
    <message>
        <source>no such host</source>
        <translation>없는 호스트</translation>
    </message>
    <message>
        <source>no route to the host (ENETUNREACH)</source>
        <translation>호스트로 가는 길이 없음(ENETUNREACH)</translation>
    </message>
    <message>
        <source>too many open files (EMFILE)</source>
        <translation>열린 파일이 너무 많음(EMFILE)</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>실패: %1</translation>
    </message>
    <message>
        <source>returned %1</source>
        <translation>반환: %1</translation>
    </message>
    <message>
        <source>started %1</source>
        <translation>시작: %1</translation>
    </message>
    <message>
        <source>returned a connection that was reset already</source>
        <translation>반환: 상대가 이미 강제로 끊은 연결</translation>
    </message>
    <message>
        <source>it was /end</source>
        <translation>/end였음</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>보냄: %1</translation>
    </message>
    <message>
        <source>clients can connect to %1 from now on</source>
        <translation>이제 클라이언트가 %1에 연결할 수 있음</translation>
    </message>
    <message>
        <source>the system gives no more threads</source>
        <translation>시스템이 스레드를 더 주지 않음</translation>
    </message>
    <message>
        <source>returned %1, which was closed at once: there are too many clients</source>
        <translation>반환: %1, 클라이언트가 너무 많아 바로 닫음</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>returned 0 bytes: the client has finished (FIN)</source>
        <translation>반환: 0바이트, 클라이언트가 보내기를 마침(FIN)</translation>
    </message>
    <message>
        <source>returned 0 bytes: the server has finished (FIN)</source>
        <translation>반환: 0바이트, 서버가 보내기를 마침(FIN)</translation>
    </message>
    <message>
        <source>connected from port %1</source>
        <translation>연결됨, 이쪽 포트는 %1번</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>그만둠</translation>
    </message>
    <message>
        <source>the connection has ended</source>
        <translation>연결이 끝났음</translation>
    </message>
    <message>
        <source>nothing more will be sent (FIN)</source>
        <translation>더 보낼 것이 없음(FIN)</translation>
    </message>
</context>
<context>
    <name>ClientHelp</name>
    <message>
        <source>Meari Client %1</source>
        <translation>메아리 클라이언트 %1</translation>
    </message>
    <message>
        <source>Sends messages to a server over TCP and checks byte by byte what comes back. Meari is Korean for echo. It works with every echo server, also one you wrote yourself. MIT licence.</source>
        <translation>TCP로 서버에 메시지를 보내고, 돌아온 것을 바이트마다 비교합니다. 직접 만든 것을 포함해 어떤 에코 서버와도 함께 쓸 수 있습니다. MIT 라이선스입니다.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>About Meari Client</source>
        <translation>메아리 클라이언트 정보</translation>
    </message>
    <message>
        <source>Send the message</source>
        <translation>메시지 보내기</translation>
    </message>
    <message>
        <source>A new line in the message</source>
        <translation>메시지 안에서 줄 바꾸기</translation>
    </message>
    <message>
        <source>Send each line as a message</source>
        <translation>줄마다 따로 보내기</translation>
    </message>
    <message>
        <source>Messages sent before</source>
        <translation>전에 보낸 메시지</translation>
    </message>
    <message>
        <source>Clear what is being written</source>
        <translation>쓰던 메시지 지우기</translation>
    </message>
    <message>
        <source>Write in hex</source>
        <translation>16진수로 입력</translation>
    </message>
    <message>
        <source>Send /end</source>
        <translation>/end 보내기</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>연결 끊기</translation>
    </message>
    <message>
        <source>Finish sending (FIN, half-close)</source>
        <translation>보내기 마침(FIN, 절반 닫기)</translation>
    </message>
    <message>
        <source>Reset (RST)</source>
        <translation>연결 강제 종료(RST)</translation>
    </message>
    <message>
        <source>Clear the conversation</source>
        <translation>대화 지우기</translation>
    </message>
    <message>
        <source>Copy the selected messages</source>
        <translation>선택한 메시지 복사</translation>
    </message>
    <message>
        <source>Save the conversation</source>
        <translation>대화 저장</translation>
    </message>
    <message>
        <source>Larger, smaller, normal text</source>
        <translation>글자 크게, 작게, 보통으로</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>기록 파일 열기</translation>
    </message>
    <message>
        <source>Show or hide the log and the other views</source>
        <translation>기록과 다른 보기를 열거나 닫기</translation>
    </message>
    <message>
        <source>Go back and on through what has happened</source>
        <translation>일어난 일을 앞뒤로 한 이벤트씩 따라가기</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>기록에서 찾기</translation>
    </message>
    <message>
        <source>In the log: go back to this event</source>
        <translation>기록에서: 이 이벤트까지로 되돌아가기</translation>
    </message>
    <message>
        <source>Blackboard: large type, thick lines; and back</source>
        <translation>칠판 모드: 큰 글자와 굵은 선 / 원래대로</translation>
    </message>
    <message>
        <source>Outside of tables and texts: back to now</source>
        <translation>표와 글 밖에서: 지금으로</translation>
    </message>
</context>
<context>
    <name>ClientLauncher</name>
    <message>
        <source>The window could not be started: there is no %1 beside this program. Install or build it.</source>
        <translation>창을 시작하지 못했습니다. 이 프로그램 옆에 %1이(가) 없습니다. 설치하거나 빌드하세요.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Show this help and exit.</source>
        <translation>이 도움말을 보여 주고 끝냅니다.</translation>
    </message>
    <message>
        <source>Show the version and exit.</source>
        <translation>버전을 보여 주고 끝냅니다.</translation>
    </message>
    <message>
        <source>Append every event to FILE as it happens, one line of JSON each.</source>
        <translation>일어나는 이벤트를 그때그때 FILE 끝에 JSON 한 줄씩 기록합니다.</translation>
    </message>
    <message>
        <source>Speak Korean or English.</source>
        <translation>한국어(ko) 또는 영어(en)로 표시합니다.</translation>
    </message>
    <message>
        <source>Write every event to standard output as well.</source>
        <translation>모든 이벤트를 표준 출력에도 씁니다.</translation>
    </message>
    <message>
        <source>Save a picture of the window as a PNG before it closes.</source>
        <translation>창이 닫히기 전에 창의 그림을 PNG로 저장합니다.</translation>
    </message>
    <message>
        <source>“%1” is not an option. See --help.</source>
        <translation>모르는 옵션입니다: %1. --help를 보세요.</translation>
    </message>
    <message>
        <source>--%1: “%2” is not a whole number from %3 to %4.</source>
        <translation>--%1: 쓸 수 없는 값입니다: %2. %3부터 %4까지의 정수를 쓰세요.</translation>
    </message>
    <message>
        <source>--%1 wants the name of a file.</source>
        <translation>--%1에는 파일 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>--%1: “%2” is not one of: %3.</source>
        <translation>--%1: 쓸 수 없는 값입니다: %2. 다음 중 하나를 쓰세요: %3.</translation>
    </message>
    <message>
        <source>Meari server: a window that sends back whatever clients send it, and shows everything that happens. What is not given is as it was the last time.</source>
        <translation>Meari 서버: 클라이언트가 보낸 것을 그대로 되돌려 보내고, 일어나는 일을 모두 보여 주는 창입니다. 지정하지 않은 것은 지난번에 쓴 대로입니다.</translation>
    </message>
    <message>
        <source>Start listening at once, and say where on standard output.</source>
        <translation>바로 대기를 시작하고, 어디서 기다리는지 표준 출력에 알립니다.</translation>
    </message>
    <message>
        <source>--address: “%1” is neither an IP address nor an interface of this computer.</source>
        <translation>--address: IP 주소도, 이 컴퓨터의 인터페이스 이름도 아닙니다: %1.</translation>
    </message>
    <message>
        <source>Meari client: a window that sends messages to a server and checks what comes back. What is not given is as it was the last time.</source>
        <translation>Meari 클라이언트: 서버에 메시지를 보내고 돌아온 것이 같은지 확인하는 창입니다. 지정하지 않은 것은 지난번에 쓴 대로입니다.</translation>
    </message>
    <message>
        <source>A name for the window, to tell several apart.</source>
        <translation>여러 창을 구별하기 위한 창 이름.</translation>
    </message>
    <message>
        <source>Connect at once.</source>
        <translation>바로 연결합니다.</translation>
    </message>
    <message>
        <source>Connect, and send TEXT; may be given again for more messages.</source>
        <translation>연결해서 TEXT를 보냅니다. 여러 번 쓰면 차례로 보냅니다.</translation>
    </message>
    <message>
        <source>Exit with 0 when every --send came back the same; with 1 when one did not, or nothing came for 10 seconds.</source>
        <translation>--send가 모두 똑같이 돌아오면 0으로 끝납니다. 하나라도 다르거나 10초 동안 답이 없으면 1로 끝납니다.</translation>
    </message>
    <message>
        <source>--host wants a name or an address.</source>
        <translation>--host에는 이름이나 주소가 필요합니다.</translation>
    </message>
    <message>
        <source>--port: a client cannot connect to port 0. Use the port the server listens on.</source>
        <translation>--port: 클라이언트는 0번 포트에 연결할 수 없습니다. 서버가 기다리는 포트를 쓰세요.</translation>
    </message>
    <message>
        <source>--quit-when-echoed needs at least one --send.</source>
        <translation>--quit-when-echoed에는 --send가 하나 이상 필요합니다.</translation>
    </message>
    <message>
        <source>tcp. (udp is not available yet.)</source>
        <translation>tcp. (udp는 아직 없습니다.)</translation>
    </message>
    <message>
        <source>UDP is not available yet: leave --transport out, or say tcp.</source>
        <translation>UDP는 아직 없습니다. --transport를 빼거나 tcp로 지정하세요.</translation>
    </message>
    <message>
        <source>--port: “%1” is not a valid port. Ports are numbers from 0 to 65535.</source>
        <translation>--port: 쓸 수 없는 포트 번호입니다: %1. 0부터 65535까지의 정수를 쓰세요.</translation>
    </message>
    <message>
        <source>Listen on this port; 0 lets the system choose. At first: 3333.</source>
        <translation>연결을 기다릴 포트. 0이면 시스템이 고릅니다. 처음에는 3333.</translation>
    </message>
    <message>
        <source>How to treat clients: %1. At first: many.</source>
        <translation>클라이언트 응대 방식: %1. 처음에는 many.</translation>
    </message>
    <message>
        <source>Who does the work for many clients: %1. At first: event-loop.</source>
        <translation>여러 클라이언트의 일을 누가 하는지: %1. 처음에는 event-loop.</translation>
    </message>
    <message>
        <source>Read at most N bytes at once; 0 reads whatever is there. At first: 0.</source>
        <translation>한 번에 N바이트까지만 읽습니다. 0이면 도착한 만큼 읽습니다. 처음에는 0.</translation>
    </message>
    <message>
        <source>Serve at most N clients at once; close the others. At first: %1.</source>
        <translation>동시에 클라이언트 N개까지 응대하고, 넘으면 연결을 닫습니다. 처음에는 %1.</translation>
    </message>
    <message>
        <source>Serve at most N clients from one address; 0 sets no such limit. At first: 0.</source>
        <translation>한 주소에서 클라이언트 N개까지만 응대합니다. 0이면 제한하지 않습니다. 처음에는 0.</translation>
    </message>
    <message>
        <source>With one-message: close N milliseconds after the echo. At first: %1.</source>
        <translation>one-message일 때 되돌려 보내고 N밀리초 뒤에 닫습니다. 처음에는 %1.</translation>
    </message>
    <message>
        <source>The server&apos;s name or address. At first: 127.0.0.1.</source>
        <translation>서버의 이름 또는 주소. 처음에는 127.0.0.1.</translation>
    </message>
    <message>
        <source>The server&apos;s port. At first: 3333.</source>
        <translation>서버의 포트. 처음에는 3333.</translation>
    </message>
    <message>
        <source>--send wants a text: an empty message is nothing on the wire.</source>
        <translation>--send에는 보낼 글이 필요합니다. 빈 메시지는 아무것도 보내지 않는 것과 같습니다.</translation>
    </message>
    <message>
        <source>Open a recording made with --record, instead of a connection.</source>
        <translation>통신하는 대신 --record로 기록한 파일을 엽니다.</translation>
    </message>
    <message>
        <source>--open shows what was recorded and talks to nobody, so it does not go with --%1: leave one of them out.</source>
        <translation>--open은 기록된 것을 보여 줄 뿐 아무와도 통신하지 않으므로 --%1 옵션과 함께 쓸 수 없습니다. 둘 가운데 하나를 빼세요.</translation>
    </message>
    <message>
        <source>Start this lesson, which sets up the server and opens the client windows it needs. ID is a name such as first-echo.</source>
        <translation>이 수업을 시작합니다. 서버를 알맞게 맞추고 필요한 클라이언트 창을 엽니다. ID는 first-echo 같은 이름입니다.</translation>
    </message>
    <message>
        <source>Play the lesson by itself.</source>
        <translation>수업을 저절로 진행합니다.</translation>
    </message>
    <message>
        <source>Show each step for about N milliseconds; 0 plays at full speed. At first: %1.</source>
        <translation>단계마다 N밀리초쯤 보여 줍니다. 0이면 쉬지 않고 진행합니다. 처음에는 %1.</translation>
    </message>
    <message>
        <source>Exit with 0 when the serving ends by itself, with 1 when listening fails. With --lesson: with 0 when every step of it has ended as it should, else with 1.</source>
        <translation>응대가 스스로 끝나면 0, 대기를 시작하지 못하면 1로 끝납니다. --lesson과 함께 쓰면 수업의 모든 단계가 제대로 끝났을 때 0, 아니면 1로 끝납니다.</translation>
    </message>
    <message>
        <source>--lesson wants the name of a lesson, such as first-echo.</source>
        <translation>--lesson에는 first-echo 같은 수업 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>--play needs --lesson: which one?</source>
        <translation>--play에는 --lesson이 필요합니다. 어느 수업인가요?</translation>
    </message>
    <message>
        <source>--pace needs --play.</source>
        <translation>--pace에는 --play가 필요합니다.</translation>
    </message>
    <message>
        <source>--lesson starts the server itself when the lesson comes to that: leave --start out.</source>
        <translation>--lesson을 쓰면 수업이 알아서 서버를 시작합니다. --start는 빼 주세요.</translation>
    </message>
    <message>
        <source>--host: “%1” can be neither a name nor an address.</source>
        <translation>--host: “%1”은(는) 이름도 주소도 될 수 없습니다.</translation>
    </message>
    <message>
        <source>Listen there: an address or interface of this computer, or &quot;all&quot; of its IPv4 addresses. At first: 127.0.0.1, this computer only.</source>
        <translation>연결을 기다릴 곳: 이 컴퓨터의 주소나 인터페이스 이름, 또는 &quot;all&quot;(모든 IPv4 주소). 처음에는 127.0.0.1(이 컴퓨터만).</translation>
    </message>
</context>
<context>
    <name>ConversationExport</name>
    <message>
        <source>Conversation</source>
        <translation>대화</translation>
    </message>
</context>
<context>
    <name>ConversationText</name>
    <message numerus="yes">
        <source>%Ln byte(s) never came back</source>
        <translation>
            <numerusform>%Ln바이트는 돌아오지 않음</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %Ln more byte(s) …</source>
        <translation>
            <numerusform>%Ln바이트를 더 기다리는 중 …</numerusform>
        </translation>
    </message>
    <message>
        <source>not matched</source>
        <translation>비교하지 않음</translation>
    </message>
    <message>
        <source>nothing came back</source>
        <translation>돌아온 것이 없음</translation>
    </message>
    <message>
        <source>… %1 in all</source>
        <translation>… 모두 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>보내지 못함</translation>
    </message>
    <message numerus="yes">
        <source>same %Ln byte(s)</source>
        <translation>
            <numerusform>%Ln바이트 같음</numerusform>
        </translation>
    </message>
    <message>
        <source>differs at byte %1</source>
        <translation>%1번째 바이트부터 다름</translation>
    </message>
    <message>
        <source>too much was waiting to be checked</source>
        <translation>기다리는 것이 너무 많아 비교하지 않음</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;5 characters&quot;, %2 is &quot;15 bytes&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln글자</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln read(s)</source>
        <translation>
            <numerusform>%Ln번에 나누어 읽음</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>보내지 못함</translation>
    </message>
    <message>
        <source>Byte %1: sent %2, came back %3 (hexadecimal)</source>
        <translation>%1번째 바이트: 보낸 것 %2, 돌아온 것 %3 (16진수)</translation>
    </message>
    <message>
        <source>The server closed the connection after /end</source>
        <translation>/end를 받은 서버가 연결을 닫음</translation>
    </message>
    <message>
        <source>The server closed the connection after the half-close</source>
        <translation>절반 닫기 뒤에 서버가 연결을 닫음</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>연결 거부</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>No such host</source>
        <translation>없는 호스트</translation>
    </message>
    <message>
        <source>No way to this address</source>
        <translation>이 주소로 가는 길이 없음</translation>
    </message>
    <message>
        <source>Too many open connections</source>
        <translation>열린 연결이 너무 많음</translation>
    </message>
    <message>
        <source>Could not connect</source>
        <translation>연결하지 못함</translation>
    </message>
    <message numerus="yes">
        <source>waiting for %Ln byte(s) …</source>
        <translation>
            <numerusform>%Ln바이트를 기다리는 중 …</numerusform>
        </translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>예상하지 않은 바이트</translation>
    </message>
</context>
<context>
    <name>EventExplanation</name>
    <message>
        <source>bind() gave the socket the address %1 and listen() opened it for connections; accept() will take one client, whose first message is echoed.</source>
        <translation>주소 지정(bind)과 대기(listen)에 성공했습니다(%1). 클라이언트 하나를 수락(accept)해서 그 첫 메시지를 되돌려 보냅니다.</translation>
    </message>
    <message>
        <source>bind() gave the socket the address %1 and listen() opened it for connections; accept() will take one client, and all others wait in the backlog.</source>
        <translation>주소 지정(bind)과 대기(listen)에 성공했습니다(%1). 클라이언트 하나만 수락(accept)하고, 나머지는 백로그(backlog)에서 기다립니다.</translation>
    </message>
    <message>
        <source>bind() gave the socket the address %1 and listen() opened it for connections; accept() takes the next client from the backlog when the one before is done.</source>
        <translation>주소 지정(bind)과 대기(listen)에 성공했습니다(%1). 앞 클라이언트가 끝나면 백로그(backlog)에서 다음 클라이언트를 수락(accept)합니다.</translation>
    </message>
    <message>
        <source>bind() gave the socket the address %1 and listen() opened it for connections; one thread waits for all clients at once (an event loop).</source>
        <translation>주소 지정(bind)과 대기(listen)에 성공했습니다(%1). 스레드 하나가 모든 클라이언트를 한꺼번에 기다립니다(이벤트 루프, event loop).</translation>
    </message>
    <message>
        <source>bind() gave the socket the address %1 and listen() opened it for connections; each client that accept() takes gets a thread of its own.</source>
        <translation>주소 지정(bind)과 대기(listen)에 성공했습니다(%1). 수락(accept)한 클라이언트마다 스레드(thread)를 하나씩 둡니다.</translation>
    </message>
    <message>
        <source>bind() or listen() failed with EADDRINUSE: another socket already listens on port %1, and an address and port belong to one listener only.</source>
        <translation>주소 지정(bind)이나 대기(listen)가 EADDRINUSE로 실패했습니다. 다른 소켓이 이미 포트 %1번에서 기다리고 있는데, 같은 주소와 포트에서는 한 소켓만 기다릴 수 있습니다.</translation>
    </message>
    <message>
        <source>bind() failed with EACCES: port %1 is one of those below 1024, which are kept for programs with special rights.</source>
        <translation>주소 지정(bind)이 EACCES로 실패했습니다. 포트 %1번은 특별한 권한이 있는 프로그램만 쓰도록 남겨 둔 1024 미만의 포트입니다.</translation>
    </message>
    <message>
        <source>bind() failed with EADDRNOTAVAIL: a socket can only be given an address of its own computer, and %1 is none.</source>
        <translation>주소 지정(bind)이 EADDRNOTAVAIL로 실패했습니다. 소켓에는 자기 컴퓨터의 주소만 지정할 수 있는데, 이 주소는 아닙니다: %1</translation>
    </message>
    <message>
        <source>bind() was not called: “%1” is neither an IP address nor an interface of this computer.</source>
        <translation>주소 지정(bind)을 부르지도 않았습니다. IP 주소도, 이 컴퓨터의 인터페이스 이름도 아닙니다: %1</translation>
    </message>
    <message>
        <source>socket() failed with EMFILE or ENFILE: each socket is an open file, and the system allows this program no more of them.</source>
        <translation>소켓 만들기(socket)가 EMFILE이나 ENFILE로 실패했습니다. 소켓도 열린 파일인데, 시스템이 이 프로그램에 더는 열어 주지 않습니다.</translation>
    </message>
    <message>
        <source>The socket could not be opened for listening on %1; the system says: %2</source>
        <translation>%1에서 대기(listen)할 소켓을 열지 못했습니다. 시스템 메시지: %2</translation>
    </message>
    <message>
        <source>close() on the listening socket, because somebody pressed Stop or closed the window: whoever connects to this port now is refused.</source>
        <translation>누군가 중지를 누르거나 창을 닫아서 대기하던 소켓을 닫았습니다(close). 이제 이 포트로 연결하면 거부됩니다.</translation>
    </message>
    <message>
        <source>close() on the listening socket, because the one client it was for has been served: whoever connects to this port now is refused.</source>
        <translation>받기로 한 클라이언트 하나를 다 응대해서 대기하던 소켓을 닫았습니다(close). 이제 이 포트로 연결하면 거부됩니다.</translation>
    </message>
    <message>
        <source>accept() returned the connection from %1 and close() ended it at once, because the server&apos;s limit of clients (%2) is reached.</source>
        <translation>%1에서 온 연결을 수락(accept)하자마자 닫았습니다(close). 서버가 받는 클라이언트 수의 한도(%2)에 이르렀기 때문입니다.</translation>
    </message>
    <message>
        <source>accept() returned the connection from %1 and close() ended it at once, because the limit of clients from one address (%2) is reached.</source>
        <translation>%1에서 온 연결을 수락(accept)하자마자 닫았습니다(close). 한 주소에서 받는 클라이언트 수의 한도(%2)에 이르렀기 때문입니다.</translation>
    </message>
    <message>
        <source>accept() returned the connection from %1 and close() ended it at once, because the system allows this program open files for no more than %2 clients.</source>
        <translation>%1에서 온 연결을 수락(accept)하자마자 닫았습니다(close). 시스템이 이 프로그램에 열어 주는 파일로는 클라이언트를 %2개까지만 받을 수 있기 때문입니다.</translation>
    </message>
    <message>
        <source>accept() returned the connection from %1 and close() ended it at once, because the system gave no thread to serve it.</source>
        <translation>%1에서 온 연결을 수락(accept)하자마자 닫았습니다(close). 응대할 스레드(thread)를 시스템이 주지 않았기 때문입니다.</translation>
    </message>
    <message>
        <source>accept() failed with EMFILE or ENFILE: each connection is an open file, and the system allows no more; who connects meanwhile waits in the backlog.</source>
        <translation>수락(accept)이 EMFILE이나 ENFILE로 실패했습니다. 연결도 열린 파일인데, 시스템이 더는 열어 주지 않습니다. 그동안 연결하는 클라이언트는 백로그(backlog)에서 기다립니다.</translation>
    </message>
    <message>
        <source>accept() failed and is tried again shortly; the system says: %1</source>
        <translation>수락(accept)이 실패해서 잠시 뒤에 다시 합니다. 시스템 메시지: %1</translation>
    </message>
    <message>
        <source>connect() failed with ECONNREFUSED: the SYN reached %1 and was answered with a RST, because nothing listens on port %2 there.</source>
        <translation>연결(connect)이 ECONNREFUSED로 실패했습니다. SYN은 %1에 닿았지만, 그곳의 포트 %2번에서 기다리는 프로그램이 없어서 RST가 돌아왔습니다.</translation>
    </message>
    <message>
        <source>connect() was given up: the SYN to %1, port %2, was sent again and again and nothing answered; the computer is off, or a firewall drops it silently.</source>
        <translation>연결(connect)을 포기했습니다. %1의 포트 %2번으로 SYN을 거듭 보냈지만 아무 답이 없었습니다. 컴퓨터가 꺼져 있거나 방화벽이 말없이 버리고 있습니다.</translation>
    </message>
    <message>
        <source>getaddrinfo() found no address for the name “%1”, so connect() had nowhere to go.</source>
        <translation>이름 찾기(getaddrinfo)에서 주소가 나오지 않아 연결(connect)할 곳이 없었습니다: %1</translation>
    </message>
    <message>
        <source>connect() failed with ENETUNREACH or EHOSTUNREACH: IP found no way to %1, so no SYN arrived there.</source>
        <translation>연결(connect)이 ENETUNREACH나 EHOSTUNREACH로 실패했습니다. IP가 %1까지 가는 길을 찾지 못해서 SYN이 그곳에 닿지 못했습니다.</translation>
    </message>
    <message>
        <source>connect() to %1, port %2, failed with EADDRINUSE: the local port it wanted is taken.</source>
        <translation>%1의 포트 %2번에 연결(connect)하려다 EADDRINUSE로 실패했습니다. 이쪽에서 쓰려던 포트를 다른 소켓이 쓰고 있습니다.</translation>
    </message>
    <message>
        <source>connect() to %1, port %2, failed with EADDRNOTAVAIL: no local address or port was free for this end.</source>
        <translation>%1의 포트 %2번에 연결(connect)하려다 EADDRNOTAVAIL로 실패했습니다. 이쪽에서 쓸 수 있는 주소나 포트가 없었습니다.</translation>
    </message>
    <message>
        <source>connect() to %1, port %2, failed with EACCES or EPERM: this computer&apos;s own rules, such as a firewall, forbid it.</source>
        <translation>%1의 포트 %2번에 연결(connect)하려다 EACCES나 EPERM으로 실패했습니다. 방화벽 같은 이 컴퓨터의 규칙이 막았습니다.</translation>
    </message>
    <message>
        <source>connect() was not called: “%1” is no address.</source>
        <translation>연결(connect)을 부르지도 않았습니다. 주소가 아닙니다: %1</translation>
    </message>
    <message>
        <source>connect() to %1, port %2, failed; the system says: %3</source>
        <translation>%1의 포트 %2번에 연결(connect)하지 못했습니다. 시스템 메시지: %3</translation>
    </message>
    <message>
        <source>The client had sent its FIN, so the server called close(), too, and the connection is over.</source>
        <translation>클라이언트가 이미 FIN을 보냈으므로 서버도 닫았고(close), 이 연결은 끝났습니다.</translation>
    </message>
    <message>
        <source>The server had sent its FIN, so the client called close(), too, and the connection is over.</source>
        <translation>서버가 이미 FIN을 보냈으므로 클라이언트도 닫았고(close), 이 연결은 끝났습니다.</translation>
    </message>
    <message>
        <source>The message was /end, so the server called close() after echoing it: the kernel sends a FIN, and the connection ends in good order.</source>
        <translation>메시지가 /end였으므로 서버가 되돌려 보낸 뒤 닫았습니다(close). 커널(kernel)이 FIN을 보내서 연결이 정상으로 끝납니다.</translation>
    </message>
    <message>
        <source>The server serves one message, which is echoed, so it called close(): the kernel sends a FIN, and the connection ends in good order.</source>
        <translation>메시지 하나만 응대하는 서버가 그것을 되돌려 보냈으므로 닫았습니다(close). 커널(kernel)이 FIN을 보내서 연결이 정상으로 끝납니다.</translation>
    </message>
    <message>
        <source>Somebody disconnected this client in the server&apos;s window: close() makes the kernel send a FIN.</source>
        <translation>누군가 서버 창에서 이 클라이언트의 연결을 끊었습니다. 닫으면(close) 커널(kernel)이 FIN을 보냅니다.</translation>
    </message>
    <message>
        <source>Somebody pressed Disconnect: close() makes the kernel send a FIN, or a RST if bytes were still unread.</source>
        <translation>누군가 연결 끊기를 눌렀습니다. 닫으면(close) 커널(kernel)이 FIN을 보내고, 읽지 않은 바이트가 남아 있으면 RST를 보냅니다.</translation>
    </message>
    <message>
        <source>Somebody reset the connection here: close() with SO_LINGER set to 0 sends a RST instead of a FIN, and whatever was on its way is thrown away.</source>
        <translation>누군가 여기서 연결을 강제로 끊었습니다. SO_LINGER를 0으로 하고 닫으면(close) FIN 대신 RST를 보내며, 가고 있던 것은 모두 버려집니다.</translation>
    </message>
    <message>
        <source>An RST came from the client, so recv() or send() failed with ECONNRESET or EPIPE: its program crashed, was reset, or closed with bytes unread.</source>
        <translation>클라이언트에게서 RST가 와서 받기(recv)나 보내기(send)가 ECONNRESET이나 EPIPE로 실패했습니다. 그 프로그램이 죽었거나, 강제로 끊었거나, 읽지 않은 바이트를 두고 닫은 것입니다.</translation>
    </message>
    <message>
        <source>An RST came from the server, so recv() or send() failed with ECONNRESET or EPIPE: its program crashed, was reset, or closed with bytes unread.</source>
        <translation>서버에게서 RST가 와서 받기(recv)나 보내기(send)가 ECONNRESET이나 EPIPE로 실패했습니다. 그 프로그램이 죽었거나, 강제로 끊었거나, 읽지 않은 바이트를 두고 닫은 것입니다.</translation>
    </message>
    <message>
        <source>The client did not call recv() for too long, so its receive buffer was full, send() could hand over no more, and the server gave the connection up.</source>
        <translation>클라이언트가 너무 오래 받기(recv)를 부르지 않아서 그쪽 수신 버퍼(receive buffer)가 가득 찼고, 보내기(send)로 더 넘길 수 없어 서버가 연결을 포기했습니다.</translation>
    </message>
    <message>
        <source>The server stopped and called close() on each of its connections, so the kernel sends each client a FIN.</source>
        <translation>서버가 중지하면서 모든 연결을 닫았으므로(close) 커널(kernel)이 클라이언트마다 FIN을 보냅니다.</translation>
    </message>
    <message>
        <source>The kernel gave the connection up: what was sent was not acknowledged any more, and no FIN and no RST came.</source>
        <translation>커널(kernel)이 연결을 포기했습니다. 보낸 것에 확인 응답(ACK)이 더는 오지 않았고, FIN도 RST도 오지 않았습니다.</translation>
    </message>
    <message>
        <source>The kernel gave the connection up without a FIN from the other side; the system says: %1</source>
        <translation>상대의 FIN 없이 커널(kernel)이 연결을 포기했습니다. 시스템 메시지: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s) had not been sent or acknowledged and may be lost.</source>
        <translation>
            <numerusform>%1바이트는 보내지 못했거나 확인 응답(ACK)을 받지 못해서 사라졌을 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 byte(s) that still came were read and thrown away, because close() with unread bytes would send a RST.</source>
        <translation>
            <numerusform>그 뒤에 온 %1바이트는 읽어서 버렸습니다. 읽지 않은 것을 두고 닫으면(close) RST가 나가기 때문입니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recv() returned %1 byte(s) from the client: what had arrived by then, which may be part of a message or several, because TCP carries a stream of bytes.</source>
        <translation>
            <numerusform>받기(recv)가 클라이언트가 보낸 %1바이트를 돌려주었습니다. 그때까지 도착한 만큼이며, TCP는 바이트의 흐름(stream)을 나르므로 메시지의 일부일 수도, 여러 메시지일 수도 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recv() returned %1 byte(s) from the server: what had arrived by then, which may be part of a message or several, because TCP carries a stream of bytes.</source>
        <translation>
            <numerusform>받기(recv)가 서버가 보낸 %1바이트를 돌려주었습니다. 그때까지 도착한 만큼이며, TCP는 바이트의 흐름(stream)을 나르므로 메시지의 일부일 수도, 여러 메시지일 수도 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send() handed %1 byte(s), the echo of what was read, to the kernel; that does not mean that the client has read them.</source>
        <translation>
            <numerusform>보내기(send)가 읽은 그대로 %1바이트를 커널(kernel)에 넘겼습니다. 클라이언트가 읽었다는 뜻은 아닙니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>send() handed %1 byte(s) to the kernel, which sends them when it can; that does not mean that the server has read them.</source>
        <translation>
            <numerusform>보내기(send)가 %1바이트를 커널(kernel)에 넘겼고, 커널은 보낼 수 있을 때 보냅니다. 서버가 읽었다는 뜻은 아닙니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>accept() returned a connection that its client had reset before, so its address is not known any more.</source>
        <translation>클라이언트가 이미 강제로 끊은 연결을 수락(accept)했습니다. 그래서 상대의 주소를 더는 알 수 없습니다.</translation>
    </message>
    <message>
        <source>accept() took the connection from %1, which the kernel had completed before, out of the backlog and returned a socket of its own for it.</source>
        <translation>커널(kernel)이 이미 맺어 둔 %1의 연결을 백로그(backlog)에서 꺼내 수락(accept)하고, 그 연결만을 위한 새 소켓을 돌려주었습니다.</translation>
    </message>
    <message>
        <source>The one message is echoed; the server waits %1 ms before close(), so that the connection can be seen, and calls recv() no more.</source>
        <translation>메시지 하나를 되돌려 보냈습니다. 연결을 눈으로 볼 수 있게 닫기(close) 전에 %1 ms 기다리며, 받기(recv)는 더 부르지 않습니다.</translation>
    </message>
    <message>
        <source>recv() returned 0 bytes: the client has closed its sending side (FIN) and will send nothing more.</source>
        <translation>받기(recv)가 0바이트를 돌려주었습니다. 클라이언트가 보내는 쪽을 닫았고(FIN), 더는 아무것도 보내지 않습니다.</translation>
    </message>
    <message>
        <source>recv() returned 0 bytes: the server has closed its sending side (FIN) and will send nothing more.</source>
        <translation>받기(recv)가 0바이트를 돌려주었습니다. 서버가 보내는 쪽을 닫았고(FIN), 더는 아무것도 보내지 않습니다.</translation>
    </message>
    <message>
        <source>A connection to %1 was asked for: a name is looked up with getaddrinfo(), then connect() sends a SYN and waits for the answer.</source>
        <translation>%1에 연결하려고 합니다. 이름이면 먼저 주소를 찾고(getaddrinfo), 연결(connect)이 SYN을 보낸 뒤 답을 기다립니다.</translation>
    </message>
    <message>
        <source>connect() succeeded: SYN, SYN-ACK and ACK went between port %1 here and %2; the server&apos;s kernel did this, its program may not have called accept() yet.</source>
        <translation>연결(connect)에 성공했습니다. 이쪽 포트 %1번과 %2 사이에 SYN, SYN-ACK, ACK가 오갔습니다. 서버 쪽에서는 커널(kernel)이 한 일이며, 서버 프로그램은 아직 수락(accept)하지 않았을 수 있습니다.</translation>
    </message>
    <message>
        <source>Somebody pressed Cancel, so close() gave up the socket before connect() to %1 had succeeded.</source>
        <translation>누군가 취소를 눌러서 연결(connect)이 되기 전에 소켓을 닫았습니다(close): %1</translation>
    </message>
    <message numerus="yes">
        <source>send() could not take %1 byte(s), because the connection had ended or too much was waiting already: they went nowhere.</source>
        <translation>
            <numerusform>연결이 이미 끝났거나 기다리는 것이 너무 많아서 보내기(send)가 %1바이트를 받지 못했습니다. 이 바이트는 아무 데도 가지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>shutdown() with SHUT_WR made the kernel send a FIN: this side will send nothing more but still reads what comes (half-close).</source>
        <translation>보내는 쪽 닫기(shutdown, SHUT_WR)로 커널(kernel)이 FIN을 보냈습니다. 이쪽은 더 보내지 않지만 오는 것은 계속 읽습니다. 절반 닫기(half-close)라고 합니다.</translation>
    </message>
</context>
<context>
    <name>EventExport</name>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>Listening</source>
        <translation>연결 대기 시작</translation>
    </message>
    <message>
        <source>Could not listen</source>
        <translation>대기 실패</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>연결 수락</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>연결 거부</translation>
    </message>
    <message>
        <source>Could not accept</source>
        <translation>수락 실패</translation>
    </message>
    <message>
        <source>Lingering</source>
        <translation>닫기 전 대기</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>Echoed</source>
        <translation>되돌려 보냄</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Peer finished</source>
        <translation>상대가 다 보냄</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>연결 닫음</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>연결하는 중</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>Could not connect</source>
        <translation>연결 실패</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>보내지 못함</translation>
    </message>
    <message>
        <source>no longer listening</source>
        <translation>더는 기다리지 않음</translation>
    </message>
    <message>
        <source>a connection that was reset before it was accepted</source>
        <translation>수락하기 전에 상대가 강제로 끊은 연결</translation>
    </message>
    <message numerus="yes">
        <source>%1: closed at once, %Ln client(s) is the limit</source>
        <translation>
            <numerusform>%1: 바로 닫음, 클라이언트는 %Ln개까지</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: closed at once, %Ln client(s) from one address is the limit</source>
        <translation>
            <numerusform>%1: 바로 닫음, 한 주소에서 클라이언트는 %Ln개까지</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: closed at once, the system allows this program no more than %Ln client(s)</source>
        <translation>
            <numerusform>%1: 바로 닫음, 시스템이 이 프로그램에 허용하는 클라이언트는 %Ln개까지</numerusform>
        </translation>
    </message>
    <message>
        <source>closing in %1 s</source>
        <translation>%1초 뒤에 닫음</translation>
    </message>
    <message>
        <source>the client will send no more (FIN)</source>
        <translation>클라이언트가 더는 보내지 않음(FIN)</translation>
    </message>
    <message>
        <source>the server will send no more (FIN)</source>
        <translation>서버가 더는 보내지 않음(FIN)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) could not be sent</source>
        <translation>
            <numerusform>%Ln바이트를 보내지 못함</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 from port %2</source>
        <translation>%1, 내 포트 %2</translation>
    </message>
    <message>
        <source>the client left</source>
        <translation>클라이언트가 떠남</translation>
    </message>
    <message>
        <source>closed by the server</source>
        <translation>서버가 연결을 닫음</translation>
    </message>
    <message>
        <source>the client sent /end</source>
        <translation>클라이언트가 /end를 보냄</translation>
    </message>
    <message>
        <source>disconnected here</source>
        <translation>여기서 연결을 끊음</translation>
    </message>
    <message>
        <source>reset here (RST)</source>
        <translation>여기서 강제로 끊음(RST)</translation>
    </message>
    <message>
        <source>reset by the client (RST)</source>
        <translation>클라이언트가 강제로 끊음(RST)</translation>
    </message>
    <message>
        <source>reset by the server (RST)</source>
        <translation>서버가 강제로 끊음(RST)</translation>
    </message>
    <message>
        <source>the client did not read its echo for too long</source>
        <translation>클라이언트가 되돌려 받은 것을 너무 오래 읽지 않음</translation>
    </message>
    <message>
        <source>the server stopped</source>
        <translation>서버가 중지됨</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>연결이 끊어짐</translation>
    </message>
    <message>
        <source>Port %1 is already in use. Stop the program that uses it, or choose another port.</source>
        <translation>포트 %1번은 이미 쓰이고 있습니다. 그 포트를 쓰는 프로그램을 끝내거나 다른 포트를 고르세요.</translation>
    </message>
    <message>
        <source>Port %1 is reserved: ports below 1024 need administrator rights. Choose a port from 1024 to 65535.</source>
        <translation>포트 %1번은 열 수 없습니다. 1024보다 작은 포트에는 관리자 권한이 필요합니다. 1024부터 65535까지에서 고르세요.</translation>
    </message>
    <message>
        <source>%1 is not an address of this computer, so port %2 cannot be opened there. Choose one from the list.</source>
        <translation>이 컴퓨터의 주소가 아니어서 포트 %2번을 열 수 없습니다: %1. 목록에서 고르세요.</translation>
    </message>
    <message>
        <source>“%1” is neither an IP address nor an interface of this computer. Choose one from the list, or type an address such as 127.0.0.1.</source>
        <translation>IP 주소도, 이 컴퓨터의 인터페이스 이름도 아닙니다: %1. 목록에서 고르거나 127.0.0.1 같은 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>%1 refused the connection: nothing listens on port %2. Start the server, or check the port.</source>
        <translation>%1에서 연결을 거부했습니다(connection refused). 포트 %2번에서 연결을 기다리는 프로그램이 없습니다. 서버를 시작하거나 포트를 확인하세요.</translation>
    </message>
    <message>
        <source>%1 did not answer. Check the address; a firewall may be dropping port %2.</source>
        <translation>%1에서 답이 없습니다. 주소를 확인하세요. 방화벽이 포트 %2번을 막고 있을 수도 있습니다.</translation>
    </message>
    <message>
        <source>There is no host called “%1”. Check the spelling, or type its IP address.</source>
        <translation>호스트를 찾을 수 없습니다: %1. 철자를 확인하거나 IP 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>The system allows this program no more connections. Close some, or raise the limit on open files (ulimit -n).</source>
        <translation>시스템이 이 프로그램에 연결을 더 허용하지 않습니다. 몇 개를 닫거나 열 수 있는 파일 수(ulimit -n)를 늘리세요.</translation>
    </message>
    <message>
        <source>The system says: %1</source>
        <translation>시스템 메시지: %1</translation>
    </message>
    <message>
        <source>one message</source>
        <translation>메시지 하나</translation>
    </message>
    <message>
        <source>one client</source>
        <translation>클라이언트 하나</translation>
    </message>
    <message>
        <source>one at a time</source>
        <translation>한 번에 하나씩</translation>
    </message>
    <message>
        <source>many clients</source>
        <translation>여러 클라이언트</translation>
    </message>
    <message>
        <source>one event loop</source>
        <translation>이벤트 루프 하나</translation>
    </message>
    <message>
        <source>a thread per client</source>
        <translation>클라이언트마다 스레드</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>Connecting to %1 …</source>
        <translation>%1에 연결하는 중 …</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>%1에 연결됨</translation>
    </message>
    <message>
        <source>Gave up connecting to %1</source>
        <translation>%1에 연결하기를 그만둠</translation>
    </message>
    <message>
        <source>The server closed the connection</source>
        <translation>서버가 연결을 닫음</translation>
    </message>
    <message>
        <source>The server reset the connection (RST)</source>
        <translation>서버가 연결을 강제로 끊음(RST)</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>연결을 끊음</translation>
    </message>
    <message>
        <source>Reset the connection (RST)</source>
        <translation>연결을 강제로 끊음(RST)</translation>
    </message>
    <message>
        <source>The connection was lost: %1</source>
        <translation>연결이 끊어짐: %1</translation>
    </message>
    <message>
        <source>The server closed the connection. Press Connect to connect again.</source>
        <translation>서버가 연결을 닫았습니다. 다시 연결하려면 연결을 누르세요.</translation>
    </message>
    <message>
        <source>The server reset the connection (RST). See whether it is still running, then press Connect.</source>
        <translation>서버가 연결을 강제로 끊었습니다(RST). 서버가 아직 실행 중인지 확인하고 연결을 누르세요.</translation>
    </message>
    <message>
        <source>The connection was lost: %1. Check the network, then press Connect.</source>
        <translation>연결이 끊어졌습니다: %1. 네트워크를 확인하고 연결을 누르세요.</translation>
    </message>
    <message>
        <source>Finished sending</source>
        <translation>다 보냄</translation>
    </message>
    <message>
        <source>nothing more will be sent from here (FIN)</source>
        <translation>여기서는 더 보내지 않음(FIN)</translation>
    </message>
    <message>
        <source>Finished sending (FIN); what comes back is still read</source>
        <translation>다 보냈습니다(FIN). 돌아오는 것은 계속 읽습니다</translation>
    </message>
    <message>
        <source>finished serving</source>
        <translation>응대를 마침</translation>
    </message>
    <message>
        <source>%1: closed at once, the system gives no more threads</source>
        <translation>%1: 바로 닫음, 시스템이 스레드를 더 주지 않음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) came too late and were dropped</source>
        <translation>
            <numerusform>늦게 온 %Ln바이트를 버림</numerusform>
        </translation>
    </message>
    <message>
        <source>its one message was echoed</source>
        <translation>메시지 하나를 되돌려 보냄</translation>
    </message>
    <message>
        <source>There is no route to %1 from this computer. Check the address and the network.</source>
        <translation>이 컴퓨터에서 %1까지 가는 경로가 없습니다. 주소와 네트워크를 확인하세요.</translation>
    </message>
    <message>
        <source>Port in use</source>
        <translation>이미 쓰는 포트</translation>
    </message>
    <message>
        <source>Not permitted</source>
        <translation>권한 없음</translation>
    </message>
    <message>
        <source>Not an address of this computer</source>
        <translation>이 컴퓨터의 주소가 아님</translation>
    </message>
    <message>
        <source>No such address</source>
        <translation>없는 주소</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>연결 거부</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>응답 없음</translation>
    </message>
    <message>
        <source>No such host</source>
        <translation>없는 호스트</translation>
    </message>
    <message>
        <source>No way to this address</source>
        <translation>이 주소로 가는 길이 없음</translation>
    </message>
    <message>
        <source>Too many open connections</source>
        <translation>열린 연결이 너무 많음</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>클라이언트 %1</translation>
    </message>
    <message>
        <source>server %1</source>
        <translation>서버 %1</translation>
    </message>
    <message>
        <source>client</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>client #%1</source>
        <translation>클라이언트 #%1</translation>
    </message>
    <message>
        <source>server</source>
        <translation>서버</translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) still to echo …</source>
        <translation>
            <numerusform>%Ln바이트를 더 되돌려 보내야 함 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %Ln more byte(s) …</source>
        <translation>
            <numerusform>%Ln바이트를 더 기다리는 중 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %Ln byte(s) …</source>
        <translation>
            <numerusform>%Ln바이트를 기다리는 중 …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) never echoed</source>
        <translation>
            <numerusform>%Ln바이트는 되돌려 보내지 못함</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s) never came back</source>
        <translation>
            <numerusform>%Ln바이트는 돌아오지 않음</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>other bytes</source>
        <translation>다른 바이트</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>+%1 s</source>
        <translation>+%1초</translation>
    </message>
    <message>
        <source>+%1 min</source>
        <translation>+%1분</translation>
    </message>
    <message>
        <source>+%1 h</source>
        <translation>+%1시간</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>this is what happens</source>
        <translation>실제로 일어나는 일</translation>
    </message>
    <message>
        <source>Why do you think so?</source>
        <translation>그렇게 생각한 까닭은?</translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s)</source>
        <translation>
            <numerusform>약 %n분</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>반</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>For the teacher</source>
        <translation>교사용 메모</translation>
    </message>
    <message>
        <source>What happened, and why?</source>
        <translation>무슨 일이 일어났고, 왜 그랬나요?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>일어난 일</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%2쪽 가운데 %1쪽</translation>
    </message>
</context>
<context>
    <name>LessonDifferences</name>
    <message>
        <source>The lessons have different names: %1 and %2.</source>
        <translation>수업의 id가 서로 다릅니다: %1, %2.</translation>
    </message>
    <message>
        <source>One opens %1 client windows, the other %2.</source>
        <translation>한쪽은 클라이언트 창을 %1개, 다른 쪽은 %2개 엽니다.</translation>
    </message>
    <message>
        <source>The server is set up differently.</source>
        <translation>서버 설정(server:)이 서로 다릅니다.</translation>
    </message>
    <message>
        <source>The steps are in another order.</source>
        <translation>단계의 순서가 서로 다릅니다.</translation>
    </message>
    <message>
        <source>The step {#%1} is there in “%2” and missing in “%3”.</source>
        <translation>단계 {#%1}: “%2”에는 있고 “%3”에는 없습니다.</translation>
    </message>
    <message>
        <source>Step {#%1}: the spotlights differ.</source>
        <translation>단계 {#%1}: spotlight: 줄이 서로 다릅니다.</translation>
    </message>
    <message>
        <source>Step {#%1}: the views differ.</source>
        <translation>단계 {#%1}: 보기(view:)가 서로 다릅니다.</translation>
    </message>
    <message>
        <source>Step {#%1}: the actions (do:) differ.</source>
        <translation>단계 {#%1}: 동작(do:)이 서로 다릅니다.</translation>
    </message>
    <message>
        <source>Step {#%1}: the events that end it (until:) differ.</source>
        <translation>단계 {#%1}: 단계를 끝내는 이벤트(until:)가 서로 다릅니다.</translation>
    </message>
    <message>
        <source>Step {#%1}: what may not come (quiet:) differs.</source>
        <translation>단계 {#%1}: 일어나지 않아야 할 일(quiet:)이 서로 다릅니다.</translation>
    </message>
    <message>
        <source>Step {#%1}: only one of them has a text for afterwards.</source>
        <translation>단계 {#%1}: 블록 뒤의 설명이 한쪽에만 있습니다.</translation>
    </message>
    <message>
        <source>Step {#%1}: only one of them asks a question.</source>
        <translation>단계 {#%1}: 질문이 한쪽에만 있습니다.</translation>
    </message>
    <message>
        <source>Step {#%1}: the choices differ.</source>
        <translation>단계 {#%1}: 선택지가 서로 다릅니다.</translation>
    </message>
    <message>
        <source>Step {#%1}: the truth differs.</source>
        <translation>단계 {#%1}: 정답(truth:)이 서로 다릅니다.</translation>
    </message>
    <message>
        <source>Step {#%1}: when the choice “%2” comes true differs.</source>
        <translation>단계 {#%1}: 선택지 “%2”의 when: 줄이 서로 다릅니다.</translation>
    </message>
</context>
<context>
    <name>LessonReader</name>
    <message>
        <source>%1= wants a whole number from %2 to %3.</source>
        <translation>%1=에는 %2부터 %3까지의 정수를 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is nothing for %2=. There are: %3.</source>
        <translation>“%1”: %2=에 쓸 수 없는 값입니다. 쓸 수 있는 값: %3.</translation>
    </message>
    <message>
        <source>“%1” may be another computer, and a lesson never sends anything there. host= is 127.0.0.1, ::1 or localhost.</source>
        <translation>“%1”: 다른 컴퓨터일 수 있습니다. 수업은 다른 컴퓨터에 아무것도 보내지 않습니다. host=에는 127.0.0.1, ::1, localhost를 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is no address for a lesson. address= is 127.0.0.1, ::1, localhost or all.</source>
        <translation>“%1”: 수업에서 쓸 수 없는 주소입니다. address=에는 127.0.0.1, ::1, localhost, all을 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be set here. Leave it out.</source>
        <translation>“%1”: 여기서는 설정할 수 없습니다. 빼세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be set here. There are: %2.</source>
        <translation>“%1”: 여기서는 설정할 수 없습니다. 설정할 수 있는 것: %2.</translation>
    </message>
    <message>
        <source>%1= is given twice. Leave one out.</source>
        <translation>%1=이 두 번 나옵니다. 하나를 빼세요.</translation>
    </message>
    <message>
        <source>Say who does what, such as “client1 connect”.</source>
        <translation>누가 무엇을 할지 쓰세요. 예: “client1 connect”.</translation>
    </message>
    <message>
        <source>“%1” is nothing that %2 can do. There are: %3.</source>
        <translation>“%1”: %2 쪽에 없는 동작입니다. 쓸 수 있는 동작: %3.</translation>
    </message>
    <message>
        <source>Put what is written in straight quotation marks, such as %1 &quot;hello&quot;.</source>
        <translation>글은 곧은 따옴표로 묶으세요. 예: %1 &quot;hello&quot;.</translation>
    </message>
    <message>
        <source>%1 wants nothing like “%2”. Leave it out.</source>
        <translation>%1 뒤에는 “%2” 같은 것이 올 수 없습니다. 빼세요.</translation>
    </message>
    <message>
        <source>An empty text is nothing on the wire. Write something between the quotation marks.</source>
        <translation>빈 글은 보낼 바이트가 없습니다. 따옴표 사이에 글을 쓰세요.</translation>
    </message>
    <message numerus="yes">
        <source>%1 takes %n text(s) at most. Put the others into another do:.</source>
        <translation>
            <numerusform>%1 뒤에는 글을 %n개까지만 쓸 수 있습니다. 나머지는 do: 줄을 하나 더 만들어 옮기세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>These bytes are no UTF-8, so they cannot be typed. Use send-hex, such as send-hex &quot;ec 95&quot;.</source>
        <translation>UTF-8이 아닌 바이트라서 입력할 수 없습니다. send-hex를 쓰세요. 예: send-hex &quot;ec 95&quot;.</translation>
    </message>
    <message>
        <source>Each text of send-lines is one line: write &quot;A&quot; &quot;B&quot; instead of &quot;A\nB&quot;.</source>
        <translation>send-lines의 글은 하나가 한 줄입니다. &quot;A\nB&quot; 대신 &quot;A&quot; &quot;B&quot;로 쓰세요.</translation>
    </message>
    <message>
        <source>These are no bytes. Write two digits for each, such as send-hex &quot;ec 95 88&quot;.</source>
        <translation>바이트가 아닙니다. 바이트마다 16진수 두 자리로 쓰세요. 예: send-hex &quot;ec 95 88&quot;.</translation>
    </message>
    <message>
        <source>“%1” is no program that can be run. There are: %2.</source>
        <translation>“%1”: 실행할 수 없는 프로그램입니다. 실행할 수 있는 것: %2.</translation>
    </message>
    <message>
        <source>Say which program runs. There are: %1.</source>
        <translation>어느 프로그램을 실행할지 쓰세요. 실행할 수 있는 것: %1.</translation>
    </message>
    <message>
        <source>Nobody can connect to port 0. Leave port= out: a client connects to where the server listens.</source>
        <translation>포트 0으로는 연결할 수 없습니다. port=를 빼세요. 클라이언트는 서버가 대기하는 곳으로 연결합니다.</translation>
    </message>
    <message>
        <source>%1 wants a text in straight quotation marks behind it, such as %1 &quot;hello&quot;.</source>
        <translation>%1 뒤에 글을 곧은 따옴표로 묶어 쓰세요. 예: %1 &quot;hello&quot;.</translation>
    </message>
    <message>
        <source>Say whose connection, such as “%1 %2 client1”, or program.</source>
        <translation>누구의 연결인지 쓰세요. 예: “%1 %2 client1”. program도 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Say in whose window and which event, such as “client1 connected”.</source>
        <translation>어느 창의 어떤 이벤트인지 쓰세요. 예: “client1 connected”.</translation>
    </message>
    <message>
        <source>A program tells Meari no events. Say what the server sees of it, such as “server client-accepted from=program”.</source>
        <translation>program의 이벤트는 메아리가 알 수 없습니다. 서버 쪽에서 보이는 이벤트를 쓰세요. 예: “server client-accepted from=program”.</translation>
    </message>
    <message>
        <source>“%1” is no event of %2. There are: %3.</source>
        <translation>“%1”: %2 쪽에 없는 이벤트입니다. 쓸 수 있는 이벤트: %3.</translation>
    </message>
    <message>
        <source>“%1” says nothing about an event. There are from=, bytes=, size=, total=, reason= and a count such as x3.</source>
        <translation>“%1”: 이벤트에 붙일 수 없는 말입니다. from=, bytes=, size=, total=, reason=과 x3 같은 횟수를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is no count. Write x1 to x%2.</source>
        <translation>“%1”: 횟수가 아닙니다. x1부터 x%2까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>from= goes with a server&apos;s events about one connection, such as “server bytes-received from=client1”.</source>
        <translation>from=은 연결 하나에 대한 서버의 이벤트에만 씁니다. 예: “server bytes-received from=client1”.</translation>
    </message>
    <message>
        <source>“from=%1” is wrong. Write from=client1 to from=client%2, or from=program.</source>
        <translation>“from=%1”: 쓸 수 없습니다. from=client1부터 from=client%2까지, 또는 from=program으로 쓰세요.</translation>
    </message>
    <message>
        <source>bytes= wants a text in straight quotation marks, such as bytes=&quot;hello&quot;.</source>
        <translation>bytes=에는 글을 곧은 따옴표로 묶어 쓰세요. 예: bytes=&quot;hello&quot;.</translation>
    </message>
    <message>
        <source>%1= wants a number of bytes, from 1.</source>
        <translation>%1=에는 바이트 수를 1 이상으로 쓰세요.</translation>
    </message>
    <message>
        <source>%1 has no reason=. Leave it out.</source>
        <translation>%1에는 reason=이 없습니다. 빼세요.</translation>
    </message>
    <message>
        <source>“%1” is no reason of %2. There are: %3.</source>
        <translation>“%1”: %2의 reason=으로 쓸 수 없습니다. 쓸 수 있는 값: %3.</translation>
    </message>
    <message>
        <source>These are %1 bytes, so this never comes: leave size= out.</source>
        <translation>이 글은 %1바이트라서 이 조건은 이루어질 수 없습니다. size=를 빼세요.</translation>
    </message>
    <message>
        <source>That nothing comes is not counted: leave total= and x3 out.</source>
        <translation>일어나지 않는 일은 셀 수 없습니다. total=과 x3 같은 횟수를 빼세요.</translation>
    </message>
    <message>
        <source>%1= goes with events that carry bytes: bytes-received, bytes-sent, send-failed.</source>
        <translation>%1=은 바이트가 있는 이벤트에만 씁니다: bytes-received, bytes-sent, send-failed.</translation>
    </message>
    <message>
        <source>quiet: begins with the milliseconds in which nothing comes, 1 to %1, such as “quiet: 1500 client2 bytes-received”.</source>
        <translation>quiet: 뒤에는 아무 일도 없어야 할 시간을 밀리초로 먼저 쓰세요(1~%1). 예: “quiet: 1500 client2 bytes-received”.</translation>
    </message>
    <message>
        <source>There is a step {#%1} already, in line %2. Give this one another name.</source>
        <translation>단계 {#%1}이(가) %2행에 이미 있습니다. 다른 이름을 붙이세요.</translation>
    </message>
    <message>
        <source>Nobody opens %1. Say “clients: %2” at the beginning, or “do: %1 open” in this step or before.</source>
        <translation>%1 창을 여는 곳이 없습니다. 맨 앞에 “clients: %2”를 쓰거나, 이 단계나 그 앞에 “do: %1 open”을 쓰세요.</translation>
    </message>
    <message>
        <source>Nobody opens %1. Say “do: %1 open” in this step or before.</source>
        <translation>%1 창을 여는 곳이 없습니다. 이 단계나 그 앞에 “do: %1 open”을 쓰세요.</translation>
    </message>
    <message>
        <source>The lesson has no steps. A step begins with a title such as “## Connect {#connect}”.</source>
        <translation>수업에 단계가 없습니다. 단계는 “## 연결하기 {#connect}” 같은 제목으로 시작합니다.</translation>
    </message>
    <message>
        <source>Say in which window and what, such as “client1 message” for a spotlight and “client1 ladder” for a view.</source>
        <translation>어느 창의 무엇인지 쓰세요. 예: spotlight:에는 “client1 message”, view:에는 “client1 ladder”.</translation>
    </message>
    <message>
        <source>A program has no window here. Name a server or a client.</source>
        <translation>program에는 창이 없습니다. 서버나 클라이언트를 쓰세요.</translation>
    </message>
    <message>
        <source>There is no “%1” in the window of %2. There are: %3.</source>
        <translation>“%1”: %2 창에 없습니다. 쓸 수 있는 것: %3.</translation>
    </message>
    <message>
        <source>“%1” is nobody. There are server, server2, client1 to client%2 and program.</source>
        <translation>“%1”: 그런 참가자는 없습니다. server, server2, client1~client%2, program을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>There is nothing behind “%1:”. Write a text there, or leave the line out.</source>
        <translation>“%1:” 뒤가 비어 있습니다. 글을 쓰거나 줄을 빼세요.</translation>
    </message>
    <message>
        <source>This is too long: %1 characters at most.</source>
        <translation>너무 깁니다. %1자까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” looks like HTML, which is not shown. Put it between backticks (`), or a space behind &lt;.</source>
        <translation>“%1”: HTML처럼 보이는데, HTML은 나타나지 않습니다. 백틱(`)으로 묶거나 &lt; 뒤에 빈칸을 넣으세요.</translation>
    </message>
    <message>
        <source>A lesson has no pictures in its text: take “%1” out.</source>
        <translation>수업 글에는 그림을 넣을 수 없습니다. “%1”을(를) 빼세요.</translation>
    </message>
    <message>
        <source>A lesson has no links: write the address as text, or take “%1” out.</source>
        <translation>수업 글에는 링크를 넣을 수 없습니다. 주소를 그냥 글로 쓰거나 “%1”을(를) 빼세요.</translation>
    </message>
    <message>
        <source>“%1:” is missing. Put it between the lines of --- at the beginning.</source>
        <translation>“%1:” 줄이 없습니다. 맨 앞의 --- 두 줄 사이에 넣으세요.</translation>
    </message>
    <message>
        <source>The first line behind --- is “lesson: %1”.</source>
        <translation>--- 다음 첫 줄은 “lesson: %1”이어야 합니다.</translation>
    </message>
    <message>
        <source>“%1” is a format that this version of Meari does not know. It reads “lesson: %2”.</source>
        <translation>“%1”: 이 버전의 메아리가 모르는 형식입니다. “lesson: %2”를 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1:” is nothing that can stand here. There are: lesson, id, language, title, summary, minutes, clients, server, note.</source>
        <translation>“%1:” 줄은 여기에 쓸 수 없습니다. 쓸 수 있는 것: lesson, id, language, title, summary, minutes, clients, server, note.</translation>
    </message>
    <message>
        <source>“%1:” is given twice, in line %2 already. Leave one out.</source>
        <translation>“%1:” 줄이 %2행에 이미 있습니다. 하나를 빼세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a lesson: lower case letters, digits and hyphens only, such as my-first-lesson.</source>
        <translation>“%1”: 수업의 id로 쓸 수 없습니다. 영어 소문자, 숫자, 하이픈만 쓰세요. 예: my-first-lesson.</translation>
    </message>
    <message>
        <source>“%1” is no language of Meari. There are: %2.</source>
        <translation>“%1”: 메아리에 없는 언어입니다. 쓸 수 있는 언어: %2.</translation>
    </message>
    <message>
        <source>“%1:” wants a whole number from %2 to %3.</source>
        <translation>“%1:” 뒤에는 %2부터 %3까지의 정수를 쓰세요.</translation>
    </message>
    <message>
        <source>The file is too large for a lesson: %1 at most.</source>
        <translation>파일이 수업치고는 너무 큽니다. %1까지 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>파일이 없습니다.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1</source>
        <translation>파일을 열 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>파일을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>This line is not UTF-8. Save the file as UTF-8 in your editor.</source>
        <translation>이 줄은 UTF-8이 아닙니다. 편집기에서 파일을 UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>What begins at this line has no end: put a line of --- before the first step.</source>
        <translation>여기서 시작한 부분이 끝나지 않습니다. 첫 단계 앞에 --- 줄을 넣으세요.</translation>
    </message>
    <message>
        <source>A lesson begins with a line of --- and behind it “lesson: 1”.</source>
        <translation>수업은 --- 줄로 시작하고, 다음 줄은 “lesson: 1”입니다.</translation>
    </message>
    <message>
        <source>Put a line of --- before the first step.</source>
        <translation>첫 단계 앞에 --- 줄을 넣으세요.</translation>
    </message>
    <message>
        <source>A lesson has %1 steps at most. Make two of it.</source>
        <translation>수업에는 단계를 %1개까지 둘 수 있습니다. 수업을 둘로 나누세요.</translation>
    </message>
    <message>
        <source>A step&apos;s title ends with a name for it, which is the same in every language, such as {#connect}.</source>
        <translation>단계의 제목은 이름으로 끝나야 합니다. 이름은 모든 언어에서 같습니다. 예: {#connect}.</translation>
    </message>
    <message>
        <source>This block belongs to no step. A step begins with a title such as “## Connect {#connect}”.</source>
        <translation>이 블록은 어느 단계에도 속하지 않습니다. 단계는 “## 연결하기 {#connect}” 같은 제목으로 시작합니다.</translation>
    </message>
    <message>
        <source>A step has one lesson block. Put all lines into the first one, or begin another step with ##.</source>
        <translation>단계마다 lesson 블록은 하나입니다. 줄을 모두 첫 블록에 넣거나, ##으로 새 단계를 시작하세요.</translation>
    </message>
    <message>
        <source>“%1” is no line of the form “name: value”. A comment begins with #.</source>
        <translation>“%1”: “이름: 값” 꼴의 줄이 아닙니다. 주석은 #으로 시작합니다.</translation>
    </message>
    <message>
        <source>This text belongs to no step. A step begins with a title such as “## Connect {#connect}”.</source>
        <translation>이 글은 어느 단계에도 속하지 않습니다. 단계는 “## 연결하기 {#connect}” 같은 제목으로 시작합니다.</translation>
    </message>
    <message>
        <source>The title of a step begins with ## and a space.</source>
        <translation>단계의 제목은 ##과 빈칸으로 시작합니다.</translation>
    </message>
    <message>
        <source>The block that begins here has no end: put a line of ``` behind it.</source>
        <translation>여기서 시작한 블록이 끝나지 않습니다. 뒤에 ``` 줄을 넣으세요.</translation>
    </message>
    <message>
        <source>There is a character that cannot be seen in this line, %1. Remove it.</source>
        <translation>이 줄에 보이지 않는 문자 %1이(가) 있습니다. 지우세요.</translation>
    </message>
    <message>
        <source>Nothing ends this step. Its block needs a line until:, such as “until: client1 connected”.</source>
        <translation>이 단계를 끝내는 것이 없습니다. 블록에 until: 줄을 넣으세요. 예: “until: client1 connected”.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a step: lower case letters, digits and hyphens only, such as {#second-client}.</source>
        <translation>“%1”: 단계의 이름으로 쓸 수 없습니다. 영어 소문자, 숫자, 하이픈만 쓰세요. 예: {#second-client}.</translation>
    </message>
    <message>
        <source>The step has no title. Write one behind ##.</source>
        <translation>단계에 제목이 없습니다. ## 뒤에 쓰세요.</translation>
    </message>
    <message>
        <source>The step has no text to read. Write one between its title and its block.</source>
        <translation>단계에 읽을 글이 없습니다. 제목과 블록 사이에 쓰세요.</translation>
    </message>
    <message>
        <source>The step has no block that says what ends it. It begins with a line of ```lesson and ends with one of ```.</source>
        <translation>무엇이 단계를 끝내는지 말하는 블록이 없습니다. 블록은 ```lesson 줄로 시작하고 ``` 줄로 끝납니다.</translation>
    </message>
    <message>
        <source>“%1:” is no line of a step. There are: spotlight, view, note, ask, choice, when, truth, do, until, quiet.</source>
        <translation>“%1:” 줄은 단계에 쓸 수 없습니다. 쓸 수 있는 것: spotlight, view, note, ask, choice, when, truth, do, until, quiet.</translation>
    </message>
    <message>
        <source>There are too many lines %1: here; %2 at most. Make two steps of this one.</source>
        <translation>%1: 줄이 너무 많습니다. %2개까지 쓸 수 있습니다. 단계를 둘로 나누세요.</translation>
    </message>
    <message>
        <source>There is a spotlight in the window of %1 already: one for each window.</source>
        <translation>%1 창에는 spotlight:가 이미 있습니다. 창마다 하나만 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is a curved quotation mark. Write a straight one: &quot;</source>
        <translation>“%1”: 굽은 따옴표입니다. 곧은 따옴표(&quot;)를 쓰세요.</translation>
    </message>
    <message>
        <source>Put a space before the quotation mark.</source>
        <translation>따옴표 앞에 빈칸을 넣으세요.</translation>
    </message>
    <message>
        <source>“=” wants a name before it and a value behind it, without spaces, such as port=4000.</source>
        <translation>“=” 앞에는 이름을, 뒤에는 값을 빈칸 없이 쓰세요. 예: port=4000.</translation>
    </message>
    <message>
        <source>Put a space behind the quotation mark that ends a text. One within a text is written \&quot;.</source>
        <translation>글을 닫는 따옴표 뒤에는 빈칸을 넣으세요. 글 안의 따옴표는 \&quot;로 씁니다.</translation>
    </message>
    <message>
        <source>The text in quotation marks has no end: put a &quot; behind it.</source>
        <translation>따옴표로 시작한 글이 끝나지 않습니다. 뒤에 &quot;를 넣으세요.</translation>
    </message>
    <message>
        <source>“%1” means nothing in a text. There are \n, \r, \t, \\, \&quot; and \x with two digits, such as \xec.</source>
        <translation>“%1”: 글 안에서 쓸 수 없습니다. \n, \r, \t, \\, \&quot;와, \xec처럼 \x 뒤에 16진수 두 자리를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>A step asks one question. Ask this one in another step.</source>
        <translation>단계마다 질문은 하나입니다. 이 질문은 다른 단계에서 하세요.</translation>
    </message>
    <message>
        <source>A question has %1 choices at most.</source>
        <translation>질문에는 선택지를 %1개까지 둘 수 있습니다.</translation>
    </message>
    <message>
        <source>A choice belongs to a question: put a line ask: before it.</source>
        <translation>선택지는 질문에 속합니다. 앞에 ask: 줄을 넣으세요.</translation>
    </message>
    <message>
        <source>A choice has a name of its own, the same in every language, such as “choice refused: It is refused”.</source>
        <translation>선택지에는 저마다 다른 이름을 붙입니다. 이름은 모든 언어에서 같습니다. 예: “choice refused: 거부된다”.</translation>
    </message>
    <message>
        <source>There is a choice “%1” already. Give this one another name.</source>
        <translation>선택지 “%1”이(가) 이미 있습니다. 다른 이름을 붙이세요.</translation>
    </message>
    <message>
        <source>when: belongs to a choice: put a line such as “choice refused: It is refused” before it.</source>
        <translation>when:은 선택지에 속합니다. 앞에 “choice refused: 거부된다” 같은 줄을 넣으세요.</translation>
    </message>
    <message>
        <source>One choice is the truth. Leave this line out.</source>
        <translation>정답은 하나입니다. 이 줄을 빼세요.</translation>
    </message>
    <message>
        <source>There is no question this could answer: put ask: and choices before it.</source>
        <translation>이 정답에 맞는 질문이 없습니다. 앞에 ask:와 choice 줄을 넣으세요.</translation>
    </message>
    <message>
        <source>Which events make this choice come true? Put a line when: behind it, such as “when: client1 connected”.</source>
        <translation>어떤 이벤트가 일어나면 이 선택지가 맞나요? 뒤에 when: 줄을 넣으세요. 예: “when: client1 connected”.</translation>
    </message>
    <message>
        <source>A question has two choices at least, each a line such as “choice refused: It is refused”.</source>
        <translation>질문에는 선택지가 둘 이상 있어야 합니다. 선택지는 “choice refused: 거부된다” 같은 줄입니다.</translation>
    </message>
    <message>
        <source>Say which choice comes true, in a line such as “truth: %1”.</source>
        <translation>어느 선택지가 맞는지 “truth: %1” 같은 줄로 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is none of the choices. There are: %2.</source>
        <translation>“%1”: 선택지에 없습니다. 있는 것: %2.</translation>
    </message>
</context>
<context>
    <name>LessonText</name>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>Server 2</source>
        <translation>서버 2</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>클라이언트 %1</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
</context>
<context>
    <name>LessonWords</name>
    <message>
        <source>The window of the second server is gone.</source>
        <translation>두 번째 서버 창이 닫혔습니다.</translation>
    </message>
    <message>
        <source>The window of client %1 is gone.</source>
        <translation>클라이언트 %1 창이 닫혔습니다.</translation>
    </message>
    <message>
        <source>The program has ended.</source>
        <translation>프로그램이 끝났습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>client 1: connected</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting until it happens…</source>
        <translation>일어나기를 기다리는 중…</translation>
    </message>
    <message>
        <source>Waiting until it happens: %1</source>
        <translation>일어나기를 기다리는 중: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n단계</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListenRequest</name>
    <message>
        <source>“%1” is no port. Type a number from 1 to 65535, or 0 to let the system choose.</source>
        <translation>쓸 수 없는 포트: “%1”. 1부터 65535까지의 수를 입력하거나, 시스템이 고르게 하려면 0을 입력하세요.</translation>
    </message>
    <message>
        <source>“%1” is no read size. Type a number of bytes from 1 to %2, or 0 to read whatever is there.</source>
        <translation>쓸 수 없는 읽기 크기: “%1”. 1부터 %2까지의 바이트 수를 입력하거나, 도착한 만큼 읽으려면 0을 입력하세요.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>There is no display to show a window on. Start it in a desktop session, or set QT_QPA_PLATFORM=offscreen to do without.</source>
        <translation>창을 띄울 화면이 없습니다. 데스크톱 세션에서 시작하거나, 화면 없이 실행하려면 QT_QPA_PLATFORM=offscreen을 지정하세요.</translation>
    </message>
    <message>
        <source>The picture could not be saved as %1.</source>
        <translation>그림을 %1에 저장하지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>ProgramText</name>
    <message>
        <source>%1 program</source>
        <translation>%1 프로그램</translation>
    </message>
    <message>
        <source>client %1: %2</source>
        <translation>클라이언트 %1 · %2</translation>
    </message>
    <message>
        <source>waiting for a client</source>
        <translation>클라이언트를 기다리는 중</translation>
    </message>
    <message>
        <source>waiting for bytes</source>
        <translation>바이트를 기다리는 중</translation>
    </message>
    <message>
        <source>waiting for anything to happen</source>
        <translation>무슨 일이든 일어나기를 기다리는 중</translation>
    </message>
    <message>
        <source>waiting before it closes</source>
        <translation>닫기 전에 기다리는 중</translation>
    </message>
    <message>
        <source>waiting for the server</source>
        <translation>서버를 기다리는 중</translation>
    </message>
    <message>
        <source>waiting for a line to send</source>
        <translation>보낼 줄을 기다리는 중</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>기다리는 중</translation>
    </message>
    <message>
        <source>running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>ended here</source>
        <translation>여기서 끝남</translation>
    </message>
    <message>
        <source>main thread</source>
        <translation>메인 스레드</translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>클라이언트 %1</translation>
    </message>
    <message>
        <source>clients %1</source>
        <translation>클라이언트 %1</translation>
    </message>
    <message numerus="yes">
        <source>clients %1 and %Ln more</source>
        <translation>
            <numerusform>클라이언트 %1 외 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>This program does what the server will do. Start the server to see it run.</source>
        <translation>서버가 할 일을 그대로 하는 프로그램입니다. 서버를 시작하면 실행되는 모습을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>This program does what the client will do. Connect to see it run.</source>
        <translation>클라이언트가 할 일을 그대로 하는 프로그램입니다. 연결하면 실행되는 모습을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>The program has ended.</source>
        <translation>프로그램이 끝났습니다.</translation>
    </message>
    <message>
        <source>This program is a client that can talk to this window.</source>
        <translation>이 창과 이야기할 수 있는 클라이언트 프로그램입니다.</translation>
    </message>
    <message>
        <source>This program is a server that this window can talk to.</source>
        <translation>이 창과 이야기할 수 있는 서버 프로그램입니다.</translation>
    </message>
    <message>
        <source>Save the program as %1 and run it in a terminal: it talks to the server at %2, as this window does.</source>
        <translation>프로그램을 %1 파일로 저장하고 터미널에서 실행하세요. 이 창처럼 %2 서버와 이야기합니다.</translation>
    </message>
    <message>
        <source>Save the program as %1 and run it in a terminal: it connects to this window, as one more client.</source>
        <translation>프로그램을 %1 파일로 저장하고 터미널에서 실행하세요. 이 창에 또 하나의 클라이언트로 연결됩니다.</translation>
    </message>
    <message>
        <source>Start the server here, save the program as %1 and run it in a terminal: it connects to this window.</source>
        <translation>이 창에서 서버를 시작한 다음, 프로그램을 %1 파일로 저장하고 터미널에서 실행하세요. 이 창에 연결됩니다.</translation>
    </message>
    <message>
        <source>Save the program as %1 and run it in a terminal, then connect from here. No other server may use port %2 meanwhile.</source>
        <translation>프로그램을 %1 파일로 저장하고 터미널에서 실행한 다음, 이 창에서 연결하세요. 그동안 다른 서버가 포트 %2번을 쓰고 있으면 안 됩니다.</translation>
    </message>
    <message>
        <source>Save the program as %1, then stop this window&apos;s server: both want port %2. Run it in a terminal and connect clients to it.</source>
        <translation>프로그램을 %1 파일로 저장하고 이 창의 서버를 중지하세요. 둘 다 포트 %2번을 쓰기 때문입니다. 그런 다음 터미널에서 실행하고 클라이언트를 연결하세요.</translation>
    </message>
    <message>
        <source>Save the program as %1 and run it in a terminal: it takes port %2, and clients connect to it instead of this window.</source>
        <translation>프로그램을 %1 파일로 저장하고 터미널에서 실행하세요. 이 창 대신 포트 %2번에서 클라이언트를 기다립니다.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
</context>
<context>
    <name>RecordingText</name>
    <message>
        <source>it ends in the middle</source>
        <translation>줄이 중간에서 끊김</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>JSON이 아님</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>UTF-8이 아님</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>너무 깊이 겹쳐 있음</translation>
    </message>
    <message>
        <source>it is longer than %1</source>
        <translation>%1보다 긺</translation>
    </message>
    <message>
        <source>“%1” is missing</source>
        <translation>“%1” 없음</translation>
    </message>
    <message>
        <source>“%1” is not as it should be</source>
        <translation>“%1” 값이 잘못됨</translation>
    </message>
    <message>
        <source>“%1” is there twice</source>
        <translation>“%1” 두 번 나옴</translation>
    </message>
    <message>
        <source>the system says: %1</source>
        <translation>시스템 메시지: %1</translation>
    </message>
    <message>
        <source>%1 could not be opened. The system says: %2.</source>
        <translation>파일을 열지 못했습니다: %1. 시스템 메시지: %2.</translation>
    </message>
    <message>
        <source>%1 is not a file: folders, pipes and devices cannot be opened.</source>
        <translation>파일이 아닙니다: %1. 폴더, 파이프, 장치는 열 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 is empty: nothing had happened yet.</source>
        <translation>기록이 비어 있습니다: %1. 아직 아무 일도 일어나지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 is cut off in line %2 (byte %3).</source>
        <extracomment>%2 a line number, %3 a number of bytes</extracomment>
        <translation>기록이 %2번째 줄(바이트 %3)에서 잘렸습니다: %1.</translation>
    </message>
    <message>
        <source>%1 is damaged in line %2 (byte %3): %4.</source>
        <extracomment>%2 a line number, %3 a number of bytes, %4 &quot;it is not JSON&quot;</extracomment>
        <translation>기록의 %2번째 줄(바이트 %3)이 손상되었습니다: %1, %4.</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln event(s) before it are shown.</source>
        <translation>
            <numerusform>그 앞의 이벤트 %Ln개를 보여 줍니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>A server and a client were recorded to the same file, so not everything in it fits together.</source>
        <translation>서버와 클라이언트가 같은 파일에 기록되어 서로 맞지 않는 것이 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The clock went back while it was recorded; %Ln event(s) show the time of the event before.</source>
        <translation>
            <numerusform>기록하는 동안 시계가 뒤로 갔습니다. 이벤트 %Ln개는 바로 앞 이벤트의 시각으로 보여 줍니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not a recording of Meari: those are made by recording in one of its windows, or with --record.</source>
        <translation>메아리의 기록 파일이 아닙니다: %1. 기록은 창에서 기록하거나 --record로 만듭니다.</translation>
    </message>
</context>
<context>
    <name>SendText</name>
    <message>
        <source>The last byte is incomplete: two hex digits make a byte.</source>
        <translation>마지막 바이트가 덜 쓰였습니다. 16진수 두 자리가 한 바이트입니다.</translation>
    </message>
    <message>
        <source>This is no hex from character %1 on. Write bytes as pairs of the digits 0–9 and a–f, such as ec 95 88.</source>
        <translation>%1번째 글자부터 16진수가 아닙니다. 0–9와 a–f 두 자리씩으로 쓰세요. 예: ec 95 88</translation>
    </message>
    <message>
        <source>no hex at character %1</source>
        <translation>%1번째 글자가 16진수가 아님</translation>
    </message>
    <message numerus="yes">
        <source>hex · %Ln byte(s)</source>
        <translation>
            <numerusform>16진수 · %Ln바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>hex · half a byte</source>
        <translation>16진수 · 반 바이트</translation>
    </message>
    <message numerus="yes">
        <source>hex · %Ln byte(s) and a half</source>
        <translation>
            <numerusform>16진수 · %Ln바이트와 반</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;3 characters&quot;, %2 is &quot;9 bytes&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln글자</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln byte(s)</source>
        <translation>
            <numerusform>%Ln바이트</numerusform>
        </translation>
    </message>
    <message>
        <source>This message is too long: %1. At most %2 can be sent at once.</source>
        <translation>메시지가 너무 깁니다: %1. 한 번에 %2까지 보낼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>SettingNames</name>
    <message>
        <source>language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>appearance</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>size of the type</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>응대</translation>
    </message>
    <message>
        <source>work</source>
        <translation>처리 방식</translation>
    </message>
    <message>
        <source>read size</source>
        <translation>읽기 크기</translation>
    </message>
    <message>
        <source>time before closing</source>
        <translation>닫기 전 대기</translation>
    </message>
    <message>
        <source>most clients</source>
        <translation>최대 클라이언트</translation>
    </message>
    <message>
        <source>most clients from one address</source>
        <translation>주소당 최대 클라이언트</translation>
    </message>
    <message>
        <source>options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>language of the program</source>
        <translation>프로그램 언어</translation>
    </message>
    <message>
        <source>less motion</source>
        <translation>움직임 줄이기</translation>
    </message>
    <message>
        <source>progress in the lessons</source>
        <translation>수업 진도</translation>
    </message>
    <message>
        <source>pace of the lessons</source>
        <translation>수업 속도</translation>
    </message>
    <message>
        <source>notes for the teacher</source>
        <translation>교사용 메모</translation>
    </message>
</context>
<context>
    <name>meari::AskBar</name>
    <message>
        <source>Start anyway</source>
        <translation>그래도 시작</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>나중에</translation>
    </message>
</context>
<context>
    <name>meari::BytesBar</name>
    <message>
        <source>How much is shown</source>
        <translation>보여 줄 범위</translation>
    </message>
    <message>
        <source>This message</source>
        <translation>이 메시지</translation>
    </message>
    <message>
        <source>Whole connection</source>
        <translation>연결 전체</translation>
    </message>
    <message>
        <source>How it is shown</source>
        <translation>보여 주는 방식</translation>
    </message>
    <message>
        <source>Ruler</source>
        <translation>눈금자</translation>
    </message>
    <message>
        <source>Hex dump</source>
        <translation>16진수 덤프</translation>
    </message>
    <message>
        <source>Which direction is shown</source>
        <translation>보여 줄 방향</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Echoed</source>
        <translation>되돌려 보냄</translation>
    </message>
</context>
<context>
    <name>meari::BytesPanel</name>
    <message>
        <source>Client %1</source>
        <translation>클라이언트 %1</translation>
    </message>
    <message>
        <source>looking for more…</source>
        <translation>더 찾는 중…</translation>
    </message>
    <message>
        <source>the first %1 are no longer here</source>
        <translation>처음 %1는 더 이상 남아 있지 않음</translation>
    </message>
    <message>
        <source>Only the first %1 were copied.</source>
        <translation>처음 %1만 복사했습니다.</translation>
    </message>
    <message>
        <source>This event carried no bytes</source>
        <translation>이 이벤트에는 바이트가 없습니다</translation>
    </message>
    <message>
        <source>Choose a message; with Esc, here, you see the newest one.</source>
        <translation>메시지를 고르세요. 여기서 Esc를 누르면 가장 최근 메시지를 보여 줍니다.</translation>
    </message>
    <message>
        <source>No bytes yet</source>
        <translation>아직 바이트가 없습니다</translation>
    </message>
    <message>
        <source>Connect and send a message: its bytes are shown here.</source>
        <translation>연결해서 메시지를 보내 보세요. 그 바이트를 여기에 보여 줍니다.</translation>
    </message>
    <message>
        <source>As soon as a client sends something, its bytes are shown here.</source>
        <translation>클라이언트가 무언가 보내면 그 바이트를 여기에 보여 줍니다.</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
    <message>
        <source>Arrow keys move by bytes, with Ctrl by characters, with Shift they select</source>
        <translation>화살표 키는 바이트씩, Ctrl과 함께는 글자씩 움직이고, Shift와 함께는 선택합니다</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;hex</source>
        <translation>16진수로 복사(&amp;H)</translation>
    </message>
    <message>
        <source>Copy as C &amp;array</source>
        <translation>C 배열로 복사(&amp;A)</translation>
    </message>
    <message>
        <source>Copy as &amp;Python bytes</source>
        <translation>Python 바이트로 복사(&amp;P)</translation>
    </message>
</context>
<context>
    <name>meari::ClientActions</name>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>연결(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>연결 끊기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reset (RST)</source>
        <translation>연결 강제 종료(RST)(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Finish sending (FIN, half-close)</source>
        <translation>보내기 마침(FIN, 절반 닫기)(&amp;F)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Save the conversation…</source>
        <translation>대화 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>Ca&amp;ncel connecting</source>
        <translation>연결 취소(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;lear the conversation</source>
        <translation>대화 지우기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About Meari Client</source>
        <translation>메아리 클라이언트 정보(&amp;A)</translation>
    </message>
</context>
<context>
    <name>meari::ClientActor</name>
    <message>
        <source>This window shows a recording. Close it first.</source>
        <translation>이 창은 지금 기록을 보여 줍니다. 먼저 기록을 닫으세요.</translation>
    </message>
    <message>
        <source>There is no connection to reset yet.</source>
        <translation>강제로 끊을(RST) 연결이 아직 없습니다.</translation>
    </message>
    <message>
        <source>A client cannot do that.</source>
        <translation>클라이언트는 그 일을 할 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is no port that one can connect to.</source>
        <translation>“%1”은(는) 연결할 수 있는 포트가 아닙니다.</translation>
    </message>
    <message>
        <source>This client has finished sending on this connection.</source>
        <translation>이 클라이언트는 이 연결에서 보내기를 마쳤습니다.</translation>
    </message>
    <message>
        <source>This client is not connected. Connect it first.</source>
        <translation>이 클라이언트는 연결되어 있지 않습니다. 먼저 연결하세요.</translation>
    </message>
    <message>
        <source>The connection ended before all of it was sent.</source>
        <translation>다 보내기 전에 연결이 끝났습니다.</translation>
    </message>
</context>
<context>
    <name>meari::ClientController</name>
    <message>
        <source>The window was closed before every message had come back.</source>
        <translation>모든 메시지가 돌아오기 전에 창이 닫혔습니다.</translation>
    </message>
    <message>
        <source>A message could not be sent.</source>
        <translation>메시지를 보내지 못했습니다.</translation>
    </message>
    <message>
        <source>Something else than what was sent came back.</source>
        <translation>보낸 것과 다른 것이 돌아왔습니다.</translation>
    </message>
    <message>
        <source>More came back than was sent.</source>
        <translation>보낸 것보다 더 많이 돌아왔습니다.</translation>
    </message>
    <message>
        <source>The connection ended before every message had come back.</source>
        <translation>모든 메시지가 돌아오기 전에 연결이 끝났습니다.</translation>
    </message>
    <message>
        <source>The connection ended before every message was sent.</source>
        <translation>메시지를 모두 보내기 전에 연결이 끝났습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer for %n second(s).</source>
        <translation>
            <numerusform>%1에서 %n초 동안 답이 없었습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meari::ClientFiles</name>
    <message>
        <source>Save the conversation</source>
        <translation>대화 저장</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>JSON Lines</source>
        <translation>JSON Lines</translation>
    </message>
    <message>
        <source>Markdown, for reports</source>
        <translation>Markdown, 보고서용</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, 스프레드시트용</translation>
    </message>
    <message>
        <source>Recording, to open here again</source>
        <translation>기록 파일, 여기서 다시 열기</translation>
    </message>
    <message>
        <source>more came than there is room for, and the oldest events left</source>
        <translation>자리보다 많이 와서 가장 오래된 이벤트가 빠졌습니다</translation>
    </message>
</context>
<context>
    <name>meari::ClientModel</name>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>연결됨</translation>
    </message>
    <message>
        <source>closing soon</source>
        <translation>곧 닫음</translation>
    </message>
    <message>
        <source>ended: %1</source>
        <translation>종료: %1</translation>
    </message>
    <message>
        <source>#</source>
        <comment>the number of a client</comment>
        <translation>#</translation>
    </message>
    <message>
        <source>Client address</source>
        <translation>클라이언트 주소</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>받음</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>보냄</translation>
    </message>
    <message>
        <source>Connected for</source>
        <translation>연결 시간</translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>스레드</translation>
    </message>
    <message>
        <source>does not read</source>
        <translation>읽지 않음</translation>
    </message>
    <message numerus="yes">
        <source>%Ln read(s) · %1</source>
        <translation>
            <numerusform>%Ln번 · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln write(s) · %1</source>
        <translation>
            <numerusform>%Ln번 · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>마지막 읽기</translation>
    </message>
</context>
<context>
    <name>meari::ClientStatus</name>
    <message>
        <source>Connecting …</source>
        <translation>연결하는 중 …</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>연결 안 됨</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>보냄 %1</translation>
    </message>
    <message>
        <source>Echoed %1</source>
        <translation>돌아옴 %1</translation>
    </message>
    <message>
        <source>Different %1</source>
        <translation>다름 %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln older one(s) dropped</source>
        <translation>
            <numerusform>오래된 항목 %Ln개는 사라짐</numerusform>
        </translation>
    </message>
    <message>
        <source>Recording to %1</source>
        <translation>%1에 기록 중</translation>
    </message>
    <message>
        <source>Unexpected %1</source>
        <translation>예상 밖 %1</translation>
    </message>
    <message>
        <source>Echo time %1 (median)</source>
        <translation>메아리 시간 %1 (중앙값)</translation>
    </message>
</context>
<context>
    <name>meari::ClientWindow</name>
    <message>
        <source>Recording has stopped: %1</source>
        <translation>기록이 멈췄습니다: %1</translation>
    </message>
    <message>
        <source>You have finished sending on this connection (FIN). Disconnect and connect again to send more.</source>
        <translation>이 연결에서는 보내기를 마쳤습니다(FIN). 더 보내려면 연결을 끊고 다시 연결하세요.</translation>
    </message>
    <message>
        <source>Still connecting. The message stays here; press Enter again once connected.</source>
        <translation>아직 연결하는 중입니다. 메시지는 그대로 남아 있으니, 연결되면 Enter를 다시 누르세요.</translation>
    </message>
    <message>
        <source>Not connected. Press Connect first; the message stays here.</source>
        <translation>연결되어 있지 않습니다. 먼저 연결을 누르세요. 메시지는 그대로 남아 있습니다.</translation>
    </message>
    <message>
        <source>Meari Client</source>
        <translation>메아리 클라이언트</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Some settings could not be read, so their defaults are used: %1</source>
        <translation>읽을 수 없는 설정이 있어 기본값을 씁니다: %1</translation>
    </message>
    <message>
        <source>The conversation could not be saved as %1: %2</source>
        <translation>대화를 저장하지 못했습니다: %1: %2</translation>
    </message>
    <message>
        <source>The file could not be opened, so nothing is recorded: %1 (%2)</source>
        <translation>파일을 열지 못해 기록하지 않습니다: %1 (%2)</translation>
    </message>
    <message>
        <source>Client port %1</source>
        <translation>내 포트 %1</translation>
    </message>
    <message>
        <source>&amp;Client</source>
        <translation>클라이언트(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>Another window could not be started.</source>
        <translation>다른 창을 시작하지 못했습니다.</translation>
    </message>
    <message>
        <source>Client %1</source>
        <comment>in a lesson</comment>
        <translation>클라이언트 %1</translation>
    </message>
    <message>
        <source>Saved the conversation to %1.</source>
        <translation>대화를 %1에 저장했습니다.</translation>
    </message>
</context>
<context>
    <name>meari::ClientsPanel</name>
    <message>
        <source>Clients</source>
        <translation>클라이언트</translation>
    </message>
    <message>
        <source>&amp;Show only this client in the log</source>
        <translation>기록에서 이 클라이언트만 보기(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Disconnect the client</source>
        <translation>클라이언트 연결 끊기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Reset the client (RST)</source>
        <translation>클라이언트 연결 강제 종료(RST)(&amp;R)</translation>
    </message>
    <message>
        <source>Disconnect &amp;all clients</source>
        <translation>모든 클라이언트 연결 끊기(&amp;A)</translation>
    </message>
</context>
<context>
    <name>meari::ConnectBar</name>
    <message>
        <source>Type the server&apos;s name or address first, such as 127.0.0.1.</source>
        <translation>먼저 서버의 이름이나 주소를 입력하세요. 예: 127.0.0.1</translation>
    </message>
    <message>
        <source>A client cannot connect to port 0. Type the port the server listens on, 1 to 65535.</source>
        <translation>클라이언트는 포트 0에 연결할 수 없습니다. 서버가 연결을 기다리는 포트를 1에서 65535 사이로 입력하세요.</translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation>연결(&amp;O)</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>연결 안 됨</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>연결하는 중 …</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>연결 끊기(&amp;D)</translation>
    </message>
    <message>
        <source>Connected from port %1</source>
        <translation>연결됨 · 내 포트 %1</translation>
    </message>
    <message>
        <source>Finished sending, still receiving on port %1</source>
        <translation>보내기 마침 · 내 포트 %1에서 계속 받는 중</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>포트(&amp;P)</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>name or address</source>
        <translation>이름 또는 주소</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>This is neither a name nor an address: “%1”. Take the spaces and control characters out.</source>
        <translation>이름도 주소도 아닙니다: “%1”. 공백과 제어 문자를 지우세요.</translation>
    </message>
    <message>
        <source>This is no port: “%1”. Ports are whole numbers from 1 to 65535.</source>
        <translation>포트가 아닙니다: “%1”. 포트는 1에서 65535까지의 정수입니다.</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>취소(&amp;A)</translation>
    </message>
    <message>
        <source>Se&amp;rver</source>
        <translation>서버(&amp;R)</translation>
    </message>
</context>
<context>
    <name>meari::ConversationCopy</name>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy as &amp;hex</source>
        <translation>16진수로 복사(&amp;H)</translation>
    </message>
    <message>
        <source>Copy as &amp;Python bytes</source>
        <translation>Python 바이트로 복사(&amp;P)</translation>
    </message>
</context>
<context>
    <name>meari::ConversationView</name>
    <message>
        <source>Nothing said yet</source>
        <translation>아직 주고받은 것이 없습니다</translation>
    </message>
    <message>
        <source>Press Connect, type a message, press Enter.</source>
        <translation>연결을 누르고, 메시지를 입력하고, Enter를 누르세요.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>대화</translation>
    </message>
</context>
<context>
    <name>meari::EventLogModel</name>
    <message>
        <source>Thread %1</source>
        <translation>스레드 %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>#</source>
        <comment>the number of a client</comment>
        <translation>#</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>이벤트</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>바이트</translation>
    </message>
</context>
<context>
    <name>meari::ExplanationBar</name>
    <message>
        <source>Explanation</source>
        <translation>설명</translation>
    </message>
</context>
<context>
    <name>meari::HelpMenu</name>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Start or stop listening</source>
        <translation>대기 시작 또는 중지</translation>
    </message>
    <message>
        <source>New client window</source>
        <translation>새 클라이언트 창</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>기록에서 찾기</translation>
    </message>
    <message>
        <source>Copy the selected events</source>
        <translation>선택한 이벤트 복사</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>기록 저장</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>기록 지우기</translation>
    </message>
    <message>
        <source>In the table of clients: disconnect the selected clients</source>
        <translation>클라이언트 표에서: 선택한 클라이언트 연결 끊기</translation>
    </message>
    <message>
        <source>In the table of clients: show only this client in the log</source>
        <translation>클라이언트 표에서: 기록에서 이 클라이언트만 보기</translation>
    </message>
    <message>
        <source>Larger, smaller, normal text</source>
        <translation>글자 크게, 작게, 보통으로</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Meari Server %1</source>
        <translation>메아리 서버 %1</translation>
    </message>
    <message>
        <source>See two programs talk: this window sends back whatever clients send it, byte for byte, and shows everything that happens on the way.

Meari is free software under the MIT licence.</source>
        <translation>두 프로그램이 주고받는 말을 눈으로 봅니다. 이 창은 클라이언트가 보낸 것을 한 바이트도 바꾸지 않고 되돌려 보내며, 그 사이에 일어나는 모든 일을 보여 줍니다.

메아리는 MIT 라이선스를 따르는 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>About Meari Server</source>
        <translation>메아리 서버 정보</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>단축키(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Meari Server</source>
        <translation>메아리 서버 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>기록 파일 열기</translation>
    </message>
    <message>
        <source>Show or hide the views</source>
        <translation>보기를 열거나 닫기</translation>
    </message>
    <message>
        <source>Go back and on through what has happened</source>
        <translation>일어난 일을 앞뒤로 한 이벤트씩 따라가기</translation>
    </message>
    <message>
        <source>In the log: go back to this event</source>
        <translation>기록에서: 이 이벤트까지로 되돌아가기</translation>
    </message>
    <message>
        <source>Blackboard: large type, thick lines; and back</source>
        <translation>칠판 모드: 큰 글자와 굵은 선 / 원래대로</translation>
    </message>
    <message>
        <source>In a lesson: back, do it for me, next</source>
        <translation>수업에서: 이전, 대신 해 주기, 다음</translation>
    </message>
    <message>
        <source>Play the lesson, or pause</source>
        <translation>수업 자동 진행, 일시 정지</translation>
    </message>
    <message>
        <source>In a table: to its beginning, to its end, a page up, a page down</source>
        <translation>표에서: 처음으로, 끝으로, 한 쪽 위로, 한 쪽 아래로</translation>
    </message>
    <message>
        <source>In the text of a lesson, and from a presenter&apos;s remote control: back, next</source>
        <translation>수업 글에서, 그리고 발표용 리모컨으로: 이전, 다음</translation>
    </message>
    <message>
        <source>Outside of tables and texts: back to now</source>
        <translation>표와 글 밖에서: 지금으로</translation>
    </message>
</context>
<context>
    <name>meari::LadderPanel</name>
    <message>
        <source>Client %1</source>
        <translation>클라이언트 %1</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>모든 클라이언트</translation>
    </message>
    <message>
        <source>Time from start</source>
        <translation>시작부터의 시간</translation>
    </message>
    <message>
        <source>Time since the last</source>
        <translation>앞 이벤트와의 간격</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>시각</translation>
    </message>
    <message numerus="yes">
        <source>Only the newest %Ln event(s) of the ladder were copied. Save it to have more.</source>
        <translation>
            <numerusform>사다리의 최근 이벤트 %Ln개만 복사했습니다. 더 많이 가져가려면 파일로 저장하세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the ladder</source>
        <translation>사다리 저장</translation>
    </message>
    <message>
        <source>PNG, a picture</source>
        <translation>PNG, 그림</translation>
    </message>
    <message>
        <source>PDF, to print</source>
        <translation>PDF, 인쇄용</translation>
    </message>
    <message>
        <source>Mermaid, for Markdown</source>
        <translation>Mermaid, 마크다운용</translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln event(s) of the ladder to %1.</source>
        <translation>
            <numerusform>사다리의 이벤트 %Ln개를 %1에 저장했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 holds the newest %Ln event(s) of the ladder; there was no room for the %2 before them. A PDF has room for more, and the log for all.</source>
        <extracomment>%n events are in the file, %2 is the number of those that are not</extracomment>
        <translation>
            <numerusform>%1에는 사다리의 최근 이벤트 %Ln개가 들어 있습니다. 그 앞의 %2개는 자리가 없어 빠졌습니다. PDF에는 더 많이, 기록에는 모두 담을 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The ladder could not be saved to %1. The system says: %2. Choose another place.</source>
        <translation>사다리를 %1에 저장하지 못했습니다. 시스템 메시지: %2. 다른 위치를 고르세요.</translation>
    </message>
    <message>
        <source>Nothing to draw yet</source>
        <translation>아직 그릴 것이 없습니다</translation>
    </message>
    <message>
        <source>Start the server and let a client connect: what they say to each other is drawn here as arrows, from top to bottom.</source>
        <translation>서버를 시작하고 클라이언트를 연결해 보세요. 서로 주고받는 말이 여기에 위에서 아래로 화살표로 그려집니다.</translation>
    </message>
    <message>
        <source>Connect to a server and send something: what the two say to each other is drawn here as arrows, from top to bottom.</source>
        <translation>서버에 연결해 무엇이든 보내 보세요. 둘이 주고받는 말이 여기에 위에서 아래로 화살표로 그려집니다.</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>사다리</translation>
    </message>
    <message>
        <source>Ladder: what happened, from top to bottom</source>
        <translation>사다리: 일어난 일을 위에서 아래로</translation>
    </message>
    <message>
        <source>Show the events of this client</source>
        <translation>이 클라이언트의 이벤트 보기</translation>
    </message>
    <message>
        <source>Which times stand at the left</source>
        <translation>왼쪽에 보일 시간</translation>
    </message>
    <message>
        <source>Copy as Mermaid text</source>
        <translation>Mermaid 글로 복사</translation>
    </message>
    <message>
        <source>Save…</source>
        <comment>the ladder</comment>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Save the ladder as a picture, to print, or as Mermaid text</source>
        <translation>사다리를 그림, 인쇄용 PDF, Mermaid 글로 저장합니다</translation>
    </message>
    <message>
        <source>Larger ladder</source>
        <translation>사다리 크게</translation>
    </message>
    <message>
        <source>Smaller ladder</source>
        <translation>사다리 작게</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Fit all clients into the width</source>
        <translation>모든 클라이언트를 너비에 맞추기</translation>
    </message>
    <message>
        <source>Ladder at its normal size</source>
        <translation>사다리를 원래 크기로</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Keep the newest event in sight</source>
        <translation>가장 새로운 이벤트가 늘 보이게 합니다</translation>
    </message>
</context>
<context>
    <name>meari::LadderSaver</name>
    <message>
        <source>it is not a file</source>
        <translation>파일이 아닙니다</translation>
    </message>
    <message>
        <source>there is nothing to save</source>
        <translation>저장할 것이 없습니다</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>사다리</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>%1 / %2쪽</translation>
    </message>
</context>
<context>
    <name>meari::LessonActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>일시 정지(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>자동 진행(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Lessons…</source>
        <translation>수업 목록(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Do it for me</source>
        <translation>대신 해 주기(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>다음 단계(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>이전 단계(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>처음부터 다시(&amp;R)</translation>
    </message>
    <message>
        <source>Lea&amp;ve the lesson</source>
        <translation>수업 나가기(&amp;V)</translation>
    </message>
    <message>
        <source>Notes for the &amp;teacher</source>
        <translation>교사용 메모(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>폴더 열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save a template…</source>
        <translation>수업 틀 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Export handout…</source>
        <translation>유인물 내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Slow</source>
        <translation>느리게(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation>보통(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Fast</source>
        <translation>빠르게(&amp;F)</translation>
    </message>
</context>
<context>
    <name>meari::LessonButtons</name>
    <message>
        <source>Next</source>
        <translation>다음</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>건너뛰기</translation>
    </message>
    <message>
        <source>Go on to the next step</source>
        <translation>다음 단계로</translation>
    </message>
    <message>
        <source>Go on, though the step is not over</source>
        <translation>이 단계가 끝나지 않았지만 다음으로</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>자동 진행</translation>
    </message>
    <message>
        <source>Stop playing by itself</source>
        <translation>자동 진행 멈추기</translation>
    </message>
    <message>
        <source>Play the lesson by itself</source>
        <translation>수업을 저절로 진행</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Back to the step before</source>
        <translation>이전 단계로</translation>
    </message>
    <message>
        <source>Do it for me</source>
        <translation>대신 해 주기</translation>
    </message>
    <message>
        <source>Do what this step asks for</source>
        <translation>이 단계에서 할 일을 대신 하기</translation>
    </message>
    <message>
        <source>More: pace, notes, restart, leave</source>
        <translation>더 보기: 속도, 메모, 처음부터 다시, 나가기</translation>
    </message>
    <message>
        <source>More for this lesson</source>
        <translation>이 수업에 대해 더 보기</translation>
    </message>
    <message>
        <source>&amp;Pace</source>
        <translation>속도(&amp;P)</translation>
    </message>
</context>
<context>
    <name>meari::LessonCast</name>
    <message>
        <source>%1 was closed.</source>
        <translation>%1 창이 닫혔습니다.</translation>
    </message>
    <message>
        <source>%1 cannot be frozen.</source>
        <translation>%1의 프로그램을 멈출 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 is not open.</source>
        <translation>%1 창이 열려 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>meari::LessonEnd</name>
    <message>
        <source>You have finished this lesson.</source>
        <translation>이 수업을 마쳤습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the steps skipped</source>
        <translation>
            <numerusform>건너뛴 단계 %Ln개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln prediction(s) came true.</source>
        <translation>
            <numerusform>예상 %Ln개 가운데 %1개가 맞았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>End of the lesson</source>
        <translation>수업 끝</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>처음부터 다시</translation>
    </message>
    <message>
        <source>Export handout…</source>
        <translation>유인물 내보내기…</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>수업 목록</translation>
    </message>
    <message>
        <source>Next comes: %1</source>
        <translation>다음 차례: %1</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>다음 수업</translation>
    </message>
</context>
<context>
    <name>meari::LessonLibrary</name>
    <message>
        <source>The folder cannot be read: %1</source>
        <translation>폴더를 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>There is more in the folder than is looked at: %1 lessons, and %2 files in all.</source>
        <translation>폴더에 파일이 너무 많습니다. 수업은 %1개, 파일은 모두 %2개까지만 봅니다.</translation>
    </message>
    <message>
        <source>%1 is the same lesson in the same language. Give this one another “id:”.</source>
        <translation>%1 파일이 같은 언어로 된 같은 수업입니다. 이 파일에는 다른 “id:”를 붙이세요.</translation>
    </message>
    <message>
        <source>There is no lesson “%1”. There are: %2.</source>
        <translation>“%1”이라는 수업이 없습니다. 있는 수업: %2.</translation>
    </message>
</context>
<context>
    <name>meari::LessonList</name>
    <message>
        <source>Line %1: %2</source>
        <translation>%1행: %2</translation>
    </message>
    <message>
        <source>There are no lessons in %1 yet.</source>
        <translation>%1 폴더에는 아직 수업이 없습니다.</translation>
    </message>
    <message>
        <source>No lessons</source>
        <translation>수업이 없습니다</translation>
    </message>
    <message>
        <source>Open a folder that holds some.</source>
        <translation>수업이 들어 있는 폴더를 여세요.</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>수업 목록</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>폴더 열기…</translation>
    </message>
    <message>
        <source>Lessons of your own, from a folder</source>
        <translation>직접 만든 수업을 폴더에서 가져오기</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Read the lessons in the folder again</source>
        <translation>폴더의 수업을 다시 읽기</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Start the lesson: the windows it needs open by themselves</source>
        <translation>수업 시작: 필요한 창은 저절로 열립니다</translation>
    </message>
</context>
<context>
    <name>meari::LessonListModel</name>
    <message>
        <source>Your own lessons</source>
        <translation>직접 만든 수업</translation>
    </message>
    <message>
        <source>Mend it in a text editor, then press Reload. Save a template shows how such a file looks.</source>
        <translation>텍스트 편집기에서 고친 다음 다시 읽기를 누르세요. 파일의 모양은 수업 틀 저장으로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>gone through</source>
        <translation>마침</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s) done</source>
        <translation>
            <numerusform>%Ln단계까지 함</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>그 밖에 %Ln개 더</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1행: %2</translation>
    </message>
</context>
<context>
    <name>meari::LessonMenu</name>
    <message>
        <source>A folder with lessons of your own</source>
        <translation>직접 만든 수업이 들어 있는 폴더</translation>
    </message>
    <message>
        <source>Save a template for a lesson of your own</source>
        <translation>새 수업을 만들 틀 저장</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>수업(&amp;L)</translation>
    </message>
    <message>
        <source>Pa&amp;ce</source>
        <translation>속도(&amp;C)</translation>
    </message>
</context>
<context>
    <name>meari::LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation>수업</translation>
    </message>
</context>
<context>
    <name>meari::LessonRunner</name>
    <message>
        <source>The step “%1” was skipped.</source>
        <translation>‘%1’ 단계를 건너뛰었습니다.</translation>
    </message>
    <message>
        <source>In the step “%1” something else happened than the lesson says.</source>
        <translation>‘%1’ 단계에서 수업에 적힌 것과 다른 일이 일어났습니다.</translation>
    </message>
    <message numerus="yes">
        <source>A window has not answered for %n second(s).</source>
        <translation>
            <numerusform>창 하나가 %n초 동안 대답하지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was done, but what the step waits for has not come.</source>
        <translation>대신 해 보았지만, 이 단계가 기다리는 이벤트가 일어나지 않았습니다.</translation>
    </message>
    <message>
        <source>The step “%1” has not come to its end.</source>
        <translation>‘%1’ 단계가 끝나지 않았습니다.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 창이 닫혔습니다.</translation>
    </message>
    <message>
        <source>It was tried and has failed; the window says why.</source>
        <translation>해 보았지만 실패했습니다. 까닭은 그 창에 나와 있습니다.</translation>
    </message>
</context>
<context>
    <name>meari::LessonStepView</name>
    <message>
        <source>%1 / %2 · %3</source>
        <translation>%1 / %2 · %3</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2단계 가운데 %1단계</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>다시 열기</translation>
    </message>
    <message>
        <source>The windows for this lesson are opening…</source>
        <translation>이 수업에 필요한 창을 여는 중…</translation>
    </message>
    <message>
        <source>It has not happened yet. Press again to skip this step.</source>
        <translation>아직 일어나지 않았습니다. 이 단계를 건너뛰려면 한 번 더 누르세요.</translation>
    </message>
    <message>
        <source>It is being done…</source>
        <translation>대신 하는 중…</translation>
    </message>
    <message>
        <source>It has happened.</source>
        <translation>일어났습니다.</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>For the teacher</source>
        <translation>교사용 메모</translation>
    </message>
    <message>
        <source>Step of the lesson</source>
        <translation>수업 단계</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>까닭</translation>
    </message>
</context>
<context>
    <name>meari::Lessons</name>
    <message>
        <source>--lesson: there is no lesson “%1”. There are: %2.</source>
        <translation>--lesson: ‘%1’이라는 수업은 없습니다. 있는 수업: %2.</translation>
    </message>
    <message>
        <source>--lesson: %1 cannot be played. Line %2: %3</source>
        <translation>--lesson: %1 수업을 진행할 수 없습니다. %2행: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are connected and would be disconnected.</source>
        <translation>
            <numerusform>클라이언트 %n개가 연결되어 있는데, 수업을 시작하면 연결이 끊어집니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Web page for students, without answers</source>
        <translation>학생용 웹 페이지, 답 없음</translation>
    </message>
    <message>
        <source>Web page for the teacher, with answers</source>
        <translation>교사용 웹 페이지, 답 있음</translation>
    </message>
    <message>
        <source>PDF for students, without answers</source>
        <translation>학생용 PDF, 답 없음</translation>
    </message>
    <message>
        <source>PDF for the teacher, with answers</source>
        <translation>교사용 PDF, 답 있음</translation>
    </message>
    <message>
        <source>Export a handout</source>
        <translation>유인물 내보내기</translation>
    </message>
    <message>
        <source>The handout could not be saved as %1: %2</source>
        <translation>유인물을 %1(으)로 저장하지 못했습니다: %2</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>%1(으)로 저장했습니다</translation>
    </message>
    <message numerus="yes">
        <source>Saved as %1; %n step(s) have no picture, because they have not been played.</source>
        <translation>
            <numerusform>%1(으)로 저장했습니다. 아직 진행하지 않은 단계 %n개에는 그림이 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The template could not be saved as %1: %2</source>
        <translation>수업 틀을 %1(으)로 저장하지 못했습니다: %2</translation>
    </message>
</context>
<context>
    <name>meari::ListenBar</name>
    <message>
        <source>every interface</source>
        <translation>모든 인터페이스</translation>
    </message>
    <message>
        <source>this computer only</source>
        <translation>이 컴퓨터만</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>중지(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>시작(&amp;T)</translation>
    </message>
    <message>
        <source>Stop listening and close every connection</source>
        <translation>대기를 멈추고 모든 연결을 닫습니다</translation>
    </message>
    <message>
        <source>Listen for clients</source>
        <translation>클라이언트를 기다립니다</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>주소(&amp;A)</translation>
    </message>
    <message>
        <source>Address to listen on</source>
        <translation>대기할 주소</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>포트(&amp;P)</translation>
    </message>
    <message>
        <source>Port to listen on</source>
        <translation>대기할 포트</translation>
    </message>
    <message>
        <source>0 to 65535; 0 lets the system choose</source>
        <translation>0부터 65535까지. 0이면 시스템이 고릅니다</translation>
    </message>
    <message>
        <source>Serv&amp;ing</source>
        <translation>응대(&amp;I)</translation>
    </message>
    <message>
        <source>How to treat clients</source>
        <translation>클라이언트를 처리하는 방식</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>옵션(&amp;O)</translation>
    </message>
    <message>
        <source>Read size, limits, who does the work</source>
        <translation>읽기 크기, 제한, 처리 방식</translation>
    </message>
    <message>
        <source>&amp;New client window</source>
        <translation>새 클라이언트 창(&amp;N)</translation>
    </message>
    <message>
        <source>Open a client window that is pointed here</source>
        <translation>이 서버로 연결할 클라이언트 창을 엽니다</translation>
    </message>
    <message>
        <source>Not the default: %1</source>
        <translation>기본값과 다른 것: %1</translation>
    </message>
</context>
<context>
    <name>meari::ListenOptions</name>
    <message>
        <source>Wor&amp;k</source>
        <translation>처리 방식(&amp;K)</translation>
    </message>
    <message>
        <source>Who does the work for many clients</source>
        <translation>여러 클라이언트의 일을 누가 하는지</translation>
    </message>
    <message>
        <source>&amp;Read size</source>
        <translation>읽기 크기(&amp;R)</translation>
    </message>
    <message>
        <source>Bytes to read at once</source>
        <translation>한 번에 읽을 바이트</translation>
    </message>
    <message>
        <source>Bytes per read at most; 0 reads whatever is there</source>
        <translation>한 번에 읽을 최대 바이트. 0이면 도착한 만큼 읽습니다</translation>
    </message>
    <message>
        <source>whatever is there</source>
        <translation>도착한 만큼</translation>
    </message>
    <message>
        <source>&amp;Close after</source>
        <translation>닫기 전 대기(&amp;C)</translation>
    </message>
    <message>
        <source>Seconds to wait before closing after the one message</source>
        <translation>메시지 하나를 돌려보낸 뒤 닫기까지 기다리는 시간(초)</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation>초</translation>
    </message>
    <message>
        <source>&amp;Most clients</source>
        <translation>최대 클라이언트(&amp;M)</translation>
    </message>
    <message>
        <source>Clients at once at most</source>
        <translation>동시에 받을 최대 클라이언트 수</translation>
    </message>
    <message>
        <source>From one a&amp;ddress</source>
        <translation>주소당 최대(&amp;D)</translation>
    </message>
    <message>
        <source>Clients from one address at most</source>
        <translation>한 주소에서 받을 최대 클라이언트 수</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>제한 없음</translation>
    </message>
</context>
<context>
    <name>meari::ListeningSigns</name>
    <message>
        <source>Second server</source>
        <comment>in a lesson</comment>
        <translation>두 번째 서버</translation>
    </message>
    <message>
        <source>Meari Server</source>
        <translation>메아리 서버</translation>
    </message>
    <message>
        <source>Other computers on this network can connect.</source>
        <translation>이 네트워크의 다른 컴퓨터가 연결할 수 있습니다.</translation>
    </message>
    <message>
        <source>Other computers on this network can connect, to %1.</source>
        <translation>이 네트워크의 다른 컴퓨터가 연결할 수 있습니다. 주소: %1.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 또는 </translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>아직 클라이언트가 없습니다</translation>
    </message>
    <message>
        <source>Open a client window (Ctrl+N), or connect any program to %1.</source>
        <translation>클라이언트 창을 열거나(Ctrl+N), 아무 프로그램이나 %1에 연결하세요.</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>대기하지 않음</translation>
    </message>
    <message>
        <source>Press Start (F5); then clients can connect.</source>
        <translation>시작(F5)을 누르면 클라이언트가 연결할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>아직 아무 일도 없습니다</translation>
    </message>
    <message>
        <source>What clients and the server do appears here, as it happens.</source>
        <translation>클라이언트와 서버가 하는 일이 일어나는 대로 여기에 나타납니다.</translation>
    </message>
    <message>
        <source>Start the server: everything that happens appears here.</source>
        <translation>서버를 시작하세요. 일어나는 모든 일이 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>meari::LogFilterBar</name>
    <message>
        <source>All clients</source>
        <translation>모든 클라이언트</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>클라이언트 %1</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>모든 이벤트</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>기록에서 찾기</translation>
    </message>
    <message>
        <source>Show the events of this client</source>
        <translation>이 클라이언트의 이벤트 보기</translation>
    </message>
    <message>
        <source>Show these events</source>
        <translation>이 이벤트만 보기</translation>
    </message>
    <message>
        <source>Follo&amp;w</source>
        <translation>따라가기(&amp;W)</translation>
    </message>
    <message>
        <source>Keep the newest event in sight</source>
        <translation>가장 새로운 이벤트가 늘 보이게 합니다</translation>
    </message>
    <message>
        <source>Received and echoed</source>
        <translation>받음과 되돌려 보냄</translation>
    </message>
</context>
<context>
    <name>meari::LogPanel</name>
    <message>
        <source>Save the log</source>
        <translation>기록 저장</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, 스프레드시트용</translation>
    </message>
    <message>
        <source>JSON Lines, complete</source>
        <translation>JSON Lines, 빠짐없이</translation>
    </message>
    <message>
        <source>The log could not be saved to %1. The system says: %2. Choose another place.</source>
        <translation>기록을 저장하지 못했습니다: %1. 시스템 메시지: %2. 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>찾는 중…</translation>
    </message>
    <message>
        <source>No event matches</source>
        <translation>일치하는 이벤트가 없습니다</translation>
    </message>
    <message>
        <source>Search for something else, or show all clients and all events.</source>
        <translation>다른 말로 찾거나, 모든 클라이언트와 모든 이벤트를 보세요.</translation>
    </message>
    <message>
        <source>Event log</source>
        <translation>이벤트 기록</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lear the log</source>
        <translation>기록 지우기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Save the log…</source>
        <translation>기록 저장(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>찾기(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %Ln row(s) were copied. Save the log to have them all.</source>
        <translation>
            <numerusform>처음 %Ln줄만 복사했습니다. 모두 필요하면 기록을 저장하세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save the log: only the %Ln matching event(s)</source>
        <translation>
            <numerusform>기록 저장: 일치하는 이벤트 %Ln개만</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln event(s) of the log to %1.</source>
        <translation>
            <numerusform>기록의 이벤트 %Ln개를 저장했습니다: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) left the log before they could be saved to %1: more came than there is room for.</source>
        <translation>
            <numerusform>이벤트 %Ln개는 저장하기 전에 기록에서 밀려났습니다. 자리보다 더 많은 이벤트가 들어왔습니다. 파일: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln event(s) match</source>
        <translation>
            <numerusform>이벤트 %Ln개 중 %1개 일치</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln older event(s) dropped</source>
        <translation>
            <numerusform>오래된 이벤트 %Ln개 버림</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown, for reports</source>
        <translation>Markdown, 보고서용</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>기록</translation>
    </message>
</context>
<context>
    <name>meari::LogSaver</name>
    <message>
        <source>it is not a file</source>
        <translation>파일이 아닙니다</translation>
    </message>
</context>
<context>
    <name>meari::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>이 알림 닫기</translation>
    </message>
</context>
<context>
    <name>meari::PanelDocks</name>
    <message>
        <source>Views</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>More views</source>
        <translation>다른 보기</translation>
    </message>
</context>
<context>
    <name>meari::PlaybackBar</name>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>After event %1 of %2</source>
        <translation>이벤트 %2개 가운데 %1번째까지</translation>
    </message>
    <message>
        <source>&amp;Previous event</source>
        <translation>이전 이벤트(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation>다음 이벤트(&amp;N)</translation>
    </message>
    <message>
        <source>No&amp;w</source>
        <translation>지금(&amp;W)</translation>
    </message>
    <message>
        <source>The moment that is shown</source>
        <translation>보고 있는 시점</translation>
    </message>
    <message>
        <source>Previous event</source>
        <translation>이전 이벤트</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>다음 이벤트</translation>
    </message>
</context>
<context>
    <name>meari::ProgramBar</name>
    <message>
        <source>All clients</source>
        <translation>모든 클라이언트</translation>
    </message>
    <message>
        <source>Main thread</source>
        <translation>메인 스레드</translation>
    </message>
    <message>
        <source>Client %1</source>
        <translation>클라이언트 %1</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>프로그램의 언어</translation>
    </message>
    <message>
        <source>This server</source>
        <translation>이 서버</translation>
    </message>
    <message>
        <source>This client</source>
        <translation>이 클라이언트</translation>
    </message>
    <message>
        <source>A client for it</source>
        <translation>상대 클라이언트</translation>
    </message>
    <message>
        <source>A server for it</source>
        <translation>상대 서버</translation>
    </message>
    <message>
        <source>Which program</source>
        <translation>보여 줄 프로그램</translation>
    </message>
    <message>
        <source>Follow this client or thread</source>
        <translation>따라갈 클라이언트나 스레드</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the whole program</source>
        <translation>프로그램 전체 복사</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Save the program as a file</source>
        <translation>프로그램을 파일로 저장</translation>
    </message>
    <message>
        <source>How to run it</source>
        <translation>실행 방법</translation>
    </message>
</context>
<context>
    <name>meari::ProgramPanel</name>
    <message>
        <source>Save the program</source>
        <translation>프로그램 저장</translation>
    </message>
    <message>
        <source>Saved the program to %1.</source>
        <translation>프로그램을 %1에 저장했습니다.</translation>
    </message>
    <message>
        <source>The program could not be saved to %1. The system says: %2. Choose another place.</source>
        <translation>프로그램을 %1에 저장할 수 없습니다. 시스템 메시지: %2. 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>&amp;Copy the program</source>
        <translation>프로그램 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save the program…</source>
        <translation>프로그램 저장(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>meari::ProgramRunner</name>
    <message>
        <source>There is no Python on this computer: install python3, or take this step over with a program of your own.</source>
        <translation>이 컴퓨터에 파이썬이 없습니다. python3을 설치하거나, 이 단계를 직접 만든 프로그램으로 해 보세요.</translation>
    </message>
    <message>
        <source>Python could not be started: %1</source>
        <translation>파이썬을 시작하지 못했습니다: %1</translation>
    </message>
    <message>
        <source>The program ended at once. It says: %1</source>
        <translation>프로그램이 바로 끝났습니다. 프로그램의 말: %1</translation>
    </message>
</context>
<context>
    <name>meari::QuestionBox</name>
    <message>
        <source>You said: %1</source>
        <translation>예상: %1</translation>
    </message>
    <message>
        <source>It did: %1</source>
        <translation>실제: %1</translation>
    </message>
    <message>
        <source>It did something else than any of the answers says.</source>
        <translation>실제로는 보기에 없는 일이 일어났습니다.</translation>
    </message>
    <message>
        <source>The step was skipped, so nobody has seen what happens.</source>
        <translation>단계를 건너뛰어서 무슨 일이 일어나는지 보지 못했습니다.</translation>
    </message>
    <message>
        <source>Predict first; or press again.</source>
        <translation>먼저 예상해 보세요. 그냥 하려면 한 번 더 누르세요.</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>예상해 보기</translation>
    </message>
</context>
<context>
    <name>meari::RecordAction</name>
    <message>
        <source>Stop &amp;recording</source>
        <translation>기록 중지(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Record to a file…</source>
        <translation>파일에 기록(&amp;R)…</translation>
    </message>
</context>
<context>
    <name>meari::RecordDialog</name>
    <message>
        <source>Record every event from now on</source>
        <translation>지금부터 모든 이벤트를 기록</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>기록 파일</translation>
    </message>
</context>
<context>
    <name>meari::Recorder</name>
    <message>
        <source>it is a folder</source>
        <translation>폴더입니다</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>파일이 아닙니다</translation>
    </message>
</context>
<context>
    <name>meari::RecordingBar</name>
    <message>
        <source>A client window recorded this file. Open it in a client window.</source>
        <translation>클라이언트 창에서 남긴 기록입니다. 클라이언트 창에서 여세요.</translation>
    </message>
    <message>
        <source>A server window recorded this file. Open it in a server window.</source>
        <translation>서버 창에서 남긴 기록입니다. 서버 창에서 여세요.</translation>
    </message>
    <message>
        <source>Stop readin&amp;g</source>
        <translation>그만 읽기(&amp;G)</translation>
    </message>
    <message>
        <source>How much of the recording is read</source>
        <translation>기록 파일을 읽은 정도</translation>
    </message>
    <message>
        <source>Reading the recording “%1”…</source>
        <translation>기록 파일 “%1”을(를) 읽는 중…</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln event(s) of the recording “%1”. Reading was stopped; nothing here is happening now.</source>
        <translation>
            <numerusform>기록 파일 “%1”의 처음 이벤트 %Ln개입니다. 읽기를 멈췄으며, 지금 일어나는 일이 아닙니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The recording “%1”: %Ln event(s). Nothing here is happening now.</source>
        <translation>
            <numerusform>기록 파일 “%1”: 이벤트 %Ln개. 지금 일어나는 일이 아닙니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>meari::RecordingOpener</name>
    <message>
        <source>Open a recording</source>
        <translation>기록 파일 열기</translation>
    </message>
    <message>
        <source>Recordings (%1)</source>
        <translation>기록 파일 (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>모든 파일 (%1)</translation>
    </message>
    <message>
        <source>&amp;Open a recording…</source>
        <translation>기록 파일 열기(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>meari::RunHint</name>
    <message>
        <source>The command for a terminal</source>
        <translation>터미널 명령</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>명령 복사</translation>
    </message>
</context>
<context>
    <name>meari::SaveDialog</name>
    <message>
        <source>Folder:</source>
        <translation>폴더:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>파일 이름(&amp;N):</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>파일 형식:</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>meari::SendBar</name>
    <message>
        <source>Too long to be edited here: Enter sends all of it, Esc clears it.</source>
        <translation>너무 길어 여기서 고칠 수 없습니다. Enter를 누르면 모두 보내고, Esc를 누르면 지웁니다.</translation>
    </message>
    <message>
        <source>Message in hex</source>
        <translation>16진수 메시지</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>메시지</translation>
    </message>
    <message>
        <source>Bytes in hex, such as ec 95 88</source>
        <translation>16진수 바이트, 예: ec 95 88</translation>
    </message>
    <message>
        <source>Type a message</source>
        <translation>메시지를 입력하세요</translation>
    </message>
    <message>
        <source>Enter sends, Shift+Enter makes a line, Up and Down bring back what was sent, Esc clears.</source>
        <translation>Enter는 보내기, Shift+Enter는 줄 바꾸기, 위·아래는 전에 보낸 메시지, Esc는 지우기입니다.</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>보내기(&amp;S)</translation>
    </message>
    <message>
        <source>Send the message (Enter)</source>
        <translation>메시지 보내기 (Enter)</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>보내기</translation>
    </message>
    <message>
        <source>Send /end: the server says goodbye (Ctrl+E)</source>
        <translation>/end 보내기: 서버가 연결을 마칩니다 (Ctrl+E)</translation>
    </message>
    <message>
        <source>Send /end</source>
        <translation>/end 보내기</translation>
    </message>
    <message>
        <source>More ways to send (Alt+M)</source>
        <translation>다른 방법으로 보내기 (Alt+M)</translation>
    </message>
    <message>
        <source>More ways to send</source>
        <translation>다른 방법으로 보내기</translation>
    </message>
    <message>
        <source>Send /&amp;end</source>
        <translation>/end 보내기(&amp;E)</translation>
    </message>
    <message>
        <source>Send each &amp;line as a message</source>
        <translation>줄마다 따로 보내기(&amp;L)</translation>
    </message>
    <message>
        <source>Write in he&amp;x</source>
        <translation>16진수로 입력(&amp;X)</translation>
    </message>
    <message numerus="yes">
        <source>These are %Ln line(s). At most %1 can be sent as messages of their own at once.</source>
        <translation>
            <numerusform>%Ln줄입니다. 한 번에 %1줄까지 따로 보낼 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>/e&amp;nd</source>
        <translation>/e&amp;nd</translation>
    </message>
</context>
<context>
    <name>meari::ServerActions</name>
    <message>
        <source>&amp;New client window</source>
        <translation>새 클라이언트 창(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>중지(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>시작(&amp;S)</translation>
    </message>
</context>
<context>
    <name>meari::ServerActor</name>
    <message>
        <source>The server cannot be set to %1=%2.</source>
        <translation>서버를 %1=%2(으)로 설정할 수 없습니다.</translation>
    </message>
    <message>
        <source>This window shows a recording. Close it first.</source>
        <translation>이 창은 지금 기록을 보여 줍니다. 먼저 기록을 닫으세요.</translation>
    </message>
    <message>
        <source>A server cannot do that.</source>
        <translation>서버는 그 일을 할 수 없습니다.</translation>
    </message>
    <message>
        <source>This client has no connection to this server.</source>
        <translation>이 클라이언트는 이 서버에 연결되어 있지 않습니다.</translation>
    </message>
</context>
<context>
    <name>meari::ServerController</name>
    <message>
        <source>Recording to %1 has failed, so events are no longer recorded. The system says: %2. Everything else goes on.</source>
        <translation>파일에 기록하지 못해 더는 이벤트를 기록하지 않습니다: %1. 시스템 메시지: %2. 나머지는 계속됩니다.</translation>
    </message>
    <message>
        <source>The file %1 could not be opened, so events are not recorded. The system says: %2. Everything else goes on.</source>
        <translation>파일을 열 수 없어 이벤트를 기록하지 않습니다: %1. 시스템 메시지: %2. 나머지는 계속됩니다.</translation>
    </message>
</context>
<context>
    <name>meari::ServerWindow</name>
    <message>
        <source>The client window could not be started: there is no meari-client beside this program. Install or build it, or connect any other program to %1.</source>
        <translation>클라이언트 창을 열 수 없습니다. 이 프로그램 옆에 meari-client가 없습니다. 설치하거나 빌드하세요. 다른 프로그램을 %1에 연결해도 됩니다.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>서버(&amp;S)</translation>
    </message>
    <message>
        <source>Some settings could not be used. Their defaults are used instead: %1.</source>
        <translation>쓸 수 없는 설정이 있어 기본값을 씁니다: %1.</translation>
    </message>
    <message>
        <source>Another window could not be started.</source>
        <translation>다른 창을 시작하지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>meari::Stage</name>
    <message>
        <source>The windows of a lesson cannot be brought together on this computer: %1</source>
        <translation>이 컴퓨터에서는 수업의 창들을 이을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>The window did not come.</source>
        <translation>창이 나타나지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>meari::StageActor</name>
    <message>
        <source>Its window is gone.</source>
        <translation>그 창이 닫혔습니다.</translation>
    </message>
</context>
<context>
    <name>meari::StatusLine</name>
    <message>
        <source>Not listening</source>
        <translation>대기하지 않음</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>%1에서 기다리는 중</translation>
    </message>
    <message>
        <source>Could not listen on %1</source>
        <translation>%1에서 대기하지 못함</translation>
    </message>
    <message>
        <source>Received %1 · sent %2</source>
        <translation>받음 %1 · 보냄 %2</translation>
    </message>
    <message>
        <source>Refused %1</source>
        <translation>거부 %1</translation>
    </message>
    <message>
        <source>Recording to %1</source>
        <translation>%1에 기록 중</translation>
    </message>
    <message>
        <source>Clients %1 · peak %2</source>
        <translation>클라이언트 %1개 · 최대 %2개 동시</translation>
    </message>
    <message>
        <source>Reads %1</source>
        <translation>읽기 %1</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>기록된 상태: %1</translation>
    </message>
</context>
<context>
    <name>meari::ViewMenu</name>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>테마(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>시스템 설정대로(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>글자 크게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>글자 작게(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>글자 크기 원래대로(&amp;N)</translation>
    </message>
    <message>
        <source>Less &amp;motion</source>
        <translation>움직임 줄이기(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Blackboard</source>
        <translation>칠판 모드(&amp;B)</translation>
    </message>
</context>
<context>
    <name>meari::WindowActor</name>
    <message>
        <source>Too much was asked for at once.</source>
        <translation>한꺼번에 너무 많은 일을 시켰습니다.</translation>
    </message>
</context>
</TS>
