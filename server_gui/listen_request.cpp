#include "server_gui/listen_request.h"

#include "event/event_text.h"
#include "event/visible_text.h"
#include "net/bind_address.h"

#include <QCoreApplication>

namespace meari {
namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ListenRequest)
};

QString quoted(const QString &typed)
{
    return visibleText(typed, LineBreaks::Escape, 60);
}

} // namespace

CheckedRequest check(const ListenRequest &request)
{
    CheckedRequest checked;
    checked.settings = request.settings;
    const auto address = bindAddressFrom(request.address);
    if (!address) {
        checked.wrong = ListenField::Address;
        checked.sentence =
            EventText::failure(Failure::AddressInvalid, {request.address.trimmed(), 0}, {});
        return checked;
    }
    const auto port = portFrom(request.port);
    if (!port) {
        checked.wrong = ListenField::Port;
        checked.sentence =
            Text::tr("“%1” is no port. Type a number from 1 to 65535, or 0 to let the "
                     "system choose.")
                .arg(quoted(request.port));
        return checked;
    }
    bool ok = false;
    const int readSize = request.readSize.trimmed().toInt(&ok);
    if (!ok || readSize < 0 || readSize > limits::maxReadSize) {
        checked.wrong = ListenField::ReadSize;
        checked.sentence =
            Text::tr("“%1” is no read size. Type a number of bytes from 1 to %2, or 0 "
                     "to read whatever is there.")
                .arg(quoted(request.readSize), QString::number(limits::maxReadSize));
        return checked;
    }
    checked.settings.address = *address;
    checked.settings.port = *port;
    checked.settings.readSize = readSize;
    return checked;
}

QString addressText(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv4) ? QStringLiteral("all")
                                                          : normalised(address);
}

QString listeningAddress(const QHostAddress &address)
{
    return normalised(address);
}

ListenRequest withOptions(ListenRequest request, const ServerOptions &options)
{
    if (options.address)
        request.address = addressText(*options.address);
    if (options.port)
        request.port = QString::number(*options.port);
    if (options.readSize)
        request.readSize = QString::number(*options.readSize);
    ServerSettings &settings = request.settings;
    settings.serving = options.serving.value_or(settings.serving);
    settings.work = options.work.value_or(settings.work);
    settings.linger = options.linger.value_or(settings.linger);
    settings.maxClients = options.maxClients.value_or(settings.maxClients);
    settings.maxPerAddress = options.maxPerAddress.value_or(settings.maxPerAddress);
    return request;
}

} // namespace meari
