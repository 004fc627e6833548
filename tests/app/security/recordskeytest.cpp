#include "app/security/recordskey.h"

#include <QTest>

#include <type_traits>

using namespace madoguchi;

namespace {

SecretBytes password(const char *text)
{
    return SecretBytes(QByteArray(text));
}

} // namespace

/// security.md 12: nothing but a qualified account's password opens cached records.
class RecordsKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void thePasswordOpens();
    void anotherPasswordDoesNot();
    void everyBitIsBound();
    void anotherPersonsPublicKeyIsNotTaken();
    void relockedOpensWithTheNewOneOnly();
    void aNewPairDoesNotOpenTheOld();
    void changedBytesDoNotOpen();
    void sealsNothingToNoKey();
    void theKeptFormTellsNothing();

private:
    RecordsKey unlocked() const
    {
        auto key = RecordsKey::unlock(m_kept, password("haru-no-kaze-12"));
        return std::move(key).value();
    }

    RecordsKey::Kept m_kept;
};

void RecordsKeyTest::init()
{
    const auto made = RecordsKey::make(password("haru-no-kaze-12"), HashingCost::least());
    QVERIFY(made.ok());
    m_kept = *made;
}

void RecordsKeyTest::thePasswordOpens()
{
    static_assert(!std::is_copy_constructible_v<RecordsKey> && std::is_move_constructible_v<RecordsKey>);
    for (const QByteArray &plain : { QByteArray("records of a visit"), QByteArray() }) {
        const auto sealed = RecordsKey::sealTo(m_kept.publicKey, plain);
        QVERIFY(sealed.ok());
        QVERIFY(plain.isEmpty() || !sealed->contains(plain));
        const auto opened = unlocked().open(*sealed);
        QVERIFY(opened.ok());
        QCOMPARE(opened->view().toByteArray(), plain);
    }
}

void RecordsKeyTest::anotherPasswordDoesNot()
{
    for (const char *wrong : { "haru-no-kaze-13", "" }) {
        const auto key = RecordsKey::unlock(m_kept, password(wrong));
        QVERIFY(!key);
        QCOMPARE(key.error().failure, Failure::SealBroken);
    }
}

void RecordsKeyTest::everyBitIsBound()
{
    for (qsizetype at = 0; at < m_kept.lockedKey.size(); ++at) {
        RecordsKey::Kept changed = m_kept;
        changed.lockedKey[at] = static_cast<char>(changed.lockedKey[at] ^ 1);
        const auto key = RecordsKey::unlock(changed, password("haru-no-kaze-12"));
        QVERIFY2(!key, qPrintable(QString::number(at)));
        QCOMPARE(key.error().failure, Failure::SealBroken);
    }
    for (const qsizetype size : { qsizetype(0), qsizetype(1), m_kept.lockedKey.size() - 1 })
        QVERIFY(!RecordsKey::unlock(
            { m_kept.publicKey, m_kept.lockedKey.first(size) }, password("haru-no-kaze-12")));
}

void RecordsKeyTest::anotherPersonsPublicKeyIsNotTaken()
{
    const auto other = RecordsKey::make(password("haru-no-kaze-12"), HashingCost::least());
    QVERIFY(other.ok());
    QVERIFY(!RecordsKey::unlock({ other->publicKey, m_kept.lockedKey }, password("haru-no-kaze-12")));
}

void RecordsKeyTest::relockedOpensWithTheNewOneOnly()
{
    const auto sealed = RecordsKey::sealTo(m_kept.publicKey, "before");
    const auto relocked = unlocked().relock(password("yama-to-kawa-34"), HashingCost::least());
    QVERIFY(relocked.ok());
    QCOMPARE(relocked->publicKey, m_kept.publicKey);
    QVERIFY(!RecordsKey::unlock(*relocked, password("haru-no-kaze-12")));
    const auto key = RecordsKey::unlock(*relocked, password("yama-to-kawa-34"));
    QVERIFY(key.ok());
    QCOMPARE(key->open(*sealed)->view().toByteArray(), QByteArray("before"));
}

void RecordsKeyTest::aNewPairDoesNotOpenTheOld()
{
    const auto sealed = RecordsKey::sealTo(m_kept.publicKey, "before");
    const auto fresh = RecordsKey::make(password("haru-no-kaze-12"), HashingCost::least());
    const auto key = RecordsKey::unlock(*fresh, password("haru-no-kaze-12"));
    QVERIFY(key.ok());
    QCOMPARE(key->open(*sealed).error().failure, Failure::SealBroken);
}

void RecordsKeyTest::changedBytesDoNotOpen()
{
    const auto sealed = RecordsKey::sealTo(m_kept.publicKey, "before");
    const RecordsKey key = unlocked();
    for (qsizetype at = 0; at < sealed->size(); ++at) {
        QByteArray changed = *sealed;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        QVERIFY(!key.open(changed));
    }
    QVERIFY(!key.open(sealed->first(10)));
    QVERIFY(!key.open({}));
}

void RecordsKeyTest::sealsNothingToNoKey()
{
    QVERIFY(!RecordsKey::sealTo({}, "x"));
    QVERIFY(!RecordsKey::sealTo(m_kept.publicKey.first(31), "x"));
    QVERIFY(!RecordsKey::sealTo(QByteArray(32, '\0'), "x")); // a point of small order
}

void RecordsKeyTest::theKeptFormTellsNothing()
{
    const auto again = RecordsKey::make(password("haru-no-kaze-12"), HashingCost::least());
    QVERIFY(again->lockedKey != m_kept.lockedKey);
    QVERIFY(again->publicKey != m_kept.publicKey);
    QVERIFY(!m_kept.lockedKey.contains("kaze"));
}

QTEST_APPLESS_MAIN(RecordsKeyTest)
#include "recordskeytest.moc"
