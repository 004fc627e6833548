#pragma once

#include "tests/support/samplereception.h"
#include "tests/widgets/desk/deskstage.h"
#include "widgets/common/announcer.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/statechip.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>

namespace madoguchi {

inline constexpr int subsidyNumber = 3; ///< of the samples: nothing is wrong with it

/// A desk at which that reception is selected, and the 公費 that are stored of its patient.
struct SubsidyStage : DeskStage
{
    explicit SubsidyStage(const QList<Subsidy> &stored = {})
    {
        (void)QTest::qWaitForWindowActive(window.get());
        Reception reception = samples::plain(subsidyNumber);
        reception.subsidies.all = stored;
        desk.change(reception);
        select(subsidyNumber);
        table()->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : window.get(), key, modifiers);
    }
    static void type(const char *text)
    {
        for (const char *letter = text; *letter != '\0'; ++letter)
            QTest::keyClick(QApplication::focusWidget(), *letter);
    }
    void open() const { press(Qt::Key_R, Qt::ControlModifier); }
    [[nodiscard]] bool isOpen() const { return isSeen("subsidyPanel"); }
    [[nodiscard]] QLineEdit *field(const char *name) const { return find<QLineEdit>(name); }
    [[nodiscard]] QString hint(const char *name) const
    {
        const auto *label = find<PlainLabel>((QByteArray(name) + "Hint").constData());
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QString announced() const { return find<Announcer>("announcer")->text(); }
    [[nodiscard]] Reception inHand() const
    {
        const QUuid visit = samples::plain(subsidyNumber).visit;
        for (const Reception &one : desk.list) {
            if (one.visit == visit)
                return one;
        }
        return {};
    }
    /// What the details say of it, and what of each stored one.
    [[nodiscard]] QString state() const { return find<StateChip>("subsidyState")->word(); }
    [[nodiscard]] Look look() const { return find<StateChip>("subsidyState")->look(); }
    [[nodiscard]] QString step() const { return shown(find<PlainLabel>("subsidyStep")); }
    [[nodiscard]] QStringList marks() const
    {
        QStringList all;
        for (const auto *label :
            find<QWidget>("subsidyLine")->findChildren<PlainLabel *>(QStringLiteral("subsidyMark")))
            all << shown(label);
        all.removeAll(QString());
        return all;
    }
    [[nodiscard]] QPushButton *button(const char *name, int at = 0) const
    {
        QList<QPushButton *> all
            = find<QWidget>("subsidyPanel")->findChildren<QPushButton *>(QString::fromLatin1(name));
        all.removeIf([](const QPushButton *one) { return !one->isVisible(); });
        return at < all.size() ? all.at(at) : nullptr;
    }
    /// What F1 says.
    [[nodiscard]] QString help() const
    {
        press(Qt::Key_F1);
        QString all;
        for (const auto *label : find<QWidget>("helpPanel")->findChildren<QLabel *>())
            all += label->text() + QLatin1Char('\n');
        press(Qt::Key_F1);
        return all;
    }
    static QString shown(const PlainLabel *label) { return label->isVisible() ? label->text() : QString(); }
};

} // namespace madoguchi
