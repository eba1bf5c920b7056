<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko">
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
        <source>tcp. (udp is not there yet.)</source>
        <translation>tcp. (udp는 아직 없습니다.)</translation>
    </message>
    <message>
        <source>Append every event to FILE as it happens, one line of JSON each.</source>
        <translation>일어나는 사건을 그때그때 FILE 끝에 JSON 한 줄씩 기록합니다.</translation>
    </message>
    <message>
        <source>Open a recording. (Not there yet.)</source>
        <translation>기록 파일을 엽니다. (아직 없습니다.)</translation>
    </message>
    <message>
        <source>Speak Korean or English.</source>
        <translation>한국어(ko) 또는 영어(en)로 표시합니다.</translation>
    </message>
    <message>
        <source>Write every event to standard output as well.</source>
        <translation>모든 사건을 표준 출력에도 씁니다.</translation>
    </message>
    <message>
        <source>Save a picture of the window as a PNG before it closes.</source>
        <translation>창이 닫히기 전에 창의 그림을 PNG로 저장합니다.</translation>
    </message>
    <message>
        <source>“%1” is not an option. See --help.</source>
        <translation>“%1”은(는) 옵션이 아닙니다. --help를 보세요.</translation>
    </message>
    <message>
        <source>UDP is not there yet: leave --transport out, or say tcp.</source>
        <translation>UDP는 아직 없습니다. --transport를 빼거나 tcp로 지정하세요.</translation>
    </message>
    <message>
        <source>Opening recordings is not there yet: leave --open out.</source>
        <translation>기록 열기는 아직 없습니다. --open을 빼 주세요.</translation>
    </message>
    <message>
        <source>--port: “%1” is no port. Ports are numbers from 0 to 65535.</source>
        <translation>--port: “%1”은(는) 포트가 아닙니다. 포트는 0부터 65535까지의 수입니다.</translation>
    </message>
    <message>
        <source>--%1: “%2” is not a whole number from %3 to %4.</source>
        <translation>--%1: “%2”은(는) %3부터 %4까지의 정수가 아닙니다.</translation>
    </message>
    <message>
        <source>--%1 wants the name of a file.</source>
        <translation>--%1에는 파일 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>--%1: “%2” is not one of: %3.</source>
        <translation>--%1: “%2”은(는) 쓸 수 없습니다. 다음 중 하나로 지정하세요: %3.</translation>
    </message>
    <message>
        <source>Meari server: a window that sends back whatever clients send it, and shows everything that happens.</source>
        <translation>Meari 서버: 클라이언트가 보낸 것을 그대로 되돌려 보내고, 일어나는 일을 모두 보여 주는 창입니다.</translation>
    </message>
    <message>
        <source>Listen there: an address or interface of this computer, or &quot;all&quot;. At first: 127.0.0.1, this computer only.</source>
        <translation>연결을 기다릴 곳: 이 컴퓨터의 주소나 인터페이스 이름, 또는 &quot;all&quot;. 처음 값: 127.0.0.1(이 컴퓨터만).</translation>
    </message>
    <message>
        <source>Listen on this port; 0 lets the system choose. At first: 3333.</source>
        <translation>연결을 기다릴 포트. 0이면 시스템이 고릅니다. 처음 값: 3333.</translation>
    </message>
    <message>
        <source>How to treat clients: %1. At first: many.</source>
        <translation>클라이언트 응대 방식: %1. 처음 값: many.</translation>
    </message>
    <message>
        <source>Who does the work for many clients: %1. At first: event-loop.</source>
        <translation>여러 클라이언트의 일을 누가 하는지: %1. 처음 값: event-loop.</translation>
    </message>
    <message>
        <source>Read at most N bytes at once; 0 reads whatever is there. At first: 0.</source>
        <translation>한 번에 N바이트까지만 읽습니다. 0이면 와 있는 만큼 읽습니다. 처음 값: 0.</translation>
    </message>
    <message>
        <source>Serve at most N clients at once; close the others. At first: %1.</source>
        <translation>동시에 N명까지 응대하고, 넘으면 연결을 닫습니다. 처음 값: %1.</translation>
    </message>
    <message>
        <source>Serve at most N clients from one address; 0 sets no such limit. At first: 0.</source>
        <translation>한 주소에서 N명까지만 응대합니다. 0이면 제한하지 않습니다. 처음 값: 0.</translation>
    </message>
    <message>
        <source>With one-message: close N milliseconds after the echo. At first: %1.</source>
        <translation>one-message일 때 되돌려 보내고 N밀리초 뒤에 닫습니다. 처음 값: %1.</translation>
    </message>
    <message>
        <source>Start listening at once, and say where on standard output.</source>
        <translation>바로 대기를 시작하고, 어디서 기다리는지 표준 출력에 알립니다.</translation>
    </message>
    <message>
        <source>Start a lesson. (Not there yet.)</source>
        <translation>수업을 시작합니다. (아직 없습니다.)</translation>
    </message>
    <message>
        <source>Play the lesson by itself. (Not there yet.)</source>
        <translation>수업을 저절로 진행합니다. (아직 없습니다.)</translation>
    </message>
    <message>
        <source>Exit with 0 when the serving ends by itself, with 1 when listening fails.</source>
        <translation>응대가 스스로 끝나면 0, 대기를 시작하지 못하면 1로 끝납니다.</translation>
    </message>
    <message>
        <source>Lessons are not there yet: leave --lesson and --play out.</source>
        <translation>수업은 아직 없습니다. --lesson과 --play를 빼 주세요.</translation>
    </message>
    <message>
        <source>--address: “%1” is neither an IP address nor an interface of this computer.</source>
        <translation>--address: “%1”은(는) IP 주소도, 이 컴퓨터의 인터페이스 이름도 아닙니다.</translation>
    </message>
    <message>
        <source>Meari client: a window that sends messages to a server and checks what comes back.</source>
        <translation>Meari 클라이언트: 서버에 메시지를 보내고 돌아온 것이 같은지 확인하는 창입니다.</translation>
    </message>
    <message>
        <source>The server&apos;s name or address. At first: 127.0.0.1.</source>
        <translation>서버의 이름 또는 주소. 처음 값: 127.0.0.1.</translation>
    </message>
    <message>
        <source>The server&apos;s port. At first: 3333.</source>
        <translation>서버의 포트. 처음 값: 3333.</translation>
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
</context>
<context>
    <name>EventText</name>
    <message>
        <source>Listening</source>
        <translation>대기 시작</translation>
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
        <translation>연결 거절</translation>
    </message>
    <message>
        <source>Could not accept</source>
        <translation>수락 실패</translation>
    </message>
    <message>
        <source>Lingering</source>
        <translation>닫기 전 기다림</translation>
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
        <source>its serving is done</source>
        <translation>응대를 마침</translation>
    </message>
    <message>
        <source>a connection that was reset before it was accepted</source>
        <translation>수락하기 전에 재설정된 연결</translation>
    </message>
    <message numerus="yes">
        <source>%1: closed at once, %n client(s) is the limit</source>
        <translation>
            <numerusform>%1: 바로 닫음, 클라이언트는 %n명까지</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: closed at once, %n client(s) from one address is the limit</source>
        <translation>
            <numerusform>%1: 바로 닫음, 한 주소에서 클라이언트는 %n명까지</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: closed at once, the system allows this program no more than %n client(s)</source>
        <translation>
            <numerusform>%1: 바로 닫음, 시스템이 이 프로그램에 허용하는 클라이언트는 %n명까지</numerusform>
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
        <source>%n byte(s) could not be sent</source>
        <translation>
            <numerusform>%n바이트를 보내지 못함</numerusform>
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
        <source>one message is served</source>
        <translation>메시지 하나를 응대함</translation>
    </message>
    <message>
        <source>disconnected by the server&apos;s user</source>
        <translation>서버 사용자가 연결을 끊음</translation>
    </message>
    <message>
        <source>disconnected here</source>
        <translation>여기서 연결을 끊음</translation>
    </message>
    <message>
        <source>reset by the server&apos;s user (RST)</source>
        <translation>서버 사용자가 재설정함(RST)</translation>
    </message>
    <message>
        <source>reset here (RST)</source>
        <translation>여기서 재설정함(RST)</translation>
    </message>
    <message>
        <source>reset by the client (RST)</source>
        <translation>클라이언트가 재설정함(RST)</translation>
    </message>
    <message>
        <source>reset by the server (RST)</source>
        <translation>서버가 재설정함(RST)</translation>
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
        <translation>연결을 잃음</translation>
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
        <translation>%1은(는) 이 컴퓨터의 주소가 아니어서 포트 %2번을 열 수 없습니다. 목록에서 고르세요.</translation>
    </message>
    <message>
        <source>“%1” is neither an IP address nor an interface of this computer. Choose one from the list, or type an address such as 127.0.0.1.</source>
        <translation>“%1”은(는) IP 주소도, 이 컴퓨터의 인터페이스 이름도 아닙니다. 목록에서 고르거나 127.0.0.1 같은 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>%1 refused the connection: nothing listens on port %2. Start the server, or check the port.</source>
        <translation>%1에서 연결을 거절했습니다. 포트 %2번에서 기다리는 프로그램이 없습니다. 서버를 시작하거나 포트를 확인하세요.</translation>
    </message>
    <message>
        <source>%1 did not answer. Check the address; a firewall may be dropping port %2.</source>
        <translation>%1에서 답이 없습니다. 주소를 확인하세요. 방화벽이 포트 %2번을 막고 있을 수도 있습니다.</translation>
    </message>
    <message>
        <source>There is no host called “%1”. Check the spelling, or type its IP address.</source>
        <translation>“%1”(이)라는 호스트가 없습니다. 철자를 확인하거나 IP 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>There is no way to %1 from this computer. Check the address and the network.</source>
        <translation>이 컴퓨터에서 %1까지 가는 길이 없습니다. 주소와 네트워크를 확인하세요.</translation>
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
    <name>meari::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>이 알림 닫기</translation>
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
        <translation>화면 색(&amp;A)</translation>
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
        <source>&amp;Larger type</source>
        <translation>글자 크게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller type</source>
        <translation>글자 작게(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Normal type</source>
        <translation>글자 크기 원래대로(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>전체 화면(&amp;F)</translation>
    </message>
</context>
</TS>
