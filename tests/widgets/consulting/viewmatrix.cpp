// Who sees records in the window: each person with each consent, each kind, and with an audit log that can be
// written or not, through the window's own buttons on the real use case and store (product.md, what must
// always hold). Only a qualified person with an open consent at a consulting room does; everybody else sees a
// reason, and nothing was asked of the service.
#include "tests/app/station/stationstage.h"
#include "widgets/common/language.h"
#include "widgets/consulting/consultingwindow.h"

#include <QAbstractItemView>
#include <QAccessible>
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
    [[nodiscard]] bool sees() const
    {
        return QByteArray(person) == "ishi" && consented == Consented::Open && audited;
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

private:
    static void consent(StationStage &stage, const Case &one);
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
                for (const bool audited : { true, false }) {
                    QTest::addRow("%s, %s, %s, %s", *person ? person : "nobody", name,
                        kind == ConsentKind::Medication ? "medication" : "checkup",
                        audited ? "audited" : "no log")
                        << Case{ person, consented, kind, audited };
                }
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
    switch (one.consented) {
    case Consented::Open:
        stage.consent(one.kind, Consent::State::Yes);
        break;
    case Consented::Over:
        stage.consent(one.kind, Consent::State::Yes, -60);
        break;
    case Consented::No:
        stage.consent(one.kind, Consent::State::No);
        break;
    case Consented::Unasked:
        break;
    case Consented::CertificateOver:
        stage.consent(one.kind, Consent::State::Yes);
        stage.central().listed.first().certificateExpired = true;
        break;
    }
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
    StationStage stage(StationKind::Consulting);
    stage.record.lines.first().drug = drug;
    stage.checkups.checkups.first().items.first() = CheckupItem{ QStringLiteral("9N511000000000049"), {},
        CheckupItem::Type::Text, {}, {}, {}, finding };
    QVERIFY(stage.open());
    consent(stage, one);
    ConsultingWindow window(stage.room());
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    if (*one.person) {
        QVERIFY(stage.signIn(QLatin1String(one.person)));
        QTRY_VERIFY(!stage.room().visits().isEmpty() || stage.room().visitsFault());
    }
    if (!one.audited)
        QVERIFY(stage.breakAudit());

    qsizetype entriesWhenShown = -1;
    connect(&stage.room(), &ConsultingRoom::recordsChanged, &window, [&] {
        if (entriesWhenShown < 0 && stage.room().records().state == RecordsView::State::Shown)
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
    // Whoever leaves takes all of it along.
    stage.core().seat().signOut();
    QTRY_VERIFY(!heldBy(window).contains(mine));
}

QTEST_MAIN(ViewMatrix)
#include "viewmatrix.moc"
