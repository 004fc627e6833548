#pragma once

#include "reader/card/virtualpcsc.h"
#include "reader/pcsc/readerpad.h"
#include "tests/reader/scriptedpcsc.h"
#include "tests/support/testcard.h"

#include <memory>

namespace madoguchi {

/// A reader with keys: says so, and puts what "the person" enters into the command it was given.
class PadReader
{
public:
    static constexpr quint32 verifyCode = 0x42000DB2; ///< what this reader wants to be asked by

    PadReader()
    {
        m_api->setPad([this](quint32 code, QByteArrayView command, QByteArray &response) {
            return answer(code, command, response);
        });
        m_virtual->place(m_card);
    }

    std::shared_ptr<VirtualPcsc> m_virtual = std::make_shared<VirtualPcsc>();
    std::shared_ptr<ScriptedPcsc> m_api = std::make_shared<ScriptedPcsc>(m_virtual, nullptr);
    std::shared_ptr<VirtualCard> m_card = std::make_shared<VirtualCard>(testCardData());
    QByteArray features = QByteArray::fromHex("0104420008FE"
                                              "060442000DB2"
                                              "1204420000CC");
    QByteArray entered
        = "1234"; ///< or a status word of the reader's own, as four hexadecimal digits after '='
    QByteArray request;
    int asked = 0;

private:
    PcscCode answer(quint32 code, QByteArrayView command, QByteArray &response)
    {
        if (code == pcsc::FeatureRequest) {
            response = features;
            return pcsc::Success;
        }
        if (code != verifyCode)
            return pcsc::UnsupportedFeature;
        ++asked;
        request = command.toByteArray();
        if (entered.startsWith('=')) {
            response = QByteArray::fromHex(entered.mid(1));
            return pcsc::Success;
        }
        const QByteArray verify = request.mid(19, 5) + entered;
        response = m_card->transmit(verify);
        return pcsc::Success;
    }
};

} // namespace madoguchi
