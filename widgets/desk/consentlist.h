#pragma once

#include "app/domain/reception.h"

#include <QDateTime>
#include <QList>
#include <QWidget>

class QPushButton;

namespace madoguchi {

class PlainLabel;

/// The consents of one visit, as the service registered them: whether, and until when. Beside each the
/// question for the records themselves, which a desk never gets: the answer is a refusal, in words.
class ConsentList : public QWidget
{
    Q_OBJECT
public:
    explicit ConsentList(QWidget *parent = nullptr);
    /// Received by number, limit information is asked for by word of mouth, and said also where it was not.
    void setReception(const Reception &reception, const QDateTime &now);

Q_SIGNALS:
    void asked(madoguchi::ConsentKind kind);

private:
    struct Row
    {
        ConsentKind kind;
        PlainLabel *mark;
        PlainLabel *name;
        PlainLabel *said;
        QPushButton *ask; ///< null for Limit, which is the desk's own
    };
    void addRow(ConsentKind kind, const QString &askName);

    PlainLabel *m_heading;
    QList<Row> m_rows;
};

} // namespace madoguchi
