<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>AdminFault</name>
    <message>
        <source>This staff ID is taken</source>
        <translation>この職員IDはすでに使われています</translation>
    </message>
    <message>
        <source>Choose another one. A staff ID is never given to a second person.</source>
        <translation>別の職員IDにしてください。一度使った職員IDを別の人に使うことはできません。</translation>
    </message>
    <message>
        <source>This account cannot be made</source>
        <translation>このアカウントは作れません</translation>
    </message>
    <message>
        <source>The staff ID has 1 to 64 letters, digits and signs of the keyboard, without blanks. A name is needed, too.</source>
        <translation>職員IDは半角の英数字と記号で1～64文字です（空白は使えません）。氏名も入力してください。</translation>
    </message>
    <message>
        <source>Nobody can be found by this</source>
        <translation>この内容では探せません</translation>
    </message>
    <message>
        <source>Type the number as it stands on the certificate of eligibility.</source>
        <translation>資格確認書に書かれている番号のとおりに入力してください。</translation>
    </message>
    <message>
        <source>That is not the id of this station</source>
        <translation>この端末のIDと違います</translation>
    </message>
    <message>
        <source>Nothing was destroyed. Type the id exactly as it stands above.</source>
        <translation>何も消去していません。上に表示されているとおりに入力してください。</translation>
    </message>
    <message>
        <source>Nobody resets the own password</source>
        <translation>自分のパスワードは再発行できません</translation>
    </message>
    <message>
        <source>Change it under your own account.</source>
        <translation>「自分のアカウント」で変更してください。</translation>
    </message>
    <message>
        <source>This person has left the clinic</source>
        <translation>この方は退職しています</translation>
    </message>
    <message>
        <source>Who comes back gets a new account.</source>
        <translation>復職したときは新しいアカウントを作ってください。</translation>
    </message>
    <message>
        <source>A backup is being made already</source>
        <translation>バックアップはすでに始まっています</translation>
    </message>
    <message>
        <source>Wait for its end.</source>
        <translation>終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>There is no recovery sheet yet</source>
        <translation>復旧シートがまだありません</translation>
    </message>
    <message>
        <source>Backups are sealed to the recovery sheet. It is made when the station is set up.</source>
        <translation>バックアップは復旧シートの鍵で封をします。復旧シートは端末の初期設定のときに作ります。</translation>
    </message>
    <message>
        <source>This is not the clinic&apos;s pairing code</source>
        <translation>院内の接続コードと一致しません</translation>
    </message>
    <message>
        <source>Nothing was changed. Compare it group by group with what was written down at the first station, and type it again.</source>
        <translation>何も変更していません。最初の端末で控えたコードと一組ずつ見比べて、もう一度入力してください。</translation>
    </message>
    <message>
        <source>There are no settings to change here</source>
        <translation>ここで変えられる設定はありません</translation>
    </message>
    <message>
        <source>The training clinic has its settings built in. A station reads them from its settings file.</source>
        <translation>研修用クリニックの設定は組み込みです。実際の端末は設定ファイルから読みます。</translation>
    </message>
    <message>
        <source>The settings file cannot be read</source>
        <translation>設定ファイルが読めません</translation>
    </message>
    <message>
        <source>Nothing was changed. Look whether the file is there, is a file of text, and may be read by this account.</source>
        <translation>何も変わっていません。ファイルがあるか、テキストファイルか、このアカウントで読めるかを確かめてください。</translation>
    </message>
    <message>
        <source>This setting is locked</source>
        <translation>この設定はロックされています</translation>
    </message>
    <message>
        <source>The computer&apos;s settings file has set it. Whoever looks after the computer changes it there.</source>
        <translation>端末全体の設定ファイルで決められています。変えるのは端末の管理担当者です。</translation>
    </message>
    <message>
        <source>This setting is sealed</source>
        <translation>この設定は固定です</translation>
    </message>
    <message>
        <source>It cannot be changed while the station has a store. What changing it means stands beside it.</source>
        <translation>データのある端末では変えられません。変えた場合にどうなるかは、項目に書いてあります。</translation>
    </message>
    <message>
        <source>The station could not start with these settings</source>
        <translation>この設定では端末を起動できません</translation>
    </message>
    <message>
        <source>Nothing was written. What is wrong stands at each setting.</source>
        <translation>保存していません。直すところは各項目に出ています。</translation>
    </message>
    <message>
        <source>The settings file was changed by somebody else meanwhile</source>
        <translation>設定ファイルがほかで変更されました</translation>
    </message>
    <message>
        <source>Nothing was written, and what you typed is kept. Read the file anew, look at what it says now, and save then.</source>
        <translation>保存していません。入力した内容は残っています。読み直して今の内容を確かめてから保存してください。</translation>
    </message>
    <message>
        <source>The settings file says this already</source>
        <translation>設定ファイルはすでにこの内容です</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>保存していません。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクの空きがありません</translation>
    </message>
    <message>
        <source>The settings are as they were. Make room, and save again: what you typed is kept.</source>
        <translation>設定は元のままです。空きを作ってから、もう一度保存してください。入力した内容は残っています。</translation>
    </message>
    <message>
        <source>The settings file cannot be written</source>
        <translation>設定ファイルに書き込めません</translation>
    </message>
    <message>
        <source>The settings are as they were, and what you typed is kept. This account needs the right to write the file and its folder; a link is not followed.</source>
        <translation>設定は元のままで、入力した内容は残っています。このアカウントに、ファイルとフォルダーへ書き込む権限が必要です。リンクの先には書きません。</translation>
    </message>
    <message>
        <source>A file of this name is there already</source>
        <translation>同じ名前のファイルがあります</translation>
    </message>
    <message>
        <source>Nothing was written over it. Choose another name.</source>
        <translation>上書きしていません。別の名前にしてください。</translation>
    </message>
    <message>
        <source>The file cannot be written there</source>
        <translation>そこにはファイルを作れません</translation>
    </message>
    <message>
        <source>Choose a folder that is there and that this account may write to.</source>
        <translation>実在し、このアカウントで書き込めるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>There is no room for the file</source>
        <translation>ファイルを保存する空きがありません</translation>
    </message>
    <message>
        <source>Nothing half written was left. Choose another disk, or make room.</source>
        <translation>書きかけのファイルは残していません。別のディスクを選ぶか、空きを作ってください。</translation>
    </message>
    <message>
        <source>This file is not a CSV file</source>
        <translation>CSVファイルではありません</translation>
    </message>
    <message>
        <source>It cannot be read from line %1 on. Open the published list in the spreadsheet program and save it as CSV.</source>
        <translation>%1行目から読めません。公表されている一覧を表計算ソフトで開き、CSV形式で保存し直してください。</translation>
    </message>
    <message>
        <source>This is not the insurers&apos; list</source>
        <translation>保険者の登録状況一覧ではありません</translation>
    </message>
    <message>
        <source>A line of headings with 保険者番号 and 登録済年度 is needed. Give the columns these names and save it again.</source>
        <translation>「保険者番号」と「登録済年度」の見出し行が必要です。列の見出しをこの名前にして、保存し直してください。</translation>
    </message>
    <message>
        <source>There is no insurer in this list</source>
        <translation>この一覧には保険者が1件もありません</translation>
    </message>
    <message>
        <source>The list from before stays. Choose the whole list.</source>
        <translation>前の一覧はそのままです。全体の入った一覧を選んでください。</translation>
    </message>
    <message>
        <source>A line of the list cannot be read</source>
        <translation>一覧に読めない行があります</translation>
    </message>
    <message>
        <source>Line %1: the insurer&apos;s number, the year (令和7年度, 2025) or the planned month (2026-10) is none. The list from before stays.</source>
        <translation>%1行目の保険者番号、年度（令和7年度、2025）または登録予定年月（2026-10）の形が正しくありません。前の一覧はそのままです。</translation>
    </message>
    <message>
        <source>This file is too large for an insurers&apos; list</source>
        <translation>登録状況一覧としては大きすぎるファイルです</translation>
    </message>
    <message>
        <source>It has more than 4 MB. Look whether it is the right file.</source>
        <translation>4MBを超えています。正しいファイルか確かめてください。</translation>
    </message>
    <message>
        <source>There is no file of this name</source>
        <translation>この名前のファイルはありません</translation>
    </message>
    <message>
        <source>Look at the folder and the name, and type it again.</source>
        <translation>フォルダーと名前を確かめて、もう一度入力してください。</translation>
    </message>
</context>
<context>
    <name>AdminWords</name>
    <message>
        <source>Sign-in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Sign-out</source>
        <translation>サインアウト</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>Unlocked by quick code</source>
        <translation>ロック解除コードでロック解除</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>パスワード変更</translation>
    </message>
    <message>
        <source>Second factor set up or taken off</source>
        <translation>二要素認証の設定・解除</translation>
    </message>
    <message>
        <source>Quick code chosen</source>
        <translation>ロック解除コード設定</translation>
    </message>
    <message>
        <source>Reception kept</source>
        <translation>受付の保存</translation>
    </message>
    <message>
        <source>Reception confirmed</source>
        <translation>受付の確認</translation>
    </message>
    <message>
        <source>Slip printed</source>
        <translation>受付票の印刷</translation>
    </message>
    <message>
        <source>Visits listed</source>
        <translation>来院一覧の表示</translation>
    </message>
    <message>
        <source>Records asked for</source>
        <translation>薬剤・健診等の情報の閲覧要求</translation>
    </message>
    <message>
        <source>Records shown</source>
        <translation>薬剤・健診等の情報の閲覧</translation>
    </message>
    <message>
        <source>Records closed</source>
        <translation>薬剤・健診等の情報を閉じた</translation>
    </message>
    <message>
        <source>View reported to the service</source>
        <translation>閲覧の報告</translation>
    </message>
    <message>
        <source>Consent proven</source>
        <translation>同意の検証</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>アカウント追加</translation>
    </message>
    <message>
        <source>Qualification granted</source>
        <translation>資格の付与</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>パスワード再発行</translation>
    </message>
    <message>
        <source>Lock lifted</source>
        <translation>アカウントのロック解除</translation>
    </message>
    <message>
        <source>Account switched on</source>
        <translation>アカウントを有効化</translation>
    </message>
    <message>
        <source>Account switched off</source>
        <translation>アカウントを停止</translation>
    </message>
    <message>
        <source>Left the clinic</source>
        <translation>退職</translation>
    </message>
    <message>
        <source>Emergency without second factor</source>
        <translation>緊急時の二要素認証なし</translation>
    </message>
    <message>
        <source>Account changed</source>
        <translation>アカウント変更</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>設定変更</translation>
    </message>
    <message>
        <source>Audit looked through</source>
        <translation>監査記録の閲覧</translation>
    </message>
    <message>
        <source>Audit exported</source>
        <translation>監査記録の書き出し</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Restored from a backup</source>
        <translation>バックアップからの復旧</translation>
    </message>
    <message>
        <source>A day forgotten</source>
        <translation>1日分の消去</translation>
    </message>
    <message>
        <source>Trouble with the store</source>
        <translation>データベースの異常</translation>
    </message>
    <message>
        <source>Recovery sheet made</source>
        <translation>復旧シートの作成</translation>
    </message>
    <message>
        <source>Kind of station confirmed</source>
        <translation>端末の種類の確認</translation>
    </message>
    <message>
        <source>Station disposed of</source>
        <translation>端末の廃棄</translation>
    </message>
    <message>
        <source>by itself, nobody was there</source>
        <translation>自動（離席）</translation>
    </message>
    <message>
        <source>by itself, the session was over</source>
        <translation>自動（利用時間の終了）</translation>
    </message>
    <message>
        <source>own entries</source>
        <translation>自分の記録</translation>
    </message>
    <message>
        <source>all entries</source>
        <translation>すべての記録</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>whether the chain is whole</source>
        <translation>改ざんの検査</translation>
    </message>
    <message>
        <source>wanted now</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>drill with the recovery sheet</source>
        <translation>復旧シートの訓練</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>対象：%1</translation>
    </message>
    <message>
        <source>together with %1</source>
        <translation>立会：%1</translation>
    </message>
    <message>
        <source>one patient</source>
        <translation>1人の患者について</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Off: 60 days unused</source>
        <translation>停止中（60日間未使用）</translation>
    </message>
    <message>
        <source>Locked until %1</source>
        <translation>%1までロック</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初回パスワード</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Not asked until %1</source>
        <translation>%1まで不要</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>設定済み</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Odd hour</source>
        <translation>時間外</translation>
    </message>
    <message>
        <source>No reception</source>
        <translation>受付なし</translation>
    </message>
    <message>
        <source>Own record</source>
        <translation>本人の記録</translation>
    </message>
    <message>
        <source>Limit information agreed to by word of mouth</source>
        <translation>限度額情報の提供に口頭で同意</translation>
    </message>
    <message>
        <source>Eligibility asked for again by number</source>
        <translation>資格を番号で再照会</translation>
    </message>
    <message>
        <source>Patient number linked</source>
        <translation>患者番号を登録</translation>
    </message>
    <message>
        <source>Booked patients asked about</source>
        <translation>予約患者を一括照会</translation>
    </message>
    <message>
        <source>Paired with the other stations</source>
        <translation>他の端末と接続設定</translation>
    </message>
    <message>
        <source>Patient confirmed by sight</source>
        <translation>目視で本人を確認</translation>
    </message>
    <message>
        <source>Patient not confirmed by sight</source>
        <translation>目視確認を取りやめ</translation>
    </message>
    <message>
        <source>Card left on the reader</source>
        <translation>カードの置き忘れ</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>本人と確認できず</translation>
    </message>
    <message>
        <source>by itself, the time was over</source>
        <translation>自動、時間切れ</translation>
    </message>
    <message>
        <source>by itself, the seat was left</source>
        <translation>自動、離席</translation>
    </message>
    <message>
        <source>for the patient&apos;s care</source>
        <translation>診療のため</translation>
    </message>
    <message>
        <source>Report of a view left open</source>
        <translation>閲覧の報告（確認できずに終了）</translation>
    </message>
    <message>
        <source>被保険者資格申立書 printed</source>
        <translation>被保険者資格申立書の印刷</translation>
    </message>
    <message>
        <source>Comparison by sight begun</source>
        <translation>目視確認を開始</translation>
    </message>
    <message>
        <source>Confirmed by sight, received in this visit</source>
        <translation>目視確認した方をこの来院で受付</translation>
    </message>
    <message>
        <source>by the patient</source>
        <translation>患者さんの操作</translation>
    </message>
    <message>
        <source>by itself, the card was taken or failed</source>
        <translation>自動（カードが取られた、または読めなくなった）</translation>
    </message>
    <message>
        <source>Reception closed, received again</source>
        <translation>受付の終了（再受付）</translation>
    </message>
    <message>
        <source>by itself, the card&apos;s own record spoke against it</source>
        <translation>自動（カードの記録と合わない）</translation>
    </message>
    <message>
        <source>Confirmed eligibility printed</source>
        <translation>資格確認結果の印刷</translation>
    </message>
    <message>
        <source>Confirmation taken back</source>
        <translation>確認の取り消し</translation>
    </message>
    <message>
        <source>Handed over to the レセコン</source>
        <translation>レセコンへの引き渡し</translation>
    </message>
    <message>
        <source>Hand-over asked for once more</source>
        <translation>レセコンへの再引き渡しの指示</translation>
    </message>
    <message>
        <source>Doubtful person compared</source>
        <translation>別人の疑いの照合</translation>
    </message>
    <message>
        <source>Way of writing a name kept</source>
        <translation>氏名の表記の登録</translation>
    </message>
    <message>
        <source>the same person as stored</source>
        <translation>登録済みの患者本人</translation>
    </message>
    <message>
        <source>somebody else than stored</source>
        <translation>登録済みの患者とは別人</translation>
    </message>
    <message>
        <source>drill with the recovery sheet: the backup opened</source>
        <translation>復旧シートの訓練：バックアップを開けた</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>変更前：%1</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>変更後：%1</translation>
    </message>
    <message>
        <source>Records copied as text</source>
        <translation>薬剤・健診等の情報を文字でコピー</translation>
    </message>
    <message>
        <source>Records printed</source>
        <translation>薬剤・健診等の情報を印刷</translation>
    </message>
    <message>
        <source>set-up of the station</source>
        <translation>初期設定</translation>
    </message>
    <message>
        <source>a new pairing code</source>
        <translation>接続コードを新しく作成</translation>
    </message>
    <message>
        <source>the pairing code was typed</source>
        <translation>接続コードを入力</translation>
    </message>
    <message>
        <source>set-up of the station: a new pairing code</source>
        <translation>初期設定：接続コードを新しく作成</translation>
    </message>
    <message>
        <source>set-up of the station: the pairing code was typed</source>
        <translation>初期設定：接続コードを入力</translation>
    </message>
    <message>
        <source>set-up of the station: account %1</source>
        <translation>初期設定：アカウント %1</translation>
    </message>
    <message>
        <source>Records saved as a PDF</source>
        <translation>薬剤・健診等の情報をPDFに保存</translation>
    </message>
    <message>
        <source>the insurers&apos; list</source>
        <translation>保険者の登録状況一覧</translation>
    </message>
    <message>
        <source>Records fetched ahead, not viewed</source>
        <translation>薬剤・健診等の情報を先に取得（閲覧なし）</translation>
    </message>
    <message>
        <source>opened by the chart&apos;s call</source>
        <translation>カルテの呼び出しで自動表示</translation>
    </message>
    <message>
        <source>公費 written down</source>
        <translation>公費を登録・記録</translation>
    </message>
    <message>
        <source>公費 ended by a person</source>
        <translation>公費を終了（患者に確認のうえ）</translation>
    </message>
    <message>
        <source>Late answer looked at</source>
        <translation>後から届いた回答を確認</translation>
    </message>
</context>
<context>
    <name>AssistantHelp</name>
    <message>
        <source>Lines of the file</source>
        <translation>ファイルの行</translation>
    </message>
    <message>
        <source>What cannot be followed is kept as a comment when the file is written; nothing is lost by it.</source>
        <translation>使えない行は、書き込むときにコメントとして残します。消えることはありません。</translation>
    </message>
    <message>
        <source>Kind of station</source>
        <translation>端末の種類</translation>
    </message>
    <message>
        <source>The computer at the reader is a desk, whoever sits there. One in a room where records are looked at is the other kind. Each computer is set up by itself.</source>
        <translation>カードリーダーのあるパソコンは、だれが使うときも受付用です。薬剤情報や健診情報を見る部屋のパソコンは、もう一方を選びます。パソコンごとに設定します。</translation>
    </message>
    <message>
        <source>Institution code</source>
        <translation>医療機関コード</translation>
    </message>
    <message>
        <source>The ten digits that stand on the notice of the online eligibility portal and begin with the number of the prefecture.</source>
        <translation>都道府県番号で始まる10桁です。オンライン資格確認のポータルサイトの通知に書かれています。</translation>
    </message>
    <message>
        <source>Reader not listed</source>
        <translation>リーダーが一覧に出ないとき</translation>
    </message>
    <message>
        <source>Look at its cable and power, and at the computer&apos;s smart card service (pcscd). It is listed here by itself as soon as it is there.</source>
        <translation>ケーブルと電源、パソコンのスマートカードサービス（pcscd）を確認してください。つながると自動で一覧に出ます。</translation>
    </message>
    <message>
        <source>Beside a certified terminal</source>
        <translation>資格確認端末がある場合</translation>
    </message>
    <message>
        <source>There the terminal has the reader, and its results come by folders: choose that, and no reader is asked for.</source>
        <translation>リーダーは端末側にあり、結果はフォルダーで届きます。それを選ぶと、リーダーの設定は要りません。</translation>
    </message>
    <message>
        <source>Patient&apos;s display</source>
        <translation>患者さん用の画面</translation>
    </message>
    <message>
        <source>The screen that patients touch. Each screen shows its name while you choose; without a second one it is a window.</source>
        <translation>患者さんが操作する画面です。選んでいる間、各画面に名前を表示できます。2台目の画面がないときはウィンドウで開きます。</translation>
    </message>
    <message>
        <source>Folders or direct</source>
        <translation>フォルダーか直接接続か</translation>
    </message>
    <message>
        <source>Folders: beside a certified terminal, in the ones that its vendor has shared for request and answer files. Direct: only where the operator has given you an address and a certificate.</source>
        <translation>フォルダー：資格確認端末の業者が用意した、要求と結果のフォルダーを使います。直接接続：運営者から接続先と証明書を受け取っている場合だけ選びます。</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
    <message>
        <source>The .p12 file and its passphrase come from the operator. If they are not here yet, close the window: what was typed is kept, and you go on when they are.</source>
        <translation>.p12 ファイルとパスフレーズは運営者から届きます。まだないときは画面を閉じてください。入力した内容は残り、届いてから続けられます。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>In the key store of the system, unless whoever looks after this computer says otherwise. A file is for computers without one.</source>
        <translation>通常はシステムの鍵の保管庫に置きます。保管庫のないパソコンでは、管理する人と相談のうえファイルを選びます。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>復旧シート</translation>
    </message>
    <message>
        <source>Print it now. With both halves and a backup the data can be got back on another computer; without the sheet nobody can, nor can we.</source>
        <translation>ここで印刷してください。2枚の半分とバックアップがあれば、別のパソコンでデータを取り戻せます。シートがないと、だれにも取り戻せません。</translation>
    </message>
    <message>
        <source>First passwords</source>
        <translation>最初のパスワード</translation>
    </message>
    <message>
        <source>They are for the first sign-in only. Several unrelated words are good; what everybody would guess is refused.</source>
        <translation>最初のサインインにだけ使います。関係のない言葉をいくつか並べると安全です。推測されやすいものは使えません。</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>ほかの職員</translation>
    </message>
    <message>
        <source>The administrator adds everybody else later, one account a person.</source>
        <translation>ほかの職員は、あとから管理者が一人ずつ追加します。</translation>
    </message>
    <message>
        <source>Until the last button</source>
        <translation>最後のボタンを押すまで</translation>
    </message>
    <message>
        <source>Nothing is set up before it is pressed. Go back with Alt+Left and change what you like.</source>
        <translation>押すまでは何も設定されません。Alt+← で戻って変更できます。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>次の項目</translation>
    </message>
    <message>
        <source>help for this page</source>
        <translation>このページの説明</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close the help</source>
        <translation>説明を閉じる</translation>
    </message>
    <message>
        <source>larger, smaller, usual</source>
        <translation>拡大・縮小・元の大きさ</translation>
    </message>
    <message>
        <source>other colours</source>
        <translation>画面の色を切り替え</translation>
    </message>
    <message>
        <source>Setting up this station</source>
        <translation>この端末の初期設定</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>中断したとき</translation>
    </message>
    <message>
        <source>Close the window when you like: what was typed is there at the next start, but passwords and the certificate&apos;s passphrase.</source>
        <translation>いつ閉じてもかまいません。パスワードと証明書のパスフレーズ以外は、次に開いたときに残っています。</translation>
    </message>
</context>
<context>
    <name>BenefitFacts</name>
    <message>
        <source>Not agreed to</source>
        <translation>同意なし</translation>
    </message>
    <message>
        <source>Agreed to: there is no certificate</source>
        <translation>同意あり：認定証なし</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限度額</translation>
    </message>
    <message>
        <source>Kind of certificate</source>
        <translation>証区分</translation>
    </message>
    <message>
        <source>Limit valid</source>
        <translation>限度額の有効期間</translation>
    </message>
    <message>
        <source>Long stay since</source>
        <translation>長期入院該当日</translation>
    </message>
    <message>
        <source>pays up to %1 a month</source>
        <translation>自己負担限度 月%1</translation>
    </message>
    <message>
        <source>Ended: no longer valid</source>
        <translation>終了：有効期間を過ぎています</translation>
    </message>
    <message>
        <source>Specific disease</source>
        <translation>特定疾病</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>券</translation>
    </message>
    <message>
        <source>Ticket valid</source>
        <translation>券の有効期間</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>指定医療機関</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>処方箋発行元</translation>
    </message>
    <message>
        <source>For</source>
        <translation>診療内容</translation>
    </message>
    <message>
        <source>Own payment</source>
        <translation>本人支払額</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Insurance card</source>
        <translation>健康保険証</translation>
    </message>
    <message>
        <source>資格確認書</source>
        <translation>資格確認書</translation>
    </message>
    <message>
        <source>資格情報のお知らせ with the card</source>
        <translation>資格情報のお知らせとカード</translation>
    </message>
    <message>
        <source>Mynaportal screen with the card</source>
        <translation>マイナポータル画面とカード</translation>
    </message>
    <message>
        <source>被保険者資格申立書</source>
        <translation>被保険者資格申立書</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>回答あり</translation>
    </message>
    <message>
        <source>No answer: %1</source>
        <translation>回答なし：%1</translation>
    </message>
    <message>
        <source>Asked, waiting for the answer</source>
        <translation>照会済み・回答待ち</translation>
    </message>
    <message>
        <source>Waiting to be asked</source>
        <translation>照会待ち</translation>
    </message>
    <message>
        <source>Elderly certificate</source>
        <translation>高齢受給者証</translation>
    </message>
    <message>
        <source>Shown at the desk</source>
        <translation>窓口での提示</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>照会時刻</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>次の照会</translation>
    </message>
    <message>
        <source>Answer shown came</source>
        <translation>表示中の回答の時刻</translation>
    </message>
    <message>
        <source>Limit certificate issued</source>
        <translation>限度額 交付日</translation>
    </message>
    <message>
        <source>Its certificate issued</source>
        <translation>特定疾病 交付日</translation>
    </message>
    <message>
        <source>Welfare office</source>
        <translation>福祉事務所等</translation>
    </message>
    <message>
        <source>Payer number</source>
        <translation>公費負担者番号</translation>
    </message>
    <message>
        <source>Recipient number</source>
        <translation>受給者番号</translation>
    </message>
    <message>
        <source>Medical aid valid</source>
        <translation>医療扶助の期間</translation>
    </message>
    <message>
        <source>Elderly certificate issued</source>
        <translation>高齢受給者証 交付日</translation>
    </message>
    <message>
        <source>Limit agreed to</source>
        <translation>限度額の同意</translation>
    </message>
    <message>
        <source>Specific disease agreed to</source>
        <translation>特定疾病の同意</translation>
    </message>
</context>
<context>
    <name>Bookings</name>
    <message>
        <source>Name covered (F9)</source>
        <translation>氏名は非表示（F9）</translation>
    </message>
    <message>
        <source>Patient number %1</source>
        <translation>患者番号 %1</translation>
    </message>
    <message>
        <source>The service could not say.</source>
        <translation>オンライン資格確認等システムで確認できませんでした。</translation>
    </message>
    <message>
        <source>The service could not say (code %1).</source>
        <translation>オンライン資格確認等システムで確認できませんでした（コード %1）。</translation>
    </message>
    <message>
        <source>Ask by number (F2) when the patient comes.</source>
        <translation>来院時に番号受付（F2）で照会してください。</translation>
    </message>
    <message>
        <source>%1: ask the patient for the new 資格確認書, or have the card placed at the visit.</source>
        <translation>%1：新しい資格確認書の持参をお願いするか、来院時にマイナンバーカードで確認してください。</translation>
    </message>
    <message>
        <source>No such insurance: compare insurer number, symbol and number of the list with the chart, and ask the patient for a proof.</source>
        <translation>該当する資格がありません。リストの保険者番号・記号・番号をカルテと見比べ、来院時に資格確認書などを見せていただいてください。</translation>
    </message>
    <message>
        <source>Several persons fit: find out the branch number, and ask by number (F2) with it.</source>
        <translation>複数の方が該当します。枝番を確かめて、番号受付（F2）で照会してください。</translation>
    </message>
    <message>
        <source>The answer says nothing of this patient, which does not mean that there is no insurance. Ask by number (F2) when the patient comes.</source>
        <translation>回答にこの方が含まれていません。資格がないという意味ではありません。来院時に番号受付（F2）で照会してください。</translation>
    </message>
    <message>
        <source>There is nobody in it.</source>
        <translation>リストに患者さんが入っていません。</translation>
    </message>
    <message>
        <source>The first line has no column names, or one of them twice.</source>
        <translation>1行目に列名がないか、同じ列名が2つあります。</translation>
    </message>
    <message>
        <source>Line %1 is not like the first one: it has another number of cells.</source>
        <translation>%1行目の列の数が、1行目と違います。</translation>
    </message>
    <message>
        <source>It has more patients than are booked for a day.</source>
        <translation>一日の予約としては人数が多すぎます。</translation>
    </message>
    <message>
        <source>The column %1 is missing.</source>
        <translation>列 %1 がありません。</translation>
    </message>
    <message>
        <source>In line %1, column %2, the value does not fit.</source>
        <translation>%1行目の列 %2 の値が正しくありません。</translation>
    </message>
    <message numerus="yes">
        <source>%1: all %n booked patient(s) are insured</source>
        <translation>
            <numerusform>%1：予約の%n人全員の資格が有効です</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 booked patients to look at</source>
        <translation>%1：予約%3人のうち%2人に確認が必要です</translation>
    </message>
    <message>
        <source>All others are insured.</source>
        <translation>ほかの方の資格は有効です。</translation>
    </message>
    <message>
        <source>%1: the list was not answered</source>
        <translation>%1：予約リストの回答が得られませんでした</translation>
    </message>
    <message>
        <source>Choose the list once more. If that does not help, ask by number (F2) when the patients come.</source>
        <translation>もう一度リストを選んで照会してください。それでも回答がないときは、来院時に番号受付（F2）で照会してください。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n booked patient(s) asked about</source>
        <translation>
            <numerusform>%1：予約の%n人を照会中です</numerusform>
        </translation>
    </message>
    <message>
        <source>The service is still working on it. The answer comes by itself, also after a restart.</source>
        <translation>回答の準備ができしだい、自動で受け取ります。再起動しても続きます。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n booked patient(s) wait to be asked about</source>
        <translation>
            <numerusform>%1：予約の%n人が照会待ちです</numerusform>
        </translation>
    </message>
    <message>
        <source>It is asked by itself once the service can be reached.</source>
        <translation>つながりしだい、自動で照会します。</translation>
    </message>
    <message>
        <source>Nothing was asked. Correct it, save it as CSV, and choose it once more.</source>
        <translation>まだ照会していません。直してCSVで保存し、もう一度選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか%n人</numerusform>
        </translation>
    </message>
    <message>
        <source>So many point to a list that is not in order: compare its columns, and read it in again.</source>
        <translation>これほど多いときは、リスト自体の列がずれているおそれがあります。列を確かめて、もう一度読み込んでください。</translation>
    </message>
</context>
<context>
    <name>CaptureSteps</name>
    <message>
        <source>Written down while the service could not be asked</source>
        <translation>障害中に書き取った受付です</translation>
    </message>
    <message>
        <source>The number of the insurance is missing. When it is known (資格確認書, Mynaportal screen, telephone), F8 and then F2 give it; it is asked by itself when the service is back. Or have the card placed then.</source>
        <translation>保険の番号がまだありません。分かったら（資格確認書・マイナポータル画面・電話など）F8、続けて F2 で入れてください。復旧すると自動で照会します。復旧後にカードを置いていただいてもかまいません。</translation>
    </message>
    <message>
        <source>Your insurance will be confirmed later. Please fill in and sign this sheet; you will be seen today all the same.</source>
        <translation>保険の資格は後ほど確認いたします。こちらの用紙にご記入とご署名をお願いします。本日の診察はこのまま受けていただけます。</translation>
    </message>
    <message>
        <source>Compare name, kana, birth date and address with the 診療申込書: the answer is compared with them.</source>
        <translation>氏名・カナ・生年月日・住所を診療申込書と見比べてください。後で届く回答と照らし合わせます。</translation>
    </message>
    <message>
        <source>Without a patient number a card is not joined by itself: two lines stand there, and one is closed by hand.</source>
        <translation>患者番号がないと、カードの受付とは自動では結び付きません。2行になったときは、見比べて一方を閉じてください。</translation>
    </message>
</context>
<context>
    <name>CaptureWords</name>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Patient number</source>
        <translation>患者番号</translation>
    </message>
    <message>
        <source>1 male, 2 female, 3 not stated</source>
        <translation>1 男&#x3000;2 女&#x3000;3 記載なし</translation>
    </message>
    <message>
        <source>may be empty</source>
        <translation>空欄でも可</translation>
    </message>
    <message>
        <source>Enter the name as it stands on the 診療申込書.</source>
        <translation>診療申込書のとおりに氏名を入れてください。</translation>
    </message>
    <message>
        <source>Enter how the name is read: it is compared later.</source>
        <translation>氏名の読みを入れてください。後で回答と照らし合わせます。</translation>
    </message>
    <message>
        <source>Only kana: hiragana or katakana, of full or half width.</source>
        <translation>かなだけを入れてください（ひらがな・カタカナ、全角・半角のどれでも）。</translation>
    </message>
    <message>
        <source>Press 1 (male), 2 (female) or 3 (not stated).</source>
        <translation>1（男）、2（女）、3（記載なし）のどれかを押してください。</translation>
    </message>
    <message>
        <source>Too long: leave out what is not needed.</source>
        <translation>長すぎます。要らない部分を省いてください。</translation>
    </message>
    <message>
        <source>A character in it cannot be kept. Type it by hand.</source>
        <translation>保存できない文字が含まれています。手で打ち直してください。</translation>
    </message>
    <message>
        <source>Outage</source>
        <translation>障害時</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <translation>%1/%2</translation>
    </message>
</context>
<context>
    <name>ChargeToday</name>
    <message>
        <source>the usual ratio (from 70 on, the one that is shown there)</source>
        <translation>通常の割合（70歳以上は提示されたものの割合）</translation>
    </message>
    <message>
        <source>with the Mynaportal screen, the 資格情報のお知らせ (with the card), the insurance of the previous visit or the patient&apos;s own word, the clinic may charge %1. Else the patient fills in the 被保険者資格申立書, and the ratio that it names is charged; what the claim lacks is completed later (notice of 10 July 2023).</source>
        <translation>マイナポータルの画面、資格情報のお知らせ（カードと一緒に）、前回受診時の保険、口頭での申告のいずれかによるときは、%1でいただくことができます。それ以外のときは被保険者資格申立書に記入していただき、そこに書かれた割合でいただきます。請求に足りない事項は後日補います（令和5年7月10日通知）。</translation>
    </message>
    <message>
        <source>To charge today: %1 may be taken if a Mynaportal screen, お知らせ with the card, the previous visit or the patient&apos;s word tells the insurance; else the ratio on the 申立書 (F8).</source>
        <translation>本日の窓口負担：マイナポータル画面・お知らせ（カードと一緒に）・前回の保険・口頭の申告によるときは%1でいただけます。それ以外は申立書の割合です（F8）。</translation>
    </message>
    <message>
        <source>To charge today: the ratio on the 高齢受給者証 or the 資格確認書; if there is neither, F8.</source>
        <translation>本日の窓口負担：高齢受給者証か資格確認書にある割合です。どちらもないときはF8。</translation>
    </message>
    <message>
        <source>To charge today: %1</source>
        <translation>本日の窓口負担：%1</translation>
    </message>
    <message>
        <source>To charge today: the ratio on the 高齢受給者証 or the 資格確認書. If there is neither: %1</source>
        <translation>本日の窓口負担：高齢受給者証か資格確認書にある割合です。どちらもないとき：%1</translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message>
        <source>day not said</source>
        <translation>日付の記載なし</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Patient: %1, born %2</source>
        <translation>患者：%1（%2生）</translation>
    </message>
    <message>
        <source>Asked about: %1 to %2</source>
        <translation>照会期間：%1～%2</translation>
    </message>
    <message>
        <source>※ Claims come a month or more late: what is not listed may still have been given.</source>
        <translation>※レセプトの情報は1か月以上遅れて届くため、ここにない薬が出ていることがあります。</translation>
    </message>
    <message>
        <source>※ Hints on overlaps (▲) are not in this text: no mark does not mean safe. Nothing here says that a drug was stopped.</source>
        <translation>※成分の重なりの目安（▲）はこの文には含まれません。印がないことは安全を意味しません。服用の中止を示すものではありません。</translation>
    </message>
    <message>
        <source>※ H, L: beyond a limit for guidance or referral, and no diagnosis. No mark does not mean safe. What is not listed may still have been examined.</source>
        <translation>※ H・L：保健指導・受診勧奨の判定値を超えているという印で、診断ではありません。印がないことは安全を意味しません。載っていない項目も検査されている場合があります。</translation>
    </message>
    <message>
        <source>No drug claim is among them</source>
        <translation>薬剤のレセプトの情報はありません</translation>
    </message>
    <message>
        <source>Drug claims up to %1</source>
        <translation>薬剤レセプトは%1分まで</translation>
    </message>
    <message>
        <source>※ Amounts are as received; days only where the class counts days. Sources: claims, e-prescriptions dispensed, e-prescriptions issued.</source>
        <translation>※用量は受け取ったまま、日数は日数で数える区分だけに記載しています。情報源：レセプト、電子処方箋の調剤、電子処方箋の処方。</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>時刻不明</translation>
    </message>
    <message>
        <source>[%1] online eligibility check, received %2, copied %3</source>
        <translation>【%1】オンライン資格確認 受信 %2・転記 %3</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>The station is open in another program. Its health panel says how it is.</source>
        <translation>この端末は、別のプログラムで開いています。状態は、そちらの状態表示（F10）で確認してください。</translation>
    </message>
</context>
<context>
    <name>Checkups</name>
    <message>
        <source>judged by oneself</source>
        <translation>自己判定</translation>
    </message>
    <message>
        <source>as told</source>
        <translation>自己申告</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>実測</translation>
    </message>
    <message>
        <source>%1 and below</source>
        <translation>%1以下</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>%1未満</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation>%1以上</translation>
    </message>
    <message>
        <source>referral</source>
        <translation>受診勧奨</translation>
    </message>
    <message>
        <source>guidance</source>
        <translation>保健指導</translation>
    </message>
    <message>
        <source>Examination</source>
        <translation>診察</translation>
    </message>
    <message>
        <source>Body measures</source>
        <translation>身体計測</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>血圧</translation>
    </message>
    <message>
        <source>Blood</source>
        <translation>血液検査</translation>
    </message>
    <message>
        <source>Urine</source>
        <translation>尿検査</translation>
    </message>
    <message>
        <source>Electrocardiogram</source>
        <translation>心電図</translation>
    </message>
    <message>
        <source>Fundus of the eye</source>
        <translation>眼底検査</translation>
    </message>
    <message>
        <source>Metabolic syndrome, health guidance</source>
        <translation>メタボリックシンドローム判定・保健指導</translation>
    </message>
    <message>
        <source>Questionnaire</source>
        <translation>質問票</translation>
    </message>
    <message>
        <source>Other items</source>
        <translation>その他の項目</translation>
    </message>
    <message>
        <source>not part of this checkup</source>
        <translation>この健診の対象外</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>code %1 (meaning not known here)</source>
        <translation>コード%1（意味は不明）</translation>
    </message>
    <message>
        <source>%1 (unit not given)</source>
        <translation>%1（単位の記載なし）</translation>
    </message>
    <message>
        <source>the unit was not given</source>
        <translation>単位の記載がありません</translation>
    </message>
    <message>
        <source>it is in another unit than they are</source>
        <translation>判定値と単位が違います</translation>
    </message>
    <message>
        <source>they are by sex, and the sex is not stated</source>
        <translation>判定値が男女別で、性別の記載がありません</translation>
    </message>
    <message>
        <source>it is no figure, or is displayed as another one</source>
        <translation>数値でないか、表示用の値と一致しません</translation>
    </message>
    <message>
        <source>Questionnaire of the 特定健診</source>
        <translation>特定健診の質問票</translation>
    </message>
    <message>
        <source>Waist</source>
        <translation>腹囲</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>判定値と比較せず</translation>
    </message>
    <message>
        <source>Not compared with the published limits: %1</source>
        <translation>公表されている判定値と比較していません：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) for which limits are published were not compared with them (unit or sex not given, another unit, or no figure).</source>
        <translation>
            <numerusform>判定値のある項目のうち%n件は比較していません（単位・性別の記載なし、単位違い、または数値でないため）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Limits: 標準的な健診・保健指導プログラム（令和6年度版）; BMI and waist: the stages of 特定保健指導.</source>
        <translation>判定値の出典：標準的な健診・保健指導プログラム（令和6年度版）。BMI・腹囲は特定保健指導の階層化の基準。</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Closing sheet</source>
        <translation>締めの集計</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>作成</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>確認者</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Receptions</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>未解決</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>Ended without an answer</source>
        <translation>回答なしで終了</translation>
    </message>
    <message>
        <source>－ not known: the reader does not tell</source>
        <translation>－ 不明（リーダーから分かりません）</translation>
    </message>
    <message>
        <source>Visual checks</source>
        <translation>目視確認</translation>
    </message>
    <message>
        <source>Oral consents</source>
        <translation>口頭同意（限度額）</translation>
    </message>
    <message>
        <source>Head of the audit log</source>
        <translation>監査記録の末尾</translation>
    </message>
    <message>
        <source>－ no entries</source>
        <translation>－ 記録なし</translation>
    </message>
    <message>
        <source>被保険者資格申立書 printed</source>
        <translation>被保険者資格申立書の印刷</translation>
    </message>
    <message>
        <source>Printed once more</source>
        <translation>再印刷</translation>
    </message>
    <message>
        <source>Cards left on the reader today</source>
        <translation>カードの置き忘れ（本日）</translation>
    </message>
    <message>
        <source>Written down in an outage, open</source>
        <translation>障害時受付の未確認</translation>
    </message>
    <message>
        <source>Times (median)</source>
        <translation>所要時間（中央値）</translation>
    </message>
    <message>
        <source>Until confirmed</source>
        <translation>受付から確認まで</translation>
    </message>
    <message>
        <source>－ none confirmed</source>
        <translation>－ 確認した受付なし</translation>
    </message>
    <message>
        <source>%1 min, longest %2 min (%3)</source>
        <translation>%1分、最長%2分（%3件）</translation>
    </message>
    <message>
        <source>Reader, since start: %1</source>
        <translation>リーダー（起動後）：%1</translation>
    </message>
    <message>
        <source>%1 s, longest %2 s (%3)</source>
        <translation>%1秒、最長%2秒（%3件）</translation>
    </message>
    <message>
        <source>Left open by earlier days</source>
        <translation>前日までの未解決</translation>
    </message>
</context>
<context>
    <name>CodeText</name>
    <message>
        <source>%1 yen</source>
        <translation>%1円</translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message>
        <source>Given, but nothing is provided: the card&apos;s electronic certificate has expired</source>
        <translation>同意あり。ただし電子証明書の期限切れのため、提供されません</translation>
    </message>
</context>
<context>
    <name>CourseWords</name>
    <message>
        <source>＋ New</source>
        <translation>＋ 新規</translation>
    </message>
    <message>
        <source>＋ Again, from another prescriber or used otherwise</source>
        <translation>＋ 再開、または別の医療機関・別の用法での処方</translation>
    </message>
    <message>
        <source>◆ Dose since %1: %2, before %3</source>
        <translation>◆ 用量変更 %1：%2（以前 %3）</translation>
    </message>
    <message>
        <source>◆ Usage since %1: %2, before %3</source>
        <translation>◆ 用法変更 %1：%2（以前 %3）</translation>
    </message>
    <message>
        <source>◆ Product since %1: %2, before %3</source>
        <translation>◆ 銘柄変更 %1：%2（以前 %3）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>▲ Same drug, %1: %2, %3</source>
        <translation>▲ 同一薬剤の重なり %1：%2、%3</translation>
    </message>
    <message>
        <source>▲ Same ingredient, %1: %2, %3</source>
        <translation>▲ 同一成分の重なり %1：%2、%3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more hint(s)</source>
        <translation>
            <numerusform>ほか%n件の重なり</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1, day not said</source>
        <translation>%1（日付なし）</translation>
    </message>
    <message>
        <source>Dispensed %1</source>
        <translation>最終調剤 %1</translation>
    </message>
    <message>
        <source>supply to about %1</source>
        <translation>%1頃までの分</translation>
    </message>
    <message>
        <source>Issued %1, dispensing not known</source>
        <translation>処方 %1（調剤は未確認）</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>supply %1 to %2</source>
        <translation>処方日数 %1から%2</translation>
    </message>
    <message>
        <source>dispensed %1</source>
        <translation>調剤 %1</translation>
    </message>
    <message>
        <source>issued %1</source>
        <translation>処方 %1</translation>
    </message>
    <message>
        <source>Other institutions</source>
        <translation>他の医療機関</translation>
    </message>
    <message>
        <source>Institution&apos;s place not said</source>
        <translation>自院・他院の別なし</translation>
    </message>
    <message>
        <source>This institution</source>
        <translation>自院</translation>
    </message>
    <message>
        <source>Treatments and operations</source>
        <translation>診療・手術</translation>
    </message>
    <message>
        <source>Institution not said</source>
        <translation>医療機関名なし</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entry(s)</source>
        <translation>
            <numerusform>%1（%n件）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n of them too</source>
        <translation>
            <numerusform>%1にも%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>＋ New as this product, strength or form</source>
        <translation>＋ 新規（同じ成分の別銘柄・規格・剤形は以前あり）</translation>
    </message>
    <message>
        <source>＋ Day not said: may be new or changed</source>
        <translation>＋ 日付なし（新規・変更の可能性あり）</translation>
    </message>
    <message>
        <source>%1 (day not said)</source>
        <translation>%1（日付なし）</translation>
    </message>
    <message>
        <source>about %1 (how long it lasts is not said)</source>
        <translation>%1頃（いつまでの分かは記載なし）</translation>
    </message>
    <message>
        <source>Issued %1, dispensing day not said</source>
        <translation>処方 %1（調剤日の記載なし）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>DeskHelp</name>
    <message>
        <source>The one in hand</source>
        <translation>選んでいる受付</translation>
    </message>
    <message>
        <source>Everything is in order: tell the patient the burden ratio, and press Enter. It is confirmed, the slip is printed, and the next one is shown.</source>
        <translation>問題はありません。患者さんに負担割合を伝え、Enterを押してください。確認済みになり、受付票が印刷され、次の方が表示されます。</translation>
    </message>
    <message>
        <source>The day&apos;s list</source>
        <translation>本日の受付一覧</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>What needs action stands first, then whoever has waited longest. A new arrival is announced at the foot and never moves what you work on.</source>
        <translation>対応が必要な方が先頭、次に長くお待ちの方の順です。新しい受付は画面の下でお知らせし、操作中の行は動きません。</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>しるし</translation>
    </message>
    <message>
        <source>A tick: in order. A triangle: to be looked at. A cross: it cannot go on like that. A clock: ends soon. A dot: not known. The word beside it says which.</source>
        <translation>チェック＝問題なし、三角＝確認が必要、×＝このままでは進めません、時計＝まもなく期限、点＝進行中・不明。横の言葉が内容です。</translation>
    </message>
    <message>
        <source>薬 健 診 手</source>
        <translation>薬・健・診・手</translation>
    </message>
    <message>
        <source>Burden ratio</source>
        <translation>負担割合</translation>
    </message>
    <message>
        <source>Receiving by number</source>
        <translation>番号での受付</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>使えるもの</translation>
    </message>
    <message>
        <source>資格確認書 by itself; 資格情報のお知らせ and the Mynaportal screen only together with the My Number Card. Choose what the patient shows: only what counts today is offered.</source>
        <translation>資格確認書はそれだけで使えます。資格情報のお知らせとマイナポータルの画面は、マイナンバーカードと一緒の場合だけです。今日使えるものだけが選べます。</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>The next field comes by itself where the length is fixed, else with Enter. The insurer number is checked at once. The birth date: S300401, S30.4.1 or 19550401.</source>
        <translation>桁数が決まった欄は自動で次へ進み、ほかはEnterで進みます。保険者番号はその場で検証します。生年月日は S300401、S30.4.1、19550401 のどれでも入力できます。</translation>
    </message>
    <message>
        <source>Limit information</source>
        <translation>限度額情報</translation>
    </message>
    <message>
        <source>Tick it only when the patient has said yes to you: the log keeps who has ticked it. Records can never be consented to on this way.</source>
        <translation>患者さんが口頭で同意したときだけチェックしてください。チェックした職員が記録されます。薬剤情報などの閲覧の同意は、この方法ではできません。</translation>
    </message>
    <message>
        <source>Writing a patient down while the service is away</source>
        <translation>障害時の受付</translation>
    </message>
    <message>
        <source>When</source>
        <translation>使うとき</translation>
    </message>
    <message>
        <source>For a patient whose card cannot be asked about and who has no number with them. With a number, receive by number (F2): that is asked by itself later.</source>
        <translation>カードでの確認ができず、番号の分かるものもお持ちでない方の受付です。番号が分かるときは番号受付（F2）にしてください。復旧後に自動で照会します。</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>そのあと</translation>
    </message>
    <message>
        <source>The reception stands in the list at once. F8 prints the filled-in 被保険者資格申立書. When the number is known, F8 and F2 on it ask the service.</source>
        <translation>すぐに受付一覧に載ります。F8で記入済みの被保険者資格申立書を印刷できます。番号が分かったら、その行でF8、F2の順に押すと照会します。</translation>
    </message>
    <message>
        <source>Visual check</source>
        <translation>目視確認</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>見比べる</translation>
    </message>
    <message>
        <source>The face of the patient at the reader with the photo on the card. Only if it is the same person, confirm: the log keeps who has. In doubt, Esc; the patient chooses PIN or face anew.</source>
        <translation>リーダーの前の患者さんの顔と、カードの顔写真を見比べます。ご本人のときだけ確認してください。確認した職員が記録されます。迷うときはEscで戻り、患者さんに暗証番号か顔認証を選び直していただきます。</translation>
    </message>
    <message>
        <source>Booked patients</source>
        <translation>予約の一括照会</translation>
    </message>
    <message>
        <source>The list</source>
        <translation>予約リスト</translation>
    </message>
    <message>
        <source>A CSV file with a first line of column names: InsurerNumber, InsuredCardSymbol, InsuredIdentificationNumber, InsuredBranchNumber, Birthdate (yyyyMMdd), and PatientNumber and Name where the chart system gives them.</source>
        <translation>1行目に列名があるCSVです：InsurerNumber（保険者番号）、InsuredCardSymbol（記号）、InsuredIdentificationNumber（番号）、InsuredBranchNumber（枝番）、Birthdate（生年月日 yyyyMMdd）。PatientNumber（患者番号）とName（氏名）は、あれば使います。</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Comes by itself after some minutes. Only whoever is to be looked at is listed; the morning of that day says so once more. Every patient still shows the card or a proof at the visit.</source>
        <translation>数分後に自動で届きます。確認が必要な方だけを表示し、当日の朝にもお知らせします。来院時のカードや資格確認書の確認は、全員に必要です。</translation>
    </message>
    <message>
        <source>Closing sheet</source>
        <translation>締め</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>使い方</translation>
    </message>
    <message>
        <source>Print it at the end of the day and keep it: the 16 characters of the audit log on paper show later whether anything was changed. What is unresolved or waits to be sent goes on by itself tomorrow.</source>
        <translation>一日の終わりに印刷して保管してください。紙に残った監査記録の16文字で、あとから記録が変えられていないか確かめられます。未解決や送信待ちの分は、翌日に自動で続きます。</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>対応の手順</translation>
    </message>
    <message>
        <source>The way</source>
        <translation>進め方</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Meanwhile</source>
        <translation>その間も</translation>
    </message>
    <message>
        <source>The reader goes on: receptions are kept and counted, and shown when somebody has signed in.</source>
        <translation>リーダーは動いています。受付は保存され、件数だけが出ます。サインインすると表示されます。</translation>
    </message>
    <message>
        <source>Locked out</source>
        <translation>入れないとき</translation>
    </message>
    <message>
        <source>After wrong passwords one waits some minutes, or an administrator lifts the lock. Passwords are lent to nobody: whoever works here has an account.</source>
        <translation>パスワードを続けて間違えると、数分待つか、管理者による解除が必要です。パスワードの貸し借りはせず、一人ずつのアカウントを使ってください。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>confirm, print, go on</source>
        <translation>確認・印刷して次へ</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>take a confirmation back (10 s)</source>
        <translation>確認の取り消し（10 秒以内）</translation>
    </message>
    <message>
        <source>previous, next</source>
        <translation>前・次の受付</translation>
    </message>
    <message>
        <source>receive by number</source>
        <translation>番号で受付</translation>
    </message>
    <message>
        <source>service down: write down</source>
        <translation>障害時の書き取り</translation>
    </message>
    <message>
        <source>find (or just type)</source>
        <translation>検索（そのまま入力も可）</translation>
    </message>
    <message>
        <source>which are listed</source>
        <translation>表示する受付</translation>
    </message>
    <message>
        <source>print the slip again</source>
        <translation>受付票をもう一度印刷</translation>
    </message>
    <message>
        <source>closing sheet</source>
        <translation>締めの集計</translation>
    </message>
    <message>
        <source>booked patients</source>
        <translation>予約の一括照会</translation>
    </message>
    <message>
        <source>print the eligibility</source>
        <translation>資格確認結果を印刷</translation>
    </message>
    <message>
        <source>hand over once more</source>
        <translation>レセコンへ再引き渡し</translation>
    </message>
    <message>
        <source>ask again</source>
        <translation>再照会</translation>
    </message>
    <message>
        <source>visual check</source>
        <translation>目視確認</translation>
    </message>
    <message>
        <source>card left: no tone</source>
        <translation>置き忘れの確認（音を止める）</translation>
    </message>
    <message>
        <source>trouble, step by step</source>
        <translation>対応の手順</translation>
    </message>
    <message>
        <source>help for what is shown</source>
        <translation>表示中の画面の説明</translation>
    </message>
    <message>
        <source>state of the equipment</source>
        <translation>機器の状態</translation>
    </message>
    <message>
        <source>cover names</source>
        <translation>氏名を隠す</translation>
    </message>
    <message>
        <source>full screen</source>
        <translation>全画面表示</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>larger, smaller, usual</source>
        <translation>拡大・縮小・元の大きさ</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>next field</source>
        <translation>次の項目</translation>
    </message>
    <message>
        <source>scroll the steps</source>
        <translation>手順のスクロール</translation>
    </message>
    <message>
        <source>Everything is in order: tell the patient the burden ratio, and press Enter. It is confirmed, and the next one is shown. F4 prints a slip where it is wanted.</source>
        <translation>問題はありません。負担割合を患者さんに伝えて Enter を押すと、確認済みになり、次の方に進みます。受付票が必要なときは F4 で印刷します。</translation>
    </message>
    <message>
        <source>confirm, go on</source>
        <translation>確認して次へ</translation>
    </message>
    <message>
        <source>print the slip</source>
        <translation>受付票を印刷</translation>
    </message>
    <message>
        <source>other colours</source>
        <translation>画面の色を切り替え</translation>
    </message>
    <message>
        <source>公費</source>
        <translation>公費</translation>
    </message>
    <message>
        <source>All of them are confirmed today.</source>
        <translation>すべて本日確認済みです。</translation>
    </message>
    <message>
        <source>公費: what the 受給者証 or the terminal says</source>
        <translation>公費：受給者証または資格確認端末の表示</translation>
    </message>
    <message>
        <source>1 Present</source>
        <translation>1 取得</translation>
    </message>
    <message>
        <source>Read on the 受給者証, or on the terminal&apos;s own screen. Compare what is stored and say that it is the same, or type the new one: the check digit is compared at once. It is kept for the patient, and shown at the next visit.</source>
        <translation>受給者証、または資格確認端末の画面で確認できたときに選びます。登録済みのものは見比べて「同じ内容を確認」を、新しいものは番号の入力をします。検証番号はその場で確かめます。患者ごとに保存し、次の来院時にも表示します。</translation>
    </message>
    <message>
        <source>2 Not consented, or lost</source>
        <translation>2 未同意または喪失</translation>
    </message>
    <message>
        <source>The terminal shows none. It does not tell a patient who has not agreed from a 公費 that is over: ask for the 受給者証.</source>
        <translation>資格確認端末に公費が表示されないときに選びます。同意していないのか、資格がなくなったのかは区別できません。受給者証を見せていただいてください。</translation>
    </message>
    <message>
        <source>3 Area not connected</source>
        <translation>3 自治体未対応</translation>
    </message>
    <message>
        <source>The patient&apos;s municipality or prefecture does not take part yet: the 受給者証 on paper is all there is.</source>
        <translation>お住まいの自治体がまだ対応していないときに選びます。紙の受給者証で確認してください。</translation>
    </message>
    <message>
        <source>What is stored</source>
        <translation>登録済みの公費</translation>
    </message>
    <message>
        <source>Neither 2 nor 3, nor a date that is past, ends one. Only a person does, after asking the patient: the log keeps who.</source>
        <translation>2や3を選んでも、期限が過ぎても、登録は消えません。患者に確かめたうえで、職員が終了の操作をしたときだけ終わります。誰が終了したかは監査記録に残ります。</translation>
    </message>
    <message>
        <source>公費, 受給者証</source>
        <translation>公費・受給者証</translation>
    </message>
    <message>
        <source>Whether the patient has consented, for the doctor, to medication, checkup, diagnosis and operation records: ○ yes, × no or over, － not asked, △ yes, but nothing is provided since the card&apos;s electronic certificate has expired. The records themselves never come to the desk.</source>
        <translation>診察室での薬剤・健診・診療・手術情報の閲覧に、患者さんが同意したかどうかです。○＝同意、×＝不同意・期限切れ、－＝確認していません、△＝同意はあるが、カードの電子証明書の期限切れのため提供されません。情報の中身は受付には届きません。</translation>
    </message>
    <message>
        <source>As the service says it, or by the rule for the age, and then marked so. A dash: not known; what may be charged today stands below it, and F8 leads on.</source>
        <translation>オンライン資格確認の回答の値、または年齢による判定（判定と表示）です。横線は不明で、本日いただける負担がその下に出ます。F8で進め方を表示します。</translation>
    </message>
    <message>
        <source>From the top: each step says what to do and what to tell the patient. Enter presses the marked button, which is the step that comes next; Tab goes on to the others. Where nothing helps, the last ones are the 被保険者資格申立書 and the call centre. Nobody is sent home for a missing eligibility.</source>
        <translation>上から順に、すること・患者さんに伝えることを示します。Enterで、色の付いたボタン（次の手順）を押します。Tabでほかのボタンに移ります。どれでも解決しないときは、被保険者資格申立書とコールセンターで対応します。資格が確認できないことを理由に、お帰りいただくことはありません。</translation>
    </message>
</context>
<context>
    <name>Disposal</name>
    <message>
        <source>Proof of disposal of a Madoguchi station</source>
        <translation>Madoguchi 端末の廃棄証明</translation>
    </message>
    <message>
        <source>Station: %1</source>
        <translation>端末：%1</translation>
    </message>
    <message>
        <source>Institution: %1</source>
        <translation>医療機関コード：%1</translation>
    </message>
    <message>
        <source>Disposed of at: %1</source>
        <translation>廃棄日時：%1</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>実施者：%1</translation>
    </message>
    <message>
        <source>Key store: %1</source>
        <translation>鍵の保管場所：%1</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>システムのキーストア</translation>
    </message>
    <message>
        <source>Entries that were looked for afterwards and are gone:</source>
        <translation>消去後に確認し、残っていない鍵の項目：</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>フォルダー：%1</translation>
    </message>
    <message>
        <source>Files that were overwritten and removed:</source>
        <translation>上書きして削除したファイル：</translation>
    </message>
    <message>
        <source>Not of this program, and left as they were:</source>
        <translation>このプログラムのものではないため、そのまま残したファイル：</translation>
    </message>
    <message>
        <source>Without these keys nobody can read what this station kept, wherever a copy is.</source>
        <translation>これらの鍵がなければ、この端末が保存していた内容は、写しがどこにあっても誰も読めません。</translation>
    </message>
    <message>
        <source>Backups on another medium open with the recovery sheet: destroy both if they are not needed.</source>
        <translation>別の媒体にあるバックアップは復旧シートで開けます。不要な場合は両方とも廃棄してください。</translation>
    </message>
</context>
<context>
    <name>EligibilitySheet</name>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年齢</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>資格</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>確認結果</translation>
    </message>
    <message>
        <source>Burden ratio</source>
        <translation>負担割合</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>受付時刻</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>提示・媒体</translation>
    </message>
    <message>
        <source>Confirmed by</source>
        <translation>本人確認</translation>
    </message>
    <message>
        <source>Confirmed eligibility</source>
        <translation>資格確認結果</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保険</translation>
    </message>
    <message>
        <source>Ceilings and certificates</source>
        <translation>限度額・認定証</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>印刷 %1</translation>
    </message>
    <message>
        <source>For this clinic&apos;s own entry; shred it when it is entered.</source>
        <translation>院内の入力用です。入力後はシュレッダーで廃棄してください。</translation>
    </message>
    <message>
        <source>Public subsidies</source>
        <translation>公費</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>The notice alone is no proof. Say: &quot;Could you show your My Number Card with this notice, or your 資格確認書, please?&quot;</source>
        <translation>お知らせだけでは受付できません。「このお知らせと一緒に、マイナンバーカードか資格確認書をお見せいただけますか」とお伝えください。</translation>
    </message>
    <message>
        <source>It does not count any more. Ask for the 資格確認書, or for the My Number Card.</source>
        <translation>すでに使えません。資格確認書かマイナンバーカードの提示をお願いしてください。</translation>
    </message>
    <message>
        <source>Press the digit of what the patient shows.</source>
        <translation>患者さんが提示したものの番号を押してください。</translation>
    </message>
    <message>
        <source>Only digits. Mind O and 0, I and 1.</source>
        <translation>数字だけを入力してください（O と 0、I と 1 にご注意）。</translation>
    </message>
    <message>
        <source>A digit is missing: it has 6 or 8.</source>
        <translation>桁が足りません。6桁か8桁です。</translation>
    </message>
    <message>
        <source>A digit too many: it has 6 or 8.</source>
        <translation>桁が多すぎます。6桁か8桁です。</translation>
    </message>
    <message>
        <source>The check digit does not fit: one digit is wrong, or two are swapped. Compare each.</source>
        <translation>検証番号が合いません。1桁の誤りか、隣との入れ替わりです。1桁ずつ見比べてください。</translation>
    </message>
    <message>
        <source>Enter the insurer number. Where the patient does not know it, have the 被保険者資格申立書 filled in.</source>
        <translation>保険者番号を入力してください。分からないときは、被保険者資格申立書を書いていただきます。</translation>
    </message>
    <message>
        <source>At most 20 characters. Were symbol and number put together?</source>
        <translation>20文字までです。記号と番号を続けて入れていませんか。</translation>
    </message>
    <message>
        <source>A character in it cannot be sent. Type it by hand.</source>
        <translation>送れない文字が入っています。手で打ち直してください。</translation>
    </message>
    <message>
        <source>For 75 and over the number always has 8 digits.</source>
        <translation>後期高齢者の番号は必ず8桁です。</translation>
    </message>
    <message>
        <source>Two digits, or nothing where none stands there.</source>
        <translation>数字2桁です。書かれていなければ空欄にします。</translation>
    </message>
    <message>
        <source>Two digits only. Does a part belong to the number?</source>
        <translation>2桁までです。番号の一部が入っていませんか。</translation>
    </message>
    <message>
        <source>Enter the number: nobody can be asked about without it.</source>
        <translation>番号を入力してください。番号なしでは照会できません。</translation>
    </message>
    <message>
        <source>Not a date. Type S30.4.1, S300401 or 19550401.</source>
        <translation>日付として読めません。S30.4.1、S300401、19550401 のように入力してください。</translation>
    </message>
    <message>
        <source>Something of the date is missing: year, month and day.</source>
        <translation>日付が途中です。年・月・日を入力してください。</translation>
    </message>
    <message>
        <source>Which era? Put S, H or R before it, or four digits of the year.</source>
        <translation>元号がありません。前に S・H・R などを付けるか、西暦4桁で入力してください。</translation>
    </message>
    <message>
        <source>There is no such day. Compare month and day.</source>
        <translation>その日はありません。月と日を見比べてください。</translation>
    </message>
    <message>
        <source>That era had no such day: %1. Compare era and year.</source>
        <translation>その元号にその日はありません（%1 になります）。元号と年を見比べてください。</translation>
    </message>
    <message>
        <source>That day has not come yet. Compare era and year.</source>
        <translation>まだ来ていない日です。元号と年を見比べてください。</translation>
    </message>
    <message>
        <source>More than 130 years ago. Compare era and year.</source>
        <translation>130年より前です。元号と年を見比べてください。</translation>
    </message>
    <message>
        <source>Enter the birth date: S30.4.1, S300401 or 19550401.</source>
        <translation>生年月日を入力してください。例: S30.4.1、S300401、19550401</translation>
    </message>
    <message>
        <source>National health insurance</source>
        <translation>国民健康保険</translation>
    </message>
    <message>
        <source>75 and over: no symbol, no branch</source>
        <translation>後期高齢者医療（記号・枝番なし）</translation>
    </message>
    <message>
        <source>Eligibility certificate (資格確認書)</source>
        <translation>資格確認書</translation>
    </message>
    <message>
        <source>My Number Card and notice</source>
        <translation>マイナ保険証＋資格情報のお知らせ</translation>
    </message>
    <message>
        <source>My Number Card and Mynaportal</source>
        <translation>マイナ保険証＋マイナポータル画面</translation>
    </message>
    <message>
        <source>Statement (被保険者資格申立書)</source>
        <translation>被保険者資格申立書</translation>
    </message>
    <message>
        <source>Notice alone</source>
        <translation>資格情報のお知らせのみ</translation>
    </message>
    <message>
        <source>Old insurance card (if confirmed valid)</source>
        <translation>従来の健康保険証（有効と確認できた場合のみ）</translation>
    </message>
    <message>
        <source>Old insurance card</source>
        <translation>従来の健康保険証</translation>
    </message>
    <message>
        <source>Insurer number</source>
        <translation>保険者番号</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>記号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>枝番</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>What the patient shows</source>
        <translation>提示されたもの</translation>
    </message>
    <message>
        <source>6 or 8 digits</source>
        <translation>6桁か8桁</translation>
    </message>
    <message>
        <source>as it stands there; none: Enter</source>
        <translation>記載どおり（なければ Enter）</translation>
    </message>
    <message>
        <source>as it stands there</source>
        <translation>記載どおり</translation>
    </message>
    <message>
        <source>2 digits; none: Enter</source>
        <translation>2桁（なければ Enter）</translation>
    </message>
    <message>
        <source>S300401, S30.4.1, 19550401</source>
        <translation>S300401、S30.4.1、19550401</translation>
    </message>
</context>
<context>
    <name>FailureText</name>
    <message>
        <source>(none given)</source>
        <translation>（コードなし）</translation>
    </message>
    <message>
        <source>The PIN was wrong</source>
        <translation>暗証番号が違います</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>少し待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Expected to be over at %1.</source>
        <translation>%1に終わる予定です。</translation>
    </message>
    <message>
        <source>The central service&apos;s answer cannot be read</source>
        <translation>回答を読み取れません</translation>
    </message>
    <message>
        <source>Nothing of it was used. Try again; if it stays so, call the helpdesk.</source>
        <translation>回答は使っていません。もう一度お試しいただき、続くときはコールセンターに連絡してください。</translation>
    </message>
    <message>
        <source>The answer belongs to somebody else and was thrown away</source>
        <translation>別の方の回答が届いたため、破棄しました</translation>
    </message>
    <message>
        <source>Start this reception again. Call the helpdesk if it happens twice.</source>
        <translation>この受付を最初からやり直してください。2度起きたらコールセンターに連絡してください。</translation>
    </message>
    <message>
        <source>The central service could not read the request</source>
        <translation>照会の内容が受け付けられませんでした</translation>
    </message>
    <message>
        <source>Call the helpdesk with the time of day: the program has to be corrected.</source>
        <translation>プログラムの修正が必要です。時刻を添えてコールセンターに連絡してください。</translation>
    </message>
    <message>
        <source>The request and the certificate name different institutions</source>
        <translation>照会と証明書の医療機関が一致しません</translation>
    </message>
    <message>
        <source>An administrator compares the institution code in the settings with the certificate.</source>
        <translation>管理者が、設定の医療機関コードと証明書を照らし合わせてください。</translation>
    </message>
    <message>
        <source>The central service does not know this institution</source>
        <translation>この医療機関が登録されていません</translation>
    </message>
    <message>
        <source>An administrator checks the institution code, and the application for use.</source>
        <translation>管理者が、医療機関コードと利用申請を確かめてください。</translation>
    </message>
    <message>
        <source>The central service does not let this account see records</source>
        <translation>このアカウントでは情報を閲覧できません</translation>
    </message>
    <message>
        <source>Only doctors, dentists and pharmacists may. An administrator checks the account&apos;s qualification.</source>
        <translation>閲覧できるのは医師・歯科医師・薬剤師です。管理者がアカウントの資格を確かめてください。</translation>
    </message>
    <message>
        <source>The central service has no consent for this</source>
        <translation>この情報への同意が登録されていません</translation>
    </message>
    <message>
        <source>The patient can be asked again at the reader, with their card.</source>
        <translation>必要なときは、もう一度リーダーで同意を確認していただけます。</translation>
    </message>
    <message>
        <source>The central service says that the consent is over</source>
        <translation>同意の有効期限が過ぎたと回答されました</translation>
    </message>
    <message>
        <source>The patient can consent again at the reader, with their card.</source>
        <translation>もう一度カードを置いて同意していただけます。</translation>
    </message>
    <message>
        <source>The central service could not verify the card&apos;s signature</source>
        <translation>カードの署名を確認できませんでした</translation>
    </message>
    <message>
        <source>The card is suspended, for instance because it was reported lost</source>
        <translation>カードの利用が一時停止されています（紛失の届出など）</translation>
    </message>
    <message>
        <source>Ask for the 資格確認書. The patient calls the My Number line (0120-95-0178) to lift it.</source>
        <translation>資格確認書を見せていただいてください。解除は本人がマイナンバー総合フリーダイヤル（0120-95-0178）に連絡します。</translation>
    </message>
    <message>
        <source>The card is not registered for use as an insurance card</source>
        <translation>健康保険証としての利用登録がされていません</translation>
    </message>
    <message>
        <source>The registration can be done here at the reader. Otherwise ask for the 資格確認書.</source>
        <translation>このリーダーで登録できます。登録されないときは資格確認書を見せていただいてください。</translation>
    </message>
    <message>
        <source>The central service found nothing</source>
        <translation>該当する資格が見つかりません</translation>
    </message>
    <message>
        <source>The patient took too long, and the card&apos;s proof ran out</source>
        <translation>時間がかかり、カードの確認が切れました</translation>
    </message>
    <message>
        <source>Ask the patient to place the card again.</source>
        <translation>もう一度カードを置いていただいてください。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong</source>
        <translation>パソコンの時計が合っていません</translation>
    </message>
    <message>
        <source>Set date and time, then try again.</source>
        <translation>日付と時刻を合わせて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This visit is already closed</source>
        <translation>この来院の手続きはすでに終わっています</translation>
    </message>
    <message>
        <source>Ask the patient to place the card again: that begins a new visit.</source>
        <translation>もう一度カードを置くと、新しい受付が始まります。</translation>
    </message>
    <message>
        <source>The same request was sent twice with different content</source>
        <translation>同じ照会が違う内容で2度送られました</translation>
    </message>
    <message>
        <source>Start this reception again and call the helpdesk.</source>
        <translation>この受付を最初からやり直し、コールセンターに連絡してください。</translation>
    </message>
    <message>
        <source>The central service is still working on it</source>
        <translation>照会の処理が続いています</translation>
    </message>
    <message>
        <source>The central service could not process the request</source>
        <translation>照会を処理できませんでした</translation>
    </message>
    <message>
        <source>Try again. If it stays so, tell the helpdesk the code: %1</source>
        <translation>もう一度お試しください。続くときはコールセンターにこのコードを伝えてください：%1</translation>
    </message>
    <message>
        <source>The central service could not answer for this person</source>
        <translation>この方については回答できないと返されました</translation>
    </message>
    <message>
        <source>The central service refused the records</source>
        <translation>情報の提供が断られました</translation>
    </message>
    <message>
        <source>Tell the helpdesk the code: %1</source>
        <translation>コールセンターにこのコードを伝えてください：%1</translation>
    </message>
    <message>
        <source>The card reader service is not running</source>
        <translation>カードリーダーのサービスが動いていません</translation>
    </message>
    <message>
        <source>No card reader is connected</source>
        <translation>カードリーダーが接続されていません</translation>
    </message>
    <message>
        <source>Check the cable and the reader&apos;s power, then plug it in again. It is found by itself.</source>
        <translation>ケーブルと電源を確かめて、つなぎ直してください。自動で認識されます。</translation>
    </message>
    <message>
        <source>The configured card reader is not there</source>
        <translation>設定されたカードリーダーが見つかりません</translation>
    </message>
    <message>
        <source>Another reader was found. Plug in the usual one, or have an administrator choose this one in the settings.</source>
        <translation>別のリーダーが接続されています。いつものリーダーをつなぐか、管理者が設定で選び直してください。</translation>
    </message>
    <message>
        <source>The card reader reports a fault</source>
        <translation>カードリーダーの異常です</translation>
    </message>
    <message>
        <source>Unplug the reader, wait ten seconds and plug it in again. If it comes back, call the reader&apos;s maker.</source>
        <translation>ケーブルを抜き、10秒待ってからつなぎ直してください。繰り返すときはメーカーに連絡してください。</translation>
    </message>
    <message>
        <source>The card does not answer</source>
        <translation>カードが応答しません</translation>
    </message>
    <message>
        <source>The card was taken off too early</source>
        <translation>途中でカードが外されました</translation>
    </message>
    <message>
        <source>Ask the patient to place the card again and leave it until the screen says so.</source>
        <translation>もう一度カードを置き、画面の案内があるまでそのままにしていただいてください。</translation>
    </message>
    <message>
        <source>This is not a My Number Card</source>
        <translation>マイナンバーカードではありません</translation>
    </message>
    <message>
        <source>The card&apos;s content cannot be read</source>
        <translation>カードの中身を読み取れません</translation>
    </message>
    <message>
        <source>The PIN was not four digits</source>
        <translation>暗証番号が4桁ではありません</translation>
    </message>
    <message>
        <source>Nothing was sent to the card and no try was used. Ask the patient to enter four digits.</source>
        <translation>カードには送られず、回数も減っていません。4桁の数字を入力していただいてください。</translation>
    </message>
    <message numerus="yes">
        <source>The PIN was wrong: %n try(s) left</source>
        <translation>
            <numerusform>暗証番号が違います：あと%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>Staff ID or password is wrong</source>
        <translation>職員IDかパスワードが違います</translation>
    </message>
    <message>
        <source>Check both and try again. After five wrong tries the account is locked.</source>
        <translation>確かめてもう一度入力してください。5回間違えるとロックされます。</translation>
    </message>
    <message>
        <source>Too soon after a wrong password</source>
        <translation>パスワードの誤りの直後のため、まだサインインできません</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s), then try again.</source>
        <translation>
            <numerusform>%n秒待ってから、もう一度お試しください。</numerusform>
        </translation>
    </message>
    <message>
        <source>This account is locked after five wrong passwords</source>
        <translation>5回間違えたため、アカウントがロックされています</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>サインインしていません</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>先にサインインしてください。</translation>
    </message>
    <message>
        <source>Medication and checkup records are shown only in the consulting room</source>
        <translation>薬剤情報や健診情報は診察室でのみ表示できます</translation>
    </message>
    <message>
        <source>A doctor, dentist or pharmacist opens them there. This request was written to the audit log; nothing was asked of the service.</source>
        <translation>医師・歯科医師・薬剤師が診察室で開きます。この操作は監査記録に残りました。システムへの照会はしていません。</translation>
    </message>
    <message>
        <source>This account may not do that</source>
        <translation>このアカウントではできない操作です</translation>
    </message>
    <message>
        <source>Sign in with an account that may, or ask an administrator.</source>
        <translation>権限のあるアカウントでサインインするか、管理者に頼んでください。</translation>
    </message>
    <message>
        <source>The patient did not consent to this at this visit</source>
        <translation>今回、この情報への同意はありません</translation>
    </message>
    <message>
        <source>It is the patient&apos;s choice. They can change it at the reader with their card.</source>
        <translation>患者さんの選択です。カードを置けば、リーダーで選び直していただけます。</translation>
    </message>
    <message>
        <source>The patient was not asked about this at this visit</source>
        <translation>今回、この情報への同意は確認していません</translation>
    </message>
    <message>
        <source>The patient left the reader before the question. They can place the card again.</source>
        <translation>確認の前に操作を終えられました。もう一度カードを置いていただけます。</translation>
    </message>
    <message>
        <source>The consent is over</source>
        <translation>同意の有効期限が過ぎました</translation>
    </message>
    <message>
        <source>The patient can consent again at the reader with their card.</source>
        <translation>カードを置いて、もう一度同意していただけます。</translation>
    </message>
    <message>
        <source>Only eligibility can be confirmed until the certificate is renewed at the municipality.</source>
        <translation>市区町村で更新されるまで、資格確認だけができます。</translation>
    </message>
    <message>
        <source>There is no record</source>
        <translation>情報はありません</translation>
    </message>
    <message>
        <source>The patient consented, and the service has nothing of this kind.</source>
        <translation>同意がありますが、該当する情報が登録されていません。</translation>
    </message>
    <message>
        <source>The insurer has not registered the records yet</source>
        <translation>保険者がまだ情報を登録していません</translation>
    </message>
    <message>
        <source>Ask the patient instead. The records appear when the insurer has registered them.</source>
        <translation>患者さんにお尋ねください。保険者が登録すると表示されます。</translation>
    </message>
    <message>
        <source>There are no such records for this patient</source>
        <translation>この方には対象となる情報がありません</translation>
    </message>
    <message>
        <source>For instance under 40, or an insurance that does not provide them.</source>
        <translation>40歳未満の方や、情報を提供しない保険の方などです。</translation>
    </message>
    <message>
        <source>The central service cannot be reached</source>
        <translation>オンライン資格確認等システムにつながりません</translation>
    </message>
    <message>
        <source>The central service did not answer in time</source>
        <translation>オンライン資格確認等システムの応答がありません</translation>
    </message>
    <message>
        <source>The other side is not the central service: its certificate is not of the trusted centre</source>
        <translation>接続先が正しいシステムではありません：認証局が違います</translation>
    </message>
    <message>
        <source>Nothing was sent. Do not go on: call the helpdesk and tell them these words.</source>
        <translation>何も送信していません。作業を止めて、この表示をコールセンターに伝えてください。</translation>
    </message>
    <message>
        <source>The central service answered under another name</source>
        <translation>接続先のサーバー名が違います</translation>
    </message>
    <message>
        <source>Nothing was sent. An administrator checks the service&apos;s address in the settings.</source>
        <translation>何も送信していません。管理者が設定の接続先を確かめてください。</translation>
    </message>
    <message>
        <source>The central service&apos;s certificate has expired</source>
        <translation>接続先の証明書が期限切れです</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date first. If it is right, wait for the service and call the helpdesk.</source>
        <translation>まずパソコンの日付を確かめてください。正しいときは、コールセンターに連絡してお待ちください。</translation>
    </message>
    <message>
        <source>The central service offers only an outdated connection</source>
        <translation>接続先の暗号方式が古すぎます</translation>
    </message>
    <message>
        <source>Nothing was sent. Call the helpdesk: TLS 1.3 is needed.</source>
        <translation>何も送信していません。TLS 1.3が必要です。コールセンターに連絡してください。</translation>
    </message>
    <message>
        <source>This station&apos;s certificate is missing</source>
        <translation>この端末の証明書がありません</translation>
    </message>
    <message>
        <source>An administrator installs the certificate file and checks its path in the settings.</source>
        <translation>管理者が証明書を入れ、設定の場所を確かめてください。</translation>
    </message>
    <message>
        <source>The passphrase of this station&apos;s certificate is wrong</source>
        <translation>端末証明書のパスフレーズが違います</translation>
    </message>
    <message>
        <source>This station&apos;s certificate has expired</source>
        <translation>端末証明書の期限が切れています</translation>
    </message>
    <message>
        <source>An administrator applies for a new one (電子証明書の更新). It lives three years and three months.</source>
        <translation>管理者が電子証明書の更新を申請してください。有効期間は3年3か月です。</translation>
    </message>
    <message>
        <source>This certificate belongs to another institution or another kind of station</source>
        <translation>別の医療機関、または別の種類の端末の証明書です</translation>
    </message>
    <message>
        <source>An administrator installs the certificate that was issued for this station.</source>
        <translation>管理者が、この端末のために発行された証明書を入れてください。</translation>
    </message>
    <message>
        <source>The central service refused this station&apos;s certificate</source>
        <translation>端末証明書が受け付けられませんでした</translation>
    </message>
    <message>
        <source>It may have been revoked. An administrator asks the helpdesk.</source>
        <translation>失効していることがあります。管理者がコールセンターに確認してください。</translation>
    </message>
    <message>
        <source>The central service is closed for maintenance</source>
        <translation>オンライン資格確認等システムはメンテナンス中です</translation>
    </message>
    <message>
        <source>The central service is overloaded</source>
        <translation>オンライン資格確認等システムが混み合っています</translation>
    </message>
    <message>
        <source>The central service reports a fault of its own</source>
        <translation>オンライン資格確認等システムで異常が起きています</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it stays so, call the helpdesk.</source>
        <translation>数分後にもう一度お試しください。続くときはコールセンターに連絡してください。</translation>
    </message>
    <message>
        <source>The central service reports a problem that this program does not know</source>
        <translation>内容のわからないエラーが返されました</translation>
    </message>
    <message>
        <source>The folder with the receptions cannot be opened</source>
        <translation>受付を保存するフォルダーを開けません</translation>
    </message>
    <message>
        <source>Check the disk and the folder&apos;s permissions. Nothing is received until it is back.</source>
        <translation>ディスクとフォルダーの権限を確かめてください。直るまで受付は保存されません。</translation>
    </message>
    <message>
        <source>The file with the receptions is damaged</source>
        <translation>受付のファイルが壊れています</translation>
    </message>
    <message>
        <source>The receptions cannot be written: the disk is read-only</source>
        <translation>ディスクが読み取り専用で、受付を保存できません</translation>
    </message>
    <message>
        <source>Call the administrator. Nothing is received until it can be written.</source>
        <translation>管理者に連絡してください。書き込めるようになるまで受付は保存されません。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクの空きがありません</translation>
    </message>
    <message>
        <source>Free some space at once. Until then no reception can be kept.</source>
        <translation>すぐに空きを作ってください。それまで受付は保存できません。</translation>
    </message>
    <message>
        <source>Another program has the file with the receptions open</source>
        <translation>受付のファイルを別のプログラムが開いています</translation>
    </message>
    <message>
        <source>Close the other Madoguchi on this computer, then start again.</source>
        <translation>このパソコンで動いているもう一つの窓口を閉じてから、起動し直してください。</translation>
    </message>
    <message>
        <source>The receptions were written by a newer version of Madoguchi</source>
        <translation>受付のファイルは新しい版の窓口で作られています</translation>
    </message>
    <message>
        <source>Install that version or a newer one. Nothing was changed.</source>
        <translation>その版か、より新しい版を入れてください。内容は変更していません。</translation>
    </message>
    <message>
        <source>The computer&apos;s key store is not running</source>
        <translation>パソコンの鍵の保管が動いていません</translation>
    </message>
    <message>
        <source>Sign in to the computer again. Without the key store nothing can be opened.</source>
        <translation>パソコンにサインインし直してください。鍵がないと何も開けません。</translation>
    </message>
    <message>
        <source>The key to the stored receptions is not there</source>
        <translation>保存した受付の鍵がありません</translation>
    </message>
    <message>
        <source>The key file can be read by others on this computer</source>
        <translation>鍵のファイルをほかの利用者が読める状態です</translation>
    </message>
    <message>
        <source>An administrator sets its permissions to 0600. Until then it is not used.</source>
        <translation>管理者がファイルの権限を0600にしてください。それまで鍵は使いません。</translation>
    </message>
    <message>
        <source>Stored data does not open with its key</source>
        <translation>保存したデータを鍵で開けません</translation>
    </message>
    <message>
        <source>It was changed or damaged, and is not used. Call the administrator.</source>
        <translation>書き換えられたか壊れているため、使いません。管理者に連絡してください。</translation>
    </message>
    <message>
        <source>The audit log could not be written</source>
        <translation>監査記録を書き込めませんでした</translation>
    </message>
    <message>
        <source>For this reason nothing was shown. Check the disk and call the administrator.</source>
        <translation>そのため何も表示していません。ディスクを確かめ、管理者に連絡してください。</translation>
    </message>
    <message>
        <source>No printer is set up</source>
        <translation>プリンターが設定されていません</translation>
    </message>
    <message>
        <source>This station is not set up yet</source>
        <translation>この端末は設定されていません</translation>
    </message>
    <message>
        <source>The settings cannot be used</source>
        <translation>設定に誤りがあります</translation>
    </message>
    <message>
        <source>An administrator corrects this setting: %1</source>
        <translation>管理者がこの項目を直してください：%1</translation>
    </message>
    <message>
        <source>Nothing is shown. Tell the helpdesk the code: %1</source>
        <translation>何も表示していません。コールセンターにこのコードを伝えてください：%1</translation>
    </message>
    <message>
        <source>This kind of record is switched off at this station</source>
        <translation>この端末では、この種類の情報を表示しない設定です</translation>
    </message>
    <message>
        <source>The patient consented, but this station does not show it. Nothing was asked for.</source>
        <translation>患者さんの同意はありますが、この端末では表示しません。照会はしていません。</translation>
    </message>
    <message>
        <source>Ask for the 資格確認書. If there is none, ask the patient&apos;s insurer, or have the 被保険者資格申立書 filled in.</source>
        <translation>資格確認書を見せていただいてください。ないときは保険者に問い合わせるか、被保険者資格申立書に記入していただきます。</translation>
    </message>
    <message>
        <source>Wait a moment, then ask the patient to place the card again.</source>
        <translation>少し待ってから、もう一度カードを置いていただいてください。</translation>
    </message>
    <message>
        <source>An administrator checks the certificate and its passphrase.</source>
        <translation>管理者が証明書とそのパスフレーズを確かめてください。</translation>
    </message>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>少し待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The keys are kept in a file on this computer</source>
        <translation>鍵をこのパソコンのファイルに保存しています</translation>
    </message>
    <message>
        <source>Everything works. Whoever can copy this file can open the stored receptions: an administrator uses the computer&apos;s key store where there is one.</source>
        <translation>動作に問題はありません。ただし、このファイルを写せる人は保存された受付を開けます。鍵の保管庫が使えるパソコンでは、管理者が保管庫に切り替えてください。</translation>
    </message>
    <message>
        <source>This account was not used for 60 days and is switched off</source>
        <translation>60日間使われていないため、このアカウントは停止しています</translation>
    </message>
    <message>
        <source>An administrator can switch it on again.</source>
        <translation>管理者が再び有効にできます。</translation>
    </message>
    <message>
        <source>The six digits of the authenticator are wrong</source>
        <translation>認証アプリの6桁の数字が違います</translation>
    </message>
    <message>
        <source>Wait for the next ones and type them. Check that the clock of the phone is right.</source>
        <translation>次の数字が表示されるのを待って入力してください。スマートフォンの時刻が合っているかも確認してください。</translation>
    </message>
    <message>
        <source>The quick code does not open this station any more</source>
        <translation>ロック解除コードではもうこの端末を開けません</translation>
    </message>
    <message>
        <source>Sign in with staff ID and password.</source>
        <translation>職員IDとパスワードでサインインしてください。</translation>
    </message>
    <message>
        <source>This quick code cannot be used</source>
        <translation>このロック解除コードは使えません</translation>
    </message>
    <message>
        <source>Choose six digits that are no row, no repetition and no date of yours.</source>
        <translation>連番、同じ数字の繰り返し、ご自分に関わる日付を避けて、6桁の数字を選んでください。</translation>
    </message>
    <message>
        <source>This needs your password, not the quick code</source>
        <translation>この操作には、ロック解除コードではなくパスワードが必要です</translation>
    </message>
    <message>
        <source>Lock the station, sign in with staff ID and password, then try again.</source>
        <translation>画面をロックし、職員IDとパスワードでサインインしてから、もう一度行ってください。</translation>
    </message>
    <message>
        <source>The password is too short</source>
        <translation>パスワードが短すぎます</translation>
    </message>
    <message>
        <source>Use 13 characters or more, or at least 8 with letters, digits and signs.</source>
        <translation>13文字以上、または英字・数字・記号を混ぜた8文字以上にしてください。</translation>
    </message>
    <message>
        <source>A password of 8 to 12 characters needs letters, digits and signs</source>
        <translation>8～12文字のパスワードには、英字・数字・記号のすべてが必要です</translation>
    </message>
    <message>
        <source>Mix all three, or use 13 characters or more.</source>
        <translation>3種類を混ぜるか、13文字以上にしてください。</translation>
    </message>
    <message>
        <source>The password is too long</source>
        <translation>パスワードが長すぎます</translation>
    </message>
    <message>
        <source>Use at most 1000 characters.</source>
        <translation>1000文字以内にしてください。</translation>
    </message>
    <message>
        <source>This password is too easy to guess</source>
        <translation>このパスワードは推測されやすいため使えません</translation>
    </message>
    <message>
        <source>Do not use rows, repetitions, common words, your name or the name of the clinic. Several unrelated words are good.</source>
        <translation>連続した文字、繰り返し、よくある言葉、ご自分の名前や医院名は避けてください。関係のない言葉をいくつか並べると安全です。</translation>
    </message>
    <message>
        <source>This password was used before</source>
        <translation>以前に使ったパスワードです</translation>
    </message>
    <message>
        <source>Choose one that is none of your last five.</source>
        <translation>直近5回と違うパスワードにしてください。</translation>
    </message>
    <message>
        <source>A second person has to agree</source>
        <translation>もう一人の承認が必要です</translation>
    </message>
    <message>
        <source>A qualified account and an administrator do this together: both passwords are needed.</source>
        <translation>有資格者と管理者の二人で行います。両方のパスワードが必要です。</translation>
    </message>
    <message>
        <source>This is the last administrator of the station</source>
        <translation>この端末の最後の管理者です</translation>
    </message>
    <message>
        <source>Add another administrator first.</source>
        <translation>先に別の管理者を追加してください。</translation>
    </message>
    <message>
        <source>The quick code is wrong</source>
        <translation>ロック解除コードが違います</translation>
    </message>
    <message numerus="yes">
        <source>%n more try (tries), then the password is needed.</source>
        <translation>
            <numerusform>あと%n回間違えると、パスワードが必要になります。</numerusform>
        </translation>
    </message>
    <message>
        <source>The stored data was changed by something other than Madoguchi</source>
        <translation>保存データがMadoguchi以外から変更されています</translation>
    </message>
    <message>
        <source>Do not delete anything. Call the administrator: the audit review says since when.</source>
        <translation>何も削除せず、管理者に連絡してください。いつからかは監査記録で確認できます。</translation>
    </message>
    <message>
        <source>An older copy of the stored data stands in place of the newest</source>
        <translation>最新の保存データの代わりに、古いデータが置かれています</translation>
    </message>
    <message>
        <source>Call the administrator. What happened since that copy is missing here.</source>
        <translation>管理者に連絡してください。そのデータより後の内容は、ここにはありません。</translation>
    </message>
    <message>
        <source>The audit log was changed</source>
        <translation>監査記録が変更されています</translation>
    </message>
    <message>
        <source>Records are not shown until an administrator has looked at it. Nothing may be deleted.</source>
        <translation>管理者が確認するまで、薬剤・健診等の情報は表示されません。何も削除しないでください。</translation>
    </message>
    <message>
        <source>The end of the audit log is missing</source>
        <translation>監査記録の末尾が失われています</translation>
    </message>
    <message>
        <source>The audit log has entries that somebody should look at</source>
        <translation>監査記録に、確認が必要な項目があります</translation>
    </message>
    <message>
        <source>Call the administrator: wrong passwords or refused requests for records have come together.</source>
        <translation>管理者に連絡してください。パスワードの誤りや、薬剤・健診等の情報の閲覧の拒否が重なっています。</translation>
    </message>
    <message>
        <source>The stored data was damaged and was restored from the backup</source>
        <translation>保存データが壊れていたため、バックアップから復元しました</translation>
    </message>
    <message>
        <source>Check the receptions since that backup against the paper. The damaged file was kept beside it.</source>
        <translation>そのバックアップより後の受付を、紙の控えと照らし合わせてください。壊れたファイルは隣に残してあります。</translation>
    </message>
    <message>
        <source>The disk is full: the reserve is in use</source>
        <translation>ディスクがいっぱいです。予備領域を使っています</translation>
    </message>
    <message>
        <source>Free some space now. The reserve lets the day end, not the next one begin.</source>
        <translation>すぐに空き容量を増やしてください。予備領域で今日は終えられますが、翌日は始められません。</translation>
    </message>
    <message>
        <source>No backup is made</source>
        <translation>バックアップが行われていません</translation>
    </message>
    <message>
        <source>An administrator names a folder on another disk in the settings.</source>
        <translation>管理者が設定で、別のディスクのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The newest backup is old</source>
        <translation>最新のバックアップが古くなっています</translation>
    </message>
    <message>
        <source>Check the backup disk. An administrator can make a backup now.</source>
        <translation>バックアップ先のディスクを確認してください。管理者は今すぐバックアップを行えます。</translation>
    </message>
    <message>
        <source>The backup disk cannot be written</source>
        <translation>バックアップ先のディスクに書き込めません</translation>
    </message>
    <message>
        <source>Check that it is plugged in and has space. Nothing else is affected.</source>
        <translation>接続と空き容量を確認してください。ほかの業務に影響はありません。</translation>
    </message>
    <message>
        <source>This backup is damaged</source>
        <translation>このバックアップは壊れています</translation>
    </message>
    <message>
        <source>Use an older one. It was not changed.</source>
        <translation>それより前のバックアップを使ってください。そちらは変更されていません。</translation>
    </message>
    <message>
        <source>This backup does not open with this recovery sheet</source>
        <translation>この復旧シートでは、このバックアップを開けません</translation>
    </message>
    <message>
        <source>Use the sheet that was printed for this station, or another backup.</source>
        <translation>この端末用に印刷した復旧シートか、別のバックアップを使ってください。</translation>
    </message>
    <message>
        <source>The words of the recovery sheet do not fit</source>
        <translation>復旧シートの言葉が合いません</translation>
    </message>
    <message>
        <source>The kept consent could not be proven</source>
        <translation>保管されている同意を証明できませんでした</translation>
    </message>
    <message>
        <source>Do not rely on it. Ask the patient at the next visit.</source>
        <translation>この同意は根拠にせず、次の来院時に患者さんへ改めて確認してください。</translation>
    </message>
    <message>
        <source>No consent of this visit is kept here</source>
        <translation>この来院の同意は、ここには保管されていません</translation>
    </message>
    <message>
        <source>Receipts are kept for five years at the desk where the card was read.</source>
        <translation>同意の控えは、カードを読み取った受付端末に5年間保管されます。</translation>
    </message>
    <message>
        <source>The settings describe another station than the stored data</source>
        <translation>設定の端末が、保存データの端末と一致しません</translation>
    </message>
    <message>
        <source>An administrator signs in to confirm the change, or the settings are put back.</source>
        <translation>管理者がサインインして変更を確認するか、設定を元に戻してください。</translation>
    </message>
    <message>
        <source>Call the administrator. Records are not shown until it was looked for in the backups.</source>
        <translation>管理者に連絡してください。バックアップで行方を確かめるまで、薬剤・健診等の情報は表示されません。</translation>
    </message>
    <message>
        <source>Check each word of both halves. The last two words of a half check the others.</source>
        <translation>前半と後半の言葉を1つずつ確かめてください。それぞれの最後の2語で、ほかの語の誤りが分かります。</translation>
    </message>
    <message>
        <source>The lock ends by itself. If it is urgent, an administrator can lift it.</source>
        <translation>ロックは時間がたつと解除されます。お急ぎのときは、管理者がロックを解除できます。</translation>
    </message>
    <message>
        <source>Do not delete it. Connect the backup disk, then start again: the newest good backup takes its place. Without one, an administrator restores with the recovery sheet.</source>
        <translation>削除しないでください。バックアップ用のディスクを接続して起動し直すと、正常な最新のバックアップから戻します。バックアップがないときは、管理者が復旧シートで復旧します。</translation>
    </message>
    <message>
        <source>Unlock the keyring, or connect the disk with the key file, and start again. If the key is lost, an administrator restores a backup with the recovery sheet.</source>
        <translation>キーリングのロックを解除するか、鍵ファイルのあるディスクを接続して、起動し直してください。鍵を失ったときは、管理者が復旧シートでバックアップから復旧します。</translation>
    </message>
    <message>
        <source>This cannot be asked by way of the terminal&apos;s folders</source>
        <translation>資格確認端末のフォルダー連携では、この問い合わせはできません</translation>
    </message>
    <message>
        <source>Do it at the certified reader or at the terminal itself.</source>
        <translation>顔認証付きカードリーダー、または資格確認端末で行ってください。</translation>
    </message>
    <message>
        <source>A folder that is shared with the terminal cannot be used</source>
        <translation>資格確認端末との共有フォルダーが使えません</translation>
    </message>
    <message>
        <source>Today&apos;s numbers for requests to the terminal are used up</source>
        <translation>資格確認端末への問い合わせ番号（本日分）を使い切りました</translation>
    </message>
    <message>
        <source>Requests wait until midnight and are sent then. An administrator widens this station&apos;s part of the counter in the settings.</source>
        <translation>問い合わせは午前0時まで待ち、自動で送られます。管理者は、設定でこの端末の番号の範囲を広げてください。</translation>
    </message>
    <message>
        <source>The terminal does not take requests from its folder</source>
        <translation>資格確認端末が問い合わせを受け取りません</translation>
    </message>
    <message>
        <source>Nothing was asked: the request is taken back. Look whether OQSComApp is running at the terminal, then ask again.</source>
        <translation>照会はされていません（依頼は取り下げられます）。資格確認端末で OQSComApp が動いているか確かめ、もう一度照会してください。</translation>
    </message>
    <message>
        <source>The terminal handed the request back</source>
        <translation>資格確認端末が問い合わせを受け付けませんでした</translation>
    </message>
    <message>
        <source>It could not be read there. Try again; if it comes back again, give the file&apos;s name to the helpdesk: %1</source>
        <translation>端末側で読み取れませんでした。もう一度照会し、また戻ってきたときは、このファイル名をヘルプデスクに伝えてください：%1</translation>
    </message>
    <message>
        <source>The terminal&apos;s answer is encrypted</source>
        <translation>資格確認端末の回答が暗号化されています</translation>
    </message>
    <message>
        <source>Encryption is switched off for this kind of file at the terminal (encrypt.conf). Ask the terminal&apos;s vendor.</source>
        <translation>資格確認端末の設定（encrypt.conf）で、この種類のファイルの暗号化を切る必要があります。資格確認端末の導入業者に依頼してください。</translation>
    </message>
    <message>
        <source>The terminal&apos;s answer cannot be read</source>
        <translation>資格確認端末の回答を読み取れません</translation>
    </message>
    <message>
        <source>Files in the shared folders belong to nobody here</source>
        <translation>共有フォルダーに、この端末のものではないファイルがあります</translation>
    </message>
    <message>
        <source>They were not touched. Another program has left them, or another institution&apos;s files arrive here: ask the terminal&apos;s vendor.</source>
        <translation>ファイルには触れていません。別のソフトの残したもの、または他の医療機関のものです。資格確認端末の導入業者に確認してください。</translation>
    </message>
    <message>
        <source>Medical records lie in a folder that the desk can open</source>
        <translation>受付から開けるフォルダーに、診療の記録が置かれています</translation>
    </message>
    <message>
        <source>They were not opened. Have the other program&apos;s answers sent to folders of the consulting room&apos;s own at once.</source>
        <translation>開いていません。記録の回答は、診察室専用のフォルダーに出すよう、すぐに設定を直してください。</translation>
    </message>
    <message>
        <source>Two stations empty the folder of the card reader</source>
        <translation>カードリーダーのフォルダーを、2台の端末が処理しています</translation>
    </message>
    <message>
        <source>Patients may appear at the other desk only. An administrator leaves owner=true at exactly one station. The other one: %1</source>
        <translation>患者さんが、もう一方の受付にしか出ないことがあります。管理者は、owner=true を1台だけにしてください。もう一方の端末：%1</translation>
    </message>
    <message>
        <source>The folder that this clinic&apos;s stations share cannot be used</source>
        <translation>院内の端末どうしの共有フォルダーが使えません</translation>
    </message>
    <message>
        <source>Check the network. Until it is back, the stations do not see each other&apos;s visits.</source>
        <translation>院内ネットワークを確認してください。つながるまで、ほかの端末の来院は表示されません。</translation>
    </message>
    <message>
        <source>This station does not know the clinic&apos;s pairing code</source>
        <translation>この端末には、院内の接続コードがまだ登録されていません</translation>
    </message>
    <message>
        <source>An administrator types the code of the first station here. Until then the stations do not see each other&apos;s visits.</source>
        <translation>管理者は、最初の端末に表示された接続コードを入力してください。それまで、ほかの端末の来院は表示されません。</translation>
    </message>
    <message>
        <source>Notices of another station cannot be opened</source>
        <translation>ほかの端末からの来院通知が開けません</translation>
    </message>
    <message>
        <source>They were left alone. That station has another pairing code, or the files were changed: an administrator pairs it again.</source>
        <translation>通知には触れていません。接続コードが違うか、ファイルが書き換えられています。管理者は、その端末に接続コードを入力し直してください。</translation>
    </message>
    <message>
        <source>Requests wait to be sent</source>
        <translation>送信を待っている問い合わせがあります</translation>
    </message>
    <message>
        <source>They are kept on this computer and sent by themselves when the service can be reached. Nothing has to be done.</source>
        <translation>この端末に保管してあり、つながり次第、自動で送られます。操作はいりません。</translation>
    </message>
    <message>
        <source>The records came as a document (PDF)</source>
        <translation>記録は文書（PDF）で届きました</translation>
    </message>
    <message>
        <source>The list of booked patients cannot be read</source>
        <translation>予約患者の一覧を読み取れません</translation>
    </message>
    <message>
        <source>Nothing was asked. Save it as CSV again, with the column names in the first line. What is wrong: %1</source>
        <translation>まだ照会していません。1行目に項目名を入れて、CSV形式で保存し直してください。問題の箇所：%1</translation>
    </message>
    <message>
        <source>Face recognition could not be started</source>
        <translation>顔認証を開始できませんでした</translation>
    </message>
    <message>
        <source>The PIN still works. Face recognition is tried again with the next patient; if it stays so, restart the computer. (%1)</source>
        <translation>暗証番号での受付はそのまま使えます。顔認証は次の患者さんのときに自動でやり直します。続くときはパソコンを再起動してください。（%1）</translation>
    </message>
    <message>
        <source>The face engine cannot be loaded</source>
        <translation>顔認証エンジンを読み込めません</translation>
    </message>
    <message>
        <source>The PIN still works. Have an administrator compare the file under [reader] engine with what the reader&apos;s maker delivered: %1</source>
        <translation>暗証番号での受付はそのまま使えます。管理者は [reader] engine のファイルを、メーカーから届いたものと照らし合わせてください：%1</translation>
    </message>
    <message>
        <source>The face engine is incomplete</source>
        <translation>顔認証エンジンに足りない部分があります</translation>
    </message>
    <message>
        <source>The PIN still works. The file under [reader] engine is no face engine, or is cut; ask the reader&apos;s maker for it again. Missing: %1</source>
        <translation>暗証番号での受付はそのまま使えます。[reader] engine のファイルが顔認証エンジンではないか、壊れています。メーカーに再送を依頼してください。足りないもの：%1</translation>
    </message>
    <message>
        <source>The face engine is of another version</source>
        <translation>顔認証エンジンのバージョンが合いません</translation>
    </message>
    <message>
        <source>The PIN still works. Ask the reader&apos;s maker for the engine that fits this version of Madoguchi. Its interface: %1</source>
        <translation>暗証番号での受付はそのまま使えます。このバージョンの Madoguchi に合うエンジンをメーカーに依頼してください。エンジン側の版：%1</translation>
    </message>
    <message>
        <source>The face engine answered in a way that is not known</source>
        <translation>顔認証エンジンから想定外の応答がありました</translation>
    </message>
    <message>
        <source>The PIN still works, and face recognition is started again with the next patient. Give this to the reader&apos;s maker: %1</source>
        <translation>暗証番号での受付はそのまま使えます。顔認証は次の患者さんのときに起動し直します。メーカーに伝える内容：%1</translation>
    </message>
    <message>
        <source>The face engine reported a state that is not known</source>
        <translation>顔認証エンジンから想定外の状態が届きました</translation>
    </message>
    <message>
        <source>The PIN still works, and face recognition is started again with the next patient. State for the reader&apos;s maker: %1</source>
        <translation>暗証番号での受付はそのまま使えます。顔認証は次の患者さんのときに起動し直します。メーカーに伝える状態：%1</translation>
    </message>
    <message>
        <source>The face engine did not answer in time</source>
        <translation>顔認証エンジンが時間内に応答しませんでした</translation>
    </message>
    <message>
        <source>The PIN still works, and face recognition was ended; it is started again with the next patient. If it happens often, check the reader&apos;s cable. (%1)</source>
        <translation>暗証番号での受付はそのまま使えます。顔認証はいったん終了し、次の患者さんのときに起動し直します。たびたび起きるときはリーダーのケーブルを確認してください。（%1）</translation>
    </message>
    <message>
        <source>The face engine ended unexpectedly</source>
        <translation>顔認証エンジンが異常終了しました</translation>
    </message>
    <message>
        <source>The PIN still works, and no reception is lost. Face recognition is started again with the next patient. If it happens often, tell the reader&apos;s maker: %1</source>
        <translation>暗証番号での受付はそのまま使え、受付済みの内容も失われません。顔認証は次の患者さんのときに起動し直します。たびたび起きるときはメーカーに伝えてください：%1</translation>
    </message>
    <message>
        <source>What came from the face engine makes no sense</source>
        <translation>顔認証エンジンから届いた内容を読み取れません</translation>
    </message>
    <message>
        <source>The PIN still works. What it said was not used, and it is started again with the next patient. (%1)</source>
        <translation>暗証番号での受付はそのまま使えます。届いた内容は使わず、次の患者さんのときに起動し直します。（%1）</translation>
    </message>
    <message>
        <source>The face engine&apos;s preview cannot be shown</source>
        <translation>顔認証の映像を表示できません</translation>
    </message>
    <message>
        <source>The PIN still works, and face recognition is started again with the next patient. Sizes for the reader&apos;s maker: %1</source>
        <translation>暗証番号での受付はそのまま使えます。顔認証は次の患者さんのときに起動し直します。メーカーに伝える映像サイズ：%1</translation>
    </message>
    <message>
        <source>The face engine wanted to send the card something that is not allowed</source>
        <translation>顔認証エンジンが許可されていない命令をカードに送ろうとしました</translation>
    </message>
    <message>
        <source>It was not sent, and no try was used. The PIN still works. Do not use this engine until the reader&apos;s maker has explained it: %1</source>
        <translation>命令は送らず、暗証番号の回数も減っていません。暗証番号での受付はそのまま使えます。メーカーの説明があるまでこのエンジンは使わないでください：%1</translation>
    </message>
    <message>
        <source>The face reader cannot do this</source>
        <translation>この顔認証リーダーではできない操作です</translation>
    </message>
    <message>
        <source>Go on with the PIN. The face engine does not offer this; the health panel says what it offers. (%1)</source>
        <translation>暗証番号で受付を続けてください。この顔認証エンジンにはない機能です。使える機能は状態表示で確認できます。（%1）</translation>
    </message>
    <message>
        <source>The face engine does not accept its settings</source>
        <translation>顔認証エンジンが設定を受け付けません</translation>
    </message>
    <message>
        <source>The PIN still works. Have an administrator compare [reader] engine_config with the manual of the reader&apos;s maker. (%1)</source>
        <translation>暗証番号での受付はそのまま使えます。管理者は [reader] engine_config をメーカーの説明書と照らし合わせてください。（%1）</translation>
    </message>
    <message>
        <source>The face reader&apos;s device reports a fault</source>
        <translation>顔認証リーダーの機器に異常があります</translation>
    </message>
    <message>
        <source>The PIN still works. Check the face reader&apos;s cable and power, and that nothing covers its camera; it is tried again with the next patient.</source>
        <translation>暗証番号での受付はそのまま使えます。顔認証リーダーのケーブルと電源、カメラがふさがれていないかを確認してください。次の患者さんのときに自動でやり直します。</translation>
    </message>
    <message>
        <source>The face reader refused</source>
        <translation>顔認証リーダーに拒否されました</translation>
    </message>
    <message>
        <source>Go on with the PIN, or confirm the patient by sight. If it refuses every patient, call the reader&apos;s maker.</source>
        <translation>暗証番号、または目視確認で受付を続けてください。どの患者さんでも拒否されるときはメーカーに連絡してください。</translation>
    </message>
    <message>
        <source>The digits on the card&apos;s front could not be read</source>
        <translation>カード表面の番号を読み取れませんでした</translation>
    </message>
    <message>
        <source>Ask the patient to take the card off, wipe it and place it again, without its sleeve. With the PIN it also goes without these digits.</source>
        <translation>カードをいったん外し、ケースから出して表面を拭き、置き直すようお願いしてください。暗証番号なら、この番号がなくても受付できます。</translation>
    </message>
    <message>
        <source>Face recognition was ended</source>
        <translation>顔認証を中止しました</translation>
    </message>
    <message>
        <source>Nothing needs to be done. The patient can begin again, or use the PIN.</source>
        <translation>対応は不要です。患者さんはもう一度やり直すか、暗証番号を使えます。</translation>
    </message>
    <message>
        <source>Too many files lie in a shared folder</source>
        <translation>共有フォルダー内のファイルが多すぎます</translation>
    </message>
    <message>
        <source>Not all of them can be looked through, and new ones may be seen late. Ask the terminal&apos;s vendor to clear the folder of what is not needed any more. Folder: %1</source>
        <translation>すべてのファイルを確認できないため、新しいファイルに気づくのが遅れることがあります。不要なファイルの削除を、資格確認端末の保守業者に依頼してください。フォルダー：%1</translation>
    </message>
    <message>
        <source>Withdrawn requests cannot be removed from the terminal&apos;s folder</source>
        <translation>取り下げた照会ファイルを資格確認端末のフォルダーから削除できません</translation>
    </message>
    <message>
        <source>Nobody takes them any more, but patients&apos; data stand in them. It is tried again by itself; if it stays so, check this computer&apos;s permissions on the folder.</source>
        <translation>資格確認端末に読み取られることはありませんが、患者さんの情報が残っています。削除は自動的にやり直します。続く場合は、このパソコンのフォルダーへの権限を確認してください。</translation>
    </message>
    <message>
        <source>Not all visits of the card reader are known here yet</source>
        <translation>カードリーダーでの受付の一覧がまだそろっていません</translation>
    </message>
    <message>
        <source>A newer visit may have ended a consent: records open when the list is complete. The station at the card reader completes it by itself: check that it is running.</source>
        <translation>新しい受付によって同意が終了している可能性があるため、一覧がそろうまで薬剤・健診等の情報は開けません。一覧はカードリーダーのある端末から自動的に補われます。その端末が動いているか確認してください。</translation>
    </message>
    <message>
        <source>The reader has no keys for the PIN</source>
        <translation>このカードリーダーには暗証番号を入力するキーがありません</translation>
    </message>
    <message>
        <source>Let the patient enter the PIN on the screen.</source>
        <translation>患者さんに、画面で暗証番号を入力していただいてください。</translation>
    </message>
    <message>
        <source>The PIN entry was cancelled at the reader</source>
        <translation>カードリーダーで暗証番号の入力が取り消されました</translation>
    </message>
    <message>
        <source>Nothing was sent to the card. The patient can start again.</source>
        <translation>カードには何も送っていません。もう一度最初から操作できます。</translation>
    </message>
    <message>
        <source>No PIN was entered at the reader</source>
        <translation>カードリーダーで暗証番号が入力されませんでした</translation>
    </message>
    <message>
        <source>Nothing was sent to the card. The patient can start again when they are ready.</source>
        <translation>カードには何も送っていません。準備ができたら、もう一度操作していただいてください。</translation>
    </message>
    <message>
        <source>The number on the card&apos;s front could not be read</source>
        <translation>カード表面の番号を読み取れませんでした</translation>
    </message>
    <message>
        <source>Ask the patient to take the card out of its sleeve and lay it with the photo up. Nothing was sent to the card; the PIN can be used instead.</source>
        <translation>ケースから出し、写真の面を上にして置いていただいてください。カードには何も送っていません。暗証番号でも受付できます。</translation>
    </message>
    <message>
        <source>The card did not take the number read from its front</source>
        <translation>カード表面から読み取った番号が、カードの情報と一致しませんでした</translation>
    </message>
    <message>
        <source>The reader may have misread it: wipe the reader&apos;s glass and the card. Do not repeat it often, the card counts. The PIN can be used instead.</source>
        <translation>読み間違いの可能性があります。カードリーダーの読取面とカードを拭いてください。カードが回数を数えているため、何度も繰り返さないでください。暗証番号でも受付できます。</translation>
    </message>
    <message>
        <source>The number on the front of this card is locked</source>
        <translation>このカードの表面の番号による照合はロックされています</translation>
    </message>
    <message>
        <source>Face recognition cannot be used with this card until the municipality resets it. The PIN, or the visual check, can be used instead.</source>
        <translation>市区町村の窓口で解除するまで、このカードでは顔認証を使えません。暗証番号または目視確認で受付できます。</translation>
    </message>
    <message>
        <source>There is no photograph in this card</source>
        <translation>このカードには顔写真が入っていません</translation>
    </message>
    <message>
        <source>A card in a phone has none. Let the patient use the PIN.</source>
        <translation>スマートフォンのマイナンバーカードには顔写真がありません。暗証番号を使っていただいてください。</translation>
    </message>
    <message>
        <source>The photograph&apos;s record in the card cannot be read</source>
        <translation>カードに記録された顔写真の情報を読み取れません</translation>
    </message>
    <message>
        <source>Ask the patient to place the card once more. The PIN can be used instead.</source>
        <translation>カードをもう一度置いていただいてください。暗証番号でも受付できます。</translation>
    </message>
    <message>
        <source>The photograph in the card is not confirmed to be genuine</source>
        <translation>カードの顔写真が本物であることを確認できません</translation>
    </message>
    <message>
        <source>It was not used. Compare the card with the person, and let them use the PIN; if that fails too, do not receive them by this card. If it happens with every card, an administrator checks the face authority in the settings.</source>
        <translation>この顔写真は使っていません。カードとご本人を見比べたうえで、暗証番号を使っていただいてください。それもできない場合は、このカードでは受付しないでください。どのカードでも起きる場合は、管理者が設定の顔写真の発行元を確認してください。</translation>
    </message>
    <message>
        <source>The card itself has expired</source>
        <translation>カード本体の有効期限が切れています</translation>
    </message>
    <message>
        <source>The photograph in the card cannot be shown</source>
        <translation>カードの顔写真を表示できません</translation>
    </message>
    <message>
        <source>Let the patient use the PIN, or check the printed photograph with your eyes.</source>
        <translation>暗証番号を使っていただくか、券面の顔写真を目視で確認してください。</translation>
    </message>
    <message>
        <source>The card could not be opened without the PIN</source>
        <translation>暗証番号なしでカードを使える状態にできませんでした</translation>
    </message>
    <message>
        <source>Let the patient use the PIN. If it happens with every card, call the reader&apos;s maker.</source>
        <translation>暗証番号を使っていただいてください。どのカードでも起きる場合は、カードリーダーのメーカーに連絡してください。</translation>
    </message>
    <message>
        <source>Check that the terminal is switched on, the network is there, and this computer may write there. Folder: %1. Receptions by card go on when it is back, none is lost.</source>
        <translation>資格確認端末の電源、院内ネットワーク、フォルダーの書き込み権限を確認してください。フォルダー：%1。つながり次第、カードの受付は続きから届きます。失われるものはありません。</translation>
    </message>
    <message>
        <source>Requests have ended without an answer</source>
        <translation>回答を得られずに終わった照会があります</translation>
    </message>
    <message>
        <source>Each reception says why. Ask again there, or hand in the list of booked patients again. If it stays so, call the helpdesk.</source>
        <translation>理由は各受付に表示されます。受付からもう一度照会するか、予約患者の一覧をもう一度読み込んでください。続くときはヘルプデスクに連絡してください。</translation>
    </message>
    <message>
        <source>Views of records have not been reported to the service yet</source>
        <translation>まだ報告されていない閲覧があります</translation>
    </message>
    <message>
        <source>They are kept on this computer and reported by themselves when the service can be reached. Patients see them on Mynaportal then. Nothing has to be done.</source>
        <translation>この端末に保管してあり、つながり次第、自動で報告されます。患者さんのマイナポータルにはそのあと表示されます。操作はいりません。</translation>
    </message>
    <message>
        <source>The service does not take reports of views</source>
        <translation>閲覧の報告が受け付けられませんでした</translation>
    </message>
    <message>
        <source>The views stand in the audit log, but patients do not see them on Mynaportal. Give the time of day to the helpdesk.</source>
        <translation>閲覧は監査記録に残っていますが、患者さんのマイナポータルには表示されません。時刻をヘルプデスクに伝えてください。</translation>
    </message>
    <message>
        <source>Nothing of it was used. Ask again. If it comes unreadable again, give this to the helpdesk: %1</source>
        <translation>内容は使っていません。もう一度照会してください。再び読み取れないときは、次の内容をヘルプデスクに伝えてください：%1</translation>
    </message>
    <message>
        <source>Set up a default printer on this computer, then print again.</source>
        <translation>このパソコンで通常使うプリンターを設定し、もう一度印刷してください。</translation>
    </message>
    <message>
        <source>The printer did not print it</source>
        <translation>印刷できませんでした</translation>
    </message>
    <message>
        <source>Check paper and printer, then print again.</source>
        <translation>用紙とプリンターを確かめ、もう一度印刷してください。</translation>
    </message>
    <message>
        <source>The disk of a folder that is shared with the terminal is full</source>
        <translation>資格確認端末との共有フォルダーのディスクがいっぱいです</translation>
    </message>
    <message>
        <source>Nothing can be asked until there is room. Ask the terminal&apos;s vendor to free space on that disk. Questions by number then go out by themselves; records are asked for once more. Folder: %1</source>
        <translation>空きができるまで照会できません。資格確認端末の業者に連絡し、そのディスクの空きを増やしてもらってください。番号による照会は空きができると自動で送られます。薬剤・健診等の情報はもう一度照会してください。フォルダー：%1</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is about %1 ahead</source>
        <translation>このパソコンの時計が約%1進んでいます</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is about %1 behind</source>
        <translation>このパソコンの時計が約%1遅れています</translation>
    </message>
    <message>
        <source>The clock of %1 is about %2 ahead</source>
        <translation>%1 の時計が約%2進んでいます</translation>
    </message>
    <message>
        <source>The clock of %1 is about %2 behind</source>
        <translation>%1 の時計が約%2遅れています</translation>
    </message>
    <message>
        <source>The clocks of this computer and of another station are about %1 apart</source>
        <translation>このパソコンとほかの端末の時計が約%1ずれています</translation>
    </message>
    <message>
        <source>The clocks of this computer and of %1 are about %2 apart</source>
        <translation>このパソコンと %1 の時計が約%2ずれています</translation>
    </message>
    <message>
        <source>Set this computer&apos;s date and time, then try again.</source>
        <translation>このパソコンの日付と時刻を合わせてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is right. Set date and time at %1. Until then records of patients who come there may stay closed.</source>
        <translation>このパソコンの時計は合っています。%1 で日付と時刻を合わせてください。それまで、そこで受け付けた患者の薬剤・健診等の情報は開けないことがあります。</translation>
    </message>
    <message>
        <source>It is not known which of the two is wrong. Compare both with a phone, and set the one that is wrong.</source>
        <translation>どちらの時計が違うのかは分かりません。両方を電話の時刻と見比べ、違うほうを合わせてください。</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1日</translation>
    </message>
    <message>
        <source>This station has no keys to tell a genuine card by</source>
        <translation>本物のカードかどうかを確かめる鍵が、この端末にありません</translation>
    </message>
    <message>
        <source>Face recognition cannot be used until an administrator enters the file with the keys of the cards&apos; issuer in the settings ([reader] card_authority), whole and readable. The PIN and the visual check go on.</source>
        <translation>管理者が、カード発行者の鍵のファイルを設定（[reader] card_authority）に、欠けのない読める状態で登録するまで、顔認証は使えません。暗証番号と目視確認は使えます。</translation>
    </message>
    <message>
        <source>The card&apos;s own record and the central service name different people</source>
        <translation>カードの記録と、オンライン資格確認等システムの回答が別の人を示しています</translation>
    </message>
    <message>
        <source>Birth date or sex in the card are not those of the person whom the service names. Nobody was received. Do not receive the patient by this card: ask for the 資格確認書, and tell the administrator.</source>
        <translation>カードに記録された生年月日または性別が、回答の人のものと一致しません。受付はしていません。このカードでは受付せず、資格確認書を見せていただき、管理者に知らせてください。</translation>
    </message>
    <message>
        <source>Ask the patient to place the card once more. If it stays so, ask for the 資格確認書 and receive them by number (F2).</source>
        <translation>もう一度カードを置いていただいてください。だめなときは資格確認書を見せていただき、番号で受付（F2） してください。</translation>
    </message>
    <message>
        <source>Ask for the 資格確認書, receive the patient by number (F2), and call the helpdesk.</source>
        <translation>資格確認書を見せていただき、番号で受付（F2） してください。あわせてコールセンターに連絡してください。</translation>
    </message>
    <message>
        <source>Ask for the 資格確認書 and receive the patient by number (F2). They renew the certificate at their municipality.</source>
        <translation>資格確認書を見せていただき、番号で受付（F2） してください。電子証明書は市区町村で更新できます。</translation>
    </message>
    <message>
        <source>Ask for the 資格確認書 and receive the patient by number (F2). The municipality issues a new certificate.</source>
        <translation>資格確認書を見せていただき、番号で受付（F2） してください。新しい電子証明書は市区町村で発行されます。</translation>
    </message>
    <message>
        <source>Ask for the 資格確認書 and compare insurer number, symbol, number and birth date. Receive the patient by number (F2).</source>
        <translation>資格確認書を見せていただき、保険者番号・記号・番号・生年月日を確かめて、番号で受付（F2） してください。</translation>
    </message>
    <message>
        <source>Restart the computer, or start the pcscd service. Until then ask for the 資格確認書 and receive patients by number (F2).</source>
        <translation>パソコンを再起動するか、pcscdサービスを起動してください。それまでは資格確認書を見せていただき、番号で受付（F2） してください。</translation>
    </message>
    <message>
        <source>Ask the patient for the My Number Card. Without it, ask for the 資格確認書 and receive them by number (F2).</source>
        <translation>マイナンバーカードを出していただいてください。ないときは資格確認書を見せていただき、番号で受付（F2） してください。</translation>
    </message>
    <message>
        <source>Try once more. If it stays so, ask for the 資格確認書 and receive the patient by number (F2); the municipality can check the card.</source>
        <translation>もう一度お試しください。だめなときは資格確認書を見せていただき、番号で受付（F2） してください。カードは市区町村で確認できます。</translation>
    </message>
    <message>
        <source>Ask for the 資格確認書 and receive the patient by number (F2). The municipality issues the certificate.</source>
        <translation>資格確認書を見せていただき、番号で受付（F2） してください。電子証明書は市区町村で発行されます。</translation>
    </message>
    <message>
        <source>Ask the patient to enter it calmly once more. Without the PIN, ask for the 資格確認書 and receive them by number (F2). Never ask for the PIN yourself.</source>
        <translation>落ち着いてもう一度入力していただいてください。わからないときは資格確認書を見せていただき、番号で受付（F2） してください。暗証番号を聞いてはいけません。</translation>
    </message>
    <message>
        <source>Ask for the 資格確認書 and receive the patient by number (F2). The municipality issues a new card.</source>
        <translation>資格確認書を確認し、番号で受付（F2） してください。新しいカードは市区町村の窓口で交付されます。</translation>
    </message>
    <message>
        <source>Try again. If it stays slow, ask for the 資格確認書 and receive patients by number (F2).</source>
        <translation>もう一度お試しください。遅い状態が続くときは資格確認書を見せていただき、番号で受付（F2） してください。</translation>
    </message>
    <message>
        <source>Another program is using the card</source>
        <translation>ほかのプログラムがカードを使用中です</translation>
    </message>
    <message>
        <source>Close the other program that reads cards on this computer, such as one for signatures or tax returns, and have the card placed again. The reader is not broken.</source>
        <translation>この端末でカードを読む別のプログラム（電子署名や確定申告など）を終了し、カードを置き直していただいてください。カードリーダーの故障ではありません。</translation>
    </message>
    <message>
        <source>Ask the patient to take the card out of its sleeve or case, with nothing else beside it, turn it and place only this one card again.</source>
        <translation>カードをケースから出し、ほかのカードなどと重ねずに、このカード1枚だけを、向きを変えて置き直していただいてください。</translation>
    </message>
    <message>
        <source>No folder for the hand-over to the レセコン is set</source>
        <translation>レセコンへ引き渡すフォルダーが設定されていません</translation>
    </message>
    <message>
        <source>The reception stands. If receptions are to be handed over, an administrator enters the folder in the settings ([handover] dir).</source>
        <translation>受付はそのまま有効です。レセコンへ引き渡す場合は、管理者が設定（[handover] dir）でフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The folder for the レセコン cannot be written</source>
        <translation>レセコンへ引き渡すフォルダーに書き込めません</translation>
    </message>
    <message>
        <source>Enter today&apos;s patients in the レセコン by hand if it cannot wait. What was confirmed is kept here and handed over by itself when the folder is back. An administrator looks at the folder in the settings ([handover] dir) and at the network.</source>
        <translation>急ぐ場合は、レセコンに手で入力してください。確認済みの受付はここに保管され、フォルダーが使えるようになると自動で引き渡されます。管理者は設定のフォルダー（[handover] dir）とネットワークを確認してください。</translation>
    </message>
    <message>
        <source>The disk with the folder for the レセコン is full</source>
        <translation>レセコンへ引き渡すフォルダーのディスクがいっぱいです</translation>
    </message>
    <message>
        <source>Ask whoever looks after the レセコン to make room. What was confirmed is kept here and handed over by itself then.</source>
        <translation>レセコンの担当者に空き容量の確保を依頼してください。確認済みの受付はここに保管され、空きができると自動で引き渡されます。</translation>
    </message>
    <message numerus="yes">
        <source>The レセコン has not collected %n hand-over file(s) for a day</source>
        <translation>
            <numerusform>引き渡しファイル %n 件が 1 日以上レセコンに取り込まれていません</numerusform>
        </translation>
    </message>
    <message>
        <source>Look whether the レセコン is running and reads this folder. An administrator compares the folder with the settings of both ([handover] dir).</source>
        <translation>レセコンが起動していて、このフォルダーを読み込んでいるか確認してください。管理者は双方の設定（[handover] dir）のフォルダーを照合してください。</translation>
    </message>
    <message>
        <source>Not confirmed: this may be another person than the one who is stored</source>
        <translation>確認できません：登録済みの患者とは別人の疑いがあります</translation>
    </message>
    <message>
        <source>Compare with the 診療申込書 first, and say beside the list whether it is the same person (F8: step by step). Until then nothing is handed over.</source>
        <translation>まず診療申込書と照合し、一覧の右側で本人かどうかを選んでください（F8：対応の手順）。それまではレセコンへ引き渡されません。</translation>
    </message>
    <message>
        <source>Several people fit: no patient number is linked yet</source>
        <translation>該当者が複数います：患者番号はまだ登録できません</translation>
    </message>
    <message>
        <source>Have the patient say the name, compare with the proof, and choose the right one first.</source>
        <translation>先に、患者さんに氏名を名乗っていただき、提示物と照合して、該当する方を選んでください。</translation>
    </message>
    <message>
        <source>Its settings are there, its accounts are not: start Madoguchi, and the assistant sets it up with you. An installer can use madoguchi --provision.</source>
        <translation>設定が途中で、職員のアカウントがまだありません。Madoguchiを起動すると初期設定の画面が開きます。導入業者は madoguchi --provision も使えます。</translation>
    </message>
    <message>
        <source>Check the line and the router. Until it is back, receive patients by number (F2), and write down who has none (Ctrl+F2).</source>
        <translation>回線とルーターを確かめてください。復旧するまでは番号で受付（F2） し、番号が分からない方は書き取ってください（Ctrl+F2）。</translation>
    </message>
    <message>
        <source>Until it is back, ask for the 資格確認書 and receive patients by number (F2); write down who has none (Ctrl+F2).</source>
        <translation>復旧するまでは資格確認書を見せていただき、番号で受付（F2） してください。お持ちでない方は書き取ってください（Ctrl+F2）。</translation>
    </message>
    <message>
        <source>This station is being set up in another window already</source>
        <translation>この端末の初期設定は、すでに別の画面で開いています</translation>
    </message>
    <message>
        <source>Go on in that window. If it is not to be found, end the other Madoguchi on this computer, then try again. What was typed there is kept.</source>
        <translation>その画面で続けてください。見つからないときは、このパソコンで動いているもう一つの「窓口」を終了してから、もう一度試してください。入力した内容は残っています。</translation>
    </message>
    <message>
        <source>This document cannot be shown here. Look at it at the terminal.</source>
        <translation>この文書はここでは表示できません。資格確認端末で確認してください。</translation>
    </message>
    <message>
        <source>The electronic certificate on the card is of no known issuer</source>
        <translation>カードの電子証明書の発行元がわかりません</translation>
    </message>
    <message>
        <source>The electronic certificate on the card has expired, and its grace is over</source>
        <translation>電子証明書の期限が切れ、猶予期間も過ぎています</translation>
    </message>
    <message>
        <source>The electronic certificate on the card was revoked</source>
        <translation>カードの電子証明書が失効しています</translation>
    </message>
    <message>
        <source>There is no electronic certificate for the user on this card</source>
        <translation>カードに利用者証明用の電子証明書がありません</translation>
    </message>
    <message>
        <source>This card has no PIN, or it was locked before</source>
        <translation>暗証番号のないカードか、以前にロックされたカードです</translation>
    </message>
    <message>
        <source>A 顔認証マイナンバーカード has none; the card does not tell which of the two it is. It still counts: by face at a reader with a camera, or compare face and photo with F6. If neither can be done, receive the patient by number (F2).</source>
        <translation>顔認証マイナンバーカードには暗証番号がありません。どちらかは、カードからはわかりません。カードはそのまま使えます。顔認証のできる読み取り機ならお顔で、または目視確認（F6）で受付してください。どちらもできない場合は、番号で受付してください（F2）。</translation>
    </message>
    <message>
        <source>The face is locked: it did not match too often</source>
        <translation>顔認証はロックされています（一致しない回数が上限になりました）</translation>
    </message>
    <message>
        <source>Compare face and photo with F6, or let the patient use the PIN if that is not locked. The card still counts, and nothing is said against the patient: a mask, glasses or the light can be the reason.</source>
        <translation>目視確認（F6）で、お顔と写真を見比べてください。ロックされていなければ暗証番号も使えます。カードはそのまま使えます。マスク・眼鏡・照明などが原因のことがあり、ご本人を疑う理由にはなりません。</translation>
    </message>
    <message>
        <source>The card&apos;s electronic certificate has expired: no records are provided</source>
        <translation>電子証明書の期限切れのため、情報は提供されません</translation>
    </message>
    <message>
        <source>Not confirmed: several people fit this number</source>
        <translation>確認できません：この番号に複数の方が該当します</translation>
    </message>
    <message>
        <source>Have the patient say the name, compare with the proof, and choose the right one beside the list. It is asked for by its branch, and can be confirmed then.</source>
        <translation>お名前を名のっていただき、提示されたものと見比べて、一覧の横で該当の方を選んでください。枝番で照会し、そのあと確認できます。</translation>
    </message>
    <message>
        <source>The PIN is locked: it was wrong three times</source>
        <translation>暗証番号がロックされました（3回間違い）</translation>
    </message>
    <message>
        <source>The card still counts: by face at a reader with a camera, or compare face and photo with F6. If neither can be done, receive the patient by number (F2). Only the municipality sets the PIN anew: F8 prints how, to take along.</source>
        <translation>カードはそのまま使えます。顔認証のできる読み取り機ならお顔で、または目視確認（F6）で受付してください。どちらもできない場合は、番号で受付してください（F2）。再設定は市区町村でのみできます。案内はF8で印刷できます。</translation>
    </message>
</context>
<context>
    <name>FindingReasons</name>
    <message>
        <source>contradicts itself and is left out</source>
        <translation>内容が食い違うため表示していません</translation>
    </message>
    <message>
        <source>differs from StatusOfInfecton</source>
        <translation>StatusOfInfectonと異なります</translation>
    </message>
    <message>
        <source>differs from the declared encoding</source>
        <translation>宣言された文字コードと異なります</translation>
    </message>
    <message>
        <source>has blanks or wide characters where a code belongs</source>
        <translation>コードに空白または全角文字が入っています</translation>
    </message>
    <message>
        <source>has consents before any was asked</source>
        <translation>同意を尋ねる前に同意が入っています</translation>
    </message>
    <message>
        <source>has elements where a value belongs</source>
        <translation>値のところに別の要素が入っています</translation>
    </message>
    <message>
        <source>has hidden or steering characters</source>
        <translation>見えない文字または制御文字が入っています</translation>
    </message>
    <message>
        <source>is given without times that can be read</source>
        <translation>同意の日時が読み取れません</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>値がありません</translation>
    </message>
    <message>
        <source>is missing, although it was sent</source>
        <translation>照会時に送った値が返されていません</translation>
    </message>
    <message>
        <source>is neither 0 nor 1 and gives nothing</source>
        <translation>0でも1でもないため、同意として扱いません</translation>
    </message>
    <message>
        <source>is not 8 characters of blanks and digits</source>
        <translation>8桁になっていません</translation>
    </message>
    <message>
        <source>is not a date</source>
        <translation>日付として読めません</translation>
    </message>
    <message>
        <source>is not a known code</source>
        <translation>知られていないコードです</translation>
    </message>
    <message>
        <source>is not a month</source>
        <translation>年月として読めません</translation>
    </message>
    <message>
        <source>is not a number of the right width</source>
        <translation>桁数が合いません</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>数値ではありません</translation>
    </message>
    <message>
        <source>is not a ratio</source>
        <translation>割合として読めません</translation>
    </message>
    <message>
        <source>is not a time</source>
        <translation>日時として読めません</translation>
    </message>
    <message>
        <source>is not of the form of a code</source>
        <translation>コードの形になっていません</translation>
    </message>
    <message>
        <source>is not the day that was asked for</source>
        <translation>照会した日と異なります</translation>
    </message>
    <message>
        <source>is not there once for each result</source>
        <translation>件数が資格の数と合いません</translation>
    </message>
    <message>
        <source>is there without consent and is left out</source>
        <translation>同意がないため表示していません</translation>
    </message>
    <message>
        <source>says that a card was read, in the answer to a number</source>
        <translation>番号による照会の回答なのに、カードを読み取ったことになっています</translation>
    </message>
    <message>
        <source>stands more than once</source>
        <translation>二つ以上入っています</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Insurer number</source>
        <translation>保険者番号</translation>
    </message>
    <message>
        <source>Insurer&apos;s name</source>
        <translation>保険者名</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>記号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>枝番</translation>
    </message>
    <message>
        <source>Kind of the insurance</source>
        <translation>保険の種別</translation>
    </message>
    <message>
        <source>Days of the insurance</source>
        <translation>資格の有効期間</translation>
    </message>
    <message>
        <source>Burden ratio</source>
        <translation>負担割合</translation>
    </message>
    <message>
        <source>Elderly certificate</source>
        <translation>高齢受給者証</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>資格の有効性</translation>
    </message>
    <message>
        <source>End of the insurance</source>
        <translation>資格喪失日</translation>
    </message>
    <message>
        <source>Insured person or family</source>
        <translation>本人・家族の別</translation>
    </message>
    <message>
        <source>Under school age</source>
        <translation>未就学</translation>
    </message>
    <message>
        <source>Other name in kana</source>
        <translation>別名（カナ）</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>Name in kana</source>
        <translation>氏名（カナ）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Post code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Limit certificate</source>
        <translation>限度額適用認定証</translation>
    </message>
    <message>
        <source>Certificate of a specific disease</source>
        <translation>特定疾病療養受療証</translation>
    </message>
    <message>
        <source>Ticket of medical aid</source>
        <translation>医療券・調剤券</translation>
    </message>
    <message>
        <source>Patient number</source>
        <translation>患者番号</translation>
    </message>
    <message>
        <source>Form of the prescription</source>
        <translation>処方箋の形</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>element, what is wrong</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1 (%2) %3.</source>
        <comment>value, element, what is wrong</comment>
        <translation>%1（%2）：%3。</translation>
    </message>
    <message>
        <source>Read it from the 資格確認書 or the Mynaportal screen.</source>
        <translation>資格確認書またはマイナポータルの画面で確認してください。</translation>
    </message>
    <message>
        <source>Ask the patient, and read it from the card.</source>
        <translation>患者さんに尋ね、カードの券面で確認してください。</translation>
    </message>
    <message>
        <source>Ask for the 高齢受給者証 or the 資格確認書.</source>
        <translation>高齢受給者証または資格確認書を見せてもらってください。</translation>
    </message>
    <message>
        <source>Ask for the 限度額適用認定証.</source>
        <translation>限度額適用認定証を見せてもらってください。</translation>
    </message>
    <message>
        <source>Ask for the 特定疾病療養受療証.</source>
        <translation>特定疾病療養受療証を見せてもらってください。</translation>
    </message>
    <message>
        <source>Read the 医療券, or call the 福祉事務所.</source>
        <translation>医療券を確認するか、福祉事務所に電話してください。</translation>
    </message>
    <message>
        <source>Read the original at the terminal.</source>
        <translation>資格確認端末で元の内容を確認してください。</translation>
    </message>
    <message>
        <source>no known code, left out</source>
        <translation>不明なコードのため除外</translation>
    </message>
    <message>
        <source>digits too few or too many, left out</source>
        <translation>桁数が違うため除外</translation>
    </message>
    <message>
        <source>no date, left out</source>
        <translation>日付でないため除外</translation>
    </message>
    <message>
        <source>not readable, left out</source>
        <translation>読み取れないため除外</translation>
    </message>
    <message>
        <source>no number, shown as received</source>
        <translation>数値でない（受信のまま表示）</translation>
    </message>
    <message>
        <source>blanks or wide characters in a code, shown as received</source>
        <translation>コードに空白・全角文字（受信のまま表示）</translation>
    </message>
    <message>
        <source>the same value twice, shown once</source>
        <translation>同じ値が重複（1回だけ表示）</translation>
    </message>
    <message>
        <source>hidden characters, shown without them</source>
        <translation>見えない文字を含む（除いて表示）</translation>
    </message>
    <message>
        <source>another encoding than declared</source>
        <translation>文字コードの宣言と相違</translation>
    </message>
    <message>
        <source>no code of an item, shown as received</source>
        <translation>項目コードの形でない（受信のまま表示）</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>nothing readable in a month or a checkup</source>
        <translation>読み取れる内容のない月または健診</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) in the answer could not be read and are left out.</source>
        <translation>
            <numerusform>応答のうち%n件は読み取れないため除外しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) in the answer are odd or missing, and are shown as received.</source>
        <translation>
            <numerusform>応答のうち%n件は通常と異なる値または欠落で、受信のまま表示しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか%n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>The electronic certificate on your My Number Card ends soon, or has ended. It is renewed apart from the card itself.</source>
        <translation>マイナンバーカードの電子証明書の有効期限が近づいているか、期限が切れています。カード本体の有効期限とは別に、更新の手続きが必要です。</translation>
    </message>
    <message>
        <source>How to renew it</source>
        <translation>更新のしかた</translation>
    </message>
    <message>
        <source>Go to the municipal office where you live. It is possible from three months before the end.</source>
        <translation>お住まいの市区町村の窓口でお手続きください。有効期限の3か月前から更新できます。</translation>
    </message>
    <message>
        <source>Take your My Number Card along, and the letter about the end of its validity if you have it. Whether you need an appointment, the office tells you by phone.</source>
        <translation>マイナンバーカードと、お手元にあれば有効期限のお知らせをお持ちください。予約が必要かどうかは、お電話で窓口にお確かめください。</translation>
    </message>
    <message>
        <source>You need your PIN of four digits. If you forgot it, it is set anew there.</source>
        <translation>数字4桁の暗証番号が必要です。お忘れの場合は、その窓口で設定し直せます。</translation>
    </message>
    <message>
        <source>Until then</source>
        <translation>それまでの間は</translation>
    </message>
    <message>
        <source>For three months after the month of its end your card still shows your insurance, but not your medication and checkups. After that a 資格確認書 is sent to you; please bring it along.</source>
        <translation>期限が切れても、切れた月の末日から3か月間は、カードで保険の資格を確認できます（お薬や健診の情報は確認できません）。そのあとは資格確認書が送られますので、受診のときにお持ちください。</translation>
    </message>
    <message>
        <source>The PIN of four digits on your My Number Card is locked after three wrong tries, also when they were long ago. The lock opens only when the PIN is set anew.</source>
        <translation>マイナンバーカードの数字4桁の暗証番号は、続けて3回まちがえると使えなくなります（以前のまちがいも数えられます）。もう一度使うには、暗証番号の再設定が必要です。</translation>
    </message>
    <message>
        <source>How to set it anew</source>
        <translation>再設定のしかた</translation>
    </message>
    <message>
        <source>Go to the municipal office where you live, with your My Number Card.</source>
        <translation>マイナンバーカードを持って、お住まいの市区町村の窓口へお越しください。</translation>
    </message>
    <message>
        <source>Ask for a new PIN of four digits for the certificate for user authentication (利用者証明用電子証明書). A machine in a convenience store sets only the longer password anew.</source>
        <translation>「利用者証明用電子証明書」の数字4桁の暗証番号を再設定したい、とお伝えください。コンビニの端末で再設定できるのは、署名用の長いパスワードだけです。</translation>
    </message>
    <message>
        <source>Choose four digits that you will remember.</source>
        <translation>覚えやすい4桁の数字をお決めください。</translation>
    </message>
    <message>
        <source>You can be received with your face at the reader, or we compare you with the photo on the card. Nobody at this clinic asks you for your PIN.</source>
        <translation>カードリーダーの顔認証、または職員がカードの写真と見比べる方法で受付できます。職員が暗証番号をお聞きすることはありません。</translation>
    </message>
    <message>
        <source>When your insurance cannot be confirmed here, you can show it on your own phone.</source>
        <translation>受付で保険の資格を確認できないときは、ご自分のスマートフォンの画面でお示しいただけます。</translation>
    </message>
    <message>
        <source>How to show it</source>
        <translation>表示のしかた</translation>
    </message>
    <message>
        <source>Open Mynaportal (マイナポータル) on your phone and sign in with your My Number Card and its PIN of four digits.</source>
        <translation>スマートフォンでマイナポータルを開き、マイナンバーカードと数字4桁の暗証番号でログインします。</translation>
    </message>
    <message>
        <source>Choose your health insurance card (健康保険証). Your insurer, symbol and number are shown.</source>
        <translation>「健康保険証」を選びます。保険者の名称、記号、番号が表示されます。</translation>
    </message>
    <message>
        <source>Show this screen at the desk together with your My Number Card. You can also save it as a PDF for the next time.</source>
        <translation>その画面を、マイナンバーカードといっしょに受付でお見せください。PDFに保存しておくと、次のときにも使えます。</translation>
    </message>
    <message>
        <source>If that is not possible</source>
        <translation>できないときは</translation>
    </message>
    <message>
        <source>Please show the 資格確認書 of your insurer. A card without PIN cannot sign in to Mynaportal.</source>
        <translation>保険者から届いた資格確認書をお見せください。暗証番号を設定していないカードでは、マイナポータルにログインできません。</translation>
    </message>
    <message>
        <source>Your My Number Card becomes your insurance card by a registration. It is made once, and takes a few minutes.</source>
        <translation>マイナンバーカードは、利用の登録をすると健康保険証として使えます。登録は一度だけ、数分で終わります。</translation>
    </message>
    <message>
        <source>Where you can register</source>
        <translation>登録できるところ</translation>
    </message>
    <message>
        <source>Here at the card reader, with your card: please ask us, we help you.</source>
        <translation>当院のカードリーダー：カードがあればその場で登録できます。お手伝いしますので、お声がけください。</translation>
    </message>
    <message>
        <source>With a phone that reads the card, in Mynaportal (マイナポータル), with your PIN of four digits.</source>
        <translation>マイナポータル：カードを読み取れるスマートフォンで、数字4桁の暗証番号を使います。</translation>
    </message>
    <message>
        <source>At an ATM of Seven Bank, with your PIN.</source>
        <translation>セブン銀行のATM：数字4桁の暗証番号を使います。</translation>
    </message>
    <message>
        <source>At your municipal office, where it offers that.</source>
        <translation>市区町村の窓口：登録を受け付けているところがあります。</translation>
    </message>
    <message>
        <source>Please show the 資格確認書 of your insurer whenever you come.</source>
        <translation>受診のたびに、保険者から届いた資格確認書をお見せください。</translation>
    </message>
    <message>
        <source>Setting the PIN anew</source>
        <translation>暗証番号の再設定</translation>
    </message>
    <message>
        <source>Showing your insurance on your phone</source>
        <translation>スマートフォンでの資格の示し方</translation>
    </message>
    <message>
        <source>Your My Number Card as insurance card</source>
        <translation>マイナンバーカードの保険証利用の登録</translation>
    </message>
    <message>
        <source>Renewing the card&apos;s electronic certificate</source>
        <translation>電子証明書の更新</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>Wait a few seconds. If it stays so, call an administrator.</source>
        <translation>数秒お待ちください。変わらないときは、管理者に連絡してください。</translation>
    </message>
    <message>
        <source>The card reader belongs to the certified terminal</source>
        <translation>カードリーダーは資格確認端末につながっています</translation>
    </message>
    <message>
        <source>Its results appear here by themselves. How it is, its own display says: look there when a patient does not appear.</source>
        <translation>受付結果は自動で届きます。患者さんが表示されないときは、リーダーの画面を確認してください。</translation>
    </message>
    <message>
        <source>This computer has no card reader</source>
        <translation>このパソコンにはカードリーダーがありません</translation>
    </message>
    <message>
        <source>Nothing has to be done: patients use the reader of another desk.</source>
        <translation>対応は不要です。患者さんには、ほかの窓口のリーダーを使っていただきます。</translation>
    </message>
    <message>
        <source>The card reader has not been looked at yet</source>
        <translation>カードリーダーの状態をまだ確認していません</translation>
    </message>
    <message>
        <source>The folders can be used; the terminal has not been asked yet</source>
        <translation>フォルダーは使えます。資格確認端末への照会はまだ行っていません</translation>
    </message>
    <message>
        <source>Nothing has to be done: whether it answers shows with the first question to it.</source>
        <translation>対応は不要です。端末が応答するかどうかは、最初の照会で分かります。</translation>
    </message>
    <message>
        <source>The terminal&apos;s folders have not been looked at yet</source>
        <translation>資格確認端末との連携フォルダーをまだ確認していません</translation>
    </message>
    <message>
        <source>Wait a few seconds. If it stays so, look whether the terminal is switched on and the network is there.</source>
        <translation>数秒お待ちください。変わらないときは、資格確認端末の電源と院内ネットワークを確認してください。</translation>
    </message>
    <message>
        <source>The clock has not been compared with the service&apos;s yet</source>
        <translation>オンライン資格確認システムの時刻と、まだ比べていません</translation>
    </message>
    <message>
        <source>Nothing has to be done: it is compared with the next question by number.</source>
        <translation>対応は不要です。次に番号で照会するときに比べます。</translation>
    </message>
    <message>
        <source>This computer&apos;s certificate ends soon</source>
        <translation>このパソコンの電子証明書の期限が近づいています</translation>
    </message>
    <message>
        <source>An administrator applies for a new one before that day.</source>
        <translation>管理者が、期限の日までに新しい証明書を申請してください。</translation>
    </message>
    <message>
        <source>The certificate has not been looked at yet</source>
        <translation>電子証明書をまだ確認していません</translation>
    </message>
    <message>
        <source>The backup is on the same disk as the receptions</source>
        <translation>バックアップが、受付のデータと同じディスクにあります</translation>
    </message>
    <message>
        <source>If that disk breaks, both are lost. An administrator names a folder on another disk in the settings.</source>
        <translation>ディスクが壊れると両方とも失われます。管理者が設定で、別のディスクのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The backup has not been looked at yet</source>
        <translation>バックアップをまだ確認していません</translation>
    </message>
    <message>
        <source>This has not been looked at yet</source>
        <translation>まだ確認していません</translation>
    </message>
    <message>
        <source>Something is not as it should be here</source>
        <translation>正常でない点があります</translation>
    </message>
    <message>
        <source>Call an administrator.</source>
        <translation>管理者に連絡してください。</translation>
    </message>
    <message>
        <source>The service has not answered yet</source>
        <translation>オンライン資格確認システムからまだ応答がありません</translation>
    </message>
    <message>
        <source>The folder of the other stations has not been looked at yet</source>
        <translation>院内の端末どうしの共有フォルダーをまだ確認していません</translation>
    </message>
    <message>
        <source>compares faces</source>
        <translation>顔の照合</translation>
    </message>
    <message>
        <source>reads the card&apos;s front</source>
        <translation>カード表面の読み取り</translation>
    </message>
    <message>
        <source>unlocks the card</source>
        <translation>暗証番号なしのカード利用</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>off by %1 s</source>
        <translation>ずれ %1秒</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>%1まで</translation>
    </message>
    <message>
        <source>the newest is of %1</source>
        <translation>最新のバックアップ：%1</translation>
    </message>
    <message>
        <source>others here: %1</source>
        <translation>ほかに稼働中：%1台</translation>
    </message>
    <message>
        <source>It is not known whether the service has counted some views of records</source>
        <translation>閲覧のうち、サービスに数えられたかどうか分からないものがあります</translation>
    </message>
    <message>
        <source>They are not reported again before it has said so, or patients would see them twice on Mynaportal. It is asked by itself. If it stays so for a day, give the time of day to the helpdesk.</source>
        <translation>患者さんのマイナポータルに二重に表示されないよう、確認できるまで再び報告しません。問い合わせは自動で続きます。一日たっても消えないときは、時刻をヘルプデスクに伝えてください。</translation>
    </message>
    <message>
        <source>－ not known</source>
        <translation>－ 不明</translation>
    </message>
    <message>
        <source>－ has none</source>
        <translation>－ なし</translation>
    </message>
    <message>
        <source>only by a result that does not come</source>
        <translation>結果が来ないことでだけ分かる</translation>
    </message>
    <message>
        <source>told</source>
        <translation>分かる</translation>
    </message>
    <message>
        <source>card on it or left</source>
        <translation>カードの有無・置き忘れ</translation>
    </message>
    <message>
        <source>tries and lock of the PIN</source>
        <translation>暗証番号の残り回数・ロック</translation>
    </message>
    <message>
        <source>tries and lock of the face</source>
        <translation>顔認証の残り回数・ロック</translation>
    </message>
    <message>
        <source>how the patient was identified</source>
        <translation>本人確認の方法</translation>
    </message>
    <message>
        <source>its own faults</source>
        <translation>リーダーの故障</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
    <message>
        <source>What the desk is told: %1</source>
        <translation>窓口で分かること：%1</translation>
    </message>
    <message>
        <source>Others on this computer can read the key of its certificate</source>
        <translation>このパソコンの電子証明書の秘密鍵を、ほかの利用者が読める状態です</translation>
    </message>
    <message>
        <source>Everything works. An administrator sets the certificate file&apos;s permissions to 0600, or gives its key a passphrase.</source>
        <translation>動作には支障ありません。管理者が証明書ファイルの権限を0600にするか、鍵にパスフレーズを設定してください。</translation>
    </message>
    <message>
        <source>Others on this computer can change by whom the central service is known</source>
        <translation>接続先を確かめるための認証局ファイルを、ほかの利用者が書き換えられる状態です</translation>
    </message>
    <message>
        <source>Everything works. An administrator compares the authority&apos;s file (ca) with the one that the centre has given, and sets its permissions to 0644.</source>
        <translation>動作には支障ありません。管理者が認証局ファイル（ca）を支払基金から受け取ったものと照合し、権限を0644にしてください。</translation>
    </message>
    <message>
        <source>The folders can be used again; the last question to the terminal had failed by them</source>
        <translation>フォルダーはまた使えます。資格確認端末への前回の照会は、フォルダーが使えずに失敗しました</translation>
    </message>
    <message>
        <source>Nothing has to be done for questions by number: they go out again by themselves. Records are asked for once more.</source>
        <translation>番号による照会は自動で送り直されるので、対応は不要です。薬剤・健診等の情報はもう一度照会してください。</translation>
    </message>
    <message>
        <source>It stayed unknown whether the service has counted views of records</source>
        <translation>サービスに数えられたかどうか、分からないまま終わった閲覧があります</translation>
    </message>
    <message>
        <source>For a month it gave no usable answer, so it is not asked any more. The views stand in the audit log, but patients may not see them on Mynaportal. An administrator looks there for “Report of a view left open”, and gives time and reason to the helpdesk.</source>
        <translation>1か月たっても使える回答がないため、問い合わせを終えました。閲覧は監査記録に残っていますが、患者さんのマイナポータルには表示されないことがあります。管理者が監査記録の「閲覧の報告（確認できずに終了）」を開き、時刻と理由をヘルプデスクに伝えてください。</translation>
    </message>
    <message>
        <source>The file with the card issuer&apos;s keys is not there</source>
        <translation>カード発行者の鍵ファイルがありません</translation>
    </message>
    <message>
        <source>Face recognition cannot be used; the PIN and the visual check go on. An administrator looks for the file, or names the right one in the settings ([reader] card_authority).</source>
        <translation>顔認証は使えません。暗証番号と目視確認は使えます。管理者がファイルを探すか、設定（[reader] card_authority）を正しいファイルに直してください。</translation>
    </message>
    <message>
        <source>The file with the card issuer&apos;s keys cannot be read</source>
        <translation>カード発行者の鍵ファイルを読めません</translation>
    </message>
    <message>
        <source>Face recognition cannot be used; the PIN and the visual check go on. An administrator gives this program the right to read it, and looks whether it is such a file at all.</source>
        <translation>顔認証は使えません。暗証番号と目視確認は使えます。管理者がこのプログラムに読み取りの権限を与え、正しいファイルかどうかを確かめてください。</translation>
    </message>
    <message>
        <source>There is no key in the file with the card issuer&apos;s keys</source>
        <translation>カード発行者の鍵ファイルに鍵が入っていません</translation>
    </message>
    <message>
        <source>Face recognition cannot be used; the PIN and the visual check go on. An administrator puts the issuer&apos;s public keys there as they were given (PEM).</source>
        <translation>顔認証は使えません。暗証番号と目視確認は使えます。管理者が、発行者から渡された公開鍵（PEM）をそのまま入れてください。</translation>
    </message>
    <message>
        <source>A part of the file with the card issuer&apos;s keys is no key</source>
        <translation>カード発行者の鍵ファイルの一部が鍵ではありません</translation>
    </message>
    <message>
        <source>The cards of one generation may not be believed; for them the PIN and the visual check go on. An administrator compares the file with what the issuer gave.</source>
        <translation>一部の世代のカードで顔認証が使えないおそれがあります（暗証番号と目視確認は使えます）。管理者が、発行者から渡されたファイルと見比べてください。</translation>
    </message>
</context>
<context>
    <name>InsuranceFacts</name>
    <message>
        <source>Insurer</source>
        <translation>保険者</translation>
    </message>
    <message>
        <source>Insurer number</source>
        <translation>保険者番号</translation>
    </message>
    <message>
        <source>Symbol, number</source>
        <translation>記号・番号</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>枝番</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>本人・家族</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation>資格喪失日</translation>
    </message>
    <message>
        <source>Patient number</source>
        <translation>患者番号</translation>
    </message>
    <message>
        <source>Service&apos;s remark</source>
        <translation>回答の備考</translation>
    </message>
    <message>
        <source>Kind of insurance</source>
        <translation>証の区分</translation>
    </message>
    <message>
        <source>Insured since</source>
        <translation>資格取得日</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>交付日</translation>
    </message>
    <message>
        <source>Ended because of</source>
        <translation>喪失の理由</translation>
    </message>
    <message>
        <source>School</source>
        <translation>就学</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>通称</translation>
    </message>
    <message>
        <source>Kana of the other name</source>
        <translation>通称カナ</translation>
    </message>
    <message>
        <source>Insured person</source>
        <translation>被保険者（世帯主）</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Confirmed for</source>
        <translation>資格確認日</translation>
    </message>
    <message>
        <source>Said by the service</source>
        <translation>回答の日時</translation>
    </message>
    <message>
        <source>Ceiling since the last time</source>
        <translation>限度額の変更</translation>
    </message>
    <message>
        <source>－ not known: the terminal does not tell</source>
        <translation>－ 不明（資格確認端末からは分かりません）</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>Waits, and is tried again: %1</source>
        <translation>再送信待ち：%1</translation>
    </message>
    <message>
        <source>Refused: %1 Type the number once more, or call the helpdesk.</source>
        <translation>登録できません：%1。番号を入れ直すか、ヘルプデスクに連絡してください。</translation>
    </message>
    <message>
        <source>Number at the service</source>
        <translation>照会番号の登録</translation>
    </message>
</context>
<context>
    <name>KeyHelp</name>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
</context>
<context>
    <name>MedicationWords</name>
    <message>
        <source>Home care</source>
        <translation>在宅</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>内服</translation>
    </message>
    <message>
        <source>As needed</source>
        <translation>屯服</translation>
    </message>
    <message>
        <source>External</source>
        <translation>外用</translation>
    </message>
    <message>
        <source>Other drug</source>
        <translation>その他薬剤</translation>
    </message>
    <message>
        <source>Injection</source>
        <translation>注射</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>処置</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>手術</translation>
    </message>
    <message>
        <source>Anaesthesia</source>
        <translation>麻酔</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Inpatient</source>
        <translation>入院</translation>
    </message>
    <message>
        <source>Oral drops</source>
        <translation>内服滴剤</translation>
    </message>
    <message>
        <source>Medical material</source>
        <translation>医療材料</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1日分</translation>
    </message>
    <message>
        <source>%1 occasions</source>
        <translation>%1回分</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>%1 (here)</source>
        <translation>%1（自院）</translation>
    </message>
    <message>
        <source>%1 (elsewhere)</source>
        <translation>%1（他院）</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>レセプト</translation>
    </message>
    <message>
        <source>e-prescription, dispensed</source>
        <translation>電子処方箋（調剤）</translation>
    </message>
    <message>
        <source>e-prescription, issued</source>
        <translation>電子処方箋（処方）</translation>
    </message>
    <message>
        <source>counted in another line</source>
        <translation>他の行と重複</translation>
    </message>
    <message>
        <source>Month not said</source>
        <translation>月の記載なし</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <extracomment>A month&apos;s heading, a date format of QLocale: &quot;MMMM yyyy&quot; gives &quot;September 2026&quot;.</extracomment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Outpatient</source>
        <translation>外来</translation>
    </message>
    <message>
        <source>(name not said)</source>
        <translation>（医薬品名の記載なし）</translation>
    </message>
    <message>
        <source>Prescriber not said</source>
        <translation>処方医療機関の記載なし</translation>
    </message>
    <message>
        <source>Prescriber not said (dispensed by %1)</source>
        <translation>処方医療機関の記載なし（調剤：%1）</translation>
    </message>
    <message>
        <source>dispensed by %1</source>
        <translation>調剤：%1</translation>
    </message>
    <message>
        <source>prescription class %1</source>
        <translation>処方区分 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>・</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>issued %1
dispensing not known</source>
        <translation>処方 %1
調剤は未確認</translation>
    </message>
    <message>
        <source>issued %1
dispensing day not said</source>
        <translation>処方 %1
調剤日の記載なし</translation>
    </message>
    <message>
        <source>counted in another line, as another product of this ingredient</source>
        <translation>他の行と重複（同じ成分の別銘柄）</translation>
    </message>
    <message>
        <source>the claim of this prescription does not name it</source>
        <translation>同じ処方のレセプトにこの薬剤の記載なし</translation>
    </message>
    <message>
        <source>the dispensing of this prescription does not name it</source>
        <translation>同じ処方の調剤にこの薬剤の記載なし</translation>
    </message>
    <message>
        <source>(name not said, code %1)</source>
        <translation>（医薬品名の記載なし、コード %1）</translation>
    </message>
</context>
<context>
    <name>NextSteps</name>
    <message>
        <source>The insurance ended: not valid from %1 on.</source>
        <translation>資格喪失：%1から無効です。</translation>
    </message>
    <message>
        <source>The insurance is valid, but the insurer has not entered everything. Ask for what is missing.</source>
        <translation>資格は有効ですが、保険者の登録が済んでいない項目があります。足りない項目をお尋ねください。</translation>
    </message>
    <message>
        <source>The answer does not say whether it is valid</source>
        <translation>有効かどうかが回答にありません</translation>
    </message>
    <message>
        <source>Ask to see the 高齢受給者証 or the 資格確認書, where it stands. Do not guess: if nothing shows it, ask the insurer.</source>
        <translation>高齢受給者証か、割合の書かれた資格確認書を見せていただきます。推測で決めず、わかるものがないときは保険者に問い合わせてください。</translation>
    </message>
    <message>
        <source>The burden ratio cannot be read</source>
        <translation>負担割合が読み取れません</translation>
    </message>
    <message>
        <source>The burden ratio was not said</source>
        <translation>負担割合の情報がありません</translation>
    </message>
    <message>
        <source>● stands for a character that could not be sent</source>
        <translation>●は表示できない文字（外字）です</translation>
    </message>
    <message>
        <source>No records will be shown. If the doctor needs them, ask the patient to place the card once more.</source>
        <translation>情報の閲覧はできません。診察で必要なときは、もう一度カードを置いていただいてください。</translation>
    </message>
    <message>
        <source>The reception stands. For the records the patient can place the card once more.</source>
        <translation>受付は済んでいます。情報の提供に同意される場合は、もう一度カードを置いていただきます。</translation>
    </message>
    <message>
        <source>The card is still on the reader</source>
        <translation>カードがリーダーに置かれたままです</translation>
    </message>
    <message>
        <source>Ask the patient to take it.</source>
        <translation>患者さんにカードをお取りいただいてください。</translation>
    </message>
    <message>
        <source>Something in the answer does not fit</source>
        <translation>回答の中に形式の合わない項目があります</translation>
    </message>
    <message>
        <source>Medical aid: check the 医療券</source>
        <translation>医療扶助：医療券を確認</translation>
    </message>
    <message>
        <source>There are no tenths for medical aid: the 医療券 says what the patient pays. If it has not come, call the 福祉事務所.</source>
        <translation>医療扶助に負担割合はありません。自己負担は医療券で確認してください。届いていないときは福祉事務所に問い合わせてください。</translation>
    </message>
    <message>
        <source>Nothing to do: the answer comes here by itself.</source>
        <translation>操作は要りません。回答はここに自動で表示されます。</translation>
    </message>
    <message>
        <source>No answer by number yet: %1</source>
        <translation>番号照会の回答がまだありません：%1</translation>
    </message>
    <message>
        <source>What is shown here came at %1 and stands until a newer answer comes.</source>
        <translation>表示しているのは%1の回答です。新しい回答が来るまでこのまま表示します。</translation>
    </message>
    <message>
        <source>What is shown here came earlier and stands until a newer answer comes.</source>
        <translation>表示しているのは以前の回答です。新しい回答が来るまでこのまま表示します。</translation>
    </message>
    <message>
        <source>Asked anew by number without an answer: %1</source>
        <translation>番号で照会し直しましたが、回答がありません：%1</translation>
    </message>
    <message>
        <source>The eligibility waits to be asked by number</source>
        <translation>番号での資格照会の順番を待っています</translation>
    </message>
    <message>
        <source>Nothing to do: it is sent by itself, one after the other.</source>
        <translation>操作は不要です。順番に自動で送られます。</translation>
    </message>
    <message>
        <source>The eligibility is being asked by number: %1</source>
        <translation>番号で資格を照会しています：%1</translation>
    </message>
    <message>
        <source>It is asked again by itself at %1; F5 asks at once.</source>
        <translation>%1に自動で再照会します。すぐに照会するときは F5 を押してください。</translation>
    </message>
    <message>
        <source>F5 asks again.</source>
        <translation>F5 で再照会できます。</translation>
    </message>
    <message>
        <source>Your insurance seems to have changed. Have you changed jobs or moved lately? Please show me your 資格確認書 or the Mynaportal screen, if you have it. You will be seen today all the same.</source>
        <translation>保険が変わっているようです。最近、お勤め先やお住まいが変わりませんでしたか。資格確認書かマイナポータルの画面をお持ちでしたら、見せていただけますか。本日の診察は受けていただけます。</translation>
    </message>
    <message>
        <source>Compare name and birth date with the 診療申込書. Ask again once (F5): the insurer may have entered the new insurance meanwhile.</source>
        <translation>氏名と生年月日を診療申込書と照らし合わせてください。一度、再照会（F5）してください。新しい資格が登録されていることがあります。</translation>
    </message>
    <message>
        <source>You seem to have a new insurance. Please show me its 資格確認書 or the Mynaportal screen.</source>
        <translation>新しい保険に変わっているようです。新しい資格確認書かマイナポータルの画面を見せていただけますか。</translation>
    </message>
    <message>
        <source>What is shown is the insurance that has ended: do not use its number.</source>
        <translation>表示されているのは喪失した資格です。この番号は使わないでください。</translation>
    </message>
    <message>
        <source>Your insurance may not be registered yet. Please show me your 資格確認書 or the Mynaportal screen, if you have it. If not, please fill in one sheet; you will be seen today all the same.</source>
        <translation>保険の登録がまだ済んでいないようです。資格確認書かマイナポータルの画面をお持ちでしたら、見せていただけますか。お持ちでなければ、用紙を一枚ご記入いただきます。本日の診察は受けていただけます。</translation>
    </message>
    <message>
        <source>Has the patient just changed jobs, moved, or turned 75? Ask again once (F5).</source>
        <translation>転職・引っ越しの直後や、75歳になったばかりではありませんか。一度、再照会（F5）してください。</translation>
    </message>
    <message>
        <source>Your insurance is valid, but a part of it is not entered yet. Please show me your 資格確認書, if you have it.</source>
        <translation>保険は確認できましたが、一部の情報がまだ登録されていません。資格確認書をお持ちでしたら、見せていただけますか。</translation>
    </message>
    <message>
        <source>We cannot tell yet whether your insurance is confirmed. Please show me your 資格確認書 or the Mynaportal screen, if you have it.</source>
        <translation>保険の確認がまだできていません。資格確認書かマイナポータルの画面をお持ちでしたら、見せていただけますか。</translation>
    </message>
    <message>
        <source>Ask again once (F5).</source>
        <translation>一度、再照会（F5）してください。</translation>
    </message>
    <message>
        <source>Please show me your 高齢受給者証 or your 資格確認書: the share that you pay stands on it.</source>
        <translation>お支払いの割合を確認します。高齢受給者証か資格確認書を見せていただけますか。</translation>
    </message>
    <message>
        <source>Compare the age with the birth date: 70 to 74 by the 高齢受給者証, from 75 on by the answer.</source>
        <translation>生年月日と年齢を確認してください。70〜74歳は高齢受給者証、75歳以上は回答の割合によります。</translation>
    </message>
    <message>
        <source>We look after the ticket (医療券) for today. One moment, please.</source>
        <translation>本日の医療券を確認します。少々お待ちください。</translation>
    </message>
    <message>
        <source>Is the ticket for this month, and for this clinic?</source>
        <translation>今月の、当院あての医療券かどうかを確認してください。</translation>
    </message>
    <message>
        <source>One character of your name could not be sent to us. Please write your name here once.</source>
        <translation>お名前の漢字に、こちらで表示できない文字があります。お手数ですが、ここに一度お書きいただけますか。</translation>
    </message>
    <message>
        <source>Reception is possible, records are not provided.</source>
        <translation>受付はできますが、薬剤情報・特定健診情報は提供されません。</translation>
    </message>
    <message>
        <source>Nothing to do today.</source>
        <translation>今日の受付に支障はありません。</translation>
    </message>
    <message>
        <source>Your answers could not be sent. If the doctor may see your medication, please place your card once more.</source>
        <translation>同意のお返事が送れませんでした。お薬などの情報を診察に使ってよろしければ、もう一度カードを置いていただけますか。</translation>
    </message>
    <message>
        <source>You are received. If the doctor may see your medication and checkups, please place your card once more.</source>
        <translation>受付は済んでいます。お薬や健診の情報を診察に使ってよろしければ、もう一度カードを置いていただけますか。</translation>
    </message>
    <message>
        <source>Please take your card with you.</source>
        <translation>カードをお取りください。</translation>
    </message>
    <message>
        <source>It does not work with the face this time. You can use your PIN, or we compare your photo here.</source>
        <translation>今回は顔認証がうまくいかないようです。暗証番号を入力していただくか、こちらでお写真を確認いたします。</translation>
    </message>
    <message>
        <source>Your card is not registered as an insurance card yet. You can register it at the reader now, or show me your 資格確認書.</source>
        <translation>カードの保険証利用の登録がまだのようです。今、リーダーで登録していただくか、資格確認書を見せていただけますか。</translation>
    </message>
    <message>
        <source>Your card has to be renewed at your municipality. For today, please show me your 資格確認書 or the Mynaportal screen, if you have it. You will be seen all the same.</source>
        <translation>カードは市区町村の窓口で更新が必要です。本日は、資格確認書かマイナポータルの画面をお持ちでしたら、見せていただけますか。本日の診察は受けていただけます。</translation>
    </message>
    <message>
        <source>We cannot confirm your insurance over the line at the moment. Please show me your 資格確認書 or the Mynaportal screen. You will be seen today all the same.</source>
        <translation>ただいま、回線で保険の確認ができません。資格確認書かマイナポータルの画面をお持ちでしたら、見せていただけますか。本日の診察は受けていただけます。</translation>
    </message>
    <message>
        <source>One moment, please: we look together what it is. Do you have a 資格確認書, or can you open the Mynaportal screen?</source>
        <translation>少々お待ちください。一緒に確認いたします。資格確認書か、マイナポータルの画面はお持ちでしょうか。</translation>
    </message>
    <message>
        <source>To the patient: &quot;%1&quot;</source>
        <translation>患者さんへ：「%1」</translation>
    </message>
    <message>
        <source>Ask the patient for the new insurance (資格確認書, or 資格情報のお知らせ with the card) and receive them with it by number (F2).</source>
        <translation>新しい保険がわかるもの（資格確認書、または資格情報のお知らせとカード）を見せていただき、番号で受付（F2） してください。</translation>
    </message>
    <message>
        <source>More than one person has this number. Please tell me your full name and your birth date.</source>
        <translation>同じ番号の方が複数いらっしゃいます。お名前（フルネーム）と生年月日を教えていただけますか。</translation>
    </message>
    <message>
        <source>Compare name and branch with the proof: the first one need not be the right one.</source>
        <translation>お名前と枝番を提示されたものと見比べてください。先頭の方がご本人とは限りません。</translation>
    </message>
    <message>
        <source>Is it this person?</source>
        <translation>ご本人ですか</translation>
    </message>
    <message>
        <source>Compare with what is shown here and with the proof. Enter confirms.</source>
        <translation>この画面と、提示されたものに見比べてください。Enter で確認済みになります。</translation>
    </message>
    <message>
        <source>Could you tell me your full name and your birth date, please?</source>
        <translation>お名前と生年月日をお聞かせいただけますか。</translation>
    </message>
    <message>
        <source>The birth date is not that of the patient who is stored under this number.</source>
        <translation>生年月日が、この番号で登録されている患者と一致しません。</translation>
    </message>
    <message>
        <source>The kana are not those of the patient who is stored under this number.</source>
        <translation>カナ氏名が、この番号で登録されている患者と一致しません。</translation>
    </message>
    <message>
        <source>Another patient number is stored here for this insurance than the service says.</source>
        <translation>この保険に登録されている患者番号が、照会の回答の照会番号と異なります。</translation>
    </message>
    <message>
        <source>Perhaps another person (別人の疑い)</source>
        <translation>別人の疑いがあります</translation>
    </message>
    <message>
        <source>May I check your details? Please tell me your full name, your birth date, and whether your name or your insurance has changed.</source>
        <translation>登録内容を確認させてください。お名前と生年月日、また、お名前や保険が変わっていないかを教えていただけますか。</translation>
    </message>
    <message>
        <source>Compare name, kana and birth date with the 診療申込書 and with what the patient shows.</source>
        <translation>氏名・カナ・生年月日を、診療申込書および提示されたものと照合してください。</translation>
    </message>
    <message>
        <source>Ask how the name is written, compare with the chart, and enter it above: it is used from the next visit on. Prescriptions and certificates must not carry a ●.</source>
        <translation>氏名の漢字を患者さんに確認し、カルテと照合して、上の欄に入力してください。次回からも使われます。処方箋や証明書に ● を記載してはいけません。</translation>
    </message>
    <message>
        <source>A claim does not take this character of the name: %1</source>
        <translation>レセプトで使えない文字が氏名にあります：%1</translation>
    </message>
    <message>
        <source>It is of JIS level 3 or 4. If the レセコン refuses it, enter above how the clinic writes the name: it is handed over like that, and used from the next visit on.</source>
        <translation>JIS 第3水準・第4水準などの文字です。レセコンで受け付けられない場合は、当院での表記を上の欄に入力してください。その表記で引き渡され、次回からも使われます。</translation>
    </message>
    <message>
        <source>The birth date of the answer is not the one that was written down.</source>
        <translation>回答の生年月日が、書き取った生年月日と違います。</translation>
    </message>
    <message>
        <source>The kana of the answer are not those that were written down.</source>
        <translation>回答のカナが、書き取ったカナと違います。</translation>
    </message>
    <message>
        <source>The patient number of the answer is not the one that was written down.</source>
        <translation>回答の患者番号が、書き取った患者番号と違います。</translation>
    </message>
    <message>
        <source>Say in the details (Enter) whether it is the same person. If it cannot be told, ask the call centre (%1). Nothing is confirmed, handed over or told to the consulting room until then.</source>
        <translation>詳細（Enter）で、本人か別人かを選んでください。判断できないときはコールセンター（%1）に問い合わせてください。それまで、確認・連携・診察室への通知は行われません。</translation>
    </message>
    <message>
        <source>Ask for the new 資格確認書 or the Mynaportal screen, and receive by number with it (F2). If there is neither, have the 被保険者資格申立書 filled in.</source>
        <translation>新しい資格確認書かマイナポータルの画面を見せていただき、その番号で受付してください（F2）。どちらもないときは、被保険者資格申立書に記入していただきます。</translation>
    </message>
    <message>
        <source>It may not be registered yet, for instance just after a change of job. Ask for the 資格確認書 or the Mynaportal screen, and receive by number with it (F2); if there is neither, have the 被保険者資格申立書 filled in.</source>
        <translation>転職直後などで、まだ登録されていないことがあります。資格確認書かマイナポータルの画面を見せていただき、その番号で受付してください（F2）。どちらもないときは、被保険者資格申立書に記入していただきます。</translation>
    </message>
    <message>
        <source>%1 fit this number. Have the patient say the name, compare with the proof, and choose the one in the details: nobody is chosen by itself.</source>
        <translation>この番号に%1名が該当します。お名前を名のっていただき、提示されたものと見比べて、詳細欄で選んでください。自動では選びません。</translation>
    </message>
    <message>
        <source>Treat it as not confirmed. Ask for the 資格確認書 and receive by number with it (F2), or call the helpdesk (0800-080-4583).</source>
        <translation>確認できていないものとして扱います。資格確認書を見せていただき、その番号で受付するか（F2）、コールセンター（0800-080-4583）に連絡してください。</translation>
    </message>
    <message>
        <source>The electronic certificate on your card has expired. Your insurance is confirmed today; please have the certificate renewed at your municipality.</source>
        <translation>カードの電子証明書の期限が切れています。本日の保険の確認はできました。市区町村の窓口で電子証明書を更新してください。</translation>
    </message>
    <message>
        <source>The electronic certificate on your card ends soon. Your municipality renews it.</source>
        <translation>カードの電子証明書の期限が近づいています。市区町村の窓口で更新できます。</translation>
    </message>
    <message>
        <source>The patient is still answering there about records and limit information. Enter confirms as soon as that is done, or the patient has left.</source>
        <translation>患者さんが情報の提供や限度額について回答中です。回答が終わるか、患者さんがリーダーを離れると、Enterで確認できます。</translation>
    </message>
    <message>
        <source>The PIN of your card is locked now. That can be undone: your municipality sets it anew. For today you can go on with your face, or we compare you with the photo on your card.</source>
        <translation>カードの暗証番号がロックされました。市区町村の窓口で再設定できます。本日は、顔認証に進んでいただくか、こちらでカードのお写真を確認いたします。</translation>
    </message>
    <message>
        <source>Your card works without a PIN today. You can go on with your face, or we compare you with the photo on your card.</source>
        <translation>本日は、暗証番号を使わずに受付できます。顔認証に進んでいただくか、こちらでカードのお写真を確認いたします。</translation>
    </message>
    <message>
        <source>Face recognition does not go on with your card for now. You can use your PIN, or we compare you with the photo on your card.</source>
        <translation>ただいま、このカードでは顔認証を続けられません。暗証番号を入力していただくか、こちらでカードのお写真を確認いたします。</translation>
    </message>
    <message>
        <source>An answer has come since</source>
        <translation>回答が後から届きました</translation>
    </message>
    <message>
        <source>It came after that day. Compare with the chart who it is, the insurance and the burden ratio; Enter takes note of it.</source>
        <translation>受付日の後に届いた回答です。本人・保険・負担割合をカルテと照合し、Enterで確認済みにしてください。</translation>
    </message>
    <message>
        <source>It came after this one was confirmed. Compare who it is, the insurance and the burden ratio with what was written down and charged; Enter takes note of it.</source>
        <translation>確認の後に届いた回答です。本人・保険・負担割合を、登録した内容・会計と照合し、Enterで確認済みにしてください。</translation>
    </message>
</context>
<context>
    <name>PasswordHint</name>
    <message>
        <source>a letter</source>
        <translation>英字</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a sign</source>
        <translation>記号</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>Still %n character(s) too short.</source>
        <translation>
            <numerusform>あと%n文字必要です。</numerusform>
        </translation>
    </message>
    <message>
        <source>Still missing: %1. Or go on to 13 characters.</source>
        <translation>%1が足りません。または13文字まで続けてください。</translation>
    </message>
    <message>
        <source>Now the same once more.</source>
        <translation>同じものをもう一度入力してください。</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>2つがまだ一致していません。</translation>
    </message>
</context>
<context>
    <name>Patient</name>
    <message>
        <source>Madoguchi: patient&apos;s display</source>
        <translation>窓口：患者さん用の画面</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>{同意|どうい}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>{完了|かんりょう}</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>4つのうち%1{番目|ばんめ}：%2</translation>
    </message>
    <message>
        <source>With the PIN (4 digits)</source>
        <translation>{暗証番号|あんしょうばんごう}（4けた）</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう{一度|いちど}やってみる</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>{係|かかり}を{呼|よ}ぶ</translation>
    </message>
    <message>
        <source>Somebody is coming to you</source>
        <translation>{係|かかり}が{参|まい}ります</translation>
    </message>
    <message>
        <source>Your card is still on the reader</source>
        <translation>カードが{機械|きかい}に{残|のこ}っています</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>{質問|しつもん} %1／%2</translation>
    </message>
    <message>
        <source>Please come to the reception desk</source>
        <translation>{受付|うけつけ}に お{越|こ}しください</translation>
    </message>
    <message>
        <source>This reader cannot be used at the moment. The staff at the desk will help you.</source>
        <translation>ただいま、この{機械|きかい}は{使|つか}えません。{受付|うけつけ}の{係|かかり}が ご{案内|あんない}します。</translation>
    </message>
    <message>
        <source>Your insurance cannot be checked here right now</source>
        <translation>ただいま、ここでは{保険|ほけん}の{資格|しかく}を{確認|かくにん}できません</translation>
    </message>
    <message>
        <source>The connection is disturbed. It is nothing that you did.</source>
        <translation>{通信|つうしん}の{不具合|ふぐあい}です。{操作|そうさ}のせいではありません。</translation>
    </message>
    <message>
        <source>The card was taken away early. Please begin again.</source>
        <translation>カードが{早|はや}く{離|はな}れました。もう{一度|いちど}{置|お}いてください。</translation>
    </message>
    <message>
        <source>Please enter your four-digit PIN</source>
        <translation>{暗証番号|あんしょうばんごう}4けたを{入|い}れてください</translation>
    </message>
    <message>
        <source>It is the number of four digits that you chose at the municipal office.</source>
        <translation>{市区町村|しくちょうそん}の{窓口|まどぐち}で{決|き}めた、{数字|すうじ}4けたの{番号|ばんごう}です。</translation>
    </message>
    <message>
        <source>The PIN was a different one</source>
        <translation>{暗証番号|あんしょうばんごう}が{違|ちが}うようです</translation>
    </message>
    <message>
        <source>Please think about it calmly and enter the four digits again.</source>
        <translation>{落|お}ち{着|つ}いて、もう{一度|いちど}4けたを{入|い}れてください。</translation>
    </message>
    <message>
        <source>You can try two more times.</source>
        <translation>あと2{回|かい}{入|い}れられます。</translation>
    </message>
    <message>
        <source>This is the last try. If it is wrong, the PIN is locked until the municipal office resets it. If you are not sure, please press “Stop” and ask at the desk.</source>
        <translation>あと1{回|かい}です。{違|ちが}うとロックされ、{市区町村|しくちょうそん}の{窓口|まどぐち}で{再設定|さいせってい}するまで{使|つか}えません。{自信|じしん}がないときは「やめる」を{押|お}して、{受付|うけつけ}へどうぞ。</translation>
    </message>
    <message>
        <source>Thank you. You are confirmed</source>
        <translation>{確認|かくにん}できました</translation>
    </message>
    <message>
        <source>Please take your card and wait until you are called.</source>
        <translation>カードを{取|と}って、お{待|ま}ちください。</translation>
    </message>
    <message>
        <source>%1, you are confirmed</source>
        <translation>%1 {様|さま}、{確認|かくにん}できました</translation>
    </message>
    <message>
        <source>Your answers could not be sent. Please tell the desk.</source>
        <translation>お{答|こた}えを{送|おく}れませんでした。{受付|うけつけ}に お{知|し}らせください。</translation>
    </message>
    <message>
        <source>Questions that you did not answer count as “no”.</source>
        <translation>お{答|こた}えのなかった{質問|しつもん}は「いいえ」と{同|おな}じ{扱|あつか}いです。</translation>
    </message>
    <message>
        <source>Please take your card</source>
        <translation>カードをお{取|と}りください</translation>
    </message>
    <message>
        <source>Your reception is done. Please wait until you are called.</source>
        <translation>{受付|うけつけ}は{済|す}みました。{呼|よ}ばれるまで お{待|ま}ちください。</translation>
    </message>
    <message>
        <source>Nothing about you was kept. Please come to the desk.</source>
        <translation>{情報|じょうほう}は{何|なに}も{残|のこ}していません。{受付|うけつけ}へ お{越|こ}しください。</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>うまくいきませんでした</translation>
    </message>
    <message>
        <source>You are received, but something did not work</source>
        <translation>{受付|うけつけ}はできましたが、{一部|いちぶ}うまくいきませんでした</translation>
    </message>
    <message>
        <source>Please leave the card where it is.</source>
        <translation>カードは、そのままにしておいてください。</translation>
    </message>
    <message>
        <source>You are treated in the same way whatever you choose.</source>
        <translation>どちらを{選|えら}んでも、{診察|しんさつ}は{同|おな}じように{受|う}けられます。</translation>
    </message>
    <message>
        <source>Please place your My Number Card</source>
        <translation>マイナンバーカードを{置|お}いてください</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and put it upright into the holder below the screen, photo towards you.</source>
        <translation>ケースから{出|だ}し、{写真|しゃしん}を{手前|てまえ}にして、{画面|がめん}の{下|した}に{縦向|たてむ}きに{差|さ}してください。</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and put it upright into the holder beside the screen, photo towards you.</source>
        <translation>ケースから{出|だ}し、{写真|しゃしん}を{手前|てまえ}にして、{画面|がめん}の{横|よこ}に{縦向|たてむ}きに{差|さ}してください。</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the reader, photo up.</source>
        <translation>ケースから{出|だ}し、{写真|しゃしん}を{上|うえ}にして、{読|よ}み{取|と}り{機|き}の{上|うえ}に{置|お}いてください。</translation>
    </message>
    <message>
        <source>The card is being read</source>
        <translation>カードを{読|よ}み{取|と}っています</translation>
    </message>
    <message>
        <source>The PIN is being checked</source>
        <translation>{暗証番号|あんしょうばんごう}を{確|たし}かめています</translation>
    </message>
    <message>
        <source>Your insurance is being checked</source>
        <translation>{保険|ほけん}の{資格|しかく}を{確認|かくにん}しています</translation>
    </message>
    <message>
        <source>Use this card as your health insurance card from now on?</source>
        <translation>このカードを{健康保険証|けんこうほけんしょう}として{使|つか}えるように{登録|とうろく}しますか</translation>
    </message>
    <message>
        <source>Your card is not registered for that yet. You can register here, once and for all. Nothing has to be entered again.</source>
        <translation>まだ{利用申込|りようもうしこみ}がお{済|す}みでないようです。ここで{登録|とうろく}できます。{登録|とうろく}は1{回|かい}だけで、{入力|にゅうりょく}のやり{直|なお}しはありません。</translation>
    </message>
    <message>
        <source>Your card is being registered</source>
        <translation>{利用申込|りようもうしこみ}をしています</translation>
    </message>
    <message>
        <source>Your answers are being sent</source>
        <translation>お{答|こた}えを{送|おく}っています</translation>
    </message>
    <message>
        <source>Yes, register</source>
        <translation>はい、{登録|とうろく}します</translation>
    </message>
    <message>
        <source>No, not now</source>
        <translation>いいえ、{今|いま}はしません</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>はい、{同意|どうい}します</translation>
    </message>
    <message>
        <source>No, I do not agree</source>
        <translation>いいえ、{同意|どうい}しません</translation>
    </message>
    <message>
        <source>May this clinic see which medicines you were given before?</source>
        <translation>これまでのお{薬|くすり}の{情報|じょうほう}を、{当院|とういん}で{見|み}てもよいですか</translation>
    </message>
    <message>
        <source>What for: your examination, and to avoid medicines that overlap or do not go together.</source>
        <translation>{目的|もくてき}：{診察|しんさつ}と、お{薬|くすり}の{重|かさ}なりや{飲|の}み{合|あ}わせの{確認|かくにん}に{使|つか}います。</translation>
    </message>
    <message>
        <source>May this clinic see the results of your health checkups?</source>
        <translation>{特定健診|とくていけんしん}の{結果|けっか}を、{当院|とういん}で{見|み}てもよいですか</translation>
    </message>
    <message>
        <source>What for: your examination and the care for your health. It is about the specific health checkup for people of 40 and over.</source>
        <translation>{目的|もくてき}：{診察|しんさつ}や{健康管理|けんこうかんり}に{使|つか}います。40{歳以上|さいいじょう}の{方|かた}の{健診|けんしん}の{結果|けっか}です。</translation>
    </message>
    <message>
        <source>No, or I am under 40</source>
        <translation>いいえ、または40{歳|さい}{未満|みまん}</translation>
    </message>
    <message>
        <source>May this clinic see which treatments you had before?</source>
        <translation>これまでの{診療|しんりょう}の{情報|じょうほう}を、{当院|とういん}で{見|み}てもよいですか</translation>
    </message>
    <message>
        <source>What for: your examination, with your earlier treatments in mind.</source>
        <translation>{目的|もくてき}：これまでの{診療|しんりょう}をふまえた{診察|しんさつ}に{使|つか}います。</translation>
    </message>
    <message>
        <source>May this clinic see which operations you had before?</source>
        <translation>これまでの{手術|しゅじゅつ}の{情報|じょうほう}を、{当院|とういん}で{見|み}てもよいですか</translation>
    </message>
    <message>
        <source>What for: your examination, with your earlier operations in mind.</source>
        <translation>{目的|もくてき}：これまでの{手術|しゅじゅつ}をふまえた{診察|しんさつ}に{使|つか}います。</translation>
    </message>
    <message>
        <source>May this clinic see the ceiling of your monthly payments?</source>
        <translation>{高額療養費|こうがくりょうようひ}の{限度額|げんどがく}を、{当院|とういん}で{見|み}てもよいですか</translation>
    </message>
    <message>
        <source>What for: so that you need not pay more than the ceiling at the desk.</source>
        <translation>{目的|もくてき}：{窓口|まどぐち}でのお{支払|しはら}いを、{限度額|げんどがく}までにするために{使|つか}います。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>{消|け}す</translation>
    </message>
    <message>
        <source>One back</source>
        <translation>1{字|じ}{戻|もど}す</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>{決定|けってい}</translation>
    </message>
    <message>
        <source>PIN, masked: %1 of 4 digits entered</source>
        <translation>暗証番号（伏せて表示）、4けたのうち%1けた</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>いらっしゃいますか？</translation>
    </message>
    <message>
        <source>Without a touch, this display goes back to its beginning in 30 seconds.</source>
        <translation>このままですと、30{秒後|びょうご}に{最初|さいしょ}の{画面|がめん}に{戻|もど}ります。</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>はい、{続|つづ}けます</translation>
    </message>
    <message>
        <source>Please show one of these at the desk:
your certificate of eligibility
your card and the Mynaportal screen
your card and the eligibility notice</source>
        <translation>{受付|うけつけ}で、どれか{一|ひと}つをお{見|み}せください。
{資格確認書|しかくかくにんしょ}
カードと、マイナポータルの{画面|がめん}
カードと、「{資格情報|しかくじょうほう}のお{知|し}らせ」</translation>
    </message>
    <message>
        <source>You are received</source>
        <translation>{受付|うけつけ}はできています</translation>
    </message>
    <message>
        <source>Please wait until you are called.</source>
        <translation>{呼|よ}ばれるまで お{待|ま}ちください。</translation>
    </message>
    <message>
        <source>The questions are not finished (what you did not answer counts as “no”). Please wait as you are.</source>
        <translation>{質問|しつもん}は{終|お}わっていません（お{答|こた}えのないものは「いいえ」と{同|おな}じです）。そのまま お{待|ま}ちください。</translation>
    </message>
    <message>
        <source>Please speak to the desk: they will check your insurance.</source>
        <translation>{保険|ほけん}の{確認|かくにん}のため、{受付|うけつけ}の{係|かかり}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>The electronic certificate on your card has expired. The municipal office can renew it.</source>
        <translation>{電子証明書|でんししょうめいしょ}の{期限|きげん}が{切|き}れています。{市区町村|しくちょうそん}の{窓口|まどぐち}で{更新|こうしん}できます。</translation>
    </message>
    <message>
        <source>The card could not be read</source>
        <translation>カードを{読|よ}み{取|と}れませんでした</translation>
    </message>
    <message>
        <source>This card cannot be used here</source>
        <translation>このカードは、ここでは{使|つか}えません</translation>
    </message>
    <message>
        <source>The PIN cannot be used</source>
        <translation>{暗証番号|あんしょうばんごう}が{使|つか}えません</translation>
    </message>
    <message>
        <source>The electronic certificate has expired</source>
        <translation>{電子証明書|でんししょうめいしょ}の{期限|きげん}が{切|き}れています</translation>
    </message>
    <message>
        <source>This reader cannot be used at the moment</source>
        <translation>ただいま、この{機械|きかい}は{使|つか}えません</translation>
    </message>
    <message>
        <source>Your answers could not be sent. Please try again or tell the desk.</source>
        <translation>お{答|こた}えを{送|おく}れませんでした。もう{一度|いちど}やってみるか、{受付|うけつけ}に お{知|し}らせください。</translation>
    </message>
    <message>
        <source>The PIN is locked</source>
        <translation>{暗証番号|あんしょうばんごう}がロックされました</translation>
    </message>
    <message>
        <source>The municipal office can reset it. Please speak to the desk: there is another way for today.</source>
        <translation>{市区町村|しくちょうそん}の{窓口|まどぐち}で{再設定|さいせってい}できます。{今日|きょう}はほかの{方法|ほうほう}がありますので、{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>Your PIN confirms that it is you</source>
        <translation>{暗証番号|あんしょうばんごう}で{本人確認|ほんにんかくにん}をします</translation>
    </message>
    <message>
        <source>The PIN is used for nothing but confirming that it is you.</source>
        <translation>{暗証番号|あんしょうばんごう}は、{本人確認以外|ほんにんかくにんいがい}には{使|つか}いません。</translation>
    </message>
    <message>
        <source>Your reception is noted</source>
        <translation>{受付|うけつけ}しました</translation>
    </message>
    <message>
        <source>Please look at the camera</source>
        <translation>カメラを{見|み}てください</translation>
    </message>
    <message>
        <source>Please speak to the desk. They will help you there.</source>
        <translation>{受付|うけつけ}に お{声|こえ}がけください。{係|かかり}がご{案内|あんない}します。</translation>
    </message>
    <message>
        <source>Your insurance cannot be confirmed here at the moment. Please show your card at the desk.</source>
        <translation>ただいま、ここでは{保険|ほけん}の{確認|かくにん}ができません。{受付|うけつけ}でカードをお{見|み}せください。</translation>
    </message>
    <message>
        <source>One moment, please. The staff are seeing to it.</source>
        <translation>{少々|しょうしょう}お{待|ま}ちください。{係|かかり}が{対応|たいおう}しています。</translation>
    </message>
    <message>
        <source>The card could not be confirmed. Please place it once more.</source>
        <translation>カードを{確認|かくにん}できませんでした。もう{一度|いちど}{置|お}いてください。</translation>
    </message>
    <message>
        <source>The card could not be confirmed. Please speak to the desk.</source>
        <translation>カードを{確認|かくにん}できませんでした。{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>The certificate on your card is no longer in use. Please speak to the desk.</source>
        <translation>カードの{電子証明書|でんししょうめいしょ}は{使|つか}えなくなっています。{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>Use of this card is suspended. Please speak to the desk.</source>
        <translation>このカードは{一時停止|いちじていし}されています。{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>Your card is not registered for insurance yet. You can register it here, or speak to the desk.</source>
        <translation>カードの{利用申込|りようもうしこみ}がまだのようです。ここで{登録|とうろく}するか、{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>Your insurance was not found. Please speak to the desk.</source>
        <translation>{保険|ほけん}の{資格|しかく}が{見|み}つかりませんでした。{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>It took a little long. Please place your card again.</source>
        <translation>{少|すこ}し{時間|じかん}がかかりすぎました。もう{一度|いちど}カードを{置|お}いてください。</translation>
    </message>
    <message>
        <source>Please place your card again.</source>
        <translation>もう{一度|いちど}カードを{置|お}いてください。</translation>
    </message>
    <message>
        <source>One moment, please. Your insurance is being confirmed.</source>
        <translation>{少々|しょうしょう}お{待|ま}ちください。{保険|ほけん}の{資格|しかく}を{確認|かくにん}しています。</translation>
    </message>
    <message>
        <source>The card was taken off too early. Please place it again and leave it there.</source>
        <translation>カードが{早|はや}く{離|はな}れました。もう{一度|いちど}{置|お}き、そのままにしてください。</translation>
    </message>
    <message>
        <source>This card carries no certificate. Please speak to the desk.</source>
        <translation>このカードには{電子証明書|でんししょうめいしょ}がありません。{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>Please enter the four digits of your PIN.</source>
        <translation>{暗証番号|あんしょうばんごう}4けたを{入|い}れてください。</translation>
    </message>
    <message>
        <source>The PIN was not right. Please try again.</source>
        <translation>{暗証番号|あんしょうばんごう}が{違|ちが}います。もう{一度|いちど}お{試|ため}しください。</translation>
    </message>
    <message>
        <source>The PIN cannot be entered on this reader. Please use the screen.</source>
        <translation>この{機械|きかい}では{暗証番号|あんしょうばんごう}を{入|い}れられません。{画面|がめん}で お{入|い}れください。</translation>
    </message>
    <message>
        <source>You cancelled. Nothing was sent to the card.</source>
        <translation>{取|と}り{消|け}しました。カードには{何|なに}も{送|おく}っていません。</translation>
    </message>
    <message>
        <source>No PIN was entered. Please try again when you are ready.</source>
        <translation>{暗証番号|あんしょうばんごう}が{入|い}れられませんでした。ご{準備|じゅんび}ができたら、もう{一度|いちど}どうぞ。</translation>
    </message>
    <message>
        <source>The front of the card could not be read. Please lay it with the photo up, out of its sleeve.</source>
        <translation>カードの{表面|ひょうめん}を{読|よ}み{取|と}れませんでした。ケースから{出|だ}し、{写真|しゃしん}を{上|うえ}にして{置|お}いてください。</translation>
    </message>
    <message>
        <source>The front of the card could not be read. Please use your PIN, or speak to the desk.</source>
        <translation>カードの{表面|ひょうめん}を{読|よ}み{取|と}れませんでした。{暗証番号|あんしょうばんごう}をお{使|つか}いになるか、{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>Face recognition cannot be used with this card. Please use your PIN, or speak to the desk.</source>
        <translation>このカードでは{顔認証|かおにんしょう}を{使|つか}えません。{暗証番号|あんしょうばんごう}をお{使|つか}いになるか、{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>Face recognition cannot be used with this card. Please use your PIN.</source>
        <translation>このカードでは{顔認証|かおにんしょう}を{使|つか}えません。{暗証番号|あんしょうばんごう}をお{使|つか}いください。</translation>
    </message>
    <message>
        <source>The photograph in the card could not be read. Please use your PIN, or speak to the desk.</source>
        <translation>カードの{中|なか}の{写真|しゃしん}を{読|よ}み{取|と}れませんでした。{暗証番号|あんしょうばんごう}をお{使|つか}いになるか、{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>The photograph in the card could not be confirmed. Please use your PIN, or speak to the desk.</source>
        <translation>カードの{中|なか}の{写真|しゃしん}を{確認|かくにん}できませんでした。{暗証番号|あんしょうばんごう}をお{使|つか}いになるか、{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>Your card has expired. The desk will tell you what you can show instead.</source>
        <translation>カードの{有効期限|ゆうこうきげん}が{切|き}れています。{代|か}わりにお{見|み}せいただくものを、{受付|うけつけ}でご{案内|あんない}します。</translation>
    </message>
    <message>
        <source>This did not work. Please use your PIN, or speak to the desk.</source>
        <translation>うまくいきませんでした。{暗証番号|あんしょうばんごう}をお{使|つか}いになるか、{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>Face recognition cannot be used at the moment. Please use your PIN, or speak to the desk.</source>
        <translation>ただいま、{顔認証|かおにんしょう}は{使|つか}えません。{暗証番号|あんしょうばんごう}をお{使|つか}いになるか、{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>The card&apos;s front could not be read. Please take the card off, wipe it and place it again.</source>
        <translation>カードの{表面|ひょうめん}を{読|よ}み{取|と}れませんでした。カードを{一度|いちど}{離|はな}し、{軽|かる}く{拭|ふ}いて、もう{一度|いちど}{置|お}いてください。</translation>
    </message>
    <message>
        <source>The face could not be matched. Please use your PIN, or speak to the desk: there is another way.</source>
        <translation>お{顔|かお}での{確認|かくにん}ができませんでした。{暗証番号|あんしょうばんごう}をお{使|つか}いになるか、{受付|うけつけ}に お{声|こえ}がけください。ほかの{方法|ほうほう}があります。</translation>
    </message>
    <message>
        <source>Face recognition was ended. You can begin again, or use your PIN.</source>
        <translation>{顔認証|かおにんしょう}を{終|お}わりました。もう{一度|いちど}{始|はじ}めるか、{暗証番号|あんしょうばんごう}をお{使|つか}いください。</translation>
    </message>
    <message>
        <source>With my face</source>
        <translation>{顔認証|かおにんしょう}</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>ほかの{方法|ほうほう}にする</translation>
    </message>
    <message>
        <source>Yes, provide it</source>
        <translation>はい、{提供|ていきょう}します</translation>
    </message>
    <message>
        <source>No, do not provide it</source>
        <translation>いいえ、{提供|ていきょう}しません</translation>
    </message>
    <message>
        <source>May this clinic see your health records?</source>
        <translation>これまでの{診療|しんりょう}やお{薬|くすり}などの{情報|じょうほう}を、{当院|とういん}で{見|み}てもよいですか</translation>
    </message>
    <message>
        <source>What for: your examination, the care for your health, and to avoid medicines that do not go together.</source>
        <translation>{目的|もくてき}：{診察|しんさつ}や{健康管理|けんこうかんり}、お{薬|くすり}の{飲|の}み{合|あ}わせの{確認|かくにん}に{使|つか}います。</translation>
    </message>
    <message>
        <source>Yes, to all of them</source>
        <translation>すべて{同意|どうい}する</translation>
    </message>
    <message>
        <source>No, to none of them</source>
        <translation>すべて{同意|どうい}しない</translation>
    </message>
    <message>
        <source>Choose one by one</source>
        <translation>{個別|こべつ}に{選|えら}ぶ</translation>
    </message>
    <message>
        <source>the medicines you were given</source>
        <translation>お{薬|くすり}の{情報|じょうほう}</translation>
    </message>
    <message>
        <source>the results of your health checkups (40 and over)</source>
        <translation>{特定健診|とくていけんしん}の{結果|けっか}（40{歳以上|さいいじょう}の{方|かた}）</translation>
    </message>
    <message>
        <source>the treatments you had</source>
        <translation>{診療|しんりょう}の{情報|じょうほう}</translation>
    </message>
    <message>
        <source>the operations you had</source>
        <translation>{手術|しゅじゅつ}の{情報|じょうほう}</translation>
    </message>
    <message>
        <source>For those who use the ceiling for high medical costs</source>
        <translation>{高額療養費制度|こうがくりょうようひせいど}をお{使|つか}いの{方|かた}</translation>
    </message>
    <message>
        <source>Keep your face inside the frame. Please take off your mask and your hat.</source>
        <translation>お{顔|かお}を{枠|わく}の{中|なか}に{入|い}れてください。マスクや{帽子|ぼうし}は{外|はず}してください。</translation>
    </message>
    <message>
        <source>This is the last try with your face. If it does not match, there is still another way.</source>
        <translation>お{顔|かお}での{確認|かくにん}は、あと1{回|かい}です。うまくいかなくても、ほかの{方法|ほうほう}があります。</translation>
    </message>
    <message>
        <source>Please look at the camera once more</source>
        <translation>もう{一度|いちど}カメラを{見|み}てください</translation>
    </message>
    <message>
        <source>Your face was not found. Please stand in front of the camera.</source>
        <translation>お{顔|かお}が{見|み}つかりませんでした。カメラの{正面|しょうめん}に お{立|た}ちください。</translation>
    </message>
    <message>
        <source>It did not match yet. Please look straight ahead, in good light.</source>
        <translation>まだ{一致|いっち}していません。{明|あか}るいところで、まっすぐ{前|まえ}を{見|み}てください。</translation>
    </message>
    <message>
        <source>How would you like to confirm that it is you?</source>
        <translation>{本人確認|ほんにんかくにん}の{方法|ほうほう}を{選|えら}んでください</translation>
    </message>
    <message>
        <source>Your face and your PIN are used for nothing but confirming that it is you.</source>
        <translation>お{顔|かお}の{写真|しゃしん}や{暗証番号|あんしょうばんごう}は、{本人確認以外|ほんにんかくにんいがい}には{使|つか}いません。</translation>
    </message>
    <message>
        <source>Your face confirms that it is you</source>
        <translation>お{顔|かお}で{本人確認|ほんにんかくにん}をします</translation>
    </message>
    <message>
        <source>Your face is used for nothing but confirming that it is you. The picture is not kept.</source>
        <translation>お{顔|かお}の{写真|しゃしん}は、{本人確認以外|ほんにんかくにんいがい}には{使|つか}いません。{写真|しゃしん}は{残|のこ}しません。</translation>
    </message>
    <message>
        <source>Your face matches</source>
        <translation>お{顔|かお}を{確認|かくにん}できました</translation>
    </message>
    <message>
        <source>The camera is getting ready</source>
        <translation>カメラを{準備|じゅんび}しています</translation>
    </message>
    <message>
        <source>The staff will confirm that it is you</source>
        <translation>{係|かかり}が{本人確認|ほんにんかくにん}をします</translation>
    </message>
    <message>
        <source>Please leave the card where it is and wait a moment. The staff compare you with the photo on your card.</source>
        <translation>カードはそのままで、{少|すこ}しお{待|ま}ちください。{係|かかり}が、カードの{写真|しゃしん}と お{顔|かお}を{見比|みくら}べます。</translation>
    </message>
    <message>
        <source>Please come a little nearer</source>
        <translation>もう{少|すこ}し{近|ちか}づいてください</translation>
    </message>
    <message>
        <source>Please move back a little</source>
        <translation>{少|すこ}し{離|はな}れてください</translation>
    </message>
    <message>
        <source>Please move to the middle of the frame</source>
        <translation>{枠|わく}の{中央|ちゅうおう}に{寄|よ}ってください</translation>
    </message>
    <message>
        <source>Please hold still</source>
        <translation>そのまま{動|うご}かないでください</translation>
    </message>
    <message>
        <source>Looking for your face</source>
        <translation>お{顔|かお}を{探|さが}しています</translation>
    </message>
    <message>
        <source>The camera is above the screen.</source>
        <translation>カメラは{画面|がめん}の{上|うえ}にあります。</translation>
    </message>
    <message>
        <source>The camera is below the screen.</source>
        <translation>カメラは{画面|がめん}の{下|した}にあります。</translation>
    </message>
    <message>
        <source>Normal letters</source>
        <translation>文字をもとの大きさにする</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>文字を大きくする</translation>
    </message>
    <message>
        <source>Normal colours</source>
        <translation>色をもとに戻す</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>色をはっきりさせる</translation>
    </message>
    <message>
        <source>Please enter your PIN on the reader</source>
        <translation>{読|よ}み{取|と}り{機|き}で{暗証番号|あんしょうばんごう}を{入|い}れてください</translation>
    </message>
    <message>
        <source>Press the four digits on the reader&apos;s own keys and confirm there.</source>
        <translation>{読|よ}み{取|と}り{機|き}のボタンで{数字|すうじ}4けたを{押|お}し、{確定|かくてい}してください。</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the tray, long side towards you, photo up.</source>
        <translation>ケースから{出|だ}し、{写真|しゃしん}を{上|うえ}にして{横向|よこむ}きに{置|お}いてください。</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the marked place below the screen, photo up.</source>
        <translation>ケースから{出|だ}し、{写真|しゃしん}を{上|うえ}にして、{画面|がめん}の{下|した}の{印|しるし}に{合|あ}わせて{置|お}いてください。</translation>
    </message>
    <message>
        <source>Either way round is fine.</source>
        <translation>{左右|さゆう}はどちらでもかまいません。</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>{前|まえ}に{戻|もど}る</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>{続|つづ}きを{読|よ}む</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>{本人確認|ほんにんかくにん}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Your face could not be confirmed</source>
        <translation>お{顔|かお}での{確認|かくにん}ができませんでした</translation>
    </message>
    <message>
        <source>The desk will tell you what you can show instead.</source>
        <translation>{代|か}わりにお{見|み}せいただくものを、{受付|うけつけ}でご{案内|あんない}します。</translation>
    </message>
    <message>
        <source>Please take it off, check which side is up, and place it again.</source>
        <translation>{一度|いちど}{離|はな}し、{向|む}きを{確|たし}かめて、もう{一度|いちど}{置|お}いてください。</translation>
    </message>
    <message>
        <source>Please place your My Number Card.</source>
        <translation>マイナンバーカードを{置|お}いてください。</translation>
    </message>
    <message>
        <source>Please speak to the desk.</source>
        <translation>{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>Please speak to the desk: there is another way.</source>
        <translation>ほかの{方法|ほうほう}がありますので、{受付|うけつけ}に お{声|こえ}がけください。</translation>
    </message>
    <message>
        <source>The PIN is locked now. The municipal office can reset it. For today your face is enough.</source>
        <translation>{暗証番号|あんしょうばんごう}はロックされました。{市区町村|しくちょうそん}の{窓口|まどぐち}で{再設定|さいせってい}できます。{今日|きょう}は、お{顔|かお}だけで{受付|うけつけ}できます。</translation>
    </message>
    <message>
        <source>The PIN of this card cannot be used (it is locked, or the card has none). Your face is enough.</source>
        <translation>このカードの{暗証番号|あんしょうばんごう}は{使|つか}えません（ロック{中|ちゅう}か、{設定|せってい}のないカードです）。お{顔|かお}だけで{受付|うけつけ}できます。</translation>
    </message>
    <message>
        <source>This is the last try. If it is wrong, the PIN is locked until the municipal office resets it. If you are not sure, please press “Another way”.</source>
        <translation>あと1{回|かい}です。{違|ちが}うとロックされ、{市区町村|しくちょうそん}の{窓口|まどぐち}で{再設定|さいせってい}するまで{使|つか}えません。{自信|じしん}がないときは「ほかの{方法|ほうほう}にする」を{押|お}してください。</translation>
    </message>
    <message>
        <source>The PIN is locked now. The municipal office can reset it.</source>
        <translation>{暗証番号|あんしょうばんごう}はロックされました。{市区町村|しくちょうそん}の{窓口|まどぐち}で{再設定|さいせってい}できます。</translation>
    </message>
    <message>
        <source>Please leave your card: the staff will come to you</source>
        <translation>カードはそのままで、{係|かかり}をお{待|ま}ちください</translation>
    </message>
    <message>
        <source>They compare you with the photo on your card.</source>
        <translation>{係|かかり}が、カードの{写真|しゃしん}と お{顔|かお}を{見比|みくら}べて{確認|かくにん}します。</translation>
    </message>
    <message>
        <source>The connection is disturbed. It is nothing that you did. Please take your card along to the desk.</source>
        <translation>{通信|つうしん}の{不具合|ふぐあい}です。{操作|そうさ}のせいではありません。{受付|うけつけ}へは、カードを{取|と}ってお{持|も}ちください。</translation>
    </message>
</context>
<context>
    <name>PrintSheets</name>
    <message>
        <source>Lay your card on the reader, and confirm yourself with your face or your PIN of four digits.</source>
        <translation>カードをリーダーに置き、顔認証か暗証番号（4桁）で本人確認をします。</translation>
    </message>
    <message>
        <source>If you agree, the doctor sees your medication and health checkups. You are asked at every visit, and may say no.</source>
        <translation>同意していただくと、医師等が薬剤情報や健診情報を確認できます。同意は来院のたびに伺います。断ることもできます。</translation>
    </message>
    <message>
        <source>The ceiling of what you pay yourself (限度額) is confirmed without a certificate.</source>
        <translation>限度額適用認定証がなくても、自己負担の上限額を確認できます。</translation>
    </message>
    <message>
        <source>The registration as insurance card can be made at the reader. Please ask us.</source>
        <translation>健康保険証としての利用申込は、受付のカードリーダーでもできます。お声がけください。</translation>
    </message>
    <message>
        <source>Without the card, please show the 資格確認書 of your insurer.</source>
        <translation>カードをお持ちでない方は、資格確認書をお見せください。</translation>
    </message>
    <message>
        <source>Take the card out of its sleeve and lay it on the tray, long side towards you, photo up.</source>
        <translation>カードをケースから出し、顔写真を上にして、横向きにトレイに置きます。</translation>
    </message>
    <message>
        <source>Take the card out of its sleeve and put it upright into the holder below the screen, photo towards you.</source>
        <translation>カードをケースから出し、顔写真を手前にして、画面の下の差込口に立てて置きます。</translation>
    </message>
    <message>
        <source>Take the card out of its sleeve and put it upright into the holder beside the screen, photo towards you.</source>
        <translation>カードをケースから出し、顔写真を手前にして、画面の横の差込口に立てて置きます。</translation>
    </message>
    <message>
        <source>Take the card out of its sleeve and lay it on the marked place below the screen, photo up.</source>
        <translation>カードをケースから出し、顔写真を上にして、画面の下の印の場所に置きます。</translation>
    </message>
    <message>
        <source>Take the card out of its sleeve and lay it on the reader, photo up.</source>
        <translation>カードをケースから出し、顔写真を上にして、リーダーに置きます。</translation>
    </message>
    <message>
        <source>To our patients</source>
        <translation>患者さんへ</translation>
    </message>
    <message>
        <source>Your My Number Card
is your insurance card here</source>
        <translation>マイナンバーカードが
健康保険証として
使えます</translation>
    </message>
    <message>
        <source>Your My Number Card
becomes your insurance card here</source>
        <translation>マイナンバーカードが
健康保険証として
使えるようになります</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>My Number Card
accepted here</source>
        <translation>マイナンバーカードで
受付できます</translation>
    </message>
    <message>
        <source>as your insurance card</source>
        <translation>健康保険証として利用できます</translation>
    </message>
    <message>
        <source>How to use the card reader</source>
        <translation>カードリーダーの使い方</translation>
    </message>
    <message>
        <source>Choose your face or your PIN. A card without PIN has the face only.</source>
        <translation>「顔認証」か「暗証番号」を選びます。暗証番号のないカードは顔認証です。</translation>
    </message>
    <message>
        <source>Look into the frame and hold still for a moment, or type the four digits of your PIN.</source>
        <translation>画面の枠に顔を合わせて、少しの間じっとします。暗証番号を選んだときは4桁を入れます。</translation>
    </message>
    <message>
        <source>Answer whether the doctor may see your medication and checkups: yes or no.</source>
        <translation>薬剤情報や健診情報を医師等に見せるかどうかを選びます。</translation>
    </message>
    <message>
        <source>Take your card with you, and wait to be called.</source>
        <translation>カードを取って、お待ちください。お呼びします。</translation>
    </message>
    <message>
        <source>If something is unclear, press the button for staff on the screen or speak to us.</source>
        <translation>わからないときは、画面の「係を呼ぶ」を押すか、受付にお声がけください。</translation>
    </message>
    <message>
        <source>What your information is used for</source>
        <translation>患者さんの情報の利用目的</translation>
    </message>
    <message>
        <source>With your My Number Card this clinic asks the online eligibility service for the following. It is used for what stands here, and for nothing else.</source>
        <translation>当院では、オンライン資格確認等システムから次の情報を取得します。ここに書かれた目的のほかには使いません。</translation>
    </message>
    <message>
        <source>Insurance (eligibility)</source>
        <translation>資格情報（健康保険）</translation>
    </message>
    <message>
        <source>To confirm your insurance, your share of the costs and their ceiling, and to charge them correctly. Seen by the reception.</source>
        <translation>加入している健康保険、負担割合、自己負担の上限額を確認し、正しく請求するために使います。受付の職員が確認します。</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>薬剤情報</translation>
    </message>
    <message>
        <source>For your examination and prescription, only if you agree at this visit. Seen by doctors, dentists and pharmacists, never by the reception.</source>
        <translation>その来院で同意していただいた場合に限り、診察や処方のために使います。見るのは医師・歯科医師・薬剤師で、受付の職員は見ません。</translation>
    </message>
    <message>
        <source>Health checkups</source>
        <translation>特定健診等の情報</translation>
    </message>
    <message>
        <source>For your examination, only if you agree at this visit. Seen by doctors, dentists and pharmacists, never by the reception.</source>
        <translation>その来院で同意していただいた場合に限り、診察のために使います。見るのは医師・歯科医師・薬剤師で、受付の職員は見ません。</translation>
    </message>
    <message>
        <source>Your choice</source>
        <translation>同意について</translation>
    </message>
    <message>
        <source>You are asked at every visit. You may say no, and you are treated all the same. A yes ends by itself.</source>
        <translation>同意は来院のたびに伺います。断っても診療は受けられます。同意には期限があり、過ぎると見られなくなります。</translation>
    </message>
    <message>
        <source>Every look at your medication and checkups is written down, and you can see it in Mynaportal (マイナポータル).</source>
        <translation>薬剤情報・健診情報を見た記録はすべて残ります。マイナポータルで確認できます。</translation>
    </message>
    <message>
        <source>The number of twelve digits on your card is neither read nor copied here.</source>
        <translation>カードの12桁の番号（マイナンバー）は、読み取りも書き写しもしません。</translation>
    </message>
    <message>
        <source>Other purposes of this clinic</source>
        <translation>そのほかの利用目的</translation>
    </message>
    <message>
        <source>Clinic: %1</source>
        <translation>医療機関名：%1</translation>
    </message>
    <message>
        <source>Questions at the counter</source>
        <translation>窓口でよくある質問</translation>
    </message>
    <message>
        <source>I have lost my card.</source>
        <translation>カードをなくしました</translation>
    </message>
    <message>
        <source>There is a line for lost cards, open 24 hours. Its number: %1 (write it in from the official notice)</source>
        <translation>24時間受け付ける紛失の窓口があります。電話番号：%1（公式の案内で確かめて書き込む）</translation>
    </message>
    <message>
        <source>Today we receive you with the 資格確認書, or with a statement of eligibility (被保険者資格申立書).</source>
        <translation>今日の受付は、資格確認書か、被保険者資格申立書でできます。</translation>
    </message>
    <message>
        <source>I have forgotten my PIN, or it is locked.</source>
        <translation>暗証番号を忘れました・ロックされました</translation>
    </message>
    <message>
        <source>The face works, or we compare you with the photo on the card. The PIN of four digits is set anew at the municipal office.</source>
        <translation>顔認証か目視確認で受付できます。4桁の暗証番号は、市区町村の窓口で再設定します。</translation>
    </message>
    <message>
        <source>Can you type my PIN for me?</source>
        <translation>暗証番号を代わりに入れてもらえますか</translation>
    </message>
    <message>
        <source>No. The PIN is never told to staff, and staff never asks for it. Offer the face or the comparison by eye.</source>
        <translation>できません。暗証番号は職員に教えないもので、職員も聞きません。顔認証か目視確認をご案内します。</translation>
    </message>
    <message>
        <source>Do you see my My Number?</source>
        <translation>マイナンバーを見られますか</translation>
    </message>
    <message>
        <source>No. The twelve digits are not used for the reception. Never copy or write down the back of the card.</source>
        <translation>見ません。12桁の番号は受付に使いません。カードの裏面のコピーや書き写しはしないでください。</translation>
    </message>
    <message>
        <source>Do I have to agree?</source>
        <translation>同意しなければいけませんか</translation>
    </message>
    <message>
        <source>No. Whoever does not agree is treated all the same. The reception only sees whether there is a yes, never what is in it.</source>
        <translation>断れます。断っても診療は受けられます。受付に見えるのは同意の有無だけで、中身は見えません。</translation>
    </message>
    <message>
        <source>My card does not work.</source>
        <translation>カードが使えません</translation>
    </message>
    <message>
        <source>Do not say that it cannot be used: look for the reason together, with F8 at the desk. For three months after its certificate has ended it still shows the insurance.</source>
        <translation>「使えません」とは言わず、受付画面のF8で一緒に原因を調べます。電子証明書の期限が切れても、月末から3か月間は資格の確認ができます。</translation>
    </message>
    <message>
        <source>I have no card.</source>
        <translation>カードを持っていません</translation>
    </message>
    <message>
        <source>We receive you with the 資格確認書. The hand-out about the registration says where it can be made.</source>
        <translation>資格確認書で受付します。利用申込のできる場所は、配布用の案内にあります。</translation>
    </message>
    <message>
        <source>Type the four digits of your PIN. Nobody else may see them. If you have none, please speak to us.</source>
        <translation>4桁の暗証番号を、ほかの人に見られないように入れます。暗証番号がない方は、受付にお声がけください。</translation>
    </message>
</context>
<context>
    <name>Prints</name>
    <message>
        <source>Poster: from this day</source>
        <translation>ポスター：開始のお知らせ</translation>
    </message>
    <message>
        <source>For the entrance and the waiting room before the start. Choose the day.</source>
        <translation>開始前に、入口と待合室に貼ります。開始日を選んでください。</translation>
    </message>
    <message>
        <source>Poster: after the start</source>
        <translation>ポスター：開始後</translation>
    </message>
    <message>
        <source>For the entrance and the waiting room, from the first day on.</source>
        <translation>開始日から、入口と待合室に貼ります。</translation>
    </message>
    <message>
        <source>Stickers</source>
        <translation>ステッカー</translation>
    </message>
    <message>
        <source>Six of them, for the door, the desk and the reader. Cut along the lines.</source>
        <translation>入口、受付、カードリーダー用に6枚分です。線に沿って切ります。</translation>
    </message>
    <message>
        <source>Purposes of use (利用目的)</source>
        <translation>利用目的の掲示</translation>
    </message>
    <message>
        <source>To be posted before the first patient. Add the clinic&apos;s other purposes in the lines that are left free.</source>
        <translation>最初の患者さんの前に掲示します。そのほかの利用目的は空欄に書き加えてください。</translation>
    </message>
    <message>
        <source>How to use the card reader</source>
        <translation>カードリーダーの使い方</translation>
    </message>
    <message>
        <source>To stand beside the reader. Choose its model.</source>
        <translation>カードリーダーの横に置きます。機種を選んでください。</translation>
    </message>
    <message>
        <source>Hand-out: card not registered yet</source>
        <translation>配布用：利用申込がまだの方へ</translation>
    </message>
    <message>
        <source>For people whose My Number Card is not their insurance card yet.</source>
        <translation>健康保険証としての利用申込がまだの方に渡します。</translation>
    </message>
    <message>
        <source>Questions at the counter</source>
        <translation>窓口でよくある質問</translation>
    </message>
    <message>
        <source>For staff. The number of the line for lost cards is left free: write it in from the official notice.</source>
        <translation>職員用です。紛失窓口の番号は空欄です。公式の案内で確かめて書き込んでください。</translation>
    </message>
</context>
<context>
    <name>Provisioning</name>
    <message>
        <source>this station is set up already: nothing was changed</source>
        <translation>この端末はすでに設定済みです。何も変更していません</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>読めません</translation>
    </message>
    <message>
        <source>is no key=value in a section</source>
        <translation>「[区分] キー=値」の形になっていません</translation>
    </message>
    <message>
        <source>[%1] %2 is no answer that is asked for</source>
        <translation>[%1] %2 という項目はありません</translation>
    </message>
    <message>
        <source>[%1] %2 is said twice</source>
        <translation>[%1] %2 が2回書かれています</translation>
    </message>
    <message>
        <source>[%1] id is missing</source>
        <translation>[%1] id がありません</translation>
    </message>
    <message>
        <source>[qualified] qualification: allowed: doctor | dentist | pharmacist</source>
        <translation>[qualified] qualification に書けるのは doctor | dentist | pharmacist です</translation>
    </message>
    <message>
        <source>[%1] id is another account&apos;s too</source>
        <translation>[%1] id がほかのアカウントと同じです</translation>
    </message>
    <message>
        <source>[recovery] sheet is missing: without it no backup could ever be restored</source>
        <translation>[recovery] sheet がありません。復旧シートがないと、バックアップから戻せません</translation>
    </message>
    <message>
        <source>[purpose] posted=true is needed: the purpose of use stands in the clinic</source>
        <translation>[purpose] posted=true が必要です（利用目的を院内に掲示していること）</translation>
    </message>
    <message>
        <source>the line %1= is missing on standard input</source>
        <translation>標準入力に %1= の行がありません</translation>
    </message>
    <message>
        <source>%1= is not a pairing code: compare it, letter by letter, with what the first station printed when it was set up</source>
        <translation>%1= が接続コードの形になっていません。最初の端末を設定したときに表示されたコードと、1文字ずつ見比べてください</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>qualified account</source>
        <translation>有資格者</translation>
    </message>
    <message>
        <source>receptionist</source>
        <translation>受付担当</translation>
    </message>
    <message>
        <source>station certificate opened, good until %1; its passphrase is in the key store</source>
        <translation>端末の電子証明書を確認しました（%1まで有効）。パスフレーズは鍵の保管庫に保存しました</translation>
    </message>
    <message>
        <source>paired with the clinic&apos;s other stations, by the pairing code with the number %1</source>
        <translation>院内のほかの端末と連携しました（接続コードの番号：%1）</translation>
    </message>
    <message>
        <source>pairing code of this clinic&apos;s stations (its number: %2): %1
  write it down now, it is not shown again; each other station is given it as site-code= when it is set up</source>
        <translation>院内の端末どうしの接続コード（番号：%2）：%1
  今すぐ書き留めてください。二度と表示されません。ほかの端末を設定するときに site-code= として入力します</translation>
    </message>
    <message>
        <source>recovery sheet written to %1: print it, keep its two halves apart, delete the file</source>
        <translation>復旧シートを書き出しました：%1
  印刷して前半と後半を別々の場所に保管し、このファイルは消してください</translation>
    </message>
    <message>
        <source>%1 %2 added; the first sign-in asks for an own password</source>
        <translation>%1 %2 を追加しました。最初のサインインで、本人がパスワードを決めます</translation>
    </message>
    <message>
        <source>[%1] id: allowed: 1 to 64 letters, digits, signs</source>
        <translation>[%1] id：使えるのは半角の英数字と記号で1〜64文字です</translation>
    </message>
</context>
<context>
    <name>RecordsPages</name>
    <message>
        <source>%1 (continued)</source>
        <translation>%1（続き）</translation>
    </message>
</context>
<context>
    <name>RecordsPaper</name>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Age, sex</source>
        <translation>年齢・性別</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>Insurer number</source>
        <translation>保険者番号</translation>
    </message>
    <message>
        <source>Symbol, number, branch</source>
        <translation>記号・番号・枝番</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1・%2・%3</translation>
    </message>
    <message>
        <source>▲ hints at one ingredient in two drugs. No mark does not mean that it is safe.</source>
        <translation>▲は同じ成分の重なりの目安です。印がないことは安全を意味しません。</translation>
    </message>
    <message>
        <source>Nothing here says that a drug is no longer taken: only when it was dispensed last, and to about when that lasts. Claims arrive a month or more late: what is not listed may still have been given.</source>
        <translation>服用の中止を示すものではなく、最後に調剤された日と、いつ頃までの分かを示します。レセプトの情報は1か月以上遅れて届くため、ここにない薬が出ていることがあります。</translation>
    </message>
    <message>
        <source>Amounts are as received; days only where the class counts days. Sources: claims, e-prescriptions dispensed, e-prescriptions issued.</source>
        <translation>用量は受け取ったまま、日数は日数で数える区分だけに表示します。情報源：レセプト、電子処方箋の調剤、電子処方箋の処方。</translation>
    </message>
    <message>
        <source>What was not told may still have been examined.</source>
        <translation>記載がない項目も、検査が行われた可能性があります。</translation>
    </message>
    <message>
        <source>Asked about: %1 to %2.</source>
        <translation>照会期間：%1～%2</translation>
    </message>
    <message>
        <source>%1 of %2, born %3; asked about: %4 to %5</source>
        <translation>%1&#x3000;%2&#x3000;%3生&#x3000;照会期間 %4～%5</translation>
    </message>
    <message>
        <source>Printed %1 by %2. Holds medical data: keep it with the chart or shred it.
No mark (▲, arrow) does not mean that it is safe.</source>
        <translation>%1 印刷：%2&#x3000;診療に関する情報を含みます。カルテとともに保管するか、裁断して廃棄してください。
印（▲、矢印）がないことは安全を意味しません。</translation>
    </message>
    <message>
        <source>Values are as received. Arrows: beyond a limit for guidance or referral, and no diagnosis. No mark does not mean that it is safe.</source>
        <translation>値は受信したままです。矢印：保健指導・受診勧奨の判定値を超えているという印で、診断ではありません。印がないことは安全を意味しません。</translation>
    </message>
    <message>
        <source>No drug claim is among them.</source>
        <translation>薬剤のレセプトの情報はありません。</translation>
    </message>
    <message>
        <source>Drug claims up to %1.</source>
        <translation>薬剤のレセプトは%1分までです。</translation>
    </message>
    <message>
        <source>Received %1 from the central service, by the patient&apos;s consent at the visit of %2.</source>
        <translation>%1 受信。%2 受付時の同意にもとづく、オンライン資格確認の情報です。</translation>
    </message>
    <message>
        <source>(time not known)</source>
        <translation>（時刻不明）</translation>
    </message>
    <message>
        <source>The document itself was not checked: compare the name and birth date in it with these.</source>
        <translation>書類の中身は照合していません。書類内の氏名・生年月日を下記と見比べてください。</translation>
    </message>
    <message>
        <source>Printed %1 by %2. Holds medical data: keep it with the chart or shred it.</source>
        <translation>印刷：%1 %2。診療情報を含みます。診療録とともに保管するか、裁断してください。</translation>
    </message>
</context>
<context>
    <name>RecordsWords</name>
    <message>
        <source>The patient was not asked about: %1</source>
        <translation>%1：同意の確認をしていません</translation>
    </message>
    <message>
        <source>The question did not come up at this visit, or the card was taken away before it. Placing the card again at the desk asks it.</source>
        <translation>今回の受付では質問が出なかったか、その前にカードが取られました。受付でもう一度カードを置くと確認できます。</translation>
    </message>
    <message>
        <source>Not consented: %1</source>
        <translation>%1：同意されていません</translation>
    </message>
    <message>
        <source>The patient said no at this visit. Nothing was asked of the service. Whether there are records is not known.</source>
        <translation>今回の受付で患者さんが「いいえ」を選びました。照会はしていません。情報の有無はわかりません。</translation>
    </message>
    <message>
        <source>The consent is over: %1</source>
        <translation>%1：同意の有効期限が切れました</translation>
    </message>
    <message>
        <source>It was given, and its time has run out. A new one needs the card at the reader again.</source>
        <translation>同意はありましたが、閲覧できる時間が過ぎました。見るには、もう一度カードで同意が必要です。</translation>
    </message>
    <message>
        <source>In the three months after its end the card still shows the insurance, but gives no records. The municipal office renews it.</source>
        <translation>期限後3か月間は資格の確認だけができ、薬剤情報・健診情報は提供されません。更新は市区町村の窓口でできます。</translation>
    </message>
    <message>
        <source>This account may not see records</source>
        <translation>このアカウントでは閲覧できません</translation>
    </message>
    <message>
        <source>Records are for doctors, dentists and pharmacists, each signed in with an own account.</source>
        <translation>閲覧できるのは、本人のアカウントでサインインした医師・歯科医師・薬剤師だけです。</translation>
    </message>
    <message>
        <source>This is said by the service. Records may exist and come later; ask the patient for the paper.</source>
        <translation>オンライン資格確認等システムからの回答です。後日登録されることがあります。紙の結果があれば見せてもらってください。</translation>
    </message>
    <message>
        <source>Below that age none are collected. Nothing is missing.</source>
        <translation>40歳未満の方の結果は収集されていません。未登録や取得の失敗ではありません。</translation>
    </message>
    <message>
        <source>This says nothing about what the patient takes or has. Ask the patient.</source>
        <translation>服薬や健康状態については何もわかりません。患者さんに直接おたずねください。</translation>
    </message>
    <message>
        <source>The service was asked and has none for the period. Claims arrive a month or more after the treatment.</source>
        <translation>照会しましたが、対象期間の情報はありませんでした。レセプトの情報は、診療から1か月以上遅れて届きます。</translation>
    </message>
    <message>
        <source>The records could not be had: %1</source>
        <translation>情報を取得できませんでした：%1</translation>
    </message>
    <message>
        <source>Consented: %1</source>
        <translation>%1：同意があります</translation>
    </message>
    <message>
        <source>Press the button above to read them. The view is written down and shown to the patient on Mynaportal.</source>
        <translation>上のボタンで表示します。閲覧は記録され、患者さんはマイナポータルで確認できます。</translation>
    </message>
    <message>
        <source>The service is being asked …</source>
        <translation>照会しています…</translation>
    </message>
    <message>
        <source>This takes a few seconds.</source>
        <translation>数秒かかります。</translation>
    </message>
    <message>
        <source>No visit is chosen</source>
        <translation>患者さんが選ばれていません</translation>
    </message>
    <message>
        <source>Choose a patient in the list. Enter opens the medication records.</source>
        <translation>一覧から患者さんを選んでください。Enterキーで薬剤情報を表示します。</translation>
    </message>
    <message>
        <source>The list of visits could not be had: %1</source>
        <translation>来院の一覧を取得できませんでした：%1</translation>
    </message>
    <message>
        <source>No visits yet today</source>
        <translation>今日の来院はまだありません</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1時間%2分</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>証明書切れ</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>同意なし</translation>
    </message>
    <message>
        <source>The insurer means to register it in %1.</source>
        <translation>保険者は%1に登録する予定です。</translation>
    </message>
    <message>
        <source>Asked %1 ago. You can go on with another patient: what comes is kept and said when you are back.</source>
        <translation>照会から%1たちました。別の患者さんに進んでも構いません。回答は保存し、戻ったときにお知らせします。</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1分%2秒</translation>
    </message>
    <message>
        <source>It takes longer than usual. The answer is waited for until %1.</source>
        <translation>いつもより時間がかかっています。%1まで回答を待ちます。</translation>
    </message>
    <message>
        <source>%1, asked at %2: the answer is still waited for.</source>
        <translation>%1（%2に照会）：回答を待っています。</translation>
    </message>
    <message>
        <source>%1, at %2: the records came.</source>
        <translation>%1（%2）：情報が届いています。</translation>
    </message>
    <message>
        <source>%1, at %2: there were none.</source>
        <translation>%1（%2）：情報はありませんでした。</translation>
    </message>
    <message>
        <source>%1, at %2: could not be had. %3.</source>
        <translation>%1（%2）：取得できませんでした。%3。</translation>
    </message>
    <message>
        <source>The line has been back since %1: ask again now.</source>
        <translation>回線は%1に戻りました。もう一度照会できます。</translation>
    </message>
    <message>
        <source>A newer reception of this patient counts</source>
        <translation>この患者さんの新しい受付が有効です</translation>
    </message>
    <message>
        <source>The patient was received once more at %1, and what was consented to here has ended with it. Choose that row of the list.</source>
        <translation>患者さんは%1にもう一度受け付けられ、この受付での同意は終了しました。一覧でその行を選んでください。</translation>
    </message>
    <message>
        <source>The service&apos;s own words: “%1”</source>
        <translation>システムからの説明：「%1」</translation>
    </message>
    <message>
        <source>By the insurers&apos; list of %1. Records may exist and come later; ask the patient for the paper.</source>
        <translation>%1時点の保険者の登録状況一覧によります。結果があって後から登録されることもあります。患者さんに結果票の提示をお願いしてください。</translation>
    </message>
    <message>
        <source>By the list of %1 the insurer has registered fiscal year %2: the patient was probably not examined, or elsewhere than by this insurer. Ask the patient.</source>
        <translation>%1時点の登録状況一覧では、保険者は%2年度分まで登録済みです。受診していないか、別の保険者で受診した可能性があります。患者さんにご確認ください。</translation>
    </message>
    <message>
        <source>The service was asked and has none. Fiscal year %1 may be registered until 1 November %2; ask the patient for the paper.</source>
        <translation>照会しましたが、登録がありません。%1年度分は%2年11月1日までに登録されることになっています。患者さんに結果票の提示をお願いしてください。</translation>
    </message>
    <message>
        <source>The service was asked and has none. Ask the patient.</source>
        <translation>照会しましたが、登録がありません。患者さんにご確認ください。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, one after the other.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Ask the patient, and for the paper with the results.</source>
        <translation>患者さんへの聞き取りと、紙の結果票で診察してください。</translation>
    </message>
    <message>
        <source>Ask the patient, and for the medication notebook.</source>
        <translation>お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>The certificate on the patient&apos;s card has expired</source>
        <translation>患者さんのカードの電子証明書が期限切れです</translation>
    </message>
    <message>
        <source>The records cannot be shown: %1</source>
        <translation>情報を表示できません：%1</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>同意切れ</translation>
    </message>
    <message>
        <source>The insurers&apos; list of %1 does not have this insurer.</source>
        <translation>%1時点の保険者一覧に、この保険者は載っていません。</translation>
    </message>
    <message>
        <source>the consent has ended, and its rows have gone</source>
        <translation>同意の期限切れのため表示を終了</translation>
    </message>
    <message>
        <source>consented</source>
        <translation>同意あり</translation>
    </message>
    <message>
        <source>consented to since, and not asked for: ask again</source>
        <translation>後から同意あり（再照会で表示）</translation>
    </message>
    <message>
        <source>When it was received is not known</source>
        <translation>受信時刻不明</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>受信 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Patients appear here when they have been received at the reader. Who was received without the card is not listed: nobody has asked about records.</source>
        <translation>カードリーダーで受付した患者さんが表示されます。カードなしで受付した方は、情報提供の同意を確認していないため表示されません。</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Keep the two halves in two safes, or with two persons. Never in one place.</source>
        <translation>前半と後半は別々の金庫か別々の人が保管し、同じ場所に置かないでください。</translation>
    </message>
    <message>
        <source>Never photograph, copy or store it on a computer. The station does not keep it: it is printed only once.</source>
        <translation>撮影・複写・パソコンへの保存はしないでください。端末には残らず、印刷は1回限りです。</translation>
    </message>
    <message>
        <source>A half that is lost or was seen by others: have a new sheet made, and destroy this one.</source>
        <translation>片方でも紛失したり他人に見られたりしたら、新しいシートを作り、このシートは裁断してください。</translation>
    </message>
    <message>
        <source>Set up a computer with Madoguchi and the station&apos;s settings file. It must not hold a store yet.</source>
        <translation>新しいパソコンにMadoguchiを入れ、この端末の設定ファイルを置きます。保存データがまだ無い状態で行います。</translation>
    </message>
    <message>
        <source>Connect the backup disk.</source>
        <translation>バックアップのディスクを接続します。</translation>
    </message>
    <message>
        <source>Start: madoguchi --config SETTINGS --restore BACKUP and give both halves, a line each: first-half=WORDS and second-half=WORDS.</source>
        <translation>madoguchi --config 設定ファイル --restore バックアップファイル を実行し、first-half=前半の言葉、second-half=後半の言葉 を1行ずつ入力します。</translation>
    </message>
    <message>
        <source>The answer says until when receptions and entries came back. Enter what is missing from paper.</source>
        <translation>いつの時点まで戻ったかが表示されます。その後の受付は、紙の控えから入力し直してください。</translation>
    </message>
    <message>
        <source>Recovery sheet: first half</source>
        <translation>復旧シート（前半）</translation>
    </message>
    <message>
        <source>Recovery sheet: second half</source>
        <translation>復旧シート（後半）</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>端末</translation>
    </message>
    <message>
        <source>Institution</source>
        <translation>医療機関コード</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>作成日</translation>
    </message>
    <message>
        <source>Sheet number</source>
        <translation>シート番号</translation>
    </message>
    <message>
        <source>Both halves together open this station&apos;s backups when its computer is lost, broken or stolen. One half alone opens nothing. Without both, the backups are of no use to anybody.</source>
        <translation>端末の故障・紛失・盗難のとき、前半と後半をそろえると、この端末のバックアップを開けます。片方だけでは何も開けません。両方そろわなければ、バックアップは誰にも開けません。</translation>
    </message>
    <message>
        <source>The first half&apos;s 18 words</source>
        <translation>前半の18語</translation>
    </message>
    <message>
        <source>The second half&apos;s 18 words</source>
        <translation>後半の18語</translation>
    </message>
    <message>
        <source>Type them in hiragana, katakana or romaji, with or without spaces, or read the code with a scanner. The last two words check the others.</source>
        <translation>ひらがな・カタカナ・ローマ字のどれでも入力でき、空白はあってもなくてもかまいません。コードをスキャナーで読み取ることもできます。最後の2語は、ほかの語の誤りを見つけるためのものです。</translation>
    </message>
    <message>
        <source>Date of the drill</source>
        <translation>訓練日</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Held by (signature)</source>
        <translation>保管者（署名）</translation>
    </message>
    <message>
        <source>Drill: once a year, and when a holder changes, an administrator types both halves under &quot;Try the recovery sheet&quot;. Nothing is changed by it.</source>
        <translation>訓練：年に1回と保管者が替わったときに、管理者が「復旧シートの訓練」で前半と後半を入力して確かめてください。保存データは変わりません。</translation>
    </message>
</context>
<context>
    <name>RestoreCommand</name>
    <message>
        <source>The same half was given twice.</source>
        <translation>同じ半分が2回入力されています。</translation>
    </message>
    <message>
        <source>first half</source>
        <translation>前半</translation>
    </message>
    <message>
        <source>second half</source>
        <translation>後半</translation>
    </message>
    <message>
        <source>%1: more than one word</source>
        <translation>%1：2語以上が違います</translation>
    </message>
    <message>
        <source>%1, word %2</source>
        <translation>%1の%2語目</translation>
    </message>
    <message>
        <source>There is a store already: nothing was changed. Restore on a machine without one.</source>
        <translation>保存データがすでにあるため、何も変更していません。保存データの無い端末で復旧してください。</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>復旧しました：%1</translation>
    </message>
    <message>
        <source>State of: %1 (Japan)</source>
        <translation>%1（日本時間）の時点の内容です</translation>
    </message>
    <message>
        <source>Audit entries, all in their place: %1</source>
        <translation>操作記録：%1件（欠けや改変はありません）</translation>
    </message>
    <message>
        <source>What happened after that moment is not in it. Check the receptions against the paper.</source>
        <translation>この時点より後の内容は含まれません。受付を紙の控えと照らし合わせてください。</translation>
    </message>
</context>
<context>
    <name>RoomHelp</name>
    <message>
        <source>help for what is shown</source>
        <translation>表示中の画面の説明</translation>
    </message>
    <message>
        <source>search in the records</source>
        <translation>記録の中を検索</translation>
    </message>
    <message>
        <source>state of the equipment</source>
        <translation>機器の状態</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>ロック</translation>
    </message>
    <message>
        <source>larger, smaller, usual</source>
        <translation>拡大・縮小・元の大きさ</translation>
    </message>
    <message>
        <source>leaf through a list</source>
        <translation>一覧をめくる</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>使う人</translation>
    </message>
    <message>
        <source>Doctors, dentists and pharmacists, each with an own account: every view of records is on the log by name, and patients see it on Mynaportal.</source>
        <translation>医師・歯科医師・薬剤師が、一人ずつのアカウントで使います。閲覧はすべて氏名とともに記録され、患者さんもマイナポータルで確認できます。</translation>
    </message>
    <message>
        <source>Locked out</source>
        <translation>入れないとき</translation>
    </message>
    <message>
        <source>After wrong passwords one waits some minutes, or an administrator lifts the lock.</source>
        <translation>パスワードを続けて間違えると、数分待つか、管理者による解除が必要です。</translation>
    </message>
    <message>
        <source>Visits and records</source>
        <translation>来院と記録</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>来院</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Only what the patient has consented to at this visit can be asked for, until the time that is shown; then it closes by itself.</source>
        <translation>この来院で患者さんが同意した情報だけを、表示された時刻まで閲覧できます。時刻になると自動で閉じます。</translation>
    </message>
    <message>
        <source>Nothing there</source>
        <translation>情報がないとき</translation>
    </message>
    <message>
        <source>The reason is always said: not consented, not asked, no record, or a failure, and what can be done. Nothing shown never means that nothing is taken.</source>
        <translation>不同意・未確認・記録なし・取得の失敗など、理由と対応を必ず表示します。表示がないことは、服薬がないことを意味しません。</translation>
    </message>
    <message>
        <source>How current</source>
        <translation>情報の新しさ</translation>
    </message>
    <message>
        <source>Dispensing by claims comes weeks later; until which month it reaches stands above the list. Ask the patient about the time since.</source>
        <translation>レセプトによる調剤の情報は数週間遅れます。どの月の分までかは一覧の上に表示します。その後については患者さんに確かめてください。</translation>
    </message>
    <message>
        <source>print the records</source>
        <translation>薬剤・健診等の情報を印刷</translation>
    </message>
    <message>
        <source>copy the records as text for the chart</source>
        <translation>表示中の情報をカルテ用にコピー</translation>
    </message>
    <message>
        <source>save the records as a PDF</source>
        <translation>薬剤・健診等の情報をPDFに保存</translation>
    </message>
    <message>
        <source>Print, copy, PDF</source>
        <translation>印刷・コピー・PDF</translation>
    </message>
    <message>
        <source>Documents (PDF)</source>
        <translation>文書（PDF）</translation>
    </message>
    <message>
        <source>other colours</source>
        <translation>画面の色を切り替え</translation>
    </message>
    <message>
        <source>open the chart&apos;s patient</source>
        <translation>カルテの患者さんを開く</translation>
    </message>
    <message>
        <source>The chart</source>
        <translation>カルテとの連動</translation>
    </message>
    <message>
        <source>Mynaportal</source>
        <translation>マイナポータル</translation>
    </message>
    <message>
        <source>Retrieved and viewed are listed apart, as patients see them. What waits here is sent by itself; fetched ahead is retrieved and not viewed.</source>
        <translation>取得と閲覧を分けて、患者さんに見える通りに示します。送信待ちは自動で送ります。先に取得したものは「取得」で、「閲覧」ではありません。</translation>
    </message>
    <message>
        <source>Where the 電子カルテ is set to write the patient number, the visit of that number opens by itself, and that is a view like any other. It asks first (Ctrl+O) over something half typed, when you have gone on by hand, and half a minute after the call.</source>
        <translation>電子カルテが患者番号を書き出す設定なら、その番号の来院が自動で開きます。これもほかと同じ閲覧です。入力の途中のとき、ほかの患者さんを選んだあと、呼び出しから30秒を過ぎたときは、開く前に確かめます（Ctrl+O）。</translation>
    </message>
    <message>
        <source>Always all of what is shown, whatever is searched for; each is on the audit log by name before it leaves the screen. What was copied goes off the clipboard when the records close, with the lock, and after five minutes; a PDF is not encrypted. The print system keeps a copy of its own while it prints.</source>
        <translation>検索中でも、表示している情報のすべてが対象です。いずれも実行前に操作者の名前で監査記録に残ります。コピーした内容は、表示を閉じたとき、ロックしたとき、または5分後にクリップボードから消えます。PDFは暗号化されません。印刷中は、印刷システムにも控えが残ります。</translation>
    </message>
    <message>
        <source>Where the terminal sends a document, it is shown page by page: PgUp and PgDn leaf, Home and End go to the first and last page, + and − make it larger and smaller. Compare the name in it. It cannot be searched or copied as text; Ctrl+P prints it and Ctrl+S saves it, as it is.</source>
        <translation>資格確認端末から文書で届いたときは、1ページずつ表示します。PgUp・PgDnでめくり、Home・Endで最初・最後のページへ、+・−で拡大・縮小します。文書の氏名を見比べてください。検索と文字のコピーはできません。Ctrl+Pでそのまま印刷、Ctrl+Sでそのまま保存します。</translation>
    </message>
    <message>
        <source>ask for the visits anew; in open records, for those</source>
        <translation>来院一覧を更新（記録の表示中は記録を再照会）</translation>
    </message>
    <message>
        <source>Today&apos;s, and yesterday&apos;s whose consent has not ended. They come by themselves from the desk. Who was received without the card is not listed: nobody has asked about records.</source>
        <translation>本日の来院と、同意が有効な前日の来院です。受付から自動で届きます。カードなしで受付した方は、情報提供の同意を確認していないため表示されません。</translation>
    </message>
</context>
<context>
    <name>RoomSteps</name>
    <message>
        <source>Asking again does not help. Have the administrator called and tell them these words. Treat without the records meanwhile: ask the patient, and for the medication notebook.</source>
        <translation>もう一度照会しても変わりません。管理者に連絡し、この画面の文言を伝えてもらってください。それまでは情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>Asking again does not help. Ask the desk to place the patient&apos;s card once more, and choose the new visit. Without it treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>もう一度照会しても変わりません。受付でもう一度カードを置いてもらい、新しい受付の行を選んでください。置けないときは情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>For this reason nothing is shown. Have the administrator called at once, and delete nothing. Treat without the records meanwhile: ask the patient, and for the medication notebook.</source>
        <translation>このため情報は表示しません。すぐに管理者に連絡してもらい、何も削除しないでください。それまでは情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>Nothing of it was used. Ask once more. If it stays so, have the helpdesk called and treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>内容は使っていません。もう一度照会してください。変わらないときは、ヘルプデスクに連絡してもらい、情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>Ask again when the line is back. Until then treat without the records: ask the patient, and for the medication notebook. Tell the desk if it lasts.</source>
        <translation>回線が戻ったら、もう一度照会してください。それまでは情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。長引くときは受付に伝えてください。</translation>
    </message>
    <message>
        <source>Ask again. If there is no answer again, go on without the records: ask the patient, and for the medication notebook.</source>
        <translation>もう一度照会してください。それでも回答がないときは情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>Nothing was sent. Do not ask again: have the administrator called and tell them these words. Treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>何も送信していません。もう一度照会せず、管理者に連絡し、この画面の文言を伝えてもらってください。情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>Ask again when the maintenance is over. Until then treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>メンテナンスが終わったら、もう一度照会してください。それまでは情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>Wait a minute, then ask again. Another patient can be seen meanwhile.</source>
        <translation>1分ほど待って、もう一度照会してください。その間に別の患者さんを診察できます。</translation>
    </message>
    <message>
        <source>Ask again in a few minutes. If it stays so, have the helpdesk called and treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>数分後に、もう一度照会してください。変わらないときは、ヘルプデスクに連絡してもらい、情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>Ask once more. If it stays so, have the helpdesk told the code: %1. Treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>もう一度照会してください。変わらないときは、ヘルプデスクにコード%1を伝えてもらってください。情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>Consents are judged by the time, so nothing is shown. Have date and time of this computer set, then ask again.</source>
        <translation>同意の期限は時刻で判断するため、情報は表示しません。このパソコンの日付と時刻を合わせてもらい、もう一度照会してください。</translation>
    </message>
    <message>
        <source>Nothing of it was shown or kept. Ask once more, and compare name and birth date. If it happens twice, have the helpdesk called and treat without the records.</source>
        <translation>内容は表示も保存もしていません。もう一度照会し、氏名と生年月日を見比べてください。2回続くときは、ヘルプデスクに連絡してもらい、情報なしで診察してください。</translation>
    </message>
    <message>
        <source>Asking again does not help: the program has to be corrected. Have the helpdesk told the time of day. Treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>もう一度照会しても変わりません。プログラムの修正が必要です。ヘルプデスクに時刻を伝えてもらってください。情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>Doctors, dentists and pharmacists may see records, each signed in with an own account. Have an administrator check this account&apos;s qualification.</source>
        <translation>情報を閲覧できるのは、自分のアカウントでサインインした医師・歯科医師・薬剤師です。このアカウントの資格を、管理者に確認してもらってください。</translation>
    </message>
    <message>
        <source>This visit is not known any more. Renew the list (F5) and choose the patient again. If it is not there, ask the desk to place the card once more.</source>
        <translation>この受付は見つからなくなりました。一覧を更新し（F5）、患者さんを選び直してください。一覧にないときは、受付でもう一度カードを置いてもらってください。</translation>
    </message>
    <message>
        <source>The answer is not ready yet. Ask again in a minute; another patient can be seen meanwhile.</source>
        <translation>回答はまだできていません。1分ほど待って、もう一度照会してください。その間に別の患者さんを診察できます。</translation>
    </message>
    <message>
        <source>Ask the desk to compare the patient&apos;s insurance. Treat without the records meanwhile: ask the patient, and for the medication notebook.</source>
        <translation>患者さんの保険の内容を、受付に確かめてもらってください。それまでは情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>Nothing is shown. Ask once more; if it stays so, have the helpdesk told the code: %1. Treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>情報は表示しません。もう一度照会し、変わらないときは、ヘルプデスクにコード%1を伝えてもらってください。情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>This kind of record is not offered at this station. Ask the patient; an administrator can switch it on.</source>
        <translation>この種類の情報は、この端末では表示しない設定です。患者さんに尋ねてください。管理者が表示する設定に変えられます。</translation>
    </message>
    <message>
        <source>Asking again does not help. Look at the terminal itself, or treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>もう一度照会しても変わりません。資格確認端末でご覧になるか、情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>Ask the desk to look at the terminal: it must be switched on and reached (folder: %1). Then ask again. Until then treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>資格確認端末の電源とネットワークを、受付に確かめてもらってください（フォルダー：%1）。そのあと、もう一度照会してください。それまでは情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>No more records can be asked for from here today. Have the administrator called. Treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>この端末からは、今日はもう照会できません。管理者に連絡してもらってください。情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>The request was withdrawn, nothing was asked. Ask the desk whether OQSComApp is running at the terminal, then ask again.</source>
        <translation>要求は取り下げ、何も照会していません。資格確認端末でOQSComAppが動いているか受付に確かめてもらい、もう一度照会してください。</translation>
    </message>
    <message>
        <source>Ask once more. If it comes back again, have the helpdesk told the file&apos;s name: %1. Treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>もう一度照会してください。また戻されるときは、ヘルプデスクにファイル名を伝えてもらってください：%1。情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>Asking again does not help. Have the terminal&apos;s vendor called: encryption is to be switched off for these files. Treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>もう一度照会しても変わりません。このファイルの暗号化を止めるよう、資格確認端末の業者に連絡してもらってください。情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>Nothing of it was used. Ask once more. If it comes unreadable again, have the helpdesk told: %1. Treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>内容は使っていません。もう一度照会してください。また読めないときは、ヘルプデスクに伝えてもらってください：%1。情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>The desk&apos;s visits do not come through, so what was withdrawn there would not be known here. Ask the desk whether the shared folder is there; when it is back, ask again.</source>
        <translation>受付からの連絡が届かず、取り消された同意があってもここでは分かりません。共有フォルダーが使えるか受付に確かめてもらい、戻ったらもう一度照会してください。</translation>
    </message>
    <message>
        <source>The desk&apos;s visits cannot be read here. An administrator enters the clinic&apos;s pairing code at this station.</source>
        <translation>受付からの連絡をここでは読めません。この端末に院内の接続コードを、管理者に入力してもらってください。</translation>
    </message>
    <message>
        <source>A visit from the desk cannot be read here. Ask the desk which patient is missing, and have the administrator called.</source>
        <translation>受付から届いた来院の中に、読めないものがあります。一覧にない患者さんを受付に尋ね、管理者に連絡してもらってください。</translation>
    </message>
    <message>
        <source>Not every visit of the desk is known here yet. Wait a moment and renew the list (F5). If a patient is missing, ask the desk.</source>
        <translation>受付の来院がまだすべて届いていません。少し待って一覧を更新してください（F5）。患者さんが一覧にないときは、受付に尋ねてください。</translation>
    </message>
    <message>
        <source>What is viewed must be written down first, so nothing is shown. Ask once more; if it stays so, have the administrator called: the disk may be full.</source>
        <translation>閲覧の記録を先に残せないため、情報は表示しません。もう一度照会し、変わらないときは管理者に連絡してもらってください。ディスクがいっぱいかもしれません。</translation>
    </message>
    <message>
        <source>What is viewed cannot be written down, so nothing is shown. Have the administrator free some space on this computer, then ask again.</source>
        <translation>閲覧の記録を残せないため、情報は表示しません。このパソコンの空き容量を管理者に増やしてもらい、もう一度照会してください。</translation>
    </message>
    <message>
        <source>Close the other Madoguchi on this computer, then ask again. If it stays so, have the administrator called.</source>
        <translation>このパソコンで動いている別のMadoguchiを閉じて、もう一度照会してください。変わらないときは、管理者に連絡してもらってください。</translation>
    </message>
    <message>
        <source>Sign in again, then ask again.</source>
        <translation>もう一度サインインしてから、照会してください。</translation>
    </message>
    <message>
        <source>This station is set up as a desk, which never shows records. Look at a station in a consulting room.</source>
        <translation>この端末は受付用で、情報は表示しません。診察室の端末でご覧ください。</translation>
    </message>
    <message>
        <source>Have an administrator check what this account may do. Treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>このアカウントでできることを、管理者に確かめてもらってください。情報なしで、お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>The patient said no at this visit. Ask the patient what they take; a new answer needs the card at the desk.</source>
        <translation>この来院では、患者さんが同意していません。飲んでいる薬は患者さんに尋ねてください。同意し直すには、受付でカードが必要です。</translation>
    </message>
    <message>
        <source>Ask the desk to place the patient&apos;s card once more: that asks for the consent.</source>
        <translation>受付でもう一度カードを置いてもらってください。同意の質問が出ます。</translation>
    </message>
    <message>
        <source>Placing the card again does not help: its certificate has to be renewed at the municipal office. Ask the patient, and for the medication notebook.</source>
        <translation>カードを置き直しても変わりません。電子証明書を市区町村の窓口で更新する必要があります。お薬手帳と患者さんへの聞き取りで診察してください。</translation>
    </message>
    <message>
        <source>The service was asked and has none. Ask the patient.</source>
        <translation>照会しましたが、情報はありませんでした。患者さんに尋ねてください。</translation>
    </message>
    <message>
        <source>Records may exist and come later; ask the patient for the paper.</source>
        <translation>情報はあとから登録されることがあります。患者さんに紙の書類を尋ねてください。</translation>
    </message>
    <message>
        <source>This says nothing about what the patient takes or has. Ask the patient.</source>
        <translation>飲んでいる薬や病気がないという意味ではありません。患者さんに尋ねてください。</translation>
    </message>
    <message>
        <source>(none given)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <source>Expected to be over at %1.</source>
        <translation>%1に終わる見込みです。</translation>
    </message>
    <message>
        <source>The disk of the terminal&apos;s folder is full (folder: %1). Ask the desk to have the terminal&apos;s vendor free space there, then ask again. Until then treat without the records: ask the patient, and for the medication notebook.</source>
        <translation>資格確認端末の共有フォルダーのディスクがいっぱいです（フォルダー：%1）。資格確認端末の業者に空きを増やしてもらうよう窓口に伝え、そのあともう一度照会してください。それまでは記録なしで診療し、患者本人に尋ね、お薬手帳を見せてもらってください。</translation>
    </message>
    <message>
        <source>Consents are judged by the time, so nothing is shown. This computer&apos;s clock is right: have date and time of %1 set, then ask again.</source>
        <translation>同意の期限は時刻で判定するため、何も表示しません。このパソコンの時計は合っています。%1 の日付と時刻を合わせてもらい、もう一度照会してください。</translation>
    </message>
    <message>
        <source>Consents are judged by the time, so nothing is shown. Have both clocks compared with a phone and the wrong one set, then ask again.</source>
        <translation>同意の期限は時刻で判定するため、何も表示しません。両方の時計を電話の時刻と見比べ、違うほうを合わせてもらってから、もう一度照会してください。</translation>
    </message>
    <message>
        <source>The document cannot be shown here. Look at it at the terminal, and have the administrator set the terminal to send data, not documents.</source>
        <translation>この文書はここでは表示できません。資格確認端末で確認し、文書ではなくデータで送るよう、管理者に資格確認端末の設定を頼んでください。</translation>
    </message>
    <message>
        <source>The document is damaged or is not what it says. Look at it at the terminal; if it cannot be read there either, have the terminal&apos;s vendor called. Ask the patient, and for the medication notebook.</source>
        <translation>文書が壊れているか、PDFではありません。資格確認端末で確認し、そこでも読めないときは資格確認端末の業者を呼んでもらってください。患者さんに尋ね、お薬手帳を見せてもらってください。</translation>
    </message>
    <message>
        <source>The document is locked with a password, which this program does not ask for. Have the administrator set the terminal to send it unlocked, or to send data. Until then look at it at the terminal.</source>
        <translation>文書にパスワードがかかっており、ここでは開けません。パスワードなし、またはデータで送るよう、管理者に資格確認端末の設定を頼んでください。それまでは資格確認端末で確認してください。</translation>
    </message>
    <message>
        <source>The document is larger than records are (400 pages, 8 MiB, 5 m a side), and is not opened. Look at it at the terminal, and have the administrator told.</source>
        <translation>記録としては大きすぎる文書（400ページ・8 MiB・一辺5 mまで）のため、開きません。資格確認端末で確認し、管理者に知らせてください。</translation>
    </message>
    <message>
        <source>Opening the document took longer than 10 seconds and was given up. Look at it at the terminal, and have the administrator told.</source>
        <translation>文書を開くのに10秒以上かかるため、中止しました。資格確認端末で確認し、管理者に知らせてください。</translation>
    </message>
    <message>
        <source>The part of this program that opens documents did not start. Have the administrator called: the program may have been replaced while it runs, or the computer is out of memory. Until then look at it at the terminal.</source>
        <translation>文書を開くための部分が起動しませんでした。動作中にこのソフトが入れ替えられたか、メモリーが足りない可能性があります。管理者を呼んでもらい、それまでは資格確認端末で確認してください。</translation>
    </message>
    <message>
        <source>There are records, but nothing of them can be read here: this is not “no record”. Look at them at the terminal, ask the patient or the institution, and have the administrator told.</source>
        <translation>情報は届いていますが、この画面では読み取れません。「情報なし」ではありません。資格確認端末で確認するか、患者さんや医療機関・薬局に確認し、管理者に連絡してください。</translation>
    </message>
</context>
<context>
    <name>SeatNotice</name>
    <message>
        <source>Your password was reset by %1 on %2</source>
        <translation>%2に%1があなたのパスワードを再設定しました</translation>
    </message>
    <message>
        <source>Records that were kept for your old password are gone; they can be asked for again while the consent is open. If you did not ask for this, speak with the director.</source>
        <translation>以前のパスワードで保管していた薬剤情報などは消去されました。同意が有効な間は取得し直せます。依頼した覚えがない場合は、院長に伝えてください。</translation>
    </message>
    <message numerus="yes">
        <source>Your password ends in %n day(s)</source>
        <translation>
            <numerusform>パスワードの有効期限まであと%n日です</numerusform>
        </translation>
    </message>
    <message>
        <source>Your password ends today</source>
        <translation>パスワードの有効期限は今日までです</translation>
    </message>
    <message>
        <source>Change it under your name at the top. One of 13 characters or more does not end.</source>
        <translation>画面上部の自分の名前から変更してください。13文字以上のパスワードには期限がありません。</translation>
    </message>
    <message>
        <source>From %1 on a second factor is needed to sign in</source>
        <translation>%1からサインインに二要素認証が必要になります</translation>
    </message>
    <message>
        <source>Set it up under your name at the top. You need a phone with an authenticator.</source>
        <translation>画面上部の自分の名前から設定してください。認証アプリを入れたスマートフォンが必要です。</translation>
    </message>
    <message numerus="yes">
        <source>%n failed sign-in(s) with an unknown staff ID</source>
        <translation>
            <numerusform>登録のない職員IDでのサインイン失敗が%n回ありました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed sign-in(s) as %1</source>
        <translation>
            <numerusform>%1でのサインイン失敗が%n回ありました</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask the person. If it was somebody else, look at the audit entries and reset the password.</source>
        <translation>本人に確認してください。本人でなければ、監査記録を確認し、パスワードを再設定してください。</translation>
    </message>
    <message numerus="yes">
        <source>%n refused request(s) for records by %1</source>
        <translation>
            <numerusform>%1による薬剤・健診等の情報の閲覧要求が%n回拒否されました</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the audit entries of this account, and ask the person.</source>
        <translation>このアカウントの監査記録を確認し、本人に尋ねてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) were not used for 60 days and are switched off</source>
        <translation>
            <numerusform>60日間使われなかったアカウント%n件を停止しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch on again who still works here; mark the others as having left.</source>
        <translation>在職中の人は再開し、それ以外は退職としてください。</translation>
    </message>
    <message>
        <source>%1 works without a second factor until %2</source>
        <translation>%1は%2まで二要素認証なしで使用できます</translation>
    </message>
    <message>
        <source>This was allowed by two persons. See that a new second factor is set up before then.</source>
        <translation>2名で許可した緊急の扱いです。それまでに新しい二要素認証を設定してもらってください。</translation>
    </message>
    <message>
        <source>Somebody mistyped it, or guesses. The audit entries say when it was.</source>
        <translation>入力間違いか、推測による試みです。日時は監査記録で確認できます。</translation>
    </message>
</context>
<context>
    <name>SettingsProblem</name>
    <message>
        <source>no semicolon after a blank, and no line end</source>
        <translation>空白の後のセミコロンと改行を含まない値</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>任意の文字列</translation>
    </message>
    <message>
        <source>a text of up to %1 characters</source>
        <translation>%1文字以内の文字列</translation>
    </message>
    <message>
        <source>a path, or empty</source>
        <translation>ファイルまたはフォルダーの場所（空欄も可）</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1から%2までの数</translation>
    </message>
    <message>
        <source>a time from 00:00 to 23:59</source>
        <translation>00:00から23:59までの時刻</translation>
    </message>
    <message>
        <source>a date as 2027-04-01</source>
        <translation>2027-04-01 の形の日付</translation>
    </message>
    <message>
        <source>%1 digits</source>
        <translation>%1桁の数字</translation>
    </message>
    <message>
        <source>10 digits; the first two are the prefecture, 01 to 47</source>
        <translation>10桁の数字。先頭の2桁は都道府県番号（01〜47）</translation>
    </message>
    <message>
        <source>1 to 64 letters, digits, points, hyphens or underlines</source>
        <translation>半角の英数字・ピリオド・ハイフン・下線で1〜64文字</translation>
    </message>
    <message>
        <source>an address as https://name or https://name:port</source>
        <translation>https://名前 または https://名前:ポート番号 の形</translation>
    </message>
    <message>
        <source>two numbers of four digits as 0000-9999, the smaller first</source>
        <translation>4桁の番号2つ（0000-9999 の形、小さいほうが先）</translation>
    </message>
    <message>
        <source>The third digit does not go with the type of facility: 1 clinic or hospital, 3 dental, 4 pharmacy.</source>
        <translation>3桁目が施設の種類と合っていません。医科の診療所・病院は1、歯科は3、薬局は4です。</translation>
    </message>
    <message>
        <source>The reader and the way to the service do not go together: a reader that Madoguchi drives needs the direct way, one whose results are reported needs the folders.</source>
        <translation>カードリーダーと接続方法の組み合わせが正しくありません。Madoguchiが動かすカードリーダーには直接接続、資格確認端末が動かすカードリーダーにはフォルダー連携が必要です。</translation>
    </message>
    <message>
        <source>Does not go with: %1</source>
        <translation>次の設定と両立しません：%1</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>ファイルを読み込めません。</translation>
    </message>
    <message>
        <source>This is no line of a settings file.</source>
        <translation>設定ファイルの行として読み取れません。</translation>
    </message>
    <message>
        <source>There is no such setting. Known here: %1</source>
        <translation>このような設定項目はありません。使える項目：%1</translation>
    </message>
    <message>
        <source>This value cannot be used. Allowed: %1</source>
        <translation>この値は使えません。使える値：%1</translation>
    </message>
    <message>
        <source>Said a second time; the first counts.</source>
        <translation>同じ項目が2回書かれています。有効なのは最初の行です。</translation>
    </message>
    <message>
        <source>The system&apos;s file has set this; what stands here does not count.</source>
        <translation>システムの設定ファイルで決められているため、ここに書かれた値は使われません。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>入力が必要です。</translation>
    </message>
    <message>
        <source>%1, line %2: </source>
        <translation>%1 の%2行目：</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>desk: reception</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>consulting: consulting room</source>
        <translation>診察室</translation>
    </message>
    <message>
        <source>clinic</source>
        <translation>医科診療所</translation>
    </message>
    <message>
        <source>hospital</source>
        <translation>病院</translation>
    </message>
    <message>
        <source>dental clinic</source>
        <translation>歯科診療所</translation>
    </message>
    <message>
        <source>pharmacy</source>
        <translation>薬局</translation>
    </message>
    <message>
        <source>driven: from this station</source>
        <translation>この端末から動かす</translation>
    </message>
    <message>
        <source>reporting: a certified reader with its own program</source>
        <translation>専用アプリのリーダーから結果を受け取る</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>generic: any other model</source>
        <translation>その他の機種</translation>
    </message>
    <message>
        <source>direct: from this station</source>
        <translation>直接接続</translation>
    </message>
    <message>
        <source>folder: beside a certified terminal</source>
        <translation>フォルダー連携（資格確認端末と並べて）</translation>
    </message>
    <message>
        <source>slip</source>
        <translation>受付票</translation>
    </message>
    <message>
        <source>system: the computer&apos;s key store</source>
        <translation>端末の鍵保管機能</translation>
    </message>
    <message>
        <source>file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>backups</source>
        <translation>個</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>%1行目</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>ファイルが読めません</translation>
    </message>
    <message>
        <source>this is no line of a settings file</source>
        <translation>設定の行として読めません</translation>
    </message>
    <message>
        <source>there is no such setting</source>
        <translation>この設定項目はありません</translation>
    </message>
    <message>
        <source>this value is not possible</source>
        <translation>この値は入れられません</translation>
    </message>
    <message>
        <source>it is said twice; the first counts</source>
        <translation>2回書かれています。先のほうが有効です</translation>
    </message>
    <message>
        <source>the computer&apos;s settings have fixed it</source>
        <translation>端末全体の設定で決められています</translation>
    </message>
    <message>
        <source>it is needed here and not said</source>
        <translation>必要な項目が空です</translation>
    </message>
    <message>
        <source>it does not go with %1</source>
        <translation>%1 と組み合わせられません</translation>
    </message>
    <message>
        <source>the file that it names cannot be used: %1</source>
        <translation>指定したファイルが使えません：%1</translation>
    </message>
    <message>
        <source>Up to %1 characters, or empty</source>
        <translation>%1文字まで（空でも可）</translation>
    </message>
    <message>
        <source>Any text, or empty</source>
        <translation>文字（空でも可）</translation>
    </message>
    <message>
        <source>A path, or empty; without a / in front it counts from the settings file</source>
        <translation>パス（空でも可）。/で始まらないものは設定ファイルの場所から数えます</translation>
    </message>
    <message>
        <source>One of the list</source>
        <translation>一覧から選ぶ</translation>
    </message>
    <message>
        <source>%1, or a file</source>
        <translation>%1、またはファイル</translation>
    </message>
    <message>
        <source>Some of %1, with commas between</source>
        <translation>%1 から選び、コンマで区切る</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1～%2</translation>
    </message>
    <message>
        <source>00:00 to 23:59</source>
        <translation>00:00～23:59</translation>
    </message>
    <message>
        <source>A day as 2027-04-01</source>
        <translation>日付（例：2027-04-01）</translation>
    </message>
    <message>
        <source>%1 digits</source>
        <translation>数字%1桁</translation>
    </message>
    <message>
        <source>Up to 64 letters, digits and . _ -</source>
        <translation>64文字までの英数字と . _ -</translation>
    </message>
    <message>
        <source>https:// and a host, with a port where needed</source>
        <translation>https://とホスト名（必要ならポートも）</translation>
    </message>
    <message>
        <source>Two numbers of four digits, as 0000-4999</source>
        <translation>4桁の数字2つ（例：0000-4999）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Kind of station</source>
        <translation>端末の種類</translation>
    </message>
    <message>
        <source>Sealed when the station is set up. If the file names another kind, the station starts locked until an administrator signs in and confirms it, and that stands in the audit log.</source>
        <translation>初期設定のときに固定されます。ファイルで変えると、管理者がサインインして確認するまで端末はロックされたまま始まり、監査記録に残ります。</translation>
    </message>
    <message>
        <source>Station ID</source>
        <translation>端末ID</translation>
    </message>
    <message>
        <source>Sealed: the keys of the store are kept under this name. If the file names another one, the station does not find its keys, and the central service takes it for another terminal.</source>
        <translation>固定です。データの鍵はこの名前で保管されています。ファイルで変えると鍵が見つからなくなり、オンライン資格確認等システムからも別の端末に見えます。</translation>
    </message>
    <message>
        <source>Institution code</source>
        <translation>医療機関コード</translation>
    </message>
    <message>
        <source>Change it only when the clinic is given a new code: the service refuses requests under another one.</source>
        <translation>新しいコードが付番されたときだけ変えます。違うコードの照会は受け付けられません。</translation>
    </message>
    <message>
        <source>Kind of facility</source>
        <translation>施設の種類</translation>
    </message>
    <message>
        <source>Words follow it; rights never do.</source>
        <translation>画面の言葉が変わります。権限は変わりません。</translation>
    </message>
    <message>
        <source>Language at start</source>
        <translation>起動時の言語</translation>
    </message>
    <message>
        <source>Choose what most people at this station read; everybody can change it on the screen.</source>
        <translation>この端末を使う人が主に読む言語を選びます。画面でいつでも切り替えられます。</translation>
    </message>
    <message>
        <source>The clinic&apos;s day begins at</source>
        <translation>診療日の切り替え時刻</translation>
    </message>
    <message>
        <source>Move it if patients are received after midnight: a visit belongs to the day that began last.</source>
        <translation>深夜も受付をする場合に変えます。受付は、直前に始まった日の分になります。</translation>
    </message>
    <message>
        <source>Shared folder of the clinic&apos;s stations</source>
        <translation>端末間の共有フォルダー</translation>
    </message>
    <message>
        <source>Needed where consulting rooms are to learn of the desk&apos;s visits in folder exchange.</source>
        <translation>フォルダー連携で、診察室が受付の来院を知るために必要です。</translation>
    </message>
    <message>
        <source>What stands at the desk for patients</source>
        <translation>カードリーダーの使い方</translation>
    </message>
    <message>
        <source>Change it together with the way to the service: a reader that is driven from here needs the direct way, one that reports needs folders.</source>
        <translation>接続方法と合わせて変えます。この端末が動かすリーダーは直接接続、結果だけを受け取るリーダーはフォルダー連携で使います。</translation>
    </message>
    <message>
        <source>Name of the reader</source>
        <translation>リーダーの名前</translation>
    </message>
    <message>
        <source>Name it when more than one reader is plugged in: the beginning of its PC/SC name is enough.</source>
        <translation>リーダーを2台以上つなぐときに指定します。PC/SCの名前の始めの部分で足ります。</translation>
    </message>
    <message>
        <source>Model of the reader</source>
        <translation>リーダーの機種</translation>
    </message>
    <message>
        <source>The patient&apos;s display shows how the card is laid on this model.</source>
        <translation>カードの置き方の絵と説明が、この機種のものになります。</translation>
    </message>
    <message>
        <source>Face engine (plug-in file)</source>
        <translation>顔照合エンジン（プラグイン）</translation>
    </message>
    <message>
        <source>Named where the maker of the reader gives one; without it patients use the PIN or are compared by eye.</source>
        <translation>メーカーから提供された場合に指定します。ないときは暗証番号か目視確認になります。</translation>
    </message>
    <message>
        <source>Configuration of the face engine</source>
        <translation>顔照合エンジンの設定</translation>
    </message>
    <message>
        <source>As its maker says; it is passed on unread, and its value is not written to the audit log.</source>
        <translation>メーカーの指示どおりに入れます。内容は読まずに渡し、値は監査記録に残しません。</translation>
    </message>
    <message>
        <source>Certificate of the card issuer</source>
        <translation>カード発行者の証明書</translation>
    </message>
    <message>
        <source>The photo on a card counts only where its signature is by this authority.</source>
        <translation>カードの顔写真は、この証明書で署名を確かめられたときだけ使います。</translation>
    </message>
    <message>
        <source>Screen for patients</source>
        <translation>患者用の画面</translation>
    </message>
    <message>
        <source>Name it when the wrong screen shows the patient&apos;s display; empty means the second screen.</source>
        <translation>患者用の表示が別の画面に出るときに指定します。空なら2番目の画面です。</translation>
    </message>
    <message>
        <source>Screens on the reader</source>
        <translation>患者用画面の版</translation>
    </message>
    <message>
        <source>Follow the edition that the service uses for consent: since October 2024 consent is asked on one screen.</source>
        <translation>同意の取り方の版に合わせます。2024年10月からは1画面でまとめて同意を確認します。</translation>
    </message>
    <message>
        <source>Languages for patients</source>
        <translation>患者用画面の言語</translation>
    </message>
    <message>
        <source>Leave out languages that none of your patients read, so that the list stays short.</source>
        <translation>使われない言語を外すと、選ぶ一覧が短くなります。</translation>
    </message>
    <message>
        <source>Way to the central service</source>
        <translation>オンライン資格確認等システムへの接続方法</translation>
    </message>
    <message>
        <source>Folder is what works beside a certified terminal; direct is for facilities whose operator offers it.</source>
        <translation>フォルダー連携は資格確認端末と並べて使う方法、直接接続はその提供を受けている施設の方法です。</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>接続先のアドレス</translation>
    </message>
    <message>
        <source>Change it only when the operator announces a new address.</source>
        <translation>運営者から新しいアドレスが知らされたときだけ変えます。</translation>
    </message>
    <message>
        <source>Certificate of the service&apos;s authority</source>
        <translation>接続先の認証局証明書</translation>
    </message>
    <message>
        <source>Replace it when the operator hands out a new one: no other service is trusted.</source>
        <translation>運営者から新しい証明書が渡されたときに替えます。ほかの接続先は信用しません。</translation>
    </message>
    <message>
        <source>Certificate of this station</source>
        <translation>端末の証明書</translation>
    </message>
    <message>
        <source>Replace it before it ends; its passphrase is kept in the key store, not here.</source>
        <translation>期限が切れる前に替えます。パスフレーズは鍵の保管場所にあり、ここには入れません。</translation>
    </message>
    <message>
        <source>Also TLS 1.2</source>
        <translation>TLS 1.2も使う</translation>
    </message>
    <message>
        <source>Only where the operator says that TLS 1.3 is not there yet.</source>
        <translation>TLS 1.3がまだ使えないと運営者から案内されたときだけ「はい」にします。</translation>
    </message>
    <message>
        <source>Folder for requests</source>
        <translation>要求ファイルのフォルダー</translation>
    </message>
    <message>
        <source>As the certified terminal is set up: its program takes our requests there.</source>
        <translation>資格確認端末の設定に合わせます。端末の連携アプリがここから要求ファイルを取ります。</translation>
    </message>
    <message>
        <source>Folder for answers</source>
        <translation>結果ファイルのフォルダー</translation>
    </message>
    <message>
        <source>As the certified terminal is set up: its program puts the answers there.</source>
        <translation>資格確認端末の設定に合わせます。端末の連携アプリがここに結果ファイルを置きます。</translation>
    </message>
    <message>
        <source>Folder for results of the face reader</source>
        <translation>顔認証結果のフォルダー</translation>
    </message>
    <message>
        <source>As the reader&apos;s own program is set up; without it nobody appears at the desk by their card.</source>
        <translation>カードリーダーのアプリの設定に合わせます。ないと、カードで受け付けた人が一覧に出ません。</translation>
    </message>
    <message>
        <source>Encoding of requests</source>
        <translation>要求ファイルの文字コード</translation>
    </message>
    <message>
        <source>Change it when the terminal returns requests as unreadable; answers are read in either.</source>
        <translation>要求ファイルが読めないと返されるときに変えます。結果ファイルはどちらでも読めます。</translation>
    </message>
    <message>
        <source>This station&apos;s numbers of the day</source>
        <translation>この端末の連番の範囲</translation>
    </message>
    <message>
        <source>Give every station of the clinic a part of its own: parts that overlap mix up answers.</source>
        <translation>院内の端末ごとに重ならない範囲を割り当てます。重なると結果を取り違えます。</translation>
    </message>
    <message>
        <source>This station empties the face folder</source>
        <translation>顔認証結果をこの端末が取り出す</translation>
    </message>
    <message>
        <source>Exactly one station of the clinic says yes.</source>
        <translation>院内で1台だけ「はい」にします。</translation>
    </message>
    <message>
        <source>Folder for requests for records</source>
        <translation>薬剤・健診の要求フォルダー</translation>
    </message>
    <message>
        <source>Set both, on a share that the desk&apos;s account cannot open; empty means that records are off on this way.</source>
        <translation>2つとも、受付のアカウントでは開けない場所にします。空なら、この方法では薬剤・健診情報を使いません。</translation>
    </message>
    <message>
        <source>Folder for answers with records</source>
        <translation>薬剤・健診の結果フォルダー</translation>
    </message>
    <message>
        <source>Set both, on a share that the desk&apos;s account cannot open.</source>
        <translation>2つとも、受付のアカウントでは開けない場所にします。</translation>
    </message>
    <message>
        <source>Folder of the レセコン</source>
        <translation>レセコンの取り込みフォルダー</translation>
    </message>
    <message>
        <source>Set it where the レセコン or 電子カルテ picks up receptions; empty means that nothing is handed over.</source>
        <translation>レセコンや電子カルテが受付を取り込む場所です。空なら受け渡しをしません。</translation>
    </message>
    <message>
        <source>Form of what is handed over</source>
        <translation>受け渡しファイルの形式</translation>
    </message>
    <message>
        <source>As the レセコン reads it.</source>
        <translation>レセコンが読める形式を選びます。</translation>
    </message>
    <message>
        <source>Encoding of handed over CSV</source>
        <translation>受け渡しCSVの文字コード</translation>
    </message>
    <message>
        <source>Older programs read only Shift_JIS.</source>
        <translation>古いレセコンはShift_JISしか読めないことがあります。</translation>
    </message>
    <message>
        <source>File of the 電子カルテ</source>
        <translation>電子カルテの患者番号ファイル</translation>
    </message>
    <message>
        <source>The 電子カルテ writes the patient number there, and that visit opens.</source>
        <translation>電子カルテがここに患者番号を書くと、その来院を開きます。</translation>
    </message>
    <message>
        <source>Paper on confirming</source>
        <translation>確認時の印刷</translation>
    </message>
    <message>
        <source>Switch it off where patients do not need a slip.</source>
        <translation>受付票を渡さない場合は「なし」にします。</translation>
    </message>
    <message>
        <source>A card left behind is shown after</source>
        <translation>カード置き忘れの表示まで</translation>
    </message>
    <message>
        <source>Longer where patients need time to take their card.</source>
        <translation>カードを取るのに時間のかかる患者さんが多い場合は長くします。</translation>
    </message>
    <message>
        <source>A card left behind is told by a tone after</source>
        <translation>カード置き忘れの音まで</translation>
    </message>
    <message>
        <source>Longer where the tone disturbs, shorter where patients are gone soon.</source>
        <translation>音が気になる場合は長く、患者さんがすぐ離れる場合は短くします。</translation>
    </message>
    <message>
        <source>Sign that the barcode scanner sends first</source>
        <translation>バーコードリーダーの先頭文字</translation>
    </message>
    <message>
        <source>Set it as on the scanner: a scan is told from typing more surely.</source>
        <translation>バーコードリーダーの設定に合わせると、手入力との区別が確かになります。</translation>
    </message>
    <message>
        <source>The desk locks by itself after</source>
        <translation>受付の自動ロックまで</translation>
    </message>
    <message>
        <source>Shorter where patients can reach the keyboard.</source>
        <translation>患者さんの手が届く場所では短くします。</translation>
    </message>
    <message>
        <source>The room locks by itself after</source>
        <translation>診察室の自動ロックまで</translation>
    </message>
    <message>
        <source>Shorter where others are alone in the room.</source>
        <translation>ほかの人だけが部屋に残ることがある場合は短くします。</translation>
    </message>
    <message>
        <source>Second factor for everybody from</source>
        <translation>全員の二要素認証の開始日</translation>
    </message>
    <message>
        <source>Earlier where all have set up theirs; until then each may.</source>
        <translation>全員の準備ができたら早めます。それまでは各自が選べます。</translation>
    </message>
    <message>
        <source>Medication: years back</source>
        <translation>薬剤情報の期間</translation>
    </message>
    <message>
        <source>Shorter where older medication only hides the newer one.</source>
        <translation>古い薬剤で新しい薬剤が見えにくい場合は短くします。</translation>
    </message>
    <message>
        <source>Courses: longest gap</source>
        <translation>薬剤をつなぐ間隔</translation>
    </message>
    <message>
        <source>How many days may lie between two prescriptions of one course.</source>
        <translation>続きの処方とみなす間の日数です。</translation>
    </message>
    <message>
        <source>Ask for records beforehand</source>
        <translation>薬剤・健診を先に取り寄せる</translation>
    </message>
    <message>
        <source>Shows records sooner, and asks for some that nobody opens.</source>
        <translation>表示は早くなりますが、開かない分も取り寄せます。</translation>
    </message>
    <message>
        <source>Folder of the store</source>
        <translation>データのフォルダー</translation>
    </message>
    <message>
        <source>Sealed: if the file names another folder, the station finds no store there and has to be set up anew. Move the folder with Madoguchi closed.</source>
        <translation>固定です。ファイルで変えると、データのない端末として初期設定からになります。移すときはまどぐちを閉じてから行います。</translation>
    </message>
    <message>
        <source>Receptions are kept for</source>
        <translation>受付の保存日数</translation>
    </message>
    <message>
        <source>What was known of a patient is kept for</source>
        <translation>患者の突合情報の保存日数</translation>
    </message>
    <message>
        <source>Shorter forgets who comes rarely: the next visit then looks like a first one.</source>
        <translation>短くすると、たまに来る患者さんが初診と同じ扱いになります。</translation>
    </message>
    <message>
        <source>The audit log is kept for</source>
        <translation>監査記録の保存年数</translation>
    </message>
    <message>
        <source>At the least a year; longer where your rules ask for it.</source>
        <translation>1年以上です。院内規程が長い場合は合わせます。</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>バックアップ先</translation>
    </message>
    <message>
        <source>Another medium than the store&apos;s: a disk that breaks takes both otherwise.</source>
        <translation>データとは別の媒体にします。同じディスクでは、壊れたときに両方失います。</translation>
    </message>
    <message>
        <source>Time of the nightly backup</source>
        <translation>夜間バックアップの時刻</translation>
    </message>
    <message>
        <source>Choose a time at which the machine and the medium are on.</source>
        <translation>端末とバックアップ先の電源が入っている時刻にします。</translation>
    </message>
    <message>
        <source>Backups that are kept</source>
        <translation>残すバックアップの数</translation>
    </message>
    <message>
        <source>More help against a damage that is noticed late; what is forgotten stays in them longer.</source>
        <translation>多いほど、後で気づいた破損に備えられます。消した情報もその分残ります。</translation>
    </message>
    <message>
        <source>Where the keys are kept</source>
        <translation>鍵の保管場所</translation>
    </message>
    <message>
        <source>Sealed: the keys do not move with this line. Chosen when the station is set up.</source>
        <translation>固定です。この行を変えても鍵は移りません。初期設定のときに選びます。</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>鍵ファイル</translation>
    </message>
    <message>
        <source>Sealed: the keys are in that file, which only its owner may read (0600).</source>
        <translation>固定です。鍵はこのファイルにあり、所有者だけが読めます（0600）。</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>端末</translation>
    </message>
    <message>
        <source>The clinic&apos;s stations</source>
        <translation>院内の端末</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>カードリーダー</translation>
    </message>
    <message>
        <source>Patient&apos;s display</source>
        <translation>患者用画面</translation>
    </message>
    <message>
        <source>Central service</source>
        <translation>オンライン資格確認等システム</translation>
    </message>
    <message>
        <source>Direct way</source>
        <translation>直接接続</translation>
    </message>
    <message>
        <source>Folder exchange</source>
        <translation>フォルダー連携</translation>
    </message>
    <message>
        <source>Hand-over to the レセコン</source>
        <translation>レセコンへの受け渡し</translation>
    </message>
    <message>
        <source>電子カルテ</source>
        <translation>電子カルテ</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>薬剤・健診情報</translation>
    </message>
    <message>
        <source>Store and retention</source>
        <translation>データと保存期間</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>鍵</translation>
    </message>
    <message>
        <source>What is open stays listed up to 31 days in any case; every day more is a day more that could be stolen.</source>
        <translation>未解決の受付は、この設定にかかわらず31日まで一覧に残ります。長いほど、盗まれたときの影響が増えます。</translation>
    </message>
</context>
<context>
    <name>SinceLast</name>
    <message>
        <source>Eligibility</source>
        <translation>資格</translation>
    </message>
    <message>
        <source>Burden ratio</source>
        <translation>負担割合</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>保険者</translation>
    </message>
    <message>
        <source>Symbol, number</source>
        <translation>記号・番号</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>枝番</translation>
    </message>
    <message>
        <source>Insured or dependant</source>
        <translation>本人・家族</translation>
    </message>
    <message>
        <source>Insurance valid</source>
        <translation>資格の期間</translation>
    </message>
    <message>
        <source>Elderly certificate</source>
        <translation>高齢受給者証</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限度額</translation>
    </message>
    <message>
        <source>Specific disease</source>
        <translation>特定疾病</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1: another one (covered)</source>
        <translation>%1：変わりました（非表示）</translation>
    </message>
    <message>
        <source>%1: %2 (before: %3)</source>
        <translation>%1：%2（前回 %3）</translation>
    </message>
    <message>
        <source>Changed since %1: correct the chart</source>
        <translation>前回（%1）から変わりました。カルテを直してください</translation>
    </message>
    <message>
        <source>%1, nothing has changed</source>
        <translation>%1（変わりありません）</translation>
    </message>
</context>
<context>
    <name>Slip</name>
    <message>
        <source>Reception slip</source>
        <translation>受付票</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>%1 (Mr/Ms)</source>
        <translation>%1 様</translation>
    </message>
    <message>
        <source>Please take your card with you</source>
        <translation>カードをお取りください</translation>
    </message>
    <message>
        <source>and wait until your number is called.</source>
        <translation>番号でお呼びするまでお待ちください。</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>%1 male   %2 female</source>
        <translation>%1 男&#x3000;&#x3000;%2 女</translation>
    </message>
    <message>
        <source>1. The insurance, as far as you know it</source>
        <translation>１&#x3000;保険に関する事項（わかる範囲でご記入ください）</translation>
    </message>
    <message>
        <source>Kind of insurance</source>
        <translation>保険の種類</translation>
    </message>
    <message>
        <source>□ employees&apos; (company)   □ national   □ late-elderly   □ other (      )</source>
        <translation>□ 社会保険&#x3000;□ 国民健康保険&#x3000;□ 後期高齢者医療&#x3000;□ その他（&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;）</translation>
    </message>
    <message>
        <source>Insurer&apos;s name</source>
        <translation>保険者の名称</translation>
    </message>
    <message>
        <source>(insurer number %1)</source>
        <translation>（保険者番号&#x3000;%1）</translation>
    </message>
    <message>
        <source>Employer&apos;s name</source>
        <translation>事業所名</translation>
    </message>
    <message>
        <source>Burden ratio</source>
        <translation>一部負担金の割合</translation>
    </message>
    <message>
        <source>□ 3/10   □ 2/10   □ 1/10   □ not known</source>
        <translation>□ 3割&#x3000;&#x3000;□ 2割&#x3000;&#x3000;□ 1割&#x3000;&#x3000;□ わからない</translation>
    </message>
    <message>
        <source>Insured since</source>
        <translation>資格取得の時期</translation>
    </message>
    <message>
        <source>□ less than a month   □ longer   (since        )</source>
        <translation>□ 1か月以内&#x3000;&#x3000;□ それより前（&#x3000;&#x3000;&#x3000;年&#x3000;&#x3000;月ごろ）</translation>
    </message>
    <message>
        <source>2. You, as on your My Number Card</source>
        <translation>２&#x3000;マイナンバーカードの券面に関する事項</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Era (    )  year     month     day</source>
        <translation>（&#x3000;&#x3000;&#x3000;）&#x3000;&#x3000;&#x3000;年&#x3000;&#x3000;&#x3000;月&#x3000;&#x3000;&#x3000;日</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Statement of eligibility</source>
        <translation>被保険者資格申立書</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>%1&#x3000;御中</translation>
    </message>
    <message>
        <source>I hold a valid insurance. As it could not be confirmed by the online service, I state the following. I have filled in what I know.</source>
        <translation>有効な被保険者資格を有していますが、オンライン資格確認等システムで資格情報を確認できなかったため、以下のとおり申し立てます。</translation>
    </message>
    <message>
        <source>The clinic asks the insurer with what is written here. I will say it at the desk when I know my insurance. If it differs from this, what I paid may have to be settled later.</source>
        <translation>記載した内容が保険者等に照会されることに同意します。保険の内容がわかり次第、窓口に申し出ます。記載と異なるときは、後日、窓口負担の精算が必要になることがあります。</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>For someone else</source>
        <translation>代理の方</translation>
    </message>
    <message>
        <source>Name:                    Relation:</source>
        <translation>氏名&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;&#x3000;続柄</translation>
    </message>
    <message>
        <source>Reception %1</source>
        <translation>受付番号&#x3000;%1</translation>
    </message>
</context>
<context>
    <name>StationHelp</name>
    <message>
        <source>What the audit log shows</source>
        <translation>監査記録で分かること</translation>
    </message>
    <message>
        <source>Who did what, when and at which station, without names of patients. Every entry hangs on the one before: one that was changed, taken out or moved is found. A copy of the count is kept beside the keys, so that a shorter log is found, too.</source>
        <translation>誰が・いつ・どの端末で・何をしたかが、患者さんの氏名なしで残ります。記録は一つ前の記録とつながっていて、書き換え・抜き取り・入れ替えは見つかります。件数の控えを鍵と一緒に保管しているため、後ろを切り取っても見つかります。</translation>
    </message>
    <message>
        <source>What it cannot show</source>
        <translation>監査記録で分からないこと</translation>
    </message>
    <message>
        <source>Whoever has both the store and the keys of this station, with the program stopped, could write another log that is whole in itself; and what happened within the last minute before that may be missing unseen. That is what the 16 characters on the closing sheet are for: keep the sheets, and compare. Nor does it show what somebody did with another person&apos;s password, or read over a shoulder.</source>
        <translation>窓口を止めた状態で保存データと鍵の両方を手にした人は、つじつまの合う別のログを作ることができます。その直前の一分ほどの記録が消えていても、ログだけでは分かりません。締めの集計に印刷される16文字は、そのための控えです。紙を保管し、照合してください。ほかの人のパスワードを使ったことや、画面をのぞき見したことも、ログには残りません。</translation>
    </message>
    <message>
        <source>Drill: a day without network</source>
        <translation>備え：一日、回線が使えないとき</translation>
    </message>
    <message>
        <source>Go on receiving. Write each patient down (Ctrl+F2), or take the number of the 資格確認書 (F2): both are asked about by themselves when the line is back. Have the 申立書 filled in (F8). Cards at the reader cannot be confirmed meanwhile, and no records are shown. In the evening print the closing sheet and leave the computer on; in the morning look at what stands on top of the list.</source>
        <translation>受付は続けられます。患者さんを書き取るか（Ctrl+F2）、資格確認書の番号で受け付けてください（F2）。どちらも、回線が戻ると自動で照会します。申立書の記入をお願いしてください（F8）。その間、リーダーでのカードの確認はできず、薬剤・健診等の情報も表示できません。夕方は締めの集計を印刷し、電源は入れたままにします。翌朝、一覧のいちばん上から確認してください。</translation>
    </message>
    <message>
        <source>Drill: a power cut</source>
        <translation>備え：停電のとき</translation>
    </message>
    <message>
        <source>Whatever the screen showed as kept is kept. Write down by hand who comes, with the time. When the power is back: start the computer and the terminal, then Madoguchi; look at the health panel (F10): reader, line, clock and storage; compare the last numbers with the slips that were given out; then enter what was written down by hand. Where the storage is damaged it says so, and what to do.</source>
        <translation>画面に「保存済み」と出ていたものは残っています。停電中に来られた方は、時刻とともに紙に書き留めてください。電気が戻ったら、コンピューターと資格確認端末、窓口の順に起動し、状態表示（F10）でリーダー・回線・時計・保存を確認します。最後の受付番号を渡した受付票と照らし合わせ、紙に書き留めた方を入力してください。保存データが壊れたときは、その旨と次にすることを表示します。</translation>
    </message>
    <message>
        <source>Drill: a station is stolen</source>
        <translation>備え：端末が盗まれたとき</translation>
    </message>
    <message>
        <source>What it kept is sealed, and its keys open with the login of that computer alone; where the health panel says that they lie in a file, only an encrypted disk protects them. Report it to the police, to the clinic&apos;s own privacy officer and, as a leak that may have happened, to the 個人情報保護委員会; have the station&apos;s certificate revoked by the operator; make a new pairing code at the other stations; give everybody new passwords. On the new computer: install, restore the newest backup with both halves of the recovery sheet, then print a new sheet.</source>
        <translation>保存データは暗号化されていて、鍵はそのコンピューターにログインしたときだけ開きます（状態表示に「鍵はファイル」とある場合は、ディスクの暗号化だけが守りです）。警察と院内の個人情報の責任者に届け、漏えいのおそれとして個人情報保護委員会に報告してください。証明書は運用者に失効を依頼し、ほかの端末でペアリングコードを作り直し、全員のパスワードを変更します。新しいコンピューターでは、窓口を入れ、復旧シートの前半と後半で最新のバックアップを復元してから、新しい復旧シートを印刷してください。</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>An account for each person, never one for several. Who leaves is shut out the same day; the entries on the log stay. A qualification for records is granted by two.</source>
        <translation>アカウントは一人に一つです。共用はしません。退職した人はその日のうちに停止します（監査記録の記録は残ります）。診療情報を見る資格は、二人で付与します。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Every night to another medium, sealed. Only both halves of the recovery sheet open it: keep them in two places, and practise once a year.</source>
        <translation>毎晩、別の媒体に封をして保存します。開けられるのは復旧シートの前半と後半がそろったときだけです。二か所に分けて保管し、年に一度は復元の練習をしてください。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>They count when Madoguchi is started the next time. What has a lock is set for the whole computer and is changed there.</source>
        <translation>次に窓口を起動したときから有効です。鍵のついた項目はこのコンピューター全体の設定で、そちらで変更します。</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>placing the card</source>
        <translation>カードを置く</translation>
    </message>
    <message>
        <source>waiting for the card or the service</source>
        <translation>カードの読み取り・照会中</translation>
    </message>
    <message>
        <source>choosing how to be identified</source>
        <translation>本人確認の方法を選ぶ</translation>
    </message>
    <message>
        <source>looking into the camera</source>
        <translation>カメラで顔を確認</translation>
    </message>
    <message>
        <source>entering the PIN</source>
        <translation>暗証番号の入力</translation>
    </message>
    <message>
        <source>waiting for the visual check</source>
        <translation>目視確認を待っている</translation>
    </message>
    <message>
        <source>registering the card</source>
        <translation>カードの利用申込</translation>
    </message>
    <message>
        <source>the questions for consent</source>
        <translation>同意の質問</translation>
    </message>
    <message>
        <source>the question about limit information</source>
        <translation>限度額情報の質問</translation>
    </message>
    <message>
        <source>taking the card back</source>
        <translation>カードを取る</translation>
    </message>
    <message>
        <source>a message about trouble</source>
        <translation>エラーの案内</translation>
    </message>
    <message>
        <source>at the reader</source>
        <translation>カードリーダー</translation>
    </message>
    <message>
        <source>the card was taken off too early, at this step: %1</source>
        <translation>途中でカードが外された（%1）</translation>
    </message>
    <message>
        <source>the patient stopped at this step: %1</source>
        <translation>患者さんが中止した（%1）</translation>
    </message>
    <message>
        <source>nobody answered any more at this step: %1</source>
        <translation>操作がないまま終了した（%1）</translation>
    </message>
</context>
<context>
    <name>SubsidyWords</name>
    <message>
        <source>Something of the date is missing: year, month and day.</source>
        <translation>日付が途中です。年・月・日を入力してください。</translation>
    </message>
    <message>
        <source>Which era? Put R before it, or four digits of the year.</source>
        <translation>元号がわかりません。R を前に付けるか、西暦4桁で入力してください。</translation>
    </message>
    <message>
        <source>There is no such day. Compare month and day.</source>
        <translation>その日はありません。月と日を見比べてください。</translation>
    </message>
    <message>
        <source>That era had no such day: %1. Compare era and year.</source>
        <translation>その元号にその日はありません（%1 になります）。元号と年を見比べてください。</translation>
    </message>
    <message>
        <source>Not a date. Type R9.3.31, R090331 or 20270331.</source>
        <translation>日付として読めません。R9.3.31、R090331、20270331 のように入力してください。</translation>
    </message>
    <message>
        <source>A digit is missing: it has 8.</source>
        <translation>桁が足りません。8桁です。</translation>
    </message>
    <message>
        <source>A digit is missing: it has 7.</source>
        <translation>桁が足りません。7桁です。</translation>
    </message>
    <message>
        <source>A digit too many: it has 8.</source>
        <translation>桁が多すぎます。8桁です。</translation>
    </message>
    <message>
        <source>A digit too many: it has 7.</source>
        <translation>桁が多すぎます。7桁です。</translation>
    </message>
    <message>
        <source>Enter the payer number: the 8 digits of 公費負担者番号.</source>
        <translation>公費負担者番号（8桁）を入力してください。</translation>
    </message>
    <message>
        <source>Enter the recipient number: the 7 digits of 受給者番号.</source>
        <translation>受給者番号（7桁）を入力してください。</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>取得</translation>
    </message>
    <message>
        <source>Not consented, or lost</source>
        <translation>未同意または喪失</translation>
    </message>
    <message>
        <source>Area not connected</source>
        <translation>自治体未対応</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>of the prefecture or municipality</source>
        <translation>地方単独</translation>
    </message>
    <message>
        <source>Confirmed: %1</source>
        <translation>確認済み（%1）</translation>
    </message>
    <message>
        <source>Not valid yet; confirmed %1</source>
        <translation>有効期間の前（確認 %1）</translation>
    </message>
    <message>
        <source>Expired; last confirmed %1</source>
        <translation>期限切れ（前回 %1）</translation>
    </message>
    <message>
        <source>Not confirmed today; last %1</source>
        <translation>本日は未確認（前回 %1）</translation>
    </message>
    <message>
        <source>Not confirmed today</source>
        <translation>本日は未確認</translation>
    </message>
    <message>
        <source>One has expired: ask whether there is a new 受給者証. It is kept until somebody ends it.</source>
        <translation>期限が切れたものがあります。新しい受給者証をお持ちかお尋ねください。終了の操作をするまで登録は残ります。</translation>
    </message>
    <message>
        <source>That does not mean that it is over: ask for the 受給者証, and compare numbers and period.</source>
        <translation>終わったとは限りません。受給者証を見せていただき、番号と有効期間を確かめてください。</translation>
    </message>
    <message>
        <source>Ask for the 受給者証, and compare numbers and period.</source>
        <translation>受給者証を見せていただき、番号と有効期間を確かめてください。</translation>
    </message>
    <message>
        <source>Ask whether there is a 受給者証 on paper.</source>
        <translation>紙の受給者証をお持ちかお尋ねください。</translation>
    </message>
    <message>
        <source>Asked today</source>
        <translation>本日の確認</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>有効期間の開始</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期間の終了</translation>
    </message>
    <message>
        <source>8 digits</source>
        <translation>8桁</translation>
    </message>
    <message>
        <source>7 digits</source>
        <translation>7桁</translation>
    </message>
    <message>
        <source>R8.4.1, or empty</source>
        <translation>R8.4.1（空欄可）</translation>
    </message>
    <message>
        <source>R9.3.31, or empty</source>
        <translation>R9.3.31（空欄可）</translation>
    </message>
    <message>
        <source>Only digits. Mind O and 0, I and 1.</source>
        <translation>数字だけを入力してください（O と 0、I と 1 にご注意）。</translation>
    </message>
    <message>
        <source>The check digit does not fit: one digit is wrong, or two are swapped. Compare each.</source>
        <translation>検証番号が合いません。1桁の誤りか、隣との入れ替わりです。1桁ずつ見比べてください。</translation>
    </message>
    <message>
        <source>Medical aid (医療扶助) stands in the answer already, with its ticket: not to be typed here.</source>
        <translation>医療扶助は資格確認の回答に医療券とともに出ています。ここには入力しません。</translation>
    </message>
    <message>
        <source>It ends before it begins. Compare both days.</source>
        <translation>終了が開始より前になっています。両方の日付を確かめてください。</translation>
    </message>
    <message>
        <source>That day is past. Ask whether there is a new 受給者証.</source>
        <translation>期限が過ぎています。新しい受給者証をお持ちかお尋ねください。</translation>
    </message>
    <message>
        <source>No usual check digit: some municipalities give none. Compare each digit once more.</source>
        <translation>検証番号が合いません。付けていない自治体もあります。もう一度1桁ずつ見比べてください。</translation>
    </message>
    <message>
        <source>A claim takes four at most. Ask the patient which one is over, and end that first.</source>
        <translation>請求できる公費は4つまでです。終わったものを患者に確かめ、先に終了してください。</translation>
    </message>
    <message>
        <source>%1, 受給者証</source>
        <translation>%1 受給者証</translation>
    </message>
    <message>
        <source>%1, terminal</source>
        <translation>%1 端末画面</translation>
    </message>
    <message>
        <source>Ask for the other 受給者証, too.</source>
        <translation>ほかの受給者証も見せていただき、番号と有効期間を確かめてください。</translation>
    </message>
    <message>
        <source>Ask whether there is a 受給者証.</source>
        <translation>受給者証をお持ちかお尋ねください。</translation>
    </message>
    <message>
        <source>Payer no.</source>
        <translation>公費負担者番号</translation>
    </message>
    <message>
        <source>Recipient no.</source>
        <translation>受給者番号</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>有効期間の前</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
</context>
<context>
    <name>TrainingAccounts</name>
    <message>
        <source>receptionist</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>doctor</source>
        <translation>医師</translation>
    </message>
    <message>
        <source>dentist</source>
        <translation>歯科医師</translation>
    </message>
    <message>
        <source>pharmacist</source>
        <translation>薬剤師</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理者</translation>
    </message>
</context>
<context>
    <name>TrainingPeople</name>
    <message>
        <source>Medication from three facilities; the walkthrough&apos;s patient</source>
        <translation>3か所の医療機関の薬剤情報あり。自動実演の患者</translation>
    </message>
    <message>
        <source>Working adult, insured himself; no medication on record</source>
        <translation>会社員本人。薬剤情報なし</translation>
    </message>
    <message>
        <source>Dependant adult</source>
        <translation>被扶養者（成人）</translation>
    </message>
    <message>
        <source>Preschool child</source>
        <translation>未就学児</translation>
    </message>
    <message>
        <source>Child; a twin of the next one: asked by number without branch, both are candidates</source>
        <translation>子ども。次の人と双子で、枝番なしで照会すると2人とも候補になる</translation>
    </message>
    <message>
        <source>Child; a twin of the one before</source>
        <translation>子ども。前の人と双子</translation>
    </message>
    <message>
        <source>National Health Insurance: number of six digits, padded; limit certificate</source>
        <translation>国民健康保険。保険者番号6桁。限度額適用認定証あり</translation>
    </message>
    <message>
        <source>Aged 72: two tenths by the elderly recipient certificate</source>
        <translation>72歳。高齢受給者証で2割</translation>
    </message>
    <message>
        <source>Aged 71: three tenths by the elderly recipient certificate</source>
        <translation>71歳。高齢受給者証で3割</translation>
    </message>
    <message>
        <source>Late elderly, one tenth; much medication</source>
        <translation>後期高齢者、1割。薬剤情報が多い</translation>
    </message>
    <message>
        <source>Late elderly, two tenths; a character of the name is missing (●)</source>
        <translation>後期高齢者、2割。氏名に●（外字）あり</translation>
    </message>
    <message>
        <source>Late elderly, three tenths</source>
        <translation>後期高齢者、3割</translation>
    </message>
    <message>
        <source>Insurance lost; a new one exists, but cannot be read yet</source>
        <translation>資格喪失。新しい資格はあるが、まだ照会できない</translation>
    </message>
    <message>
        <source>Changed insurance: valid by card, the old number is invalid with a new one</source>
        <translation>保険が変わった人。カードでは有効、古い番号では無効（新資格あり）</translation>
    </message>
    <message>
        <source>Insurance lost, no new one</source>
        <translation>資格喪失。新しい資格なし</translation>
    </message>
    <message>
        <source>No eligibility at all</source>
        <translation>資格情報なし</translation>
    </message>
    <message>
        <source>Card not registered for insurance use yet</source>
        <translation>健康保険証の利用申込がまだのカード</translation>
    </message>
    <message>
        <source>PIN locked on the card</source>
        <translation>暗証番号がロックされたカード</translation>
    </message>
    <message>
        <source>One try left for the PIN</source>
        <translation>暗証番号はあと1回</translation>
    </message>
    <message>
        <source>Certificate expired, in its grace: eligibility only</source>
        <translation>電子証明書の期限切れ（猶予中）。資格確認のみ</translation>
    </message>
    <message>
        <source>Certificate expired, past its grace</source>
        <translation>電子証明書の期限切れ（猶予も終了）</translation>
    </message>
    <message>
        <source>Certificate about to expire</source>
        <translation>電子証明書の期限が近い</translation>
    </message>
    <message>
        <source>Certificate revoked</source>
        <translation>電子証明書が失効</translation>
    </message>
    <message>
        <source>Card suspended: reported lost</source>
        <translation>一時停止中のカード（紛失届）</translation>
    </message>
    <message>
        <source>Public assistance (medical aid)</source>
        <translation>生活保護（医療扶助）</translation>
    </message>
    <message>
        <source>Also known by another name; limit certificate</source>
        <translation>通称のある人。限度額適用認定証あり</translation>
    </message>
    <message>
        <source>Self-Defence Forces: no viewable records</source>
        <translation>自衛官診療証：閲覧できる記録なし</translation>
    </message>
    <message>
        <source>Health insurance and medical aid beside it</source>
        <translation>健康保険と、医療扶助の併用</translation>
    </message>
</context>
<context>
    <name>VerifyAudit</name>
    <message>
        <source>Audit entries: %1</source>
        <translation>監査記録：%1件</translation>
    </message>
    <message>
        <source>First bad entry: %1</source>
        <translation>最初に合わない記録：%1番</translation>
    </message>
    <message>
        <source>Every entry fits its chain.</source>
        <translation>すべての記録のつながりが合っています。</translation>
    </message>
    <message>
        <source>Newest entry: %1, head %2</source>
        <translation>最新の記録：%1番、末尾の検査値 %2</translation>
    </message>
    <message>
        <source>No anchor is kept: a cut at the end would not show.</source>
        <translation>アンカーがまだありません。末尾の切り取りがあっても分かりません。</translation>
    </message>
    <message>
        <source>Anchor: entry %1, fits.</source>
        <translation>アンカー：%1番、合っています。</translation>
    </message>
    <message>
        <source>Anchor: %1</source>
        <translation>アンカー：%1</translation>
    </message>
    <message>
        <source>Missing at the end, at least: %1</source>
        <translation>末尾の欠け：少なくとも%1件</translation>
    </message>
</context>
<context>
    <name>VerifyConsent</name>
    <message>
        <source>Statement of this institution and visit</source>
        <translation>この医療機関・この受診の同意文</translation>
    </message>
    <message>
        <source>Signature of the card</source>
        <translation>カードの署名</translation>
    </message>
    <message>
        <source>Certificate of a trusted card issuer</source>
        <translation>信頼するカード発行者の証明書</translation>
    </message>
    <message>
        <source>Certificate valid at that time</source>
        <translation>署名時点での証明書の有効性</translation>
    </message>
    <message>
        <source>Reception kept here</source>
        <translation>保存中の受付との一致</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>確認できました</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>確認できません</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>Signed at %1:</source>
        <translation>署名日時 %1：</translation>
    </message>
    <message>
        <source>The consent is proven.</source>
        <translation>同意を証明できました。</translation>
    </message>
    <message>
        <source>The consent is not proven.</source>
        <translation>同意を証明できませんでした。</translation>
    </message>
    <message>
        <source>another program has the store open</source>
        <translation>別のプログラムがデータを開いています</translation>
    </message>
    <message>
        <source>Not written to the audit log: %1</source>
        <translation>監査記録に書き込めませんでした：%1</translation>
    </message>
</context>
<context>
    <name>VisualCheck</name>
    <message>
        <source>There is nobody at the reader to compare</source>
        <translation>リーダーの前に、確認する患者さんがいません</translation>
    </message>
    <message>
        <source>Ask the patient to place the card, then press F6. It can be done until the patient is identified.</source>
        <translation>患者さんにカードを置いていただいてから F6 を押してください。本人確認が済む前だけ行えます。</translation>
    </message>
    <message>
        <source>At a certified reader the visual check begins there</source>
        <translation>顔認証付きカードリーダーの目視確認は、リーダー側で始めます</translation>
    </message>
    <message>
        <source>Begin it at the terminal of the reader, or with the staff&apos;s password on the reader itself. Its result appears here by itself.</source>
        <translation>資格確認端末、またはリーダー本体で職員用パスワードを入力して始めてください。結果は自動でここに出ます。</translation>
    </message>
    <message>
        <source>This reader cannot be used without the PIN of the card</source>
        <translation>このリーダーは、暗証番号なしではカードを使えません</translation>
    </message>
    <message>
        <source>If the patient does not know the PIN, ask for the 資格確認書 and receive the patient by number: without records. What the reader can do stands in the health panel (F10).</source>
        <translation>暗証番号が分からないときは、資格確認書を見せていただき、番号で受付してください（薬剤・健診等の情報は見られません）。このリーダーでできることは状態表示（F10）にあります。</translation>
    </message>
    <message>
        <source>For this reason the card was not unlocked. Let the patient use the PIN, check the disk and call the administrator.</source>
        <translation>そのため、カードのロックは解除していません。暗証番号を使っていただき、ディスクを確認して管理者に連絡してください。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The central service has not opened this visit yet</source>
        <translation>オンライン資格確認システムの応答をまだ待っています</translation>
    </message>
    <message>
        <source>The card was not unlocked. Wait a moment and confirm once more; if it stays so, ask for the 資格確認書 and receive the patient in your usual way.</source>
        <translation>カードはまだ使われていません。少し待ってから、もう一度確認を押してください。応答がないままのときは、資格確認書を確認し、通常の手順で受付してください。</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>age %1</source>
        <translation>%1歳</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>不詳</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Not valid: the insurance has ended</source>
        <translation>資格が無効です（資格喪失）</translation>
    </message>
    <message>
        <source>Not valid: a new insurance exists</source>
        <translation>資格が無効です（新しい資格があります）</translation>
    </message>
    <message>
        <source>No insurance is registered</source>
        <translation>資格情報がありません</translation>
    </message>
    <message>
        <source>Valid, details not registered yet</source>
        <translation>有効（未登録の項目があります）</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>無効</translation>
    </message>
    <message>
        <source>None</source>
        <translation>資格なし</translation>
    </message>
    <message>
        <source>Several</source>
        <translation>該当が複数</translation>
    </message>
    <message>
        <source>Valid, no details</source>
        <translation>有効（未登録）</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>Medication records</source>
        <translation>薬剤情報</translation>
    </message>
    <message>
        <source>Health checkup records</source>
        <translation>特定健診情報</translation>
    </message>
    <message>
        <source>Treatment records</source>
        <translation>診療情報</translation>
    </message>
    <message>
        <source>Operation records</source>
        <translation>手術情報</translation>
    </message>
    <message>
        <source>Limit information</source>
        <translation>限度額情報</translation>
    </message>
    <message>
        <source>Med</source>
        <translation>薬</translation>
    </message>
    <message>
        <source>Chk</source>
        <translation>健</translation>
    </message>
    <message>
        <source>Trt</source>
        <translation>診</translation>
    </message>
    <message>
        <source>Op</source>
        <translation>手</translation>
    </message>
    <message>
        <source>Lim</source>
        <translation>限</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>顔認証</translation>
    </message>
    <message>
        <source>Visual check by staff</source>
        <translation>目視確認</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>暗証番号</translation>
    </message>
    <message>
        <source>Asked and answered</source>
        <translation>同意の確認まで完了</translation>
    </message>
    <message>
        <source>Left before the questions were answered</source>
        <translation>同意の確認前に終了</translation>
    </message>
    <message>
        <source>Answered, but the service could not take the answers</source>
        <translation>同意の回答を送信できませんでした</translation>
    </message>
    <message>
        <source>Still at the reader</source>
        <translation>リーダーで操作中</translation>
    </message>
    <message>
        <source>Insured person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Dependant</source>
        <translation>家族</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>情報なし</translation>
    </message>
    <message>
        <source>Dentist</source>
        <translation>歯科医師</translation>
    </message>
    <message>
        <source>Pharmacist</source>
        <translation>薬剤師</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>医師</translation>
    </message>
    <message>
        <source>as the service said</source>
        <translation>オンライン資格確認の回答どおり</translation>
    </message>
    <message>
        <source>derived from age</source>
        <translation>年齢による判定</translation>
    </message>
    <message>
        <source>what was said makes no sense</source>
        <translation>回答の値が読み取れません</translation>
    </message>
    <message>
        <source>not said: ask</source>
        <translation>情報なし（要確認）</translation>
    </message>
    <message>
        <source>There is no record of this kind.</source>
        <translation>該当する情報はありません。</translation>
    </message>
    <message>
        <source>The insurer has not registered the records of fiscal year %1 yet.</source>
        <translation>保険者が%1年度の情報をまだ登録していません。</translation>
    </message>
    <message>
        <source>The checkup is for people of 40 and over.</source>
        <translation>特定健診は40歳以上の方が対象です。</translation>
    </message>
    <message>
        <source>This kind of insurance provides no such records.</source>
        <translation>この種類の保険では情報が提供されません。</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>確認していません</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>同意なし</translation>
    </message>
    <message>
        <source>Given, until %1</source>
        <translation>同意あり（%1まで）</translation>
    </message>
    <message>
        <source>Given, but over</source>
        <translation>同意あり（期限切れ）</translation>
    </message>
    <message>
        <source>My Number Card</source>
        <translation>マイナンバーカード</translation>
    </message>
    <message>
        <source>Insurance number</source>
        <translation>保険者番号等</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>確認済</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>印刷済</translation>
    </message>
    <message>
        <source>At the reader</source>
        <translation>操作中</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>受付済</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>有資格者</translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>%1 (derived)</source>
        <translation>%1（判定）</translation>
    </message>
    <message>
        <source>M</source>
        <translation>男</translation>
    </message>
    <message>
        <source>F</source>
        <translation>女</translation>
    </message>
    <message>
        <source>%1/10</source>
        <translation>%1割</translation>
    </message>
    <message>
        <source>Provided</source>
        <translation>提供あり</translation>
    </message>
    <message>
        <source>Not provided</source>
        <translation>提供なし</translation>
    </message>
    <message>
        <source>Medical aid: check the 医療券</source>
        <translation>医療扶助：医療券を確認</translation>
    </message>
    <message>
        <source>none: the eligibility is not confirmed</source>
        <translation>資格を確認できないため不明</translation>
    </message>
    <message>
        <source>By number, without card</source>
        <translation>番号による照会（カードなし）</translation>
    </message>
    <message>
        <source>－ not known (at the certified reader)</source>
        <translation>－ 不明（顔認証付きカードリーダーで確認）</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>照会中</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>照会失敗</translation>
    </message>
    <message>
        <source>Confirmed, asking</source>
        <translation>確認済・照会中</translation>
    </message>
    <message>
        <source>Confirmed, no answer</source>
        <translation>確認済・照会失敗</translation>
    </message>
    <message>
        <source>Printed, asking</source>
        <translation>印刷済・照会中</translation>
    </message>
    <message>
        <source>Printed, no answer</source>
        <translation>印刷済・照会失敗</translation>
    </message>
    <message>
        <source>Another person?</source>
        <translation>別人の疑い</translation>
    </message>
    <message>
        <source>Several people fit this number</source>
        <translation>該当する方が複数います</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>新資格あり</translation>
    </message>
    <message>
        <source>The card&apos;s electronic certificate ends soon</source>
        <translation>電子証明書の期限が近づいています</translation>
    </message>
    <message>
        <source>The card&apos;s electronic certificate has expired: eligibility only</source>
        <translation>電子証明書の期限切れ：資格確認のみできます</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>期限間近</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>Needs action</source>
        <translation>要対応</translation>
    </message>
    <message>
        <source>Confirmed, unresolved</source>
        <translation>確認済・要対応</translation>
    </message>
    <message>
        <source>Printed, unresolved</source>
        <translation>印刷済・要対応</translation>
    </message>
    <message>
        <source>A</source>
        <translation>ア</translation>
    </message>
    <message>
        <source>B</source>
        <translation>イ</translation>
    </message>
    <message>
        <source>C</source>
        <translation>ウ</translation>
    </message>
    <message>
        <source>D</source>
        <translation>エ</translation>
    </message>
    <message>
        <source>E</source>
        <translation>オ</translation>
    </message>
    <message>
        <source>E border</source>
        <translation>オ境</translation>
    </message>
    <message>
        <source>Work III</source>
        <translation>現Ⅲ</translation>
    </message>
    <message>
        <source>Work II</source>
        <translation>現Ⅱ</translation>
    </message>
    <message>
        <source>Work I</source>
        <translation>現Ⅰ</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Low II</source>
        <translation>低Ⅱ</translation>
    </message>
    <message>
        <source>Low I</source>
        <translation>低Ⅰ</translation>
    </message>
    <message>
        <source>Low I old</source>
        <translation>低Ⅰ老</translation>
    </message>
    <message>
        <source>Low I border</source>
        <translation>低Ⅰ境</translation>
    </message>
    <message>
        <source>General II</source>
        <translation>一般Ⅱ</translation>
    </message>
    <message>
        <source>General I</source>
        <translation>一般Ⅰ</translation>
    </message>
</context>
<context>
    <name>madoguchi::AccountForm</name>
    <message>
        <source>A staff ID is needed.</source>
        <translation>職員IDを入力してください。</translation>
    </message>
    <message>
        <source>A staff ID has 1 to 64 letters, digits and signs, and no blanks.</source>
        <translation>職員IDは半角の英数字と記号で1〜64文字です。空白は使えません。</translation>
    </message>
    <message>
        <source>Another account has this staff ID.</source>
        <translation>この職員IDは別のアカウントで使われています。</translation>
    </message>
    <message>
        <source>A first password is needed.</source>
        <translation>初回パスワードを入力してください。</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Manages accounts and settings, and sees no names of patients.</source>
        <translation>アカウントと設定を管理します。患者の氏名は表示されません。</translation>
    </message>
    <message>
        <source>Doctor, dentist or pharmacist</source>
        <translation>医師・歯科医師・薬剤師</translation>
    </message>
    <message>
        <source>The first qualified account of this station. Check the licence first. Each later one is granted by two persons.</source>
        <translation>この端末で最初の有資格者アカウントです。先に免許証を確認してください。2人目以降は2人で登録します。</translation>
    </message>
    <message>
        <source>Receptionist</source>
        <translation>受付職員</translation>
    </message>
    <message>
        <source>May be left out: the administrator adds accounts later.</source>
        <translation>省略できます。あとから管理者がアカウントを追加できます。</translation>
    </message>
    <message>
        <source>Staff ID (letters, digits, signs)</source>
        <translation>職員ID（半角の英数字・記号）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>初回パスワード</translation>
    </message>
    <message>
        <source>First password once more</source>
        <translation>初回パスワード（もう一度）</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>入力した文字を表示する</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>資格</translation>
    </message>
</context>
<context>
    <name>madoguchi::AccountPanel</name>
    <message>
        <source>The second factor is set up. It is asked for at the next sign-in.</source>
        <translation>二要素認証を設定しました。次回のサインインから必要です。</translation>
    </message>
    <message>
        <source>Your password is changed.</source>
        <translation>パスワードを変更しました。</translation>
    </message>
    <message>
        <source>Your quick code is kept. F12 locks, the six digits open.</source>
        <translation>ロック解除コードを登録しました。F12でロックし、6桁の数字で解除します。</translation>
    </message>
    <message>
        <source>Chosen. Six digits that unlock for 12 hours after signing in.</source>
        <translation>登録済みです。サインインから12時間、6桁の数字でロックを解除できます。</translation>
    </message>
    <message>
        <source>Not chosen yet. Six digits that unlock for 12 hours after signing in.</source>
        <translation>未登録です。登録すると、サインインから12時間、6桁の数字でロックを解除できます。</translation>
    </message>
    <message>
        <source>Choose another one</source>
        <translation>変更する</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>登録する</translation>
    </message>
    <message>
        <source>Choose another quick code</source>
        <translation>ロック解除コードを変更する</translation>
    </message>
    <message>
        <source>Choose a quick code</source>
        <translation>ロック解除コードを登録する</translation>
    </message>
    <message>
        <source>Your account</source>
        <translation>自分のアカウント</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Change it whenever somebody may have seen it.</source>
        <translation>他の人に見られたおそれがあるときは変更してください。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>変更する</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>パスワードを変更する</translation>
    </message>
    <message>
        <source>Quick code</source>
        <translation>ロック解除コード</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>二要素認証</translation>
    </message>
    <message>
        <source>Six digits of an authenticator on your phone, asked for at every sign-in.</source>
        <translation>スマートフォンの認証アプリに表示される6桁の数字です。サインインのたびに入力します。</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>設定する</translation>
    </message>
    <message>
        <source>Set up the second factor</source>
        <translation>二要素認証を設定する</translation>
    </message>
    <message>
        <source>Back to work (Esc)</source>
        <translation>業務に戻る（Esc）</translation>
    </message>
    <message>
        <source>Back to work</source>
        <translation>業務に戻る</translation>
    </message>
</context>
<context>
    <name>madoguchi::AccountsPage</name>
    <message>
        <source>First accounts</source>
        <translation>最初のアカウント</translation>
    </message>
    <message>
        <source>Nobody works here without an account of their own. The first password is replaced at the first sign-in, so tell it to its person only.</source>
        <translation>利用するには一人ひとりのアカウントが必要です。初回パスワードは最初のサインインで変更しますので、本人にだけ伝えてください。</translation>
    </message>
    <message>
        <source>13 characters or more, for instance several words that do not belong together. Or 8 to 12 with letters, digits and signs; such a one has to be changed every 60 days.</source>
        <translation>13文字以上（たとえば、関係のない言葉をいくつかつなげたもの）。または、英字・数字・記号を混ぜた8〜12文字。この場合は60日ごとに変更が必要です。</translation>
    </message>
</context>
<context>
    <name>madoguchi::AdminPage</name>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査記録</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>端末</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>印刷物</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>保存期間</translation>
    </message>
</context>
<context>
    <name>madoguchi::AssistantWindow</name>
    <message>
        <source>Madoguchi: set-up</source>
        <translation>Madoguchi：初期設定</translation>
    </message>
    <message>
        <source>Putting the settings right, step %1 of %2</source>
        <translation>設定の修正&#x3000;%1／%2</translation>
    </message>
    <message>
        <source>Setting up this station, step %1 of %2</source>
        <translation>この端末の初期設定&#x3000;%1／%2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Write the settings</source>
        <translation>設定を保存する</translation>
    </message>
    <message>
        <source>Set up the station</source>
        <translation>初期設定を完了する</translation>
    </message>
    <message>
        <source>Open the sign-in</source>
        <translation>サインイン画面を開く</translation>
    </message>
</context>
<context>
    <name>madoguchi::AuditList</name>
    <message>
        <source>Everybody</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>No entries of this kind in these days.</source>
        <translation>この期間に該当する記録はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries, newest first.</source>
        <translation>
            <numerusform>%n件（新しい順）</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more: ask for fewer days.</source>
        <translation>ほかにもあります。期間を短くしてください。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them stand(s) out.</source>
        <translation>
            <numerusform>うち%n件に印があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only entries about the one patient.</source>
        <translation>指定した患者1人についての記録だけを表示しています。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Audit entries</source>
        <translation>監査記録の一覧</translation>
    </message>
</context>
<context>
    <name>madoguchi::AuditModel</name>
    <message>
        <source>the program</source>
        <translation>（自動）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation>印</translation>
    </message>
    <message>
        <source>About</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>来院</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>端末</translation>
    </message>
</context>
<context>
    <name>madoguchi::AuditPane</name>
    <message>
        <source>Head of the chain: %1</source>
        <translation>最新の照合コード：%1</translation>
    </message>
    <message>
        <source>Find the entries about a patient</source>
        <translation>患者についての記録を探す</translation>
    </message>
    <message>
        <source>Type what stands on the certificate of eligibility. The audit holds no names; what you type here is not kept.</source>
        <translation>資格確認書のとおりに入力してください。監査記録に氏名はありません。ここに入力した内容は保存されません。</translation>
    </message>
    <message>
        <source>Insurer number</source>
        <translation>保険者番号</translation>
    </message>
    <message>
        <source>Symbol (記号), where there is one</source>
        <translation>記号（ある場合）</translation>
    </message>
    <message>
        <source>Number (番号)</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Branch number (枝番), where there is one</source>
        <translation>枝番（ある場合）</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>探す</translation>
    </message>
    <message>
        <source>Export the entries</source>
        <translation>記録を書き出す</translation>
    </message>
    <message>
        <source>Everything that fits the days, person and act above, as a CSV file that only you can read. It names staff, and no patients.</source>
        <translation>上の期間・職員・操作に当てはまる記録を、このパソコンの利用者だけが読めるCSVファイルに書き出します。職員IDは入りますが、患者の氏名は入りません。</translation>
    </message>
    <message>
        <source>File, with its folder</source>
        <translation>ファイル名（フォルダーから）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>%1 に書き出しました</translation>
    </message>
    <message>
        <source>First bad entry: number %1.</source>
        <translation>最初に合わない記録：%1番。</translation>
    </message>
    <message>
        <source>The audit is whole: %1 entries.</source>
        <translation>監査記録に改ざんや欠落はありません（%1件）。</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>監査記録</translation>
    </message>
    <message>
        <source>Find a patient …</source>
        <translation>患者で探す…</translation>
    </message>
    <message>
        <source>All patients again</source>
        <translation>患者の指定をやめる</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>改ざんを検査</translation>
    </message>
</context>
<context>
    <name>madoguchi::BackupModel</name>
    <message>
        <source>Good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Made at</source>
        <translation>作成日時</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大きさ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
</context>
<context>
    <name>madoguchi::BackupPane</name>
    <message>
        <source>The newest backup is good and not older than a week.</source>
        <translation>最新のバックアップは正常で、1週間以内に作られています。</translation>
    </message>
    <message>
        <source>The backup is being made. You can go on working.</source>
        <translation>バックアップを作っています。そのまま作業を続けられます。</translation>
    </message>
    <message>
        <source>The backup was made and read back whole.</source>
        <translation>バックアップを作り、読み戻して確かめました。</translation>
    </message>
    <message>
        <source>The backup could not be made</source>
        <translation>バックアップを作れませんでした</translation>
    </message>
    <message>
        <source>What stands above says why. The older backups are as they were.</source>
        <translation>理由は上の表示を見てください。これまでのバックアップはそのまま残っています。</translation>
    </message>
    <message>
        <source>Try the recovery sheet</source>
        <translation>復旧シートの訓練</translation>
    </message>
    <message>
        <source>Two persons bring the two halves of the sheet and type them: kana or romaji, with or without blanks. The newest backup is opened with them, looked through, and thrown away again; nothing here changes.</source>
        <translation>前半と後半の復旧シートを2人で持ち寄り、入力してください（かな・ローマ字のどちらでも、空白はあってもなくてもかまいません）。最新のバックアップを開いて中身を確かめ、すぐに消します。この端末のデータは変わりません。</translation>
    </message>
    <message>
        <source>First half (前半)</source>
        <translation>前半</translation>
    </message>
    <message>
        <source>Second half (後半)</source>
        <translation>後半</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>試す</translation>
    </message>
    <message>
        <source>The newest backup opens with this sheet.</source>
        <translation>この復旧シートで最新のバックアップを開けることを確かめました。</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Backups of this station</source>
        <translation>この端末のバックアップ</translation>
    </message>
    <message>
        <source>There is no backup of this station in the backup folder yet.</source>
        <translation>バックアップ先に、この端末のバックアップはまだありません。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>Try the recovery sheet …</source>
        <translation>復旧シートの訓練…</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>復旧シートの新規作成</translation>
    </message>
    <message>
        <source>Sheet %1. Backups made from its confirmation on open with this sheet only. Earlier backups still need the old sheet: keep it as long as there are any.</source>
        <translation>シート番号 %1。確定した後に作るバックアップは、このシートでしか開けません。それより前のバックアップには古いシートが必要です。前のバックアップがあるうちは、古いシートも保管してください。</translation>
    </message>
    <message>
        <source>Print both halves</source>
        <translation>前半と後半を印刷</translation>
    </message>
    <message>
        <source>Or as a PDF into this new file</source>
        <translation>PDFで保存する場合の保存先（新しいファイル）</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDFで保存</translation>
    </message>
    <message>
        <source>Both halves are on paper</source>
        <translation>前半・後半とも紙に印刷されました</translation>
    </message>
    <message>
        <source>Use this sheet</source>
        <translation>このシートに切り替える</translation>
    </message>
    <message>
        <source>Both halves went to the printer. Look at the paper before you confirm.</source>
        <translation>前半と後半をプリンターに送りました。紙を確かめてから確定してください。</translation>
    </message>
    <message>
        <source>The PDF was saved. Print it, and delete it then: whoever has it can open the backups.</source>
        <translation>PDFを保存しました。印刷したら削除してください。このPDFがあれば、誰でもバックアップを開けます。</translation>
    </message>
    <message>
        <source>The new recovery sheet counts from here on.</source>
        <translation>新しい復旧シートに切り替えました</translation>
    </message>
    <message>
        <source>A backup that opens with it is being made.</source>
        <translation>このシートで開けるバックアップを作成しています。</translation>
    </message>
    <message>
        <source>The new recovery sheet counts, but no backup opens with it yet: back up now.</source>
        <translation>新しい復旧シートに切り替えましたが、このシートで開けるバックアップがまだありません。今すぐバックアップしてください</translation>
    </message>
    <message>
        <source>New recovery sheet …</source>
        <translation>復旧シートの新規作成…</translation>
    </message>
    <message>
        <source>The recovery sheet has not been tried here yet.</source>
        <translation>復旧シートの訓練は、この端末ではまだ行われていません。</translation>
    </message>
    <message>
        <source>The newest backup opened and was whole.</source>
        <translation>最新のバックアップを開けました。</translation>
    </message>
    <message>
        <source>The recovery sheet was tried last on %1 by %2: %3</source>
        <translation>復旧シートの最後の訓練：%1、%2。%3</translation>
    </message>
</context>
<context>
    <name>madoguchi::Banner</name>
    <message>
        <source>Every person here is invented. Nothing reaches a real service.</source>
        <translation>登場する人はすべて架空です。実際のシステムにはつながりません。</translation>
    </message>
</context>
<context>
    <name>madoguchi::BookingsPanel</name>
    <message>
        <source>This file cannot be opened</source>
        <translation>このファイルを開けません</translation>
    </message>
    <message>
        <source>Nothing was asked. Choose the list of booked patients.</source>
        <translation>まだ照会していません。予約リストのファイルを選んでください。</translation>
    </message>
    <message>
        <source>This file is too large for a list of booked patients</source>
        <translation>予約リストとしては大きすぎるファイルです</translation>
    </message>
    <message>
        <source>Nothing was asked. Choose the list of booked patients, saved as CSV.</source>
        <translation>まだ照会していません。CSVで保存した予約リストを選んでください。</translation>
    </message>
    <message>
        <source>The folder of this file does not answer</source>
        <translation>ファイルのあるフォルダーが応答しません</translation>
    </message>
    <message>
        <source>Nothing was asked. Check that the other computer is switched on, or copy the file to this one.</source>
        <translation>まだ照会していません。相手のパソコンの電源を確かめるか、ファイルをこのパソコンにコピーしてください。</translation>
    </message>
    <message>
        <source>The list is kept and asked about. Who is to be looked at is shown here by itself.</source>
        <translation>予約リストを読み込み、照会を始めました。確認が必要な方はここに自動で表示されます。</translation>
    </message>
    <message>
        <source>List of booked patients</source>
        <translation>予約リスト</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt);;All files (*)</source>
        <translation>リスト (*.csv *.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Booked patients</source>
        <translation>予約の一括照会</translation>
    </message>
    <message>
        <source>Read in a list (CSV): all of them are asked about in one query, and whoever is to be looked at is shown above.</source>
        <translation>予約リスト（CSV）を読み込むと、全員の資格をまとめて照会し、確認が必要な方を上に表示します。</translation>
    </message>
    <message>
        <source>Booked for</source>
        <translation>予約日</translation>
    </message>
    <message>
        <source>Day that they are booked for</source>
        <translation>予約日</translation>
    </message>
    <message>
        <source>List</source>
        <translation>リスト</translation>
    </message>
    <message>
        <source>File with the list of booked patients</source>
        <translation>予約リストのファイル</translation>
    </message>
    <message>
        <source>drop a CSV file here, or choose it</source>
        <translation>CSVをここへドロップ、または選択</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the file with the list</source>
        <translation>予約リストのファイルを選ぶ</translation>
    </message>
    <message>
        <source>No list has been read in yet.</source>
        <translation>読み込んだ予約リストはまだありません。</translation>
    </message>
    <message>
        <source>Ask about the list (Enter)</source>
        <translation>まとめて照会（Enter）</translation>
    </message>
    <message>
        <source>Ask about the patients of the list</source>
        <translation>リストの方をまとめて照会</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message>
        <source>Close the booked patients</source>
        <translation>予約の一括照会を閉じる</translation>
    </message>
</context>
<context>
    <name>madoguchi::CandidateList</name>
    <message>
        <source>Have the patient say the name, and compare with the proof. The one you choose is asked for by its branch.</source>
        <translation>お名前を名のっていただき、提示されたものと見比べて選んでください。選んだ方を枝番で照会します。</translation>
    </message>
    <message>
        <source>They cannot be told apart by the branch. Have the name said and compare; then call the insurer, or ask for the My Number Card.</source>
        <translation>枝番では区別できません。お名前を確かめたうえで、保険者に電話するか、マイナンバーカードの提示をお願いしてください。</translation>
    </message>
    <message>
        <source>Choose %1, branch %2</source>
        <translation>%1 様（枝番 %2）を選ぶ</translation>
    </message>
    <message>
        <source>Several fit: who is it?</source>
        <translation>複数該当：どの方ですか</translation>
    </message>
    <message>
        <source>(name covered)</source>
        <translation>（氏名は非表示）</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>枝番 %1</translation>
    </message>
</context>
<context>
    <name>madoguchi::CaptureForm</name>
    <message>
        <source>Kept from before</source>
        <translation>前の入力が残っています</translation>
    </message>
    <message>
        <source>Of another patient? Clear it first.</source>
        <translation>別の患者さんの分なら、先に消してください。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消す</translation>
    </message>
</context>
<context>
    <name>madoguchi::CapturePanel</name>
    <message>
        <source>The service can be asked: have the card placed, or receive by number (F2).</source>
        <translation>照会できる状態です。カードを置いていただくか、番号で受け付けてください（F2）。</translation>
    </message>
    <message>
        <source>What was typed is kept: Ctrl+F2 shows it again.</source>
        <translation>入力は残してあります。Ctrl+F2 で戻ります。</translation>
    </message>
    <message>
        <source>The service cannot be asked: write the patient down</source>
        <translation>障害時の受付：患者さんの書き取り</translation>
    </message>
    <message>
        <source>For patients without a number</source>
        <translation>保険の番号が分からない患者さん</translation>
    </message>
    <message>
        <source>We cannot confirm your insurance over the line at the moment. Please tell me your name, birth date and address. You will be seen today all the same.</source>
        <translation>ただいまオンラインで保険の資格を確認できません。お名前、生年月日、ご住所を教えてください。本日の診察はこのまま受けていただけます。</translation>
    </message>
    <message>
        <source>Next, receive (Enter)</source>
        <translation>次へ・受付（Enter）</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message>
        <source>Clear all fields</source>
        <translation>すべての欄を消す</translation>
    </message>
</context>
<context>
    <name>madoguchi::CardChip</name>
    <message>
        <source>under 1 min</source>
        <translation>1分未満</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n分</numerusform>
        </translation>
    </message>
    <message>
        <source>A card was left on the reader: %1</source>
        <translation>リーダーにカードが残っています&#x3000;%1</translation>
    </message>
    <message>
        <source>Card left by %1: %2</source>
        <translation>カード置き忘れ：%1様&#x3000;%2</translation>
    </message>
    <message>
        <source>Seen (F7)</source>
        <translation>確認（F7）</translation>
    </message>
    <message>
        <source>Seen: no tone for the card that was left</source>
        <translation>確認：置き忘れのカードの音を止める</translation>
    </message>
</context>
<context>
    <name>madoguchi::CardTrayWindow</name>
    <message>
        <source>No card lies on the reader.</source>
        <translation>カードは置かれていません。</translation>
    </message>
    <message>
        <source>A card that is no My Number Card lies on the reader.</source>
        <translation>マイナンバーカードではないカードが置かれています。</translation>
    </message>
    <message>
        <source>The card of %1 lies on the reader.</source>
        <translation>%1 さんのカードが置かれています。</translation>
    </message>
    <message>
        <source>Madoguchi: card tray</source>
        <translation>窓口：カードトレイ</translation>
    </message>
    <message>
        <source>Cards of invented people</source>
        <translation>架空の人のカード</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>カードリーダー</translation>
    </message>
    <message>
        <source>Place the card</source>
        <translation>カードを置く</translation>
    </message>
    <message>
        <source>Take the card off</source>
        <translation>カードを取る</translation>
    </message>
    <message>
        <source>Place another kind of card</source>
        <translation>別の種類のカードを置く</translation>
    </message>
    <message>
        <source>Faults to practise</source>
        <translation>練習用の障害</translation>
    </message>
    <message>
        <source>The line is down</source>
        <translation>回線の不通</translation>
    </message>
    <message>
        <source>The service is under maintenance</source>
        <translation>システムのメンテナンス</translation>
    </message>
    <message>
        <source>The reader&apos;s service has stopped</source>
        <translation>リーダーのサービス停止</translation>
    </message>
    <message>
        <source>Answers are damaged</source>
        <translation>回答の破損</translation>
    </message>
    <message>
        <source>Another centre answers</source>
        <translation>別のセンターからの応答</translation>
    </message>
    <message>
        <source>No connection to the central service.</source>
        <translation>オンライン資格確認等システムにつながりません。</translation>
    </message>
    <message>
        <source>It answers that it is not available.</source>
        <translation>利用できないという回答が返ります。</translation>
    </message>
    <message>
        <source>As if pcscd had ended: no card is noticed.</source>
        <translation>pcscdが止まったときと同じで、カードに気づきません。</translation>
    </message>
    <message>
        <source>What the service sends cannot be read.</source>
        <translation>届いた回答を読み取れません。</translation>
    </message>
    <message>
        <source>Its certificate is of an unknown centre and is refused.</source>
        <translation>知らないセンターの証明書なので、接続を拒みます。</translation>
    </message>
    <message>
        <source>Before the camera, from the next card on</source>
        <translation>カメラの前のようす（次に置くカードから）</translation>
    </message>
    <message>
        <source>The face matches</source>
        <translation>顔が一致する</translation>
    </message>
    <message>
        <source>Too far, too near, beside; then it matches</source>
        <translation>遠い・近い・ずれる、のあと一致</translation>
    </message>
    <message>
        <source>The face does not match</source>
        <translation>顔が一致しない</translation>
    </message>
    <message>
        <source>The face is locked</source>
        <translation>顔認証がロックされる</translation>
    </message>
    <message>
        <source>Nobody is there</source>
        <translation>誰も写らない</translation>
    </message>
    <message>
        <source>The card&apos;s front cannot be read</source>
        <translation>カードの券面を読み取れない</translation>
    </message>
    <message>
        <source>The camera reports a fault</source>
        <translation>カメラが故障を知らせる</translation>
    </message>
    <message>
        <source>The face engine hangs</source>
        <translation>顔認証エンジンが止まる</translation>
    </message>
    <message>
        <source>The face engine crashes</source>
        <translation>顔認証エンジンが異常終了する</translation>
    </message>
    <message>
        <source>The next cards</source>
        <translation>次に置くカード</translation>
    </message>
    <message>
        <source>Nothing is wrong with them</source>
        <translation>異常なし</translation>
    </message>
    <message>
        <source>They are slow</source>
        <translation>反応が遅い</translation>
    </message>
    <message>
        <source>They are pulled while they are read</source>
        <translation>読み取り中に抜かれる</translation>
    </message>
    <message>
        <source>They stop answering</source>
        <translation>途中で応答しなくなる</translation>
    </message>
    <message>
        <source>An answer makes no sense</source>
        <translation>応答が読めない</translation>
    </message>
    <message>
        <source>One bit of an answer is wrong</source>
        <translation>応答が1ビット違う</translation>
    </message>
    <message>
        <source>They have no PIN</source>
        <translation>暗証番号のないカード（顔認証マイナンバーカード）</translation>
    </message>
    <message>
        <source>The reader is unplugged</source>
        <translation>リーダーが外れている</translation>
    </message>
    <message>
        <source>Another reader is plugged in</source>
        <translation>別のリーダーがつながっている</translation>
    </message>
    <message>
        <source>A second card lies on the reader</source>
        <translation>リーダーに2枚目のカードがある</translation>
    </message>
    <message>
        <source>Cards lie with the photo down</source>
        <translation>カードが裏返しに置かれている</translation>
    </message>
    <message>
        <source>Its cable was pulled, or it has no power.</source>
        <translation>ケーブルが抜けたか、電源が入っていません。</translation>
    </message>
    <message>
        <source>It is not the one of the settings, and is left alone.</source>
        <translation>設定のリーダーではないため、使いません。</translation>
    </message>
    <message>
        <source>It makes out neither of them.</source>
        <translation>どちらのカードも読み取れません。</translation>
    </message>
    <message>
        <source>Whoever turns the card takes it off first.</source>
        <translation>表裏を変えるときは、いったんカードを取ります。</translation>
    </message>
</context>
<context>
    <name>madoguchi::ChartLine</name>
    <message>
        <source>The chart shows another patient: number %1</source>
        <translation>カルテでは別の患者さんが開いています：番号 %1</translation>
    </message>
    <message>
        <source>No visit of today has the patient number of the chart: %1</source>
        <translation>カルテの患者番号の来院は今日ありません：%1</translation>
    </message>
    <message>
        <source>Several patients of today have the number of the chart: %1</source>
        <translation>カルテの患者番号の患者さんが今日複数います：%1</translation>
    </message>
    <message>
        <source>None was opened. Choose in the list by name and birth date, and tell the desk.</source>
        <translation>どれも開いていません。氏名と生年月日を確かめて一覧から選び、受付に知らせてください。</translation>
    </message>
    <message>
        <source>The chart&apos;s file holds no patient number</source>
        <translation>カルテのファイルに患者番号がありません</translation>
    </message>
    <message>
        <source>Choose in the list. If it stays so, have the administrator look at [chart] file: it takes one number of up to 20 letters, digits and hyphens.</source>
        <translation>一覧から選んでください。続くときは、電子カルテが番号を書き込むファイル（設定の [chart] file）を管理者に確認してもらってください。英数字とハイフンで20文字までの番号1つを読み取ります。</translation>
    </message>
    <message>
        <source>The chart&apos;s file cannot be reached</source>
        <translation>カルテのファイルに届きません</translation>
    </message>
    <message>
        <source>Choose in the list. It is followed again by itself when the folder is back.</source>
        <translation>一覧から選んでください。フォルダーが戻ると、自動で連動を再開します。</translation>
    </message>
    <message>
        <source>Open (Ctrl+O)</source>
        <translation>開く（Ctrl+O）</translation>
    </message>
    <message>
        <source>So that nothing is taken from under your hands it was not opened by itself.</source>
        <translation>作業の途中で画面が変わらないよう、自動では開いていません。</translation>
    </message>
    <message>
        <source>Choose in the list by name and birth date, and tell the desk.</source>
        <translation>氏名と生年月日を確かめて一覧から選び、受付に知らせてください。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, one after the other.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>What is shown below is of another patient than the chart&apos;s: Esc closes it.</source>
        <translation>下に表示しているのは、カルテとは別の患者さんの情報です。閉じるには Esc。</translation>
    </message>
    <message>
        <source>If the patient is here, ask the desk whether the card was read and the number is linked: who was received without the card has no records here. The list is renewed by itself; leading zeros count.</source>
        <translation>来院しているなら、カードを読み取ったか、番号が結び付いているかを受付に確認してください（カードなしの受付では記録を見られません）。一覧は自動で更新されます。番号は先頭の0も区別します。</translation>
    </message>
</context>
<context>
    <name>madoguchi::CheckupModel</name>
    <message>
        <source>day not said</source>
        <translation>実施日不明</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Old to new: %1</source>
        <translation>古い順：%1</translation>
    </message>
    <message>
        <source>Course (old → new)</source>
        <translation>推移（古→新）</translation>
    </message>
</context>
<context>
    <name>madoguchi::CheckupPanel</name>
    <message numerus="yes">
        <source>%n item(s) shown</source>
        <translation>
            <numerusform>%n項目を表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Checkups, the newest day first</source>
        <translation>健診結果（新しい順）</translation>
    </message>
    <message>
        <source>asked about %1 to %2</source>
        <translation>照会期間 %1～%2</translation>
    </message>
    <message>
        <source>Values are as received. Arrows: beyond a limit for guidance or referral, and no diagnosis. Course: dashed lines are limits. No mark does not mean safe. What was not told may still have been examined.</source>
        <translation>値は受信したままです。矢印：保健指導・受診勧奨の判定値を超えているという印で、診断ではありません。推移の破線は判定値です。印がないことは安全を意味しません。記載がない項目も検査されている場合があります。</translation>
    </message>
</context>
<context>
    <name>madoguchi::ClosingPanel</name>
    <message>
        <source>Closing sheet of %1</source>
        <translation>締めの集計&#x3000;%1</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>本日</translation>
    </message>
    <message>
        <source>On the audit log</source>
        <translation>監査記録から</translation>
    </message>
    <message>
        <source>Print (Enter)</source>
        <translation>印刷（Enter）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message>
        <source>Print the closing sheet</source>
        <translation>締めの集計を印刷</translation>
    </message>
    <message>
        <source>Close the closing sheet</source>
        <translation>締めの集計を閉じる</translation>
    </message>
    <message>
        <source>The closing sheet is printed.</source>
        <translation>締めの集計を印刷しました。</translation>
    </message>
    <message>
        <source>－ no card</source>
        <translation>－ カードなし</translation>
    </message>
    <message>
        <source>a card, since %1</source>
        <translation>カードあり（%1から）</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1様（%2から）</translation>
    </message>
    <message>
        <source>On the reader now</source>
        <translation>いまリーダーの上</translation>
    </message>
</context>
<context>
    <name>madoguchi::ColourBox</name>
    <message>
        <source>Light</source>
        <translation>明るい色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い色</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>強いコントラスト</translation>
    </message>
    <message>
        <source>Light, for colour blindness</source>
        <translation>色覚対応・明るい色</translation>
    </message>
    <message>
        <source>Dark, for colour blindness</source>
        <translation>色覚対応・暗い色</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>画面の色</translation>
    </message>
    <message>
        <source>Colours of this station&apos;s windows: %1 (Ctrl+Shift+P: the next)</source>
        <translation>この端末の画面の色：%1（Ctrl+Shift+P：次の色）</translation>
    </message>
</context>
<context>
    <name>madoguchi::ConsentList</name>
    <message>
        <source>Consents at this visit</source>
        <translation>今回の同意</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>%1を表示</translation>
    </message>
</context>
<context>
    <name>madoguchi::ConsultingHeader</name>
    <message>
        <source>Madoguchi: consulting room</source>
        <translation>窓口：診察室</translation>
    </message>
    <message>
        <source>Refresh (F5)</source>
        <translation>更新（F5）</translation>
    </message>
    <message>
        <source>Ask for the list of visits anew</source>
        <translation>来院の一覧を更新</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>ヘルプ（F1）</translation>
    </message>
    <message>
        <source>Show help and keys</source>
        <translation>ヘルプとキー操作を表示</translation>
    </message>
</context>
<context>
    <name>madoguchi::ConsultingPage</name>
    <message>
        <source>Visits of today</source>
        <translation>今日の来院</translation>
    </message>
    <message>
        <source>Visits of today, newest first</source>
        <translation>今日の来院、新しい順</translation>
    </message>
    <message>
        <source>What the patient will see on Mynaportal</source>
        <translation>患者さんがマイナポータルで見る取得・閲覧の履歴</translation>
    </message>
    <message>
        <source>Retrievals and views that the patient will see on Mynaportal</source>
        <translation>患者さんがマイナポータルで見る取得と閲覧の履歴</translation>
    </message>
    <message>
        <source>Nothing of this visit was retrieved or viewed, as far as is known.</source>
        <translation>分かっている限り、この来院の情報は取得も閲覧もされていません。</translation>
    </message>
</context>
<context>
    <name>madoguchi::ConsultingWindow</name>
    <message>
        <source>Madoguchi: consulting room</source>
        <translation>窓口：診察室</translation>
    </message>
    <message>
        <source>For doctors, dentists and pharmacists, each with an own account.</source>
        <translation>医師・歯科医師・薬剤師が、本人のアカウントで使います。</translation>
    </message>
</context>
<context>
    <name>madoguchi::CourseModel</name>
    <message>
        <source>Timeline</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>医薬品</translation>
    </message>
    <message>
        <source>Dose, usage</source>
        <translation>用量・用法</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>処方医療機関</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>調剤</translation>
    </message>
</context>
<context>
    <name>madoguchi::DeskHeader</name>
    <message>
        <source>Madoguchi: reception</source>
        <translation>窓口&#x3000;受付</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>締めの集計</translation>
    </message>
    <message>
        <source>Show the closing sheet</source>
        <translation>締めの集計を表示</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>Show the booked patients</source>
        <translation>予約の一括照会を表示</translation>
    </message>
    <message>
        <source>Help (F1)</source>
        <translation>ヘルプ（F1）</translation>
    </message>
    <message>
        <source>Show help and keys</source>
        <translation>ヘルプとキー操作を表示</translation>
    </message>
</context>
<context>
    <name>madoguchi::DeskPage</name>
    <message>
        <source>Confirm first (Enter): the slip is printed with it.</source>
        <translation>先に確認してください（Enter）。受付票も同時に印刷されます。</translation>
    </message>
    <message>
        <source>No reception yet today. A patient who places a card on the reader appears here by themselves.</source>
        <translation>まだ受付はありません。患者さんがリーダーにカードを置くと、ここに自動で表示されます。</translation>
    </message>
    <message>
        <source>None of today&apos;s receptions is like that. Esc shows all of them.</source>
        <translation>当てはまる受付はありません。Esc ですべて表示します。</translation>
    </message>
    <message>
        <source>Number %1 has the scanned patient number. Enter confirms it.</source>
        <translation>読み取った患者番号は%1番です。Enter で確認します。</translation>
    </message>
    <message>
        <source>The chosen one is being asked for by the branch.</source>
        <translation>選んだ方を枝番で照会しています。</translation>
    </message>
    <message>
        <source>The patient number is kept, and registered with the service by itself.</source>
        <translation>患者番号を保存しました。照会番号として自動で登録します。</translation>
    </message>
    <message>
        <source>Number %1 is closed. Go on with number %2.</source>
        <translation>%1番の受付を終了しました。%2番で続けてください。</translation>
    </message>
    <message>
        <source>The confirmation of number %1 is taken back. Ask for the slip if it is given out already.</source>
        <translation>%1 番の確認を取り消しました。受付票を渡してしまった場合は、回収してください。</translation>
    </message>
    <message>
        <source>Confirm first (Enter): it is handed over with that.</source>
        <translation>先に確認してください（Enter）。確認すると引き渡されます。</translation>
    </message>
    <message>
        <source>Number %1 is handed over to the レセコン once more.</source>
        <translation>%1 番をもう一度レセコンへ引き渡します。</translation>
    </message>
    <message>
        <source>Number %1 is the stored patient. Enter confirms.</source>
        <translation>%1 番は登録済みの患者本人です。Enter で確認できます。</translation>
    </message>
    <message>
        <source>Number %1 is somebody else: give the right patient number, then confirm (Enter).</source>
        <translation>%1 番は別人です。正しい患者番号を入力してから、確認してください（Enter）。</translation>
    </message>
    <message>
        <source>The name is written as it is received.</source>
        <translation>氏名は受信したとおりに表示されます。</translation>
    </message>
    <message>
        <source>The name is written like that from now on.</source>
        <translation>今後、氏名はこの表記で表示されます。</translation>
    </message>
    <message>
        <source>Number %1 has the scanned patient number.</source>
        <translation>%1番の患者番号を読み取りました。</translation>
    </message>
    <message>
        <source>Number %1 is of an earlier day: F8 shows what it still needs.</source>
        <translation>%1 番は前の日の受付です。残っている手順は F8 で表示します。</translation>
    </message>
    <message>
        <source>Number %1 is who was written down.</source>
        <translation>%1 番は、書き取った方ご本人として受け付けました。</translation>
    </message>
    <message>
        <source>Number %1 is somebody else, and the answer is taken off: give the right number of the insurance (F8, then F2).</source>
        <translation>%1 番への回答は別人のものとして取り除きました。正しい記号・番号を入力してください（F8、続けて F2）。</translation>
    </message>
    <message>
        <source>Number %1 is confirmed. F4 prints its slip.</source>
        <translation>%1番を確認しました。受付票は F4 で印刷します。</translation>
    </message>
    <message>
        <source>Confirm first (Enter), then print the slip.</source>
        <translation>先に確認（Enter）してから、受付票を印刷してください。</translation>
    </message>
    <message>
        <source>Several fit: choose who it is. Tab or ↓ goes to each, Enter there chooses.</source>
        <translation>複数該当です。どの方か選んでください。Tabか↓で移り、Enterで選びます。</translation>
    </message>
    <message>
        <source>Number %1 is not confirmed yet: the patient is still at the reader (%2).</source>
        <translation>%1番はまだ確認できません。患者さんがリーダーで操作中です（%2）。</translation>
    </message>
    <message>
        <source>Noted: the answer about number %1.</source>
        <translation>受付番号 %1 の回答を確認済みにしました。</translation>
    </message>
    <message>
        <source>No reception of today has the scanned patient number. First finish or close what is open here (Esc), then scan again.</source>
        <translation>読み取った患者番号の受付は、本日まだありません。開いている画面を終えるか閉じてから（Esc）、もう一度読み取ってください。</translation>
    </message>
    <message>
        <source>No reception of today has the scanned patient number, and nobody is stored under it.</source>
        <translation>読み取った患者番号の受付は、本日まだありません。この番号の登録もありません。</translation>
    </message>
    <message>
        <source>Not received today. The stored number of the insurance is filled in: compare it with what is shown, and choose that.</source>
        <translation>本日はまだ受付していません。前回の保険の番号を入れました。提示されたものと照合し、何を提示されたかを選んでください。</translation>
    </message>
    <message>
        <source>First look at the answer that has come (Enter): it is handed over with that.</source>
        <translation>先に、届いた回答を確認してください（Enter）。確認すると引き渡されます。</translation>
    </message>
    <message>
        <source>Number %1 is settled: look at its answer, and take note of it (Enter).</source>
        <translation>受付番号 %1 の本人確認が済みました。回答を見て、確認済みにしてください（Enter）。</translation>
    </message>
</context>
<context>
    <name>madoguchi::DeskSide</name>
    <message>
        <source>Print slip, unresolved (Enter)</source>
        <translation>未解決のまま受付票を印刷（Enter）</translation>
    </message>
    <message>
        <source>Confirm and print slip (Enter)</source>
        <translation>確認して受付票を印刷（Enter）</translation>
    </message>
    <message>
        <source>Closed, received again</source>
        <translation>再受付のため終了しました</translation>
    </message>
    <message>
        <source>Confirmed already</source>
        <translation>確認済みです</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>もう一度印刷</translation>
    </message>
    <message>
        <source>Print again (F4)</source>
        <translation>もう一度印刷（F4）</translation>
    </message>
    <message>
        <source>Print the slip again</source>
        <translation>受付票をもう一度印刷</translation>
    </message>
    <message>
        <source>Step by step (F8)</source>
        <translation>対応の手順（F8）</translation>
    </message>
    <message>
        <source>What to do, step by step</source>
        <translation>対応の手順を表示</translation>
    </message>
    <message>
        <source>Ask again (F5)</source>
        <translation>再照会（F5）</translation>
    </message>
    <message>
        <source>Ask for the eligibility again</source>
        <translation>資格をもう一度照会</translation>
    </message>
    <message>
        <source>Another person? Compare first</source>
        <translation>別人の疑い：先に照合してください</translation>
    </message>
    <message>
        <source>Of an earlier day: F8</source>
        <translation>前の日の受付（F8）</translation>
    </message>
    <message>
        <source>First finish or close what is open here (Esc), then Ctrl+B.</source>
        <translation>開いている入力を終えるか閉じて（Esc）から、Ctrl+Bを押してください。</translation>
    </message>
    <message>
        <source>Confirm, unresolved (Enter)</source>
        <translation>未解決のまま確認（Enter）</translation>
    </message>
    <message>
        <source>Confirm (Enter)</source>
        <translation>確認（Enter）</translation>
    </message>
    <message>
        <source>Print slip</source>
        <translation>受付票を印刷</translation>
    </message>
    <message>
        <source>Print slip (F4)</source>
        <translation>受付票を印刷（F4）</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>受付票を印刷する</translation>
    </message>
    <message>
        <source>Perhaps number %1: compare first</source>
        <translation>%1番と同じ方かもしれません：先に照合</translation>
    </message>
    <message>
        <source>Close this one, go to number %1 (Enter)</source>
        <translation>この受付を終了し、%1番へ（Enter）</translation>
    </message>
    <message>
        <source>First finish or close what is open here (Esc), then Ctrl+R.</source>
        <translation>開いている作業を済ませるか閉じてから（Esc）、Ctrl+R を押してください。</translation>
    </message>
    <message>
        <source>公費 is written down only where it is sure who it is, and today.</source>
        <translation>公費を登録できるのは、本日の受付で、患者が確定しているときだけです。</translation>
    </message>
    <message>
        <source>No reception is selected. Select one in the list to see it.</source>
        <translation>受付が選ばれていません。一覧から選ぶと内容が表示されます。</translation>
    </message>
    <message>
        <source>Choose who it is (Enter)</source>
        <translation>どの方か選ぶ（Enter）</translation>
    </message>
    <message>
        <source>Still at the reader: please wait</source>
        <translation>リーダーで操作中：お待ちください</translation>
    </message>
    <message>
        <source>Answer seen (Enter)</source>
        <translation>回答を確認（Enter）</translation>
    </message>
</context>
<context>
    <name>madoguchi::DeskWindow</name>
    <message>
        <source>New reception: number %1, %2.</source>
        <translation>新しい受付：%1番&#x3000;%2 様</translation>
    </message>
    <message>
        <source>Madoguchi: reception</source>
        <translation>窓口&#x3000;受付</translation>
    </message>
    <message numerus="yes">
        <source>A new reception. %n waiting.</source>
        <translation>
            <numerusform>新しい受付があります。%n件が待っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>No reception is waiting. The reader goes on meanwhile.</source>
        <translation>待っている受付はありません。リーダーでの受付は続いています。</translation>
    </message>
    <message numerus="yes">
        <source>%n reception(s) waiting. The reader goes on meanwhile.</source>
        <translation>
            <numerusform>%n件の受付が待っています。リーダーでの受付は続いています。</numerusform>
        </translation>
    </message>
    <message>
        <source>New reception: number %1. Its name is not known.</source>
        <translation>新しい受付：%1番（氏名の情報なし）</translation>
    </message>
    <message>
        <source>Visual check (F6)</source>
        <translation>目視確認（F6）</translation>
    </message>
    <message>
        <source>Begin the visual check</source>
        <translation>目視確認を始める</translation>
    </message>
    <message>
        <source>By number (F2)</source>
        <translation>番号で受付（F2）</translation>
    </message>
    <message>
        <source>Receive a patient by number</source>
        <translation>番号で受付する</translation>
    </message>
</context>
<context>
    <name>madoguchi::DisplayNameLine</name>
    <message>
        <source>How the clinic writes this name</source>
        <translation>当院での氏名の表記</translation>
    </message>
    <message>
        <source>Name as the clinic writes it</source>
        <translation>当院での氏名の表記</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>登録</translation>
    </message>
    <message>
        <source>Keep this name</source>
        <translation>この表記を登録</translation>
    </message>
</context>
<context>
    <name>madoguchi::DisplayPage</name>
    <message>
        <source>Patient display</source>
        <translation>患者用画面</translation>
    </message>
    <message>
        <source>The second screen, else a window</source>
        <translation>2台目の画面（なければウィンドウ）</translation>
    </message>
    <message>
        <source>%1 (%2 × %3)</source>
        <translation>%1（%2 × %3）</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1（接続されていません）</translation>
    </message>
    <message>
        <source>The patient display will be a window</source>
        <translation>患者用画面はウィンドウで表示されます</translation>
    </message>
    <message>
        <source>No such screen is connected. Connect the reader&apos;s display, and it is listed here at once.</source>
        <translation>指定の画面が接続されていません。カードリーダーの画面を接続すると、すぐにここに表示されます。</translation>
    </message>
    <message>
        <source>The sign is on %1 for some seconds</source>
        <translation>%1 に数秒間、目印を表示しています</translation>
    </message>
    <message>
        <source>If patients cannot see it there, choose another screen.</source>
        <translation>患者から見える画面でなければ、別の画面を選んでください。</translation>
    </message>
    <message>
        <source>Where patients read what to do and give their consents.</source>
        <translation>患者が案内を読み、同意を入力する画面です。</translation>
    </message>
    <message>
        <source>Screen for patients</source>
        <translation>患者用の画面</translation>
    </message>
    <message>
        <source>Show the sign on this screen</source>
        <translation>この画面に目印を表示する</translation>
    </message>
</context>
<context>
    <name>madoguchi::DocumentPanel</name>
    <message>
        <source>Page %1 of %2, %3 %</source>
        <translation>%2ページ中%1ページ目&#x3000;%3 %</translation>
    </message>
    <message>
        <source>This page cannot be drawn. Look at it at the terminal, and ask the patient.</source>
        <translation>このページは表示できません。資格確認端末で確認し、患者さんにも尋ねてください。</translation>
    </message>
    <message>
        <source>The page is being drawn …</source>
        <translation>ページを表示しています …</translation>
    </message>
    <message>
        <source>Picture of page %1 of %2; its text cannot be read aloud</source>
        <translation>%2ページ中%1ページ目の画像（文字の読み上げはできません）</translation>
    </message>
    <message>
        <source>◀ Page</source>
        <translation>◀ 前</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Page ▶</source>
        <translation>次 ▶</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>縮小（−）</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>縮小</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>拡大（+）</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>拡大</translation>
    </message>
    <message>
        <source>The records came as a document (PDF). Whose it is cannot be checked by the program: compare the name and birth date in it with those above. It is not searched, and no hints are given.</source>
        <translation>文書（PDF）で届きました。誰のものかはこのソフトでは確かめられません。文書の氏名・生年月日を上の表示と見比べてください。検索と重なりの目安はありません。</translation>
    </message>
</context>
<context>
    <name>madoguchi::EligibilityPrint</name>
    <message>
        <source>Number %1 has no answer about one person yet: there is nothing to print.</source>
        <translation>%1番は、1人に決まった資格の回答がまだありません。印刷するものがありません。</translation>
    </message>
    <message>
        <source>The confirmed eligibility of number %1 is printed.</source>
        <translation>%1番の資格確認結果を印刷しました。</translation>
    </message>
</context>
<context>
    <name>madoguchi::EnrolmentPanel</name>
    <message>
        <source>Set up the second factor</source>
        <translation>二要素認証の設定</translation>
    </message>
    <message>
        <source>Take a picture of this code with the authenticator on your phone, then type the six digits that it shows. From then on they are asked for at every sign-in with the password.</source>
        <translation>スマートフォンの認証アプリでこのコードを読み取り、表示された6桁の数字を入力してください。以後、パスワードでサインインするたびに必要になります。</translation>
    </message>
    <message>
        <source>QR code for the authenticator</source>
        <translation>認証アプリ用のQRコード</translation>
    </message>
    <message>
        <source>Or type this secret into the authenticator:</source>
        <translation>読み取れない場合は、認証アプリに次の文字を入力してください：</translation>
    </message>
    <message>
        <source>Six digits from the authenticator</source>
        <translation>認証アプリの6桁の数字</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>設定を完了する</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>madoguchi::FilePage</name>
    <message>
        <source>Settings file</source>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>These lines are in the way</source>
        <translation>このままでは進めません</translation>
    </message>
    <message>
        <source>Put them right in the file and start again, or let them become comments.</source>
        <translation>ファイルを直して起動し直すか、これらの行をコメントにしてください。</translation>
    </message>
    <message>
        <source>Something in %1 cannot be followed.</source>
        <translation>%1 に読み取れない内容があります。</translation>
    </message>
    <message>
        <source>Let these lines become comments</source>
        <translation>これらの行をコメントにする</translation>
    </message>
</context>
<context>
    <name>madoguchi::FindBar</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1／%2件</translation>
    </message>
    <message>
        <source>Find: name, kana, number, birth date (F3)</source>
        <translation>検索：氏名・カナ・番号・生年月日（F3）</translation>
    </message>
    <message>
        <source>Find a reception by name, kana, number or birth date</source>
        <translation>氏名・カナ・番号・生年月日で受付を検索</translation>
    </message>
    <message>
        <source>Which receptions are listed</source>
        <translation>一覧に表示する受付</translation>
    </message>
    <message>
        <source>All (Alt+1)</source>
        <translation>すべて（Alt+1）</translation>
    </message>
    <message>
        <source>Needs action (Alt+2)</source>
        <translation>要対応（Alt+2）</translation>
    </message>
    <message>
        <source>Not confirmed (Alt+3)</source>
        <translation>未確認（Alt+3）</translation>
    </message>
    <message>
        <source>With card (Alt+4)</source>
        <translation>カード（Alt+4）</translation>
    </message>
    <message>
        <source>By number (Alt+5)</source>
        <translation>番号で受付（Alt+5）</translation>
    </message>
    <message>
        <source>No answer (Alt+6)</source>
        <translation>照会中・失敗（Alt+6）</translation>
    </message>
    <message>
        <source>Show names (F9)</source>
        <translation>氏名を表示（F9）</translation>
    </message>
    <message>
        <source>Cover names (F9)</source>
        <translation>氏名を隠す（F9）</translation>
    </message>
</context>
<context>
    <name>madoguchi::FindingsLine</name>
    <message>
        <source>Which</source>
        <translation>内訳</translation>
    </message>
    <message>
        <source>Which values those are</source>
        <translation>該当する値の内訳を表示</translation>
    </message>
    <message>
        <source>Values that are left out or odd</source>
        <translation>除外した値・通常と異なる値</translation>
    </message>
</context>
<context>
    <name>madoguchi::FinishPage</name>
    <message>
        <source>An administrator confirms</source>
        <translation>管理者による確認</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>内容の確認</translation>
    </message>
    <message>
        <source>The purpose of use is not posted yet</source>
        <translation>利用目的がまだ掲示されていません</translation>
    </message>
    <message>
        <source>Patients must be able to read in the clinic what their data are used for. Post it, then tick it here.</source>
        <translation>患者の情報を何に使うのかを、院内で患者が読めるようにする必要があります。掲示してからチェックを付けてください。</translation>
    </message>
    <message>
        <source>Station: %1 (%2)</source>
        <translation>端末：%1（%2）</translation>
    </message>
    <message>
        <source>consulting room</source>
        <translation>診察室</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Institution: %1</source>
        <translation>医療機関コード：%1</translation>
    </message>
    <message>
        <source>Reader: none</source>
        <translation>カードリーダー：なし</translation>
    </message>
    <message>
        <source>Reader: of the certified terminal</source>
        <translation>カードリーダー：資格確認端末が動かす</translation>
    </message>
    <message>
        <source>Reader: driven by Madoguchi, %1</source>
        <translation>カードリーダー：Madoguchiが動かす（%1）</translation>
    </message>
    <message>
        <source>whichever is plugged in</source>
        <translation>接続されているもの</translation>
    </message>
    <message>
        <source>Service: by the folders %1 and %2</source>
        <translation>接続方法：フォルダー連携（%1、%2）</translation>
    </message>
    <message>
        <source>Service: directly, %1</source>
        <translation>接続方法：直接接続（%1）</translation>
    </message>
    <message>
        <source>Keys: in the file %1</source>
        <translation>鍵の保管先：ファイル（%1）</translation>
    </message>
    <message>
        <source>Keys: in this computer&apos;s key store</source>
        <translation>鍵の保管先：このパソコンのキーストア</translation>
    </message>
    <message>
        <source>Backups: none yet</source>
        <translation>バックアップ：未設定</translation>
    </message>
    <message>
        <source>Backups: to %1</source>
        <translation>バックアップ先：%1</translation>
    </message>
    <message>
        <source>Accounts: %1</source>
        <translation>アカウント：%1</translation>
    </message>
    <message>
        <source>Settings are written to %1</source>
        <translation>設定の保存先：%1</translation>
    </message>
    <message>
        <source>This station is set up already</source>
        <translation>この端末はすでに設定済みです</translation>
    </message>
    <message>
        <source>Nothing was changed. Close this window and start Madoguchi again.</source>
        <translation>何も変更していません。この画面を閉じて、Madoguchiを起動し直してください。</translation>
    </message>
    <message>
        <source>Setting up the station …</source>
        <translation>初期設定を行っています…</translation>
    </message>
    <message>
        <source>The station is set up</source>
        <translation>初期設定が完了しました</translation>
    </message>
    <message>
        <source>This station is set up. Its settings are changed by one of its administrators only; it stands on the audit log.</source>
        <translation>この端末は設定済みです。設定を変更できるのはこの端末の管理者だけです。変更は監査記録に記録されます。</translation>
    </message>
    <message>
        <source>This is what was answered. Until now nothing was set up; &quot;Back&quot; changes everything.</source>
        <translation>入力した内容は次のとおりです。まだ何も設定されていません。「戻る」で変更できます。</translation>
    </message>
    <message>
        <source>The purpose of use (利用目的) is posted in the clinic</source>
        <translation>利用目的を院内に掲示しました</translation>
    </message>
    <message>
        <source>Administrator&apos;s staff ID</source>
        <translation>管理者の職員ID</translation>
    </message>
    <message>
        <source>Administrator&apos;s password</source>
        <translation>管理者のパスワード</translation>
    </message>
    <message>
        <source>The notice went to the printer</source>
        <translation>掲示物を印刷しました</translation>
    </message>
    <message>
        <source>Look it through before you post it. It can be printed again later, in the administration.</source>
        <translation>内容を確認してから掲示してください。あとから管理画面でも印刷できます。</translation>
    </message>
    <message>
        <source>The settings file was changed meanwhile</source>
        <translation>設定ファイルがほかで変更されました</translation>
    </message>
    <message>
        <source>Somebody else has written it, so nothing was written over it. Close this window and start again.</source>
        <translation>別の変更を上書きしないよう、何も保存していません。この画面を閉じて、起動し直してください。</translation>
    </message>
    <message>
        <source>The settings file cannot be written</source>
        <translation>設定ファイルを保存できません</translation>
    </message>
    <message>
        <source>Make room on the disk, or let this account write in the folder; then try again.</source>
        <translation>ディスクの空きを増やすか、このアカウントがフォルダーに書き込めるようにして、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The authenticator&apos;s code is needed, too</source>
        <translation>認証アプリのコードも必要です</translation>
    </message>
    <message>
        <source>Type the password and the six digits.</source>
        <translation>パスワードと6桁の数字を入力してください。</translation>
    </message>
    <message>
        <source>This administrator has never signed in</source>
        <translation>この管理者はまだサインインしたことがありません</translation>
    </message>
    <message>
        <source>A first password is known to others, too. Another administrator has to do this, or the file is put right by hand.</source>
        <translation>初回パスワードは本人以外も知っているため使えません。ほかの管理者が行うか、設定ファイルを直接修正してください。</translation>
    </message>
    <message>
        <source>The settings do not go together yet</source>
        <translation>設定の組み合わせがまだ正しくありません</translation>
    </message>
    <message>
        <source>Pairing code of this clinic&apos;s stations (its number: %2): %1
Write it down now: it is not shown again. It is typed at each other station when that one is set up.</source>
        <translation>院内の端末の接続コード（番号 %2）：%1
今すぐ書き留めてください。もう一度表示することはできません。ほかの端末の初期設定で入力します。</translation>
    </message>
    <message>
        <source>Six digits of the authenticator (if the account has one)</source>
        <translation>認証アプリの6桁の数字（設定している場合）</translation>
    </message>
    <message>
        <source>Print the notice of the purpose of use</source>
        <translation>利用目的の掲示物を印刷する</translation>
    </message>
</context>
<context>
    <name>madoguchi::HealthBar</name>
    <message>
        <source>Reader</source>
        <translation>リーダー</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>回線</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Key store</source>
        <translation>鍵の保管</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>State of the equipment</source>
        <translation>機器の状態</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>監査記録</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Terminal&apos;s folders</source>
        <translation>資格確認端末との連携フォルダー</translation>
    </message>
    <message>
        <source>Other stations</source>
        <translation>ほかの端末</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>送信待ち</translation>
    </message>
    <message>
        <source>Face engine</source>
        <translation>顔認証エンジン</translation>
    </message>
    <message>
        <source>レセコン</source>
        <translation>レセコン</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>サポート用にコピー</translation>
    </message>
    <message>
        <source>Copy the state of the equipment for support</source>
        <translation>機器の状態をサポート用にコピー</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to support: it names no patient and nobody of the staff.</source>
        <translation>コピーしました。サポートへの連絡に貼り付けてください。患者さんや職員の名前は含まれません。</translation>
    </message>
    <message>
        <source>Station certificate</source>
        <translation>端末証明書</translation>
    </message>
</context>
<context>
    <name>madoguchi::IdentityBlock</name>
    <message>
        <source>%1, born %2, %3</source>
        <translation>%1&#x3000;%2生&#x3000;%3</translation>
    </message>
    <message>
        <source>Insurer number</source>
        <translation>保険者番号</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>記号</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>枝番</translation>
    </message>
</context>
<context>
    <name>madoguchi::InlineForm</name>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Show the first password</source>
        <translation>初回パスワードを表示する</translation>
    </message>
</context>
<context>
    <name>madoguchi::KeepingModel</name>
    <message>
        <source>Receptions</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Unresolved receptions of days before</source>
        <translation>前日までの未解決の受付</translation>
    </message>
    <message>
        <source>What was known of patients</source>
        <translation>患者の突合情報</translation>
    </message>
    <message>
        <source>Entries of the audit log</source>
        <translation>監査記録</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>until resolved, at most %n day(s)</source>
        <translation>
            <numerusform>解決するまで（最長%n日）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the last visit</source>
        <translation>
            <numerusform>最後の来院から%n日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n年</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>現在の件数</translation>
    </message>
    <message>
        <source>Oldest of</source>
        <translation>最も古い日</translation>
    </message>
    <message>
        <source>The oldest go on</source>
        <translation>次に消える日</translation>
    </message>
</context>
<context>
    <name>madoguchi::KeepingPane</name>
    <message>
        <source>What is kept</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>Counted now, at this station. What is over goes by itself, at the start and at each turn of the day. How long it is kept is set under Settings, Store and retention.</source>
        <translation>この端末の現在の件数です。期間を過ぎたものは、起動時と日付の変わり目に自動で消えます。期間は「設定」の「データと保存期間」で変えられます。</translation>
    </message>
    <message>
        <source>Records that a doctor has read end with their consent; receipts of consents are kept for five years. What goes is gone for good once the last backup from before has gone, too.</source>
        <translation>医師が見た薬剤・健診情報は同意の期限で消え、同意の控えは5年間残ります。消したものは、それより前のバックアップがなくなった時点で完全になくなります。</translation>
    </message>
    <message>
        <source>What is kept at this station</source>
        <translation>この端末で保存しているもの</translation>
    </message>
</context>
<context>
    <name>madoguchi::KeysPage</name>
    <message>
        <source>Keys and recovery sheet</source>
        <translation>鍵と復旧シート</translation>
    </message>
    <message>
        <source>The recovery sheet is not on paper yet</source>
        <translation>復旧シートがまだ紙になっていません</translation>
    </message>
    <message>
        <source>Print it or save it, and type the two words from it. Without the sheet no backup could ever be restored, so the set-up does not go on without it.</source>
        <translation>印刷または保存して、シートにある2つの言葉を入力してください。シートがないとバックアップから復元できないため、先へ進めません。</translation>
    </message>
    <message>
        <source>The recovery sheet is on paper</source>
        <translation>復旧シートを確認しました</translation>
    </message>
    <message>
        <source>Keep its two halves in two places. Delete the PDF once it is printed.</source>
        <translation>前半と後半を別々の場所に保管してください。PDFは印刷したら削除してください。</translation>
    </message>
    <message>
        <source>These are not the words of this sheet</source>
        <translation>このシートの言葉と一致しません</translation>
    </message>
    <message>
        <source>Compare the sheet&apos;s number, and count the words: they are numbered.</source>
        <translation>シートの番号が同じかどうか、何番目の言葉かを確かめてください。言葉には番号が付いています。</translation>
    </message>
    <message>
        <source>Whoever can read this file can open the station&apos;s store</source>
        <translation>このファイルを読める人は、端末の保存データを開けます</translation>
    </message>
    <message>
        <source>Use it only where the computer has no key store. The health line keeps reminding of it.</source>
        <translation>パソコンにキーストアがない場合だけ使ってください。状態表示に注意が出続けます。</translation>
    </message>
    <message>
        <source>The computer&apos;s key store answers</source>
        <translation>パソコンのキーストアを利用できます</translation>
    </message>
    <message>
        <source>Both halves went to the printer</source>
        <translation>前半と後半を印刷しました</translation>
    </message>
    <message>
        <source>Now type the two words below from the paper.</source>
        <translation>紙を見て、下の2つの言葉を入力してください。</translation>
    </message>
    <message>
        <source>The sheet was saved as a PDF</source>
        <translation>復旧シートをPDFで保存しました</translation>
    </message>
    <message>
        <source>Print it, type the two words below from the paper, and delete the file.</source>
        <translation>印刷して、紙を見ながら下の2つの言葉を入力し、ファイルを削除してください。</translation>
    </message>
    <message>
        <source>Everything that the station keeps is encrypted. Here is decided where its keys lie, and how the clinic gets its data back when this computer is lost.</source>
        <translation>端末が保存するデータはすべて暗号化されます。鍵をどこに置くか、このパソコンを失ったときにどうやってデータを取り戻すかを、ここで決めます。</translation>
    </message>
    <message>
        <source>Keys are kept in</source>
        <translation>鍵の保管先</translation>
    </message>
    <message>
        <source>This computer&apos;s key store (recommended)</source>
        <translation>このパソコンのキーストア（推奨）</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>鍵ファイル</translation>
    </message>
    <message>
        <source>A path without a leading / counts from the settings file.</source>
        <translation>先頭に / がない場所は、設定ファイルのある場所から数えます。</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>バックアップ先のフォルダー</translation>
    </message>
    <message>
        <source>On another disk or medium. Empty: no backups yet, and the health line keeps reminding of it.</source>
        <translation>別のディスクや媒体を指定します。空欄の場合はバックアップされず、状態表示に注意が出続けます。</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>復旧シート</translation>
    </message>
    <message>
        <source>Print both halves</source>
        <translation>前半と後半を印刷する</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDFで保存する</translation>
    </message>
    <message>
        <source>Or as a PDF into this new file</source>
        <translation>PDFで保存する場合のファイル名（新しいファイル）</translation>
    </message>
    <message>
        <source>Sheet %1. Two pages, one half each, for two places. They open the backups on a new computer; nothing else does. A sheet that was printed in an earlier attempt does not count any more: destroy it.</source>
        <translation>シート番号 %1。2枚あり、前半と後半を別々の場所に保管します。新しいパソコンでバックアップを開けるのは、このシートだけです。前にやり直したときに印刷したシートは無効なので、廃棄してください。</translation>
    </message>
    <message>
        <source>From the first half: word %1 (kana or romaji)</source>
        <translation>前半の%1番目の言葉（かなまたはローマ字）</translation>
    </message>
    <message>
        <source>From the second half: word %1 (kana or romaji)</source>
        <translation>後半の%1番目の言葉（かなまたはローマ字）</translation>
    </message>
    <message>
        <source>There is a file of this name already</source>
        <translation>同じ名前のファイルがすでにあります</translation>
    </message>
    <message>
        <source>Type another name.</source>
        <translation>別の名前を入力してください。</translation>
    </message>
    <message>
        <source>The PDF could not be written</source>
        <translation>PDFを書き出せませんでした</translation>
    </message>
    <message>
        <source>Check that the folder is there and can be written, or type another one.</source>
        <translation>フォルダーがあるか、書き込めるかを確認するか、別の場所を入力してください。</translation>
    </message>
</context>
<context>
    <name>madoguchi::LadderPanel</name>
    <message>
        <source>Nothing stands in the way here: there is no step to take.</source>
        <translation>支障はありません。対応の手順はありません。</translation>
    </message>
    <message>
        <source>Check: %1</source>
        <translation>確認：%1</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>対応：%1</translation>
    </message>
    <message>
        <source>Number %1: step by step</source>
        <translation>%1番：対応の手順</translation>
    </message>
    <message>
        <source>At the reader: step by step</source>
        <translation>リーダー・回線：対応の手順</translation>
    </message>
    <message>
        <source>Nothing stands in the way any more.</source>
        <translation>支障はなくなりました。</translation>
    </message>
    <message>
        <source>Call centre: %1, open now by the clock (Mon–Fri 8–18, Sat 8–16).</source>
        <translation>コールセンター：%1&#x3000;受付時間内です（月〜金 8〜18時、土 8〜16時、祝日を除く）</translation>
    </message>
    <message>
        <source>Call centre: %1, closed now (Mon–Fri 8–18, Sat 8–16).</source>
        <translation>コールセンター：%1&#x3000;ただいま時間外です（月〜金 8〜18時、土 8〜16時）</translation>
    </message>
    <message>
        <source>If it cannot be confirmed</source>
        <translation>どうしても確認できないとき</translation>
    </message>
    <message>
        <source>Print the 被保険者資格申立書 and have it filled in and signed. The eligibility is asked again later.</source>
        <translation>被保険者資格申立書を印刷し、記入と署名をしていただいてください。資格は後でもう一度照会されます。</translation>
    </message>
    <message>
        <source>Print 申立書 (Enter)</source>
        <translation>申立書を印刷（Enter）</translation>
    </message>
    <message>
        <source>Print the 被保険者資格申立書</source>
        <translation>被保険者資格申立書を印刷</translation>
    </message>
    <message>
        <source>Ask again (F5)</source>
        <translation>再照会（F5）</translation>
    </message>
    <message>
        <source>Ask for the eligibility again</source>
        <translation>資格をもう一度照会</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>戻る（Esc）</translation>
    </message>
    <message>
        <source>Back to the details</source>
        <translation>受付の詳細に戻る</translation>
    </message>
    <message>
        <source>A 被保険者資格申立書 is printed, with nothing filled in.</source>
        <translation>記入のない被保険者資格申立書を印刷しました。</translation>
    </message>
    <message>
        <source>The 被保険者資格申立書 of number %1 is printed.</source>
        <translation>%1番の被保険者資格申立書を印刷しました。</translation>
    </message>
    <message>
        <source>Print for the patient: %1</source>
        <translation>患者さん用の用紙を印刷：%1</translation>
    </message>
    <message>
        <source>Printed: %1</source>
        <translation>印刷しました：%1</translation>
    </message>
    <message>
        <source>Give its number (F2)</source>
        <translation>番号を入れる（F2）</translation>
    </message>
    <message>
        <source>Give the number of this reception, and have it asked</source>
        <translation>この受付の番号を入れて照会する</translation>
    </message>
    <message>
        <source>Write another patient down (Ctrl+F2)</source>
        <translation>別の患者さんを書き取る（Ctrl+F2）</translation>
    </message>
    <message>
        <source>Write a patient without a number down, since the service is down</source>
        <translation>障害中なので、番号の分からない患者さんを書き取る</translation>
    </message>
    <message>
        <source>Print 申立書, blank</source>
        <translation>申立書を印刷（記入なし）</translation>
    </message>
    <message>
        <source>Say who it is (Enter)</source>
        <translation>本人か別人かを選ぶ（Enter）</translation>
    </message>
    <message>
        <source>Back to the details, to say whether it is the same person</source>
        <translation>詳細に戻り、本人か別人かを選ぶ</translation>
    </message>
    <message>
        <source>Print 申立書 of number %1 (Enter)</source>
        <translation>受付番号 %1 の申立書を印刷（Enter）</translation>
    </message>
    <message>
        <source>Print the 被保険者資格申立書 (Tab, Enter) and have it filled in and signed. The eligibility is asked again later.</source>
        <translation>被保険者資格申立書を印刷し（Tab → Enter）、記入と署名をしていただきます。資格は後日あらためて照会します。</translation>
    </message>
    <message>
        <source>By number, with another proof (Enter)</source>
        <translation>ほかの提示物で番号受付（Enter）</translation>
    </message>
    <message>
        <source>By number, with another proof (F2)</source>
        <translation>ほかの提示物で番号受付（F2）</translation>
    </message>
    <message>
        <source>Receive the patient by number, with another proof</source>
        <translation>ほかの提示物で、番号で受付する</translation>
    </message>
    <message>
        <source>%1 (Enter)</source>
        <comment>a paper to print</comment>
        <translation>%1（Enter）</translation>
    </message>
    <message>
        <source>Choose who it is (Enter)</source>
        <translation>どの方か選ぶ（Enter）</translation>
    </message>
    <message>
        <source>Back (Enter)</source>
        <translation>戻る（Enter）</translation>
    </message>
    <message>
        <source>Back to the details, to choose who it is</source>
        <translation>詳細に戻って、どの方か選ぶ</translation>
    </message>
    <message>
        <source>Print 申立書 of number %1</source>
        <translation>%1番の申立書を印刷</translation>
    </message>
    <message>
        <source>Print 申立書</source>
        <translation>申立書を印刷</translation>
    </message>
    <message>
        <source>Yes, number %1 is settled on paper: close it</source>
        <translation>はい、受付番号 %1 は書面で解決しました：閉じる</translation>
    </message>
    <message>
        <source>Settled on paper: close …</source>
        <translation>書面で解決済み：閉じる…</translation>
    </message>
    <message>
        <source>Number %1 is closed, and asked about no more.</source>
        <translation>受付番号 %1 を閉じました。再照会はしません。</translation>
    </message>
</context>
<context>
    <name>madoguchi::LanguageBox</name>
    <message>
        <source>Language</source>
        <translation>表示言語</translation>
    </message>
</context>
<context>
    <name>madoguchi::LockPanel</name>
    <message>
        <source>Locked</source>
        <translation>ロック中</translation>
    </message>
    <message>
        <source>Last at this seat: %1</source>
        <translation>直前の使用者：%1</translation>
    </message>
    <message>
        <source>Your quick code (six digits)</source>
        <translation>ロック解除コード（6桁）</translation>
    </message>
    <message>
        <source>Your quick code, six digits</source>
        <translation>ロック解除コード、6桁の数字</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>Sign in with password instead</source>
        <translation>パスワードでサインイン</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>別の人に交代</translation>
    </message>
    <message>
        <source>Sign in as another person, with the password</source>
        <translation>別の人がパスワードでサインインする</translation>
    </message>
</context>
<context>
    <name>madoguchi::LoggedModel</name>
    <message>
        <source>✓ reported</source>
        <translation>✓ 報告済み</translation>
    </message>
    <message>
        <source>… waiting</source>
        <translation>… 報告待ち</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>× not taken</source>
        <translation>× 受付されず</translation>
    </message>
    <message>
        <source>by the terminal</source>
        <translation>資格確認端末が報告</translation>
    </message>
    <message>
        <source>%1: viewed</source>
        <translation>%1 閲覧</translation>
    </message>
    <message>
        <source>%1: retrieved</source>
        <translation>%1 取得</translation>
    </message>
    <message>
        <source>institution %1</source>
        <translation>医療機関 %1</translation>
    </message>
    <message>
        <source>The service could not be asked: %1. What it had told before stays; what waits here is sent by itself.</source>
        <translation>サービスに照会できません：%1。前に分かった内容はそのまま示し、送信待ちは自動で送ります。</translation>
    </message>
    <message>
        <source>As the service told at %1</source>
        <translation>%1 時点のサービスの記録</translation>
    </message>
    <message>
        <source>The terminal tells retrievals; they are not known here.</source>
        <translation>取得は資格確認端末が報告するため、ここでは分かりません。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>madoguchi::LoudnessBox</name>
    <message>
        <source>Sound off</source>
        <translation>音なし</translation>
    </message>
    <message>
        <source>Sound low</source>
        <translation>音 小</translation>
    </message>
    <message>
        <source>Sound medium</source>
        <translation>音 中</translation>
    </message>
    <message>
        <source>Sound high</source>
        <translation>音 大</translation>
    </message>
    <message>
        <source>Loudness of the tones</source>
        <translation>音の大きさ</translation>
    </message>
    <message>
        <source>Loudness of the tones at the desk and at the patient&apos;s display</source>
        <translation>受付と患者用画面で鳴る音の大きさ</translation>
    </message>
</context>
<context>
    <name>madoguchi::MedicationBar</name>
    <message numerus="yes">
        <source>%n line(s) shown</source>
        <translation>
            <numerusform>%n件を表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>▲ %n hint(s)</source>
        <translation>
            <numerusform>▲ 重なり%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Search drug, ingredient or institution (F3)</source>
        <translation>医薬品名・成分名・医療機関を検索（F3）</translation>
    </message>
    <message>
        <source>Search in the medication</source>
        <translation>薬剤情報を検索</translation>
    </message>
    <message>
        <source>Drugs (Ctrl+1)</source>
        <translation>薬剤別（Ctrl+1）</translation>
    </message>
    <message>
        <source>By drug, continued prescriptions joined</source>
        <translation>薬剤別、継続処方をまとめて表示</translation>
    </message>
    <message>
        <source>Months (Ctrl+2)</source>
        <translation>月別（Ctrl+2）</translation>
    </message>
    <message>
        <source>By month, every line</source>
        <translation>月別、全件を表示</translation>
    </message>
    <message>
        <source>Institutions (Ctrl+3)</source>
        <translation>医療機関別（Ctrl+3）</translation>
    </message>
    <message>
        <source>By institution, others first</source>
        <translation>医療機関別、他院が先</translation>
    </message>
    <message>
        <source>Only what is new or changed since</source>
        <translation>新規・変更のみを表示する期間</translation>
    </message>
    <message>
        <source>New or changed since this day</source>
        <translation>この日以降の新規・変更</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>New or changed since a day</source>
        <translation>指定日以降の新規・変更</translation>
    </message>
    <message numerus="yes">
        <source>New or changed: %n month(s)</source>
        <translation>
            <numerusform>新規・変更：%nか月以内</numerusform>
        </translation>
    </message>
    <message>
        <source>asked about %1 to %2</source>
        <translation>照会期間 %1～%2</translation>
    </message>
    <message>
        <source>no drug claims</source>
        <translation>薬剤のレセプトなし</translation>
    </message>
    <message>
        <source>drug claims up to %1</source>
        <translation>薬剤レセプトは%1分まで</translation>
    </message>
</context>
<context>
    <name>madoguchi::MedicationModel</name>
    <message numerus="yes">
        <source>%1: %n line(s)</source>
        <translation>
            <numerusform>%1（%n件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Dispensed</source>
        <translation>調剤年月日</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>医薬品名</translation>
    </message>
    <message>
        <source>Ingredient</source>
        <translation>成分名</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出所</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>処方医療機関</translation>
    </message>
    <message>
        <source>Days/times</source>
        <translation>日数・回数</translation>
    </message>
</context>
<context>
    <name>madoguchi::MedicationPanel</name>
    <message>
        <source>Nothing here has these words or is new since that day. Without them the list is not empty.</source>
        <translation>この言葉を含むもの、またはこの日以降の新規・変更はありません。条件を外すと一覧に戻ります。</translation>
    </message>
    <message>
        <source>▲ hints at one ingredient in two drugs; no mark does not mean that it is safe. Claims arrive a month or more late: what is not listed may still have been given. Amounts are as received, days only where the class counts days. Timeline: bar supply, mark dispensed, frame issued only, dashes today.</source>
        <translation>▲は同じ成分の重なりの目安です。印がないことは安全を意味しません。レセプトの情報は1か月以上遅れて届くため、ここにない薬が出ていることがあります。用量は受け取ったまま、日数は日数で数える区分だけに表示します。経過：塗り＝処方日数、縦印＝調剤日、枠＝処方のみ、破線＝今日</translation>
    </message>
</context>
<context>
    <name>madoguchi::MedicationTables</name>
    <message>
        <source>Medication by institution, others first</source>
        <translation>薬剤情報、医療機関別、他院が先</translation>
    </message>
    <message>
        <source>Medication by drug, other institutions first</source>
        <translation>薬剤情報、薬剤別、他院が先</translation>
    </message>
    <message>
        <source>Medication by month, newest first</source>
        <translation>薬剤情報、月別、新しい順</translation>
    </message>
</context>
<context>
    <name>madoguchi::NewPasswordPanel</name>
    <message>
        <source>Choose your own password</source>
        <translation>自分のパスワードを決める</translation>
    </message>
    <message>
        <source>Change your password</source>
        <translation>パスワードの変更</translation>
    </message>
    <message>
        <source>The password you typed is right. It was given by somebody else or has run out: replace it by one that only you know.</source>
        <translation>入力したパスワードは正しいですが、他の人が決めたものか、期限が切れています。自分だけが知るパスワードに変えてください。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新しいパスワード</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>もう一度入力</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>新しいパスワードをもう一度</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>入力した文字を表示する</translation>
    </message>
    <message>
        <source>Use this password</source>
        <translation>このパスワードにする</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>13 characters or more, for instance several words that do not belong together. Or 8 to 12 with letters, digits and signs; such a one has to be changed every 60 days.</source>
        <translation>13文字以上にしてください。関連のない単語をいくつか並べると覚えやすくなります。英字・数字・記号を組み合わせた8～12文字でも使えますが、60日ごとに変更が必要です。</translation>
    </message>
    <message>
        <source>No rows, common words or names, and none of your last five.</source>
        <translation>連続した文字、よくある言葉、名前、直近5回のパスワードは使えません。</translation>
    </message>
</context>
<context>
    <name>madoguchi::NoRightPage</name>
    <message>
        <source>An administrator sees no names of patients</source>
        <translation>管理者には患者の氏名は表示されません</translation>
    </message>
    <message>
        <source>Receptions go on being kept and counted. For work at the desk press F12, choose &quot;Other person&quot;, and sign in with a reception account.</source>
        <translation>受付は引き続き保存され、件数も数えられています。窓口業務を行うには、F12を押して「別の人に交代」を選び、受付のアカウントでサインインしてください。</translation>
    </message>
    <message>
        <source>Records are for doctors, dentists and pharmacists. Press F12, choose &quot;Other person&quot;, and sign in with such an account.</source>
        <translation>薬剤・健診等の情報を閲覧できるのは医師・歯科医師・薬剤師です。F12を押して「別の人に交代」を選び、有資格者のアカウントでサインインしてください。</translation>
    </message>
    <message>
        <source>The consulting room shows no visits to reception accounts</source>
        <translation>受付のアカウントには診察室の来院一覧は表示されません</translation>
    </message>
    <message>
        <source>Eligibility is at the desk; records are for doctors, dentists and pharmacists. Press F12, so that one of them can sign in.</source>
        <translation>資格の確認は受付で行えます。薬剤・健診等の情報を閲覧できるのは医師・歯科医師・薬剤師です。F12を押して、有資格者にサインインしてもらってください。</translation>
    </message>
</context>
<context>
    <name>madoguchi::NoticeBoard</name>
    <message>
        <source>Since %1, at this step: %2. Help without asking for the PIN.</source>
        <translation>%1から、「%2」の画面です。暗証番号は聞かずにお手伝いください。</translation>
    </message>
    <message>
        <source>I am there</source>
        <translation>対応します</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>閉じる：%1</translation>
    </message>
    <message>
        <source>At the reader, %1: %2</source>
        <translation>カードリーダー（%1）：%2</translation>
    </message>
    <message>
        <source>Visual check, for the one patient at the reader: %1</source>
        <translation>目視確認中（いまリーダーの前にいる方だけに有効）&#x3000;%1</translation>
    </message>
    <message>
        <source>Begun at %1 by %2. The reader goes back to normal by itself: with the confirmation, without the card, or when it takes too long.</source>
        <translation>%1に%2さんが開始。確認が終わる、カードが取られる、時間が過ぎる、のいずれかでリーダーは自動で通常に戻ります。</translation>
    </message>
    <message>
        <source>Back to normal (Esc)</source>
        <translation>通常に戻す（Esc）</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>%1番</translation>
    </message>
    <message>
        <source>number %1, %2</source>
        <translation>%1番&#x3000;%2さん</translation>
    </message>
    <message>
        <source>No slip for %1: %2</source>
        <translation>受付票が出ていません（%1）：%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between people</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>The reception is confirmed. F4 prints what is named here, whichever row is selected. Esc leaves it unprinted.</source>
        <translation>受付の確認は済んでいます。どの行を選んでいても、F4でここに示した受付票を印刷します。Escで印刷せずに閉じます。</translation>
    </message>
    <message>
        <source>Print (F4)</source>
        <translation>印刷（F4）</translation>
    </message>
    <message>
        <source>Print the slip for %1</source>
        <translation>受付票を印刷：%1</translation>
    </message>
    <message>
        <source>A patient at the reader needs help</source>
        <translation>カードリーダーの患者さんがお困りです</translation>
    </message>
    <message>
        <source>%1 needs help at the reader</source>
        <translation>%1様がカードリーダーでお困りです</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか %n 名</numerusform>
        </translation>
    </message>
    <message>
        <source>Not handed over to the レセコン: %1</source>
        <translation>レセコンへ引き渡されていません：%1</translation>
    </message>
    <message>
        <source>Show (Ctrl+B)</source>
        <translation>表示（Ctrl+B）</translation>
    </message>
</context>
<context>
    <name>madoguchi::NoticesPanel</name>
    <message>
        <source>Before you begin</source>
        <translation>業務を始める前に</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>確認しました</translation>
    </message>
    <message>
        <source>Understood, go on</source>
        <translation>確認して先に進む</translation>
    </message>
</context>
<context>
    <name>madoguchi::NumberAsking</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>The service is being asked. The reception is kept: its answer comes into the list by itself, also if you go on.</source>
        <translation>照会しています。受付は保存済みです。先へ進んでも、回答は一覧に自動で入ります。</translation>
    </message>
    <message>
        <source>It is asked again by itself at %1.</source>
        <translation>%1 に自動でもう一度照会します。</translation>
    </message>
    <message numerus="yes">
        <source>Number %1 is kept. In the outbox %n question(s) wait(s) to be sent. %2</source>
        <translation>
            <numerusform>受付 %1 は保存済みです。送信待ちの照会が %n 件あります。%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Number %1 is kept. %2</source>
        <translation>受付 %1 は保存済みです。%2</translation>
    </message>
    <message>
        <source>No answer yet: %1</source>
        <translation>まだ回答がありません：%1</translation>
    </message>
    <message>
        <source>For the patient</source>
        <translation>患者さんへ</translation>
    </message>
    <message>
        <source>Say: &quot;Your insurance cannot be confirmed just now; we ask again by ourselves. Please take a seat, you need do nothing.&quot;</source>
        <translation>「ただいま保険の確認ができません。こちらで後ほど確認し直しますので、そのままお掛けになってお待ちください」とお伝えください。</translation>
    </message>
</context>
<context>
    <name>madoguchi::NumberForm</name>
    <message>
        <source>Limit information: the patient agrees (Space)</source>
        <translation>限度額情報の提供に口頭で同意（Space）</translation>
    </message>
    <message>
        <source>The patient agrees by word of mouth that limit information is asked for</source>
        <translation>限度額情報の照会に患者さんが口頭で同意</translation>
    </message>
    <message>
        <source>Ask: &quot;May we ask for your limit information too?&quot; Enter asks the service.</source>
        <translation>「限度額の情報も確認してよろしいですか」とお聞きください。Enter で照会します。</translation>
    </message>
    <message>
        <source>Kept from before</source>
        <translation>前に入力した内容が残っています</translation>
    </message>
    <message>
        <source>Of another patient? Clear it first.</source>
        <translation>別の患者さんなら、先に消去してください。</translation>
    </message>
    <message>
        <source>Clear (Shift+F2)</source>
        <translation>消去（Shift+F2）</translation>
    </message>
    <message>
        <source>Only a receptionist&apos;s account can tick this. Enter asks the service without it.</source>
        <translation>ここにチェックできるのは受付の職員だけです。Enterでチェックなしのまま照会します。</translation>
    </message>
</context>
<context>
    <name>madoguchi::NumberPanel</name>
    <message>
        <source>What was typed is kept: F2 shows it again.</source>
        <translation>入力した内容は残してあります。F2 でもう一度開きます。</translation>
    </message>
    <message>
        <source>Reception by number</source>
        <translation>番号で受付</translation>
    </message>
    <message>
        <source>Reception %1 by number</source>
        <translation>受付 %1（番号）</translation>
    </message>
    <message>
        <source>Next, ask (Enter)</source>
        <translation>次へ・照会（Enter）</translation>
    </message>
    <message>
        <source>Go on (Enter)</source>
        <translation>次へ（Enter）</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Clear all fields (Shift+F2)</source>
        <translation>すべての欄を消去（Shift+F2）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message>
        <source>List (Esc)</source>
        <translation>一覧へ（Esc）</translation>
    </message>
    <message>
        <source>Number of reception %1, written down</source>
        <translation>受付 %1 番（書き取り）の番号</translation>
    </message>
    <message>
        <source>Service down, no number: write down (Ctrl+F2)</source>
        <translation>障害中で番号なし：書き取る（Ctrl+F2）</translation>
    </message>
</context>
<context>
    <name>madoguchi::OwnEntriesPane</name>
    <message>
        <source>My entries: %1 (%2)</source>
        <translation>自分の記録：%1（%2）</translation>
    </message>
    <message>
        <source>What the audit log of this station holds about you. Nobody can change it. What you cannot explain, tell an administrator. Esc leads back.</source>
        <translation>この端末の監査記録のうち、あなたの分です。書き換えることはできません。覚えのない記録があれば管理者に知らせてください。Escキーで戻ります。</translation>
    </message>
</context>
<context>
    <name>madoguchi::PatientNumberLine</name>
    <message>
        <source>Patient number of this clinic</source>
        <translation>この医院の患者番号</translation>
    </message>
    <message>
        <source>Patient number</source>
        <translation>患者番号</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>結びつける</translation>
    </message>
    <message>
        <source>Link the patient number</source>
        <translation>患者番号を結びつける</translation>
    </message>
</context>
<context>
    <name>madoguchi::PersonComparisonView</name>
    <message>
        <source>The service names</source>
        <translation>オンライン資格確認の回答</translation>
    </message>
    <message>
        <source>Written down here</source>
        <translation>書き取った方</translation>
    </message>
    <message>
        <source>Stored here</source>
        <translation>当院に登録の方</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Patient number (照会番号)</source>
        <translation>患者番号（照会番号）</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>違います</translation>
    </message>
    <message>
        <source>Cannot be compared</source>
        <translation>比べられません</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>madoguchi::PersonDoubtLine</name>
    <message>
        <source>Compared with the 診療申込書: who is it?</source>
        <translation>診療申込書と照合した結果は？</translation>
    </message>
    <message>
        <source>The same person as stored</source>
        <translation>登録済みの患者本人</translation>
    </message>
    <message>
        <source>Compared: the same person as the stored patient</source>
        <translation>照合の結果、登録済みの患者本人</translation>
    </message>
    <message>
        <source>Somebody else: not that patient number</source>
        <translation>別人（この患者番号は使わない）</translation>
    </message>
    <message>
        <source>Compared: somebody else, received without the stored patient number</source>
        <translation>照合の結果、別人。登録済みの患者番号を使わずに受付</translation>
    </message>
    <message>
        <source>The same person as written down</source>
        <translation>書き取った方と同じ人</translation>
    </message>
    <message>
        <source>Compared: the same person as who was written down</source>
        <translation>照合の結果、書き取った方と同じ人</translation>
    </message>
    <message>
        <source>Somebody else: not that insurance</source>
        <translation>別人（この資格は使わない）</translation>
    </message>
    <message>
        <source>Compared: somebody else, the answer is taken off this reception</source>
        <translation>照合の結果、別人。回答をこの受付から取り除く</translation>
    </message>
</context>
<context>
    <name>madoguchi::PrintsPane</name>
    <message>
        <source>Preview: %1</source>
        <translation>プレビュー：%1</translation>
    </message>
    <message>
        <source>It went to the printer: %1</source>
        <translation>プリンターに送りました：%1</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>保存しました：%1</translation>
    </message>
    <message>
        <source>For print</source>
        <translation>印刷物</translation>
    </message>
    <message>
        <source>Papers for print</source>
        <translation>印刷物の一覧</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>印刷物の言語</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Model of the reader</source>
        <translation>リーダーの機種</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Or as a PDF into this new file</source>
        <translation>またはPDFとして保存するファイル名</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDFで保存</translation>
    </message>
</context>
<context>
    <name>madoguchi::QuickCodePanel</name>
    <message>
        <source>Choose a quick code</source>
        <translation>ロック解除コードの登録</translation>
    </message>
    <message>
        <source>F12 locks at once; six digits of your own bring you back, for 12 hours after signing in. Nobody else may know them. No rows, no repetitions, no dates of yours.</source>
        <translation>F12ですぐにロックし、自分だけの6桁の数字で戻れます（サインインから12時間）。他の人に知られないようにしてください。連続した数字、同じ数字の繰り返し、自分に関する日付は使えません。</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>6桁の数字</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>もう一度入力</translation>
    </message>
    <message>
        <source>Quick code, six digits</source>
        <translation>ロック解除コード、6桁の数字</translation>
    </message>
    <message>
        <source>Quick code once more</source>
        <translation>ロック解除コードをもう一度</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>一致していません。2回目を入力し直してください。</translation>
    </message>
    <message>
        <source>Use this code</source>
        <translation>このコードにする</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>今はしない</translation>
    </message>
    <message>
        <source>Do not choose a quick code now</source>
        <translation>今はロック解除コードを登録しない</translation>
    </message>
</context>
<context>
    <name>madoguchi::ReaderLine</name>
    <message>
        <source>At the reader: %1</source>
        <translation>カードリーダー：%1</translation>
    </message>
    <message>
        <source>At the reader, %1: %2</source>
        <translation>カードリーダー（%1様）：%2</translation>
    </message>
    <message>
        <source>the PIN cannot be used</source>
        <translation>暗証番号は使えません</translation>
    </message>
    <message numerus="yes">
        <source>PIN: %n try(s) left</source>
        <translation>
            <numerusform>暗証番号はあと%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>the face is locked</source>
        <translation>顔認証はロック中</translation>
    </message>
    <message>
        <source>face: comparison %1</source>
        <translation>顔の照合%1回目</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between what is said of the reader</comment>
        <translation>／</translation>
    </message>
    <message>
        <source>The last one, until %1</source>
        <translation>前の方（%1まで）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The one before, %1, until %2</source>
        <translation>前の方：%1様（%2まで）</translation>
    </message>
</context>
<context>
    <name>madoguchi::ReaderPage</name>
    <message>
        <source>Card reader</source>
        <translation>カードリーダー</translation>
    </message>
    <message>
        <source>No reader</source>
        <translation>カードリーダーなし</translation>
    </message>
    <message>
        <source>Patients are looked up by number here. There is nothing to try.</source>
        <translation>この受付では番号で資格を確認します。試すものはありません。</translation>
    </message>
    <message>
        <source>The certified terminal drives the reader</source>
        <translation>カードリーダーは資格確認端末が動かします</translation>
    </message>
    <message>
        <source>Its results come through the shared folders, which are set on one of the next pages. There is nothing to try here.</source>
        <translation>結果は共有フォルダーに届きます。フォルダーはこのあとの画面で設定します。ここで試すものはありません。</translation>
    </message>
    <message>
        <source>Whichever is plugged in</source>
        <translation>接続されているもの</translation>
    </message>
    <message>
        <source>%1 (not plugged in)</source>
        <translation>%1（接続されていません）</translation>
    </message>
    <message>
        <source>Looking for readers …</source>
        <translation>カードリーダーを探しています…</translation>
    </message>
    <message>
        <source>Reader found: %1</source>
        <translation>カードリーダーが見つかりました：%1</translation>
    </message>
    <message>
        <source>Lay a My Number card on it to try it. Nothing of its holder is read.</source>
        <translation>マイナンバーカードを置くと、読み取りを試せます。カードの持ち主の情報は読み取りません。</translation>
    </message>
    <message numerus="yes">
        <source>PIN: %n tries left.</source>
        <translation>
            <numerusform>暗証番号：残り%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>Its PIN cannot be used: locked, or a card without a PIN.</source>
        <translation>暗証番号は使えません（ロック中、または暗証番号のないカードです）。</translation>
    </message>
    <message>
        <source>The reader has keys of its own for the PIN.</source>
        <translation>カードリーダーに暗証番号用のキーがあります。</translation>
    </message>
    <message>
        <source>The card was read: a My Number card</source>
        <translation>マイナンバーカードを読み取れました</translation>
    </message>
    <message>
        <source>What patients lay their card on.</source>
        <translation>患者がカードを置く機器です。</translation>
    </message>
    <message>
        <source>Who drives the reader</source>
        <translation>カードリーダーを動かすもの</translation>
    </message>
    <message>
        <source>A reader of Madoguchi&apos;s own needs the direct way to the service; with a certified terminal the results come through folders.</source>
        <translation>Madoguchiが動かす場合は直接接続、資格確認端末を使う場合はフォルダー連携になります。</translation>
    </message>
    <message>
        <source>Madoguchi (direct way)</source>
        <translation>Madoguchi（直接接続）</translation>
    </message>
    <message>
        <source>The certified terminal (folders)</source>
        <translation>資格確認端末（フォルダー連携）</translation>
    </message>
    <message>
        <source>No reader at this desk</source>
        <translation>この受付にはカードリーダーを置かない</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>使うカードリーダー</translation>
    </message>
    <message>
        <source>The readers that are plugged in now.</source>
        <translation>いま接続されているカードリーダーの一覧です。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>機種</translation>
    </message>
    <message>
        <source>Decides how the card is laid on, and what patients are shown of it.</source>
        <translation>カードの置き方と、患者に見せる案内が決まります。</translation>
    </message>
    <message>
        <source>Fujitsu</source>
        <translation>富士通</translation>
    </message>
    <message>
        <source>Panasonic</source>
        <translation>パナソニック</translation>
    </message>
    <message>
        <source>Almex</source>
        <translation>アルメックス</translation>
    </message>
    <message>
        <source>Canon</source>
        <translation>キヤノン</translation>
    </message>
    <message>
        <source>Atlas</source>
        <translation>アトラス</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>madoguchi::Reasking</name>
    <message>
        <source>Number %1 is being asked already.</source>
        <translation>%1番はすでに照会中です。</translation>
    </message>
    <message>
        <source>Number %1 is asked again. What is shown stays until the answer comes.</source>
        <translation>%1番を再照会します。回答が届くまで、今の表示はそのまま残ります。</translation>
    </message>
    <message>
        <source>Number %1: the answer has come.</source>
        <translation>%1番：回答が届きました。</translation>
    </message>
    <message>
        <source>Number %1: no answer: %2</source>
        <translation>%1番：回答がありません。%2</translation>
    </message>
</context>
<context>
    <name>madoguchi::ReceptionDetails</name>
    <message>
        <source>No result in the answer</source>
        <translation>回答に資格情報がありません</translation>
    </message>
    <message>
        <source>Burden ratio</source>
        <translation>負担割合</translation>
    </message>
    <message>
        <source>Burden ratio: %1</source>
        <translation>負担割合：%1</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>資格</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>保険</translation>
    </message>
    <message>
        <source>Reception %1</source>
        <translation>受付 %1番</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>受付時刻</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>提示・確認</translation>
    </message>
    <message>
        <source>At the reader</source>
        <translation>リーダー操作</translation>
    </message>
    <message>
        <source>%1 are shown only in the consulting room</source>
        <translation>%1は診察室でのみ表示できます</translation>
    </message>
    <message>
        <source>Name not known yet</source>
        <translation>氏名はまだ不明</translation>
    </message>
    <message>
        <source>Ceilings and certificates</source>
        <translation>限度額・認定証</translation>
    </message>
    <message>
        <source>Tickets of medical aid</source>
        <translation>医療券・調剤券</translation>
    </message>
    <message>
        <source>Asked by number</source>
        <translation>番号による照会</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>処方箋</translation>
    </message>
    <message>
        <source>Received again: number %1 counts. Consents of this one have ended.</source>
        <translation>もう一度受け付け済み：%1番が有効です。この受付での同意は終了しました。</translation>
    </message>
    <message>
        <source>There is nothing to ask by again</source>
        <translation>再照会に使う番号がありません</translation>
    </message>
    <message>
        <source>Neither an answer nor what was typed has insurer and number of this patient. Ask for the 資格確認書 and receive the patient by number, or have the card placed on the reader once more.</source>
        <translation>この患者の保険者番号と被保険者番号が、回答にも入力にもありません。資格確認書などを見せていただいて番号で受け付けるか、もう一度カードを置いていただいてください。</translation>
    </message>
    <message>
        <source>Name covered (F9)</source>
        <translation>氏名は非表示（F9）</translation>
    </message>
    <message>
        <source>Close this reception</source>
        <translation>この受付を終了</translation>
    </message>
    <message>
        <source>This patient was received again: number %1</source>
        <translation>この患者さんは、あらためて受付されています（%1番）</translation>
    </message>
    <message>
        <source>Received today already: number %1</source>
        <translation>本日すでに受付があります（%1番）</translation>
    </message>
    <message>
        <source>Several fit: to be chosen</source>
        <translation>複数該当：選んでください</translation>
    </message>
    <message>
        <source>Birth date, kana and insurance are the same. If nobody goes on with number %1, choose it and close it there.</source>
        <translation>生年月日・カナ・保険が同じ受付です。%1番を使わないときは、その受付を選んで終了してください。</translation>
    </message>
    <message>
        <source>Name as received</source>
        <translation>受信した氏名</translation>
    </message>
    <message>
        <source>Patient number by the service</source>
        <translation>回答の照会番号</translation>
    </message>
    <message>
        <source>Perhaps the same patient: number %1</source>
        <translation>同じ患者さんかもしれません：%1 番</translation>
    </message>
    <message>
        <source>Birth date and kana are the same. Compare name and address; if it is the same person, close this one: number %1 counts. No slip is printed for it.</source>
        <translation>生年月日とカナが同じです。氏名と住所を見比べ、同じ方ならこちらを閉じてください。%1 番を使います。こちらの受付票は印刷されません。</translation>
    </message>
    <message>
        <source>Perhaps written down already: number %1</source>
        <translation>すでに書き取った患者さんかもしれません：%1 番</translation>
    </message>
    <message>
        <source>Birth date and kana are the same. If it is the same person, choose number %1 and close it there: this one counts.</source>
        <translation>生年月日とカナが同じです。同じ方なら %1 番を選び、そこで閉じてください。こちらの受付を使います。</translation>
    </message>
    <message>
        <source>Written down at the desk</source>
        <translation>窓口で書き取り</translation>
    </message>
    <message>
        <source>Last reception</source>
        <translation>前回の受付</translation>
    </message>
    <message>
        <source>Go on with number %1, and close this one (Enter): no slip is printed for it then.</source>
        <translation>%1番で続け、この受付は終了してください（Enter）。終了すると、この番号の受付票は印刷されません。</translation>
    </message>
    <message>
        <source>Card&apos;s electronic certificate</source>
        <translation>電子証明書</translation>
    </message>
</context>
<context>
    <name>madoguchi::ReceptionModel</name>
    <message>
        <source>(no result)</source>
        <translation>（資格情報なし）</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Min.</source>
        <translation>待分</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年齢</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Eligibility</source>
        <translation>資格</translation>
    </message>
    <message>
        <source>Pays</source>
        <translation>割合</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>カード</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>On</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者番号</translation>
    </message>
    <message>
        <source>%1 (a character cannot be shown)</source>
        <translation>%1（表示できない文字があります）</translation>
    </message>
    <message>
        <source>(asked by number)</source>
        <translation>（番号で照会中）</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>(name covered)</source>
        <translation>（氏名は非表示）</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>(several fit)</source>
        <translation>（複数該当）</translation>
    </message>
    <message>
        <source>none, received by number</source>
        <translation>なし（番号で受付）</translation>
    </message>
    <message>
        <source>Received again</source>
        <translation>再受付あり</translation>
    </message>
    <message>
        <source>none, written down</source>
        <translation>なし（書き取り）</translation>
    </message>
    <message>
        <source>The card&apos;s electronic certificate</source>
        <translation>カードの電子証明書</translation>
    </message>
    <message>
        <source>Card cert.</source>
        <translation>電子証明書</translation>
    </message>
    <message>
        <source>%1, limit: %2</source>
        <translation>%1、限度額：%2</translation>
    </message>
</context>
<context>
    <name>madoguchi::ReceptionTable</name>
    <message>
        <source>Receptions of today</source>
        <translation>本日の受付</translation>
    </message>
    <message>
        <source>Columns of the receptions</source>
        <translation>受付一覧の見出し</translation>
    </message>
</context>
<context>
    <name>madoguchi::RecordsActions</name>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Print these records</source>
        <translation>表示中の情報を印刷</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy these records as text for the chart</source>
        <translation>表示中の情報をカルテ用の文字でコピー</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Save these records as a PDF</source>
        <translation>表示中の情報をPDFに保存</translation>
    </message>
</context>
<context>
    <name>madoguchi::RecordsFileLine</name>
    <message>
        <source>Save into this new file</source>
        <translation>新しいファイルに保存</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDFに保存</translation>
    </message>
    <message>
        <source>Back (Esc)</source>
        <translation>戻る（Esc）</translation>
    </message>
    <message>
        <source>Back, without saving</source>
        <translation>保存せずに戻る</translation>
    </message>
</context>
<context>
    <name>madoguchi::RecordsOut</name>
    <message numerus="yes">
        <source>Sent to the printer: %n page(s). Take them out at once. It is on the audit log.</source>
        <translation>
            <numerusform>%nページをプリンターに送りました。すぐに取り出してください。監査記録に残しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as %1. The file is not encrypted: delete it when it has done its work. It is on the audit log.</source>
        <translation>%1 に保存しました。暗号化されていません。用が済んだら削除してください。監査記録に残しました。</translation>
    </message>
    <message>
        <source>Nothing was printed.</source>
        <translation>印刷していません。</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>保存していません。</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>コピーしていません。</translation>
    </message>
    <message>
        <source>It could not be written on the audit log, and nothing leaves the screen without that. Try once more; if it stays so, have the administrator called: the disk may be full.</source>
        <translation>監査記録に書き込めないため、画面の外には出せません。もう一度試し、直らないときは管理者を呼んでもらってください。ディスクがいっぱいかもしれません。</translation>
    </message>
    <message>
        <source>No records are open. Open them, then try again.</source>
        <translation>表示中の情報がありません。開いてから、もう一度行ってください。</translation>
    </message>
    <message>
        <source>A file of this name is there already, and nothing is written over it. Choose another name.</source>
        <translation>同じ名前のファイルがすでにあり、上書きはしません。別の名前にしてください。</translation>
    </message>
    <message>
        <source>There is no room for the file. Choose another disk, or make room.</source>
        <translation>ファイルを置く空きがありません。別のディスクを選ぶか、空きを作ってください。</translation>
    </message>
    <message>
        <source>The file cannot be written there. Choose a folder that is there and that you may write to.</source>
        <translation>そこには書き込めません。実在し、書き込みが許されているフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The records were closed meanwhile: %1.</source>
        <translation>情報はその間に閉じました：%1。</translation>
    </message>
    <message>
        <source>Copied as text: paste it into this patient&apos;s chart now. It goes off the clipboard when the records close, at the lock, and after five minutes. It is on the audit log.</source>
        <translation>文字でコピーしました。この患者さんのカルテに貼り付けてください。表示を閉じるかロックすると、または5分後に、クリップボードから消えます。監査記録に残しました。</translation>
    </message>
    <message>
        <source>The document before is being made ready for the printer still. Print this one when it was sent.</source>
        <translation>前の文書の印刷を準備しています。プリンターに送り終わってから、もう一度印刷してください。</translation>
    </message>
    <message numerus="yes">
        <source>The document is being made ready for the printer: %n page(s).</source>
        <translation>
            <numerusform>文書（%nページ）の印刷を準備しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>These records came as a document, and what it says cannot be read here. Print it (Ctrl+P), or save it as it is (Ctrl+S).</source>
        <translation>この情報は文書で届いたため、内容を文字として取り出せません。印刷（Ctrl+P）するか、そのまま保存（Ctrl+S）してください。</translation>
    </message>
    <message>
        <source>Page %1 of the document cannot be drawn. Save it as it is (Ctrl+S), or print it at the certified terminal.</source>
        <translation>文書の%1ページ目を描けません。そのまま保存（Ctrl+S）するか、資格確認端末で印刷してください。</translation>
    </message>
    <message>
        <source>The document is too large to print from here. Save it as it is (Ctrl+S), or print it at the certified terminal.</source>
        <translation>文書が大きすぎるため、ここからは印刷できません。そのまま保存（Ctrl+S）するか、資格確認端末で印刷してください。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, one after the other.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The document was saved as it came, and nobody has checked whose it is: compare the name in it.</source>
        <translation>書類は受信したまま保存しました。誰のものかは照合していません。書類内の氏名を確認してください。</translation>
    </message>
</context>
<context>
    <name>madoguchi::RecordsPanel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message>
        <source>Close the records</source>
        <translation>情報を閉じる</translation>
    </message>
    <message>
        <source>Open %1: %2</source>
        <translation>%1を開く：%2</translation>
    </message>
    <message>
        <source>Closes in %1</source>
        <translation>あと%1で閉じます</translation>
    </message>
    <message>
        <source>Ask again (Enter)</source>
        <translation>もう一度照会する（Enter）</translation>
    </message>
    <message>
        <source>Ask again (F5)</source>
        <translation>再照会（F5）</translation>
    </message>
    <message>
        <source>Ask the service again for these records</source>
        <translation>この記録をもう一度取得する</translation>
    </message>
    <message>
        <source>Not asked again: %1</source>
        <translation>再照会していません：%1</translation>
    </message>
</context>
<context>
    <name>madoguchi::ScreenSign</name>
    <message>
        <source>This is the patient display</source>
        <translation>これが患者用の画面です</translation>
    </message>
</context>
<context>
    <name>madoguchi::SeatButtons</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Your account: %1</source>
        <translation>自分のアカウント：%1</translation>
    </message>
    <message>
        <source>Password, quick code, second factor</source>
        <translation>パスワード・ロック解除コード・二要素認証</translation>
    </message>
    <message>
        <source>My entries</source>
        <translation>自分の記録</translation>
    </message>
    <message>
        <source>Show what was written down about my own work</source>
        <translation>自分の操作の記録を表示する</translation>
    </message>
    <message>
        <source>Lock (F12)</source>
        <translation>ロック（F12）</translation>
    </message>
    <message>
        <source>Lock this window</source>
        <translation>この画面をロックする</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>サインアウト</translation>
    </message>
</context>
<context>
    <name>madoguchi::SeatStep</name>
    <message>
        <source>Try again in %1 s.</source>
        <translation>あと%1秒で再入力できます。</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>もう一度入力できます。</translation>
    </message>
    <message>
        <source>Until %1.</source>
        <translation>%1まで。</translation>
    </message>
</context>
<context>
    <name>madoguchi::SecondFactorPanel</name>
    <message>
        <source>Six digits from your authenticator</source>
        <translation>認証アプリの6桁の数字</translation>
    </message>
    <message>
        <source>Open the authenticator on your phone and type the digits that stand beside Madoguchi.</source>
        <translation>スマートフォンの認証アプリを開き、Madoguchiの欄に表示された数字を入力してください。</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>6桁の数字</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Back to staff ID and password</source>
        <translation>職員IDとパスワードに戻る</translation>
    </message>
</context>
<context>
    <name>madoguchi::ServicePage</name>
    <message>
        <source>Way to the service</source>
        <translation>資格確認の接続方法</translation>
    </message>
    <message>
        <source>The certificate is not open yet</source>
        <translation>証明書がまだ開かれていません</translation>
    </message>
    <message>
        <source>Type its passphrase, and open it.</source>
        <translation>パスフレーズを入力して、証明書を開いてください。</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>is no folder</source>
        <translation>フォルダーではありません</translation>
    </message>
    <message>
        <source>cannot be read by this account</source>
        <translation>このアカウントでは読み取れません</translation>
    </message>
    <message>
        <source>cannot be written by this account</source>
        <translation>このアカウントでは書き込めません</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>All folders are there, and can be read and written</source>
        <translation>すべてのフォルダーを読み書きできます</translation>
    </message>
    <message>
        <source>Not all folders can be used yet</source>
        <translation>まだ使えないフォルダーがあります</translation>
    </message>
    <message>
        <source>You can go on. Madoguchi makes no folders: until the terminal&apos;s are there, the station&apos;s health line says so.</source>
        <translation>このまま進めます。Madoguchiはフォルダーを作りません。使えるようになるまで、状態表示に注意が出ます。</translation>
    </message>
    <message>
        <source>The certificate opens and is this station&apos;s</source>
        <translation>証明書を開きました。この端末のものです</translation>
    </message>
    <message>
        <source>Institution %1, %2. Issued by %3. Valid from %4 to %5. A copy is kept beside the settings; the passphrase goes into the key store.</source>
        <translation>医療機関コード %1、%2。発行者 %3。有効期間 %4〜%5。写しを設定ファイルの隣に保存します。パスフレーズはキーストアに保管します。</translation>
    </message>
    <message>
        <source>consulting room</source>
        <translation>診察室</translation>
    </message>
    <message>
        <source>desk</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Asking the service …</source>
        <translation>問い合わせています…</translation>
    </message>
    <message>
        <source>&quot;Next&quot; goes on all the same; the station keeps trying.</source>
        <translation>このままでも「次へ」で進めます。端末は接続を試し続けます。</translation>
    </message>
    <message>
        <source>The clocks are %1 s apart.</source>
        <translation>時計の差は%1秒です。</translation>
    </message>
    <message>
        <source>The service answers, and takes our certificate</source>
        <translation>接続できました。証明書も受け付けられました</translation>
    </message>
    <message>
        <source>Where eligibility, and in a consulting room records, are asked for.</source>
        <translation>資格情報（診察室では薬剤情報・特定健診情報も）をどこに問い合わせるかを決めます。</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>接続方法</translation>
    </message>
    <message>
        <source>Folders of a certified terminal</source>
        <translation>フォルダー連携（資格確認端末）</translation>
    </message>
    <message>
        <source>Direct connection</source>
        <translation>直接接続</translation>
    </message>
    <message>
        <source>Folder for requests (req)</source>
        <translation>照会要求のフォルダー（req）</translation>
    </message>
    <message>
        <source>As it is set at the terminal, for instance /oqs/req.</source>
        <translation>資格確認端末の設定と同じ場所です（例：/oqs/req）。</translation>
    </message>
    <message>
        <source>Folder for answers (res)</source>
        <translation>照会結果のフォルダー（res）</translation>
    </message>
    <message>
        <source>Folder for the reader&apos;s results (face)</source>
        <translation>顔認証結果のフォルダー（face）</translation>
    </message>
    <message>
        <source>Who empties the reader&apos;s folder</source>
        <translation>顔認証結果のフォルダーを処理する端末</translation>
    </message>
    <message>
        <source>Exactly one station of the clinic; the others learn of the visits from it.</source>
        <translation>院内で1台だけです。ほかの端末には、その端末から来院が伝わります。</translation>
    </message>
    <message>
        <source>As usual: this desk</source>
        <translation>標準（この受付）</translation>
    </message>
    <message>
        <source>This station</source>
        <translation>この端末</translation>
    </message>
    <message>
        <source>Another station</source>
        <translation>別の端末</translation>
    </message>
    <message>
        <source>Part of the day&apos;s counter</source>
        <translation>1日の通し番号のうち、この端末が使う範囲</translation>
    </message>
    <message>
        <source>Two numbers as 0000-9999 (all, if empty). Stations of one clinic need parts that do not overlap.</source>
        <translation>0000-9999 の形で入力します（空欄はすべて）。院内の端末どうしで重ならないようにしてください。</translation>
    </message>
    <message>
        <source>Folder for requests for records</source>
        <translation>薬剤情報・健診情報の照会要求のフォルダー</translation>
    </message>
    <message>
        <source>On a share that the desk&apos;s account cannot open. Empty: no records here.</source>
        <translation>受付のアカウントでは開けない共有に置きます。空欄の場合、この端末では情報を閲覧しません。</translation>
    </message>
    <message>
        <source>Folder for answers with records</source>
        <translation>薬剤情報・健診情報の照会結果のフォルダー</translation>
    </message>
    <message>
        <source>Encoding of requests</source>
        <translation>照会要求の文字コード</translation>
    </message>
    <message>
        <source>As the terminal expects it.</source>
        <translation>資格確認端末の設定に合わせます。</translation>
    </message>
    <message>
        <source>Folder shared by the clinic&apos;s stations</source>
        <translation>院内の端末どうしの共有フォルダー</translation>
    </message>
    <message>
        <source>Where the clinic has several stations: they tell each other of visits there, sealed. Empty: this is the only one.</source>
        <translation>端末が複数ある場合に、来院を暗号化して伝え合います。1台だけなら空欄にします。</translation>
    </message>
    <message>
        <source>Pairing code of the clinic&apos;s first station (empty: this is the first)</source>
        <translation>院内の最初の端末の接続コード（この端末が最初なら空欄）</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>接続先のアドレス</translation>
    </message>
    <message>
        <source>As the operator gave it: https://name:port</source>
        <translation>運営者から通知されたもの（https://名前:ポート番号）</translation>
    </message>
    <message>
        <source>File with the centre&apos;s certificates (PEM)</source>
        <translation>接続先の認証局証明書のファイル（PEM）</translation>
    </message>
    <message>
        <source>No other authority is believed.</source>
        <translation>ほかの認証局は信用しません。</translation>
    </message>
    <message>
        <source>File with this station&apos;s certificate (.p12)</source>
        <translation>この端末の証明書のファイル（.p12）</translation>
    </message>
    <message>
        <source>Passphrase of the certificate</source>
        <translation>証明書のパスフレーズ</translation>
    </message>
    <message>
        <source>Open the certificate</source>
        <translation>証明書を開く</translation>
    </message>
    <message>
        <source>Try the service</source>
        <translation>接続を試す</translation>
    </message>
    <message>
        <source>This is no pairing code</source>
        <translation>接続コードの形になっていません</translation>
    </message>
    <message>
        <source>Compare it, letter by letter, with what the first station showed when it was set up.</source>
        <translation>最初の端末の設定時に表示されたものと、1文字ずつ見比べてください。</translation>
    </message>
</context>
<context>
    <name>madoguchi::SettingField</name>
    <message>
        <source>Locked: set in %1. Only the system&apos;s administrator changes it there.</source>
        <translation>固定：%1 で決められています。変更できるのはパソコンの管理者だけです。</translation>
    </message>
</context>
<context>
    <name>madoguchi::SettingRow</name>
    <message>
        <source>Locked: %1 has set it.</source>
        <translation>ロック中：%1 で決められています。</translation>
    </message>
    <message>
        <source>Sealed: cannot be changed here.</source>
        <translation>固定：ここでは変えられません。</translation>
    </message>
    <message>
        <source>This version of Madoguchi does nothing with it yet.</source>
        <translation>この版のまどぐちでは、まだ使われません。</translation>
    </message>
    <message>
        <source>Saved; takes effect at the next start of Madoguchi.</source>
        <translation>保存済み。次にまどぐちを起動したときから有効です。</translation>
    </message>
    <message>
        <source>Allowed: %1</source>
        <translation>入れられる値：%1</translation>
    </message>
    <message>
        <source>Usual: %1</source>
        <translation>標準：%1</translation>
    </message>
</context>
<context>
    <name>madoguchi::SettingsPane</name>
    <message>
        <source>Written to %1. Changes take effect when Madoguchi starts the next time.</source>
        <translation>保存先は %1 です。変更は、次にまどぐちを起動したときから有効になります。</translation>
    </message>
    <message>
        <source>The settings files cannot be followed as they stand</source>
        <translation>設定ファイルに直すところがあります</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>変更はありません。</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) changed and not saved yet.</source>
        <translation>
            <numerusform>%n件の変更をまだ保存していません。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved, and written to the audit log.</source>
        <translation>保存し、監査記録に残しました。</translation>
    </message>
    <message>
        <source>The changes take effect when Madoguchi starts the next time at this station.</source>
        <translation>変更は、この端末で次にまどぐちを起動したときから有効になります。</translation>
    </message>
    <message>
        <source>Read the file anew</source>
        <translation>ファイルを読み直す</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>Go to the settings of</source>
        <translation>移動する設定の種類</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>変更をやめる</translation>
    </message>
</context>
<context>
    <name>madoguchi::SignInPanel</name>
    <message>
        <source>%1: %2 / %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source>Fill in the invented account %1</source>
        <translation>架空のアカウント %1 を入力</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Staff ID</source>
        <translation>職員ID</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Accounts of the training clinic</source>
        <translation>研修用のアカウント</translation>
    </message>
    <message>
        <source>Locked: sign in</source>
        <translation>ロック中：サインインしてください</translation>
    </message>
    <message>
        <source>Use the quick code instead</source>
        <translation>ロック解除コードを使う</translation>
    </message>
</context>
<context>
    <name>madoguchi::SlipQueue</name>
    <message>
        <source>The slip of number %1 is printed. It still needs action.</source>
        <translation>%1番の受付票を印刷しました。まだ要対応です。</translation>
    </message>
    <message>
        <source>Number %1 is confirmed, the slip is printed.</source>
        <translation>%1番を確認し、受付票を印刷しました。</translation>
    </message>
</context>
<context>
    <name>madoguchi::StaffForms</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Staff ID (letters, digits, signs)</source>
        <translation>職員ID（半角英数字・記号）</translation>
    </message>
    <message>
        <source>First password (13 characters or more)</source>
        <translation>初回パスワード（13文字以上）</translation>
    </message>
    <message>
        <source>Second person: staff ID of a doctor, dentist or pharmacist</source>
        <translation>立会者：医師・歯科医師・薬剤師の職員ID</translation>
    </message>
    <message>
        <source>Second person: password, typed by that person</source>
        <translation>立会者：パスワード（立会者本人が入力）</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>アカウントの追加</translation>
    </message>
    <message>
        <source>Tell the person the staff ID and the first password. At the first sign-in the password has to be replaced.</source>
        <translation>職員IDと初回パスワードを本人に伝えてください。最初のサインインで本人が新しいパスワードに変えます。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加する</translation>
    </message>
    <message>
        <source>Add a doctor, dentist or pharmacist</source>
        <translation>医師・歯科医師・薬剤師の追加</translation>
    </message>
    <message>
        <source>This is the first qualified account of the station, so you can add it alone. Each later one needs a second person. Check the licence before you grant this.</source>
        <translation>この端末で最初の有資格者なので、管理者だけで追加できます。2人目からは有資格者の立会いが必要です。免許証を確かめてから追加してください。</translation>
    </message>
    <message>
        <source>Two persons grant this together: you fill in the account, and a doctor, dentist or pharmacist of this station types the own staff ID and password below. Check the licence before.</source>
        <translation>2人で行います。管理者が上の欄を入力し、この端末の医師・歯科医師・薬剤師が立会者として自分の職員IDとパスワードを下の欄に入力します。先に免許証を確かめてください。</translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation>資格</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>資格を付与する</translation>
    </message>
    <message>
        <source>Reset the password of %1</source>
        <translation>%1 のパスワードの再発行</translation>
    </message>
    <message>
        <source>Sessions of this person end at once, and a lock is lifted. The person replaces the new password at the next sign-in.</source>
        <translation>この方のサインインはすぐに終わり、アカウントのロックも解除されます。次のサインインで本人が新しいパスワードに変えます。</translation>
    </message>
    <message>
        <source>Records kept at this station for %1 alone can never be opened again; they are asked of the service anew. At the next sign-in the person is told that you reset the password, and when. Sessions end at once.</source>
        <translation>%1 さん用にこの端末で保管している薬剤・健診等の情報は二度と開けなくなります（必要なときは照会し直します）。次のサインインで、再発行した管理者と日時が本人に知らされます。サインインはすぐに終わります。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>再発行する</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>%1 の停止</translation>
    </message>
    <message>
        <source>Sessions of this person end at once. You can switch the account on again.</source>
        <translation>この方のサインインはすぐに終わります。アカウントはあとで有効に戻せます。</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>停止する</translation>
    </message>
    <message>
        <source>%1 has left the clinic</source>
        <translation>%1 の退職</translation>
    </message>
    <message>
        <source>Sessions of this person end at once, and the account can never be switched on again. Its audit entries stay.</source>
        <translation>この方のサインインはすぐに終わり、アカウントは二度と有効にできません。監査記録は残ります。</translation>
    </message>
    <message>
        <source>Has left the clinic</source>
        <translation>退職にする</translation>
    </message>
    <message>
        <source>Take off the second factor of %1</source>
        <translation>%1 の二要素認証の解除</translation>
    </message>
    <message>
        <source>Only where the phone or the token is lost. The person sets up a new one.</source>
        <translation>スマートフォンなどをなくしたときだけ行ってください。本人が設定し直します。</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>解除する</translation>
    </message>
    <message>
        <source>Emergency: %1 without second factor</source>
        <translation>緊急：%1の二要素認証を一時的に免除</translation>
    </message>
    <message>
        <source>For 8 hours the lost second factor is not asked. Password, qualification, station and consent stay as they are. Two persons do this together, and every administrator is told: you ask for it here, and a doctor, dentist or pharmacist types the own staff ID and password below.</source>
        <translation>8時間だけ、なくした二要素認証なしでサインインできます。パスワード・資格・端末・患者の同意の確認は変わりません。2人で行い、すべての管理者に知らされます。管理者がここで申請し、医師・歯科医師・薬剤師が立会者として自分の職員IDとパスワードを下の欄に入力します。</translation>
    </message>
    <message>
        <source>Allow for 8 hours</source>
        <translation>8時間だけ認める</translation>
    </message>
</context>
<context>
    <name>madoguchi::StaffModel</name>
    <message>
        <source>Staff ID</source>
        <translation>職員ID</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Second factor</source>
        <translation>二要素認証</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>最終利用</translation>
    </message>
</context>
<context>
    <name>madoguchi::StaffPane</name>
    <message>
        <source>Done, and written to the audit log.</source>
        <translation>完了しました。監査記録に残りました。</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>Accounts of this station</source>
        <translation>この端末のアカウント</translation>
    </message>
    <message>
        <source>Add an account …</source>
        <translation>アカウントを追加…</translation>
    </message>
    <message>
        <source>Add a doctor, dentist or pharmacist …</source>
        <translation>医師・歯科医師・薬剤師を追加…</translation>
    </message>
    <message>
        <source>Reset the password …</source>
        <translation>パスワードを再発行…</translation>
    </message>
    <message>
        <source>Lift the lock</source>
        <translation>ロックを解除</translation>
    </message>
    <message>
        <source>Switch the account on</source>
        <translation>アカウントを有効にする</translation>
    </message>
    <message>
        <source>Switch the account off …</source>
        <translation>アカウントを停止…</translation>
    </message>
    <message>
        <source>Take off the second factor …</source>
        <translation>二要素認証を解除…</translation>
    </message>
    <message>
        <source>Emergency: without second factor …</source>
        <translation>緊急：二要素認証を一時的に免除…</translation>
    </message>
    <message>
        <source>Has left the clinic …</source>
        <translation>退職…</translation>
    </message>
</context>
<context>
    <name>madoguchi::StartTrouble</name>
    <message>
        <source>Madoguchi</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>The station cannot open yet</source>
        <translation>端末をまだ開けません</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>madoguchi::StationPage</name>
    <message>
        <source>This station</source>
        <translation>この端末</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>What this computer is for, and which clinic it belongs to. The kind of station is fixed when the set-up ends.</source>
        <translation>このパソコンを何に使うか、どの医療機関のものかを決めます。端末の種類は、初期設定が終わると固定されます。</translation>
    </message>
    <message>
        <source>Kind of station</source>
        <translation>端末の種類</translation>
    </message>
    <message>
        <source>The desk sees eligibility and consents, never records. Records are shown in a consulting room only.</source>
        <translation>受付では資格情報と同意の有無だけを扱い、薬剤情報・健診情報は表示しません。表示できるのは診察室だけです。</translation>
    </message>
    <message>
        <source>Desk (reception)</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Consulting room (also a pharmacy&apos;s counselling)</source>
        <translation>診察室（薬局の服薬指導を含む）</translation>
    </message>
    <message>
        <source>Type of facility</source>
        <translation>施設の種類</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>診療所</translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation>病院</translation>
    </message>
    <message>
        <source>Dental clinic</source>
        <translation>歯科診療所</translation>
    </message>
    <message>
        <source>Pharmacy</source>
        <translation>薬局</translation>
    </message>
    <message>
        <source>Institution code (10 digits)</source>
        <translation>医療機関コード（10桁）</translation>
    </message>
    <message>
        <source>Prefecture (2 digits), 1 medical, 3 dental or 4 pharmacy, and the 7 digits of the clinic.</source>
        <translation>都道府県番号2桁、医科は1・歯科は3・薬局は4、医療機関の番号7桁をつなげたものです。</translation>
    </message>
    <message>
        <source>Name of this station (letters and digits)</source>
        <translation>端末の名前（半角の英数字）</translation>
    </message>
    <message>
        <source>Another one for every station of the clinic, for instance DESK-1 or ROOM-1. It cannot be changed later without an administrator.</source>
        <translation>院内の端末ごとに違う名前にします（例：DESK-1、ROOM-1）。あとから変更するには管理者の確認が必要です。</translation>
    </message>
</context>
<context>
    <name>madoguchi::StationPane</name>
    <message>
        <source>Accept this state …</source>
        <translation>この状態を承認…</translation>
    </message>
    <message>
        <source>Station %1. There is nothing to decide.</source>
        <translation>端末 %1。判断の必要なことはありません。</translation>
    </message>
    <message>
        <source>Station %1. Look into what stands here before you accept it.</source>
        <translation>端末 %1。承認する前に、次の内容の原因を確かめてください。</translation>
    </message>
    <message>
        <source>Accept: %1</source>
        <translation>承認：%1</translation>
    </message>
    <message>
        <source>The present state counts as the true one from here on. What was changed or lost cannot be found afterwards. That you accepted it stands in the audit log.</source>
        <translation>今の状態を正しいものとして使い始めます。書き換えられたものや失われたものは、あとから見つけられなくなります。承認したことは監査記録に残ります。</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>承認する</translation>
    </message>
    <message>
        <source>Accepted, and written to the audit log.</source>
        <translation>承認しました。監査記録に残りました。</translation>
    </message>
    <message>
        <source>Dispose of this station</source>
        <translation>端末の廃棄</translation>
    </message>
    <message>
        <source>All keys and files of this station are destroyed: receptions, accounts, consents and the audit. It cannot be undone. Only a backup and the recovery sheet bring anything back. A proof for paper follows.</source>
        <translation>この端末の鍵とファイル（受付・アカウント・同意・監査記録）をすべて消去します。取り消せません。元に戻すにはバックアップと復旧シートが必要です。消去のあとに、印刷用の消去証明を表示します。</translation>
    </message>
    <message>
        <source>Type the station&apos;s id to go on: %1</source>
        <translation>続けるには端末のIDを入力してください：%1</translation>
    </message>
    <message>
        <source>Destroy everything</source>
        <translation>すべて消去する</translation>
    </message>
    <message>
        <source>The proof was printed.</source>
        <translation>消去証明を印刷しました。</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>端末</translation>
    </message>
    <message>
        <source>Dispose of this station …</source>
        <translation>この端末を廃棄…</translation>
    </message>
    <message>
        <source>Proof of the disposal: print it and keep it, then close Madoguchi</source>
        <translation>消去証明（印刷して保管し、Madoguchiを終了してください）</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>It is not paired with the clinic&apos;s other stations.</source>
        <translation>院内の他の端末と接続設定されていません。</translation>
    </message>
    <message>
        <source>Pairing code: number %1, the same at every station. Other stations here now: %2.</source>
        <translation>接続コードの番号：%1（全端末で同じ番号です）。現在稼働中の他の端末：%2台。</translation>
    </message>
    <message>
        <source>Make a new pairing code</source>
        <translation>新しい接続コードの作成</translation>
    </message>
    <message>
        <source>The clinic&apos;s stations see each other&apos;s visits only while all of them have one code. After this, the new one must be typed at every other station.</source>
        <translation>院内の端末は、すべてが同じコードを持つ間だけ互いの来院を確認できます。作成後は、ほかのすべての端末に新しいコードを入力する必要があります。</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>新しいコードを作成</translation>
    </message>
    <message>
        <source>The new code: %1</source>
        <translation>新しいコード：%1</translation>
    </message>
    <message>
        <source>Write it down now: it is not shown again. Then type it at every other station.</source>
        <translation>今すぐ書き留めてください。二度と表示されません。その後、ほかのすべての端末に入力してください。</translation>
    </message>
    <message>
        <source>Type the code of the first station</source>
        <translation>最初の端末のコードを入力</translation>
    </message>
    <message>
        <source>It was shown there once, when it was made: six groups of six characters.</source>
        <translation>作成時に最初の端末で一度だけ表示された、6文字ずつ6組のコードです。</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>接続コード</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>接続設定する</translation>
    </message>
    <message>
        <source>This station is paired.</source>
        <translation>この端末の接続設定が完了しました。</translation>
    </message>
    <message>
        <source>Compare the code&apos;s number with that of the first station.</source>
        <translation>コードの番号を最初の端末の番号と見比べてください。</translation>
    </message>
    <message>
        <source>Make a new pairing code …</source>
        <translation>新しい接続コードを作成…</translation>
    </message>
    <message>
        <source>Type the pairing code …</source>
        <translation>接続コードを入力…</translation>
    </message>
    <message>
        <source>No insurers&apos; list has been read in: why a checkup is missing cannot be said.</source>
        <translation>保険者の登録状況一覧は取り込まれていません。健診結果がない理由をお知らせできません。</translation>
    </message>
    <message>
        <source>The insurers&apos; list that was read in cannot be read any more. Read it in again.</source>
        <translation>取り込んだ登録状況一覧が読めなくなっています。もう一度取り込んでください。</translation>
    </message>
    <message numerus="yes">
        <source>Insurers&apos; list of %1: %n insurer(s).</source>
        <translation>
            <numerusform>保険者の登録状況一覧：%1時点、%n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Insurers&apos; list, read in on %1: %n insurer(s).</source>
        <translation>
            <numerusform>保険者の登録状況一覧：%1に取り込み、%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Read in the insurers&apos; list</source>
        <translation>保険者の登録状況一覧を取り込む</translation>
    </message>
    <message>
        <source>The public list of which fiscal year each insurer has registered (特定健診情報の登録状況), saved as CSV with the columns 保険者番号 and 登録済年度, and 登録予定 where there is one. It takes the place of the list from before.</source>
        <translation>どの保険者が何年度分の特定健診情報まで登録したかの公表一覧（特定健診情報の登録状況）です。「保険者番号」「登録済年度」（あれば「登録予定」）の列があるCSVで保存してください。前の一覧と入れ替わります。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Read it in</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>The insurers&apos; list was read in.</source>
        <translation>登録状況一覧を取り込みました。</translation>
    </message>
    <message>
        <source>Read in the insurers&apos; list …</source>
        <translation>保険者の登録状況一覧を取り込む…</translation>
    </message>
    <message>
        <source>Certificate of this station: %1</source>
        <translation>この端末の証明書：%1</translation>
    </message>
    <message>
        <source>Certificate of this station: valid until %1.</source>
        <translation>この端末の証明書：%1 まで有効</translation>
    </message>
    <message>
        <source>Put in a renewed certificate</source>
        <translation>更新した証明書の取り込み</translation>
    </message>
    <message>
        <source>The file that you were given for this station (.p12, .pfx or .pem), with its passphrase. It is tried first; the one from before is kept beside it. It counts when Madoguchi is started the next time.</source>
        <translation>この端末用に発行された証明書のファイル（.p12・.pfx・.pem）とパスフレーズを入力してください。開けることを確かめてから入れ替え、前の証明書は横に残します。次に窓口を起動したときから有効です。</translation>
    </message>
    <message>
        <source>Passphrase of the certificate</source>
        <translation>証明書のパスフレーズ</translation>
    </message>
    <message>
        <source>Try it and put it in</source>
        <translation>確かめて取り込む</translation>
    </message>
    <message>
        <source>The renewed certificate was put in.</source>
        <translation>更新した証明書を取り込みました。</translation>
    </message>
    <message>
        <source>Start Madoguchi anew, then look at the health panel (F10).</source>
        <translation>窓口を起動し直し、状態表示（F10）を確認してください。</translation>
    </message>
    <message>
        <source>Put in a renewed certificate …</source>
        <translation>更新した証明書を取り込む…</translation>
    </message>
</context>
<context>
    <name>madoguchi::SubsidyCard</name>
    <message>
        <source>Has the patient said that this one is over?</source>
        <translation>終了したことを患者に確かめましたか？</translation>
    </message>
    <message>
        <source>Seen: the same</source>
        <translation>同じ内容を確認</translation>
    </message>
    <message>
        <source>Seen today, and the same: %1</source>
        <translation>同じ内容を確認：%1</translation>
    </message>
    <message>
        <source>It is over …</source>
        <translation>終了…</translation>
    </message>
    <message>
        <source>It is over: %1</source>
        <translation>終了にする：%1</translation>
    </message>
    <message>
        <source>Yes, end it</source>
        <translation>はい、終了</translation>
    </message>
    <message>
        <source>Yes, the patient says so, end it: %1</source>
        <translation>はい、患者に確かめました。終了：%1</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>いいえ、残す</translation>
    </message>
    <message>
        <source>No, keep it: %1</source>
        <translation>いいえ、残す：%1</translation>
    </message>
    <message>
        <source>Not seen after all</source>
        <translation>確認を取り消す</translation>
    </message>
    <message>
        <source>It was not seen after all: %1</source>
        <translation>確認を取り消す：%1</translation>
    </message>
</context>
<context>
    <name>madoguchi::SubsidyChoice</name>
    <message>
        <source>What the terminal or the paper says</source>
        <translation>公費の確認結果</translation>
    </message>
    <message>
        <source>Not consented, or lost</source>
        <translation>未同意または喪失</translation>
    </message>
    <message>
        <source>Area not connected</source>
        <translation>自治体未対応</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>取得</translation>
    </message>
</context>
<context>
    <name>madoguchi::SubsidyLine</name>
    <message>
        <source>Public subsidies</source>
        <translation>公費</translation>
    </message>
    <message>
        <source>Of this reception only: it is not known yet whose they are.</source>
        <translation>患者が確定するまでは、この受付だけの登録です。</translation>
    </message>
    <message>
        <source>Write down (Ctrl+R)</source>
        <translation>確認・登録（Ctrl+R）</translation>
    </message>
    <message>
        <source>Write down what the 受給者証 or the terminal says of 公費</source>
        <translation>公費を確認・登録する</translation>
    </message>
</context>
<context>
    <name>madoguchi::SubsidyPanel</name>
    <message>
        <source>What was typed for number %1 is kept: Ctrl+R on it shows it again.</source>
        <translation>受付番号 %1 の入力途中の内容は残してあります。その受付で Ctrl+R を押すと続きから入力できます。</translation>
    </message>
    <message>
        <source>Press 1, 2 or 3.</source>
        <translation>1、2、3 のどれかを押してください。</translation>
    </message>
    <message>
        <source>公費 of number %1: %2. What is stored stays.</source>
        <translation>受付番号 %1 の公費：%2。登録済みの公費は残ります。</translation>
    </message>
    <message>
        <source>公費 of number %1: %2.</source>
        <translation>受付番号 %1 の公費：%2。</translation>
    </message>
    <message>
        <source>公費 of number %1 is confirmed.</source>
        <translation>受付番号 %1 の公費を確認しました。</translation>
    </message>
    <message>
        <source>Four are stored already</source>
        <translation>公費は4つ登録済みです</translation>
    </message>
    <message>
        <source>公費 of number %1 is written down.</source>
        <translation>受付番号 %1 の公費を登録しました。</translation>
    </message>
    <message>
        <source>One 公費 of number %1 is ended, as the patient says.</source>
        <translation>受付番号 %1 の公費を1つ終了しました。</translation>
    </message>
    <message>
        <source>Nothing that is stored ends by that. Ask for the 受給者証.</source>
        <translation>登録済みの公費は終わりません。受給者証を見せていただいてください。</translation>
    </message>
    <message>
        <source>Write down (Enter)</source>
        <translation>記録（Enter）</translation>
    </message>
    <message>
        <source>Next, keep (Enter)</source>
        <translation>次へ、登録（Enter）</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>登録済み</translation>
    </message>
    <message>
        <source>Another 受給者証</source>
        <translation>別の受給者証</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消す</translation>
    </message>
    <message>
        <source>Clear all fields</source>
        <translation>すべての欄を消す</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message>
        <source>受給者証</source>
        <translation>受給者証</translation>
    </message>
    <message>
        <source>Ask whether there is a 受給者証 on paper.</source>
        <translation>紙の受給者証をお持ちかお尋ねください。</translation>
    </message>
    <message>
        <source>Public subsidies of reception %1</source>
        <translation>公費（受付番号 %1）</translation>
    </message>
    <message>
        <source>1: read on the 受給者証 or the terminal. Confirm what is stored, or type it.</source>
        <translation>1：受給者証か資格確認端末で確認できたとき。登録済みの内容の確認、または入力に進みます。</translation>
    </message>
    <message>
        <source>Read on the terminal&apos;s screen</source>
        <translation>資格確認端末の画面で確認</translation>
    </message>
    <message>
        <source>The confirmation of a 公費 of number %1 is taken back.</source>
        <translation>受付番号 %1 の公費の確認を取り消しました。</translation>
    </message>
</context>
<context>
    <name>madoguchi::TakeBackButton</name>
    <message>
        <source>Take back no. %1 (Ctrl+Z): %2 s</source>
        <translation>%1 番の確認を取り消す（Ctrl+Z）：残り %2 秒</translation>
    </message>
    <message>
        <source>Take back the confirmation of number %1</source>
        <translation>%1 番の確認を取り消す</translation>
    </message>
</context>
<context>
    <name>madoguchi::TrayDelegate</name>
    <message>
        <source>on the reader</source>
        <translation>リーダー上</translation>
    </message>
</context>
<context>
    <name>madoguchi::TrayModel</name>
    <message>
        <source>%1, card without PIN</source>
        <translation>%1、暗証番号なしのカード</translation>
    </message>
    <message>
        <source>%1, PIN %2</source>
        <translation>%1、暗証番号 %2</translation>
    </message>
    <message>
        <source>on the reader</source>
        <translation>リーダー上</translation>
    </message>
</context>
<context>
    <name>madoguchi::VisitModel</name>
    <message>
        <source>Yesterday
%1</source>
        <translation>昨日
%1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Age, sex</source>
        <translation>年齢・性別</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>Checkup</source>
        <translation>健診</translation>
    </message>
</context>
<context>
    <name>madoguchi::VisualPanel</name>
    <message>
        <source>The visual check is done. The reader is back to normal for the next patient.</source>
        <translation>目視確認が終わりました。リーダーは次の患者さんのため通常に戻りました。</translation>
    </message>
    <message>
        <source>The visual check ended without a confirmation. The reader is back to normal.</source>
        <translation>目視確認は、確認せずに終わりました。リーダーは通常に戻りました。</translation>
    </message>
    <message>
        <source>The photo on the card</source>
        <translation>カードの顔写真</translation>
    </message>
    <message>
        <source>The photo is being read from the card …</source>
        <translation>カードから顔写真を読み取っています…</translation>
    </message>
    <message>
        <source>The photo cannot be read from the card. Compare with the photo that is printed on it.</source>
        <translation>カードから顔写真を読み取れません。カードの券面に印刷された写真と見比べてください。</translation>
    </message>
    <message>
        <source>Is it the same person?</source>
        <translation>ご本人ですか？</translation>
    </message>
    <message>
        <source>Confirmed: the card is being unlocked</source>
        <translation>確認しました。カードのロックを解除しています</translation>
    </message>
    <message>
        <source>Compare the patient at the reader with the photo, without mask, sunglasses and hat.</source>
        <translation>マスク、サングラス、帽子を外していただき、リーダーの前の患者さんと写真を見比べてください。</translation>
    </message>
    <message>
        <source>Nothing to do: the patient goes on at the reader.</source>
        <translation>操作は要りません。患者さんはリーダーで続けます。</translation>
    </message>
    <message>
        <source>Who confirms, on the audit log: %1</source>
        <translation>確認する職員（監査記録に残ります）：%1</translation>
    </message>
    <message>
        <source>Confirmed by: %1</source>
        <translation>確認した職員：%1</translation>
    </message>
    <message>
        <source>Same person (Enter)</source>
        <translation>ご本人（Enter）</translation>
    </message>
    <message>
        <source>Another, or stop (Esc)</source>
        <translation>別人・中止（Esc）</translation>
    </message>
</context>
</TS>
