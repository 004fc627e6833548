#include "widgets/assistant/assistanthelp.h"

#include <QCoreApplication>

namespace madoguchi {

namespace {

/// One thing to know, of the page that asks for it.
struct Explained
{
    const char *place;
    const char *caption;
    const char *words;
};

constexpr Explained explained[] = {
    { "file", QT_TRANSLATE_NOOP("AssistantHelp", "Lines of the file"),
        QT_TRANSLATE_NOOP("AssistantHelp",
            "What cannot be followed is kept as a comment when the file is written; nothing is lost by "
            "it.") },
    { "station", QT_TRANSLATE_NOOP("AssistantHelp", "Kind of station"),
        QT_TRANSLATE_NOOP("AssistantHelp",
            "The computer at the reader is a desk, whoever sits there. One in a room where records are "
            "looked at is "
            "the other kind. Each computer is set up by itself.") },
    { "station", QT_TRANSLATE_NOOP("AssistantHelp", "Institution code"),
        QT_TRANSLATE_NOOP("AssistantHelp",
            "The ten digits that stand on the notice of the online eligibility portal and begin with the "
            "number of "
            "the prefecture.") },
    { "reader", QT_TRANSLATE_NOOP("AssistantHelp", "Reader not listed"),
        QT_TRANSLATE_NOOP("AssistantHelp",
            "Look at its cable and power, and at the computer's smart card service (pcscd). It is listed "
            "here by "
            "itself as soon as it is there.") },
    { "reader", QT_TRANSLATE_NOOP("AssistantHelp", "Beside a certified terminal"),
        QT_TRANSLATE_NOOP("AssistantHelp",
            "There the terminal has the reader, and its results come by folders: choose that, and no reader "
            "is asked "
            "for.") },
    { "display", QT_TRANSLATE_NOOP("AssistantHelp", "Patient's display"),
        QT_TRANSLATE_NOOP("AssistantHelp",
            "The screen that patients touch. Each screen shows its name while you choose; without a second "
            "one it is "
            "a window.") },
    { "service", QT_TRANSLATE_NOOP("AssistantHelp", "Folders or direct"),
        QT_TRANSLATE_NOOP("AssistantHelp",
            "Folders: beside a certified terminal, in the ones that its vendor has shared for request and "
            "answer "
            "files. Direct: only where the operator has given you an address and a certificate.") },
    { "service", QT_TRANSLATE_NOOP("AssistantHelp", "Certificate"),
        QT_TRANSLATE_NOOP("AssistantHelp",
            "The .p12 file and its passphrase come from the operator. If they are not here yet, close the "
            "window: what "
            "was typed is kept, and you go on when they are.") },
    { "keys", QT_TRANSLATE_NOOP("AssistantHelp", "Keys"),
        QT_TRANSLATE_NOOP("AssistantHelp",
            "In the key store of the system, unless whoever looks after this computer says otherwise. A file "
            "is for "
            "computers without one.") },
    { "keys", QT_TRANSLATE_NOOP("AssistantHelp", "Recovery sheet"),
        QT_TRANSLATE_NOOP("AssistantHelp",
            "Print it now. With both halves and a backup the data can be got back on another computer; "
            "without the "
            "sheet nobody can, nor can we.") },
    { "accounts", QT_TRANSLATE_NOOP("AssistantHelp", "First passwords"),
        QT_TRANSLATE_NOOP("AssistantHelp",
            "They are for the first sign-in only. Several unrelated words are good; what everybody would "
            "guess is "
            "refused.") },
    { "accounts", QT_TRANSLATE_NOOP("AssistantHelp", "Others"),
        QT_TRANSLATE_NOOP(
            "AssistantHelp", "The administrator adds everybody else later, one account a person.") },
    { "finish", QT_TRANSLATE_NOOP("AssistantHelp", "Until the last button"),
        QT_TRANSLATE_NOOP("AssistantHelp",
            "Nothing is set up before it is pressed. Go back with Alt+Left and change what you like.") },
};

QString say(const char *source)
{
    return QCoreApplication::translate("AssistantHelp", source);
}

} // namespace

QList<KeyText> assistantKeys()
{
    return {
        { say(QT_TRANSLATE_NOOP("AssistantHelp", "Enter")),
            say(QT_TRANSLATE_NOOP("AssistantHelp", "go on")) },
        { QStringLiteral("Alt+←"), say(QT_TRANSLATE_NOOP("AssistantHelp", "back")) },
        { say(QT_TRANSLATE_NOOP("AssistantHelp", "Tab")),
            say(QT_TRANSLATE_NOOP("AssistantHelp", "next field")) },
        { QStringLiteral("F1"), say(QT_TRANSLATE_NOOP("AssistantHelp", "help for this page")) },
        { say(QT_TRANSLATE_NOOP("AssistantHelp", "Esc")),
            say(QT_TRANSLATE_NOOP("AssistantHelp", "close the help")) },
        { QStringLiteral("Ctrl++ − 0"), say(QT_TRANSLATE_NOOP("AssistantHelp", "larger, smaller, usual")) },
        { QStringLiteral("Ctrl+Shift+P"), say(QT_TRANSLATE_NOOP("AssistantHelp", "other colours")) },
    };
}

HelpText assistantHelp(const QString &place)
{
    HelpText text{ say(QT_TRANSLATE_NOOP("AssistantHelp", "Setting up this station")), {} };
    for (const Explained &one : explained) {
        if (place == QLatin1String(one.place))
            text.lines.append({ say(one.caption), say(one.words) });
    }
    text.lines.append({ say(QT_TRANSLATE_NOOP("AssistantHelp", "Interrupted")),
        say(QT_TRANSLATE_NOOP("AssistantHelp",
            "Close the window when you like: what was typed is there at the next start, but passwords and "
            "the "
            "certificate's passphrase.")) });
    return text;
}

} // namespace madoguchi
