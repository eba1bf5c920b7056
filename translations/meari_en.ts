<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>EventText</name>
    <message numerus="yes">
        <source>%1: closed at once, %n client(s) is the limit</source>
        <translation>
            <numerusform>%1: closed at once, %n client is the limit</numerusform>
            <numerusform>%1: closed at once, %n clients are the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: closed at once, %n client(s) from one address is the limit</source>
        <translation>
            <numerusform>%1: closed at once, %n client from one address is the limit</numerusform>
            <numerusform>%1: closed at once, %n clients from one address are the limit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: closed at once, the system allows this program no more than %n client(s)</source>
        <translation>
            <numerusform>%1: closed at once, the system allows this program no more than %n client</numerusform>
            <numerusform>%1: closed at once, the system allows this program no more than %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) could not be sent</source>
        <translation>
            <numerusform>%n byte could not be sent</numerusform>
            <numerusform>%n bytes could not be sent</numerusform>
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
</TS>
