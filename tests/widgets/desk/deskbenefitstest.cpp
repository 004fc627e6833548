#include "tests/support/samplereception.h"
#include "tests/widgets/desk/deskstage.h"
#include "widgets/common/language.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

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
