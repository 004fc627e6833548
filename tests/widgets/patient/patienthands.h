#pragma once

#include "tests/support/scriptedpatientview.h"
#include "widgets/patient/answers.h"
#include "widgets/patient/patientwindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTest>

#include <chrono>
#include <memory>

namespace madoguchi {

/// Hands and eyes at a patient's display over a scripted view.
class PatientHands
{
protected:
    /// A fresh display, with no card on the reader. False: it has not come to the front.
    [[nodiscard]] bool begin()
    {
        m_window.reset();
        m_view = std::make_unique<ScriptedPatientView>();
        m_view->show(patientAt(flow::Screen::PlaceCard));
        m_window = std::make_unique<PatientWindow>(*m_view, false);
        setPause(std::chrono::milliseconds(0));
        m_window->resize(1280, 800);
        m_window->show();
        return QTest::qWaitForWindowActive(m_window.get());
    }

    template <typename T = QAbstractButton> T *part(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    bool isShown(const char *name) { return part<QWidget>(name)->isVisible(); }
    void press(const char *name) { QTest::mouseClick(part(name), Qt::LeftButton); }
    void key(int code)
    {
        QTest::keyClick(
            m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), static_cast<Qt::Key>(code));
    }
    QString words(const char *name) { return part<QLabel>(name)->text(); }

    /// How long a new question takes no answer, from the next question on.
    void setPause(std::chrono::milliseconds pause)
    {
        const auto pairs = m_window->findChildren<Answers *>();
        for (Answers *pair : pairs)
            pair->setPause(pause);
    }

    std::unique_ptr<ScriptedPatientView> m_view{};
    std::unique_ptr<PatientWindow> m_window{};
};

} // namespace madoguchi
