#include "app/station/provisionanswers.h"

#include "app/domain/staffid.h"
#include "app/support/inifile.h"
#include "app/support/settingstable.h"
#include "app/support/smallfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace madoguchi {

namespace {

struct Key
{
    const char *section;
    const char *key;
};

constexpr Key known[] = {
    { "administrator", "id" },
    { "administrator", "name" },
    { "qualified", "id" },
    { "qualified", "name" },
    { "qualified", "qualification" },
    { "reception", "id" },
    { "reception", "name" },
    { "recovery", "sheet" },
    { "purpose", "posted" },
};

QString say(const char *source)
{
    return QCoreApplication::translate("Provisioning", source);
}

bool isOfSettings(const QString &section)
{
    const QList<SettingsKey> &table = settingsTable();
    return std::any_of(
        table.begin(), table.end(), [&](const SettingsKey &row) { return row.section == section; });
}

/// Takes the answers apart, problem by problem.
class Reading
{
public:
    explicit Reading(const QString &file)
        : m_file(file)
    { }

    ProvisionAnswers read(StationKind kind)
    {
        const auto text = readSmallFile(m_file);
        if (!text) {
            m_answers.problems.append(QFileInfo(m_file).fileName() + QStringLiteral(": ")
                + say(QT_TRANSLATE_NOOP("Provisioning", "cannot be read")));
            return m_answers;
        }
        const IniFile ini = parseIni(*text);
        for (const int line : ini.unreadable)
            object(line, say(QT_TRANSLATE_NOOP("Provisioning", "is no key=value in a section")));
        for (const IniEntry &entry : ini.entries)
            take(entry);
        finish(kind);
        return m_answers;
    }

private:
    void object(int line, const QString &what)
    {
        const QString at = line > 0 ? QLatin1Char(':') + QString::number(line) : QString();
        m_answers.problems.append(QFileInfo(m_file).fileName() + at + QStringLiteral(": ") + what);
    }

    void take(const IniEntry &entry)
    {
        if (isOfSettings(entry.section)) {
            m_answers.settings += '[' + entry.section.toUtf8() + "]\n" + entry.key.toUtf8() + '='
                + entry.value.toUtf8() + '\n';
            return;
        }
        const auto fits = [&](const Key &key) {
            return entry.section == QLatin1String(key.section) && entry.key == QLatin1String(key.key);
        };
        if (!std::any_of(std::begin(known), std::end(known), fits)) {
            object(entry.line,
                say(QT_TRANSLATE_NOOP("Provisioning", "[%1] %2 is no answer that is asked for"))
                    .arg(entry.section, entry.key));
            return;
        }
        const QString name = entry.section + QLatin1Char('/') + entry.key;
        if (!m_values.try_emplace(name, entry.value).second)
            object(entry.line,
                say(QT_TRANSLATE_NOOP("Provisioning", "[%1] %2 is said twice"))
                    .arg(entry.section, entry.key));
    }

    [[nodiscard]] QString value(const char *section, const char *key) const
    {
        const auto found = m_values.find(QLatin1String(section) + QLatin1Char('/') + QLatin1String(key));
        return found == m_values.end() ? QString() : found->second;
    }

    void account(const char *section, Role role)
    {
        StaffMember member;
        member.id = value(section, "id");
        member.displayName = value(section, "name");
        member.role = role;
        if (member.id.isEmpty())
            return;
        if (member.displayName.isEmpty())
            member.displayName = member.id;
        if (role == Role::Qualified)
            member.qualification = qualificationFromContract(value(section, "qualification"));
        m_answers.accounts.append(member);
    }

    void finish(StationKind kind)
    {
        account("administrator", Role::Administrator);
        account("qualified", Role::Qualified);
        account("reception", Role::Reception);
        const QString sheet = value("recovery", "sheet");
        if (!sheet.isEmpty())
            m_answers.sheetFile = QDir(QFileInfo(m_file).absolutePath()).absoluteFilePath(sheet);
        m_answers.purposePosted = value("purpose", "posted") == QLatin1String("true");
        for (const FoundAnswerProblem &found : problemsOf(m_answers, kind))
            object(0, wordsOf(found));
    }

    static QString sectionOf(Role role)
    {
        switch (role) {
        case Role::Administrator:
            return QStringLiteral("administrator");
        case Role::Qualified:
            return QStringLiteral("qualified");
        case Role::Reception:
            break;
        }
        return QStringLiteral("reception");
    }

    static QString wordsOf(const FoundAnswerProblem &found)
    {
        const QString section = sectionOf(found.role);
        switch (found.problem) {
        case AnswerProblem::AdministratorMissing:
        case AnswerProblem::QualifiedMissing:
            return say(QT_TRANSLATE_NOOP("Provisioning", "[%1] id is missing")).arg(section);
        case AnswerProblem::QualificationMissing:
            return say(QT_TRANSLATE_NOOP(
                "Provisioning", "[qualified] qualification: allowed: doctor | dentist | pharmacist"));
        case AnswerProblem::IdUnfit:
            return say(QT_TRANSLATE_NOOP("Provisioning", "[%1] id: allowed: 1 to 64 letters, digits, signs"))
                .arg(section);
        case AnswerProblem::SameId:
            return say(QT_TRANSLATE_NOOP("Provisioning", "[%1] id is another account's too")).arg(section);
        case AnswerProblem::SheetMissing:
            return say(QT_TRANSLATE_NOOP(
                "Provisioning", "[recovery] sheet is missing: without it no backup could ever be restored"));
        case AnswerProblem::NotPosted:
            break;
        }
        return say(QT_TRANSLATE_NOOP(
            "Provisioning", "[purpose] posted=true is needed: the purpose of use stands in the clinic"));
    }

    QString m_file;
    std::map<QString, QString> m_values;
    ProvisionAnswers m_answers;
};

} // namespace

ProvisionAnswers readProvisionAnswers(const QString &file, StationKind kind)
{
    return Reading(file).read(kind);
}

QList<FoundAnswerProblem> problemsOf(const ProvisionAnswers &answers, StationKind kind)
{
    QList<FoundAnswerProblem> found;
    const auto has = [&answers](Role role) {
        return std::any_of(answers.accounts.begin(), answers.accounts.end(),
            [role](const StaffMember &one) { return one.role == role; });
    };
    if (!has(Role::Administrator))
        found.append({ AnswerProblem::AdministratorMissing, Role::Administrator });
    if (kind == StationKind::Consulting && !has(Role::Qualified))
        found.append({ AnswerProblem::QualifiedMissing, Role::Qualified });
    QStringList ids;
    for (const StaffMember &member : answers.accounts) {
        if (member.role == Role::Qualified && !member.qualification)
            found.append({ AnswerProblem::QualificationMissing, member.role });
        if (!isStaffId(member.id))
            found.append({ AnswerProblem::IdUnfit, member.role });
        if (ids.contains(member.id))
            found.append({ AnswerProblem::SameId, member.role });
        ids.append(member.id);
    }
    if (answers.sheetFile.isEmpty())
        found.append({ AnswerProblem::SheetMissing, Role::Administrator });
    if (!answers.purposePosted)
        found.append({ AnswerProblem::NotPosted, Role::Administrator });
    return found;
}

QString passwordNameOf(Role role)
{
    switch (role) {
    case Role::Administrator:
        return QStringLiteral("admin-password");
    case Role::Qualified:
        return QStringLiteral("doctor-password");
    case Role::Reception:
        break;
    }
    return QStringLiteral("reception-password");
}

Outcome<Secrets> readSecrets(QByteArray &text)
{
    Secrets secrets;
    std::optional<Fault> fault;
    qsizetype begin = 0;
    for (int line = 1; begin < text.size() && !fault; ++line) {
        qsizetype end = text.indexOf('\n', begin);
        if (end < 0)
            end = text.size();
        QByteArrayView one = QByteArrayView(text).sliced(begin, end - begin);
        if (one.endsWith('\r'))
            one.chop(1);
        const qsizetype equals = one.indexOf('=');
        if (!one.isEmpty() && equals <= 0)
            fault = Fault{ Failure::SettingsInvalid, QStringLiteral("secret-without-name"), line };
        else if (!one.isEmpty())
            secrets.insert_or_assign(
                QString::fromUtf8(one.first(equals)), SecretBytes(one.sliced(equals + 1)));
        begin = end + 1;
    }
    const SecretBytes wiped = SecretBytes::taking(text);
    if (fault)
        return *fault;
    return secrets;
}

} // namespace madoguchi
