#include "tests/app/visit/flowdiagram.h"

#include <QPointF>
#include <QRectF>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace madoguchi::test {

using flow::Screen;

namespace {

struct Box
{
    Screen screen;
    double column; ///< of the middle
    double row;
    const char *ja;
    const char *en;
};

constexpr std::array boxes{
    Box{ Screen::PlaceCard, 2, 0, "カードを置く", "Place the card" },
    Box{ Screen::ReadingCard, 2, 1, "カードの読み取り", "Reading the card" },
    Box{ Screen::ChooseMethod, 2, 2, "方法を選ぶ", "Choose how" },
    Box{ Screen::LookAtCamera, 0.6, 3, "顔認証", "Face" },
    Box{ Screen::EnterPin, 2, 3, "暗証番号", "PIN" },
    Box{ Screen::WaitForStaff, 3.4, 3, "目視確認", "Compared by staff" },
    Box{ Screen::CheckingPin, 2, 4, "暗証番号の照合", "Checking the PIN" },
    Box{ Screen::Identifying, 2, 5, "資格の確認", "Asking the service" },
    Box{ Screen::OfferRegistration, 3.4, 5.5, "利用申込の案内", "Offer to register" },
    Box{ Screen::Registering, 3.4, 4.5, "利用申込", "Registering" },
    Box{ Screen::AskTogether, 0.6, 6, "まとめて同意", "All consents together" },
    Box{ Screen::AskConsent, 2, 6.7, "個別に同意", "One consent" },
    Box{ Screen::SendingConsents, 2, 7.9, "回答の送信", "Sending the answers" },
    Box{ Screen::Finished, 2, 9, "受付完了", "Done" },
    Box{ Screen::AskLimit, 0.6, 8.5, "限度額情報", "Limit information" },
    Box{ Screen::TakeCard, 2, 10, "カードを取る", "Take the card" },
    Box{ Screen::Trouble, 3.4, 8, "お困りごとの表示", "Trouble" },
};

struct Words
{
    const char *event;
    const char *ja;
    const char *en;
};

constexpr std::array eventWords{
    Words{ "CardPlaced", "カード", "card placed" },
    Words{ "CardRemoved", "カードを取った", "card taken" },
    Words{ "CardRead", "読めた", "read" },
    Words{ "CardFailed", "カードの不具合", "card fails" },
    Words{ "TriesKnown", "残り回数", "tries known" },
    Words{ "PinAccepted", "一致", "right" },
    Words{ "PinRefused", "不一致", "wrong" },
    Words{ "CardUnlocked", "本人と確認", "unlocked" },
    Words{ "FaceNotMatched", "不一致", "no match" },
    Words{ "FaceLocked", "顔ロック", "face locked" },
    Words{ "FaceFailed", "顔は使えない", "face fails" },
    Words{ "VisualBegun", "窓口が開始", "desk begins" },
    Words{ "VisualEnded", "窓口が終了", "desk ends" },
    Words{ "ServiceFailed", "通信の不具合", "service fails" },
    Words{ "NotRegistered", "未登録", "not registered" },
    Words{ "Registered", "登録済み", "registered" },
    Words{ "ArrivalOnDisk", "受付を保存", "kept" },
    Words{ "AnswersOnDisk", "回答を保存", "kept" },
    Words{ "NotOnDisk", "保存の不具合", "not kept" },
    Words{ "MethodFace", "顔", "face" },
    Words{ "MethodPin", "暗証番号", "PIN" },
    Words{ "OtherMethod", "ほかの方法", "another way" },
    Words{ "PinEntered", "４桁", "four digits" },
    Words{ "RegistrationYes", "申し込む", "yes" },
    Words{ "RegistrationNo", "申し込まない", "no" },
    Words{ "Answered", "回答", "answered" },
    Words{ "AnsweredTogether", "回答", "answered" },
    Words{ "LimitWanted", "高額療養費", "limit wanted" },
    Words{ "Stop", "やめる", "stop" },
    Words{ "TryAgain", "もう一度", "try again" },
    Words{ "Quiet", "無操作", "quiet" },
    Words{ "StillQuiet", "無操作", "nobody there" },
    Words{ "Lingered", "時間", "time" },
    Words{ "Slept", "スリープ", "machine slept" },
    Words{ "MeansKnown", "機器の変化", "device changed" },
};

constexpr double columnWidth = 310;
constexpr double rowHeight = 124;
constexpr QSizeF boxSize{ 190, 62 };
constexpr double left = 40;
constexpr double top = 30;

const Box &boxOf(Screen screen)
{
    return *std::find_if(
        boxes.begin(), boxes.end(), [screen](const Box &box) { return box.screen == screen; });
}

QString wordsOf(const QString &event, bool japanese)
{
    for (const Words &words : eventWords) {
        if (event == QLatin1String(words.event))
            return QString::fromUtf8(japanese ? words.ja : words.en);
    }
    return event;
}

/// In the order of the alphabet: the same picture each time.
QStringList sorted(const QSet<QString> &events)
{
    QStringList names(events.cbegin(), events.cend());
    names.sort();
    return names;
}

QPointF middle(Screen screen)
{
    const Box &box = boxOf(screen);
    return { left + box.column * columnWidth + boxSize.width() / 2,
        top + box.row * rowHeight + boxSize.height() / 2 };
}

/// Where the line from the middle of a box to `to` leaves it.
QPointF border(const QPointF &from, const QPointF &to)
{
    const QPointF way = to - from;
    const double across = way.x() == 0 ? 1e9 : (boxSize.width() / 2 + 3) / std::abs(way.x());
    const double down = way.y() == 0 ? 1e9 : (boxSize.height() / 2 + 3) / std::abs(way.y());
    return from + way * std::min(across, down);
}

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

/// What may happen on most screens is no arrow: it stands in the box.
bool isCommon(Screen from, Screen to, const QString &event)
{
    if (event == u"CardRemoved" || event == u"Lingered" || to == Screen::PlaceCard
        || (to == Screen::ReadingCard && from != Screen::PlaceCard))
        return true;
    const bool runs = from == Screen::Identifying || from == Screen::SendingConsents;
    if (runs && to == Screen::TakeCard)
        return true; // after a sleep
    return event == u"Stop" || event == u"StillQuiet" || event == u"Slept" || to == Screen::Trouble
        || from == Screen::Trouble;
}

/// At most two: the table has all.
QString said(const QStringList &events, bool japanese)
{
    QStringList words;
    for (const QString &event : events) {
        if (!words.contains(wordsOf(event, japanese)))
            words.append(wordsOf(event, japanese));
    }
    const bool more = words.size() > 2;
    return words.mid(0, 2).join(japanese ? QStringLiteral("・") : QStringLiteral(", "))
        + (more ? QStringLiteral(" …") : QString());
}

/// The words of a way on a ground of their own.
QString label(const QPointF &at, const QStringList &events)
{
    const QString ja = said(events, true);
    const QString en = said(events, false);
    const double width = std::max(13.5 * double(ja.size()), 6.2 * double(en.size())) + 8;
    return QStringLiteral("<rect class=\"ground\" x=\"%1\" y=\"%2\" width=\"%3\" height=\"30\"/>\n"
                          "<text class=\"ja what\" x=\"%4\" y=\"%5\">%6</text>\n"
                          "<text class=\"en what\" x=\"%4\" y=\"%7\">%8</text>\n")
        .arg(number(at.x() - width / 2), number(at.y() - 16), number(width), number(at.x()),
            number(at.y() - 2), ja, number(at.y() + 11), en);
}

/// The head of an arrow that comes to `end` in the direction `way`.
QString tip(const QPointF &end, const QPointF &way)
{
    const double length = std::hypot(way.x(), way.y());
    const QPointF along = way / length;
    const QPointF across(-along.y(), along.x());
    const QPointF back = end - along * 10;
    const QPointF one = back + across * 4.5;
    const QPointF other = back - across * 4.5;
    return QStringLiteral("<polygon class=\"tip\" points=\"%1,%2 %3,%4 %5,%6\"/>\n")
        .arg(number(end.x()), number(end.y()), number(one.x()), number(one.y()), number(other.x()),
            number(other.y()));
}

struct Drawn
{
    QString line{};
    QString words{}; ///< over all lines
};

/// Around the boxes between: from side to side of one column.
Drawn bow(Screen from, Screen to, const QStringList &events)
{
    const bool down = middle(to).y() > middle(from).y();
    const double side = down ? -1 : 1; // down on the left, up on the right
    const QPointF edge(side * (boxSize.width() / 2 + 3), 0);
    const QPointF begin = middle(from) + edge + QPointF(0, down ? 12 : -12);
    const QPointF end = middle(to) + edge + QPointF(0, down ? -12 : 12);
    const QPointF out(side * 62, 0);
    const QPointF at = (begin + end) / 2 + out * 0.76;
    return { QStringLiteral("<path class=\"way\" d=\"M%1 %2 C%3 %4 %5 %6 %7 %8\"/>\n")
                 .arg(number(begin.x()), number(begin.y()), number(begin.x() + out.x()), number(begin.y()),
                     number(end.x() + out.x()), number(end.y()), number(end.x()))
                 .arg(number(end.y()))
            + tip(end, -out),
        label(at, events) };
}

Drawn arrow(Screen from, Screen to, const QStringList &events, bool bothWays)
{
    const QPointF way = middle(to) - middle(from);
    if (way.x() == 0 && std::abs(way.y()) > 1.4 * rowHeight)
        return bow(from, to, events);
    QPointF shift;
    if (bothWays) // two lines side by side, each with its own words
        shift = QPointF(-way.y(), way.x()) / std::hypot(way.x(), way.y()) * (way.x() == 0 ? 48 : 20);
    const QPointF begin = border(middle(from), middle(to)) + shift;
    const QPointF end = border(middle(to), middle(from)) + shift;
    const QPointF at = begin + (end - begin) * (way.y() == 0 ? 0.5 : 0.45);
    return { QStringLiteral("<line class=\"way\" x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\"/>\n")
                 .arg(number(begin.x()), number(begin.y()), number(end.x()), number(end.y()))
            + tip(end, end - begin),
        std::abs(way.x()) < 2 * columnWidth ? label(at, events) : QString() }; // else behind a box
}

/// ■ can be stopped, ▲ the card can be taken, ● can fail, ◷ ends when nobody is there.
QString marksOf(Screen screen, const Ways &ways)
{
    QString marks;
    const auto has = [&](const char *event) {
        for (auto way = ways.cbegin(); way != ways.cend(); ++way) {
            if (way.key().first == screen && way.key().second != screen
                && way.value().contains(QLatin1String(event)))
                return true;
        }
        return false;
    };
    if (has("Stop"))
        marks += QStringLiteral("■ ");
    if (has("CardRemoved"))
        marks += QStringLiteral("▲ ");
    if (ways.contains({ screen, Screen::Trouble }))
        marks += QStringLiteral("● ");
    if (has("StillQuiet") || has("Quiet"))
        marks += QStringLiteral("◷");
    return marks.trimmed();
}

QString drawn(const Box &box, const Ways &ways)
{
    const QPointF at = middle(box.screen);
    const QString kind
        = box.screen == Screen::Trouble ? QStringLiteral("box trouble") : QStringLiteral("box");
    return QStringLiteral("<rect class=\"%1\" x=\"%2\" y=\"%3\" width=\"%4\" height=\"%5\" rx=\"8\"/>\n"
                          "<text class=\"ja name\" x=\"%6\" y=\"%7\">%8</text>\n"
                          "<text class=\"en name\" x=\"%6\" y=\"%9\">%10</text>\n"
                          "<text class=\"marks\" x=\"%6\" y=\"%11\">%12</text>\n")
        .arg(kind, number(at.x() - boxSize.width() / 2), number(at.y() - boxSize.height() / 2),
            number(boxSize.width()), number(boxSize.height()), number(at.x()), number(at.y() - 10))
        .arg(QString::fromUtf8(box.ja), number(at.y() + 7), QString::fromUtf8(box.en), number(at.y() + 24),
            marksOf(box.screen, ways));
}

constexpr const char *head
    = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1340 1430" font-family="Noto Sans CJK JP, IPAGothic, sans-serif">
<!-- Made from advance() by the test visit_flowdiagram; see the README. -->
<style>
.box { fill: #ffffff; stroke: #1f5f8b; stroke-width: 2 }
.trouble { stroke: #9a5b00; stroke-dasharray: 6 4 }
.way { fill: none; stroke: #555f6b; stroke-width: 1.6 }
.tip { fill: #555f6b }
.ground { fill: #f5f7f9 }
text { text-anchor: middle; fill: #1b2733 }
.name.ja { font-size: 17px; font-weight: bold }
.name.en { font-size: 13px }
.marks { font-size: 12px; fill: #555f6b }
.what { font-size: 13px }
.what.en { font-size: 11px }
.legend { text-anchor: start; font-size: 13px }
</style>
<rect width="1340" height="1430" fill="#f5f7f9"/>
)";

constexpr std::array legend{
    "■ 「やめる」でカードを取る画面へ / stop: to “Take the card”",
    "▲ カードを取ると終わり / taking the card ends it",
    "● 不具合のときは「お困りごとの表示」へ / can fail: to “Trouble”",
    "◷ 操作がなければ終わる / ends when nobody is there",
};

} // namespace

QByteArray drawing(const Ways &ways)
{
    QString svg = QString::fromUtf8(head);
    QMap<std::pair<Screen, Screen>, QStringList> arrows;
    for (auto way = ways.cbegin(); way != ways.cend(); ++way) {
        const auto [from, to] = way.key();
        for (const QString &event : sorted(way.value())) {
            if (from != to && !isCommon(from, to, event))
                arrows[way.key()].append(event);
        }
    }
    QString words;
    for (auto way = arrows.cbegin(); way != arrows.cend(); ++way) {
        const auto [from, to] = way.key();
        const Drawn one = arrow(from, to, way.value(), arrows.contains({ to, from }));
        svg += one.line;
        words += one.words;
    }
    for (const Box &box : boxes)
        svg += drawn(box, ways);
    svg += words;
    double y = 1330;
    for (const char *line : legend) {
        svg += QStringLiteral("<text class=\"legend\" x=\"40\" y=\"%1\">%2</text>\n")
                   .arg(number(y), QString::fromUtf8(line));
        y += 22;
    }
    return (svg + QStringLiteral("</svg>\n")).toUtf8();
}

QByteArray table(const Ways &ways)
{
    QString text
        = QStringLiteral("# 患者さんの画面の進み方 / The patient's way\n\n"
                         "![](patient-way.svg)\n\n"
                         "この表と図は、画面を進める関数からテスト `visit_flowdiagram` が作ります。\n"
                         "Table and picture are made by the test `visit_flowdiagram` from the function that "
                         "leads from screen to "
                         "screen.\n\n"
                         "| 画面 / Screen | 次の画面 / Next | きっかけ / By |\n|---|---|---|\n");
    for (const Box &from : boxes) {
        for (const Box &to : boxes) {
            const QSet<QString> events = ways.value({ from.screen, to.screen });
            if (from.screen == to.screen || events.isEmpty())
                continue;
            text += QStringLiteral("| %1 / %2 | %3 / %4 | %5 |\n")
                        .arg(QString::fromUtf8(from.ja), QString::fromUtf8(from.en), QString::fromUtf8(to.ja),
                            QString::fromUtf8(to.en), sorted(events).join(QStringLiteral(", ")));
        }
    }
    return text.toUtf8();
}

} // namespace madoguchi::test
