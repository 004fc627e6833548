#include "widgets/assistant/stationpage.h"

#include "app/domain/institutioncode.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QVBoxLayout>

namespace madoguchi {

namespace {

const QString kindName = QStringLiteral("station/kind");
const QString facilityName = QStringLiteral("station/facility");
const QString institutionName = QStringLiteral("station/institution");
const QString readerMode = QStringLiteral("reader/mode");

} // namespace

StationPage::StationPage(Assistant &assistant, QWidget *parent)
    : AssistantPage(assistant, QStringLiteral("station"), parent)
    , m_kind(addSetting("station/kind", SettingField::Kind::Choice))
    , m_facility(addSetting("station/facility", SettingField::Kind::Choice))
    , m_institution(addSetting("station/institution"))
    , m_clinic(new PlainLabel(QStringLiteral("clinicWords"), this))
    , m_id(addSetting("station/id"))
{
    m_clinic->setLook(theme::bodyPoints, true, theme::good);
    m_clinic->setWordWrap(true);
    column()->insertWidget(column()->indexOf(m_institution) + 1, m_clinic);
    column()->addStretch(1);
    m_kind->setDefault(QStringLiteral("desk"));
    m_facility->setDefault(QStringLiteral("clinic"));
    connect(m_kind, &SettingField::edited, this, &StationPage::followKind);
    retranslate();
}

QString StationPage::title() const
{
    return tr("This station");
}

/// A consulting room has no reader.
void StationPage::followKind()
{
    const bool consulting = assistant().value(kindName) == u"consulting";
    if (consulting)
        assistant().setValue(readerMode, QStringLiteral("none"));
    else if (assistant().value(readerMode) == u"none")
        assistant().setValue(readerMode, QString());
}

QString StationPage::clinicWords() const
{
    const QString code = assistant().value(institutionName);
    const QString said = assistant().value(facilityName);
    const QString facility = said.isEmpty() ? QStringLiteral("clinic") : said;
    if (problemOfInstitution(code, facility))
        return {};
    const bool japanese = Language::instance().current() == u"ja";
    const QString prefecture = prefectureName(prefectureOf(code).value_or(1), japanese);
    return tr("%1, %2").arg(prefecture, m_facility->shownValue());
}

void StationPage::refresh()
{
    AssistantPage::refresh();
    const QString words = clinicWords();
    m_clinic->setWords(words);
    m_clinic->setVisible(!words.isEmpty());
}

void StationPage::retranslate()
{
    setIntroduction(tr("What this computer is for, and which clinic it belongs to. The kind of station is "
                       "fixed when the set-up ends."));
    m_kind->setWords(tr("Kind of station"),
        tr("The desk sees eligibility and consents, never records. Records are shown in a consulting room "
           "only."));
    m_kind->setChoices({ { QStringLiteral("desk"), tr("Desk (reception)") },
        { QStringLiteral("consulting"), tr("Consulting room (also a pharmacy's counselling)") } });
    m_facility->setWords(tr("Type of facility"), {});
    m_facility->setChoices({ { QStringLiteral("clinic"), tr("Clinic") },
        { QStringLiteral("hospital"), tr("Hospital") }, { QStringLiteral("dental"), tr("Dental clinic") },
        { QStringLiteral("pharmacy"), tr("Pharmacy") } });
    m_institution->setWords(tr("Institution code (10 digits)"),
        tr("Prefecture (2 digits), 1 medical, 3 dental or 4 pharmacy, and the 7 digits of the clinic."));
    m_id->setWords(tr("Name of this station (letters and digits)"),
        tr("Another one for every station of the clinic, for instance DESK-1 or ROOM-1. It cannot be changed "
           "later without an administrator."));
}

} // namespace madoguchi
