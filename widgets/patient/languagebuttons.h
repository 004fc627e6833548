#pragma once

#include <QString>
#include <QWidget>

namespace madoguchi {

class TouchButton;

/// The languages of the patient's display side by side, each by its own name; the current one is filled.
class LanguageButtons : public QWidget
{
    Q_OBJECT
public:
    explicit LanguageButtons(QWidget *parent = nullptr);

    void setCurrent(const QString &language);
    void setFontOfButtons(const QFont &font);

Q_SIGNALS:
    void chosen(const QString &language);

private:
    QList<TouchButton *> m_buttons; ///< in the order of Language::available()
};

} // namespace madoguchi
