#include "widgets/common/colours.h"

#include "widgets/common/zoom.h"

#include <QApplication>
#include <QSettings>
#include <QShortcut>
#include <QWidget>

#include <array>

namespace madoguchi {

using theme::Scheme;

namespace {

constexpr std::array<std::pair<Scheme, const char *>, 5> keptNames{ { { Scheme::Light, "light" },
    { Scheme::Dark, "dark" }, { Scheme::Contrast, "contrast" }, { Scheme::SteadyLight, "steady-light" },
    { Scheme::SteadyDark, "steady-dark" } } };

QString keptName(Scheme scheme)
{
    for (const auto &[one, name] : keptNames) {
        if (one == scheme)
            return QLatin1String(name);
    }
    return {};
}

} // namespace

Colours &Colours::instance()
{
    static Colours colours;
    return colours;
}

void Colours::set(Scheme scheme)
{
    if (scheme == theme::scheme())
        return;
    theme::setScheme(scheme);
    Q_EMIT changed();
    Zoom::instance().giveAllAgain(); // a new style sheet takes the size with the old one
    const QList<QWidget *> all = QApplication::allWidgets();
    for (QWidget *widget : all)
        widget->update(); // what is painted by hand
    if (!m_file.isEmpty())
        QSettings(m_file, QSettings::IniFormat).setValue(m_key, keptName(scheme));
}

void Colours::keepIn(const QString &file, const QString &station)
{
    m_file = file;
    m_key = station + QStringLiteral("/palette");
    const QString kept = QSettings(file, QSettings::IniFormat).value(m_key).toString();
    Scheme scheme = Scheme::Light;
    for (const auto &[one, name] : keptNames) {
        if (kept == QLatin1String(name))
            scheme = one;
    }
    set(scheme);
}

void Colours::next()
{
    const QList<Scheme> &all = theme::schemes();
    set(all.at((all.indexOf(theme::scheme()) + 1) % all.size()));
}

void Colours::follow(QWidget *window)
{
    auto *key = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), window);
    connect(key, &QShortcut::activated, this, &Colours::next);
}

} // namespace madoguchi
