#include "app/program/setupturn.h"

#include <QDir>
#include <QFileInfo>

namespace madoguchi {

SetUpTurn::SetUpTurn(const QString &settingsFile)
    : m_lock(settingsFile + QStringLiteral(".set-up.lock"))
{
    QDir().mkpath(QFileInfo(settingsFile).absolutePath());
    m_lock.setStaleLockTime(0); // a dead holder is recognised by its process id
    if (!m_lock.tryLock() && m_lock.error() == QLockFile::LockFailedError) {
        m_standing = Summons::call(settingsFile, Summons::To::SetUp) ? Standing::Called : Standing::Taken;
        return;
    }
    auto summons = std::make_unique<Summons>();
    if (summons->listen(settingsFile, Summons::To::SetUp))
        m_summons = std::move(summons);
}

} // namespace madoguchi
