#include "app/support/screenset.h"

// The sets lie in a static library: without a word here the linker would leave them out.
static void openSets()
{
    Q_INIT_RESOURCE(screensets);
}

namespace madoguchi {

namespace {

QStringList kindWords()
{
    QStringList words;
    for (const ConsentKind kind : allConsentKinds) {
        if (kind != ConsentKind::Limit) // it is no record, and has a key of its own
            words.append(contractWord(kind));
    }
    return words;
}

QList<ConsentKind> kindsOf(const QStringList &words)
{
    QList<ConsentKind> kinds;
    for (const QString &word : words)
        kinds.append(*consentKindFromContract(word));
    return kinds;
}

} // namespace

QStringList screenSetNames()
{
    return { QStringLiteral("2021"), QStringLiteral("2024-10") };
}

QStringList screenWordKeys()
{
    QStringList keys{ QStringLiteral("place.title"), QStringLiteral("done.text"),
        QStringLiteral("equal-treatment"), QStringLiteral("together.question"),
        QStringLiteral("together.purpose"), QStringLiteral("limit.question"),
        QStringLiteral("limit.purpose") };
    for (const QString &kind : kindWords())
        keys << kind + QStringLiteral(".question") << kind + QStringLiteral(".purpose");
    return keys;
}

ScreenSetReading readScreenSet(const QString &nameOrFile)
{
    openSets();
    ScreenSetReading reading;
    const DataKind kind{ QStringLiteral("screen_set"), 1, screenSetNames(),
        QStringLiteral(":/screensets/screens-%1.json") };
    auto opened = openData(nameOrFile, kind, reading.problems);
    if (!opened)
        return reading;
    DataObject &object = *opened;
    ScreenSet &set = reading.set;
    set.name = object.text(QStringLiteral("name"), 40, set.name);
    set.kinds = kindsOf(object.someOf(QStringLiteral("kinds"), kindWords(),
        { contractWord(ConsentKind::Medication), contractWord(ConsentKind::Checkup) }));
    set.ask = object.oneOf(QStringLiteral("ask"),
                  { QStringLiteral("together"), QStringLiteral("one-by-one") }, QStringLiteral("together"))
            == QLatin1String("one-by-one")
        ? ScreenSet::Ask::OneByOne
        : ScreenSet::Ask::Together;
    set.limit = object.oneOf(QStringLiteral("limit"), { QStringLiteral("link"), QStringLiteral("no-screen") },
                    QStringLiteral("no-screen"))
            == QLatin1String("link")
        ? ScreenSet::Limit::Link
        : ScreenSet::Limit::NoScreen;
    set.words = object.wordings(QStringLiteral("words"), screenWordKeys());
    object.finish();
    return reading;
}

} // namespace madoguchi
