#pragma once

#include "app/consulting.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

#include <optional>

namespace madoguchi {

class PlainLabel;

/// Who the opened visit belongs to: name, kana, sex, birth date, age, and the insurance's numbers.
class IdentityBlock : public QWidget
{
    Q_OBJECT
public:
    explicit IdentityBlock(QWidget *parent = nullptr);

    /// Nobody: every label is emptied.
    void setVisit(const std::optional<ConsultingVisit> &visit, const QDateTime &now);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Field
    {
        PlainLabel *caption = nullptr;
        PlainLabel *value = nullptr;
    };
    void giveLooks();
    void fill();

    std::optional<ConsultingVisit> m_visit;
    QDateTime m_now;
    PlainLabel *m_name;
    PlainLabel *m_kana;
    PlainLabel *m_person;
    QList<Field> m_fields;
};

} // namespace madoguchi
