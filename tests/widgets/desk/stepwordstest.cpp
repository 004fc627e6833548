// The words for the step at which a patient asks for help: all screens of the way.
#include "widgets/desk/stepwords.h"

#include <QTest>

using namespace madoguchi;
using flow::Screen;

class StepWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyScreenIsNamed_data()
    {
        QTest::addColumn<Screen>("screen");
        QTest::addColumn<QString>("words");
        const auto row = [](Screen screen, const char *words) {
            QTest::newRow(qPrintable(flow::screenName(screen))) << screen << QString::fromLatin1(words);
        };
        row(Screen::PlaceCard, "placing the card");
        row(Screen::ReadingCard, "waiting for the card or the service");
        row(Screen::ChooseMethod, "choosing how to be identified");
        row(Screen::LookAtCamera, "looking into the camera");
        row(Screen::EnterPin, "entering the PIN");
        row(Screen::CheckingPin, "entering the PIN");
        row(Screen::WaitForStaff, "waiting for the visual check");
        row(Screen::Identifying, "waiting for the card or the service");
        row(Screen::OfferRegistration, "registering the card");
        row(Screen::Registering, "registering the card");
        row(Screen::AskTogether, "the questions for consent");
        row(Screen::AskConsent, "the questions for consent");
        row(Screen::SendingConsents, "the questions for consent");
        row(Screen::Finished, "taking the card back");
        row(Screen::AskLimit, "the question about limit information");
        row(Screen::TakeCard, "taking the card back");
        row(Screen::Trouble, "a message about trouble");
    }

    void everyScreenIsNamed()
    {
        QFETCH(const Screen, screen);
        QFETCH(const QString, words);
        QCOMPARE(stepwords::step(screen), words);
        QCOMPARE(stepwords::step(flow::screenName(screen)), words); // as a call for help brings it
    }

    void noScreenIsForgotten()
    {
        int screens = 0;
        while (!flow::screenName(static_cast<Screen>(screens)).isEmpty())
            ++screens;
        QCOMPARE(screens, static_cast<int>(Screen::Trouble) + 1);
        QCOMPARE(stepwords::step(QStringLiteral("NoSuchScreen")), QStringLiteral("at the reader"));
    }
};

QTEST_GUILESS_MAIN(StepWordsTest)
#include "stepwordstest.moc"
