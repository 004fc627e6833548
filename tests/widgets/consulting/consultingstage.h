#pragma once

#include "tests/support/scriptedconsulting.h"
#include "widgets/common/language.h"
#include "widgets/common/zoom.h"
#include "widgets/consulting/consultingwindow.h"

#include <QDir>
#include <QTableView>
#include <QTest>

#include <memory>

namespace madoguchi {

inline RecordsView viewOf(const ConsultingVisit &visit, RecordsView::State state)
{
    RecordsView view;
    view.state = state;
    view.visit = visit.visit;
    view.kind = ConsentKind::Medication;
    view.openUntil = visit.consents.of(ConsentKind::Medication).until;
    view.auditEntry = 17;
    view.from = QDate(2023, 11, 1);
    view.to = QDate(2026, 11, 20);
    return view;
}

inline RecordsView refusedBy(const ConsultingVisit &visit, ConsentKind kind, Failure failure)
{
    RecordsView view = viewOf(visit, RecordsView::State::Refused);
    view.kind = kind;
    view.fault = Fault{ failure };
    return view;
}

/// A consulting room's window over a scripted room with eight visits, in English, with a doctor signed in.
/// With MADOGUCHI_PICTURES=DIR its pictures are written there.
class ConsultingStage
{
protected:
    void prepare()
    {
        Language::instance().set(QStringLiteral("en"));
        m_room = std::make_unique<ScriptedConsulting>();
        m_visits = ScriptedConsulting::someVisits(8, m_room->time);
        m_room->all = m_visits;
        m_room->chair.staff = ScriptedConsulting::doctor();
        m_room->lines = { { HealthLine::Part::Line, HealthLine::State::Good, {}, {} },
            { HealthLine::Part::Certificate, HealthLine::State::Attention,
                Fault{ Failure::StationCertificateExpired }, {} },
            { HealthLine::Part::Store, HealthLine::State::Good, {}, {} } };
    }
    void clearUp()
    {
        m_window.reset();
        m_room.reset();
        Zoom::instance().set(100);
    }
    /// False: it has not come to the front.
    [[nodiscard]] bool show()
    {
        m_window = std::make_unique<ConsultingWindow>(*m_room, m_options);
        m_window->show();
        return QTest::qWaitForWindowActive(m_window.get());
    }
    void picture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("MADOGUCHI_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(50); // for a look only: the last layout after a language change
        QVERIFY(m_window->grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    }
    void choose(int row)
    {
        part<QTableView>("visitTable")
            ->setCurrentIndex(part<QTableView>("visitTable")->model()->index(row, 1));
    }
    void openMedication()
    {
        RecordsView view = viewOf(m_visits.at(0), RecordsView::State::Shown);
        view.medication = ScriptedConsulting::someMedication();
        m_room->setRecords(view);
    }
    /// Every line instead of courses: Ctrl+2.
    void groupByMonth() { QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier); }
    template <typename T> T *part(const char *name) { return m_window->findChild<T *>(QLatin1String(name)); }

    std::unique_ptr<ScriptedConsulting> m_room{};
    std::unique_ptr<ConsultingWindow> m_window{};
    QList<ConsultingVisit> m_visits{};
    ConsultingOptions m_options{ true, {} };
};

} // namespace madoguchi
