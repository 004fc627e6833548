#pragma once

#include "app/assistant.h"

#include <QComboBox>
#include <QWidget>

#include <utility>

class QLineEdit;
class QVBoxLayout;

namespace madoguchi {

class PlainLabel;

/// A choice that the wheel leaves alone: on its way down a page it would choose.
class ChoiceBox : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;
    /// Value and words, in place of what was there; what is chosen stays chosen.
    void setChoices(const QList<std::pair<QString, QString>> &choices);

protected:
    void wheelEvent(QWheelEvent *event) override;
};

/// One setting: its caption, a field or a choice, what it means, and what is wrong with it. One that the
/// system's file has set is shown with its value and cannot be changed.
class SettingField : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Text, Choice };

    SettingField(Assistant &assistant, const QString &name, Kind kind, QWidget *parent);

    [[nodiscard]] const QString &name() const { return m_name; }
    void setWords(const QString &caption, const QString &remark);
    void setChoices(const QList<std::pair<QString, QString>> &choices);
    /// Shown where nothing is said: the default as a word of the file.
    void setDefault(const QString &value) { m_default = value; }
    /// What a person sees in it.
    [[nodiscard]] QString shownValue() const;
    /// As the settings are now. Only what was asked for is missing: `askedFor`.
    void refresh(bool askedFor);
    [[nodiscard]] bool hasProblem() const { return m_hasProblem; }
    /// It is told, too.
    [[nodiscard]] bool tellsProblem() const { return m_tellsProblem; }
    void takeKeyboard();

Q_SIGNALS:
    void edited();
    void forward(); ///< Enter

private:
    void showProblem(bool askedFor);
    void give(const QString &value);

    Assistant &m_assistant;
    QString m_name;
    QString m_default{};
    QString m_remarkWords{};
    PlainLabel *m_caption;
    QLineEdit *m_edit = nullptr;
    ChoiceBox *m_choice = nullptr;
    PlainLabel *m_remark;
    PlainLabel *m_problem;
    bool m_hasProblem = false;
    bool m_tellsProblem = false;
};

} // namespace madoguchi
