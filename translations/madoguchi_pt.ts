<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt" sourcelanguage="en">
<context>
    <name>Patient</name>
    <message>
        <source>Please speak to the desk. They will help you there.</source>
        <translation>Fale com a recepção. Lá vão ajudar você.</translation>
    </message>
    <message>
        <source>Your insurance cannot be confirmed here at the moment. Please show your card at the desk.</source>
        <translation>Agora não é possível confirmar seu seguro aqui. Mostre seu cartão na recepção.</translation>
    </message>
    <message>
        <source>One moment, please. The staff are seeing to it.</source>
        <translation>Um momento, por favor. A equipe está cuidando disso.</translation>
    </message>
    <message>
        <source>The card could not be confirmed. Please place it once more.</source>
        <translation>O cartão não pôde ser confirmado. Coloque-o mais uma vez.</translation>
    </message>
    <message>
        <source>The card could not be confirmed. Please speak to the desk.</source>
        <translation>O cartão não pôde ser confirmado. Fale com a recepção.</translation>
    </message>
    <message>
        <source>The certificate on your card is no longer in use. Please speak to the desk.</source>
        <translation>O certificado do seu cartão não vale mais. Fale com a recepção.</translation>
    </message>
    <message>
        <source>Use of this card is suspended. Please speak to the desk.</source>
        <translation>O uso deste cartão está suspenso. Fale com a recepção.</translation>
    </message>
    <message>
        <source>Your card is not registered for insurance yet. You can register it here, or speak to the desk.</source>
        <translation>Seu cartão ainda não está registrado para o seguro. Registre-o aqui ou fale com a recepção.</translation>
    </message>
    <message>
        <source>Your insurance was not found. Please speak to the desk.</source>
        <translation>Seu seguro não foi encontrado. Fale com a recepção.</translation>
    </message>
    <message>
        <source>It took a little long. Please place your card again.</source>
        <translation>Demorou um pouco. Coloque seu cartão de novo.</translation>
    </message>
    <message>
        <source>Please place your card again.</source>
        <translation>Coloque seu cartão de novo.</translation>
    </message>
    <message>
        <source>One moment, please. Your insurance is being confirmed.</source>
        <translation>Um momento, por favor. Seu seguro está sendo confirmado.</translation>
    </message>
    <message>
        <source>The card was taken off too early. Please place it again and leave it there.</source>
        <translation>O cartão foi retirado cedo demais. Coloque-o de novo e deixe-o ali.</translation>
    </message>
    <message>
        <source>This card carries no certificate. Please speak to the desk.</source>
        <translation>Este cartão não tem certificado. Fale com a recepção.</translation>
    </message>
    <message>
        <source>Please enter the four digits of your PIN.</source>
        <translation>Digite os quatro dígitos da sua senha.</translation>
    </message>
    <message>
        <source>The PIN was not right. Please try again.</source>
        <translation>A senha não está certa. Tente de novo.</translation>
    </message>
    <message>
        <source>Madoguchi: patient&apos;s display</source>
        <translation>Madoguchi: tela do paciente</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Cartão</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimento</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>Etapa %1 de 4: %2</translation>
    </message>
    <message>
        <source>With the PIN (4 digits)</source>
        <translation>Com a senha (4 dígitos)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Chamar alguém</translation>
    </message>
    <message>
        <source>Somebody is coming to you</source>
        <translation>Alguém já vem ajudar</translation>
    </message>
    <message>
        <source>Please take your card</source>
        <translation>Por favor, pegue seu cartão</translation>
    </message>
    <message>
        <source>Your card is still on the reader</source>
        <translation>Seu cartão ainda está no aparelho</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Pergunta %1 de %2</translation>
    </message>
    <message>
        <source>Please come to the reception desk</source>
        <translation>Por favor, venha à recepção</translation>
    </message>
    <message>
        <source>This reader cannot be used at the moment. The staff at the desk will help you.</source>
        <translation>Este aparelho não pode ser usado agora. A equipe da recepção vai ajudar você.</translation>
    </message>
    <message>
        <source>Your insurance cannot be checked here right now</source>
        <translation>Agora não é possível verificar seu seguro aqui</translation>
    </message>
    <message>
        <source>Please show one of these at the desk:
your certificate of eligibility
your card and the Mynaportal screen
your card and the eligibility notice</source>
        <translation>Mostre na recepção um destes:
o certificado de elegibilidade (資格確認書)
o cartão e a tela do Mynaportal
o cartão e o aviso 資格情報のお知らせ</translation>
    </message>
    <message>
        <source>The connection is disturbed. It is nothing that you did.</source>
        <translation>É uma falha de conexão. Você não fez nada de errado.</translation>
    </message>
    <message>
        <source>You are received</source>
        <translation>Você está registrado</translation>
    </message>
    <message>
        <source>Please wait until you are called.</source>
        <translation>Aguarde ser chamado.</translation>
    </message>
    <message>
        <source>The questions are not finished (what you did not answer counts as “no”). Please wait as you are.</source>
        <translation>As perguntas não terminaram (o que você não respondeu conta como “não”). Pode aguardar assim mesmo.</translation>
    </message>
    <message>
        <source>The card was taken away early. Please begin again.</source>
        <translation>O cartão foi retirado cedo demais. Por favor, comece de novo.</translation>
    </message>
    <message>
        <source>Please enter your four-digit PIN</source>
        <translation>Digite sua senha de quatro dígitos</translation>
    </message>
    <message>
        <source>It is the number of four digits that you chose at the municipal office.</source>
        <translation>É o número de quatro dígitos que você escolheu na prefeitura.</translation>
    </message>
    <message>
        <source>The PIN was a different one</source>
        <translation>A senha está incorreta</translation>
    </message>
    <message>
        <source>Please think about it calmly and enter the four digits again.</source>
        <translation>Pense com calma e digite os quatro dígitos de novo.</translation>
    </message>
    <message>
        <source>You can try two more times.</source>
        <translation>Você pode tentar mais duas vezes.</translation>
    </message>
    <message>
        <source>This is the last try. If it is wrong, the PIN is locked until the municipal office resets it. If you are not sure, please press “Stop” and ask at the desk.</source>
        <translation>Esta é a última tentativa. Se estiver errada, a senha fica bloqueada até a prefeitura redefini-la. Se não tiver certeza, toque em “Parar” e pergunte na recepção.</translation>
    </message>
    <message>
        <source>Thank you. You are confirmed</source>
        <translation>Obrigado. Tudo confirmado</translation>
    </message>
    <message>
        <source>Please take your card and wait until you are called.</source>
        <translation>Pegue seu cartão e aguarde ser chamado.</translation>
    </message>
    <message>
        <source>Your reception is noted</source>
        <translation>Seu registro foi anotado</translation>
    </message>
    <message>
        <source>Please speak to the desk: they will check your insurance.</source>
        <translation>Fale com a recepção: eles vão verificar seu seguro.</translation>
    </message>
    <message>
        <source>%1, you are confirmed</source>
        <translation>%1, tudo confirmado</translation>
    </message>
    <message>
        <source>Your answers could not be sent. Please tell the desk.</source>
        <translation>Suas respostas não puderam ser enviadas. Por favor, avise a recepção.</translation>
    </message>
    <message>
        <source>Questions that you did not answer count as “no”.</source>
        <translation>Perguntas sem resposta contam como “não”.</translation>
    </message>
    <message>
        <source>The electronic certificate on your card has expired. The municipal office can renew it.</source>
        <translation>O certificado eletrônico do seu cartão venceu. A prefeitura pode renová-lo.</translation>
    </message>
    <message>
        <source>Nothing about you was kept. Please come to the desk.</source>
        <translation>Nenhuma informação sua foi guardada. Por favor, venha à recepção.</translation>
    </message>
    <message>
        <source>Your reception is done. Please wait until you are called.</source>
        <translation>Seu atendimento está registrado. Aguarde ser chamado.</translation>
    </message>
    <message>
        <source>The card could not be read</source>
        <translation>Não foi possível ler o cartão</translation>
    </message>
    <message>
        <source>This card cannot be used here</source>
        <translation>Este cartão não pode ser usado aqui</translation>
    </message>
    <message>
        <source>The PIN cannot be used</source>
        <translation>A senha não pode ser usada</translation>
    </message>
    <message>
        <source>The electronic certificate has expired</source>
        <translation>O certificado eletrônico venceu</translation>
    </message>
    <message>
        <source>This reader cannot be used at the moment</source>
        <translation>Este aparelho não pode ser usado agora</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Não deu certo</translation>
    </message>
    <message>
        <source>You are received, but something did not work</source>
        <translation>Você foi registrado, mas algo não deu certo</translation>
    </message>
    <message>
        <source>Your answers could not be sent. Please try again or tell the desk.</source>
        <translation>Suas respostas não puderam ser enviadas. Tente de novo ou avise a recepção.</translation>
    </message>
    <message>
        <source>The PIN is locked</source>
        <translation>A senha está bloqueada</translation>
    </message>
    <message>
        <source>The municipal office can reset it. Please speak to the desk: there is another way for today.</source>
        <translation>A prefeitura pode redefini-la. Fale com a recepção: hoje há outra forma.</translation>
    </message>
    <message>
        <source>Please leave the card where it is.</source>
        <translation>Por favor, deixe o cartão onde está.</translation>
    </message>
    <message>
        <source>You are treated in the same way whatever you choose.</source>
        <translation>O atendimento é o mesmo, qualquer que seja a sua escolha.</translation>
    </message>
    <message>
        <source>Please place your My Number Card</source>
        <translation>Coloque seu cartão My Number</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and put it upright into the holder below the screen, photo towards you.</source>
        <translation>Tire-o da capa e encaixe-o em pé abaixo da tela, com a foto voltada para você.</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and put it upright into the holder beside the screen, photo towards you.</source>
        <translation>Tire-o da capa e encaixe-o em pé ao lado da tela, com a foto voltada para você.</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the reader, photo up.</source>
        <translation>Tire-o da capa e coloque-o sobre o leitor, com a foto para cima.</translation>
    </message>
    <message>
        <source>The card is being read</source>
        <translation>Lendo o cartão</translation>
    </message>
    <message>
        <source>Your PIN confirms that it is you</source>
        <translation>Sua senha confirma que é você</translation>
    </message>
    <message>
        <source>The PIN is used for nothing but confirming that it is you.</source>
        <translation>A senha só é usada para confirmar que é você.</translation>
    </message>
    <message>
        <source>The PIN is being checked</source>
        <translation>Verificando a senha</translation>
    </message>
    <message>
        <source>Your insurance is being checked</source>
        <translation>Verificando seu seguro</translation>
    </message>
    <message>
        <source>Use this card as your health insurance card from now on?</source>
        <translation>Usar este cartão como cartão do seguro de saúde público a partir de agora?</translation>
    </message>
    <message>
        <source>Your card is not registered for that yet. You can register here, once and for all. Nothing has to be entered again.</source>
        <translation>Seu cartão ainda não está registrado para isso. Você pode registrá-lo aqui, uma só vez, sem digitar nada de novo.</translation>
    </message>
    <message>
        <source>Your card is being registered</source>
        <translation>Registrando seu cartão</translation>
    </message>
    <message>
        <source>Your answers are being sent</source>
        <translation>Enviando suas respostas</translation>
    </message>
    <message>
        <source>Yes, register</source>
        <translation>Sim, registrar</translation>
    </message>
    <message>
        <source>No, not now</source>
        <translation>Não, agora não</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>Sim, concordo</translation>
    </message>
    <message>
        <source>No, I do not agree</source>
        <translation>Não concordo</translation>
    </message>
    <message>
        <source>May this clinic see which medicines you were given before?</source>
        <translation>Esta clínica pode ver os remédios que você já recebeu?</translation>
    </message>
    <message>
        <source>What for: your examination, and to avoid medicines that overlap or do not go together.</source>
        <translation>Para quê: para a consulta e para evitar remédios repetidos ou que não combinam.</translation>
    </message>
    <message>
        <source>May this clinic see the results of your health checkups?</source>
        <translation>Esta clínica pode ver os resultados dos seus exames de saúde?</translation>
    </message>
    <message>
        <source>What for: your examination and the care for your health. It is about the specific health checkup for people of 40 and over.</source>
        <translation>Para quê: para a consulta e o cuidado da sua saúde. Trata-se do exame de saúde específico para pessoas de 40 anos ou mais.</translation>
    </message>
    <message>
        <source>No, or I am under 40</source>
        <translation>Não, ou tenho menos de 40 anos</translation>
    </message>
    <message>
        <source>May this clinic see which treatments you had before?</source>
        <translation>Esta clínica pode ver os tratamentos que você já fez?</translation>
    </message>
    <message>
        <source>What for: your examination, with your earlier treatments in mind.</source>
        <translation>Para quê: para a consulta, levando em conta seus tratamentos anteriores.</translation>
    </message>
    <message>
        <source>May this clinic see which operations you had before?</source>
        <translation>Esta clínica pode ver as cirurgias que você já fez?</translation>
    </message>
    <message>
        <source>What for: your examination, with your earlier operations in mind.</source>
        <translation>Para quê: para a consulta, levando em conta suas cirurgias anteriores.</translation>
    </message>
    <message>
        <source>May this clinic see the ceiling of your monthly payments?</source>
        <translation>Esta clínica pode ver o limite dos seus pagamentos mensais?</translation>
    </message>
    <message>
        <source>What for: so that you need not pay more than the ceiling at the desk.</source>
        <translation>Para quê: para que você não pague no balcão mais do que o limite.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>One back</source>
        <translation>Voltar um</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>PIN, masked: %1 of 4 digits entered</source>
        <translation>Senha oculta: %1 de 4 dígitos digitados</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Você ainda está aí?</translation>
    </message>
    <message>
        <source>Without a touch, this display goes back to its beginning in 30 seconds.</source>
        <translation>Sem nenhum toque, esta tela volta ao início em 30 segundos.</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Sim, continuar</translation>
    </message>
    <message>
        <source>The PIN cannot be entered on this reader. Please use the screen.</source>
        <translation>A senha não pode ser digitada neste leitor. Use a tela.</translation>
    </message>
    <message>
        <source>You cancelled. Nothing was sent to the card.</source>
        <translation>Você cancelou. Nada foi enviado ao cartão.</translation>
    </message>
    <message>
        <source>No PIN was entered. Please try again when you are ready.</source>
        <translation>Nenhuma senha foi digitada. Tente de novo quando estiver pronto.</translation>
    </message>
    <message>
        <source>The front of the card could not be read. Please lay it with the photo up, out of its sleeve.</source>
        <translation>Não foi possível ler a frente do cartão. Coloque-o fora da capa, com a foto para cima.</translation>
    </message>
    <message>
        <source>The front of the card could not be read. Please use your PIN, or speak to the desk.</source>
        <translation>Não foi possível ler a frente do cartão. Use sua senha ou fale com a recepção.</translation>
    </message>
    <message>
        <source>Face recognition cannot be used with this card. Please use your PIN, or speak to the desk.</source>
        <translation>Este cartão não permite o reconhecimento do rosto. Use sua senha ou fale com a recepção.</translation>
    </message>
    <message>
        <source>Face recognition cannot be used with this card. Please use your PIN.</source>
        <translation>Este cartão não permite o reconhecimento do rosto. Use sua senha.</translation>
    </message>
    <message>
        <source>The photograph in the card could not be read. Please use your PIN, or speak to the desk.</source>
        <translation>Não foi possível ler a foto no cartão. Use sua senha ou fale com a recepção.</translation>
    </message>
    <message>
        <source>The photograph in the card could not be confirmed. Please use your PIN, or speak to the desk.</source>
        <translation>Não foi possível confirmar a foto no cartão. Use sua senha ou fale com a recepção.</translation>
    </message>
    <message>
        <source>Your card has expired. The desk will tell you what you can show instead.</source>
        <translation>Seu cartão venceu. A recepção dirá o que você pode mostrar no lugar.</translation>
    </message>
    <message>
        <source>This did not work. Please use your PIN, or speak to the desk.</source>
        <translation>Não deu certo. Use sua senha ou fale com a recepção.</translation>
    </message>
    <message>
        <source>Face recognition cannot be used at the moment. Please use your PIN, or speak to the desk.</source>
        <translation>O reconhecimento do rosto não pode ser usado agora. Use sua senha ou fale com a recepção.</translation>
    </message>
    <message>
        <source>The card&apos;s front could not be read. Please take the card off, wipe it and place it again.</source>
        <translation>Não foi possível ler a frente do cartão. Retire-o, limpe-o e coloque-o de novo.</translation>
    </message>
    <message>
        <source>The face could not be matched. Please use your PIN, or speak to the desk: there is another way.</source>
        <translation>Não foi possível confirmar o rosto. Use sua senha ou fale com a recepção: há outra forma.</translation>
    </message>
    <message>
        <source>Face recognition was ended. You can begin again, or use your PIN.</source>
        <translation>O reconhecimento do rosto foi encerrado. Comece de novo ou use sua senha.</translation>
    </message>
    <message>
        <source>With my face</source>
        <translation>Com meu rosto</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Outra forma</translation>
    </message>
    <message>
        <source>Yes, provide it</source>
        <translation>Sim, fornecer</translation>
    </message>
    <message>
        <source>No, do not provide it</source>
        <translation>Não fornecer</translation>
    </message>
    <message>
        <source>May this clinic see your health records?</source>
        <translation>Esta clínica pode ver seus registros de saúde?</translation>
    </message>
    <message>
        <source>What for: your examination, the care for your health, and to avoid medicines that do not go together.</source>
        <translation>Para quê: para a consulta, o cuidado da sua saúde e para evitar remédios que não combinam.</translation>
    </message>
    <message>
        <source>Yes, to all of them</source>
        <translation>Sim, a todos</translation>
    </message>
    <message>
        <source>No, to none of them</source>
        <translation>Não, a nenhum</translation>
    </message>
    <message>
        <source>Choose one by one</source>
        <translation>Escolher um por um</translation>
    </message>
    <message>
        <source>the medicines you were given</source>
        <translation>os remédios que você recebeu</translation>
    </message>
    <message>
        <source>the results of your health checkups (40 and over)</source>
        <translation>os resultados dos exames de saúde (40 anos ou mais)</translation>
    </message>
    <message>
        <source>the treatments you had</source>
        <translation>os tratamentos que você fez</translation>
    </message>
    <message>
        <source>the operations you had</source>
        <translation>as cirurgias que você fez</translation>
    </message>
    <message>
        <source>For those who use the ceiling for high medical costs</source>
        <translation>Para quem usa o limite de despesas médicas altas</translation>
    </message>
    <message>
        <source>Please look at the camera</source>
        <translation>Olhe para a câmera</translation>
    </message>
    <message>
        <source>Keep your face inside the frame. Please take off your mask and your hat.</source>
        <translation>Mantenha o rosto dentro da moldura. Tire a máscara e o chapéu.</translation>
    </message>
    <message>
        <source>This is the last try with your face. If it does not match, there is still another way.</source>
        <translation>Esta é a última tentativa com o rosto. Se não coincidir, ainda há outra forma.</translation>
    </message>
    <message>
        <source>Please look at the camera once more</source>
        <translation>Olhe para a câmera mais uma vez</translation>
    </message>
    <message>
        <source>Your face was not found. Please stand in front of the camera.</source>
        <translation>Seu rosto não foi encontrado. Fique em frente à câmera.</translation>
    </message>
    <message>
        <source>It did not match yet. Please look straight ahead, in good light.</source>
        <translation>Ainda não coincidiu. Olhe para a frente, com boa luz.</translation>
    </message>
    <message>
        <source>How would you like to confirm that it is you?</source>
        <translation>Como você quer confirmar que é você?</translation>
    </message>
    <message>
        <source>Your face and your PIN are used for nothing but confirming that it is you.</source>
        <translation>Seu rosto e sua senha só são usados para confirmar que é você.</translation>
    </message>
    <message>
        <source>Your face confirms that it is you</source>
        <translation>Seu rosto confirma que é você</translation>
    </message>
    <message>
        <source>Your face is used for nothing but confirming that it is you. The picture is not kept.</source>
        <translation>Seu rosto só é usado para confirmar que é você. A imagem não é guardada.</translation>
    </message>
    <message>
        <source>Your face matches</source>
        <translation>Seu rosto foi confirmado</translation>
    </message>
    <message>
        <source>The camera is getting ready</source>
        <translation>A câmera está se preparando</translation>
    </message>
    <message>
        <source>The staff will confirm that it is you</source>
        <translation>A equipe vai confirmar que é você</translation>
    </message>
    <message>
        <source>Please leave the card where it is and wait a moment. The staff compare you with the photo on your card.</source>
        <translation>Deixe o cartão onde está e espere um momento. A equipe compara você com a foto do cartão.</translation>
    </message>
    <message>
        <source>Please come a little nearer</source>
        <translation>Chegue um pouco mais perto</translation>
    </message>
    <message>
        <source>Please move back a little</source>
        <translation>Afaste-se um pouco</translation>
    </message>
    <message>
        <source>Please move to the middle of the frame</source>
        <translation>Vá para o meio da moldura</translation>
    </message>
    <message>
        <source>Please hold still</source>
        <translation>Fique parado, por favor</translation>
    </message>
    <message>
        <source>Looking for your face</source>
        <translation>Procurando seu rosto</translation>
    </message>
    <message>
        <source>The camera is above the screen.</source>
        <translation>A câmera fica acima da tela.</translation>
    </message>
    <message>
        <source>The camera is below the screen.</source>
        <translation>A câmera fica abaixo da tela.</translation>
    </message>
    <message>
        <source>Normal letters</source>
        <translation>Letras normais</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Letras maiores</translation>
    </message>
    <message>
        <source>Normal colours</source>
        <translation>Cores normais</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Contraste forte</translation>
    </message>
    <message>
        <source>Please enter your PIN on the reader</source>
        <translation>Digite sua senha no leitor</translation>
    </message>
    <message>
        <source>Press the four digits on the reader&apos;s own keys and confirm there.</source>
        <translation>Digite os quatro dígitos nas teclas do leitor e confirme ali.</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the tray, long side towards you, photo up.</source>
        <translation>Tire-o da capa e coloque-o deitado na bandeja, com a foto para cima.</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the marked place below the screen, photo up.</source>
        <translation>Tire-o da capa e coloque-o na marca abaixo da tela, com a foto para cima.</translation>
    </message>
    <message>
        <source>Either way round is fine.</source>
        <translation>Pode ser em qualquer sentido.</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Ler de novo</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Ler mais</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidade</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Your face could not be confirmed</source>
        <translation>Não foi possível confirmar pelo rosto</translation>
    </message>
    <message>
        <source>The desk will tell you what you can show instead.</source>
        <translation>A recepção dirá o que você pode mostrar no lugar.</translation>
    </message>
    <message>
        <source>Please take it off, check which side is up, and place it again.</source>
        <translation>Retire-o, veja qual lado fica para cima e coloque-o de novo.</translation>
    </message>
    <message>
        <source>Please place your My Number Card.</source>
        <translation>Coloque seu cartão My Number.</translation>
    </message>
    <message>
        <source>Please speak to the desk.</source>
        <translation>Fale com a recepção.</translation>
    </message>
    <message>
        <source>Please speak to the desk: there is another way.</source>
        <translation>Fale com a recepção: há outra forma.</translation>
    </message>
    <message>
        <source>The PIN is locked now. The municipal office can reset it. For today your face is enough.</source>
        <translation>A senha foi bloqueada. A prefeitura pode redefini-la. Hoje basta o seu rosto.</translation>
    </message>
    <message>
        <source>The PIN of this card cannot be used (it is locked, or the card has none). Your face is enough.</source>
        <translation>A senha deste cartão não pode ser usada (está bloqueada, ou o cartão não tem senha). Basta o seu rosto.</translation>
    </message>
    <message>
        <source>This is the last try. If it is wrong, the PIN is locked until the municipal office resets it. If you are not sure, please press “Another way”.</source>
        <translation>Esta é a última tentativa. Se estiver errada, a senha fica bloqueada até a prefeitura redefini-la. Se não tiver certeza, toque em “Outra forma”.</translation>
    </message>
    <message>
        <source>The PIN is locked now. The municipal office can reset it.</source>
        <translation>A senha foi bloqueada. A prefeitura pode redefini-la.</translation>
    </message>
    <message>
        <source>Please leave your card: the staff will come to you</source>
        <translation>Deixe o cartão: a equipe virá até você</translation>
    </message>
    <message>
        <source>They compare you with the photo on your card.</source>
        <translation>A equipe compara você com a foto do cartão.</translation>
    </message>
    <message>
        <source>The connection is disturbed. It is nothing that you did. Please take your card along to the desk.</source>
        <translation>É uma falha de conexão. Você não fez nada de errado. Leve o cartão com você à recepção.</translation>
    </message>
</context>
</TS>
