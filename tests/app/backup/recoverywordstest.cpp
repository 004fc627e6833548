#include "app/backup/recoverywords.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace madoguchi;

namespace {

SecretBytes half(quint32 seed)
{
    QRandomGenerator random(seed);
    SecretBytes bytes(RecoveryWords::bytes);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes.data()[i] = static_cast<unsigned char>(random.bounded(256));
    return bytes;
}

QStringList wordsOf(const SecretBytes &bytes, RecoveryHalf which)
{
    return QString::fromUtf8(RecoveryWords::textOf(bytes, which).words.view()).split(QLatin1Char(' '));
}

Outcome<SecretBytes> typed(const QStringList &words, RecoveryHalf which = RecoveryHalf::First)
{
    return RecoveryWords::halfOf(words.join(QLatin1Char(' ')), which);
}

QString inKatakana(QString text)
{
    for (QChar &letter : text) {
        if (letter.unicode() >= 0x3041 && letter.unicode() <= 0x3096)
            letter = QChar(letter.unicode() + 0x60);
    }
    return text;
}

QString inFullWidth(QString text)
{
    for (QChar &letter : text) {
        if (letter.unicode() > 0x20 && letter.unicode() < 0x7f)
            letter = QChar(letter.unicode() + 0xfee0);
    }
    return text;
}

} // namespace

class RecoveryWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyHalfComesBack();
    void itMayBeTypedInManyWays();
    void oneWrongWordIsNamed();
    void twoWrongWordsAreNoticed();
    void neighboursThatChangedPlacesAreNamed();
    void anyTwoWordsThatChangedPlacesAreNoticed();
    void aMissingOrStrangeWordIsNamed();
    void theOtherHalfIsRecognised();
};

void RecoveryWordsTest::everyHalfComesBack()
{
    static const QRegularExpression word(QStringLiteral("^[かくけさすせたとのふみもゆよられ]{4}$"));
    for (quint32 seed = 0; seed < 200; ++seed) {
        const SecretBytes bytes = half(seed);
        for (const RecoveryHalf which : { RecoveryHalf::First, RecoveryHalf::Second }) {
            const QStringList words = wordsOf(bytes, which);
            QCOMPARE(words.size(), 18);
            for (const QString &one : words)
                QVERIFY2(word.match(one).hasMatch(), qPrintable(one));
            const auto back = typed(words, which);
            QVERIFY(back.ok());
            QVERIFY(back->equals(bytes));
        }
        QVERIFY(wordsOf(bytes, RecoveryHalf::First) != wordsOf(bytes, RecoveryHalf::Second));
    }
}

void RecoveryWordsTest::itMayBeTypedInManyWays()
{
    const SecretBytes bytes = half(7);
    const RecoveryHalfText text = RecoveryWords::textOf(bytes, RecoveryHalf::Second);
    const QString words = QString::fromUtf8(text.words.view());
    const QString romaji = QString::fromUtf8(text.scan.view());
    QString without = words;
    without.remove(QLatin1Char(' '));
    QString numbered;
    const QStringList all = words.split(QLatin1Char(' '));
    for (qsizetype i = 0; i < all.size(); ++i)
        numbered += QStringLiteral("%1. %2\n").arg(i + 1).arg(all[i]);
    QString otherSpelling = romaji;
    otherSpelling.replace(QLatin1String("fu"), QLatin1String("hu"));
    QString halfWidth = inKatakana(words);
    const QString full = QStringLiteral("カクケサスセタトノフミモユヨラレ");
    const QString narrow = QStringLiteral("ｶｸｹｻｽｾﾀﾄﾉﾌﾐﾓﾕﾖﾗﾚ");
    for (qsizetype i = 0; i < full.size(); ++i)
        halfWidth.replace(full[i], narrow[i]);
    for (const QString &way : { words, without, inKatakana(words), halfWidth, numbered, romaji,
             romaji.toUpper(), inFullWidth(romaji), otherSpelling, QString(romaji).remove(QLatin1Char(' ')),
             QString(words).replace(QLatin1Char(' '), QStringLiteral("\u3000")),
             QString(words).replace(QLatin1Char(' '), QStringLiteral("、")),
             QStringLiteral("  ") + words + QStringLiteral("\r\n") }) {
        const auto back = RecoveryWords::halfOf(way, RecoveryHalf::Second);
        QVERIFY(back.ok());
        QVERIFY(back->equals(bytes));
    }
}

void RecoveryWordsTest::oneWrongWordIsNamed()
{
    QRandomGenerator random(20261124);
    const QStringList right = wordsOf(half(3), RecoveryHalf::First);
    const QStringList others = wordsOf(half(4), RecoveryHalf::First);
    const QString letters = QStringLiteral("かくけさすせたとのふみもゆよられ");
    for (int word = 0; word < 18; ++word) {
        QList<QString> wrong{ others[word] };
        for (int letter = 0; letter < 4; ++letter) { // every single letter, by every other one
            for (const QChar other : letters) {
                QString changed = right[word];
                changed[letter] = other;
                if (changed != right[word])
                    wrong.append(changed);
            }
        }
        for (const QString &one : std::as_const(wrong)) {
            QStringList words = right;
            words[word] = one;
            const auto back = typed(words);
            QVERIFY(!back.ok());
            QCOMPARE(back.error().failure, Failure::RecoverySheetWrong);
            QCOMPARE(back.error().code, QStringLiteral("first"));
            QCOMPARE(back.error().number, word + 1);
        }
    }
}

void RecoveryWordsTest::twoWrongWordsAreNoticed()
{
    QRandomGenerator random(5);
    const QStringList right = wordsOf(half(5), RecoveryHalf::Second);
    for (int i = 0; i < 3000; ++i) {
        const QStringList others = wordsOf(half(static_cast<quint32>(1000 + i)), RecoveryHalf::Second);
        QStringList words = right;
        const int one = random.bounded(18);
        const int two = (one + random.bounded(1, 18)) % 18;
        words[one] = others[one];
        words[two] = others[two];
        const auto back = typed(words, RecoveryHalf::Second);
        QVERIFY(!back.ok());
        QCOMPARE(back.error().failure, Failure::RecoverySheetWrong);
    }
}

void RecoveryWordsTest::neighboursThatChangedPlacesAreNamed()
{
    for (quint32 seed = 0; seed < 50; ++seed) {
        const QStringList right = wordsOf(half(seed), RecoveryHalf::First);
        for (int word = 0; word + 1 < 18; ++word) {
            QStringList words = right;
            words.swapItemsAt(word, word + 1);
            const auto back = typed(words);
            QVERIFY(!back.ok());
            QCOMPARE(back.error().number, word + 1);
        }
    }
}

void RecoveryWordsTest::anyTwoWordsThatChangedPlacesAreNoticed()
{
    const QStringList right = wordsOf(half(9), RecoveryHalf::First);
    for (int one = 0; one < 18; ++one) {
        for (int two = one + 1; two < 18; ++two) {
            QStringList words = right;
            words.swapItemsAt(one, two);
            QVERIFY(!typed(words).ok());
        }
    }
}

void RecoveryWordsTest::aMissingOrStrangeWordIsNamed()
{
    const QStringList right = wordsOf(half(11), RecoveryHalf::First);
    for (int word = 0; word < 18; ++word) {
        QStringList shorter = right;
        shorter[word].chop(1);
        QCOMPARE(typed(shorter).error().number, word + 1);
        QStringList strange = right;
        strange[word][2] = u'ぬ'; // none of the sixteen
        QCOMPARE(typed(strange).error().number, word + 1);
    }
    QVERIFY(!typed(right.mid(1)).ok());
    QVERIFY(!typed(right + QStringList(right.first())).ok());
    QVERIFY(!typed({}).ok());
    QCOMPARE(typed({}, RecoveryHalf::Second).error().code, QStringLiteral("second"));
}

void RecoveryWordsTest::theOtherHalfIsRecognised()
{
    const SecretBytes bytes = half(12);
    QCOMPARE(typed(wordsOf(bytes, RecoveryHalf::Second), RecoveryHalf::First).error().code,
        QStringLiteral("first-is-second"));
    QCOMPARE(typed(wordsOf(bytes, RecoveryHalf::First), RecoveryHalf::Second).error().code,
        QStringLiteral("second-is-first"));
}

QTEST_GUILESS_MAIN(RecoveryWordsTest)
#include "recoverywordstest.moc"
