<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Patient</name>
    <message>
        <source>Please speak to the desk. They will help you there.</source>
        <translation>접수처에 말씀해 주세요. 직원이 도와 드리겠습니다.</translation>
    </message>
    <message>
        <source>Your insurance cannot be confirmed here at the moment. Please show your card at the desk.</source>
        <translation>지금은 여기서 보험을 확인할 수 없습니다. 접수처에서 카드를 보여 주세요.</translation>
    </message>
    <message>
        <source>One moment, please. The staff are seeing to it.</source>
        <translation>잠시 기다려 주세요. 직원이 처리하고 있습니다.</translation>
    </message>
    <message>
        <source>The card could not be confirmed. Please place it once more.</source>
        <translation>카드를 확인하지 못했습니다. 다시 올려 주세요.</translation>
    </message>
    <message>
        <source>The card could not be confirmed. Please speak to the desk.</source>
        <translation>카드를 확인하지 못했습니다. 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>The certificate on your card is no longer in use. Please speak to the desk.</source>
        <translation>카드의 전자증명서를 더 이상 쓸 수 없습니다. 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>Use of this card is suspended. Please speak to the desk.</source>
        <translation>이 카드는 사용이 정지되어 있습니다. 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>Your card is not registered for insurance yet. You can register it here, or speak to the desk.</source>
        <translation>카드가 아직 보험증으로 등록되어 있지 않습니다. 여기서 등록하시거나 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>Your insurance was not found. Please speak to the desk.</source>
        <translation>보험 자격을 찾지 못했습니다. 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>It took a little long. Please place your card again.</source>
        <translation>시간이 조금 오래 걸렸습니다. 카드를 다시 올려 주세요.</translation>
    </message>
    <message>
        <source>Please place your card again.</source>
        <translation>카드를 다시 올려 주세요.</translation>
    </message>
    <message>
        <source>One moment, please. Your insurance is being confirmed.</source>
        <translation>잠시 기다려 주세요. 보험 자격을 확인하고 있습니다.</translation>
    </message>
    <message>
        <source>The card was taken off too early. Please place it again and leave it there.</source>
        <translation>카드를 너무 일찍 떼셨습니다. 다시 올리고 그대로 두세요.</translation>
    </message>
    <message>
        <source>This card carries no certificate. Please speak to the desk.</source>
        <translation>이 카드에는 전자증명서가 없습니다. 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>Please enter the four digits of your PIN.</source>
        <translation>비밀번호 4자리를 눌러 주세요.</translation>
    </message>
    <message>
        <source>The PIN was not right. Please try again.</source>
        <translation>비밀번호가 다릅니다. 다시 해 보세요.</translation>
    </message>
    <message>
        <source>Madoguchi: patient&apos;s display</source>
        <translation>창구: 환자용 화면</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>카드</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>동의</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>4단계 중 %1단계: %2</translation>
    </message>
    <message>
        <source>With the PIN (4 digits)</source>
        <translation>비밀번호로(4자리)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 해 보기</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>그만두기</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>직원 부르기</translation>
    </message>
    <message>
        <source>Somebody is coming to you</source>
        <translation>직원이 곧 갑니다</translation>
    </message>
    <message>
        <source>Please take your card</source>
        <translation>카드를 가져가 주세요</translation>
    </message>
    <message>
        <source>Your card is still on the reader</source>
        <translation>카드가 아직 기계에 있습니다</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>질문 %1/%2</translation>
    </message>
    <message>
        <source>Please come to the reception desk</source>
        <translation>접수처로 와 주세요</translation>
    </message>
    <message>
        <source>This reader cannot be used at the moment. The staff at the desk will help you.</source>
        <translation>지금 이 기계를 쓸 수 없습니다. 접수처 직원이 도와 드리겠습니다.</translation>
    </message>
    <message>
        <source>Your insurance cannot be checked here right now</source>
        <translation>지금은 여기서 보험을 확인할 수 없습니다</translation>
    </message>
    <message>
        <source>Please show one of these at the desk:
your certificate of eligibility
your card and the Mynaportal screen
your card and the eligibility notice</source>
        <translation>접수처에서 아래 중 하나를 보여 주세요.
자격확인서(資格確認書)
카드와 마이나포털 화면
카드와 자격정보 안내문(資格情報のお知らせ)</translation>
    </message>
    <message>
        <source>The connection is disturbed. It is nothing that you did.</source>
        <translation>통신 장애입니다. 조작을 잘못하신 것이 아닙니다.</translation>
    </message>
    <message>
        <source>You are received</source>
        <translation>접수되었습니다</translation>
    </message>
    <message>
        <source>Please wait until you are called.</source>
        <translation>부를 때까지 기다려 주세요.</translation>
    </message>
    <message>
        <source>The questions are not finished (what you did not answer counts as “no”). Please wait as you are.</source>
        <translation>질문이 끝나지 않았습니다(답하지 않으신 것은 ‘아니요’로 처리됩니다). 그대로 기다려 주세요.</translation>
    </message>
    <message>
        <source>The card was taken away early. Please begin again.</source>
        <translation>카드를 일찍 떼셨습니다. 처음부터 다시 해 주세요.</translation>
    </message>
    <message>
        <source>Please enter your four-digit PIN</source>
        <translation>비밀번호 4자리를 눌러 주세요</translation>
    </message>
    <message>
        <source>It is the number of four digits that you chose at the municipal office.</source>
        <translation>시구정촌 창구에서 정하신 숫자 4자리입니다.</translation>
    </message>
    <message>
        <source>The PIN was a different one</source>
        <translation>비밀번호가 다른 것 같습니다</translation>
    </message>
    <message>
        <source>Please think about it calmly and enter the four digits again.</source>
        <translation>천천히 생각하시고 4자리를 다시 눌러 주세요.</translation>
    </message>
    <message>
        <source>You can try two more times.</source>
        <translation>앞으로 2번 더 누를 수 있습니다.</translation>
    </message>
    <message>
        <source>This is the last try. If it is wrong, the PIN is locked until the municipal office resets it. If you are not sure, please press “Stop” and ask at the desk.</source>
        <translation>마지막 1번입니다. 틀리면 잠기며, 시구정촌 창구에서 다시 정할 때까지 쓸 수 없습니다. 자신이 없으시면 ‘그만두기’를 누르고 접수처에 물어봐 주세요.</translation>
    </message>
    <message>
        <source>Thank you. You are confirmed</source>
        <translation>감사합니다. 확인되었습니다</translation>
    </message>
    <message>
        <source>Please take your card and wait until you are called.</source>
        <translation>카드를 가져가시고, 부를 때까지 기다려 주세요.</translation>
    </message>
    <message>
        <source>Your reception is noted</source>
        <translation>접수했습니다</translation>
    </message>
    <message>
        <source>Please speak to the desk: they will check your insurance.</source>
        <translation>보험 확인을 위해 접수처 직원에게 말씀해 주세요.</translation>
    </message>
    <message>
        <source>%1, you are confirmed</source>
        <translation>%1 님, 확인되었습니다</translation>
    </message>
    <message>
        <source>Your answers could not be sent. Please tell the desk.</source>
        <translation>답변을 보내지 못했습니다. 접수처에 알려 주세요.</translation>
    </message>
    <message>
        <source>Questions that you did not answer count as “no”.</source>
        <translation>답하지 않으신 질문은 ‘아니요’로 처리됩니다.</translation>
    </message>
    <message>
        <source>The electronic certificate on your card has expired. The municipal office can renew it.</source>
        <translation>카드의 전자증명서 기한이 지났습니다. 시구정촌 창구에서 갱신할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing about you was kept. Please come to the desk.</source>
        <translation>아무 정보도 남기지 않았습니다. 접수처로 와 주세요.</translation>
    </message>
    <message>
        <source>Your reception is done. Please wait until you are called.</source>
        <translation>접수가 끝났습니다. 부를 때까지 기다려 주세요.</translation>
    </message>
    <message>
        <source>The card could not be read</source>
        <translation>카드를 읽지 못했습니다</translation>
    </message>
    <message>
        <source>This card cannot be used here</source>
        <translation>이 카드는 여기서 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>The PIN cannot be used</source>
        <translation>비밀번호를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>The electronic certificate has expired</source>
        <translation>전자증명서 기한이 지났습니다</translation>
    </message>
    <message>
        <source>This reader cannot be used at the moment</source>
        <translation>지금 이 기계를 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>잘 되지 않았습니다</translation>
    </message>
    <message>
        <source>You are received, but something did not work</source>
        <translation>접수는 되었지만 일부가 잘 되지 않았습니다</translation>
    </message>
    <message>
        <source>Your answers could not be sent. Please try again or tell the desk.</source>
        <translation>답변을 보내지 못했습니다. 다시 해 보시거나 접수처에 알려 주세요.</translation>
    </message>
    <message>
        <source>The PIN is locked</source>
        <translation>비밀번호가 잠겼습니다</translation>
    </message>
    <message>
        <source>The municipal office can reset it. Please speak to the desk: there is another way for today.</source>
        <translation>시구정촌 창구에서 다시 정할 수 있습니다. 오늘은 다른 방법이 있으니 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>Please leave the card where it is.</source>
        <translation>카드를 그대로 두세요.</translation>
    </message>
    <message>
        <source>You are treated in the same way whatever you choose.</source>
        <translation>어느 쪽을 고르셔도 진료는 똑같이 받으실 수 있습니다.</translation>
    </message>
    <message>
        <source>Please place your My Number Card</source>
        <translation>마이넘버카드를 올려 주세요</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and put it upright into the holder below the screen, photo towards you.</source>
        <translation>케이스에서 꺼내, 사진이 앞으로 오게 화면 아래 꽂이에 세로로 꽂아 주세요.</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and put it upright into the holder beside the screen, photo towards you.</source>
        <translation>케이스에서 꺼내, 사진이 앞으로 오게 화면 옆 꽂이에 세로로 꽂아 주세요.</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the reader, photo up.</source>
        <translation>케이스에서 꺼내, 사진이 위로 오게 판독기 위에 올려 주세요.</translation>
    </message>
    <message>
        <source>The card is being read</source>
        <translation>카드를 읽고 있습니다</translation>
    </message>
    <message>
        <source>Your PIN confirms that it is you</source>
        <translation>비밀번호로 본인을 확인합니다</translation>
    </message>
    <message>
        <source>The PIN is used for nothing but confirming that it is you.</source>
        <translation>비밀번호는 본인 확인에만 씁니다.</translation>
    </message>
    <message>
        <source>The PIN is being checked</source>
        <translation>비밀번호를 확인하고 있습니다</translation>
    </message>
    <message>
        <source>Your insurance is being checked</source>
        <translation>보험 자격을 확인하고 있습니다</translation>
    </message>
    <message>
        <source>Use this card as your health insurance card from now on?</source>
        <translation>앞으로 이 카드를 건강보험증으로 쓰시겠습니까?</translation>
    </message>
    <message>
        <source>Your card is not registered for that yet. You can register here, once and for all. Nothing has to be entered again.</source>
        <translation>아직 이용 신청이 되어 있지 않습니다. 여기서 한 번만 등록하시면 되고, 다시 입력하실 것은 없습니다.</translation>
    </message>
    <message>
        <source>Your card is being registered</source>
        <translation>카드를 등록하고 있습니다</translation>
    </message>
    <message>
        <source>Your answers are being sent</source>
        <translation>답변을 보내고 있습니다</translation>
    </message>
    <message>
        <source>Yes, register</source>
        <translation>네, 등록합니다</translation>
    </message>
    <message>
        <source>No, not now</source>
        <translation>아니요, 지금은 안 합니다</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>네, 동의합니다</translation>
    </message>
    <message>
        <source>No, I do not agree</source>
        <translation>아니요, 동의하지 않습니다</translation>
    </message>
    <message>
        <source>May this clinic see which medicines you were given before?</source>
        <translation>지금까지 받으신 약의 정보를 저희가 보아도 될까요?</translation>
    </message>
    <message>
        <source>What for: your examination, and to avoid medicines that overlap or do not go together.</source>
        <translation>목적: 진료, 그리고 약이 겹치거나 함께 쓰면 안 되는지 확인하는 데 씁니다.</translation>
    </message>
    <message>
        <source>May this clinic see the results of your health checkups?</source>
        <translation>건강검진 결과를 저희가 보아도 될까요?</translation>
    </message>
    <message>
        <source>What for: your examination and the care for your health. It is about the specific health checkup for people of 40 and over.</source>
        <translation>목적: 진료와 건강 관리에 씁니다. 40세 이상이 받는 특정건강검진의 결과입니다.</translation>
    </message>
    <message>
        <source>No, or I am under 40</source>
        <translation>아니요, 또는 40세 미만</translation>
    </message>
    <message>
        <source>May this clinic see which treatments you had before?</source>
        <translation>지금까지 받으신 진료의 정보를 저희가 보아도 될까요?</translation>
    </message>
    <message>
        <source>What for: your examination, with your earlier treatments in mind.</source>
        <translation>목적: 지금까지의 진료를 참고하여 진료하는 데 씁니다.</translation>
    </message>
    <message>
        <source>May this clinic see which operations you had before?</source>
        <translation>지금까지 받으신 수술의 정보를 저희가 보아도 될까요?</translation>
    </message>
    <message>
        <source>What for: your examination, with your earlier operations in mind.</source>
        <translation>목적: 지금까지의 수술을 참고하여 진료하는 데 씁니다.</translation>
    </message>
    <message>
        <source>May this clinic see the ceiling of your monthly payments?</source>
        <translation>고액요양비의 한도액을 저희가 보아도 될까요?</translation>
    </message>
    <message>
        <source>What for: so that you need not pay more than the ceiling at the desk.</source>
        <translation>목적: 창구에서 내시는 금액을 한도액까지로 하는 데 씁니다.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>One back</source>
        <translation>한 칸 지움</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>PIN, masked: %1 of 4 digits entered</source>
        <translation>비밀번호(가려짐): 4자리 중 %1자리 입력</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>아직 계신가요?</translation>
    </message>
    <message>
        <source>Without a touch, this display goes back to its beginning in 30 seconds.</source>
        <translation>이대로 두시면 30초 뒤에 처음 화면으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>네, 계속합니다</translation>
    </message>
    <message>
        <source>The PIN cannot be entered on this reader. Please use the screen.</source>
        <translation>이 기계에서는 비밀번호를 누를 수 없습니다. 화면에서 눌러 주세요.</translation>
    </message>
    <message>
        <source>You cancelled. Nothing was sent to the card.</source>
        <translation>취소하셨습니다. 카드에는 아무것도 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>No PIN was entered. Please try again when you are ready.</source>
        <translation>비밀번호가 입력되지 않았습니다. 준비되시면 다시 해 주세요.</translation>
    </message>
    <message>
        <source>The front of the card could not be read. Please lay it with the photo up, out of its sleeve.</source>
        <translation>카드 앞면을 읽지 못했습니다. 케이스에서 꺼내 사진이 위로 오게 올려 주세요.</translation>
    </message>
    <message>
        <source>The front of the card could not be read. Please use your PIN, or speak to the desk.</source>
        <translation>카드 앞면을 읽지 못했습니다. 비밀번호를 쓰시거나 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>Face recognition cannot be used with this card. Please use your PIN, or speak to the desk.</source>
        <translation>이 카드로는 얼굴 확인을 쓸 수 없습니다. 비밀번호를 쓰시거나 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>Face recognition cannot be used with this card. Please use your PIN.</source>
        <translation>이 카드로는 얼굴 확인을 쓸 수 없습니다. 비밀번호를 써 주세요.</translation>
    </message>
    <message>
        <source>The photograph in the card could not be read. Please use your PIN, or speak to the desk.</source>
        <translation>카드 안의 사진을 읽지 못했습니다. 비밀번호를 쓰시거나 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>The photograph in the card could not be confirmed. Please use your PIN, or speak to the desk.</source>
        <translation>카드 안의 사진을 확인하지 못했습니다. 비밀번호를 쓰시거나 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>Your card has expired. The desk will tell you what you can show instead.</source>
        <translation>카드의 유효 기간이 지났습니다. 대신 보여 주실 것을 접수처에서 안내해 드립니다.</translation>
    </message>
    <message>
        <source>This did not work. Please use your PIN, or speak to the desk.</source>
        <translation>잘 되지 않았습니다. 비밀번호를 쓰시거나 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>Face recognition cannot be used at the moment. Please use your PIN, or speak to the desk.</source>
        <translation>지금 얼굴 확인을 쓸 수 없습니다. 비밀번호를 쓰시거나 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>The card&apos;s front could not be read. Please take the card off, wipe it and place it again.</source>
        <translation>카드 앞면을 읽지 못했습니다. 카드를 떼어 닦은 뒤 다시 올려 주세요.</translation>
    </message>
    <message>
        <source>The face could not be matched. Please use your PIN, or speak to the desk: there is another way.</source>
        <translation>얼굴로 확인하지 못했습니다. 비밀번호를 쓰시거나 접수처에 말씀해 주세요. 다른 방법이 있습니다.</translation>
    </message>
    <message>
        <source>Face recognition was ended. You can begin again, or use your PIN.</source>
        <translation>얼굴 확인을 마쳤습니다. 다시 시작하시거나 비밀번호를 써 주세요.</translation>
    </message>
    <message>
        <source>With my face</source>
        <translation>얼굴로</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>다른 방법으로</translation>
    </message>
    <message>
        <source>Yes, provide it</source>
        <translation>네, 제공합니다</translation>
    </message>
    <message>
        <source>No, do not provide it</source>
        <translation>아니요, 제공하지 않습니다</translation>
    </message>
    <message>
        <source>May this clinic see your health records?</source>
        <translation>진료와 약 등의 정보를 저희가 보아도 될까요?</translation>
    </message>
    <message>
        <source>What for: your examination, the care for your health, and to avoid medicines that do not go together.</source>
        <translation>목적: 진료와 건강 관리, 약을 함께 써도 되는지 확인하는 데 씁니다.</translation>
    </message>
    <message>
        <source>Yes, to all of them</source>
        <translation>모두 동의합니다</translation>
    </message>
    <message>
        <source>No, to none of them</source>
        <translation>모두 동의하지 않습니다</translation>
    </message>
    <message>
        <source>Choose one by one</source>
        <translation>하나씩 고릅니다</translation>
    </message>
    <message>
        <source>the medicines you were given</source>
        <translation>약 정보</translation>
    </message>
    <message>
        <source>the results of your health checkups (40 and over)</source>
        <translation>건강검진 결과(40세 이상)</translation>
    </message>
    <message>
        <source>the treatments you had</source>
        <translation>진료 정보</translation>
    </message>
    <message>
        <source>the operations you had</source>
        <translation>수술 정보</translation>
    </message>
    <message>
        <source>For those who use the ceiling for high medical costs</source>
        <translation>고액요양비 제도를 쓰시는 분</translation>
    </message>
    <message>
        <source>Please look at the camera</source>
        <translation>카메라를 봐 주세요</translation>
    </message>
    <message>
        <source>Keep your face inside the frame. Please take off your mask and your hat.</source>
        <translation>얼굴을 틀 안에 맞추고, 마스크와 모자는 벗어 주세요.</translation>
    </message>
    <message>
        <source>This is the last try with your face. If it does not match, there is still another way.</source>
        <translation>얼굴 확인은 마지막 1번입니다. 잘 되지 않아도 다른 방법이 있습니다.</translation>
    </message>
    <message>
        <source>Please look at the camera once more</source>
        <translation>카메라를 한 번 더 봐 주세요</translation>
    </message>
    <message>
        <source>Your face was not found. Please stand in front of the camera.</source>
        <translation>얼굴을 찾지 못했습니다. 카메라 앞에 서 주세요.</translation>
    </message>
    <message>
        <source>It did not match yet. Please look straight ahead, in good light.</source>
        <translation>아직 일치하지 않습니다. 밝은 곳에서 똑바로 앞을 봐 주세요.</translation>
    </message>
    <message>
        <source>How would you like to confirm that it is you?</source>
        <translation>본인 확인 방법을 골라 주세요</translation>
    </message>
    <message>
        <source>Your face and your PIN are used for nothing but confirming that it is you.</source>
        <translation>얼굴 사진과 비밀번호는 본인 확인에만 씁니다.</translation>
    </message>
    <message>
        <source>Your face confirms that it is you</source>
        <translation>얼굴로 본인을 확인합니다</translation>
    </message>
    <message>
        <source>Your face is used for nothing but confirming that it is you. The picture is not kept.</source>
        <translation>얼굴 사진은 본인 확인에만 쓰며, 남기지 않습니다.</translation>
    </message>
    <message>
        <source>Your face matches</source>
        <translation>얼굴이 확인되었습니다</translation>
    </message>
    <message>
        <source>The camera is getting ready</source>
        <translation>카메라를 준비하고 있습니다</translation>
    </message>
    <message>
        <source>The staff will confirm that it is you</source>
        <translation>직원이 본인을 확인합니다</translation>
    </message>
    <message>
        <source>Please leave the card where it is and wait a moment. The staff compare you with the photo on your card.</source>
        <translation>카드를 그대로 두고 잠시 기다려 주세요. 직원이 카드 사진과 얼굴을 비교합니다.</translation>
    </message>
    <message>
        <source>Please come a little nearer</source>
        <translation>조금 더 가까이 와 주세요</translation>
    </message>
    <message>
        <source>Please move back a little</source>
        <translation>조금 떨어져 주세요</translation>
    </message>
    <message>
        <source>Please move to the middle of the frame</source>
        <translation>틀 가운데로 와 주세요</translation>
    </message>
    <message>
        <source>Please hold still</source>
        <translation>그대로 움직이지 마세요</translation>
    </message>
    <message>
        <source>Looking for your face</source>
        <translation>얼굴을 찾고 있습니다</translation>
    </message>
    <message>
        <source>The camera is above the screen.</source>
        <translation>카메라는 화면 위에 있습니다.</translation>
    </message>
    <message>
        <source>The camera is below the screen.</source>
        <translation>카메라는 화면 아래에 있습니다.</translation>
    </message>
    <message>
        <source>Normal letters</source>
        <translation>글자 보통 크기</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Normal colours</source>
        <translation>보통 색으로</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>색을 뚜렷하게</translation>
    </message>
    <message>
        <source>Please enter your PIN on the reader</source>
        <translation>판독기에서 비밀번호를 눌러 주세요</translation>
    </message>
    <message>
        <source>Press the four digits on the reader&apos;s own keys and confirm there.</source>
        <translation>판독기의 버튼으로 숫자 4자리를 누르고 확인해 주세요.</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the tray, long side towards you, photo up.</source>
        <translation>케이스에서 꺼내, 사진이 위로 오게 트레이에 가로로 올려 주세요.</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the marked place below the screen, photo up.</source>
        <translation>케이스에서 꺼내, 사진이 위로 오게 화면 아래 표시에 맞추어 올려 주세요.</translation>
    </message>
    <message>
        <source>Either way round is fine.</source>
        <translation>좌우 방향은 상관없습니다.</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>이전으로</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>이어 읽기</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>본인 확인</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Your face could not be confirmed</source>
        <translation>얼굴로 확인하지 못했습니다</translation>
    </message>
    <message>
        <source>The desk will tell you what you can show instead.</source>
        <translation>대신 보여 주실 것을 접수처에서 안내해 드립니다.</translation>
    </message>
    <message>
        <source>Please take it off, check which side is up, and place it again.</source>
        <translation>한 번 떼고 방향을 확인한 뒤 다시 올려 주세요.</translation>
    </message>
    <message>
        <source>Please place your My Number Card.</source>
        <translation>마이넘버카드를 올려 주세요.</translation>
    </message>
    <message>
        <source>Please speak to the desk.</source>
        <translation>접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>Please speak to the desk: there is another way.</source>
        <translation>다른 방법이 있으니 접수처에 말씀해 주세요.</translation>
    </message>
    <message>
        <source>The PIN is locked now. The municipal office can reset it. For today your face is enough.</source>
        <translation>비밀번호가 잠겼습니다. 시구정촌 창구에서 다시 정할 수 있습니다. 오늘은 얼굴 확인만으로 접수할 수 있습니다.</translation>
    </message>
    <message>
        <source>The PIN of this card cannot be used (it is locked, or the card has none). Your face is enough.</source>
        <translation>이 카드의 비밀번호는 쓸 수 없습니다(잠겨 있거나 비밀번호가 없는 카드입니다). 얼굴 확인만으로 접수할 수 있습니다.</translation>
    </message>
    <message>
        <source>This is the last try. If it is wrong, the PIN is locked until the municipal office resets it. If you are not sure, please press “Another way”.</source>
        <translation>마지막 1번입니다. 틀리면 잠기며, 시구정촌 창구에서 다시 정할 때까지 쓸 수 없습니다. 자신이 없으시면 ‘다른 방법으로’를 눌러 주세요.</translation>
    </message>
    <message>
        <source>The PIN is locked now. The municipal office can reset it.</source>
        <translation>비밀번호가 잠겼습니다. 시구정촌 창구에서 다시 정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Please leave your card: the staff will come to you</source>
        <translation>카드를 그대로 두시면 직원이 갑니다</translation>
    </message>
    <message>
        <source>They compare you with the photo on your card.</source>
        <translation>직원이 카드 사진과 얼굴을 비교해 확인합니다.</translation>
    </message>
    <message>
        <source>The connection is disturbed. It is nothing that you did. Please take your card along to the desk.</source>
        <translation>통신 장애입니다. 조작을 잘못하신 것이 아닙니다. 접수처에는 카드를 가지고 가 주세요.</translation>
    </message>
</context>
</TS>
