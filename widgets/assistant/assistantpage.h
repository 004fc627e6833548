#pragma once

#include "app/assistant.h"
#include "widgets/assistant/settingfield.h"
#include "widgets/common/state.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace madoguchi {

class Notice;
class PlainLabel;

/// One page of the assistant: what it is about, its settings, what can be tried. What is typed is kept in the
/// assistant or in its own fields, so that going back loses nothing.
class AssistantPage : public QWidget
{
    Q_OBJECT
public:
    /// `place`: the page's name for going on after an interruption.
    AssistantPage(Assistant &assistant, const QString &place, QWidget *parent);

    [[nodiscard]] const QString &place() const { return m_place; }
    [[nodiscard]] virtual QString title() const = 0;
    /// Has anything to ask, as the settings are now.
    [[nodiscard]] virtual bool isWanted() const { return true; }
    /// Whether this is the page where that setting is asked for.
    [[nodiscard]] virtual bool asksFor(const QString &name) const;
    /// Comes on, and takes the keyboard to its first field.
    virtual void enter();
    virtual void leave() { }
    /// Everything is there. Otherwise it is said, and the keyboard is where something is missing.
    virtual bool isReady();
    /// As the settings are now.
    virtual void refresh();

Q_SIGNALS:
    void forward(); ///< Enter in its fields

protected:
    void changeEvent(QEvent *event) override;

    [[nodiscard]] Assistant &assistant() const { return m_assistant; }
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    SettingField *addSetting(const char *name, SettingField::Kind kind = SettingField::Kind::Text);
    /// Caption and field for what is no setting.
    QLineEdit *addEdit(const char *name, bool secret);
    PlainLabel *addHeading(const char *name);
    Notice *addNotice(const char *name);
    QPushButton *addButton(const char *name);
    [[nodiscard]] PlainLabel *captionOf(const QLineEdit *edit) const;
    void setIntroduction(const QString &words);
    void setCaption(QLineEdit *edit, const QString &words);
    /// With its caption.
    void setShown(QLineEdit *edit, bool shown);
    void tell(Notice *notice, Tone tone, const QString &title, const QString &text = {});
    void tell(Notice *notice, const Fault &fault);

    virtual void retranslate() = 0;

private:
    Assistant &m_assistant;
    QString m_place;
    QVBoxLayout *m_column;
    PlainLabel *m_introduction;
    QList<SettingField *> m_settings{};
    bool m_askedFor = false;
};

} // namespace madoguchi
