// [station] facility: which words a hospital, a dental clinic and a pharmacy have of their own.
#include "widgets/common/facilitywords.h"

#include "widgets/common/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

using namespace madoguchi;

namespace {

struct Message
{
    QString context;
    QString words;
};

/// All that is said in `language`; of English the source.
QList<Message> messages(const QString &language)
{
    const bool isSource = language == QLatin1String("en");
    QFile file(QStringLiteral(MADOGUCHI_SOURCE_DIR "/translations/madoguchi_%1.ts")
                   .arg(isSource ? QStringLiteral("ja") : language));
    QList<Message> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == (isSource ? QLatin1String("source") : QLatin1String("translation")))
            all.append({ context, xml.readElementText(QXmlStreamReader::IncludeChildElements) });
    }
    return all;
}

QString title()
{
    return QCoreApplication::translate("madoguchi::ConsultingHeader", "Madoguchi: consulting room");
}

} // namespace

class FacilityWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { Language::instance().setFacility(QStringLiteral("clinic")); }

    void windowsSayIt()
    {
        Language &language = Language::instance();
        language.set(QStringLiteral("ja"));
        QCOMPARE(title(), QStringLiteral("窓口：診察室"));
        QSignalSpy changed(&language, &Language::changed);
        language.setFacility(QStringLiteral("pharmacy"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(title(), QStringLiteral("窓口：調剤室"));
        language.set(QStringLiteral("en"));
        QCOMPARE(title(), QStringLiteral("Madoguchi: dispensing room"));
        language.setFacility(QStringLiteral("dental"));
        QCOMPARE(title(), QStringLiteral("Madoguchi: treatment room"));
        language.set(QStringLiteral("ja"));
        QCOMPARE(title(), QStringLiteral("窓口：診療室"));
        language.setFacility(QStringLiteral("clinic"));
        QCOMPARE(title(), QStringLiteral("窓口：診察室"));
    }

    void patientsAreToldIt()
    {
        const char *question = "May this clinic see which medicines you were given before?";
        const auto said
            = [question](const char *language) { return trIn(QLatin1String(language), "Patient", question); };
        const QString ofClinic = said("pt");
        Language::instance().setFacility(QStringLiteral("pharmacy"));
        QVERIFY(said("ja").contains(QStringLiteral("{当薬局|とうやっきょく}")));
        QVERIFY(said("en").contains(QStringLiteral("this pharmacy")));
        QVERIFY(said("zh").contains(QStringLiteral("本药房")));
        QVERIFY(said("pt") != ofClinic && said("pt").contains(QStringLiteral("farmácia")));
        QVERIFY(said("vi").contains(QStringLiteral("Nhà thuốc")));
    }

    void professionsAreEverywhereTheSame()
    {
        const QString professions = QStringLiteral("医師・歯科医師・薬剤師");
        for (const char *facility : { "clinic", "hospital", "dental", "pharmacy" })
            QCOMPARE(facilityWords(QLatin1String(facility), QStringLiteral("ja"), professions), professions);
        QCOMPARE(facilityWords(QStringLiteral("clinic"), QStringLiteral("ja"), QStringLiteral("診察室")),
            QStringLiteral("診察室"));
    }

    /// Of all that a pharmacy's windows and papers say, nothing is a clinic's.
    void noWordOfAClinicIsLeftInAPharmacy_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("clinics");
        QTest::newRow("ja") << QStringLiteral("ja")
                            << QStringList{ QStringLiteral("診察室"), QStringLiteral("当院"),
                                   QStringLiteral("院内"), QStringLiteral("医院"), QStringLiteral("診察"),
                                   QStringLiteral("医師等") };
        QTest::newRow("en") << QStringLiteral("en")
                            << QStringList{ QStringLiteral("onsulting room"), QStringLiteral("this clinic"),
                                   QStringLiteral("the doctor"), QStringLiteral("your examination"),
                                   QStringLiteral("reat without"), QStringLiteral("will be seen") };
        QTest::newRow("zh") << QStringLiteral("zh") << QStringList{ QStringLiteral("本院") };
        QTest::newRow("pt") << QStringLiteral("pt")
                            << QStringList{ QStringLiteral("clínica"), QStringLiteral("consulta") };
        QTest::newRow("vi") << QStringLiteral("vi")
                            << QStringList{ QStringLiteral("Phòng khám"), QStringLiteral("khám bệnh") };
    }

    void noWordOfAClinicIsLeftInAPharmacy()
    {
        QFETCH(const QString, language);
        QFETCH(const QStringList, clinics);
        const QList<Message> all = messages(language);
        QVERIFY(all.size() > 100);
        // What a checkup is made of, and the settings and the page on which the facility is chosen.
        const QStringList others{ QStringLiteral("Checkups"), QStringLiteral("SettingsWords"),
            QStringLiteral("madoguchi::StationPage"), QStringLiteral("AssistantHelp") };
        QStringList left;
        int changed = 0;
        for (const Message &message : all) {
            const QString words = facilityWords(QStringLiteral("pharmacy"), language, message.words);
            changed += words != message.words ? 1 : 0;
            for (const QString &clinic : clinics) {
                if (!others.contains(message.context) && words.contains(clinic))
                    left.append(message.context + QStringLiteral(": ") + words);
            }
        }
        QVERIFY2(left.isEmpty(), qPrintable(left.join(u'\n')));
        QVERIFY(changed > 5);
    }
};

QTEST_GUILESS_MAIN(FacilityWordsTest)
#include "facilitywordstest.moc"
