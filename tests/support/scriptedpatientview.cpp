#include "tests/support/scriptedpatientview.h"

namespace madoguchi {

void ScriptedPatientView::advance()
{
    if (!next.isEmpty())
        show(next.takeFirst());
}

void ScriptedPatientView::chooseFace()
{
    done.append(QStringLiteral("chooseFace"));
    advance();
}

void ScriptedPatientView::chooseOther()
{
    done.append(QStringLiteral("chooseOther"));
    advance();
}

void ScriptedPatientView::choosePin()
{
    done.append(QStringLiteral("choosePin"));
    advance();
}

void ScriptedPatientView::enterPin(QString &digits)
{
    pin = QString(digits.constData(), digits.size());
    digits.fill(QChar(0));
    digits.clear();
    done.append(QStringLiteral("enterPin"));
    advance();
}

void ScriptedPatientView::answer(ConsentKind kind, ConsentAnswer answer)
{
    done.append(QStringLiteral("answer %1 %2").arg(contractWord(kind), contractWord(answer)));
    advance();
}

void ScriptedPatientView::answerTogether(const QList<ConsentKind> &, flow::AnsweredTogether::Choice choice)
{
    using Choice = flow::AnsweredTogether::Choice;
    done.append(choice == Choice::All ? QStringLiteral("answer together all")
            : choice == Choice::None  ? QStringLiteral("answer together none")
                                      : QStringLiteral("answer together one by one"));
    advance();
}

void ScriptedPatientView::askLimit()
{
    done.append(QStringLiteral("askLimit"));
    advance();
}

void ScriptedPatientView::look(const CameraFrame &frame)
{
    m_snapshot.frame = frame;
    Q_EMIT frameChanged();
}

void ScriptedPatientView::answerRegistration(bool yes)
{
    done.append(yes ? QStringLiteral("register yes") : QStringLiteral("register no"));
    advance();
}

void ScriptedPatientView::stop()
{
    done.append(QStringLiteral("stop"));
}

void ScriptedPatientView::callStaff()
{
    done.append(QStringLiteral("callStaff"));
    m_snapshot.visit.helpCalled = true;
    Q_EMIT changed();
}

void ScriptedPatientView::touched()
{
    ++touches;
    if (m_snapshot.visit.stillThere) {
        m_snapshot.visit.stillThere = false;
        Q_EMIT changed();
    }
}

void ScriptedPatientView::tryAgain()
{
    done.append(QStringLiteral("tryAgain"));
}

void ScriptedPatientView::show(const PatientSnapshot &snapshot)
{
    m_snapshot = snapshot;
    Q_EMIT changed();
}

void ScriptedPatientView::show(flow::Screen screen)
{
    m_snapshot.visit.screen = screen;
    Q_EMIT changed();
}

PatientSnapshot patientAt(flow::Screen screen)
{
    PatientSnapshot snapshot;
    snapshot.visit.screen = screen;
    snapshot.visit.cardPresent = screen != flow::Screen::PlaceCard;
    snapshot.readerProfile = QStringLiteral("panasonic");
    snapshot.readerReady = true;
    snapshot.validity = Validity::Valid;
    return snapshot;
}

PatientSnapshot patientAsked(const QList<ConsentKind> &toAsk, const QSet<ConsentKind> &asked)
{
    PatientSnapshot snapshot = patientAt(flow::Screen::AskConsent);
    snapshot.visit.toAsk = toAsk;
    snapshot.visit.asked = asked;
    snapshot.visit.unlockedBy = IdentityMethod::Pin;
    snapshot.visit.identified = true;
    snapshot.name = Pii<QString>(QStringLiteral("架空　花子"));
    return snapshot;
}

} // namespace madoguchi
