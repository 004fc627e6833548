#pragma once

#include "app/program/openstation.h"
#include "app/program/windows.h"
#include "app/station/firstrun.h"
#include "app/support/recoverysheet.h"
#include "reader/card/virtualpcsc.h"
#include "tests/support/fixedclock.h"
#include "widgets/assistant/assistantwindow.h"
#include "widgets/assistant/settingfield.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyle>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace madoguchi {

/// A new machine with the assistant on it, worked by the keyboard alone: a field is gone to by Tab until it
/// has the name that a screen reader says.
class AssistantStage
{
public:
    static constexpr const char *password = "kumo-no-ue-no-mado-77";

    explicit AssistantStage(const QString &language = QStringLiteral("en"))
    {
        theme::apply(*qApp);
        Language::instance().set(language);
        for (const char *name : { "req", "res", "face" })
            QDir(home.path()).mkpath(QLatin1String(name));
    }

    [[nodiscard]] QString path(const QString &name) const { return home.filePath(name); }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    /// As the program does at its start.
    void start(bool repair = false, const QString &systemFile = {})
    {
        window.reset();
        assistant.reset();
        FirstRunGround ground;
        ground.files = { systemFile, path(QStringLiteral("station.ini")) };
        ground.repair = repair;
        ground.pcsc = pcsc;
        ground.open = [this](const StationSettings &settings) -> Outcome<StationCore *> {
            station = std::make_unique<OpenStation>();
            if (const auto opened = openCore(*station, settings); !opened)
                return opened.error();
            return station->core.get();
        };
        ground.close = [this] { station.reset(); };
        assistant = std::make_unique<FirstRun>(std::move(ground), clock, passwords);
        window = std::make_unique<AssistantWindow>(*assistant);
        finished = std::make_unique<QSignalSpy>(window.get(), &AssistantWindow::finished);
        window->resize(1366, 768);
        window->show();
        (void)QTest::qWaitForWindowActive(window.get());
    }

    [[nodiscard]] static QString nameOf(const QWidget *widget)
    {
        // Of a choice Qt says what is chosen, and its name by the caption's relation.
        if (qobject_cast<const QComboBox *>(widget))
            return widget->accessibleName();
        QAccessibleInterface *interface = widget
            ? QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))
            : nullptr;
        return interface ? interface->text(QAccessible::Name) : QString();
    }
    /// By Tab, all the way round once.
    [[nodiscard]] bool go(const QString &name) const
    {
        for (int i = 0; i < 80; ++i) {
            if (nameOf(qApp->focusWidget()) == name)
                return true;
            QTest::keyClick(qApp->focusWidget() ? qApp->focusWidget() : window.get(), Qt::Key_Tab);
        }
        return false;
    }
    [[nodiscard]] bool type(const QString &name, const QString &text) const
    {
        if (!go(name))
            return false;
        auto *edit = qobject_cast<QLineEdit *>(qApp->focusWidget());
        if (!edit)
            return false;
        QTest::keyClick(edit, Qt::Key_A, Qt::ControlModifier);
        if (text.isEmpty())
            QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
        return true;
    }
    /// With the arrows, until it says `words`.
    [[nodiscard]] bool choose(const QString &name, const QString &words) const
    {
        if (!go(name))
            return false;
        auto *box = qobject_cast<QComboBox *>(qApp->focusWidget());
        if (!box)
            return false;
        for (const Qt::Key key : { Qt::Key_Up, Qt::Key_Down }) {
            for (int i = 0; i <= box->count(); ++i) {
                if (box->currentText() == words)
                    return true;
                QTest::keyClick(box, key);
            }
        }
        return box->currentText() == words;
    }
    [[nodiscard]] bool press(const QString &name) const
    {
        if (!go(name))
            return false;
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Space);
        return true;
    }
    [[nodiscard]] bool next() const { return press(QStringLiteral("Next")); }
    [[nodiscard]] QString title() const
    {
        return window->findChild<QLabel *>(QStringLiteral("assistantTitle"))->text();
    }
    /// All notices that can be seen.
    [[nodiscard]] QString told() const
    {
        QStringList said;
        for (const Notice *notice : window->findChildren<Notice *>()) {
            if (notice->isVisible())
                said.append(notice->title() + QLatin1Char('\n') + notice->text());
        }
        return said.join(QLatin1Char('\n'));
    }
    [[nodiscard]] QString problemOf(const char *setting) const
    {
        auto *label = window->findChild<QLabel *>(QStringLiteral("problem_") + QLatin1String(setting));
        return label && label->isVisible() ? label->text() : QString();
    }

    /// The page "Keys": a key file, and the sheet's two words from its paper.
    [[nodiscard]] bool keysInFile() const
    {
        return choose(QStringLiteral("Keys are kept in"), QStringLiteral("A file")) && typeSheetWords();
    }
    [[nodiscard]] bool typeSheetWords() const
    {
        const SheetQuestion question = assistant->sheetQuestion();
        const RecoverySheet &sheet = assistant->recoverySheet();
        const auto word = [](const RecoveryHalfText &half, int number) {
            return QString::fromLatin1(half.scan.view().toByteArray().split(' ').value(number - 1));
        };
        return type(QStringLiteral("From the first half: word %1 (kana or romaji)").arg(question.ofFirst),
                   word(sheet.first, question.ofFirst))
            && type(QStringLiteral("From the second half: word %1 (kana or romaji)").arg(question.ofSecond),
                word(sheet.second, question.ofSecond));
    }
    [[nodiscard]] bool account(const QString &heading, const QString &id) const
    {
        const QString first = QString::fromLatin1(password) + id; // nobody's own, invented
        return type(heading + QStringLiteral(": Staff ID (letters, digits, signs)"), id)
            && type(heading + QStringLiteral(": First password"), first)
            && type(heading + QStringLiteral(": First password once more"), first);
    }

    QTemporaryDir home{};
    SystemClock clock{};
    Passwords passwords{ HashingCost::least() };
    std::shared_ptr<VirtualPcsc> pcsc = std::make_shared<VirtualPcsc>();
    std::unique_ptr<OpenStation> station{};
    std::unique_ptr<FirstRun> assistant{};
    std::unique_ptr<AssistantWindow> window{};
    std::unique_ptr<QSignalSpy> finished{};
};

} // namespace madoguchi
