#include "widgets/admin/settingswords.h"

#include <QCoreApplication>

#include <array>

namespace madoguchi::settingswords {

namespace {

struct KeyWords
{
    const char *name;
    const char *caption;
    const char *reason;
};

// What each key does: config.md; why one would change it: the parts of the program that follow it.
constexpr KeyWords keys[] = {
    { "station/kind", QT_TRANSLATE_NOOP("SettingsWords", "Kind of station"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Sealed when the station is set up. If the file names another kind, the station starts locked "
            "until an administrator signs in and confirms it, and that stands in the audit log.") },
    { "station/id", QT_TRANSLATE_NOOP("SettingsWords", "Station ID"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Sealed: the keys of the store are kept under this name. If the file names another one, the "
            "station does not find its keys, and the central service takes it for another terminal.") },
    { "station/institution", QT_TRANSLATE_NOOP("SettingsWords", "Institution code"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Change it only when the clinic is given a new code: the service refuses requests under another "
            "one.") },
    { "station/facility", QT_TRANSLATE_NOOP("SettingsWords", "Kind of facility"),
        QT_TRANSLATE_NOOP("SettingsWords", "Words follow it; rights never do.") },
    { "station/language", QT_TRANSLATE_NOOP("SettingsWords", "Language at start"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Choose what most people at this station read; everybody can change it on the screen.") },
    { "station/day_starts", QT_TRANSLATE_NOOP("SettingsWords", "The clinic's day begins at"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Move it if patients are received after midnight: a visit belongs to the day that began last.") },
    { "site/dir", QT_TRANSLATE_NOOP("SettingsWords", "Shared folder of the clinic's stations"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Needed where consulting rooms are to learn of the desk's visits in folder exchange.") },
    { "reader/mode", QT_TRANSLATE_NOOP("SettingsWords", "What stands at the desk for patients"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Change it together with the way to the service: a reader that is driven from here needs the "
            "direct way, one that reports needs folders.") },
    { "reader/name", QT_TRANSLATE_NOOP("SettingsWords", "Name of the reader"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Name it when more than one reader is plugged in: the beginning of its PC/SC name is enough.") },
    { "reader/profile", QT_TRANSLATE_NOOP("SettingsWords", "Model of the reader"),
        QT_TRANSLATE_NOOP(
            "SettingsWords", "The patient's display shows how the card is laid on this model.") },
    { "reader/engine", QT_TRANSLATE_NOOP("SettingsWords", "Face engine (plug-in file)"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Named where the maker of the reader gives one; without it patients use the PIN or are compared "
            "by eye.") },
    { "reader/engine_config", QT_TRANSLATE_NOOP("SettingsWords", "Configuration of the face engine"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "As its maker says; it is passed on unread, and its value is not written to the audit log.") },
    { "reader/card_authority", QT_TRANSLATE_NOOP("SettingsWords", "Certificate of the card issuer"),
        QT_TRANSLATE_NOOP(
            "SettingsWords", "The photo on a card counts only where its signature is by this authority.") },
    { "patient/display", QT_TRANSLATE_NOOP("SettingsWords", "Screen for patients"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Name it when the wrong screen shows the patient's display; empty means the second screen.") },
    { "patient/screens", QT_TRANSLATE_NOOP("SettingsWords", "Screens on the reader"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Follow the edition that the service uses for consent: since October 2024 consent is asked on "
            "one screen.") },
    { "patient/languages", QT_TRANSLATE_NOOP("SettingsWords", "Languages for patients"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Leave out languages that none of your patients read, so that the list stays short.") },
    { "service/mode", QT_TRANSLATE_NOOP("SettingsWords", "Way to the central service"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Folder is what works beside a certified terminal; direct is for facilities whose operator "
            "offers it.") },
    { "direct/url", QT_TRANSLATE_NOOP("SettingsWords", "Address of the service"),
        QT_TRANSLATE_NOOP("SettingsWords", "Change it only when the operator announces a new address.") },
    { "direct/ca", QT_TRANSLATE_NOOP("SettingsWords", "Certificate of the service's authority"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Replace it when the operator hands out a new one: no other service is trusted.") },
    { "direct/certificate", QT_TRANSLATE_NOOP("SettingsWords", "Certificate of this station"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Replace it before it ends; its passphrase is kept in the key store, not here.") },
    { "direct/allow_tls12", QT_TRANSLATE_NOOP("SettingsWords", "Also TLS 1.2"),
        QT_TRANSLATE_NOOP("SettingsWords", "Only where the operator says that TLS 1.3 is not there yet.") },
    { "folder/req", QT_TRANSLATE_NOOP("SettingsWords", "Folder for requests"),
        QT_TRANSLATE_NOOP(
            "SettingsWords", "As the certified terminal is set up: its program takes our requests there.") },
    { "folder/res", QT_TRANSLATE_NOOP("SettingsWords", "Folder for answers"),
        QT_TRANSLATE_NOOP(
            "SettingsWords", "As the certified terminal is set up: its program puts the answers there.") },
    { "folder/face", QT_TRANSLATE_NOOP("SettingsWords", "Folder for results of the face reader"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "As the reader's own program is set up; without it nobody appears at the desk by their card.") },
    { "folder/encoding", QT_TRANSLATE_NOOP("SettingsWords", "Encoding of requests"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Change it when the terminal returns requests as unreadable; answers are read in either.") },
    { "folder/tokens", QT_TRANSLATE_NOOP("SettingsWords", "This station's numbers of the day"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Give every station of the clinic a part of its own: parts that overlap mix up answers.") },
    { "folder/owner", QT_TRANSLATE_NOOP("SettingsWords", "This station empties the face folder"),
        QT_TRANSLATE_NOOP("SettingsWords", "Exactly one station of the clinic says yes.") },
    { "folder/records_req", QT_TRANSLATE_NOOP("SettingsWords", "Folder for requests for records"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Set both, on a share that the desk's account cannot open; empty means that records are off on "
            "this way.") },
    { "folder/records_res", QT_TRANSLATE_NOOP("SettingsWords", "Folder for answers with records"),
        QT_TRANSLATE_NOOP("SettingsWords", "Set both, on a share that the desk's account cannot open.") },
    { "handover/dir", QT_TRANSLATE_NOOP("SettingsWords", "Folder of the レセコン"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Set it where the レセコン or 電子カルテ picks up receptions; empty means that nothing is handed "
            "over.") },
    { "handover/format", QT_TRANSLATE_NOOP("SettingsWords", "Form of what is handed over"),
        QT_TRANSLATE_NOOP("SettingsWords", "As the レセコン reads it.") },
    { "handover/encoding", QT_TRANSLATE_NOOP("SettingsWords", "Encoding of handed over CSV"),
        QT_TRANSLATE_NOOP("SettingsWords", "Older programs read only Shift_JIS.") },
    { "chart/file", QT_TRANSLATE_NOOP("SettingsWords", "File of the 電子カルテ"),
        QT_TRANSLATE_NOOP(
            "SettingsWords", "The 電子カルテ writes the patient number there, and that visit opens.") },
    { "desk/print_on_confirm", QT_TRANSLATE_NOOP("SettingsWords", "Paper on confirming"),
        QT_TRANSLATE_NOOP("SettingsWords", "Switch it off where patients do not need a slip.") },
    { "desk/card_chip_seconds", QT_TRANSLATE_NOOP("SettingsWords", "A card left behind is shown after"),
        QT_TRANSLATE_NOOP("SettingsWords", "Longer where patients need time to take their card.") },
    { "desk/card_tone_seconds",
        QT_TRANSLATE_NOOP("SettingsWords", "A card left behind is told by a tone after"),
        QT_TRANSLATE_NOOP(
            "SettingsWords", "Longer where the tone disturbs, shorter where patients are gone soon.") },
    { "desk/scanner_prefix", QT_TRANSLATE_NOOP("SettingsWords", "Sign that the barcode scanner sends first"),
        QT_TRANSLATE_NOOP(
            "SettingsWords", "Set it as on the scanner: a scan is told from typing more surely.") },
    { "staff/idle_desk", QT_TRANSLATE_NOOP("SettingsWords", "The desk locks by itself after"),
        QT_TRANSLATE_NOOP("SettingsWords", "Shorter where patients can reach the keyboard.") },
    { "staff/idle_consulting", QT_TRANSLATE_NOOP("SettingsWords", "The room locks by itself after"),
        QT_TRANSLATE_NOOP("SettingsWords", "Shorter where others are alone in the room.") },
    { "staff/totp_from", QT_TRANSLATE_NOOP("SettingsWords", "Second factor for everybody from"),
        QT_TRANSLATE_NOOP("SettingsWords", "Earlier where all have set up theirs; until then each may.") },
    { "records/medication_years", QT_TRANSLATE_NOOP("SettingsWords", "Medication: years back"),
        QT_TRANSLATE_NOOP("SettingsWords", "Shorter where older medication only hides the newer one.") },
    { "records/joining_gap_days", QT_TRANSLATE_NOOP("SettingsWords", "Courses: longest gap"),
        QT_TRANSLATE_NOOP(
            "SettingsWords", "How many days may lie between two prescriptions of one course.") },
    { "records/prefetch", QT_TRANSLATE_NOOP("SettingsWords", "Ask for records beforehand"),
        QT_TRANSLATE_NOOP("SettingsWords", "Shows records sooner, and asks for some that nobody opens.") },
    { "store/path", QT_TRANSLATE_NOOP("SettingsWords", "Folder of the store"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Sealed: if the file names another folder, the station finds no store there and has to be set up "
            "anew. Move the folder with Madoguchi closed.") },
    { "store/keep_days", QT_TRANSLATE_NOOP("SettingsWords", "Receptions are kept for"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "What is open stays listed up to 31 days in any case; every day more is a day more that could be "
            "stolen.") },
    { "store/patients_days", QT_TRANSLATE_NOOP("SettingsWords", "What was known of a patient is kept for"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Shorter forgets who comes rarely: the next visit then looks like a first one.") },
    { "store/audit_years", QT_TRANSLATE_NOOP("SettingsWords", "The audit log is kept for"),
        QT_TRANSLATE_NOOP("SettingsWords", "At the least a year; longer where your rules ask for it.") },
    { "backup/dir", QT_TRANSLATE_NOOP("SettingsWords", "Folder for backups"),
        QT_TRANSLATE_NOOP(
            "SettingsWords", "Another medium than the store's: a disk that breaks takes both otherwise.") },
    { "backup/time", QT_TRANSLATE_NOOP("SettingsWords", "Time of the nightly backup"),
        QT_TRANSLATE_NOOP("SettingsWords", "Choose a time at which the machine and the medium are on.") },
    { "backup/generations", QT_TRANSLATE_NOOP("SettingsWords", "Backups that are kept"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "More help against a damage that is noticed late; what is forgotten stays in them longer.") },
    { "keys/backend", QT_TRANSLATE_NOOP("SettingsWords", "Where the keys are kept"),
        QT_TRANSLATE_NOOP("SettingsWords",
            "Sealed: the keys do not move with this line. Chosen when the station is set up.") },
    { "keys/file", QT_TRANSLATE_NOOP("SettingsWords", "Key file"),
        QT_TRANSLATE_NOOP(
            "SettingsWords", "Sealed: the keys are in that file, which only its owner may read (0600).") },
};

struct SectionWords
{
    const char *name;
    const char *words;
};

constexpr SectionWords sections[] = {
    { "station", QT_TRANSLATE_NOOP("SettingsWords", "Station") },
    { "site", QT_TRANSLATE_NOOP("SettingsWords", "The clinic's stations") },
    { "reader", QT_TRANSLATE_NOOP("SettingsWords", "Card reader") },
    { "patient", QT_TRANSLATE_NOOP("SettingsWords", "Patient's display") },
    { "service", QT_TRANSLATE_NOOP("SettingsWords", "Central service") },
    { "direct", QT_TRANSLATE_NOOP("SettingsWords", "Direct way") },
    { "folder", QT_TRANSLATE_NOOP("SettingsWords", "Folder exchange") },
    { "handover", QT_TRANSLATE_NOOP("SettingsWords", "Hand-over to the レセコン") },
    { "chart", QT_TRANSLATE_NOOP("SettingsWords", "電子カルテ") },
    { "desk", QT_TRANSLATE_NOOP("SettingsWords", "Desk") },
    { "staff", QT_TRANSLATE_NOOP("SettingsWords", "Staff") },
    { "records", QT_TRANSLATE_NOOP("SettingsWords", "Records") },
    { "store", QT_TRANSLATE_NOOP("SettingsWords", "Store and retention") },
    { "backup", QT_TRANSLATE_NOOP("SettingsWords", "Backup") },
    { "keys", QT_TRANSLATE_NOOP("SettingsWords", "Keys") },
};

const KeyWords *find(const QString &section, const QString &key)
{
    const QString name = section + QLatin1Char('/') + key;
    for (const KeyWords &row : keys) {
        if (name == QLatin1String(row.name))
            return &row;
    }
    return nullptr;
}

QString say(const char *source)
{
    return QCoreApplication::translate("SettingsWords", source);
}

} // namespace

QString section(const QString &section)
{
    for (const SectionWords &row : sections) {
        if (section == QLatin1String(row.name))
            return say(row.words);
    }
    return section;
}

QString caption(const QString &section, const QString &key)
{
    const KeyWords *row = find(section, key);
    return row ? say(row->caption) : key;
}

QString reason(const QString &section, const QString &key)
{
    const KeyWords *row = find(section, key);
    return row ? say(row->reason) : QString();
}

} // namespace madoguchi::settingswords
