#include "widgets/common/theme.h"

#include "widgets/common/state.h"
#include "widgets/common/statechip.h"

#include <QFontInfo>
#include <QIcon>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace madoguchi;

namespace {

/// Relative luminance and contrast by WCAG 2.1.
double luminance(const QColor &colour)
{
    const auto linear
        = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }

    void wordsCanBeRead()
    {
        for (const QColor &ground : { theme::page, theme::surface, theme::accentSoft }) {
            for (const QColor &ink : { theme::text, theme::muted, theme::accent, theme::good,
                     theme::attention, theme::bad, theme::unknown })
                QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + ground.name()));
        }
        for (const Tone tone : { Tone::Good, Tone::Attention, Tone::Bad, Tone::Unknown })
            QVERIFY(contrast(toneColour(tone), toneGround(tone)) >= 4.5);
        QVERIFY(contrast(theme::onAccent, theme::accent) >= 4.5);
        QVERIFY(contrast(theme::line, theme::surface) >= 3.0);
    }

    void theFontIsJapanese()
    {
        QCOMPARE(QFontInfo(theme::font(theme::bodyPoints)).family(), QStringLiteral("Noto Sans CJK JP"));
    }

    void everyShapeIsItsOwn()
    {
        std::set<QByteArray> pictures;
        for (const Shape shape : { Shape::Check, Shape::Triangle, Shape::Cross, Shape::Dot, Shape::Clock }) {
            QImage image(32, 32, QImage::Format_Grayscale8);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintShape(painter, image.rect(), shape, Qt::black);
            painter.end();
            pictures.insert(
                QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()));
        }
        QCOMPARE(pictures.size(), std::size_t(5));
    }

    void iconsAreThere()
    {
        for (const char *name : { "help", "madoguchi", "print", "signout" })
            QVERIFY2(
                !QIcon(QStringLiteral(":/icons/%1.svg").arg(QLatin1String(name))).pixmap(24).isNull(), name);
    }
};

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
