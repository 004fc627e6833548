#include "app/domain/codes.h"
#include "tests/support/samplereception.h"
#include "tests/widgets/desk/deskstage.h"
#include "widgets/common/calendar.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/words.h"

#include <QDir>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

using namespace madoguchi;

/// What an insurance pays for besides, tickets, what does not fit in an answer, and questions by number: all
/// in words, at the desk.
class DeskBenefitsTest : public QObject
{
    Q_OBJECT

    static QStringList wordsIn(const DeskStage &stage)
    {
        QStringList all;
        for (const QLabel *label : stage.window->findChildren<QLabel *>()) {
            if (label->isVisible())
                all.append(label->text());
        }
        return all;
    }

    static bool says(const DeskStage &stage, const QString &words)
    {
        const QStringList all = wordsIn(stage);
        return std::any_of(all.begin(), all.end(), [&](const QString &one) { return one.contains(words); });
    }

    static std::unique_ptr<DeskStage> stageWith(const Reception &reception)
    {
        auto stage = std::make_unique<DeskStage>();
        stage->desk.list = { reception };
        Q_EMIT stage->desk.receptionsChanged();
        stage->table()->selectRow(0);
        QCoreApplication::processEvents();
        return stage;
    }

    static void picture(const DeskStage &stage, const QString &name)
    {
        const QString folder = qEnvironmentVariable("MADOGUCHI_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(50); // for a look only: the last layout after a language change
        for (const int y : { 0, 500, 100000 }) {
            for (QScrollArea *area : stage.window->findChildren<QScrollArea *>())
                area->verticalScrollBar()->setValue(y);
            QTest::qWait(20);
            QVERIFY(stage.window->grab().save(
                QDir(folder).filePath(QStringLiteral("%1-%2.png").arg(name).arg(y))));
        }
    }

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void aCertificateThatNobodySawIsNotCalledValid()
    {
        Reception reception = samples::plain(3);
        reception.method = IdentityMethod::Pin;
        QVERIFY(says(*stageWith(reception), words::certificate(CertificateState::Good)));
        reception.method = IdentityMethod::Reported; // a certified terminal's file does not say it
        const auto reported = stageWith(reception);
        QVERIFY(!says(*reported, words::certificate(CertificateState::Good)));
        QVERIFY(says(*reported, QStringLiteral("the terminal does not tell")));
        reception.certificate = CertificateState::InGrace;
        QVERIFY(says(*stageWith(reception), words::certificate(CertificateState::InGrace)));
        reception.method = IdentityMethod::None; // no card was there
        reception.certificate = CertificateState::Good;
        QVERIFY(!says(*stageWith(reception), words::certificate(CertificateState::Good)));
    }

    /// product.md: every element of the eligibility answer in plain words.
    void everyElementOfTheAnswerIsShown()
    {
        Reception reception = samples::plain(3);
        EligibilityResult &result = reception.eligibility.results.first();
        result.patient.otherName = Pii(QStringLiteral("通称　花子"));
        result.patient.otherKana = Pii(QStringLiteral("ﾂｳｼｮｳ ﾊﾅｺ"));
        result.patient.address = Pii(QStringLiteral("架空県見本市例町9-8-7"));
        result.patient.postNumber = Pii(QStringLiteral("999-8765"));
        result.insurance.holderName = Pii(QStringLiteral("世帯　太郎"));
        result.insurance.classification = QStringLiteral("07");
        result.insurance.issued = QDate(2021, 3, 4);
        result.insurance.qualifiedOn = QDate(2021, 2, 3);
        result.insurance.lostOn = QDate(2026, 12, 1);
        result.insurance.reasonOfLoss = QStringLiteral("02");
        result.preschool = true;
        result.limitChanged = QStringLiteral("1");
        ElderlyCertificate elderly;
        elderly.issued = QDate(2022, 5, 6);
        result.elderly = elderly;
        LimitInformation limit;
        limit.limitClass = QStringLiteral("B01");
        limit.issued = QDate(2023, 6, 7);
        result.limit = limit;
        result.limitConsent = true;
        result.limitConsentAt = QDateTime(QDate(2026, 11, 20), QTime(0, 1), Qt::UTC);
        result.diseaseConsent = true;
        result.diseaseConsentAt = QDateTime(QDate(2026, 11, 20), QTime(0, 2), Qt::UTC);
        SpecificDisease disease;
        disease.category = QStringLiteral("1");
        disease.issued = QDate(2024, 7, 8);
        result.diseases = { disease };
        EligibilityResult aid;
        aid.patient = result.patient;
        aid.insurance.classification = QStringLiteral("A1");
        aid.insurance.insurerName = QStringLiteral("架空市福祉事務所");
        aid.insurance.insurerNumber = QStringLiteral("12999018");
        aid.insurance.number = Pii(QStringLiteral("7654321"));
        reception.eligibility.results.append(aid);
        reception.eligibility.confirmedFor = QDate(2026, 11, 19);
        reception.eligibility.processedAt = QDateTime(QDate(2026, 11, 19), QTime(23, 3), Qt::UTC);
        const auto stage = stageWith(reception);
        const QString language = Language::instance().current();
        const auto word = [&language](CodeTable table, const char *code) {
            return codeWords(table, QLatin1String(code))->in(language);
        };
        const QStringList shown{ QStringLiteral("通称　花子"), QStringLiteral("ツウショウ"),
            QStringLiteral("例町9-8-7"), QStringLiteral("999-8765"), QStringLiteral("世帯　太郎"),
            word(CodeTable::CardClass, "07"), word(CodeTable::ReasonOfLoss, "02"),
            word(CodeTable::Preschool, "1"), word(CodeTable::LimitChanged, "1"),
            words::date(QDate(2021, 3, 4)), words::date(QDate(2021, 2, 3)), words::date(QDate(2022, 5, 6)),
            words::date(QDate(2023, 6, 7)), words::date(QDate(2024, 7, 8)), QStringLiteral("9:01"),
            QStringLiteral("9:02"), QStringLiteral("架空市福祉事務所"), QStringLiteral("12999018"),
            QStringLiteral("7654321"), words::date(QDate(2026, 11, 19)), QStringLiteral("8:03") };
        for (const QString &one : shown)
            QVERIFY2(says(*stage, one), qPrintable(one));
        // Names and the address go with F9, and with several that fit.
        QTest::keyClick(stage->table(), Qt::Key_F9);
        for (const QString &one : shown.mid(0, 5))
            QVERIFY(!says(*stage, one));
    }

    void ceilingsAreShownInWords()
    {
        Reception reception = sampleReception();
        reception.eligibility.findings.clear();
        reception.eligibility.validity = Validity::Valid; // of several nobody has a number yet
        const auto stage = stageWith(reception);
        for (const char *words : { "20%", "10,000 yen", "Long stay since", "000777" })
            QVERIFY2(says(*stage, QString::fromLatin1(words)), words);
        QVERIFY(!says(*stage, QStringLiteral("B05"))); // the class stands in words
        QVERIFY(says(*stage, QStringLiteral("架空医院"))); // the ticket
        QVERIFY(says(*stage, QStringLiteral("架空病、見本症")));
        QVERIFY(!says(*stage, QStringLiteral("Ended: no longer valid")));
        for (const QString &language : Language::available()) {
            Language::instance().set(language);
            picture(*stage, QStringLiteral("desk-benefits-") + language);
        }
    }

    /// As it is and as it was; names and addresses not while they are covered.
    void whatHasChangedSinceTheLastReceptionIsSaid()
    {
        Reception reception = sampleReception();
        reception.eligibility.validity = Validity::Valid;
        reception.eligibility.results = { reception.eligibility.results.first() };
        const EligibilityResult now = reception.eligibility.results.first();
        LastReception last{ reception.day.addDays(-30), Validity::Valid, now };
        reception.last = last;
        {
            const auto stage = stageWith(reception);
            QVERIFY(!stage->find<QWidget>("sinceLast")->isVisible());
            QVERIFY(says(*stage, QStringLiteral("nothing has changed")));
        }
        last.result.insurance.insurerName = QStringLiteral("架空前保険");
        last.result.insurance.insurerNumber = QStringLiteral("  138057");
        last.result.patient.address = Pii(QStringLiteral("架空県前の町1"));
        reception.last = last;
        const auto stage = stageWith(reception);
        QVERIFY(stage->find<QWidget>("sinceLast")->isVisible());
        for (const char *words : { "Changed since", "架空前保険 138057", "前の町1" })
            QVERIFY2(says(*stage, QString::fromUtf8(words)), "a change");
        QVERIFY(!says(*stage, QStringLiteral("nothing has changed")));
        for (const QString &language : Language::available()) {
            Language::instance().set(language);
            picture(*stage, QStringLiteral("desk-since-last-") + language);
        }
        QTest::keyClick(stage->table(), Qt::Key_F9);
        QVERIFY(!says(*stage, QStringLiteral("前の町1")));
        QVERIFY(says(*stage, QStringLiteral("架空前保険")));
        reception.person = PersonCheck::Doubtful;
        reception.last.reset(); // as the book leaves it
        stage->desk.change(reception);
        QVERIFY(!stage->find<QWidget>("sinceLast")->isVisible());
    }

    void whatIsNotThereSaysWhy()
    {
        Reception reception = sampleReception();
        EligibilityResult &result = reception.eligibility.results.first();
        result.limit.reset(); // agreed to
        result.diseaseConsent = false;
        result.diseases.clear();
        auto stage = stageWith(reception);
        QVERIFY(says(*stage, QStringLiteral("Agreed to: there is no certificate")));
        QVERIFY(says(*stage, QStringLiteral("Not agreed to")));
    }

    void endedDiseasesAreShownAsEnded()
    {
        Reception reception = sampleReception();
        reception.eligibility.results.first().diseases.first().validTo = reception.day.addDays(-1);
        QVERIFY(says(*stageWith(reception), QStringLiteral("Ended: no longer valid")));
    }

    void whatDoesNotFitIsSaidInPlainWords()
    {
        Reception reception = sampleReception();
        reception.eligibility.findings = { { QStringLiteral("Birthdate"), QStringLiteral("is not a date") },
            { QStringLiteral("InsuredPartialContributionRatio"), QStringLiteral("is not a ratio") },
            { QStringLiteral("SomethingNew"), QStringLiteral("is missing") } };
        const auto stage = stageWith(reception);
        QVERIFY(says(*stage, QStringLiteral("Birth date (Birthdate) is not a date.")));
        QVERIFY(
            says(*stage, QStringLiteral("Burden ratio (InsuredPartialContributionRatio) is not a ratio.")));
        QVERIFY(says(*stage, QStringLiteral("SomethingNew is missing.")));
        QVERIFY(says(*stage, QStringLiteral("Ask for the 高齢受給者証")));
        QVERIFY(says(*stage, QStringLiteral("Read the original at the terminal.")));
        Language::instance().set(QStringLiteral("ja"));
        QTRY_VERIFY(!says(*stage, QStringLiteral("is not a")));
        picture(*stage, QStringLiteral("desk-findings-ja"));
    }

    void aQuestionByNumberSaysHowItStands()
    {
        Reception reception = sampleReception();
        reception.eligibility = Eligibility();
        NumberQuestion &question = *reception.question;
        question.answered = false;
        question.failure.reset();
        question.proof = QStringLiteral("certificate");
        auto stage = stageWith(reception);
        QVERIFY(says(*stage, QStringLiteral("Asked, waiting for the answer")));
        QVERIFY(says(*stage, QStringLiteral("資格確認書")));
        QVERIFY(says(*stage, QStringLiteral("Name not known yet")));
        QVERIFY(!says(*stage, QStringLiteral("does not say whether it is valid")));
        picture(*stage, QStringLiteral("desk-question-en"));
        reception.question->failure = Failure::ServiceUnreachable;
        stage = stageWith(reception);
        QVERIFY(says(*stage, QStringLiteral("No answer by number yet")));
        QVERIFY(says(*stage, QStringLiteral("It is asked again by itself at")));
        Language::instance().set(QStringLiteral("ja"));
        picture(*stage, QStringLiteral("desk-question-ja"));
    }

    /// What holds from before, with its time, and that asking anew has failed, why, and what to do.
    void aFailedQuestionIsNotAnswered()
    {
        Reception reception = sampleReception();
        NumberQuestion &question = *reception.question;
        question.answered = false;
        question.failure = Failure::FolderReturned;
        question.failureCode = QStringLiteral("OQSsihvd01req_202611200900000001.err");
        const QString held = QStringLiteral("stands until a newer answer comes");
        const QString came = QStringLiteral("came at 20 Nov 07:32");
        auto stage = stageWith(reception);
        QVERIFY(says(*stage, QStringLiteral("Asked anew by number without an answer")));
        QVERIFY(says(*stage, held) && says(*stage, came) && says(*stage, question.failureCode));
        QVERIFY(!wordsIn(*stage).contains(QStringLiteral("Answered")));
        Language::instance().set(QStringLiteral("ja"));
        picture(*stage, QStringLiteral("desk-question-anew-ja"));
        Language::instance().set(QStringLiteral("en"));
        // As earlier versions have left it: answered once, and failed since.
        reception.question->answered = true;
        reception.question->failure = Failure::AnswerForOther;
        reception.question->answeredAt = {};
        reception.method = IdentityMethod::None;
        stage = stageWith(reception);
        QVERIFY(says(*stage, QStringLiteral("Asked anew by number without an answer")));
        QVERIFY(says(*stage, QStringLiteral("came earlier"))
            && !wordsIn(*stage).contains(QStringLiteral("Answered")));
        // It waits: the same, with nothing to do.
        reception.question->answered = false;
        reception.question->failure.reset();
        reception.method = IdentityMethod::Pin;
        stage = stageWith(reception);
        QVERIFY(says(*stage, QStringLiteral("The eligibility is being asked by number")));
        QVERIFY(says(*stage, held) && says(*stage, QStringLiteral("Asked, waiting for the answer")));
        reception.question->answered = true;
        stage = stageWith(reception);
        QVERIFY(wordsIn(*stage).contains(QStringLiteral("Answered")) && !says(*stage, held));
    }
};

QTEST_MAIN(DeskBenefitsTest)
#include "deskbenefitstest.moc"
