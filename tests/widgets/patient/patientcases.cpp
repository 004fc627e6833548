#include "tests/widgets/patient/patientcases.h"

#include "app/support/readerprofile.h"
#include "tests/support/scriptedpatientview.h"

#include <QImage>
#include <QPainter>

#include <functional>

namespace madoguchi {

using flow::FaceHint;
using flow::FaceStep;
using flow::Screen;

namespace {

using Change = std::function<void(PatientSnapshot &)>;

class Cases
{
public:
    QList<PatientCase> all();

private:
    void add(const char *name, PatientSnapshot snapshot, const Change &change = {})
    {
        if (change)
            change(snapshot);
        m_all.append({ QLatin1String(name), snapshot });
    }
    void at(const char *name, Screen screen, const Change &change = {})
    {
        add(name, patientAt(screen), change);
    }
    void placing();
    void identity();
    void camera();
    void pin();
    void asking();
    void ending();
    void trouble();
    void failed(const char *name, Failure failure, const Change &change = {});

    QList<PatientCase> m_all{};
};

QList<PatientCase> Cases::all()
{
    placing();
    identity();
    camera();
    pin();
    asking();
    ending();
    trouble();
    return m_all;
}

void Cases::placing()
{
    const QStringList profiles = readerProfileNames();
    for (const QString &profile : profiles) {
        if (profile == QLatin1String("atlas")) // the same device as Canon's
            continue;
        PatientSnapshot snapshot = patientAt(Screen::PlaceCard);
        snapshot.readerProfile = profile;
        m_all.append({ QStringLiteral("placecard-") + profile, snapshot });
    }
    at("placecard-early", Screen::PlaceCard, [](auto &s) { s.visit.pulledEarly = true; });
    at("placecard-received", Screen::PlaceCard,
        [](auto &s) { s.visit.pulledEarly = s.visit.identified = s.visit.arrivalOnDisk = true; });
    at("placecard-received-early", Screen::PlaceCard, [](auto &s) {
        s.visit.pulledEarly = s.visit.identified = s.visit.arrivalOnDisk = s.visit.endedEarly = true;
    });
    at("reader-not-ready", Screen::PlaceCard, [](auto &s) { s.readerReady = false; });
    at("outage", Screen::PlaceCard, [](auto &s) { s.serviceReachable = false; });
    at("readingcard", Screen::ReadingCard);
}

void Cases::identity()
{
    at("method-pin", Screen::ChooseMethod);
    at("method-both", Screen::ChooseMethod, [](auto &s) { s.visit.means.face = true; });
    at("method-face", Screen::ChooseMethod, [](auto &s) {
        s.visit.means.face = true;
        s.visit.triesLeft = 0;
    });
    at("method-face-locked-pin", Screen::ChooseMethod, [](auto &s) {
        s.visit.means.face = s.visit.pinWasWrong = true;
        s.visit.triesLeft = 0;
    });
    at("method-face-lost", Screen::ChooseMethod, [](auto &s) {
        s.visit.means.face = true;
        s.visit.faceFault = Fault{ Failure::FaceLocked };
    });
    at("method-front-unreadable", Screen::ChooseMethod, [](auto &s) {
        s.visit.means.face = true;
        s.visit.faceFault = Fault{ Failure::CodeBUnreadable };
    });
    at("waitforstaff", Screen::WaitForStaff);
    at("identifying", Screen::Identifying);
    at("help-called", Screen::ChooseMethod, [](auto &s) { s.visit.helpCalled = true; });
}

void Cases::camera()
{
    const auto look = [this](const char *name, FaceStep step, FaceHint hint, int triesLeft, bool timedOut) {
        at(name, Screen::LookAtCamera, [=](auto &s) {
            s.visit.means.face = true;
            s.visit.faceStep = step;
            s.visit.faceHint = hint;
            s.visit.faceTriesLeft = triesLeft;
            s.visit.faceTimedOut = timedOut;
            if (hint != FaceHint::Searching)
                s.frame = somebodyBefore(320, 240);
        });
    };
    look("camera-ready", FaceStep::ReadingCode, FaceHint::Searching, -1, false);
    look("camera-searching", FaceStep::Looking, FaceHint::Searching, -1, false);
    look("camera-nearer", FaceStep::Looking, FaceHint::Nearer, -1, false);
    look("camera-further", FaceStep::Looking, FaceHint::Further, -1, false);
    look("camera-centre", FaceStep::Looking, FaceHint::Centre, -1, false);
    look("camera-still", FaceStep::Looking, FaceHint::Comparing, 1, false);
    look("camera-again", FaceStep::NotMatched, FaceHint::Comparing, 3, false);
    look("camera-last", FaceStep::NotMatched, FaceHint::Comparing, 1, false);
    look("camera-nobody", FaceStep::NotMatched, FaceHint::Searching, 3, true);
    look("camera-matched", FaceStep::Unlocking, FaceHint::Comparing, -1, false);
}

void Cases::pin()
{
    const auto enter = [this](const char *name, int left, bool wrong, bool onReader) {
        at(name, Screen::EnterPin, [=](auto &s) {
            s.visit.triesLeft = left;
            s.visit.pinWasWrong = wrong;
            s.visit.means.pinOnReader = onReader;
            s.visit.cardBusy = onReader && !wrong;
        });
    };
    enter("pin", 3, false, false);
    enter("pin-wrong", 2, true, false);
    enter("pin-last", 1, true, false);
    enter("pin-on-reader", 3, false, true);
    enter("pin-on-reader-wrong", 2, true, true);
    at("pin-or-face", Screen::EnterPin, [](auto &s) { s.visit.means.face = true; });
    at("pin-last-or-face", Screen::EnterPin, [](auto &s) {
        s.visit.triesLeft = 1;
        s.visit.means.face = s.visit.pinWasWrong = true;
    });
    at("checkingpin", Screen::CheckingPin);
    at("still-there", Screen::EnterPin, [](auto &s) { s.visit.stillThere = true; });
}

void Cases::asking()
{
    const QList<ConsentKind> four{ ConsentKind::Operation, ConsentKind::Diagnosis, ConsentKind::Medication,
        ConsentKind::Checkup };
    at("offerregistration", Screen::OfferRegistration);
    at("registering", Screen::Registering);
    add("2024-together", patientAsked(four, {}), [](auto &s) { s.visit.screen = Screen::AskTogether; });
    add("2024-together-two", patientAsked({ ConsentKind::Medication, ConsentKind::Checkup }, {}),
        [](auto &s) { s.visit.screen = Screen::AskTogether; });
    const char *names[]{ "ask-operation", "ask-diagnosis", "ask-medication", "ask-checkup" };
    for (int i = 0; i < 4; ++i)
        add(names[i], patientAsked(four.mid(i), { four.cbegin(), four.cbegin() + i + 1 }));
    add("2021-limit", patientAsked({}, {}), [](auto &s) { s.visit.screen = Screen::AskLimit; });
    at("sendingconsents", Screen::SendingConsents);
}

void Cases::ending()
{
    const auto done = [this](const char *name, Screen screen, const Change &change = {}) {
        at(name, screen, [&change](auto &s) {
            s.visit.identified = s.visit.arrivalOnDisk = true;
            s.name = Pii<QString>(QStringLiteral("架空　花子"));
            if (change)
                change(s);
        });
    };
    done("2024-finished", Screen::Finished);
    done("2021-finished", Screen::Finished, [](auto &s) {
        s.visit.limitOpen = true;
        s.visit.unlockedBy = IdentityMethod::Pin;
    });
    done("finished-not-valid", Screen::Finished, [](auto &s) { s.validity = Validity::Invalid; });
    done("finished-grace", Screen::Finished, [](auto &s) { s.certificate = CertificateState::InGrace; });
    done("finished-early", Screen::Finished, [](auto &s) { s.visit.endedEarly = true; });
    done("finished-lost", Screen::Finished, [](auto &s) { s.visit.answersLost = true; });
    done("takecard", Screen::TakeCard);
    done("takecard-not-valid", Screen::TakeCard, [](auto &s) { s.validity = Validity::None; });
    at("takecard-stopped", Screen::TakeCard);
}

void Cases::failed(const char *name, Failure failure, const Change &change)
{
    at(name, Screen::Trouble, [&](auto &s) {
        s.visit.trouble = Fault{ failure };
        s.visit.under = Screen::EnterPin;
        if (change)
            change(s);
        s.visit.helpCalled = s.visit.leadsNowhere(); // the desk is told by itself
    });
}

void Cases::trouble()
{
    failed("trouble-again", Failure::CardUnresponsive, [](auto &s) { s.visit.canTryAgain = true; });
    failed("trouble-card", Failure::CardUnsupported);
    failed("trouble-certificate", Failure::CertificateExpired);
    failed("trouble-suspended", Failure::CardSuspended);
    failed("trouble-pin", Failure::PinUnusable);
    failed("trouble-locked", Failure::PinUnusable, [](auto &s) { s.visit.pinWasWrong = true; });
    const auto nothingLeft = [](auto &s) {
        s.visit.triesLeft = 0;
        s.visit.pinWasWrong = s.visit.means.face = s.visit.certificateRead = true;
        s.visit.faceFault = s.visit.trouble;
        s.visit.under = Screen::ChooseMethod;
    };
    failed("trouble-face", Failure::FaceLocked);
    failed("trouble-face-and-pin", Failure::FaceEngineCrashed, nothingLeft);
    failed("trouble-by-sight", Failure::FaceLocked, [&nothingLeft](auto &s) {
        nothingLeft(s);
        s.visit.means.visual = true;
    });
    failed("trouble-reader", Failure::ReaderFault);
    failed("trouble-service", Failure::ServiceUnreachable, [](auto &s) { s.visit.canTryAgain = true; });
    failed("trouble-answers", Failure::ServiceTimeout,
        [](auto &s) { s.visit.identified = s.visit.arrivalOnDisk = s.visit.canTryAgain = true; });
}

} // namespace

QList<PatientCase> patientCases()
{
    return Cases().all();
}

CameraFrame somebodyBefore(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB888);
    image.fill(QColor(0x9f, 0xb4, 0xbd));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QPointF centre(width / 2.0, height * 0.48);
    painter.setBrush(QColor(0x36, 0x4f, 0x6b));
    painter.drawEllipse(centre + QPointF(0, height * 0.62), width * 0.3, height * 0.34);
    painter.setBrush(QColor(0x2b, 0x22, 0x1d));
    painter.drawEllipse(centre - QPointF(0, height * 0.05), width * 0.155, height * 0.26);
    painter.setBrush(QColor(0xe3, 0xbb, 0x98));
    painter.drawEllipse(centre, width * 0.135, height * 0.24);
    painter.setBrush(QColor(0x2b, 0x22, 0x1d));
    for (const int side : { -1, 1 })
        painter.drawEllipse(centre + QPointF(side * width * 0.05, -height * 0.02), 5, 4);
    painter.setPen(QPen(QColor(0x9a, 0x5b, 0x4b), 3));
    painter.drawArc(QRectF(centre.x() - 16, centre.y() + height * 0.06, 32, 16), 200 * 16, 140 * 16);
    painter.end();
    CameraFrame frame{ width, height, {} };
    for (int y = 0; y < height; ++y) {
        frame.rgb.append(reinterpret_cast<const char *>(image.constScanLine(y)), qsizetype(3) * width);
    }
    return frame;
}

} // namespace madoguchi
