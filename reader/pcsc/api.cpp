#include "reader/pcsc/api.h"

namespace madoguchi {

QString pcsc::plugAndPlay()
{
    return QStringLiteral(R"(\\?PnP?\Notification)");
}

PcscApi::~PcscApi() = default;

} // namespace madoguchi
