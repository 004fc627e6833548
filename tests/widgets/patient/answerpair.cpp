// Two answers on a display: a question that has just come cannot be answered by the tap that was meant for
// the one before.
#include "widgets/patient/answerpair.h"

#include "widgets/patient/touchbutton.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace madoguchi;
using namespace std::chrono_literals;

class AnswerPairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSecondClickAnswersNothing();
    void aPressFromBeforeAnswersNothing();
    void aPressOverTheNewQuestionAnswersNothing();
    void afterTheMomentItAnswersOnce();
    void theMomentIsNotSeen();
    void keysWaitAsWell();
    void whatLayOverItStartsTheMoment();

private:
    TouchButton *button(const char *name) { return m_pair->findChild<TouchButton *>(QLatin1String(name)); }
    void press(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton); }

    std::unique_ptr<AnswerPair> m_pair;
    std::unique_ptr<QSignalSpy> m_answers;
};

void AnswerPairTest::init()
{
    m_pair = std::make_unique<AnswerPair>(QStringLiteral("yes"), QStringLiteral("no"));
    m_pair->setWords(QStringLiteral("はい"), QStringLiteral("いいえ"));
    m_pair->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pair.get()));
    m_answers = std::make_unique<QSignalSpy>(m_pair.get(), &AnswerPair::answered);
}

void AnswerPairTest::aSecondClickAnswersNothing()
{
    QElapsedTimer since;
    do { // a machine that slept longer than it was told has not tried anything
        m_pair->ask();
        since.start();
        QTest::qWait(450);
        if (since.elapsed() < 600)
            press("yes");
    } while (since.elapsed() >= 600);
    QCOMPARE(m_answers->count(), 0);
}

void AnswerPairTest::aPressFromBeforeAnswersNothing()
{
    QElapsedTimer since;
    do {
        m_pair->setPause(200ms);
        since.start();
        m_pair->ask();
        QTest::mousePress(button("yes"), Qt::LeftButton);
    } while (since.elapsed() >= 200);
    QTest::qWait(250);
    QTest::mouseRelease(button("yes"), Qt::LeftButton);
    QCOMPARE(m_answers->count(), 0);
    press("yes");
    QCOMPARE(m_answers->count(), 1);
}

void AnswerPairTest::aPressOverTheNewQuestionAnswersNothing()
{
    m_pair->setPause(0ms);
    m_pair->ask();
    QTest::mousePress(button("no"), Qt::LeftButton);
    m_pair->ask(); // while the finger is down
    QTest::mouseRelease(button("no"), Qt::LeftButton);
    QCOMPARE(m_answers->count(), 0);
}

void AnswerPairTest::afterTheMomentItAnswersOnce()
{
    m_pair->setPause(20ms);
    m_pair->ask();
    QTest::qWait(30);
    press("no");
    press("no");
    press("yes");
    QCOMPARE(m_answers->count(), 1);
    QCOMPARE(m_answers->first(), QVariantList{ false });
}

void AnswerPairTest::theMomentIsNotSeen()
{
    m_pair->setPause(1h);
    button("no")->setFocus();
    m_pair->ask();
    QVERIFY(button("yes")->isEnabled() && button("no")->isEnabled());
    press("yes");
    QVERIFY(button("yes")->isEnabled() && button("no")->isEnabled());
}

void AnswerPairTest::keysWaitAsWell()
{
    m_pair->setPause(1h);
    m_pair->ask();
    QTest::keyClick(button("yes"), Qt::Key_Return);
    QTest::keyClick(button("yes"), Qt::Key_Space);
    QCOMPARE(m_answers->count(), 0);
    m_pair->setPause(0ms);
    m_pair->ask();
    QTest::keyClick(button("yes"), Qt::Key_Return);
    QCOMPARE(m_answers->count(), 1);
}

void AnswerPairTest::whatLayOverItStartsTheMoment()
{
    m_pair->setPause(0ms);
    m_pair->ask();
    m_pair->setPause(1h);
    m_pair->hold();
    press("yes");
    QCOMPARE(m_answers->count(), 0);
    QVERIFY(button("yes")->isEnabled());
}

QTEST_MAIN(AnswerPairTest)
#include "answerpair.moc"
