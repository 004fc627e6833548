#include "widgets/admin/printspane.h"

#include "app/support/readerprofile.h"
#include "widgets/admin/adminfault.h"
#include "widgets/admin/pagepreview.h"
#include "widgets/common/announcer.h"
#include "widgets/common/language.h"
#include "widgets/common/notice.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int columnWidth = 330;
constexpr int listRows = 7;

} // namespace

PrintsPane::PrintsPane(Administration &administration, QWidget *parent)
    : QWidget(parent)
    , m_administration(administration)
    , m_heading(new PlainLabel(QStringLiteral("printsHeading"), this))
    , m_list(new QListWidget(this))
    , m_about(new PlainLabel(QStringLiteral("printsAbout"), this))
    , m_notice(new Notice(QStringLiteral("printsNotice"), this))
    , m_languageLabel(new PlainLabel(this))
    , m_language(new QComboBox(this))
    , m_fromLabel(new PlainLabel(this))
    , m_from(new QDateEdit(this))
    , m_readerLabel(new PlainLabel(this))
    , m_reader(new QComboBox(this))
    , m_print(new QPushButton(this))
    , m_fileLabel(new PlainLabel(this))
    , m_file(new QLineEdit(this))
    , m_save(new QPushButton(this))
    , m_preview(new PagePreview(this))
{
    build();
    connect(m_list, &QListWidget::currentRowChanged, this, &PrintsPane::showChosen);
    connect(m_language, &QComboBox::currentIndexChanged, this, &PrintsPane::showChosen);
    connect(m_reader, &QComboBox::currentIndexChanged, this, &PrintsPane::showChosen);
    connect(m_from, &QDateEdit::dateChanged, this, &PrintsPane::showChosen);
    connect(m_print, &QPushButton::clicked, this, &PrintsPane::print);
    connect(m_save, &QPushButton::clicked, this, &PrintsPane::save);
    connect(m_file, &QLineEdit::returnPressed, this, &PrintsPane::save);
    retranslate();
}

void PrintsPane::build()
{
    m_heading->setLook(theme::titlePoints, true, theme::text);
    m_about->setLook(theme::bodyPoints, false, theme::text);
    m_about->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("printsList"));
    m_language->setObjectName(QStringLiteral("printsLanguage"));
    m_from->setObjectName(QStringLiteral("printsFrom"));
    m_from->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_reader->setObjectName(QStringLiteral("printsReader"));
    m_print->setObjectName(QStringLiteral("printsPrint"));
    m_file->setObjectName(QStringLiteral("printsFile"));
    m_save->setObjectName(QStringLiteral("printsSave"));
    m_print->setAutoDefault(true);
    m_save->setAutoDefault(true);
    m_notice->hide();
    for (int i = 0; i < static_cast<int>(allPrints.size()); ++i)
        new QListWidgetItem(m_list);
    for (const QString &language : Language::available())
        m_language->addItem(Language::ownName(language), language);
    for (const QString &profile : readerProfileNames())
        m_reader->addItem(readReaderProfile(profile).profile.model, profile);
    auto *choices = new QFormLayout;
    choices->setRowWrapPolicy(QFormLayout::WrapLongRows);
    choices->addRow(m_languageLabel, m_language);
    choices->addRow(m_fromLabel, m_from);
    choices->addRow(m_readerLabel, m_reader);
    auto *column = new QVBoxLayout;
    column->setSpacing(theme::gap);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_heading, m_list, m_about })
        column->addWidget(widget);
    column->addLayout(choices);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_print, m_fileLabel, m_file, m_save, m_notice })
        column->addWidget(widget);
    column->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::gapLarge);
    row->addLayout(column);
    row->addWidget(m_preview, 1);
    Zoom::instance().apply(this, [this] {
        m_list->setFixedWidth(theme::px(columnWidth));
        m_list->setFixedHeight(theme::px(theme::rowHeight) * listRows + 6);
        for (int i = 0; i < m_list->count(); ++i)
            m_list->item(i)->setSizeHint({ 0, theme::px(theme::rowHeight) });
        for (PlainLabel *label : { m_heading, m_about, m_fileLabel })
            label->setFixedWidth(theme::px(columnWidth));
        m_notice->setFixedWidth(theme::px(columnWidth));
    });
}

void PrintsPane::refresh()
{
    const QSignalBlocker quietList(m_list);
    const QSignalBlocker quietReader(m_reader);
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietLanguage(m_language);
    if (m_list->currentRow() < 0) {
        m_list->setCurrentRow(0);
        const QDate soon = m_administration.now().date().addDays(14);
        m_from->setDate(soon.dayOfWeek() == Qt::Sunday ? soon.addDays(1) : soon); // few clinics start on one
        m_language->setCurrentIndex(0); // Japanese: what most of those who read a wall read
        const QString profile = m_administration.readerProfile();
        if (m_reader->findData(profile) < 0 && !profile.isEmpty()) // a profile of the clinic's own
            m_reader->addItem(readReaderProfile(profile).profile.model, profile);
        m_reader->setCurrentIndex(std::max(0, m_reader->findData(profile)));
    }
    showChosen();
}

void PrintsPane::clear()
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(-1);
    m_notice->hide();
    m_file->clear();
    m_proposed.clear();
    m_preview->setPaint({});
}

Print PrintsPane::chosen() const
{
    return allPrints.at(static_cast<std::size_t>(std::max(0, m_list->currentRow())));
}

PrintOptions PrintsPane::options() const
{
    return { m_language->currentData().toString(), m_from->date(), m_reader->currentData().toString() };
}

QString PrintsPane::proposedFile() const
{
    const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QDir folder = documents.exists() ? documents : QDir::home();
    return folder.filePath(
        QStringLiteral("%1-%2.pdf").arg(printJob(chosen()), m_language->currentData().toString()));
}

void PrintsPane::showChosen()
{
    const Print print = chosen();
    m_about->setWords(printAbout(print));
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_fromLabel, m_from })
        widget->setVisible(print == Print::PosterFrom);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_readerLabel, m_reader })
        widget->setVisible(print == Print::ReaderGuide);
    if (m_file->text() == m_proposed) { // else somebody has typed another one
        m_proposed = proposedFile();
        m_file->setText(m_proposed);
    }
    m_preview->setPaint(printPaint(print, options()));
    m_preview->setAccessibleName(tr("Preview: %1").arg(printName(print)));
}

void PrintsPane::print()
{
    const Print print = chosen();
    tell(pageout::print(printJob(print), pageout::a4.width(), printPaint(print, options())),
        tr("It went to the printer: %1").arg(printName(print)));
}

void PrintsPane::save()
{
    const QString path = QDir::home().absoluteFilePath(m_file->text().trimmed());
    const Print print = chosen();
    tell(pageout::savePdf(path, printJob(print), pageout::a4, printPaint(print, options())),
        tr("Saved as %1").arg(path));
}

void PrintsPane::tell(const Outcome<Done> &outcome, const QString &good)
{
    if (outcome)
        return tell(Tone::Good, good, {});
    Fault fault = outcome.error();
    if (fault.code == u"file-exists")
        fault = Fault{ Failure::SettingsInvalid, QStringLiteral("print-exists") };
    else if (fault.failure == Failure::StoreFull)
        fault = Fault{ Failure::SettingsInvalid, QStringLiteral("print-full") };
    else if (fault.failure == Failure::StoreUnreachable)
        fault = Fault{ Failure::SettingsInvalid, QStringLiteral("print-place") };
    const FailureText words = adminFault(fault);
    tell(Tone::Bad, words.title, words.remedy);
}

void PrintsPane::tell(Tone tone, const QString &title, const QString &text)
{
    m_notice->setContent(tone, title, text);
    m_notice->show();
    Announcer::alert(m_notice);
}

void PrintsPane::retranslate()
{
    m_heading->setWords(tr("For print"));
    m_list->setAccessibleName(tr("Papers for print"));
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setText(printName(allPrints.at(static_cast<std::size_t>(i))));
    m_languageLabel->setWords(tr("Language of the paper"));
    m_language->setAccessibleName(tr("Language of the paper"));
    m_fromLabel->setWords(tr("From this day"));
    m_from->setAccessibleName(tr("From this day"));
    m_readerLabel->setWords(tr("Model of the reader"));
    m_reader->setAccessibleName(tr("Model of the reader"));
    m_print->setText(tr("Print"));
    m_print->setAccessibleName(tr("Print"));
    m_fileLabel->setWords(tr("Or as a PDF into this new file"));
    m_file->setAccessibleName(tr("Or as a PDF into this new file"));
    m_save->setText(tr("Save as PDF"));
    m_save->setAccessibleName(tr("Save as PDF"));
    if (m_list->currentRow() >= 0)
        showChosen();
}

void PrintsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
