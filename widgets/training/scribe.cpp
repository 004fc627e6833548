#include "widgets/training/scribe.h"

#include "app/support/clock.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QDateTime>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QRegularExpression>
#include <QStringList>
#include <QWidget>

#include <algorithm>

namespace madoguchi {

namespace {

/// A transcript's field: no tab, no line end.
QString oneLine(QString text)
{
    static const QRegularExpression blanks(QStringLiteral("[\\t\\r\\n]+"));
    return text.replace(blanks, QStringLiteral(" ")).simplified();
}

/// The rows of a table, cell by cell; long tables are cut with an ellipsis.
QString rowsOf(const QAbstractItemView *view)
{
    const QAbstractItemModel *model = view->model();
    if (!model)
        return {};
    QStringList rows;
    constexpr int most = 6;
    for (int row = 0; row < std::min(model->rowCount(), most); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column) {
            const QString cell = model->index(row, column).data().toString();
            if (!cell.isEmpty())
                cells.append(cell);
        }
        rows.append(cells.join(QLatin1Char(' ')));
    }
    if (model->rowCount() > most)
        rows.append(QStringLiteral("…"));
    return rows.join(QStringLiteral(" / "));
}

/// Lays a sheet in the middle of a picture, not larger than it, with an edge around.
void lay(const QPixmap &sheet, QPixmap &picture)
{
    const QSize room = picture.size() * 9 / 10;
    const QPixmap fitted = sheet.width() > room.width() || sheet.height() > room.height()
        ? sheet.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation)
        : sheet;
    const QRect place(
        QPoint((picture.width() - fitted.width()) / 2, (picture.height() - fitted.height()) / 2),
        fitted.size());
    QPainter painter(&picture);
    painter.drawPixmap(place, fitted);
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

QString wordsOf(QWidget *widget)
{
    if (const auto *view = qobject_cast<QAbstractItemView *>(widget))
        return rowsOf(view);
    if (widget->objectName().startsWith(QLatin1String("qt_")) || widget->focusPolicy() != Qt::NoFocus)
        return {};
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    if (!interface)
        return {};
    const QAccessible::Role role = interface->role();
    if (role != QAccessible::StaticText && role != QAccessible::Heading && role != QAccessible::AlertMessage)
        return {};
    return interface->text(QAccessible::Name);
}

} // namespace

Scribe::Scribe(const QString &dir)
    : m_dir(dir)
{
    if (!QDir().mkpath(dir))
        return;
    m_transcript.setFileName(QDir(dir).filePath(QStringLiteral("transcript.tsv")));
    m_ready = m_transcript.open(QIODevice::WriteOnly | QIODevice::Truncate)
        && m_transcript.write("no\ttime\tactor\twindow\tstep\tshown\tpng\n") > 0;
}

bool Scribe::note(const QString &actor, const QWidget *window, const QString &step, const QString &shown,
    const QString &paper)
{
    ++m_number;
    const QString picture = QStringLiteral("%1-%2.png").arg(m_number, 2, 10, QLatin1Char('0')).arg(step);
    // grab() is not const, though it changes nothing that a user could see.
    QPixmap grabbed = const_cast<QWidget *>(window)->grab();
    if (!paper.isEmpty())
        lay(QPixmap(paper), grabbed);
    if (!grabbed.save(QDir(m_dir).filePath(picture)))
        return false;
    const QStringList fields{ QString::number(m_number),
        toJapanTime(SystemClock().now()).toString(Qt::ISODateWithMs), actor, oneLine(window->windowTitle()),
        step, oneLine(shown), picture };
    const QByteArray line = (fields.join(QLatin1Char('\t')) + QLatin1Char('\n')).toUtf8();
    return m_transcript.write(line) == line.size() && m_transcript.flush();
}

QString visibleWords(const QWidget *window)
{
    QList<QWidget *> widgets = window->findChildren<QWidget *>();
    widgets.removeIf([window](const QWidget *widget) { return !widget->isVisibleTo(window); });
    std::stable_sort(widgets.begin(), widgets.end(), [window](const QWidget *left, const QWidget *right) {
        const QPoint a = left->mapTo(window, QPoint());
        const QPoint b = right->mapTo(window, QPoint());
        return a.y() != b.y() ? a.y() < b.y() : a.x() < b.x();
    });
    QStringList words;
    for (QWidget *widget : std::as_const(widgets)) {
        const QString word = wordsOf(widget).simplified();
        if (!word.isEmpty() && !words.contains(word))
            words.append(word);
    }
    return words.join(QStringLiteral(" | "));
}

} // namespace madoguchi
