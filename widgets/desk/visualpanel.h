#pragma once

#include "app/desk.h"

#include <QTimer>
#include <QWidget>

#include <chrono>
#include <optional>

class QPushButton;

namespace madoguchi {

class PhotoView;
class PlainLabel;

/// The comparison by sight (目視確認, F6): the photo where it is known, who confirms, and yes or no. In the
/// place of the details while it runs; it goes by itself with the patient whom it was begun for.
class VisualPanel : public QWidget
{
    Q_OBJECT
public:
    /// Nothing confirms before the question was shown for `guard`.
    VisualPanel(Desk &desk, std::chrono::milliseconds guard, QWidget *parent = nullptr);

    /// `who` sits, and may see a patient.
    void enter(const StaffMember &who);
    /// Nobody does: nothing of the patient is left here.
    void leave();
    /// What runs, without the photo.
    [[nodiscard]] const VisualCheck &check() const { return m_check; }
    [[nodiscard]] bool isOpen() const { return m_check.runs(); }
    /// Begins it, or brings the keyboard to it.
    void begin();
    void confirm();
    /// Another person, or given up.
    void giveUp();

Q_SIGNALS:
    /// Of what runs, or whether it could.
    void changed();
    void refused(const madoguchi::Fault &fault);
    void said(const QString &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void follow();
    void fill(const CardPhoto &photo);
    void updateButtons();
    [[nodiscard]] QString photoWords(const CardPhoto &photo) const;
    void ask(Outcome<Done> (Desk::*what)());

    Desk &m_desk;
    std::optional<StaffMember> m_who{};
    VisualCheck m_check{}; ///< without its photo
    QTimer m_guard;
    PlainLabel *m_title;
    PhotoView *m_photo;
    PlainLabel *m_task;
    PlainLabel *m_by;
    QPushButton *m_confirm;
    QPushButton *m_end;
};

} // namespace madoguchi
