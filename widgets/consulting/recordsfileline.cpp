#include "widgets/consulting/recordsfileline.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace madoguchi {

namespace {

/// A name that is free, and says nothing of anybody: file lists are seen by others.
QString freeName(const QString &job)
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QDir folder = documents.exists() ? documents : QDir::home();
    QString name = folder.filePath(job + QLatin1String(".pdf"));
    for (int i = 2; i < 1000 && QFileInfo::exists(name); ++i)
        name = folder.filePath(QStringLiteral("%1-%2.pdf").arg(job).arg(i));
    return name;
}

} // namespace

RecordsFileLine::RecordsFileLine(QWidget *parent)
    : QWidget(parent)
    , m_label(new PlainLabel(this))
    , m_file(new QLineEdit(this))
    , m_save(new QPushButton(this))
    , m_back(new QPushButton(this))
{
    m_file->setObjectName(QStringLiteral("recordsFile"));
    m_save->setObjectName(QStringLiteral("recordsFileSave"));
    m_back->setObjectName(QStringLiteral("recordsFileBack"));
    m_label->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::gap);
    row->addWidget(m_label);
    row->addWidget(m_file, 1);
    row->addWidget(m_save);
    row->addWidget(m_back);
    for (QPushButton *button : { m_save, m_back })
        button->setAutoDefault(true);
    const auto save = [this] { Q_EMIT saveAsked(QDir::home().absoluteFilePath(m_file->text().trimmed())); };
    connect(m_file, &QLineEdit::returnPressed, this, save);
    connect(m_save, &QPushButton::clicked, this, save);
    connect(m_back, &QPushButton::clicked, this, &RecordsFileLine::close);
    hide();
    retranslate();
}

void RecordsFileLine::open(const QString &job)
{
    m_file->setText(freeName(job));
    show();
    m_file->setFocus();
    m_file->selectAll();
}

void RecordsFileLine::close()
{
    if (isHidden())
        return;
    hide();
    m_file->clear();
    Q_EMIT closed();
}

void RecordsFileLine::retranslate()
{
    m_label->setWords(tr("Save into this new file"));
    m_file->setAccessibleName(tr("Save into this new file"));
    m_save->setText(tr("Save"));
    m_save->setAccessibleName(tr("Save as PDF"));
    m_back->setText(tr("Back (Esc)"));
    m_back->setAccessibleName(tr("Back, without saving"));
}

} // namespace madoguchi
