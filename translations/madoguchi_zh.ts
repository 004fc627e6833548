<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
<context>
    <name>Patient</name>
    <message>
        <source>Please speak to the desk. They will help you there.</source>
        <translation>请到前台说一声，工作人员会帮助您。</translation>
    </message>
    <message>
        <source>Your insurance cannot be confirmed here at the moment. Please show your card at the desk.</source>
        <translation>现在无法在这里确认您的保险。请在前台出示您的卡。</translation>
    </message>
    <message>
        <source>One moment, please. The staff are seeing to it.</source>
        <translation>请稍等，工作人员正在处理。</translation>
    </message>
    <message>
        <source>The card could not be confirmed. Please place it once more.</source>
        <translation>未能确认卡片。请再放一次。</translation>
    </message>
    <message>
        <source>The card could not be confirmed. Please speak to the desk.</source>
        <translation>未能确认卡片。请到前台说一声。</translation>
    </message>
    <message>
        <source>The certificate on your card is no longer in use. Please speak to the desk.</source>
        <translation>卡上的电子证书已失效。请到前台说一声。</translation>
    </message>
    <message>
        <source>Use of this card is suspended. Please speak to the desk.</source>
        <translation>这张卡已被暂停使用。请到前台说一声。</translation>
    </message>
    <message>
        <source>Your card is not registered for insurance yet. You can register it here, or speak to the desk.</source>
        <translation>您的卡还没有登记为保险证。可以在这里登记，或到前台说一声。</translation>
    </message>
    <message>
        <source>Your insurance was not found. Please speak to the desk.</source>
        <translation>没有找到您的保险。请到前台说一声。</translation>
    </message>
    <message>
        <source>It took a little long. Please place your card again.</source>
        <translation>时间稍长了一点。请重新放卡。</translation>
    </message>
    <message>
        <source>Please place your card again.</source>
        <translation>请重新放卡。</translation>
    </message>
    <message>
        <source>One moment, please. Your insurance is being confirmed.</source>
        <translation>请稍等，正在确认您的保险。</translation>
    </message>
    <message>
        <source>The card was taken off too early. Please place it again and leave it there.</source>
        <translation>卡拿开得太早了。请重新放好，不要移动。</translation>
    </message>
    <message>
        <source>This card carries no certificate. Please speak to the desk.</source>
        <translation>这张卡上没有电子证书。请到前台说一声。</translation>
    </message>
    <message>
        <source>Please enter the four digits of your PIN.</source>
        <translation>请输入4位数字的密码。</translation>
    </message>
    <message>
        <source>The PIN was not right. Please try again.</source>
        <translation>密码不对。请再试一次。</translation>
    </message>
    <message>
        <source>Madoguchi: patient&apos;s display</source>
        <translation>窗口：患者用画面</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>第%1步，共4步：%2</translation>
    </message>
    <message>
        <source>With the PIN (4 digits)</source>
        <translation>用密码（4位数字）</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>呼叫工作人员</translation>
    </message>
    <message>
        <source>Somebody is coming to you</source>
        <translation>工作人员马上过来</translation>
    </message>
    <message>
        <source>Please take your card</source>
        <translation>请取走您的卡</translation>
    </message>
    <message>
        <source>Your card is still on the reader</source>
        <translation>您的卡还在机器上</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>问题 %1／%2</translation>
    </message>
    <message>
        <source>Please come to the reception desk</source>
        <translation>请到前台来</translation>
    </message>
    <message>
        <source>This reader cannot be used at the moment. The staff at the desk will help you.</source>
        <translation>这台机器暂时不能使用。前台的工作人员会帮助您。</translation>
    </message>
    <message>
        <source>Your insurance cannot be checked here right now</source>
        <translation>现在无法在这里确认您的保险</translation>
    </message>
    <message>
        <source>Please show one of these at the desk:
your certificate of eligibility
your card and the Mynaportal screen
your card and the eligibility notice</source>
        <translation>请在前台出示以下任意一项：
资格确认书（資格確認書）
卡和Mynaportal的画面
卡和资格信息通知（資格情報のお知らせ）</translation>
    </message>
    <message>
        <source>The connection is disturbed. It is nothing that you did.</source>
        <translation>是网络故障，不是您操作的问题。</translation>
    </message>
    <message>
        <source>You are received</source>
        <translation>已经挂号</translation>
    </message>
    <message>
        <source>Please wait until you are called.</source>
        <translation>请等候叫号。</translation>
    </message>
    <message>
        <source>The questions are not finished (what you did not answer counts as “no”). Please wait as you are.</source>
        <translation>问题还没有答完（没有回答的按“否”处理）。请这样等候即可。</translation>
    </message>
    <message>
        <source>The card was taken away early. Please begin again.</source>
        <translation>卡拿开得太早了。请重新开始。</translation>
    </message>
    <message>
        <source>Please enter your four-digit PIN</source>
        <translation>请输入4位数字的密码</translation>
    </message>
    <message>
        <source>It is the number of four digits that you chose at the municipal office.</source>
        <translation>就是您在市区町村窗口设定的4位数字。</translation>
    </message>
    <message>
        <source>The PIN was a different one</source>
        <translation>密码好像不对</translation>
    </message>
    <message>
        <source>Please think about it calmly and enter the four digits again.</source>
        <translation>请慢慢想一想，再输入一次4位数字。</translation>
    </message>
    <message>
        <source>You can try two more times.</source>
        <translation>还可以输入2次。</translation>
    </message>
    <message>
        <source>This is the last try. If it is wrong, the PIN is locked until the municipal office resets it. If you are not sure, please press “Stop” and ask at the desk.</source>
        <translation>这是最后一次。如果不对，密码会被锁定，要到市区町村窗口重新设定后才能使用。没有把握时，请按“停止”，到前台询问。</translation>
    </message>
    <message>
        <source>Thank you. You are confirmed</source>
        <translation>谢谢。确认完毕</translation>
    </message>
    <message>
        <source>Please take your card and wait until you are called.</source>
        <translation>请拿好您的卡，等候叫号。</translation>
    </message>
    <message>
        <source>Your reception is noted</source>
        <translation>已经登记挂号</translation>
    </message>
    <message>
        <source>Please speak to the desk: they will check your insurance.</source>
        <translation>请到前台说一声，由工作人员确认您的保险。</translation>
    </message>
    <message>
        <source>%1, you are confirmed</source>
        <translation>%1，确认完毕</translation>
    </message>
    <message>
        <source>Your answers could not be sent. Please tell the desk.</source>
        <translation>您的回答没能发送出去。请告诉前台。</translation>
    </message>
    <message>
        <source>Questions that you did not answer count as “no”.</source>
        <translation>没有回答的问题按“否”处理。</translation>
    </message>
    <message>
        <source>The electronic certificate on your card has expired. The municipal office can renew it.</source>
        <translation>卡上的电子证书已过期。可在市区町村窗口更新。</translation>
    </message>
    <message>
        <source>Nothing about you was kept. Please come to the desk.</source>
        <translation>没有保存您的任何信息。请到前台来。</translation>
    </message>
    <message>
        <source>Your reception is done. Please wait until you are called.</source>
        <translation>挂号完毕。请等候叫号。</translation>
    </message>
    <message>
        <source>The card could not be read</source>
        <translation>未能读取卡片</translation>
    </message>
    <message>
        <source>This card cannot be used here</source>
        <translation>这张卡不能在这里使用</translation>
    </message>
    <message>
        <source>The PIN cannot be used</source>
        <translation>密码不能使用</translation>
    </message>
    <message>
        <source>The electronic certificate has expired</source>
        <translation>电子证书已过期</translation>
    </message>
    <message>
        <source>This reader cannot be used at the moment</source>
        <translation>这台机器暂时不能使用</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>没有成功</translation>
    </message>
    <message>
        <source>You are received, but something did not work</source>
        <translation>已经挂号，但有一部分没有成功</translation>
    </message>
    <message>
        <source>Your answers could not be sent. Please try again or tell the desk.</source>
        <translation>您的回答没能发送出去。请再试一次，或告诉前台。</translation>
    </message>
    <message>
        <source>The PIN is locked</source>
        <translation>密码已被锁定</translation>
    </message>
    <message>
        <source>The municipal office can reset it. Please speak to the desk: there is another way for today.</source>
        <translation>可在市区町村窗口重新设定。今天还有别的办法，请到前台说一声。</translation>
    </message>
    <message>
        <source>Please leave the card where it is.</source>
        <translation>请不要移动卡。</translation>
    </message>
    <message>
        <source>You are treated in the same way whatever you choose.</source>
        <translation>无论怎样选择，都会得到同样的诊疗。</translation>
    </message>
    <message>
        <source>Please place your My Number Card</source>
        <translation>请放好您的个人编号卡</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and put it upright into the holder below the screen, photo towards you.</source>
        <translation>从卡套中取出，照片朝向自己，竖着插入画面下方的卡座。</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and put it upright into the holder beside the screen, photo towards you.</source>
        <translation>从卡套中取出，照片朝向自己，竖着插入画面旁边的卡座。</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the reader, photo up.</source>
        <translation>从卡套中取出，照片朝上，放在读卡器上。</translation>
    </message>
    <message>
        <source>The card is being read</source>
        <translation>正在读取卡片</translation>
    </message>
    <message>
        <source>Your PIN confirms that it is you</source>
        <translation>用密码确认是您本人</translation>
    </message>
    <message>
        <source>The PIN is used for nothing but confirming that it is you.</source>
        <translation>密码只用于确认本人，不作他用。</translation>
    </message>
    <message>
        <source>The PIN is being checked</source>
        <translation>正在核对密码</translation>
    </message>
    <message>
        <source>Your insurance is being checked</source>
        <translation>正在确认您的保险</translation>
    </message>
    <message>
        <source>Use this card as your health insurance card from now on?</source>
        <translation>今后把这张卡作为健康保险证使用吗？</translation>
    </message>
    <message>
        <source>Your card is not registered for that yet. You can register here, once and for all. Nothing has to be entered again.</source>
        <translation>您的卡还没有办理这项登记。可以在这里登记，只需一次，也不必重新输入。</translation>
    </message>
    <message>
        <source>Your card is being registered</source>
        <translation>正在登记您的卡</translation>
    </message>
    <message>
        <source>Your answers are being sent</source>
        <translation>正在发送您的回答</translation>
    </message>
    <message>
        <source>Yes, register</source>
        <translation>是，登记</translation>
    </message>
    <message>
        <source>No, not now</source>
        <translation>否，现在不登记</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>是，我同意</translation>
    </message>
    <message>
        <source>No, I do not agree</source>
        <translation>否，我不同意</translation>
    </message>
    <message>
        <source>May this clinic see which medicines you were given before?</source>
        <translation>本院可以查看您以前的用药信息吗？</translation>
    </message>
    <message>
        <source>What for: your examination, and to avoid medicines that overlap or do not go together.</source>
        <translation>目的：用于诊疗，以及避免药物重复或相互影响。</translation>
    </message>
    <message>
        <source>May this clinic see the results of your health checkups?</source>
        <translation>本院可以查看您的健康检查结果吗？</translation>
    </message>
    <message>
        <source>What for: your examination and the care for your health. It is about the specific health checkup for people of 40 and over.</source>
        <translation>目的：用于诊疗和健康管理。指40岁以上人士的特定健康检查。</translation>
    </message>
    <message>
        <source>No, or I am under 40</source>
        <translation>否，或未满40岁</translation>
    </message>
    <message>
        <source>May this clinic see which treatments you had before?</source>
        <translation>本院可以查看您以前的诊疗信息吗？</translation>
    </message>
    <message>
        <source>What for: your examination, with your earlier treatments in mind.</source>
        <translation>目的：参考以前的诊疗情况进行诊疗。</translation>
    </message>
    <message>
        <source>May this clinic see which operations you had before?</source>
        <translation>本院可以查看您以前的手术信息吗？</translation>
    </message>
    <message>
        <source>What for: your examination, with your earlier operations in mind.</source>
        <translation>目的：参考以前的手术情况进行诊疗。</translation>
    </message>
    <message>
        <source>May this clinic see the ceiling of your monthly payments?</source>
        <translation>本院可以查看您每月医疗费的自付限额吗？</translation>
    </message>
    <message>
        <source>What for: so that you need not pay more than the ceiling at the desk.</source>
        <translation>目的：使您在窗口支付的费用不超过限额。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>One back</source>
        <translation>退一格</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>PIN, masked: %1 of 4 digits entered</source>
        <translation>密码（不显示）：4位中已输入%1位</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>Without a touch, this display goes back to its beginning in 30 seconds.</source>
        <translation>如果没有操作，30秒后将回到最初的画面。</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>在，继续</translation>
    </message>
    <message>
        <source>The PIN cannot be entered on this reader. Please use the screen.</source>
        <translation>这台机器上不能输入密码。请用画面输入。</translation>
    </message>
    <message>
        <source>You cancelled. Nothing was sent to the card.</source>
        <translation>已取消。没有向卡片发送任何信息。</translation>
    </message>
    <message>
        <source>No PIN was entered. Please try again when you are ready.</source>
        <translation>没有输入密码。准备好后请再试一次。</translation>
    </message>
    <message>
        <source>The front of the card could not be read. Please lay it with the photo up, out of its sleeve.</source>
        <translation>未能读取卡片正面。请从卡套中取出，照片朝上放好。</translation>
    </message>
    <message>
        <source>The front of the card could not be read. Please use your PIN, or speak to the desk.</source>
        <translation>未能读取卡片正面。请使用密码，或到前台说一声。</translation>
    </message>
    <message>
        <source>Face recognition cannot be used with this card. Please use your PIN, or speak to the desk.</source>
        <translation>这张卡不能使用面部确认。请使用密码，或到前台说一声。</translation>
    </message>
    <message>
        <source>Face recognition cannot be used with this card. Please use your PIN.</source>
        <translation>这张卡不能使用面部确认。请使用密码。</translation>
    </message>
    <message>
        <source>The photograph in the card could not be read. Please use your PIN, or speak to the desk.</source>
        <translation>未能读取卡内的照片。请使用密码，或到前台说一声。</translation>
    </message>
    <message>
        <source>The photograph in the card could not be confirmed. Please use your PIN, or speak to the desk.</source>
        <translation>未能确认卡内的照片。请使用密码，或到前台说一声。</translation>
    </message>
    <message>
        <source>Your card has expired. The desk will tell you what you can show instead.</source>
        <translation>您的卡已过期。前台会告诉您可以出示什么来代替。</translation>
    </message>
    <message>
        <source>This did not work. Please use your PIN, or speak to the desk.</source>
        <translation>没有成功。请使用密码，或到前台说一声。</translation>
    </message>
    <message>
        <source>Face recognition cannot be used at the moment. Please use your PIN, or speak to the desk.</source>
        <translation>现在不能使用面部确认。请使用密码，或到前台说一声。</translation>
    </message>
    <message>
        <source>The card&apos;s front could not be read. Please take the card off, wipe it and place it again.</source>
        <translation>未能读取卡片正面。请拿起卡片，擦一擦再放一次。</translation>
    </message>
    <message>
        <source>The face could not be matched. Please use your PIN, or speak to the desk: there is another way.</source>
        <translation>未能用面部确认。请使用密码，或到前台说一声：还有别的办法。</translation>
    </message>
    <message>
        <source>Face recognition was ended. You can begin again, or use your PIN.</source>
        <translation>面部确认已结束。可以重新开始，或使用密码。</translation>
    </message>
    <message>
        <source>With my face</source>
        <translation>用面部</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>用其他方法</translation>
    </message>
    <message>
        <source>Yes, provide it</source>
        <translation>是，提供</translation>
    </message>
    <message>
        <source>No, do not provide it</source>
        <translation>否，不提供</translation>
    </message>
    <message>
        <source>May this clinic see your health records?</source>
        <translation>本院可以查看您的健康记录吗？</translation>
    </message>
    <message>
        <source>What for: your examination, the care for your health, and to avoid medicines that do not go together.</source>
        <translation>目的：用于诊疗和健康管理，并避免药物相互影响。</translation>
    </message>
    <message>
        <source>Yes, to all of them</source>
        <translation>全部同意</translation>
    </message>
    <message>
        <source>No, to none of them</source>
        <translation>全部不同意</translation>
    </message>
    <message>
        <source>Choose one by one</source>
        <translation>逐项选择</translation>
    </message>
    <message>
        <source>the medicines you were given</source>
        <translation>用药信息</translation>
    </message>
    <message>
        <source>the results of your health checkups (40 and over)</source>
        <translation>健康检查结果（40岁以上）</translation>
    </message>
    <message>
        <source>the treatments you had</source>
        <translation>诊疗信息</translation>
    </message>
    <message>
        <source>the operations you had</source>
        <translation>手术信息</translation>
    </message>
    <message>
        <source>For those who use the ceiling for high medical costs</source>
        <translation>使用高额医疗费制度的人士</translation>
    </message>
    <message>
        <source>Please look at the camera</source>
        <translation>请看摄像头</translation>
    </message>
    <message>
        <source>Keep your face inside the frame. Please take off your mask and your hat.</source>
        <translation>请把脸放在框内，并摘下口罩和帽子。</translation>
    </message>
    <message>
        <source>This is the last try with your face. If it does not match, there is still another way.</source>
        <translation>面部确认还剩最后一次。即使不成功，也还有别的办法。</translation>
    </message>
    <message>
        <source>Please look at the camera once more</source>
        <translation>请再看一次摄像头</translation>
    </message>
    <message>
        <source>Your face was not found. Please stand in front of the camera.</source>
        <translation>没有找到您的脸。请站到摄像头正前方。</translation>
    </message>
    <message>
        <source>It did not match yet. Please look straight ahead, in good light.</source>
        <translation>还没有对上。请在明亮处正视前方。</translation>
    </message>
    <message>
        <source>How would you like to confirm that it is you?</source>
        <translation>请选择确认本人的方法</translation>
    </message>
    <message>
        <source>Your face and your PIN are used for nothing but confirming that it is you.</source>
        <translation>您的面部影像和密码只用于确认本人，不作他用。</translation>
    </message>
    <message>
        <source>Your face confirms that it is you</source>
        <translation>用面部确认是您本人</translation>
    </message>
    <message>
        <source>Your face is used for nothing but confirming that it is you. The picture is not kept.</source>
        <translation>面部影像只用于确认本人，不会保存。</translation>
    </message>
    <message>
        <source>Your face matches</source>
        <translation>面部确认完毕</translation>
    </message>
    <message>
        <source>The camera is getting ready</source>
        <translation>摄像头正在准备</translation>
    </message>
    <message>
        <source>The staff will confirm that it is you</source>
        <translation>由工作人员确认是您本人</translation>
    </message>
    <message>
        <source>Please leave the card where it is and wait a moment. The staff compare you with the photo on your card.</source>
        <translation>请不要移动卡，稍等片刻。工作人员会对照卡上的照片进行确认。</translation>
    </message>
    <message>
        <source>Please come a little nearer</source>
        <translation>请再靠近一点</translation>
    </message>
    <message>
        <source>Please move back a little</source>
        <translation>请稍微往后退</translation>
    </message>
    <message>
        <source>Please move to the middle of the frame</source>
        <translation>请移到框的中间</translation>
    </message>
    <message>
        <source>Please hold still</source>
        <translation>请保持不动</translation>
    </message>
    <message>
        <source>Looking for your face</source>
        <translation>正在寻找您的脸</translation>
    </message>
    <message>
        <source>The camera is above the screen.</source>
        <translation>摄像头在画面上方。</translation>
    </message>
    <message>
        <source>The camera is below the screen.</source>
        <translation>摄像头在画面下方。</translation>
    </message>
    <message>
        <source>Normal letters</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Normal colours</source>
        <translation>恢复颜色</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>提高对比度</translation>
    </message>
    <message>
        <source>Please enter your PIN on the reader</source>
        <translation>请在读卡器上输入密码</translation>
    </message>
    <message>
        <source>Press the four digits on the reader&apos;s own keys and confirm there.</source>
        <translation>请用读卡器上的按键输入4位数字并确认。</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the tray, long side towards you, photo up.</source>
        <translation>从卡套中取出，照片朝上，横着放在托盘上。</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the marked place below the screen, photo up.</source>
        <translation>从卡套中取出，照片朝上，对准画面下方的标记放好。</translation>
    </message>
    <message>
        <source>Either way round is fine.</source>
        <translation>左右方向都可以。</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>返回上文</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>确认本人</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Your face could not be confirmed</source>
        <translation>未能用面部确认</translation>
    </message>
    <message>
        <source>The desk will tell you what you can show instead.</source>
        <translation>前台会告诉您可以出示什么来代替。</translation>
    </message>
    <message>
        <source>Please take it off, check which side is up, and place it again.</source>
        <translation>请拿起来，确认朝向后再放一次。</translation>
    </message>
    <message>
        <source>Please place your My Number Card.</source>
        <translation>请放您的个人编号卡。</translation>
    </message>
    <message>
        <source>Please speak to the desk.</source>
        <translation>请到前台说一声。</translation>
    </message>
    <message>
        <source>Please speak to the desk: there is another way.</source>
        <translation>还有别的办法，请到前台说一声。</translation>
    </message>
    <message>
        <source>The PIN is locked now. The municipal office can reset it. For today your face is enough.</source>
        <translation>密码已被锁定，可在市区町村窗口重新设定。今天只用面部确认就可以。</translation>
    </message>
    <message>
        <source>The PIN of this card cannot be used (it is locked, or the card has none). Your face is enough.</source>
        <translation>这张卡的密码不能使用（已锁定，或卡上没有设定密码）。只用面部确认就可以。</translation>
    </message>
    <message>
        <source>This is the last try. If it is wrong, the PIN is locked until the municipal office resets it. If you are not sure, please press “Another way”.</source>
        <translation>这是最后一次。如果不对，密码会被锁定，要到市区町村窗口重新设定后才能使用。没有把握时，请按“用其他方法”。</translation>
    </message>
    <message>
        <source>The PIN is locked now. The municipal office can reset it.</source>
        <translation>密码已被锁定，可在市区町村窗口重新设定。</translation>
    </message>
    <message>
        <source>Please leave your card: the staff will come to you</source>
        <translation>请不要移动卡，工作人员会过来</translation>
    </message>
    <message>
        <source>They compare you with the photo on your card.</source>
        <translation>工作人员会对照卡上的照片进行确认。</translation>
    </message>
    <message>
        <source>The connection is disturbed. It is nothing that you did. Please take your card along to the desk.</source>
        <translation>是网络故障，不是您操作的问题。去前台时，请取走您的卡。</translation>
    </message>
</context>
</TS>
