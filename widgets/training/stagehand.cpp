#include "widgets/training/stagehand.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QEventLoop>
#include <QLineEdit>
#include <QTimer>

namespace madoguchi::stagehand {

namespace {

QWidget *shown(const QWidget *window, const QString &name)
{
    const QList<QWidget *> all = window->findChildren<QWidget *>(name);
    for (QWidget *widget : all) {
        if (widget->isVisibleTo(window))
            return widget;
    }
    return nullptr;
}

} // namespace

bool waitFor(const std::function<bool()> &done, int milliseconds)
{
    if (done())
        return true;
    QEventLoop loop;
    QTimer limit;
    limit.setSingleShot(true);
    QTimer look;
    QObject::connect(&limit, &QTimer::timeout, &loop, [&loop] { loop.exit(1); });
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.exit(0);
    });
    limit.start(milliseconds);
    look.start(20);
    return loop.exec() == 0;
}

void lookFor(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

bool press(QWidget *window, const QString &name)
{
    const auto button = [&] { return qobject_cast<QAbstractButton *>(shown(window, name)); };
    if (!waitFor([&] { return button() && button()->isEnabled(); }))
        return false;
    button()->click();
    return true;
}

bool type(QWidget *window, const QString &name, const QString &text)
{
    auto *line = qobject_cast<QLineEdit *>(shown(window, name));
    if (!line || !line->isEnabled())
        return false;
    line->setFocus();
    line->clear();
    line->insert(text);
    return true;
}

bool select(QWidget *window, const QString &name, const QString &text)
{
    const auto find = [&]() -> QModelIndex {
        auto *view = qobject_cast<QAbstractItemView *>(shown(window, name));
        const QAbstractItemModel *model = view ? view->model() : nullptr;
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                if (index.data().toString().contains(text))
                    return index;
            }
        }
        return {};
    };
    if (!waitFor([&] { return find().isValid(); }))
        return false;
    qobject_cast<QAbstractItemView *>(shown(window, name))->setCurrentIndex(find());
    return true;
}

bool isShown(const QWidget *window, const QString &name)
{
    return shown(window, name) != nullptr;
}

} // namespace madoguchi::stagehand
