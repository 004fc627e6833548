#include "widgets/admin/recoverysheet.h"

#include "app/support/recoverypage.h"
#include "widgets/admin/qrcode.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace madoguchi;

namespace {

SecretBytes secret(const QString &text)
{
    QString copy = text;
    copy.detach();
    return SecretBytes::taking(copy);
}

/// Words of an invented key.
RecoverySheet sheet()
{
    QStringList words;
    QStringList romaji;
    for (int i = 0; i < 18; ++i) {
        words.append(i % 2 == 0 ? QStringLiteral("かくれも") : QStringLiteral("ふみよら"));
        romaji.append(i % 2 == 0 ? QStringLiteral("kakuremo") : QStringLiteral("fumiyora"));
    }
    RecoverySheet made;
    made.station = QStringLiteral("DESK-1");
    made.institution = QStringLiteral("1319999998");
    made.number = QStringLiteral("K7QD-93MF");
    made.made = QDate(2026, 11, 20);
    made.first = { secret(words.join(QLatin1Char(' '))), secret(romaji.join(QLatin1Char(' '))) };
    words[0] = QStringLiteral("せせせせ");
    romaji[0] = QStringLiteral("sesesese");
    made.second = { secret(words.join(QLatin1Char(' '))), secret(romaji.join(QLatin1Char(' '))) };
    return made;
}

QImage painted(RecoveryHalf half)
{
    QImage image(1240, 1754, QImage::Format_RGB32); // A4 at 150 dpi
    QPainter painter(&image);
    paintRecoveryHalf(painter, QRectF(image.rect()), sheet(), half);
    return image;
}

bool isDark(const QImage &image, int x, int y)
{
    return qGray(image.pixel(x, y)) < 128;
}

} // namespace

class RecoverySheetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("ja")); }
    void everythingStaysOnThePaper_data();
    void everythingStaysOnThePaper();
    void theCodeHasItsFinders();
    void aCodeTooLongIsRefused();
    void thePdfHasTwoPagesAndIsOurs();
    void theTextFileHasBothHalvesAndIsOurs();
};

void RecoverySheetTest::everythingStaysOnThePaper_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("ja") << QStringLiteral("ja");
    QTest::newRow("en") << QStringLiteral("en");
}

void RecoverySheetTest::everythingStaysOnThePaper()
{
    QFETCH(QString, language);
    Language::instance().set(language);
    for (const RecoveryHalf half : { RecoveryHalf::First, RecoveryHalf::Second }) {
        const QImage image = painted(half);
        const QString folder = qEnvironmentVariable("MADOGUCHI_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(image.save(QStringLiteral("%1/recovery-%2-%3.png")
                                   .arg(folder, language)
                                   .arg(half == RecoveryHalf::First ? 1 : 2)));
        int lowest = 0;
        int dark = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (!isDark(image, x, y))
                    continue;
                lowest = y;
                ++dark;
                // Office printers do not reach the outermost 6 mm.
                QVERIFY2(x > 35 && x < image.width() - 35, qPrintable(QString::number(x)));
            }
        }
        QVERIFY(dark > 20'000);
        QVERIFY2(lowest < image.height() - 35, qPrintable(QString::number(lowest)));
    }
    QVERIFY(painted(RecoveryHalf::First) != painted(RecoveryHalf::Second));
}

void RecoverySheetTest::theCodeHasItsFinders()
{
    QImage image(400, 400, QImage::Format_RGB32);
    QPainter painter(&image);
    QVERIFY(paintQrCode(painter, QRectF(image.rect()), sheet().first.scan));
    QVERIFY(painter.end());
    // The quiet zone is white, and in three corners, not in the fourth, there is a ring around a square.
    int first = 0;
    while (first < 400 && !isDark(image, first, first))
        ++first;
    QVERIFY(first > 10 && first < 60);
    int ring = first;
    while (isDark(image, ring, first))
        ++ring;
    const double module = (ring - first) / 7.0; // ISO/IEC 18004: a finder is seven modules wide
    const auto finder = [&](double x, double y) {
        const auto at = [&](double column, double row) {
            return isDark(image, static_cast<int>(x + column * module), static_cast<int>(y + row * module));
        };
        return at(0.5, 3.5) && !at(1.5, 3.5) && at(3.5, 3.5) && !at(5.5, 3.5) && at(6.5, 3.5);
    };
    const double far = 400 - first - 7 * module;
    QVERIFY(finder(first, first) && finder(far, first) && finder(first, far));
    QVERIFY(!finder(far, far));
}

void RecoverySheetTest::aCodeTooLongIsRefused()
{
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QVERIFY(!paintQrCode(painter, QRectF(image.rect()), SecretBytes(QByteArrayView(QByteArray(9000, 'k')))));
}

void RecoverySheetTest::thePdfHasTwoPagesAndIsOurs()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sheet.pdf"));
    QVERIFY(writeRecoveryPdf(sheet(), path).ok());
    struct stat state
    { };
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &state), 0);
    QCOMPARE(state.st_mode & 0777, 0600U);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.contains("/Count 2"));
    const auto again = writeRecoveryPdf(sheet(), path);
    QCOMPARE(again.error().failure, Failure::StoreReadOnly);
    QCOMPARE(again.error().code, QStringLiteral("file-exists"));
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), bytes);
    QVERIFY(!writeRecoveryPdf(sheet(), folder.filePath(QStringLiteral("none/sheet.pdf"))).ok());
}

void RecoverySheetTest::theTextFileHasBothHalvesAndIsOurs()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sheet.txt"));
    QVERIFY(writeRecoverySheet(sheet(), path).ok());
    struct stat state
    { };
    QCOMPARE(::stat(QFile::encodeName(path).constData(), &state), 0);
    QCOMPARE(state.st_mode & 0777, 0600U);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (const QString &one : { QStringLiteral("復旧シート（前半）"), QStringLiteral("復旧シート（後半）"),
             QStringLiteral("K7QD-93MF"), QStringLiteral("DESK-1"), QStringLiteral(" 1. かくれも"),
             QStringLiteral(" 1. せせせせ"), QStringLiteral("18. ふみよら") })
        QVERIFY2(text.contains(one), qPrintable(one));
    QCOMPARE(text.count(QStringLiteral("ふみよら")), 18);
    QCOMPARE(writeRecoverySheet(sheet(), path).error().code, QStringLiteral("file-exists"));
    const QString link = folder.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(folder.filePath(QStringLiteral("target")), link));
    QVERIFY(!writeRecoverySheet(sheet(), link).ok());
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("target"))));
}

QTEST_MAIN(RecoverySheetTest)
#include "recoverysheettest.moc"
