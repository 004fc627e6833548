// Writes what a virtual card holds and answers into a folder: samples for the targets about cards.

#include "reader/card/cardunlock.h"
#include "reader/card/mynumbercard.h"
#include "reader/card/virtualpcsc.h"
#include "reader/card/virtualportrait.h"
#include "reader/card/visualap.h"
#include "tests/reader/scriptedpcsc.h"
#include "tests/support/testcard.h"
#include "tests/support/trainingdriver.h"

#include <QDir>
#include <QFile>

using namespace madoguchi;

namespace {

bool write(const QDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// Every answer of a whole visit, each behind its length.
QByteArray answersOfAVisit(VirtualCardData data)
{
    QByteArray answers;
    const auto pcsc = std::make_shared<VirtualPcsc>();
    pcsc->place(std::make_shared<VirtualCard>(std::move(data)));
    const auto api = std::make_shared<ScriptedPcsc>(
        pcsc, [&answers](QByteArrayView command, QByteArray &response, const ScriptedPcsc::Onwards &onwards) {
            const PcscCode code = onwards(command, response);
            answers.append(static_cast<char>(response.size() >> 8))
                .append(static_cast<char>(response.size()));
            answers += response;
            return code;
        });
    auto session = Session::open(api, VirtualPcsc::readerName());
    MyNumberCard card(**session);
    VisualApplication front(**session);
    static_cast<void>(card.readCertificate());
    static_cast<void>(card.pinTries());
    static_cast<void>(front.verifyCodeB(SecretBytes(QByteArrayView(testCodeB))));
    static_cast<void>(front.readFaceFiles());
    static_cast<void>(unlockCard(**session, trainingDriver()));
    static_cast<void>(card.verifyPin(SecretBytes(QByteArrayView("1234"))));
    static_cast<void>(card.sign("identity"));
    return answers;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const VirtualCardData data = testFaceCardData();
    VirtualCardData old = data;
    old.extendedLength = false;
    old.shortIds = false;
    const bool written = folder.mkpath(QStringLiteral("."))
        && write(folder, QStringLiteral("record"), data.face->record)
        && write(folder, QStringLiteral("certificate"), data.face->certificate)
        && write(folder, QStringLiteral("both"), data.face->record + data.face->certificate)
        && write(folder, QStringLiteral("key"), testAuthority().key().write())
        && write(folder, QStringLiteral("photo"), encodePhoto(drawPortrait(3)))
        && write(folder, QStringLiteral("visit"), answersOfAVisit(data))
        && write(folder, QStringLiteral("oldvisit"), answersOfAVisit(old))
        && write(folder, QStringLiteral("select"), QByteArray::fromHex("00A4040C0AD392F000260100000001"))
        && write(folder, QStringLiteral("proof"), QByteArray::fromHex("80A2000020") + QByteArray(32, 'p'));
    return written ? 0 : 1;
}
