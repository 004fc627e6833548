#include "tests/support/tracesin.h"

#include <QAbstractItemModel>
#include <QAccessible>
#include <QMetaProperty>
#include <QObject>

namespace madoguchi {

namespace {

class Search
{
public:
    explicit Search(QStringList texts)
        : m_texts(std::move(texts))
    { }

    void look(const QString &where, const QVariant &value)
    {
        const QStringList lines = value.metaType().id() == QMetaType::QStringList
            ? value.toStringList()
            : QStringList{ value.toString() };
        for (const QString &line : lines) {
            for (qsizetype i = 0; i < m_texts.size(); ++i) {
                if (line.contains(m_texts.at(i)))
                    m_found.append(QStringLiteral("%1: text %2").arg(where).arg(i));
            }
        }
    }

    void lookAt(const QObject *object)
    {
        const QString name
            = QLatin1String(object->metaObject()->className()) + QLatin1Char(' ') + object->objectName();
        for (int i = 0; i < object->metaObject()->propertyCount(); ++i) {
            const QMetaProperty property = object->metaObject()->property(i);
            if (property.isReadable())
                look(name + QLatin1Char('.') + QLatin1String(property.name()), property.read(object));
        }
        const QList<QByteArray> own = object->dynamicPropertyNames();
        for (const QByteArray &property : own)
            look(name + QLatin1Char('.') + QLatin1String(property), object->property(property.constData()));
        if (const auto *model = qobject_cast<const QAbstractItemModel *>(object))
            lookInto(*model, name, {});
    }

    void lookInto(const QAbstractItemModel &model, const QString &name, const QModelIndex &parent)
    {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                for (int role = 0; role < Qt::UserRole + 16; ++role)
                    look(QStringLiteral("%1[%2,%3]").arg(name).arg(row).arg(column), model.data(index, role));
                lookInto(model, name, index);
            }
        }
    }

    void listen(QAccessibleInterface *interface)
    {
        if (!interface || !interface->isValid())
            return;
        const QString name = interface->object() ? interface->object()->objectName() : QStringLiteral("cell");
        for (const auto part :
            { QAccessible::Name, QAccessible::Value, QAccessible::Description, QAccessible::Help })
            look(QStringLiteral("read aloud: ") + name, interface->text(part));
        if (QAccessibleTextInterface *text = interface->textInterface())
            look(QStringLiteral("read aloud: ") + name, text->text(0, text->characterCount()));
        for (int i = 0; i < interface->childCount(); ++i)
            listen(interface->child(i));
    }

    [[nodiscard]] QStringList found() const { return m_found; }

private:
    QStringList m_texts;
    QStringList m_found{};
};

} // namespace

QStringList tracesIn(QObject *root, const QStringList &texts)
{
    Search search(texts);
    search.lookAt(root);
    const QList<QObject *> all = root->findChildren<QObject *>();
    for (const QObject *object : all)
        search.lookAt(object);
    search.listen(QAccessible::queryAccessibleInterface(root));
    return search.found();
}

} // namespace madoguchi
