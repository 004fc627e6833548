// Who sees records in the window: each person at each kind of station with each consent, each kind, and with
// an audit log that can be written or not, through the window's own buttons on the real use case and store
// (product.md, what must always hold). Only a qualified person with an open consent at a consulting room
// does; everybody else sees a reason, and nothing was asked of the service. Who sees nothing takes nothing
// along either, and 診療 and 手術 are each seen and copied by their own consent.
#include "tests/app/station/stationstage.h"
#include "widgets/common/language.h"
#include "widgets/consulting/consultingwindow.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <memory>

using namespace madoguchi;

namespace {

const QString drug = QStringLiteral("Kaeruto 5 mg");
const QString finding = QStringLiteral("Kenshin-shoken");

enum class Consented { Open, Over, No, Unasked, CertificateOver };

struct Case
{
    const char *person; ///< empty: nobody signs in
    Consented consented;
    ConsentKind kind;
    bool audited; ///< the log can be written
    StationKind station = StationKind::Consulting;
    [[nodiscard]] bool sees() const
    {
        return QByteArray(person) == "ishi" && consented == Consented::Open && audited
            && station == StationKind::Consulting;
    }
};

void gather(const QAbstractItemModel &model, QStringList &words)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(row, column);
            for (const int role : { int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole) })
                words.append(cell.data(role).toString());
        }
    }
}

/// All that a window holds of words, shown or not: nothing is only hidden.
QString heldBy(const QWidget &window)
{
    QStringList words;
    const auto parts = window.findChildren<QWidget *>();
    for (const QWidget *part : parts) {
        words.append(part->accessibleName() + part->accessibleDescription() + part->toolTip());
        if (const auto *label = qobject_cast<const QLabel *>(part))
            words.append(label->text());
        if (const auto *view = qobject_cast<const QAbstractItemView *>(part); view && view->model())
            gather(*view->model(), words);
    }
    return words.join(u'\n');
}

} // namespace

Q_DECLARE_METATYPE(Case)

class ViewMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Language::instance().set(QStringLiteral("en")); }
    void onlyWhatMayBeSeenIsThere_data();
    void onlyWhatMayBeSeenIsThere();
    void whatStandsBesideHasItsOwnConsent_data();
    void whatStandsBesideHasItsOwnConsent();

private:
    static void consent(StationStage &stage, const Case &one);
    static void consentTo(StationStage &stage, ConsentKind kind, Consented consented);
    /// All that leaves by the window's own keys, on paper and as text.
    static QString takenAlong(ConsultingWindow &window, const int &pages);
    static void open(ConsultingWindow &window, ConsentKind kind);
};

void ViewMatrix::onlyWhatMayBeSeenIsThere_data()
{
    QTest::addColumn<Case>("one");
    static constexpr std::pair<const char *, Consented> consents[]
        = { { "consented", Consented::Open }, { "over", Consented::Over }, { "refused", Consented::No },
              { "not asked", Consented::Unasked }, { "certificate over", Consented::CertificateOver } };
    for (const char *person : { "ishi", "uketsuke", "kanri", "" }) {
        for (const auto &[name, consented] : consents) {
            for (const ConsentKind kind : { ConsentKind::Medication, ConsentKind::Checkup }) {
                const char *what = kind == ConsentKind::Medication ? "medication" : "checkup";
                const char *who = *person ? person : "nobody";
                for (const bool audited : { true, false })
                    QTest::addRow("%s, %s, %s, %s", who, name, what, audited ? "audited" : "no log")
                        << Case{ person, consented, kind, audited };
                if (consented == Consented::Open)
                    QTest::addRow("%s, %s, %s, at a desk", who, name, what)
                        << Case{ person, consented, kind, true, StationKind::Desk };
            }
        }
    }
}

/// The other kind is consented to and open: it opens nothing of this one.
void ViewMatrix::consent(StationStage &stage, const Case &one)
{
    const ConsentKind other
        = one.kind == ConsentKind::Medication ? ConsentKind::Checkup : ConsentKind::Medication;
    stage.list(QUuid::createUuid(), Consent::State::Unasked);
    stage.consent(other, Consent::State::Yes);
    consentTo(stage, one.kind, one.consented);
}

void ViewMatrix::consentTo(StationStage &stage, ConsentKind kind, Consented consented)
{
    switch (consented) {
    case Consented::Open:
        stage.consent(kind, Consent::State::Yes);
        break;
    case Consented::Over:
        stage.consent(kind, Consent::State::Yes, -60);
        break;
    case Consented::No:
        stage.consent(kind, Consent::State::No);
        break;
    case Consented::Unasked:
        break;
    case Consented::CertificateOver:
        stage.consent(kind, Consent::State::Yes);
        stage.central().listed.first().certificateExpired = true;
        break;
    }
}

QString ViewMatrix::takenAlong(ConsultingWindow &window, const int &pages)
{
    QApplication::clipboard()->clear();
    QTest::keyClick(&window, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString text = QApplication::clipboard()->text();
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier);
    return pages > 0 ? text + QStringLiteral("printed") : text;
}

/// As a person does it: the visit in the list, and the button, if there is one that can be pressed.
void ViewMatrix::open(ConsultingWindow &window, ConsentKind kind)
{
    if (auto *list = window.findChild<QAbstractItemView *>(QStringLiteral("visitTable"));
        list && list->model()->rowCount() > 0)
        list->setCurrentIndex(list->model()->index(0, 1));
    const char *name = kind == ConsentKind::Medication ? "openMedication" : "openCheckup";
    auto *button = window.findChild<QPushButton *>(QLatin1String(name));
    if (button && button->isVisible())
        QTest::mouseClick(button, Qt::LeftButton);
    QTest::qWait(20); // an answer by script comes with the next turn of the loop
}

void ViewMatrix::onlyWhatMayBeSeenIsThere()
{
    QFETCH(Case, one);
    StationStage stage(one.station);
    stage.record.lines.first().drug = drug;
    stage.checkups.checkups.first().items.first() = CheckupItem{ QStringLiteral("9N511000000000049"), {},
        CheckupItem::Type::Text, {}, {}, {}, finding };
    QVERIFY(stage.open());
    consent(stage, one);
    std::unique_ptr<Consulting> atDesk; // nobody makes one there: if somebody did, it would show nothing
    if (one.station == StationKind::Desk)
        atDesk = std::make_unique<Consulting>(stage.core());
    Consulting &room = atDesk ? *atDesk : stage.room();
    int pages = 0;
    ConsultingOptions options;
    options.print = [&pages](const QString &, const pageout::Pages &printed) -> Outcome<Done> {
        pages += printed.count;
        return Done{};
    };
    ConsultingWindow window(room, options);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    if (*one.person) {
        QVERIFY(stage.signIn(QLatin1String(one.person)));
        QTRY_VERIFY(!room.visits().isEmpty() || room.visitsFault());
    }
    if (!one.audited)
        QVERIFY(stage.breakAudit());

    qsizetype entriesWhenShown = -1;
    connect(&room, &ConsultingRoom::recordsChanged, &window, [&] {
        if (entriesWhenShown < 0 && room.records().state == RecordsView::State::Shown)
            entriesWhenShown = stage.entries(AuditAct::RecordsShown).size();
    });
    open(window, one.kind);
    const int asked = stage.central().count(QStringLiteral("medication"))
        + stage.central().count(QStringLiteral("checkup"));
    const QString held = heldBy(window);
    const QString mine = one.kind == ConsentKind::Medication ? drug : finding;
    const QString others = one.kind == ConsentKind::Medication ? finding : drug;
    QCOMPARE(held.contains(mine), one.sees());
    QVERIFY(!held.contains(others));
    QCOMPARE(asked, one.sees() ? 1 : 0);
    QCOMPARE(entriesWhenShown, one.sees() ? qsizetype(1) : qsizetype(-1)); // on the log before on the screen
    if (QByteArray(one.person) == "ishi" && !one.sees()) {
        const auto *reason = window.findChild<QLabel *>(QStringLiteral("absenceTitle"));
        QVERIFY(reason && reason->isVisible() && !reason->text().isEmpty());
    }
    const QString taken = takenAlong(window, pages);
    QCOMPARE(taken.contains(mine) && pages > 0, one.sees());
    QVERIFY(one.sees() || taken.isEmpty());
    QCOMPARE(stage.entries(AuditAct::RecordsCopied).size(), one.sees() ? 1 : 0);
    QCOMPARE(stage.entries(AuditAct::RecordsPrinted).size(), one.sees() ? 1 : 0);
    // Whoever leaves takes all of it along.
    stage.core().seat().signOut();
    QTRY_VERIFY(!heldBy(window).contains(mine));
}

void ViewMatrix::whatStandsBesideHasItsOwnConsent_data()
{
    QTest::addColumn<Consented>("diagnosis");
    QTest::addColumn<Consented>("operation");
    static constexpr std::pair<const char *, Consented> consents[] = { { "consented", Consented::Open },
        { "over", Consented::Over }, { "refused", Consented::No }, { "not asked", Consented::Unasked } };
    for (const auto &[first, diagnosis] : consents) {
        for (const auto &[second, operation] : consents)
            QTest::addRow("%s, %s", first, second) << diagnosis << operation;
    }
}

/// The service sends both, whatever was consented to.
void ViewMatrix::whatStandsBesideHasItsOwnConsent()
{
    QFETCH(Consented, diagnosis);
    QFETCH(Consented, operation);
    StationStage stage(StationKind::Consulting);
    QVERIFY(stage.open());
    TreatmentLine visitFee;
    visitFee.month = QStringLiteral("202610");
    visitFee.treatmentClass = QStringLiteral("12");
    visitFee.name = QStringLiteral("Saishin-ryo");
    TreatmentLine surgery = visitFee;
    surgery.treatmentClass = QStringLiteral("50");
    surgery.name = QStringLiteral("Shujutsu");
    stage.central().record.treatments = { visitFee, surgery };
    stage.list(QUuid::createUuid(), Consent::State::Yes);
    consentTo(stage, ConsentKind::Diagnosis, diagnosis);
    consentTo(stage, ConsentKind::Operation, operation);
    int pages = 0;
    ConsultingOptions options;
    options.print = [&pages](const QString &, const pageout::Pages &printed) -> Outcome<Done> {
        pages += printed.count;
        return Done{};
    };
    ConsultingWindow window(stage.room(), options);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(stage.signInToRoom());
    open(window, ConsentKind::Medication);
    QTRY_COMPARE(stage.room().records().state, RecordsView::State::Shown);
    const QString held = heldBy(window);
    const QString taken = takenAlong(window, pages);
    for (const auto &[name, consented] :
        { std::pair(visitFee.name, diagnosis), std::pair(surgery.name, operation) }) {
        QCOMPARE(held.contains(name), consented == Consented::Open);
        QCOMPARE(taken.contains(name), consented == Consented::Open);
    }
    const auto kinds = 1 + (diagnosis == Consented::Open ? 1 : 0) + (operation == Consented::Open ? 1 : 0);
    QCOMPARE(stage.entries(AuditAct::RecordsCopied).size(), kinds); // an entry each
}

QTEST_MAIN(ViewMatrix)
#include "viewmatrix.moc"
