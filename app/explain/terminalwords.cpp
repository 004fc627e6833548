#include "app/explain/terminalwords.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <vector>

namespace madoguchi::explaining {

namespace {

QSet<QString> wordsIn(const QString &list)
{
    const QStringList words = list.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return QSet<QString>(words.begin(), words.end());
}

// What can be wrong with a file, and where.
const char16_t *const ofFiles
    = u"見本 書式 形式 様式 版 不正 無効 有効 要求 電文 項目 必須 任意 未設定 設定 値 桁 桁数 数 文字 数字 "
      u"英数字 半角 全角 "
      u"文字数 文字列 文字化 型 階層 要素 属性 行 行目 列 列目 件 件数 上限 下限 超過 超 以上 以下 以内 未満 "
      u"重複 二重 "
      u"不足 欠落 誤 間違 違反 一致 不一致 相違 破損 空 最大 最小 範囲 範囲外 外 内 文書 定義 宣言 冒頭 末尾 "
      u"途中 先頭 "
      u"最後 目 改行 空白 暗号化 復号 圧縮 解凍 展開 名称 名 識別子 識別 種別 区分 符号 構文 解析 規定 仕様";
// What the terminal does with it.
const char16_t *const ofWork = u"処理 実行 失敗 成功 異常 正常 終了 開始 接続 通信 切断 認証 送信 受信 取込 "
                               u"読込 書込 読 書 出力 入力 検証 検査 検出 "
                               u"発生 試行 再試行 再 再度 権限 拒否 許可 変更 更新 削除 追加 保存 作成 生成 "
                               u"登録 設置 使用 利用 提供 対応 対象 該当 存在 "
                               u"可能 不可 不能 不可能 不明 未 無 有 要 中 前 後 時 場合 原因 詳細 内容 理由 "
                               u"方法 確認 問合 連絡 管理者 担当者 障害 保守 "
                               u"停止 混雑 待 待機 超過 経過 期限 期限切 切 日時 日付 年月日 時刻 時間 "
                               u"時間切 本日 当日 期間 開始日 終了日 応答 回答 "
                               u"照会 結果 一括 返却 差戻 受付 受領 業務 運用 環境 領域 容量 記録 履歴 警告 "
                               u"通知 情報 正 下 上 他 別 同 同一 各 全 全件 全部 "
                               u"以外 出来 行 来 取得 指定 参照 判定 選択 省略 必要 不要";
// What the interface is about.
const char16_t *const ofField = u"医療 医療機関 機関 薬局 病院 診療所 診療 薬剤 健診 特定健診 特定 保険 "
                                u"保険者 保険者番号 被保険者 被保険者証 証 番号 資格 資格確認 "
                                u"資格情報 記号 枝番 氏名 生年月日 性別 住所 郵便番号 患者 本人 家族 利用者 "
                                u"同意 同意情報 閲覧 限度額 限度額適用 適用 "
                                u"認定証 認定 負担 割合 負担割合 公費 負担者 受給者 受給者番号 医療扶助 "
                                u"医療券 処方箋 処方 調剤 顔認証 端末 連携 基金 "
                                u"支払基金 支払 国保 連合会 中央会 社会保険 都道府県 点数表 点数 手術 歯科";
const char16_t *const katakana
    = u"エラー コード ファイル フォルダ フォルダー データ メッセージ ヘッダ ヘッダー ボディ タグ サイズ "
      u"フォーマット レコード システム "
      u"サーバ サーバー ネットワーク タイムアウト オンライン レイアウト スキーマ パス パラメータ "
      u"パラメーター プログラム アプリケーション "
      u"アプリ ログ バージョン チェック カード マイナンバーカード マイナンバー リクエスト レスポンス "
      u"エンコード エンコーディング サービス "
      u"アクセス ロック オープン クローズ バイト キー テーブル セグメント ステータス シフト ユニコード";
const char16_t *const hiragana = u"です ます ました ません でした して "
                                 u"した する せず され された されて されました されません "
                                 u"されていません しました しません している していません ない なく なし "
                                 u"あり ある あります ありません いる いない います いません "
                                 u"から まで より ため ので または および もしくは かつ その この これ それ "
                                 u"について において により による できません できない "
                                 u"できました できず なりました なります ください してください "
                                 u"られ られました "
                                 u"られません れません れました きません きました けません けました めません "
                                 u"めました えません えました 切れ 誤り";
const QString particles = QStringLiteral("のがはをにでともへやかな");
const QString wordEnds = QStringLiteral("いりしくきけめれるえみちってたせさわ");
// What stands alone although it is one character, and the beginnings of inflected words.
const QString alone = QStringLiteral("値桁型版行列件誤未無不他同時後");
const char16_t *const inflected = u"正し 有り 待ち 切れ 行わ 行い 行っ 読み 書き 違い 違っ 超え";
// Behind these stands a person's own.
const char16_t *const personal = u"氏名 患者 生年月日 誕生日 番号 記号 枝番 住所 電話 携帯 被保険者 受給者 "
                                 u"本人 家族 利用者 名前 姓名 カナ フリガナ";
const char *const personalLatin
    = "name kana birthdate birthday birth insured number symbol address patient person branch phone tel "
      "beneficiary identification";
/// Words that are names as well.
const char *const namesToo = "an be branch can does in long must on or person read than to";

/// The fewest terms of one character that the run can be cut into beside longer ones; nothing: it cannot.
std::optional<int> fewestSingles(const QSet<QString> &terms, const QString &run)
{
    constexpr qsizetype longestTerm = 16;
    std::vector<std::optional<int>> fewest(static_cast<std::size_t>(run.size()) + 1);
    fewest[0] = 0;
    for (qsizetype end = 1; end <= run.size(); ++end) {
        std::optional<int> &best = fewest[static_cast<std::size_t>(end)];
        for (qsizetype begin = std::max<qsizetype>(0, end - longestTerm); begin < end; ++begin) {
            const std::optional<int> &sofar = fewest[static_cast<std::size_t>(begin)];
            if (!sofar || !terms.contains(run.mid(begin, end - begin)))
                continue;
            const int singles = *sofar + (end - begin == 1 ? 1 : 0);
            best = best ? std::min(*best, singles) : singles;
        }
    }
    return fewest.back();
}

QSet<QString> termsIn(std::initializer_list<const char16_t *> lists)
{
    QSet<QString> all;
    for (const char16_t *list : lists)
        all.unite(wordsIn(QString::fromUtf16(list)));
    return all;
}

const QSet<QString> &terms()
{
    static const QSet<QString> all = termsIn({ ofFiles, ofWork, ofField, katakana });
    return all;
}

const QSet<QString> &latinTerms()
{
    static const QSet<QString> terms = wordsIn(QStringLiteral(
        "a an and application arbitrary at attribute bad batch be before birthdate body branch burden byte "
        "bytes "
        "can cannot card character characters classification code column confirm connection consent content "
        "contents "
        "could data date declaration decode denied depth digits document does dtd duplicate element elements "
        "empty encoding end error execution exist exists expected expired failed failure file files folder "
        "for "
        "format found from full has header id identification identifier in info information institution "
        "insurance insured insurer invalid is it item items layout length limit line list long malformed "
        "mandatory many medical message missing msg must name no not number of on or oqs ouqs out parse "
        "parser "
        "pdf period person position processing qualification range ratio read reason received reception "
        "record "
        "reference rejected request required res req result root schema search segment server shift sjis jis "
        "size status symbol syntax system tag takes than the time timeout to too unexpected unknown "
        "unsupported "
        "utf validity value version was wrong write xml xmlmsg zip"));
    return terms;
}

/// "InsuredCardSymbol": insured, card, symbol.
QStringList humpsOf(const QString &word)
{
    static const QRegularExpression humps(QStringLiteral("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+"));
    QStringList parts;
    for (auto hump = humps.globalMatch(word); hump.hasNext();)
        parts.append(hump.next().captured().toLower());
    return parts;
}

bool isDigits(const QString &text)
{
    return text.front() >= u'0' && text.front() <= u'9';
}

} // namespace

bool isWholeTerms(const QString &run)
{
    return fewestSingles(terms(), run) == 0;
}

bool isTerms(const QString &run, const QString &behind)
{
    static const QSet<QString> beginnings = termsIn({ inflected });
    if (run.size() == 1)
        return alone.contains(run) || beginnings.contains(run + behind.left(1));
    const std::optional<int> singles = fewestSingles(terms(), run);
    return singles && *singles <= (run.size() > 2 ? 1 : 0);
}

bool isSmallWords(const QString &run, int mostParticles, bool mayInflect)
{
    static const QSet<QString> words = [] {
        QSet<QString> all = termsIn({ hiragana });
        for (const QChar particle : particles)
            all.insert(particle);
        return all;
    }();
    for (qsizetype end = 0; end <= run.size() && end <= (mayInflect ? 2 : 0); ++end) {
        if (end > 0 && !wordEnds.contains(run.at(end - 1)))
            break;
        const std::optional<int> singles = fewestSingles(words, run.mid(end));
        if (singles && *singles <= mostParticles)
            return true;
    }
    return false;
}

bool isParticle(const QString &text)
{
    return text.size() == 1 && particles.contains(text);
}

bool isLatinTerms(const QString &word)
{
    int numbers = 0;
    const QStringList parts = humpsOf(word);
    return std::all_of(parts.begin(), parts.end(), [&numbers](const QString &part) {
        return isDigits(part) ? part.size() <= 2 && ++numbers == 1 : latinTerms().contains(part);
    });
}

bool mayBeName(const QString &word)
{
    static const QSet<QString> names = wordsIn(QLatin1String(namesToo));
    return word.front().isUpper() && names.contains(word.toLower());
}

bool isNobodysName(const QString &word)
{
    constexpr qsizetype shortest = 5;
    constexpr qsizetype manyParts = 3;
    const bool place = word == QLatin1String("line") || word == QLatin1String("column");
    const bool plain = word == word.toLower() && word.size() >= shortest;
    return place || plain || namesPersonal(word) || humpsOf(word).size() >= manyParts;
}

bool namesPersonal(const QString &word)
{
    static const QSet<QString> japanese = termsIn({ personal });
    static const QSet<QString> latin = wordsIn(QLatin1String(personalLatin));
    const QStringList parts = humpsOf(word);
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) { return latin.contains(part); })
        || std::any_of(
            japanese.begin(), japanese.end(), [&word](const QString &label) { return word.contains(label); });
}

} // namespace madoguchi::explaining
