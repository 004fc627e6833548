#include "widgets/assistant/displaypage.h"

#include "widgets/assistant/screensign.h"
#include "widgets/common/notice.h"

#include <QGuiApplication>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

const QString displayName = QStringLiteral("patient/display");

} // namespace

DisplayPage::DisplayPage(Assistant &assistant, QWidget *parent)
    : AssistantPage(assistant, QStringLiteral("display"), parent)
    , m_display(addSetting("patient/display", SettingField::Kind::Choice))
    , m_show(addButton("showSign"))
    , m_seen(addNotice("screenSeen"))
    , m_sign(new ScreenSign(this))
{
    column()->addStretch(1);
    connect(m_show, &QPushButton::clicked, this, &DisplayPage::showSign);
    connect(qApp, &QGuiApplication::screenAdded, this, &DisplayPage::refresh);
    connect(qApp, &QGuiApplication::screenRemoved, this, &DisplayPage::refresh);
    retranslate();
}

QString DisplayPage::title() const
{
    return tr("Patient display");
}

/// Only a reader that Madoguchi drives has a display of Madoguchi's; a certified one has its own.
bool DisplayPage::isWanted() const
{
    const QString mode = assistant().value(QStringLiteral("reader/mode"));
    return assistant().value(QStringLiteral("station/kind")) != u"consulting"
        && (mode.isEmpty() || mode == u"driven");
}

void DisplayPage::leave()
{
    m_sign->hide();
}

/// As the station will find it.
QScreen *DisplayPage::chosen() const
{
    const QString name = assistant().value(displayName);
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        if (!name.isEmpty() && screen->name() == name)
            return screen;
    }
    return name.isEmpty() && screens.size() > 1 ? screens.at(1) : nullptr;
}

void DisplayPage::offerScreens()
{
    QList<std::pair<QString, QString>> choices{ { QString(), tr("The second screen, else a window") } };
    const QString said = assistant().value(displayName);
    bool isThere = said.isEmpty();
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (const QScreen *screen : screens) {
        const QSize size = screen->size();
        choices.append(
            { screen->name(), tr("%1 (%2 × %3)").arg(screen->name()).arg(size.width()).arg(size.height()) });
        isThere = isThere || screen->name() == said;
    }
    if (!isThere)
        choices.append({ said, tr("%1 (not connected)").arg(said) });
    m_display->setChoices(choices);
}

void DisplayPage::refresh()
{
    offerScreens();
    AssistantPage::refresh();
    const QScreen *screen = chosen();
    m_show->setEnabled(screen != nullptr);
    if (screen)
        m_seen->hide();
    else
        tell(m_seen, Tone::Attention, tr("The patient display will be a window"),
            tr("No such screen is connected. Connect the reader's display, and it is listed here at once."));
}

void DisplayPage::showSign()
{
    QScreen *screen = chosen();
    if (!screen)
        return;
    m_sign->showOn(*screen);
    tell(m_seen, Tone::Good, tr("The sign is on %1 for some seconds").arg(screen->name()),
        tr("If patients cannot see it there, choose another screen."));
}

void DisplayPage::retranslate()
{
    setIntroduction(tr("Where patients read what to do and give their consents."));
    m_display->setWords(tr("Screen for patients"), {});
    m_show->setText(tr("Show the sign on this screen"));
    m_show->setAccessibleName(m_show->text());
}

} // namespace madoguchi
