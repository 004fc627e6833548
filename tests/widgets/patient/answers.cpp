// Answers on a display: a question that has just come cannot be answered by the tap that was meant for
// the one before.
#include "widgets/patient/answers.h"

#include "widgets/patient/touchbutton.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace madoguchi;
using namespace std::chrono_literals;

class AnswersTest : public QObject
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
    void allAreOfOneSizeAndNoWordIsCut();

private:
    TouchButton *button(const char *name) { return m_row->findChild<TouchButton *>(QLatin1String(name)); }
    void press(const char *name) { QTest::mouseClick(button(name), Qt::LeftButton); }

    std::unique_ptr<Answers> m_row;
    std::unique_ptr<QSignalSpy> m_answers;
};

void AnswersTest::init()
{
    m_row = std::make_unique<Answers>(QStringList{ QStringLiteral("yes"), QStringLiteral("no") });
    m_row->setWords({ QStringLiteral("はい"), QStringLiteral("いいえ") });
    m_row->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_row.get()));
    m_answers = std::make_unique<QSignalSpy>(m_row.get(), &Answers::chosen);
}

void AnswersTest::aSecondClickAnswersNothing()
{
    QElapsedTimer since;
    do { // a machine that slept longer than it was told has not tried anything
        m_row->ask();
        since.start();
        QTest::qWait(450);
        if (since.elapsed() < 600)
            press("yes");
    } while (since.elapsed() >= 600);
    QCOMPARE(m_answers->count(), 0);
}

void AnswersTest::aPressFromBeforeAnswersNothing()
{
    QElapsedTimer since;
    do {
        m_row->setPause(200ms);
        since.start();
        m_row->ask();
        QTest::mousePress(button("yes"), Qt::LeftButton);
    } while (since.elapsed() >= 200);
    QTest::qWait(250);
    QTest::mouseRelease(button("yes"), Qt::LeftButton);
    QCOMPARE(m_answers->count(), 0);
    press("yes");
    QCOMPARE(m_answers->count(), 1);
}

void AnswersTest::aPressOverTheNewQuestionAnswersNothing()
{
    m_row->setPause(0ms);
    m_row->ask();
    QTest::mousePress(button("no"), Qt::LeftButton);
    m_row->ask(); // while the finger is down
    QTest::mouseRelease(button("no"), Qt::LeftButton);
    QCOMPARE(m_answers->count(), 0);
}

void AnswersTest::afterTheMomentItAnswersOnce()
{
    m_row->setPause(20ms);
    m_row->ask();
    QTest::qWait(30);
    press("no");
    press("no");
    press("yes");
    QCOMPARE(m_answers->count(), 1);
    QCOMPARE(m_answers->first(), QVariantList{ 1 });
}

void AnswersTest::theMomentIsNotSeen()
{
    m_row->setPause(1h);
    button("no")->setFocus();
    m_row->ask();
    QVERIFY(button("yes")->isEnabled() && button("no")->isEnabled());
    press("yes");
    QVERIFY(button("yes")->isEnabled() && button("no")->isEnabled());
}

void AnswersTest::keysWaitAsWell()
{
    m_row->setPause(1h);
    m_row->ask();
    QTest::keyClick(button("yes"), Qt::Key_Return);
    QTest::keyClick(button("yes"), Qt::Key_Space);
    QCOMPARE(m_answers->count(), 0);
    m_row->setPause(0ms);
    m_row->ask();
    QTest::keyClick(button("yes"), Qt::Key_Return);
    QCOMPARE(m_answers->count(), 1);
}

void AnswersTest::whatLayOverItStartsTheMoment()
{
    m_row->setPause(0ms);
    m_row->ask();
    m_row->setPause(1h);
    m_row->hold();
    press("yes");
    QCOMPARE(m_answers->count(), 0);
    QVERIFY(button("yes")->isEnabled());
}

void AnswersTest::allAreOfOneSizeAndNoWordIsCut()
{
    Answers three({ QStringLiteral("all"), QStringLiteral("single"), QStringLiteral("none") });
    three.setWords({ QStringLiteral("はい"), QStringLiteral("Escolher um por um"),
        QStringLiteral("Überlebensgroßestwortungetüm") });
    three.show();
    QVERIFY(QTest::qWaitForWindowExposed(&three));
    const auto buttons = three.findChildren<TouchButton *>();
    for (const int width : { 1400, 900, 420 }) {
        three.fit(width); // as the stage does, which has a narrower place for them than they ask for
        QCoreApplication::processEvents(); // the window learns that they need less
        three.resize(width, 400);
        QCoreApplication::processEvents();
        for (const TouchButton *one : buttons) {
            const QSize other = one->size() - buttons.first()->size();
            QVERIFY(qAbs(other.width()) <= 1 && qAbs(other.height()) <= 1); // a pixel that cannot be shared
            QVERIFY(one->width() >= one->narrowest());
        }
    }
    QVERIFY(buttons.first()->y() < buttons.last()->y()); // narrow: one above the other
}

QTEST_MAIN(AnswersTest)
#include "answers.moc"
