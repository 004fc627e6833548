// The quiet line about the reader in the desk's window.
#include "app/support/failuretext.h"
#include "tests/support/tracesin.h"
#include "tests/widgets/desk/deskstage.h"
#include "widgets/common/language.h"
#include "widgets/common/theme.h"
#include "widgets/desk/readerline.h"
#include "widgets/desk/stepwords.h"

using namespace madoguchi;

namespace {

struct ReaderStage : DeskStage
{
    void stand(const AtReader &reader)
    {
        desk.reader = reader;
        Q_EMIT desk.atReaderChanged();
    }
    /// The whole of it, as a screen reader says it.
    [[nodiscard]] QString says() const { return find<ReaderLine>("readerLine")->accessibleName(); }
};

AtReader at(const char *screen)
{
    AtReader reader;
    reader.screen = QLatin1String(screen);
    return reader;
}

ReaderEnd ended(ReaderEnd::How how)
{
    ReaderEnd end;
    end.how = how;
    end.screen = QStringLiteral("EnterPin");
    end.at = samples::now();
    if (how == ReaderEnd::How::Trouble)
        end.why = Fault{ Failure::PinUnusable };
    return end;
}

} // namespace

class DeskReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp); }
    void init() { Language::instance().set(QStringLiteral("en")); }

    void theStepAndWhatIsLeft()
    {
        ReaderStage stage;
        QVERIFY(stage.says().isEmpty());
        AtReader reader = at("EnterPin");
        reader.pinTriesLeft = 2;
        stage.stand(reader);
        QCOMPARE(stage.says(), QStringLiteral("At the reader: entering the PIN; PIN: 2 tries left"));
        reader = at("LookAtCamera");
        reader.pinTriesLeft = 0;
        reader.faceTry = 3;
        stage.stand(reader);
        QCOMPARE(stage.says(),
            QStringLiteral(
                "At the reader: looking into the camera; the PIN cannot be used; face: comparison 3"));
        reader.faceLocked = true;
        stage.stand(reader);
        QVERIFY(stage.says().endsWith(QStringLiteral("the face is locked")));
        Language::instance().set(QStringLiteral("ja"));
        QTRY_COMPARE(stage.says(),
            QStringLiteral("カードリーダー：カメラで顔を確認／暗証番号は使えません／顔認証はロック中"));
        stage.stand(AtReader());
        QVERIFY(stage.says().isEmpty());
    }

    /// Each step and each end in the desk's own language: what an extraction forgets stays English.
    void nothingStaysEnglish()
    {
        using flow::Screen;
        const auto all = [] {
            QStringList words;
            for (int i = 0; i <= static_cast<int>(Screen::Trouble); ++i)
                words.append(stepwords::step(static_cast<Screen>(i)));
            using How = ReaderEnd::How;
            for (const How how : { How::Trouble, How::CardTaken, How::Stopped, How::Nobody })
                words.append(stepwords::ended(ended(how)));
            return words;
        };
        const QStringList before = all();
        Language::instance().set(QStringLiteral("ja"));
        const QStringList after = all();
        for (qsizetype i = 0; i < before.size(); ++i)
            QVERIFY2(before.at(i) != after.at(i), qPrintable(before.at(i)));
    }

    /// Before it is known whose card it is there is no name, and none where nobody may see one.
    void whoseItIsOnceItIsKnown()
    {
        ReaderStage stage;
        AtReader reader = at("AskConsent");
        reader.visit = samples::plain(4).visit;
        reader.last = ended(ReaderEnd::How::CardTaken);
        reader.last->visit = samples::plain(12).visit;
        stage.stand(reader);
        QVERIFY(stage.says().contains(QStringLiteral("仮名田")));
        QVERIFY(stage.says().contains(QStringLiteral("The one before, 仮野　雪, until 09:05")));
        QTest::keyClick(stage.table(), Qt::Key_F12);
        const QStringList names{ QStringLiteral("仮名田"), QStringLiteral("仮野") };
        QCOMPARE(tracesIn(stage.window.get(), names), QStringList());
        QVERIFY(stage.says().contains(QStringLiteral("questions for consent"))); // the reader goes on
    }

    void howTheLastOneEnded_data()
    {
        QTest::addColumn<ReaderEnd::How>("how");
        QTest::addColumn<QString>("words");
        QTest::newRow("trouble") << ReaderEnd::How::Trouble << failureText({ Failure::PinUnusable }).title;
        QTest::newRow("taken") << ReaderEnd::How::CardTaken
                               << QStringLiteral("taken off too early, at this step");
        QTest::newRow("stopped") << ReaderEnd::How::Stopped
                                 << QStringLiteral("the patient stopped at this step");
        QTest::newRow("nobody") << ReaderEnd::How::Nobody << QStringLiteral("nobody answered any more");
    }

    void howTheLastOneEnded()
    {
        QFETCH(const ReaderEnd::How, how);
        QFETCH(const QString, words);
        ReaderStage stage;
        AtReader reader;
        reader.last = ended(how);
        stage.stand(reader);
        QVERIFY(stage.says().startsWith(QStringLiteral("The last one, until 09:05: ")));
        QVERIFY(stage.says().contains(words));
        QVERIFY(how == ReaderEnd::How::Trouble || stage.says().endsWith(QStringLiteral("entering the PIN")));
    }

    void theListStaysWhereItIs()
    {
        ReaderStage stage;
        const auto place
            = [&stage] { return QRect(stage.table()->mapToGlobal(QPoint()), stage.table()->size()); };
        QTest::qWait(50);
        const QRect before = place();
        AtReader reader = at("ChooseMethod");
        reader.last = ended(ReaderEnd::How::Nobody);
        stage.stand(reader);
        QTest::qWait(50);
        QCOMPARE(place(), before);
    }
};

QTEST_MAIN(DeskReaderTest)
#include "deskreadertest.moc"
