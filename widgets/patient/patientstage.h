#pragma once

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace madoguchi {

class CameraView;
class FuriganaLabel;
class Picture;
class ReadingArea;
class Voice;

/// The middle of the patient's display: a picture, the words, and below them one of several bodies (buttons,
/// answers, keypad). Picture beside the words on a wide display, above them on a tall one; the keypad and the
/// camera take the picture's place. Large letters need the room of the picture, which says nothing that the
/// words do not.
class PatientStage : public QWidget
{
    Q_OBJECT
public:
    /// `voice` outlives it: whose fonts these are.
    explicit PatientStage(const Voice &voice, QWidget *parent = nullptr);

    /// `body` becomes this widget's child; hidden until it is shown.
    void addBody(QWidget *body);
    /// Null: none. With `insteadOfPicture` it stands where the picture would.
    void showBody(QWidget *body, bool insteadOfPicture);
    /// The camera instead of the picture.
    void showCamera(bool shown);
    /// 1: sizes as for 1280 × 800. Large letters are never set smaller to make them fit: pages are turned.
    void setScale(double scale, bool large);
    void setTall(bool tall);

    [[nodiscard]] Picture *picture() const { return m_picture; }
    [[nodiscard]] CameraView *camera() const { return m_camera; }
    [[nodiscard]] ReadingArea *reading() const { return m_reading; }
    [[nodiscard]] FuriganaLabel *count() const { return m_count; }
    [[nodiscard]] FuriganaLabel *title() const { return m_title; }
    [[nodiscard]] FuriganaLabel *text() const { return m_text; }
    [[nodiscard]] FuriganaLabel *hint() const { return m_hint; }
    [[nodiscard]] FuriganaLabel *note() const { return m_note; }
    [[nodiscard]] FuriganaLabel *reminder() const { return m_reminder; }
    [[nodiscard]] FuriganaLabel *original() const { return m_original; }

    /// The words have changed: sets them as large as there is room for.
    void fit();

    /// It takes the room that there is, and asks for none.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize minimumSizeHint() const override { return { 0, 0 }; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void scaleTo(double scale);
    FuriganaLabel *addWords(const char *name);
    void arrange();
    void arrangeWide();
    void arrangeTall();

    [[nodiscard]] QWidget *side() const;
    [[nodiscard]] bool isTooHigh() const;
    [[nodiscard]] int besidesWords() const;

    const Voice &m_voice;
    QGridLayout *m_grid;
    Picture *m_picture;
    CameraView *m_camera;
    QWidget *m_words;
    ReadingArea *m_reading;
    QVBoxLayout *m_column;
    FuriganaLabel *m_count;
    FuriganaLabel *m_title;
    FuriganaLabel *m_text;
    FuriganaLabel *m_hint;
    FuriganaLabel *m_note;
    FuriganaLabel *m_reminder;
    FuriganaLabel *m_original;
    QList<QWidget *> m_bodies;
    QWidget *m_body = nullptr;
    bool m_insteadOfPicture = false;
    bool m_showsCamera = false;
    bool m_tall = false;
    bool m_large = false;
    double m_scale = 1;
};

} // namespace madoguchi
