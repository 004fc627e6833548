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
/// camera take the picture's place. A picture gives way before letters become too small to read. Title,
/// warning and camera hint always stand there whole; the rest of the words is read in pages where there is no
/// room.
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
    /// 1: sizes as for 1280 × 800. With large letters pages are turned rather than the text set smaller; only
    /// beside a long warning it is.
    void setScale(double scale, bool large);
    [[nodiscard]] bool isLarge() const { return m_large; }
    /// The picture shows what the words can hardly say: large letters leave it where there is room for it.
    void setPictureTells(bool tells) { m_pictureTells = tells; }
    void setTall(bool tall);

    [[nodiscard]] Picture *picture() const { return m_picture; }
    [[nodiscard]] CameraView *camera() const { return m_camera; }
    [[nodiscard]] ReadingArea *reading() const { return m_reading; }
    [[nodiscard]] FuriganaLabel *count() const { return m_count; }
    [[nodiscard]] FuriganaLabel *title() const { return m_title; }
    [[nodiscard]] FuriganaLabel *text() const { return m_text; }
    [[nodiscard]] FuriganaLabel *hint() const { return m_hint; }
    [[nodiscard]] FuriganaLabel *warning() const { return m_warning; }
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
    void scaleTo(double scale, double title = 1);
    void fitUsual();
    void fitLarge();
    bool fitWhole(bool picture);
    void fitInPages();
    void setPictureThere(bool there);
    FuriganaLabel *addWords(const char *name, QVBoxLayout *column);
    void arrange();
    void arrangeWide();
    void arrangeTall();

    [[nodiscard]] QWidget *side() const;
    [[nodiscard]] bool isTooHigh() const;
    [[nodiscard]] int besidesReading() const;

    const Voice &m_voice;
    QGridLayout *m_grid;
    Picture *m_picture;
    CameraView *m_camera;
    QWidget *m_words; ///< head and reading area
    QWidget *m_head;
    QWidget *m_pages;
    QVBoxLayout *m_headColumn;
    QVBoxLayout *m_column;
    ReadingArea *m_reading;
    FuriganaLabel *m_count;
    FuriganaLabel *m_warning;
    FuriganaLabel *m_title;
    FuriganaLabel *m_hint;
    FuriganaLabel *m_text;
    FuriganaLabel *m_note;
    FuriganaLabel *m_reminder;
    FuriganaLabel *m_original;
    QList<QWidget *> m_bodies;
    QWidget *m_body = nullptr;
    bool m_insteadOfPicture = false;
    bool m_showsCamera = false;
    bool m_tall = false;
    bool m_large = false;
    bool m_pictureTells = false;
    bool m_pictureThere = true; ///< else it has given way
    double m_scale = 1;
};

} // namespace madoguchi
