#pragma once

#include "tests/support/samplemorning.h"
#include "tests/support/scripteddesk.h"
#include "widgets/desk/deskwindow.h"
#include "widgets/desk/receptionmodel.h"
#include "widgets/desk/slipprinter.h"

#include <QDir>
#include <QList>
#include <QTableView>
#include <QTest>

namespace madoguchi {

/// Slips that go nowhere, and are counted.
class CountingPrinter : public SlipPrinter
{
public:
    Outcome<Done> print(const Slip &slip) override
    {
        if (fault)
            return *fault;
        slips.append(slip);
        return Done{};
    }
    Outcome<Done> print(const ClosingPaper &paper) override
    {
        if (fault)
            return *fault;
        closings.append(paper);
        return Done{};
    }
    Outcome<Done> print(const StatementPaper &paper) override
    {
        if (fault)
            return *fault;
        statements.append(paper);
        return Done{};
    }
    Outcome<Done> print(const Sheet &sheet) override
    {
        if (fault)
            return *fault;
        sheets.append(sheet);
        return Done{};
    }
    QList<Slip> slips;
    QList<Sheet> sheets;
    QList<StatementPaper> statements;
    QList<ClosingPaper> closings;
    std::optional<Fault> fault;
};

/// A desk window over a scripted desk, shown at 1366 × 768, with somebody signed in.
struct DeskStage
{
    /// Of `options` what the stage does not set itself.
    explicit DeskStage(bool signedIn = true, std::chrono::milliseconds guard = std::chrono::milliseconds(0),
        DeskOptions options = withoutScanner())
    {
        desk.clock = samples::now();
        desk.list = samples::morning();
        desk.lines = { { HealthLine::Part::Reader, HealthLine::State::Good, {},
                           QStringLiteral("Virtual PCD 00 00") },
            { HealthLine::Part::Line, HealthLine::State::Good, {}, QStringLiteral("12 ms") },
            { HealthLine::Part::Certificate, HealthLine::State::Attention,
                Fault{ Failure::StationCertificateExpired }, QStringLiteral("2026-12-09") },
            { HealthLine::Part::Clock, HealthLine::State::Good, {}, QStringLiteral("0.0") },
            { HealthLine::Part::KeyStore, HealthLine::State::Good, {}, {} },
            { HealthLine::Part::Store, HealthLine::State::Good, {}, {} } };
        if (signedIn)
            desk.chair.staff = ScriptedDesk::receptionist();
        options.training = true;
        options.clinic = QStringLiteral("架空見本クリニック");
        options.guard = guard;
        options.accounts = { { QStringLiteral("uketsuke1"), QStringLiteral("kakuu-mado-1"),
            QStringLiteral("receptionist") } };
        window = std::make_unique<DeskWindow>(desk, printer, options);
        window->resize(1366, 768);
        window->show();
        (void)QTest::qWaitForWindowExposed(window.get());
    }

    /// Tests type faster than any hand.
    static DeskOptions withoutScanner()
    {
        DeskOptions options;
        options.scannerPause = std::chrono::milliseconds(0);
        return options;
    }
    template <typename T> [[nodiscard]] T *find(const char *name) const
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    /// Also of a panel that nobody has opened yet: it is not made.
    [[nodiscard]] bool isSeen(const char *name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget && widget->isVisible();
    }
    [[nodiscard]] QTableView *table() const { return find<QTableView>("receptionTable"); }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->model()->index(row, column).data().toString();
    }

    /// As a person selects it.
    void select(int number) const
    {
        const auto *model = static_cast<ReceptionModel *>(table()->model());
        table()->selectRow(model->rowOf(samples::plain(number).visit));
    }
    /// For the eye only, where MADOGUCHI_PICTURES names a folder.
    void picture(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("MADOGUCHI_PICTURES");
        QTest::qWait(folder.isEmpty() ? 0 : 100); // the last layout
        QVERIFY(folder.isEmpty() || window->grab().save(QDir(folder).filePath(name)));
    }

    ScriptedDesk desk{};
    CountingPrinter printer{};
    std::unique_ptr<DeskWindow> window{};
};

} // namespace madoguchi
