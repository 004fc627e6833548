#include "widgets/common/accessibility.h"

#include "widgets/common/announcement.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QLineEdit>

namespace madoguchi::accessibility {

namespace {

/// As Qt's own, but for the description. Readers take the words beside a choice from a label whose buddy it
/// is; ours often stand in a row without one.
class Choice : public QAccessibleWidget
{
public:
    explicit Choice(QComboBox *box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
        , m_box(box)
    { }

    [[nodiscard]] int childCount() const override { return m_box->isEditable() ? 2 : 1; }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        if (index == 0)
            return QAccessible::queryAccessibleInterface(m_box->view());
        return index == 1 && m_box->isEditable() ? QAccessible::queryAccessibleInterface(m_box->lineEdit())
                                                 : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *one) const override
    {
        if (one && one->object() == m_box->view())
            return 0;
        return one && m_box->isEditable() && one->object() == m_box->lineEdit() ? 1 : -1;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString name = m_box->accessibleName();
        const QString described = m_box->accessibleDescription();
        if (kind == QAccessible::Name || kind == QAccessible::Value)
            return m_box->currentText();
        if (kind == QAccessible::Description && described.isEmpty() && !name.isEmpty())
            return name;
        return QAccessibleWidget::text(kind);
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = m_box->view()->isVisible();
        state.editable = m_box->isEditable();
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override { return { showMenuAction(), pressAction() }; }
    void doAction(const QString &action) override
    {
        if (action != showMenuAction() && action != pressAction())
            return;
        if (m_box->view()->isVisible())
            m_box->hidePopup();
        else
            m_box->showPopup();
    }

private:
    QComboBox *m_box;
};

QAccessibleInterface *make(const QString &className, QObject *object)
{
    if (className == QLatin1String("QComboBox"))
        return new Choice(static_cast<QComboBox *>(object));
    if (className == QLatin1String(Announcement::staticMetaObject.className()))
        return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Notification);
    return nullptr;
}

} // namespace

void install()
{
    QAccessible::installFactory(&make);
}

} // namespace madoguchi::accessibility
