#include "widgets/training/cardtraywindow.h"

#include "widgets/common/banner.h"
#include "widgets/common/colours.h"
#include "widgets/common/plainlabel.h"
#include "widgets/common/theme.h"
#include "widgets/common/zoom.h"
#include "widgets/training/traydelegate.h"
#include "widgets/training/traymodel.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace madoguchi {

namespace {

constexpr int sideWidth = 340;

/// The words in the order of the enumerators; what is chosen stays.
void fill(QComboBox *box, const QStringList &words, const QString &name)
{
    const int chosen = box->currentIndex();
    box->clear();
    box->addItems(words);
    box->setCurrentIndex(chosen);
    box->setAccessibleName(name);
    box->view()->setAccessibleName(name);
}

} // namespace

CardTrayWindow::CardTrayWindow(CardTray &tray, QWidget *parent)
    : QWidget(parent)
    , m_tray(tray)
    , m_model(new TrayModel(this))
    , m_peopleTitle(new PlainLabel(this))
    , m_people(new QListView(this))
    , m_place(new QPushButton(this))
    , m_unknown(new QPushButton(this))
    , m_pull(new QPushButton(this))
    , m_readerTitle(new PlainLabel(this))
    , m_reader(new PlainLabel(QStringLiteral("onReader"), this))
    , m_faceTitle(new PlainLabel(this))
    , m_face(new QComboBox(this))
    , m_cardTitle(new PlainLabel(this))
    , m_card(new QComboBox(this))
    , m_faultsTitle(new PlainLabel(this))
{
    setObjectName(QStringLiteral("cardTrayWindow"));
    m_model->setPeople(m_tray.people());
    build();
    connectAll();
    Colours::instance().follow(this);
    Zoom::instance().follow(this);
    retranslate();
    if (m_model->rowCount() > 0)
        m_people->setCurrentIndex(m_model->index(0));
    resize(860, 760);
}

void CardTrayWindow::build()
{
    m_people->setObjectName(QStringLiteral("people"));
    m_people->setModel(m_model);
    m_people->setItemDelegate(new TrayDelegate(m_people));
    m_people->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_people->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_people->setResizeMode(QListView::Adjust);
    m_people->setMouseTracking(false);
    m_people->installEventFilter(this);
    m_place->setObjectName(QStringLiteral("place"));
    m_unknown->setObjectName(QStringLiteral("unknownCard"));
    m_pull->setObjectName(QStringLiteral("pull"));
    m_place->setProperty("primary", true);
    auto *left = new QVBoxLayout;
    left->setSpacing(theme::gap);
    left->addWidget(m_peopleTitle);
    left->addWidget(m_people, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme::gapLarge, theme::gapLarge, theme::gapLarge, theme::gapLarge);
    row->setSpacing(theme::gapLarge);
    row->addLayout(left, 1);
    row->addWidget(buildSide());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new Banner(this));
    column->addLayout(row, 1);
}

QWidget *CardTrayWindow::buildSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap);
    for (PlainLabel *title : { m_peopleTitle, m_readerTitle, m_faultsTitle })
        title->setLook(theme::titlePoints, true, theme::text);
    m_reader->setLook(theme::listPoints, true, theme::text);
    m_reader->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    Zoom::instance().apply(this, [this, side] {
        side->setFixedWidth(theme::px(sideWidth));
        // Room for two lines from the beginning: the buttons below must not move under the mouse.
        m_reader->setMinimumHeight(2 * QFontMetrics(theme::font(theme::listPoints, true)).lineSpacing() + 4);
    });
    column->addWidget(m_readerTitle);
    column->addWidget(m_reader);
    for (QPushButton *button : { m_place, m_pull, m_unknown }) {
        button->setAutoDefault(true);
        button->setMinimumHeight(40);
        column->addWidget(button);
    }
    column->addWidget(buildFaults(), 1);
    return side;
}

/// As many as there are: where the window is low they scroll, and the hand on the reader stays.
QWidget *CardTrayWindow::buildFaults()
{
    auto *faults = new QWidget;
    auto *column = new QVBoxLayout(faults);
    column->setContentsMargins(0, theme::gap, theme::gap, 0);
    column->setSpacing(theme::gap);
    addChoice(column, m_faceTitle, m_face, "faceChoice");
    addChoice(column, m_cardTitle, m_card, "cardChoice");
    column->addSpacing(theme::gap);
    column->addWidget(m_faultsTitle);
    addSwitch(column, CardTray::Switch::LineDown, "switchLineDown");
    addSwitch(column, CardTray::Switch::ServiceMaintenance, "switchServiceMaintenance");
    addSwitch(column, CardTray::Switch::ReaderServiceDown, "switchReaderServiceDown");
    addSwitch(column, CardTray::Switch::ReaderUnplugged, "switchReaderUnplugged");
    addSwitch(column, CardTray::Switch::OtherReader, "switchOtherReader");
    addSwitch(column, CardTray::Switch::SecondCard, "switchSecondCard");
    addSwitch(column, CardTray::Switch::CardTurned, "switchCardTurned");
    addSwitch(column, CardTray::Switch::MalformedAnswers, "switchMalformedAnswers");
    addSwitch(column, CardTray::Switch::WrongCentre, "switchWrongCentre");
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("faultsScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(faults);
    scroll->viewport()->setAutoFillBackground(false);
    faults->setAutoFillBackground(false);
    return scroll;
}

void CardTrayWindow::addChoice(QVBoxLayout *column, PlainLabel *title, QComboBox *box, const char *name)
{
    title->setLook(theme::bodyPoints, true, theme::text);
    box->setObjectName(QLatin1String(name));
    auto *pair = new QVBoxLayout;
    pair->setSpacing(theme::gapSmall / 2);
    pair->addWidget(title);
    pair->addWidget(box);
    column->addLayout(pair);
}

void CardTrayWindow::addSwitch(QVBoxLayout *column, CardTray::Switch which, const char *name)
{
    FaultSwitch one{ which, new QCheckBox(this), new PlainLabel(this) };
    one.box->setObjectName(QLatin1String(name));
    Zoom::instance().apply(one.box, [box = one.box] { box->setFont(theme::font(theme::bodyPoints, true)); });
    one.words->setLook(theme::smallPoints, false, theme::muted);
    one.words->setIndent(26);
    auto *pair = new QVBoxLayout;
    pair->setSpacing(0);
    pair->addWidget(one.box);
    pair->addWidget(one.words);
    column->addLayout(pair);
    connect(one.box, &QCheckBox::clicked, this, [this, which](bool on) { m_tray.set(which, on); });
    m_switches.append(one);
}

void CardTrayWindow::connectAll()
{
    connect(m_place, &QPushButton::clicked, this, &CardTrayWindow::placeChosen);
    connect(m_people, &QListView::doubleClicked, this, &CardTrayWindow::placeChosen);
    connect(m_unknown, &QPushButton::clicked, this, [this] { m_tray.placeUnknownCard(); });
    connect(m_pull, &QPushButton::clicked, this, [this] { m_tray.pull(); });
    connect(m_face, &QComboBox::activated, this,
        [this](int index) { m_tray.setFace(static_cast<CardTray::Face>(index)); });
    connect(m_card, &QComboBox::activated, this,
        [this](int index) { m_tray.setCardTrouble(static_cast<CardTray::CardTrouble>(index)); });
    connect(&m_tray, &CardTray::changed, this, &CardTrayWindow::showState);
    connect(
        m_people->selectionModel(), &QItemSelectionModel::currentChanged, this, &CardTrayWindow::showState);
}

void CardTrayWindow::placeChosen()
{
    const QString id = m_people->currentIndex().data(TrayModel::IdRole).toString();
    if (!id.isEmpty())
        m_tray.place(id);
}

QString CardTrayWindow::placedName() const
{
    const QString placed = m_tray.placed();
    const QList<TrainingPerson> people = m_tray.people();
    for (const TrainingPerson &person : people)
        if (person.id == placed)
            return person.name;
    return {};
}

void CardTrayWindow::showState()
{
    const QString placed = m_tray.placed();
    m_model->setPlaced(placed);
    QString words = tr("No card lies on the reader.");
    if (!placed.isEmpty()) {
        const QString name = placedName();
        words = name.isEmpty() ? tr("A card that is no My Number Card lies on the reader.")
                               : tr("The card of %1 lies on the reader.").arg(name);
    }
    m_reader->setWords(words);
    m_pull->setEnabled(!placed.isEmpty());
    m_place->setEnabled(m_people->currentIndex().isValid());
    m_faceTitle->setVisible(m_tray.hasFace());
    m_face->setVisible(m_tray.hasFace());
    m_face->setCurrentIndex(static_cast<int>(m_tray.face()));
    m_card->setCurrentIndex(static_cast<int>(m_tray.cardTrouble()));
    for (const FaultSwitch &one : std::as_const(m_switches))
        one.box->setChecked(m_tray.isSet(one.which));
}

void CardTrayWindow::retranslateChoices()
{
    m_faceTitle->setWords(tr("Before the camera, from the next card on"));
    fill(m_face,
        { tr("The face matches"), tr("Too far, too near, beside; then it matches"),
            tr("The face does not match"), tr("The face is locked"), tr("Nobody is there"),
            tr("The card's front cannot be read"), tr("The camera reports a fault"),
            tr("The face engine hangs"), tr("The face engine crashes") },
        m_faceTitle->text());
    m_cardTitle->setWords(tr("The next cards"));
    fill(m_card,
        { tr("Nothing is wrong with them"), tr("They are slow"), tr("They are pulled while they are read"),
            tr("They stop answering"), tr("An answer makes no sense"), tr("One bit of an answer is wrong"),
            tr("They have no PIN") },
        m_cardTitle->text());
}

void CardTrayWindow::retranslate()
{
    setWindowTitle(tr("Madoguchi: card tray"));
    m_peopleTitle->setWords(tr("Cards of invented people"));
    m_people->setAccessibleName(tr("Cards of invented people"));
    m_readerTitle->setWords(tr("Reader"));
    m_place->setText(tr("Place the card"));
    m_pull->setText(tr("Take the card off"));
    m_unknown->setText(tr("Place another kind of card"));
    for (QPushButton *button : { m_place, m_pull, m_unknown })
        button->setAccessibleName(button->text());
    m_faultsTitle->setWords(tr("Faults to practise"));
    const QStringList titles{ tr("The line is down"), tr("The service is under maintenance"),
        tr("The reader's service has stopped"), tr("The reader is unplugged"),
        tr("Another reader is plugged in"), tr("A second card lies on the reader"),
        tr("Cards lie with the photo down"), tr("Answers are damaged"), tr("Another centre answers") };
    const QStringList words{ tr("No connection to the central service."),
        tr("It answers that it is not available."), tr("As if pcscd had ended: no card is noticed."),
        tr("Its cable was pulled, or it has no power."),
        tr("It is not the one of the settings, and is left alone."), tr("It makes out neither of them."),
        tr("Whoever turns the card takes it off first."), tr("What the service sends cannot be read."),
        tr("Its certificate is of an unknown centre and is refused.") };
    for (int i = 0; i < m_switches.size(); ++i) {
        m_switches.at(i).box->setText(titles.at(i));
        m_switches.at(i).box->setAccessibleName(titles.at(i));
        m_switches.at(i).box->setAccessibleDescription(words.at(i));
        m_switches.at(i).words->setWords(words.at(i));
    }
    retranslateChoices();
    m_model->retranslate();
    showState();
}

bool CardTrayWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_people && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            placeChosen();
            return true;
        }
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace) {
            m_tray.pull();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CardTrayWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace madoguchi
