#pragma once

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace madoguchi {

class FuriganaLabel;
class Picture;

/// The middle of the patient's display: a picture, the words, and below them one of several bodies (buttons,
/// answers, keypad). Picture beside the words on a wide display, above them on a tall one; the keypad takes
/// the picture's place.
class PatientStage : public QWidget
{
    Q_OBJECT
public:
    explicit PatientStage(QWidget *parent = nullptr);

    /// `body` becomes this widget's child; hidden until it is shown.
    void addBody(QWidget *body);
    /// Null: none. With `insteadOfPicture` it stands where the picture would.
    void showBody(QWidget *body, bool insteadOfPicture);
    /// 1: sizes as for 1280 × 800.
    void setScale(double scale);
    void setTall(bool tall);

    [[nodiscard]] Picture *picture() const { return m_picture; }
    [[nodiscard]] FuriganaLabel *count() const { return m_count; }
    [[nodiscard]] FuriganaLabel *title() const { return m_title; }
    [[nodiscard]] FuriganaLabel *text() const { return m_text; }
    [[nodiscard]] FuriganaLabel *note() const { return m_note; }
    [[nodiscard]] FuriganaLabel *reminder() const { return m_reminder; }
    [[nodiscard]] FuriganaLabel *original() const { return m_original; }

    /// The words have changed: sets them as large as there is room for.
    void fit();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void scaleTo(double scale);
    FuriganaLabel *addWords(const char *name);
    void arrange();
    void arrangeWide();
    void arrangeTall();

    QGridLayout *m_grid;
    Picture *m_picture;
    QWidget *m_words;
    QVBoxLayout *m_column;
    FuriganaLabel *m_count;
    FuriganaLabel *m_title;
    FuriganaLabel *m_text;
    FuriganaLabel *m_note;
    FuriganaLabel *m_reminder;
    FuriganaLabel *m_original;
    QList<QWidget *> m_bodies;
    QWidget *m_body = nullptr;
    bool m_insteadOfPicture = false;
    bool m_tall = false;
    double m_scale = 1;
};

} // namespace madoguchi
