#pragma once

#include "app/administration.h"
#include "widgets/admin/prints.h"
#include "widgets/common/state.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace madoguchi {

class Notice;
class PagePreview;
class PlainLabel;

/// Papers for walls, counters and hands: chosen, seen as they come out, printed or saved. Nothing on them is
/// about anybody.
class PrintsPane : public QWidget
{
    Q_OBJECT
public:
    /// `administration` outlives it.
    explicit PrintsPane(Administration &administration, QWidget *parent = nullptr);

    void refresh();
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void showChosen();
    void print();
    void save();
    [[nodiscard]] Print chosen() const;
    [[nodiscard]] PrintOptions options() const;
    [[nodiscard]] QString proposedFile() const;
    void tell(Tone tone, const QString &title, const QString &text);
    void tell(const Outcome<Done> &outcome, const QString &good);

    Administration &m_administration;
    QString m_proposed; ///< the file's name as it was last proposed here
    PlainLabel *m_heading;
    QListWidget *m_list;
    PlainLabel *m_about;
    Notice *m_notice;
    PlainLabel *m_languageLabel;
    QComboBox *m_language;
    PlainLabel *m_fromLabel;
    QDateEdit *m_from;
    PlainLabel *m_readerLabel;
    QComboBox *m_reader;
    QPushButton *m_print;
    PlainLabel *m_fileLabel;
    QLineEdit *m_file;
    QPushButton *m_save;
    PagePreview *m_preview;
};

} // namespace madoguchi
