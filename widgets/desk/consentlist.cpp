#include "widgets/desk/consentlist.h"

#include "widgets/common/plainlabel.h"
#include "widgets/common/words.h"
#include "widgets/desk/consentwords.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

/// Nobody was at the reader: what was asked, the desk asked.
bool isByNumber(const Reception &reception)
{
    return reception.method == IdentityMethod::None && reception.question.has_value();
}

} // namespace

ConsentList::ConsentList(QWidget *parent)
    : QWidget(parent)
    , m_heading(new PlainLabel(this))
{
    setObjectName(QStringLiteral("consentList"));
    m_heading->setLook(theme::bodyPoints, true, theme::text);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::gap);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(2, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::gapSmall);
    layout->addWidget(m_heading);
    layout->addLayout(grid);
    addRow(ConsentKind::Medication, QStringLiteral("askMedicationRecords"));
    addRow(ConsentKind::Checkup, QStringLiteral("askCheckupRecords"));
    addRow(ConsentKind::Diagnosis, QStringLiteral("askDiagnosisRecords"));
    addRow(ConsentKind::Operation, QStringLiteral("askOperationRecords"));
    addRow(ConsentKind::Limit, {});
    for (int row = 0; row < m_rows.size(); ++row) {
        const Row &line = m_rows.at(row);
        grid->addWidget(line.mark, row, 0);
        grid->addWidget(line.name, row, 1);
        grid->addWidget(line.said, row, 2);
        if (line.ask)
            grid->addWidget(line.ask, row, 3);
    }
}

void ConsentList::addRow(ConsentKind kind, const QString &askName)
{
    Row row{ kind, new PlainLabel(this), new PlainLabel(this), new PlainLabel(this), nullptr };
    row.mark->setLook(theme::bodyPoints, true, theme::text);
    row.name->setWordWrap(false);
    row.name->setLook(theme::bodyPoints, false, theme::muted);
    if (!askName.isEmpty()) {
        row.ask = new QPushButton(this);
        row.ask->setObjectName(askName);
        row.ask->setProperty("link", true);
        row.ask->setAutoDefault(true);
        connect(row.ask, &QPushButton::clicked, this, [this, kind] { Q_EMIT asked(kind); });
    }
    m_rows.append(row);
}

void ConsentList::setReception(const Reception &reception, const QDateTime &now)
{
    const EligibilityResult *result = reception.main();
    const std::optional<bool> limit = result ? result->limitConsent : std::nullopt;
    const Consents consents = reception.consents();
    const bool byNumber = isByNumber(reception);
    m_heading->setWords(tr("Consents at this visit"));
    for (const Row &row : m_rows) {
        const bool isLimit = row.kind == ConsentKind::Limit;
        const Consent &consent = consents.of(row.kind);
        // The kinds that a clinic may leave switched off are shown where they were asked.
        const bool always = row.kind == ConsentKind::Medication || row.kind == ConsentKind::Checkup;
        const bool shown
            = always || (isLimit ? byNumber || limit.has_value() : consent.state != Consent::State::Unasked);
        const QString limitMark = !limit ? QStringLiteral("－")
            : *limit                     ? QStringLiteral("○")
                                         : QStringLiteral("×");
        row.mark->setWords(isLimit ? limitMark : consentwords::mark(consent, reception.certificate, now));
        row.name->setWords(words::consentKind(row.kind));
        row.said->setWords(
            isLimit ? words::limitConsent(limit) : consentwords::said(consent, reception.certificate, now));
        row.mark->setVisible(shown);
        row.name->setVisible(shown);
        row.said->setVisible(shown);
        if (!row.ask)
            continue;
        row.ask->setVisible(shown);
        row.ask->setText(tr("Show"));
        row.ask->setAccessibleName(tr("Show: %1").arg(words::consentKind(row.kind)));
    }
}

} // namespace madoguchi
