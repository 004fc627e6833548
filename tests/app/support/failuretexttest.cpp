#include "app/support/failuretext.h"

#include "app/support/fullfolder.h"
#include "app/support/wrongclock.h"

#include <QSet>
#include <QTest>

using namespace madoguchi;

class FailureTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFailureHasItsOwnWords()
    {
        QSet<QString> titles;
        QSet<QString> remedies;
        for (const Failure failure : allFailures()) {
            const FailureText text = failureText({ failure, QStringLiteral("x-1"), 2 });
            const QByteArray name = failureName(failure).toUtf8();
            QVERIFY2(
                !text.title.isEmpty() && !text.remedy.isEmpty() && !text.patient.isEmpty(), name.constData());
            QVERIFY2(!titles.contains(text.title), name.constData());
            QVERIFY2(!remedies.contains(text.remedy), name.constData());
            QVERIFY2(!QString(text.title + text.remedy + text.patient).contains(QLatin1String("%1")),
                name.constData());
            titles.insert(text.title);
            remedies.insert(text.remedy);
        }
        QVERIFY(titles.size() > 70);
    }

    void numbersAndCodesStandInTheWords()
    {
        QVERIFY(failureText({ Failure::PinWrong, {}, 2 }).title.contains(QLatin1Char('2')));
        QVERIFY(!failureText({ Failure::PinWrong }).title.contains(QLatin1String("%n")));
        QVERIFY(!failureText({ Failure::SignInDelayed }).remedy.contains(QLatin1String("%n")));
        QVERIFY(failureText({ Failure::ServiceUnknownProblem, QStringLiteral("odd-thing") })
                    .remedy.contains(QStringLiteral("odd-thing")));
        const QDateTime until(QDate(2026, 11, 20), QTime(3, 30), Qt::UTC);
        QVERIFY(failureText({ Failure::ServiceMaintenance, {}, -1, until })
                    .remedy.contains(QStringLiteral("12:30")));
        QCOMPARE(QString::fromUtf8(failurePatientSource(Failure::PinWrong)),
            failureText({ Failure::PinWrong }).patient);
    }

    /// Whoever stands at the desk is not sent there: the table says which words would, as English has them.
    void whoeverIsSentToTheDeskIsMarked()
    {
        for (const Failure failure : allFailures()) {
            const bool says = QByteArray(failurePatientSource(failure)).contains("desk");
            QVERIFY2(failureSendsToTheDesk(failure) == says, failureName(failure).toUtf8().constData());
        }
    }

    void aFullFolderHasWordsOfItsOwn()
    {
        const FailureText full = failureText(fullFolder(QStringLiteral("req")));
        QVERIFY(full.title != failureText({ Failure::FolderUnreachable, QStringLiteral("req") }).title);
        QVERIFY(full.title.contains(QStringLiteral("full")) && full.remedy.endsWith(QStringLiteral(": req")));
        QVERIFY(!full.patient.isEmpty());
        QVERIFY(!fullFolders({ Failure::FolderUnreachable, QStringLiteral("req") }));
        QVERIFY(!fullFolders({ Failure::StoreFull, QStringLiteral("full: req") }));
    }

    /// A machine that is right is never blamed; minutes and hours as a person would say them.
    void whoseClockIsWrongStandsInTheWords()
    {
        using Whose = WrongClock::Whose;
        constexpr qint64 minute = 60'000;
        const QString desk = QStringLiteral("DESK 1");
        const auto titleOf = [](const WrongClock &clock) {
            const auto back = wrongClockOf(clockFault(clock));
            return back == clock ? failureText(clockFault(clock)).title : QString();
        };
        QCOMPARE(titleOf({ Whose::Other, 65 * minute, desk }),
            QStringLiteral("The clock of DESK 1 is about 65 minutes ahead"));
        QCOMPARE(titleOf({ Whose::Other, -270 * minute, desk }),
            QStringLiteral("The clock of DESK 1 is about 4.5 hours behind"));
        QCOMPARE(titleOf({ Whose::Own, 90'000, {} }),
            QStringLiteral("This computer's clock is about 90 seconds ahead"));
        QCOMPARE(titleOf({ Whose::NotKnown, -65 * minute, desk }),
            QStringLiteral("The clocks of this computer and of DESK 1 are about 65 minutes apart"));
        QCOMPARE(titleOf({ Whose::NotKnown, 72 * 60 * minute, {} }),
            QStringLiteral("The clocks of this computer and of another station are about 3 days apart"));
        QVERIFY(failureText(clockFault({ Whose::NotKnown, minute, desk }))
                    .remedy.contains(QStringLiteral("Compare both with a phone")));
        QVERIFY(failureText(clockFault({ Whose::Other, minute, desk }))
                    .remedy.contains(QStringLiteral("at DESK 1")));
        // What the service says of it, and what is damaged, keeps the words that there are for all.
        for (const QString &code : { QStringLiteral("clock-skew"), QStringLiteral("own x "), QString(),
                 QStringLiteral("who 5 DESK-1") })
            QVERIFY(!wrongClockOf({ Failure::ClockSkew, code }));
    }

    void aPatientIsNeverBlamed()
    {
        for (const Failure failure : allFailures()) {
            const QString words = failureText({ failure }).patient;
            QVERIFY2(!words.contains(QLatin1String("invalid"), Qt::CaseInsensitive), qPrintable(words));
            QVERIFY2(!words.contains(QLatin1String("error"), Qt::CaseInsensitive), qPrintable(words));
        }
    }
};

QTEST_GUILESS_MAIN(FailureTextTest)
#include "failuretexttest.moc"
