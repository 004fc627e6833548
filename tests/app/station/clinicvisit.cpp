#include "tests/app/station/clinicvisit.h"

#include <QDirIterator>
#include <QFile>
#include <QStringConverter>
#include <QTest>

#include <utility>

namespace madoguchi {

ClinicVisit::ClinicVisit(std::shared_ptr<PcscApi> pcsc)
    : ClinicVisit(withPcsc(std::move(pcsc)))
{ }

ClinicVisit::ClinicVisit(TrainingOptions options)
    : m_clinic(m_folder.filePath(QStringLiteral("clinic")), m_clock, optionsOf(this, std::move(options)))
{
    place = [this](const QString &personId) {
        m_clinic.place(personId);
        return true;
    };
    pull = [this] {
        m_clinic.pull();
        return true;
    };
}

TrainingOptions ClinicVisit::withPcsc(std::shared_ptr<PcscApi> pcsc)
{
    TrainingOptions options;
    options.pcsc = std::move(pcsc);
    return options;
}

TrainingOptions ClinicVisit::optionsOf(ClinicVisit *visit, TrainingOptions options)
{
    options.timing.linger = std::chrono::milliseconds(200);
    if (options.commands)
        return options;
    options.commands = [visit](const ApduHeader &header) {
        const std::lock_guard lock(visit->m_mutex);
        visit->m_commands.push_back(header);
    };
    return options;
}

bool ClinicVisit::waitFor(const std::function<bool()> &done, int milliseconds)
{
    return QTest::qWaitFor(done, milliseconds);
}

bool ClinicVisit::waitForScreen(flow::Screen wanted)
{
    return waitFor([&] { return screen().visit.screen == wanted; });
}

bool ClinicVisit::receptionistSignsIn()
{
    const TrainingAccount account = m_clinic.deskAccounts().first();
    return m_clinic.desk().seat().signIn(account.id, SecretBytes(account.password.toUtf8())).ok();
}

bool ClinicVisit::doctorSignsIn()
{
    const TrainingAccount account = m_clinic.consultingAccounts().first();
    return m_clinic.consulting().seat().signIn(account.id, SecretBytes(account.password.toUtf8())).ok();
}

bool ClinicVisit::placeCard(const QString &personId)
{
    return waitForScreen(flow::Screen::PlaceCard) && place(personId)
        && waitForScreen(flow::Screen::ChooseMethod);
}

bool ClinicVisit::enterPin(const QString &pin)
{
    PatientView &patient = m_clinic.desk().patient();
    if (screen().visit.screen == flow::Screen::ChooseMethod)
        patient.choosePin();
    if (!waitFor(
            [&] { return screen().visit.screen == flow::Screen::EnterPin && screen().visit.triesLeft >= 0; }))
        return false;
    QString digits = pin;
    patient.enterPin(digits);
    return digits.isEmpty();
}

bool ClinicVisit::toFirstQuestion()
{
    const auto asked = [&] { return screen().visit.asking().has_value(); };
    if (!waitFor([&] { return asked() || screen().visit.screen == flow::Screen::AskTogether; }))
        return false;
    if (!asked())
        m_clinic.desk().patient().answerTogether(
            screen().visit.toAsk, flow::AnsweredTogether::Choice::OneByOne);
    return waitFor(asked);
}

bool ClinicVisit::say(ConsentAnswer medication, ConsentAnswer checkup)
{
    PatientView &patient = m_clinic.desk().patient();
    const QList<std::pair<ConsentKind, ConsentAnswer>> answers{ { ConsentKind::Medication, medication },
        { ConsentKind::Checkup, checkup } };
    if (!toFirstQuestion())
        return false;
    for (const auto &answer : answers) {
        if (!waitFor([&] { return screen().visit.asking() == answer.first; }))
            return false;
        patient.answer(answer.first, answer.second);
    }
    return waitForScreen(flow::Screen::Finished);
}

bool ClinicVisit::takeCard()
{
    return pull() && waitForScreen(flow::Screen::PlaceCard);
}

bool ClinicVisit::wholeVisit(const QString &personId)
{
    return placeCard(personId) && enterPin(pinOf(personId)) && say(ConsentAnswer::Yes, ConsentAnswer::No)
        && takeCard();
}

const Person &ClinicVisit::person(const QString &personId) const
{
    const Person *found = m_clinic.population().find(personId);
    return found ? *found : m_clinic.population().hero();
}

QString ClinicVisit::pinOf(const QString &personId) const
{
    return person(personId).card.pin;
}

QStringList ClinicVisit::commands() const
{
    const std::lock_guard lock(m_mutex);
    QStringList texts;
    for (const ApduHeader &header : m_commands)
        texts.append(header.text());
    return texts;
}

void ClinicVisit::forgetCommands()
{
    const std::lock_guard lock(m_mutex);
    m_commands.clear();
}

QList<QByteArray> writtenForms(const QString &text)
{
    QList<QByteArray> forms{ text.toUtf8() };
    for (const QStringConverter::Encoding encoding : { QStringConverter::Utf16LE, QStringConverter::Utf16BE })
        forms.append(QStringEncoder(encoding, QStringConverter::Flag::Stateless)(text));
    QStringEncoder codePage932("Shift_JIS");
    forms.append(codePage932(text));
    return forms;
}

QStringList filesThatSay(const QString &folder, const QStringList &texts)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            found.append(QStringLiteral("unreadable: ") + file.fileName());
            continue;
        }
        const QByteArray content = file.readAll();
        for (qsizetype i = 0; i < texts.size(); ++i) {
            for (const QByteArray &form : writtenForms(texts.at(i))) {
                if (content.contains(form))
                    found.append(QStringLiteral("%1: text %2").arg(file.fileName()).arg(i));
            }
        }
    }
    return found;
}

} // namespace madoguchi
