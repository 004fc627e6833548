#pragma once

#include "app/domain/reception.h"

#include <QString>
#include <QWidget>

namespace madoguchi {

class Notice;

/// What has changed since the patient's last reception, each as it is and as it was: what the chart has to
/// follow. Not there where nothing has, or nothing is known.
class SinceLastLine : public QWidget
{
    Q_OBJECT
public:
    explicit SinceLastLine(QWidget *parent = nullptr);
    /// `covered`: neither name nor address stands in it.
    void setReception(const Reception &reception, bool covered);

private:
    Notice *m_notice;
};

/// When the patient was here last, and whether all is as it was then. Empty: not known here.
[[nodiscard]] QString lastReceptionText(const Reception &reception);

} // namespace madoguchi
