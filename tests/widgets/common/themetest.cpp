#include "widgets/common/theme.h"

#include "widgets/common/statechip.h"

#include <QCheckBox>
#include <QFontInfo>
#include <QIcon>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QRadioButton>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

using namespace madoguchi;

namespace {

double linear(double c)
{
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

/// Relative luminance and contrast by WCAG 2.1.
double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// What words stand on, each with whatever stands on it (`Palette` says which).
struct Ground
{
    QColor ground;
    QList<QColor> words;
};

QList<Ground> groundsOf(const theme::Palette &p)
{
    const QList<QColor> tones{ p.good, p.attention, p.bad, p.unknown };
    const QList<QColor> words = QList<QColor>{ p.text, p.muted, p.accent } + tones;
    return { { p.page, words }, { p.surface, words }, { p.alternate, words }, { p.accentSoft, words },
        { p.unknownSoft, words }, { p.goodSoft, { p.text, p.muted, p.good } },
        { p.attentionSoft, { p.text, p.muted, p.attention } }, { p.badSoft, { p.text, p.muted, p.bad } },
        { p.accent, { p.onAccent } }, { p.accentHover, { p.onAccent } }, { p.pressed, { p.text } },
        { p.banner, { p.onBanner } } };
}

/// Colour vision deficiency of full severity, on linear RGB: Machado, Oliveira and Fernandes, "A
/// physiologically-based model for simulation of color vision deficiency", IEEE TVCG 15(6), 2009, table of
/// matrices.
using Matrix = std::array<std::array<double, 3>, 3>;
constexpr Matrix usual{ { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } };
constexpr Matrix protanopia{ { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } } };
constexpr Matrix deuteranopia{ { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } } };
constexpr Matrix tritanopia{ { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } } };

/// CIE L*a*b* (D65) of `colour` as an eye with `vision` sees it.
std::array<double, 3> seen(const QColor &colour, const Matrix &vision)
{
    const std::array<double, 3> rgb{ linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF()) };
    std::array<double, 3> eye{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t i = 0; i < 3; ++i)
            eye.at(row) += vision.at(row).at(i) * rgb.at(i);
        eye.at(row) = std::clamp(eye.at(row), 0.0, 1.0);
    }
    const auto [r, g, b] = eye;
    const auto bent = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = bent((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
    const double y = bent(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const double z = bent((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
    return { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

double distance(const QColor &one, const QColor &other, const Matrix &vision)
{
    const auto a = seen(one, vision), b = seen(other, vision);
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

bool isSteady(theme::Scheme scheme)
{
    return scheme != theme::Scheme::Light && scheme != theme::Scheme::Dark;
}

void addSchemes()
{
    QTest::addColumn<theme::Scheme>("scheme");
    const char *const names[]{ "light", "dark", "contrast", "steady light", "steady dark" };
    for (qsizetype i = 0; i < theme::schemes().size(); ++i)
        QTest::newRow(names[i]) << theme::schemes().at(i);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void cleanup() { theme::setScheme(theme::Scheme::Light); }

    void wordsCanBeRead_data() { addSchemes(); }
    void wordsCanBeRead()
    {
        QFETCH(const theme::Scheme, scheme);
        const theme::Palette &palette = theme::paletteOf(scheme);
        const double needed = scheme == theme::Scheme::Contrast ? 7.0 : 4.5;
        const QList<Ground> all = groundsOf(palette);
        for (const auto &[ground, words] : all) {
            for (const QColor &ink : words)
                QVERIFY2(contrast(ink, ground) >= needed, qPrintable(ink.name() + ground.name()));
        }
    }

    void outlinesCanBeSeen_data() { addSchemes(); }
    void outlinesCanBeSeen()
    {
        QFETCH(const theme::Scheme, scheme);
        const theme::Palette &palette = theme::paletteOf(scheme);
        for (const QColor &ground : { palette.page, palette.surface }) {
            QVERIFY(contrast(palette.line, ground) >= 3.0);
            QVERIFY(contrast(palette.accent, ground) >= 3.0); // what has the keyboard
        }
    }

    /// Whatever the eye, the four states are further apart than a tenth of the way from black to white; in
    /// the palettes that promise nothing at least for eyes that see all colours.
    void statesStayApart_data() { addSchemes(); }
    void statesStayApart()
    {
        QFETCH(const theme::Scheme, scheme);
        const theme::Palette &p = theme::paletteOf(scheme);
        const std::array<QColor, 4> tones{ p.good, p.attention, p.bad, p.unknown };
        QList<Matrix> eyes{ usual };
        if (isSteady(scheme))
            eyes += { protanopia, deuteranopia, tritanopia };
        for (const Matrix &eye : std::as_const(eyes)) {
            for (std::size_t i = 0; i < tones.size(); ++i) {
                for (std::size_t k = 0; k < i; ++k)
                    QVERIFY2(distance(tones.at(i), tones.at(k), eye) >= 20,
                        qPrintable(tones.at(i).name() + tones.at(k).name()));
            }
        }
    }

    /// The measure itself: red and green of one lightness are apart for the usual eye and not for one without
    /// green.
    void theMeasureSeesWhatIsConfused()
    {
        const QColor red(0x8f, 0x5a, 0x2e), green(0x5f, 0x6b, 0x2e);
        QVERIFY(distance(red, green, usual) >= 20);
        QVERIFY(distance(red, green, deuteranopia) < 20);
    }

    /// Boxes to tick and buttons to choose stand out from their ground by pixels (toolchain.md, surprise 10).
    void boxesAreSeenInEachPalette_data() { addSchemes(); }
    void boxesAreSeenInEachPalette()
    {
        QFETCH(const theme::Scheme, scheme);
        theme::setScheme(scheme);
        QCheckBox box;
        QRadioButton choice;
        QLineEdit field;
        QScrollBar bar(Qt::Horizontal);
        bar.setRange(0, 10);
        for (QWidget *one : std::initializer_list<QWidget *>{ &box, &choice, &field, &bar }) {
            one->setAttribute(Qt::WA_DontShowOnScreen);
            one->show();
            const QImage picture = one->grab().toImage();
            double most = 0;
            for (int x = 0; x < picture.width(); ++x)
                most = std::max(most, contrast(picture.pixelColor(x, picture.height() / 2), theme::page));
            QVERIFY2(most >= 3.0, one->metaObject()->className());
        }
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

    void iconsAreThereInTheShownColours()
    {
        for (const char *name : { "help", "lock", "person", "print", "signout" }) {
            const QIcon icon = theme::icon(QLatin1String(name));
            for (const theme::Scheme scheme : theme::schemes()) {
                theme::setScheme(scheme);
                const QImage picture = icon.pixmap(96).toImage();
                int strokes = 0;
                for (int y = 0; y < picture.height(); ++y) {
                    for (int x = 0; x < picture.width(); ++x)
                        strokes += picture.pixelColor(x, y) == QColor(theme::accent) ? 1 : 0;
                }
                QVERIFY2(strokes > 100, name);
            }
        }
        QVERIFY(!QIcon(QStringLiteral(":/icons/madoguchi.svg")).pixmap(24).isNull());
    }
};

QTEST_MAIN(ThemeTest)
#include "themetest.moc"
