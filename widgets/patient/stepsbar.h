#pragma once

#include "app/visit/flow.h"
#include "widgets/common/rubytext.h"

#include <QStringList>
#include <QWidget>

namespace madoguchi {

/// Where on the way the patient is: four places, the done ones with a check. Read out as "step 2 of 4".
class StepsBar : public QWidget
{
    Q_OBJECT
public:
    explicit StepsBar(QWidget *parent = nullptr);

    /// Four names, with readings marked {置|お}, and the sentence for screen readers with %1 (place) and %2
    /// (name).
    void setWords(const QStringList &names, const QString &sentence);
    /// Without `consented` the place of the questions gets no check: not everybody is asked, or to the end.
    void setStage(flow::Screen stage, bool consented);
    /// Only the step of now has its name.
    void setCompact(bool compact);
    /// 0 to 3, and 4 when all are done.
    [[nodiscard]] int place() const { return m_place; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    [[nodiscard]] int markSize() const;
    [[nodiscard]] int nameWidth(int place) const;
    [[nodiscard]] RubyText named(int place) const;
    [[nodiscard]] static qreal nameWidth(const RubyText &name);
    void paintName(QPainter &painter, const RubyText &name, const QRectF &box) const;
    [[nodiscard]] int gapAfter(int place) const;

    QStringList m_names;
    QString m_sentence;
    int m_place = 0;
    bool m_consented = false;
    bool m_compact = false;
};

} // namespace madoguchi
