#pragma once

#include "app/station/trainingclinic.h"

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <mutex>
#include <vector>

namespace madoguchi {

/// One training clinic and what the people in it do, for tests of the whole way: the same parts as in the
/// product, no window. Steps wait for their effect and answer false when it does not come.
class ClinicVisit
{
public:
    /// `pcsc`: another PC/SC service than the one in this process; cards are then placed by `place` and
    /// `pull`.
    explicit ClinicVisit(std::shared_ptr<PcscApi> pcsc = {});
    /// Set up otherwise; commands are not listened to where `options` listens itself.
    explicit ClinicVisit(TrainingOptions options);

    Outcome<Done> open() { return m_clinic.open(); }
    TrainingClinic &clinic() { return m_clinic; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// How a card comes to the reader; the default is the tray's.
    std::function<bool(const QString &personId)> place;
    std::function<bool()> pull;

    // What people do. Each waits for what it leads to.
    bool receptionistSignsIn();
    bool doctorSignsIn();
    bool placeCard(const QString &personId); ///< up to the choice of the method
    bool enterPin(const QString &pin); ///< types and sends; waits for nothing
    bool toFirstQuestion(); ///< chooses to be asked one by one where all are asked at once
    bool say(ConsentAnswer medication, ConsentAnswer checkup); ///< up to the last screen
    bool takeCard(); ///< up to the first screen
    /// A whole visit with the right PIN, medication yes, checkup no.
    bool wholeVisit(const QString &personId);

    [[nodiscard]] PatientSnapshot screen() { return m_clinic.desk().patient().snapshot(); }
    [[nodiscard]] QString pinOf(const QString &personId) const;
    [[nodiscard]] const Person &person(const QString &personId) const;
    /// Headers of all commands so far, "INS P2 Lc".
    [[nodiscard]] QStringList commands() const;
    void forgetCommands();
    [[nodiscard]] QStringList screensSeen() const { return m_screens; }

    static bool waitFor(const std::function<bool()> &done, int milliseconds = 20'000);
    bool waitForScreen(flow::Screen screen);

private:
    static TrainingOptions withPcsc(std::shared_ptr<PcscApi> pcsc);
    static TrainingOptions optionsOf(ClinicVisit *visit, TrainingOptions options);

    QTemporaryDir m_folder;
    SystemClock m_clock;
    mutable std::mutex m_mutex;
    std::vector<ApduHeader> m_commands;
    QStringList m_screens;
    TrainingClinic m_clinic;
};

/// Every form in which a text could lie in a file: UTF-8, UTF-16 in both orders, code page 932.
QList<QByteArray> writtenForms(const QString &text);
/// Files below `folder` in which one of `texts` stands in any form, with the text's place in the list, not
/// the text.
QStringList filesThatSay(const QString &folder, const QStringList &texts);

} // namespace madoguchi
