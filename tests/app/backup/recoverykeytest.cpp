#include "app/backup/recoverykey.h"

#include "app/backup/keybundle.h"

#include <QTest>

using namespace madoguchi;

namespace {

QString textOf(const SecretBytes &bytes)
{
    return QString::fromUtf8(bytes.view());
}

} // namespace

class RecoveryKeyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSheetIsTheKey();
    void eachPrintIsSplitAnew();
    void halvesOfDifferentSheetsOpenNothing();
    void aWrongHalfIsNamed();
    void changedBoxesDoNotOpen();
    void aBundleOfKeysComesBack();
    void aCutBundleIsDamaged();
};

void RecoveryKeyTest::theSheetIsTheKey()
{
    const RecoveryKey key = RecoveryKey::make();
    const RecoverySheet sheet = key.sheet();
    QCOMPARE(sheet.number, RecoveryKey::numberOf(key.publicKey()));
    QCOMPARE(sheet.number.size(), 9);
    const QByteArray sealed = RecoveryKey::seal(QByteArrayLiteral("kept"), key.publicKey());
    QVERIFY(!sealed.contains("kept"));
    const QString first = textOf(sheet.first.words);
    const QString second = textOf(sheet.second.scan);
    // Either order: whoever types knows two papers, not their numbers.
    for (const auto &back :
        { RecoveryKey::fromHalves(first, second), RecoveryKey::fromHalves(second, first) }) {
        QVERIFY(back.ok());
        QCOMPARE(back->publicKey(), key.publicKey());
        const auto opened = back->open(sealed);
        QVERIFY(opened.ok());
        QCOMPARE(opened->view(), QByteArrayView("kept"));
    }
    QVERIFY(RecoveryKey::make().publicKey() != key.publicKey());
}

void RecoveryKeyTest::eachPrintIsSplitAnew()
{
    const RecoveryKey key = RecoveryKey::make();
    const RecoverySheet one = key.sheet();
    const RecoverySheet other = key.sheet();
    QVERIFY(!one.first.words.equals(other.first.words));
    QVERIFY(!one.second.words.equals(other.second.words));
    QCOMPARE(one.number, other.number);
}

void RecoveryKeyTest::halvesOfDifferentSheetsOpenNothing()
{
    const RecoveryKey key = RecoveryKey::make();
    const QByteArray sealed = RecoveryKey::seal(QByteArrayLiteral("kept"), key.publicKey());
    const RecoverySheet one = key.sheet();
    const RecoverySheet other = key.sheet();
    const auto mixed = RecoveryKey::fromHalves(textOf(one.first.words), textOf(other.second.words));
    QVERIFY(mixed.ok());
    QVERIFY(mixed->publicKey() != key.publicKey());
    QVERIFY(!mixed->open(sealed).ok());
}

void RecoveryKeyTest::aWrongHalfIsNamed()
{
    const RecoverySheet sheet = RecoveryKey::make().sheet();
    const QString first = textOf(sheet.first.words);
    const QString second = textOf(sheet.second.words);
    QCOMPARE(RecoveryKey::fromHalves(first, first).error().code, QStringLiteral("second-is-first"));
    QCOMPARE(RecoveryKey::fromHalves(second, second).error().code, QStringLiteral("first-is-second"));
    QCOMPARE(RecoveryKey::fromHalves(first, {}).error().code, QStringLiteral("second"));
    QString wrong = second;
    wrong[5] = wrong[5] == u'か' ? u'く' : u'か'; // first letter of the second word
    const auto back = RecoveryKey::fromHalves(first, wrong);
    QCOMPARE(back.error().failure, Failure::RecoverySheetWrong);
    QCOMPARE(back.error().code, QStringLiteral("second"));
    QCOMPARE(back.error().number, 2);
}

void RecoveryKeyTest::changedBoxesDoNotOpen()
{
    const RecoveryKey key = RecoveryKey::make();
    const QByteArray sealed = RecoveryKey::seal(QByteArrayLiteral("kept"), key.publicKey());
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = static_cast<char>(changed[i] ^ 0x10);
        QCOMPARE(key.open(changed).error().failure, Failure::BackupDamaged);
        QVERIFY(!key.open(sealed.first(i)).ok());
    }
    QVERIFY(!RecoveryKey::make().open(sealed).ok());
    QVERIFY(key.open(RecoveryKey::seal({}, key.publicKey()))->isEmpty());
}

void RecoveryKeyTest::aBundleOfKeysComesBack()
{
    KeyBundle bundle;
    QVERIFY(bundle.write(QStringLiteral("vault"), SecretBytes(QByteArrayView("0123456789"))).ok());
    QVERIFY(bundle.write(QStringLiteral("day/2026-11-20"), SecretBytes(QByteArrayView("\0\1\2", 3))).ok());
    QVERIFY(bundle.write(QStringLiteral("empty"), SecretBytes()).ok());
    auto back = KeyBundle::fromBytes(bundle.toBytes().view());
    QVERIFY(back.ok());
    QCOMPARE(back->entries().size(), std::size_t(3));
    QCOMPARE((*back->read(QStringLiteral("day/2026-11-20")))->view(), QByteArrayView("\0\1\2", 3));
    QVERIFY((*back->read(QStringLiteral("empty")))->isEmpty());
    QVERIFY(!back->read(QStringLiteral("audit"))->has_value());
    QVERIFY(KeyBundle::fromBytes({})->entries().empty());
}

void RecoveryKeyTest::aCutBundleIsDamaged()
{
    KeyBundle bundle;
    QVERIFY(bundle.write(QStringLiteral("vault"), SecretBytes(QByteArrayView("0123456789"))).ok());
    const SecretBytes bytes = bundle.toBytes();
    for (qsizetype size = 1; size < bytes.view().size(); ++size) {
        const auto back = KeyBundle::fromBytes(bytes.view().first(size));
        QVERIFY(!back.ok());
        QCOMPARE(back.error().failure, Failure::BackupDamaged);
    }
}

QTEST_GUILESS_MAIN(RecoveryKeyTest)
#include "recoverykeytest.moc"
