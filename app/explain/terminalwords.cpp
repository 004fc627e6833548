#include "app/explain/terminalwords.h"

#include <QStringList>

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
const char16_t *const hiragana = u"の が は を に で と も へ や か な です ます ました ません でした して "
                                 u"した する せず され された されて されました されません "
                                 u"されていません しました しません している していません ない なく なし "
                                 u"あり ある あります ありません いる いない います いません "
                                 u"から まで より ため ので または および もしくは かつ その この これ それ "
                                 u"について において による により できません できない "
                                 u"できました できず なりました なります ください してください い り し く "
                                 u"き け め れ る え み ち っ て た せ さ られ られました "
                                 u"られません れません れました きません きました けません けました めません "
                                 u"めました えません えました り込 切れ 誤り";

} // namespace

const QSet<QString> &japaneseTerms()
{
    static const QSet<QString> terms = [] {
        QSet<QString> all;
        for (const char16_t *list : { ofFiles, ofWork, ofField, katakana, hiragana })
            all.unite(wordsIn(QString::fromUtf16(list)));
        return all;
    }();
    return terms;
}

const QSet<QString> &latinTerms()
{
    static const QSet<QString> terms = wordsIn(QStringLiteral(
        "a an and application arbitrary at attribute bad batch be before birthdate body branch burden byte "
        "bytes "
        "can cannot card character characters classification code confirm connection consent content "
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

} // namespace madoguchi::explaining
