#include "app/support/failuretext.h"

#include "app/support/fullfolder.h"

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

    void aFullFolderHasWordsOfItsOwn()
    {
        const FailureText full = failureText(fullFolder(QStringLiteral("req")));
        QVERIFY(full.title != failureText({ Failure::FolderUnreachable, QStringLiteral("req") }).title);
        QVERIFY(full.title.contains(QStringLiteral("full")) && full.remedy.endsWith(QStringLiteral(": req")));
        QVERIFY(!full.patient.isEmpty());
        QVERIFY(!fullFolders({ Failure::FolderUnreachable, QStringLiteral("req") }));
        QVERIFY(!fullFolders({ Failure::StoreFull, QStringLiteral("full: req") }));
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
