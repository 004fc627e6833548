#include "widgets/common/codetext.h"

#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"

#include <QCoreApplication>

namespace madoguchi::words {

QString code(CodeTable table, const QString &code)
{
    const auto known = codeWords(table, code);
    if (!known)
        return harmless(code);
    return known->in(Language::instance().current());
}

QString yen(const QString &digits)
{
    bool isNumber = false;
    const qlonglong amount = digits.toLongLong(&isNumber);
    if (!isNumber)
        return harmless(digits);
    return QCoreApplication::translate("CodeText", "%1 yen")
        .arg(Language::instance().locale().toString(amount));
}

} // namespace madoguchi::words
