#pragma once

#include "app/domain/atreader.h"
#include "widgets/common/plainlabel.h"

#include <QStringList>

namespace madoguchi {

/// One quiet line about the reader: at which step the visit there stands, what the card says of its PIN,
/// which comparison of the face it is, and for some minutes why the last visit came to no end. It calls
/// nobody.
class ReaderLine : public PlainLabel
{
    Q_OBJECT
public:
    explicit ReaderLine(QWidget *parent = nullptr);

    /// Names are empty where they are not known, or nobody may see them.
    void setStanding(const AtReader &reader, const QString &name, const QString &lastName);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void elide();
    [[nodiscard]] QStringList running() const;

    AtReader m_reader{};
    QString m_name{};
    QString m_lastName{};
};

} // namespace madoguchi
