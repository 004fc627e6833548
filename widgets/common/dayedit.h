#pragma once

#include <QDateEdit>

namespace madoguchi {

/// A day to be typed or changed by arrows, outlined as the other fields are.
class DayEdit : public QDateEdit
{
    Q_OBJECT
public:
    explicit DayEdit(const QString &objectName, QWidget *parent = nullptr);
};

} // namespace madoguchi
