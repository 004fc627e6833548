#include "reader/pcsc/placements.h"

#include <QTest>

using namespace madoguchi;

using State = ReaderSnapshot::State;

namespace {

const QString left = QStringLiteral("ACS ACR1252 00 00");
const QString right = QStringLiteral("Sony RC-S300 01 00");
const QByteArray atr = QByteArray::fromHex("3BE000FF8131FE4514");

quint32 counted(quint32 state, quint32 counter)
{
    return counter << 16 | state;
}

} // namespace

/// Several readers that come and go with cards on them, as PC/SC tells of it: which is in use, and what is a
/// new card.
class PlacementsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void absenceIsNotOneThing();
    void theCardThatWasFirstIsKept();
    void aReaderThatGoesWithItsCard();
    void thePinnedReaderAlone();
    void aReaderThatComesBackHasNewCards();
    void aCardThatWasChangedUnseen();
    void aCardThatRestsIsTheSame();
    void theServiceGoesAndComesBack();
    void aReaderThatReportsTrouble();

private:
    void tell(const QString &reader, quint32 event);

    std::optional<Placements> m_all; ///< any reader may be touched
};

void PlacementsTest::init()
{
    m_all.emplace(QString());
    m_all->setReaders({ left, right });
    tell(left, pcsc::StateEmpty);
    tell(right, pcsc::StateEmpty);
}

void PlacementsTest::tell(const QString &reader, quint32 event)
{
    const bool powered = (event & pcsc::StatePresent) && !(event & pcsc::StateMute);
    m_all->take({ PcscReaderState{
        .reader = reader, .event = event | pcsc::StateChanged, .atr = powered ? atr : QByteArray() } });
}

void PlacementsTest::absenceIsNotOneThing()
{
    QCOMPARE(m_all->snapshot().state, State::NoCard);
    Placements pinned(QStringLiteral("Sony"));
    pinned.setReaders({});
    QCOMPARE(pinned.snapshot().state, State::NoReader);
    pinned.setReaders({ left });
    QCOMPARE(pinned.snapshot().state, State::ReaderNotFound);
    QVERIFY(pinned.toWaitFor().isEmpty()); // not even looked at
    pinned.setReaders({ left, right });
    QVERIFY(!pinned.isKnown());
    QCOMPARE(pinned.toWaitFor().size(), 1);
    QCOMPARE(pinned.toWaitFor().first().reader, right);
    QCOMPARE(pinned.withoutService().state, State::ServiceDown);
}

void PlacementsTest::theCardThatWasFirstIsKept()
{
    tell(right, counted(pcsc::StatePresent, 1));
    const ReaderSnapshot first = m_all->snapshot();
    QVERIFY(first.reader == right && first.state == State::CardPresent && first.atr == atr);
    tell(left, counted(pcsc::StatePresent, 1)); // a second card, on the reader that comes first by name
    QCOMPARE(m_all->snapshot(), first);
    tell(right, counted(pcsc::StateEmpty, 2));
    const ReaderSnapshot second = m_all->snapshot();
    QVERIFY(second.reader == left && second.state == State::CardPresent);
    QVERIFY(second.placement != first.placement); // another patient's
    tell(left, counted(pcsc::StateEmpty, 2));
    QCOMPARE(m_all->snapshot().state, State::NoCard);
}

void PlacementsTest::aReaderThatGoesWithItsCard()
{
    tell(right, counted(pcsc::StatePresent, 1));
    const quint64 gone = m_all->snapshot().placement;
    tell(right, pcsc::StateUnknown | pcsc::StateUnavailable);
    m_all->setReaders({ left });
    m_all->take({});
    QVERIFY(m_all->snapshot().reader == left && m_all->snapshot().state == State::NoCard);
    tell(left, counted(pcsc::StatePresent, 1));
    QVERIFY(m_all->snapshot().placement > gone);
}

void PlacementsTest::thePinnedReaderAlone()
{
    m_all.emplace(QStringLiteral("Sony RC-S300"));
    m_all->setReaders({ left, right });
    tell(right, pcsc::StateEmpty);
    QVERIFY(m_all->isKnown());
    QCOMPARE(m_all->snapshot().readers, (QStringList{ left, right })); // for the settings
    m_all->setReaders({ left });
    QCOMPARE(m_all->snapshot().state, State::ReaderNotFound);
    m_all->setReaders({ left, right });
    tell(right, counted(pcsc::StatePresent, 1));
    QVERIFY(m_all->snapshot().reader == right && m_all->snapshot().state == State::CardPresent);
}

/// Whatever lies there after it was unplugged may be another card.
void PlacementsTest::aReaderThatComesBackHasNewCards()
{
    tell(left, counted(pcsc::StatePresent, 1));
    const quint64 before = m_all->snapshot().placement;
    m_all->setReaders({ right });
    m_all->setReaders({ left, right });
    QVERIFY(!m_all->isKnown());
    tell(left, counted(pcsc::StatePresent, 1));
    QCOMPARE(m_all->snapshot().placement, before + 1);
}

void PlacementsTest::aCardThatWasChangedUnseen()
{
    tell(left, counted(pcsc::StatePresent, 1));
    const quint64 before = m_all->snapshot().placement;
    tell(left, counted(pcsc::StatePresent, 3)); // so fast that no wait saw the reader empty
    QCOMPARE(m_all->snapshot().placement, before + 1);
}

void PlacementsTest::aCardThatRestsIsTheSame()
{
    tell(left, counted(pcsc::StatePresent, 1));
    const ReaderSnapshot before = m_all->snapshot();
    tell(left, counted(pcsc::StatePresent | pcsc::StateInUse, 1));
    QCOMPARE(m_all->snapshot(), before);
    m_all->take({ PcscReaderState{
        .reader = left, .event = counted(pcsc::StatePresent, 1) } }); // powered down: without its ATR
    QCOMPARE(m_all->snapshot(), before);
}

void PlacementsTest::theServiceGoesAndComesBack()
{
    tell(left, counted(pcsc::StatePresent, 1));
    const quint64 before = m_all->snapshot().placement;
    QCOMPARE(m_all->withoutService().placement, before);
    QCOMPARE(m_all->snapshot().state, State::NoReader);
    m_all->setReaders({ left, right });
    tell(right, pcsc::StateEmpty);
    tell(left, counted(pcsc::StatePresent, 0)); // it counts from the beginning
    QCOMPARE(m_all->snapshot().placement, before + 1);
}

void PlacementsTest::aReaderThatReportsTrouble()
{
    m_all->setReaders({ left });
    tell(left, pcsc::StateUnavailable);
    QCOMPARE(m_all->snapshot().state, State::ReaderFault);
    tell(left, counted(pcsc::StatePresent | pcsc::StateMute, 1));
    QCOMPARE(m_all->snapshot().state, State::CardMute);
    tell(left, counted(pcsc::StatePresent, 1));
    QCOMPARE(m_all->snapshot().state, State::CardPresent);
}

QTEST_APPLESS_MAIN(PlacementsTest)
#include "placementstest.moc"
