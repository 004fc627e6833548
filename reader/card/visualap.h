#pragma once

#include "reader/card/cardkey.h"
#include "reader/pcsc/session.h"
#include "reader/secretbytes.h"

#include <QByteArray>

namespace madoguchi {

/// The files of the visual application that make up a face record, as they came from the card.
struct FaceFiles
{
    QByteArray record{}; ///< EF 0002
    QByteArray certificate{}; ///< EF 0004
};

/// The application for what is printed on the card (券面事項確認AP, card.md 1.3 and 1.6). Only 照合番号B
/// opens it here: there is no way to 照合番号A, nor to the files with the 個人番号 on them.
class VisualApplication
{
public:
    /// `session` is the permission to talk to the card and must outlive this.
    explicit VisualApplication(Session &session);

    /// Exactly fourteen ASCII digits that can stand on a card: a month, a day, and a year of its validity
    /// after the year of its era (card.md, 1.3). Anything else was misread, and would cost a try.
    static bool isCodeForm(const SecretBytes &code);
    /// SELECT and VERIFY, once, whatever happens: 2 APDUs. CodeBMalformed and nothing sent where it is not
    /// fourteen ASCII digits. FaceRecordMissing: a card without this application.
    CardResult<Done> verifyCodeB(const SecretBytes &code);
    /// The face record: 1 APDU with extended length. Needs verifyCodeB() before it: Removed with 6982 where
    /// that was lost.
    CardResult<QByteArray> readRecord();
    /// The certificate of its signer, which all cards of one municipality share: 1 APDU.
    CardResult<QByteArray> readCertificate();
    /// Both.
    CardResult<FaceFiles> readFaceFiles();
    /// The card signs a challenge of the moment with the application's own key (内部認証, card.md 1.4): 1
    /// APDU. FaceRecordUntrusted: not with `key`, which its record names: the record is a copy.
    CardResult<Done> proveKey(const CardKey &key);

private:
    CardResult<Response> send(const Command &command);
    CardResult<QByteArray> read(quint8 file, quint32 tag, qsizetype largest);

    Session &m_session;
};

} // namespace madoguchi
