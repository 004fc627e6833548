#pragma once

#include "tests/support/scriptedadministration.h"
#include "widgets/admin/adminpage.h"
#include "widgets/common/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <memory>

namespace madoguchi {

/// An administration page over a scripted administration, shown, with "kanri" signed in. Everybody is
/// invented.
struct AdminStage
{
    static StaffMember administrator()
    {
        return { QStringLiteral("kanri"), QStringLiteral("見本 管理"), Role::Administrator, {} };
    }
    static StaffMember receptionist()
    {
        return { QStringLiteral("uketsuke"), QStringLiteral("見本 受子"), Role::Reception, {} };
    }
    static StaffMember doctor()
    {
        return { QStringLiteral("ishi"), QStringLiteral("見本 医師"), Role::Qualified,
            Qualification::Doctor };
    }

    explicit AdminStage(const StaffMember &who = administrator())
    {
        theme::apply(*qApp);
        StaffRow doctors;
        doctors.member = doctor();
        doctors.hasSecondFactor = true;
        doctors.lastUsed = administration.clock.addSecs(-3600);
        StaffRow own;
        own.member = administrator();
        StaffRow desk;
        desk.member = receptionist();
        desk.lockedUntil = administration.clock.addSecs(600);
        desk.hasSecondFactor = true;
        administration.people = { doctors, own, desk };
        page = std::make_unique<AdminPage>(administration);
        page->resize(1366, 600);
        sit(who);
        page->show();
        (void)QTest::qWaitForWindowExposed(page.get());
    }

    void sit(const std::optional<StaffMember> &who)
    {
        administration.sit(who);
        if (who)
            page->enter(*who);
        else
            page->leave();
    }
    template <typename T> [[nodiscard]] T *find(const char *name) const
    {
        for (T *one : page->findChildren<T *>(QString::fromLatin1(name)))
            if (one->isVisible())
                return one;
        return nullptr;
    }
    [[nodiscard]] bool press(const char *name) const
    {
        auto *button = find<QPushButton>(name);
        if (!button || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return true;
    }
    /// Types into the field of that key, and leaves the keyboard there.
    [[nodiscard]] bool type(const char *key, const QString &text) const
    {
        auto *field = find<QLineEdit>((QByteArrayLiteral("field_") + key).constData());
        if (!field)
            return false;
        field->setFocus();
        field->clear();
        QTest::keyClicks(field, text);
        return true;
    }
    void choose(const QString &id) const
    {
        auto *table = find<QTableView>("staffTable");
        for (int row = 0; row < table->model()->rowCount(); ++row)
            if (table->model()->index(row, 0).data().toString() == id)
                table->setCurrentIndex(table->model()->index(row, 0));
    }
    void go(int place) const
    {
        QTest::keyClick(page.get(), static_cast<Qt::Key>(Qt::Key_1 + place), Qt::ControlModifier);
    }

    ScriptedAdministration administration{};
    std::unique_ptr<AdminPage> page{};
};

} // namespace madoguchi
