#include "app/security/systemkeystore.h"

#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>

#include <memory>

namespace madoguchi {

namespace {

/// QtKeychain's number goes along for the helpdesk; its text may name paths and is left out.
Fault unavailable(const QString &code)
{
    return Fault{ Failure::KeyStoreUnavailable, code };
}

Fault unavailable(const QKeychain::Job &job)
{
    return unavailable(QStringLiteral("keychain-%1").arg(static_cast<int>(job.error())));
}

Fault tooLate()
{
    return unavailable(QStringLiteral("keychain-timeout"));
}

} // namespace

SystemKeyStore::SystemKeyStore(const QString &stationId, std::chrono::milliseconds patience)
    : m_service(QStringLiteral("madoguchi/") + stationId)
    , m_patience(patience)
{ }

bool SystemKeyStore::finished(QKeychain::Job *job) const
{
    job->setAutoDelete(false);
    job->setInsecureFallback(false); // never a plain settings file
    QEventLoop loop;
    QTimer timer;
    timer.setSingleShot(true);
    bool done = false;
    QObject::connect(job, &QKeychain::Job::finished, &loop, [&] {
        done = true;
        loop.quit();
    });
    QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
    timer.start(m_patience);
    job->start();
    // A click inside this loop would start something new in the middle of whatever waits for the key.
    if (!done)
        loop.exec(QEventLoop::ExcludeUserInputEvents);
    if (!done)
        job->setAutoDelete(true);
    return done;
}

Outcome<std::optional<SecretBytes>> SystemKeyStore::read(const QString &name)
{
    auto *job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(name);
    if (!finished(job))
        return tooLate();
    const std::unique_ptr<QKeychain::ReadPasswordJob> ended(job);
    if (ended->error() == QKeychain::EntryNotFound)
        return std::optional<SecretBytes>{};
    if (ended->error() != QKeychain::NoError)
        return unavailable(*ended);
    QByteArray bytes = ended->binaryData();
    return std::optional<SecretBytes>(SecretBytes::taking(bytes));
}

Outcome<Done> SystemKeyStore::write(const QString &name, SecretBytes value)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(name);
    job->setBinaryData(value.view().toByteArray());
    if (!finished(job))
        return tooLate();
    const std::unique_ptr<QKeychain::WritePasswordJob> ended(job);
    if (ended->error() != QKeychain::NoError)
        return unavailable(*ended);
    return Done{};
}

Outcome<Done> SystemKeyStore::remove(const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(name);
    if (!finished(job))
        return tooLate();
    const std::unique_ptr<QKeychain::DeletePasswordJob> ended(job);
    if (ended->error() != QKeychain::NoError && ended->error() != QKeychain::EntryNotFound)
        return unavailable(*ended);
    return Done{};
}

} // namespace madoguchi
