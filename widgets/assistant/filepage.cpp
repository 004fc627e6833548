#include "widgets/assistant/filepage.h"

#include "widgets/assistant/problemwords.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace madoguchi {

FilePage::FilePage(Assistant &assistant, const QStringList &asked, QWidget *parent)
    : AssistantPage(assistant, QStringLiteral("file"), parent)
{
    const QList<SettingsProblem> stray = assistant.strayLines();
    for (qsizetype i = 0; i < stray.size(); ++i) {
        auto *line = new PlainLabel(QStringLiteral("strayLine"), this);
        line->setLook(theme::bodyPoints, true, theme::bad);
        line->setWordWrap(true);
        column()->addWidget(line);
        m_lines.append(line);
    }
    m_drop = new QCheckBox(this);
    m_drop->setObjectName(QStringLiteral("dropLines"));
    m_drop->setVisible(!stray.isEmpty());
    column()->addWidget(m_drop);
    m_needed = addNotice("dropNeeded");
    const QList<SettingsProblem> problems = assistant.problems();
    for (const SettingsProblem &problem : problems) {
        const QString name = problem.section + u'/' + problem.key;
        if (!problem.section.isEmpty() && !asked.contains(name) && !asksFor(name))
            m_fields.append(addSetting(qPrintable(name)));
    }
    column()->addStretch(1);
    connect(m_drop, &QCheckBox::toggled, m_needed, &QWidget::hide);
    retranslate();
}

QString FilePage::title() const
{
    return tr("Settings file");
}

bool FilePage::isWanted() const
{
    return !m_lines.isEmpty() || !m_fields.isEmpty();
}

bool FilePage::isReady()
{
    if (!AssistantPage::isReady())
        return false;
    if (m_lines.isEmpty() || m_drop->isChecked())
        return true;
    tell(m_needed, Tone::Attention, tr("These lines are in the way"),
        tr("Put them right in the file and start again, or let them become comments."));
    m_drop->setFocus();
    return false;
}

void FilePage::retranslate()
{
    setIntroduction(tr("Something in %1 cannot be followed.").arg(assistant().settingsFile()));
    const QList<SettingsProblem> stray = assistant().strayLines();
    for (qsizetype i = 0; i < m_lines.size() && i < stray.size(); ++i)
        m_lines.at(i)->setWords(problemWordsWithName(stray.at(i)));
    m_drop->setText(tr("Let these lines become comments"));
    m_drop->setAccessibleName(m_drop->text());
    for (SettingField *field : std::as_const(m_fields)) {
        const QString name = field->name();
        field->setWords(QStringLiteral("[%1] %2").arg(name.section(u'/', 0, 0), name.section(u'/', 1)), {});
    }
}

} // namespace madoguchi
