#pragma once

#include "app/domain/staff.h"
#include "reader/secretbytes.h"

#include <QWidget>

namespace madoguchi {

/// A page on which a signed-in person works. The window tells it when somebody sits down and when nobody does
/// any more; between `leave` and `enter` it holds nothing of a person: no text, no row, no accessible name
/// (security.md 6). A line edit with the property "draft" set is emptied and filled again by the window, for
/// the same person only; every other field is emptied for good.
class WorkPage : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Whether what stands on it is there. Where it is not yet, the page is entered and shown once it is
    /// `ready`: nothing half is shown for the whole.
    [[nodiscard]] virtual bool isReady() const { return true; }
    /// `who` sits. Called again where the person or the rights changed.
    virtual void enter(const StaffMember &who) = 0;
    /// Locked, or signed out.
    virtual void leave() = 0;
    /// What was typed and not saved on this page and stands in no field that is marked so; asked before
    /// `leave`. Empty: nothing.
    virtual SecretBytes takeDraft() { return {}; }
    /// Back to who typed it, after `enter`.
    virtual void giveDraft(const SecretBytes &draft) { static_cast<void>(draft); }
    /// Puts the keyboard where work begins.
    virtual void takeKeyboard() = 0;
    /// Esc: closes what is open on it. False: there was nothing.
    virtual bool goBack() { return false; }

Q_SIGNALS:
    void ready();
    /// What just happened, for the window's announcing line. Names no patient.
    void said(const QString &words);
};

} // namespace madoguchi
