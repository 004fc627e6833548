<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Patient</name>
    <message>
        <source>Please speak to the desk. They will help you there.</source>
        <translation>Xin báo với quầy. Nhân viên sẽ giúp bạn.</translation>
    </message>
    <message>
        <source>Your insurance cannot be confirmed here at the moment. Please show your card at the desk.</source>
        <translation>Hiện không thể xác nhận bảo hiểm của bạn tại đây. Hãy cho quầy xem thẻ.</translation>
    </message>
    <message>
        <source>One moment, please. The staff are seeing to it.</source>
        <translation>Xin chờ một lát. Nhân viên đang xử lý.</translation>
    </message>
    <message>
        <source>The card could not be confirmed. Please place it once more.</source>
        <translation>Không xác nhận được thẻ. Vui lòng đặt lại lần nữa.</translation>
    </message>
    <message>
        <source>The card could not be confirmed. Please speak to the desk.</source>
        <translation>Không xác nhận được thẻ. Xin báo với quầy.</translation>
    </message>
    <message>
        <source>The certificate on your card is no longer in use. Please speak to the desk.</source>
        <translation>Chứng thư trên thẻ không còn hiệu lực. Xin báo với quầy.</translation>
    </message>
    <message>
        <source>Use of this card is suspended. Please speak to the desk.</source>
        <translation>Thẻ này đang bị tạm ngừng sử dụng. Xin báo với quầy.</translation>
    </message>
    <message>
        <source>Your card is not registered for insurance yet. You can register it here, or speak to the desk.</source>
        <translation>Thẻ của bạn chưa được đăng ký bảo hiểm. Hãy đăng ký tại đây hoặc báo với quầy.</translation>
    </message>
    <message>
        <source>Your insurance was not found. Please speak to the desk.</source>
        <translation>Không tìm thấy bảo hiểm của bạn. Xin báo với quầy.</translation>
    </message>
    <message>
        <source>It took a little long. Please place your card again.</source>
        <translation>Đã hơi lâu. Vui lòng đặt lại thẻ.</translation>
    </message>
    <message>
        <source>Please place your card again.</source>
        <translation>Vui lòng đặt lại thẻ.</translation>
    </message>
    <message>
        <source>One moment, please. Your insurance is being confirmed.</source>
        <translation>Xin chờ một lát. Đang xác nhận bảo hiểm của bạn.</translation>
    </message>
    <message>
        <source>The card was taken off too early. Please place it again and leave it there.</source>
        <translation>Thẻ đã bị lấy ra quá sớm. Vui lòng đặt lại và để yên.</translation>
    </message>
    <message>
        <source>This card carries no certificate. Please speak to the desk.</source>
        <translation>Thẻ này không có chứng thư. Xin báo với quầy.</translation>
    </message>
    <message>
        <source>Please enter the four digits of your PIN.</source>
        <translation>Vui lòng nhập 4 chữ số của mã PIN.</translation>
    </message>
    <message>
        <source>The PIN was not right. Please try again.</source>
        <translation>Mã PIN không đúng. Xin thử lại.</translation>
    </message>
    <message>
        <source>Madoguchi: patient&apos;s display</source>
        <translation>Madoguchi: màn hình dành cho bệnh nhân</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Thẻ</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Xong</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>Bước %1 trên 4: %2</translation>
    </message>
    <message>
        <source>With the PIN (4 digits)</source>
        <translation>Dùng mã PIN (4 chữ số)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng lại</translation>
    </message>
    <message>
        <source>Call staff</source>
        <translation>Gọi nhân viên</translation>
    </message>
    <message>
        <source>Somebody is coming to you</source>
        <translation>Nhân viên đang đến</translation>
    </message>
    <message>
        <source>Please take your card</source>
        <translation>Vui lòng lấy thẻ của bạn</translation>
    </message>
    <message>
        <source>Your card is still on the reader</source>
        <translation>Thẻ của bạn vẫn còn trên máy</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Câu hỏi %1 trên %2</translation>
    </message>
    <message>
        <source>Please come to the reception desk</source>
        <translation>Mời bạn đến quầy tiếp nhận</translation>
    </message>
    <message>
        <source>This reader cannot be used at the moment. The staff at the desk will help you.</source>
        <translation>Máy này tạm thời không dùng được. Nhân viên ở quầy sẽ giúp bạn.</translation>
    </message>
    <message>
        <source>Your insurance cannot be checked here right now</source>
        <translation>Hiện không thể kiểm tra bảo hiểm của bạn tại đây</translation>
    </message>
    <message>
        <source>Please show one of these at the desk:
your certificate of eligibility
your card and the Mynaportal screen
your card and the eligibility notice</source>
        <translation>Hãy cho quầy xem một trong các thứ sau:
giấy xác nhận tư cách (資格確認書)
thẻ và màn hình Mynaportal
thẻ và thông báo 資格情報のお知らせ</translation>
    </message>
    <message>
        <source>The connection is disturbed. It is nothing that you did.</source>
        <translation>Đường truyền đang gặp sự cố. Không phải lỗi của bạn.</translation>
    </message>
    <message>
        <source>You are received</source>
        <translation>Bạn đã được tiếp nhận</translation>
    </message>
    <message>
        <source>Please wait until you are called.</source>
        <translation>Vui lòng chờ đến khi được gọi.</translation>
    </message>
    <message>
        <source>The questions are not finished (what you did not answer counts as “no”). Please wait as you are.</source>
        <translation>Các câu hỏi chưa xong (câu chưa trả lời được tính là “không”). Bạn cứ chờ như vậy.</translation>
    </message>
    <message>
        <source>The card was taken away early. Please begin again.</source>
        <translation>Thẻ đã bị lấy ra sớm. Vui lòng bắt đầu lại.</translation>
    </message>
    <message>
        <source>Please enter your four-digit PIN</source>
        <translation>Vui lòng nhập mã PIN 4 chữ số</translation>
    </message>
    <message>
        <source>It is the number of four digits that you chose at the municipal office.</source>
        <translation>Đó là số gồm 4 chữ số mà bạn đã chọn tại văn phòng hành chính địa phương.</translation>
    </message>
    <message>
        <source>The PIN was a different one</source>
        <translation>Mã PIN có vẻ không đúng</translation>
    </message>
    <message>
        <source>Please think about it calmly and enter the four digits again.</source>
        <translation>Xin bình tĩnh nhớ lại và nhập lại 4 chữ số.</translation>
    </message>
    <message>
        <source>You can try two more times.</source>
        <translation>Bạn còn có thể thử 2 lần nữa.</translation>
    </message>
    <message>
        <source>This is the last try. If it is wrong, the PIN is locked until the municipal office resets it. If you are not sure, please press “Stop” and ask at the desk.</source>
        <translation>Đây là lần cuối. Nếu sai, mã PIN sẽ bị khóa cho đến khi văn phòng hành chính đặt lại. Nếu không chắc, hãy nhấn “Dừng lại” và hỏi ở quầy.</translation>
    </message>
    <message>
        <source>Thank you. You are confirmed</source>
        <translation>Xin cảm ơn. Đã xác nhận xong</translation>
    </message>
    <message>
        <source>Please take your card and wait until you are called.</source>
        <translation>Hãy lấy thẻ và chờ đến khi được gọi.</translation>
    </message>
    <message>
        <source>Your reception is noted</source>
        <translation>Đã ghi nhận bạn đến khám</translation>
    </message>
    <message>
        <source>Please speak to the desk: they will check your insurance.</source>
        <translation>Xin báo với quầy: nhân viên sẽ kiểm tra bảo hiểm của bạn.</translation>
    </message>
    <message>
        <source>%1, you are confirmed</source>
        <translation>%1, đã xác nhận xong</translation>
    </message>
    <message>
        <source>Your answers could not be sent. Please tell the desk.</source>
        <translation>Không gửi được câu trả lời của bạn. Xin báo cho quầy tiếp nhận.</translation>
    </message>
    <message>
        <source>Questions that you did not answer count as “no”.</source>
        <translation>Câu hỏi chưa trả lời được tính là “không”.</translation>
    </message>
    <message>
        <source>The electronic certificate on your card has expired. The municipal office can renew it.</source>
        <translation>Chứng thư điện tử trên thẻ đã hết hạn. Văn phòng hành chính địa phương có thể gia hạn.</translation>
    </message>
    <message>
        <source>Nothing about you was kept. Please come to the desk.</source>
        <translation>Không có thông tin nào của bạn được lưu lại. Mời bạn đến quầy.</translation>
    </message>
    <message>
        <source>Your reception is done. Please wait until you are called.</source>
        <translation>Bạn đã đăng ký xong. Vui lòng chờ đến khi được gọi.</translation>
    </message>
    <message>
        <source>The card could not be read</source>
        <translation>Không đọc được thẻ</translation>
    </message>
    <message>
        <source>This card cannot be used here</source>
        <translation>Không dùng được thẻ này ở đây</translation>
    </message>
    <message>
        <source>The PIN cannot be used</source>
        <translation>Không dùng được mã PIN</translation>
    </message>
    <message>
        <source>The electronic certificate has expired</source>
        <translation>Chứng thư điện tử đã hết hạn</translation>
    </message>
    <message>
        <source>This reader cannot be used at the moment</source>
        <translation>Máy này tạm thời không dùng được</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Chưa thực hiện được</translation>
    </message>
    <message>
        <source>You are received, but something did not work</source>
        <translation>Bạn đã được tiếp nhận, nhưng có phần chưa thực hiện được</translation>
    </message>
    <message>
        <source>Your answers could not be sent. Please try again or tell the desk.</source>
        <translation>Không gửi được câu trả lời của bạn. Hãy thử lại hoặc báo cho quầy.</translation>
    </message>
    <message>
        <source>The PIN is locked</source>
        <translation>Mã PIN đã bị khóa</translation>
    </message>
    <message>
        <source>The municipal office can reset it. Please speak to the desk: there is another way for today.</source>
        <translation>Văn phòng hành chính có thể đặt lại. Xin báo với quầy: hôm nay vẫn có cách khác.</translation>
    </message>
    <message>
        <source>Please leave the card where it is.</source>
        <translation>Vui lòng để yên thẻ.</translation>
    </message>
    <message>
        <source>You are treated in the same way whatever you choose.</source>
        <translation>Dù chọn thế nào, bạn vẫn được khám như nhau.</translation>
    </message>
    <message>
        <source>Please place your My Number Card</source>
        <translation>Vui lòng đặt thẻ My Number</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and put it upright into the holder below the screen, photo towards you.</source>
        <translation>Lấy thẻ ra khỏi bao và cắm thẳng đứng vào khe dưới màn hình, mặt có ảnh hướng về bạn.</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and put it upright into the holder beside the screen, photo towards you.</source>
        <translation>Lấy thẻ ra khỏi bao và cắm thẳng đứng vào khe bên cạnh màn hình, mặt có ảnh hướng về bạn.</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the reader, photo up.</source>
        <translation>Lấy thẻ ra khỏi bao và đặt lên máy đọc, mặt có ảnh hướng lên trên.</translation>
    </message>
    <message>
        <source>The card is being read</source>
        <translation>Đang đọc thẻ</translation>
    </message>
    <message>
        <source>Your PIN confirms that it is you</source>
        <translation>Mã PIN xác nhận đó là bạn</translation>
    </message>
    <message>
        <source>The PIN is used for nothing but confirming that it is you.</source>
        <translation>Mã PIN chỉ dùng để xác nhận đó là bạn.</translation>
    </message>
    <message>
        <source>The PIN is being checked</source>
        <translation>Đang kiểm tra mã PIN</translation>
    </message>
    <message>
        <source>Your insurance is being checked</source>
        <translation>Đang kiểm tra bảo hiểm của bạn</translation>
    </message>
    <message>
        <source>Use this card as your health insurance card from now on?</source>
        <translation>Từ nay bạn có muốn dùng thẻ này làm thẻ bảo hiểm y tế không?</translation>
    </message>
    <message>
        <source>Your card is not registered for that yet. You can register here, once and for all. Nothing has to be entered again.</source>
        <translation>Thẻ của bạn chưa đăng ký việc này. Bạn có thể đăng ký tại đây, chỉ một lần, không cần nhập lại gì.</translation>
    </message>
    <message>
        <source>Your card is being registered</source>
        <translation>Đang đăng ký thẻ của bạn</translation>
    </message>
    <message>
        <source>Your answers are being sent</source>
        <translation>Đang gửi câu trả lời của bạn</translation>
    </message>
    <message>
        <source>Yes, register</source>
        <translation>Có, đăng ký</translation>
    </message>
    <message>
        <source>No, not now</source>
        <translation>Không, để sau</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>Có, tôi đồng ý</translation>
    </message>
    <message>
        <source>No, I do not agree</source>
        <translation>Không, tôi không đồng ý</translation>
    </message>
    <message>
        <source>May this clinic see which medicines you were given before?</source>
        <translation>Phòng khám có được xem các thuốc bạn đã dùng trước đây không?</translation>
    </message>
    <message>
        <source>What for: your examination, and to avoid medicines that overlap or do not go together.</source>
        <translation>Mục đích: để khám bệnh và tránh thuốc trùng nhau hoặc không hợp nhau.</translation>
    </message>
    <message>
        <source>May this clinic see the results of your health checkups?</source>
        <translation>Phòng khám có được xem kết quả khám sức khỏe của bạn không?</translation>
    </message>
    <message>
        <source>What for: your examination and the care for your health. It is about the specific health checkup for people of 40 and over.</source>
        <translation>Mục đích: để khám bệnh và chăm sóc sức khỏe của bạn. Đây là đợt khám sức khỏe dành cho người từ 40 tuổi trở lên.</translation>
    </message>
    <message>
        <source>No, or I am under 40</source>
        <translation>Không, hoặc tôi dưới 40 tuổi</translation>
    </message>
    <message>
        <source>May this clinic see which treatments you had before?</source>
        <translation>Phòng khám có được xem các lần điều trị trước đây của bạn không?</translation>
    </message>
    <message>
        <source>What for: your examination, with your earlier treatments in mind.</source>
        <translation>Mục đích: để khám bệnh có xét đến các lần điều trị trước.</translation>
    </message>
    <message>
        <source>May this clinic see which operations you had before?</source>
        <translation>Phòng khám có được xem các ca phẫu thuật trước đây của bạn không?</translation>
    </message>
    <message>
        <source>What for: your examination, with your earlier operations in mind.</source>
        <translation>Mục đích: để khám bệnh có xét đến các ca phẫu thuật trước.</translation>
    </message>
    <message>
        <source>May this clinic see the ceiling of your monthly payments?</source>
        <translation>Phòng khám có được xem mức trần chi trả hằng tháng của bạn không?</translation>
    </message>
    <message>
        <source>What for: so that you need not pay more than the ceiling at the desk.</source>
        <translation>Mục đích: để bạn không phải trả tại quầy quá mức trần.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>One back</source>
        <translation>Lùi một</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>PIN, masked: %1 of 4 digits entered</source>
        <translation>Mã PIN được che: đã nhập %1 trên 4 chữ số</translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Bạn còn ở đó không?</translation>
    </message>
    <message>
        <source>Without a touch, this display goes back to its beginning in 30 seconds.</source>
        <translation>Nếu không chạm vào, màn hình sẽ trở về đầu sau 30 giây.</translation>
    </message>
    <message>
        <source>Yes, go on</source>
        <translation>Có, tiếp tục</translation>
    </message>
    <message>
        <source>The PIN cannot be entered on this reader. Please use the screen.</source>
        <translation>Không thể nhập mã PIN trên máy này. Hãy dùng màn hình.</translation>
    </message>
    <message>
        <source>You cancelled. Nothing was sent to the card.</source>
        <translation>Bạn đã hủy. Không có gì được gửi tới thẻ.</translation>
    </message>
    <message>
        <source>No PIN was entered. Please try again when you are ready.</source>
        <translation>Chưa nhập mã PIN. Khi sẵn sàng, xin thử lại.</translation>
    </message>
    <message>
        <source>The front of the card could not be read. Please lay it with the photo up, out of its sleeve.</source>
        <translation>Không đọc được mặt trước của thẻ. Hãy lấy thẻ ra khỏi bao và đặt mặt có ảnh lên trên.</translation>
    </message>
    <message>
        <source>The front of the card could not be read. Please use your PIN, or speak to the desk.</source>
        <translation>Không đọc được mặt trước của thẻ. Hãy dùng mã PIN hoặc báo với quầy.</translation>
    </message>
    <message>
        <source>Face recognition cannot be used with this card. Please use your PIN, or speak to the desk.</source>
        <translation>Thẻ này không dùng được nhận diện khuôn mặt. Hãy dùng mã PIN hoặc báo với quầy.</translation>
    </message>
    <message>
        <source>Face recognition cannot be used with this card. Please use your PIN.</source>
        <translation>Thẻ này không dùng được nhận diện khuôn mặt. Hãy dùng mã PIN.</translation>
    </message>
    <message>
        <source>The photograph in the card could not be read. Please use your PIN, or speak to the desk.</source>
        <translation>Không đọc được ảnh trong thẻ. Hãy dùng mã PIN hoặc báo với quầy.</translation>
    </message>
    <message>
        <source>The photograph in the card could not be confirmed. Please use your PIN, or speak to the desk.</source>
        <translation>Không xác nhận được ảnh trong thẻ. Hãy dùng mã PIN hoặc báo với quầy.</translation>
    </message>
    <message>
        <source>Your card has expired. The desk will tell you what you can show instead.</source>
        <translation>Thẻ của bạn đã hết hạn. Quầy sẽ cho bạn biết có thể xuất trình gì thay thế.</translation>
    </message>
    <message>
        <source>This did not work. Please use your PIN, or speak to the desk.</source>
        <translation>Chưa thực hiện được. Hãy dùng mã PIN hoặc báo với quầy.</translation>
    </message>
    <message>
        <source>Face recognition cannot be used at the moment. Please use your PIN, or speak to the desk.</source>
        <translation>Hiện không dùng được nhận diện khuôn mặt. Hãy dùng mã PIN hoặc báo với quầy.</translation>
    </message>
    <message>
        <source>The card&apos;s front could not be read. Please take the card off, wipe it and place it again.</source>
        <translation>Không đọc được mặt trước của thẻ. Hãy lấy thẻ ra, lau và đặt lại.</translation>
    </message>
    <message>
        <source>The face could not be matched. Please use your PIN, or speak to the desk: there is another way.</source>
        <translation>Không khớp khuôn mặt. Hãy dùng mã PIN hoặc báo với quầy: còn có cách khác.</translation>
    </message>
    <message>
        <source>Face recognition was ended. You can begin again, or use your PIN.</source>
        <translation>Đã dừng nhận diện khuôn mặt. Bạn có thể bắt đầu lại hoặc dùng mã PIN.</translation>
    </message>
    <message>
        <source>With my face</source>
        <translation>Dùng khuôn mặt</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Cách khác</translation>
    </message>
    <message>
        <source>Yes, provide it</source>
        <translation>Có, cung cấp</translation>
    </message>
    <message>
        <source>No, do not provide it</source>
        <translation>Không cung cấp</translation>
    </message>
    <message>
        <source>May this clinic see your health records?</source>
        <translation>Phòng khám có được xem hồ sơ sức khỏe của bạn không?</translation>
    </message>
    <message>
        <source>What for: your examination, the care for your health, and to avoid medicines that do not go together.</source>
        <translation>Mục đích: để khám bệnh, chăm sóc sức khỏe và tránh thuốc không hợp nhau.</translation>
    </message>
    <message>
        <source>Yes, to all of them</source>
        <translation>Đồng ý tất cả</translation>
    </message>
    <message>
        <source>No, to none of them</source>
        <translation>Không đồng ý mục nào</translation>
    </message>
    <message>
        <source>Choose one by one</source>
        <translation>Chọn từng mục</translation>
    </message>
    <message>
        <source>the medicines you were given</source>
        <translation>các thuốc bạn đã dùng</translation>
    </message>
    <message>
        <source>the results of your health checkups (40 and over)</source>
        <translation>kết quả khám sức khỏe (từ 40 tuổi)</translation>
    </message>
    <message>
        <source>the treatments you had</source>
        <translation>các lần điều trị</translation>
    </message>
    <message>
        <source>the operations you had</source>
        <translation>các ca phẫu thuật</translation>
    </message>
    <message>
        <source>For those who use the ceiling for high medical costs</source>
        <translation>Dành cho người dùng chế độ chi phí y tế cao</translation>
    </message>
    <message>
        <source>Please look at the camera</source>
        <translation>Hãy nhìn vào máy ảnh</translation>
    </message>
    <message>
        <source>Keep your face inside the frame. Please take off your mask and your hat.</source>
        <translation>Giữ khuôn mặt trong khung. Vui lòng bỏ khẩu trang và mũ.</translation>
    </message>
    <message>
        <source>This is the last try with your face. If it does not match, there is still another way.</source>
        <translation>Đây là lần cuối dùng khuôn mặt. Nếu không khớp vẫn còn cách khác.</translation>
    </message>
    <message>
        <source>Please look at the camera once more</source>
        <translation>Hãy nhìn vào máy ảnh lần nữa</translation>
    </message>
    <message>
        <source>Your face was not found. Please stand in front of the camera.</source>
        <translation>Không tìm thấy khuôn mặt bạn. Xin đứng trước máy ảnh.</translation>
    </message>
    <message>
        <source>It did not match yet. Please look straight ahead, in good light.</source>
        <translation>Chưa khớp. Hãy nhìn thẳng, ở nơi đủ sáng.</translation>
    </message>
    <message>
        <source>How would you like to confirm that it is you?</source>
        <translation>Bạn muốn xác nhận danh tính bằng cách nào?</translation>
    </message>
    <message>
        <source>Your face and your PIN are used for nothing but confirming that it is you.</source>
        <translation>Khuôn mặt và mã PIN của bạn chỉ dùng để xác nhận đó là bạn.</translation>
    </message>
    <message>
        <source>Your face confirms that it is you</source>
        <translation>Khuôn mặt xác nhận đó là bạn</translation>
    </message>
    <message>
        <source>Your face is used for nothing but confirming that it is you. The picture is not kept.</source>
        <translation>Khuôn mặt chỉ dùng để xác nhận đó là bạn. Hình ảnh không được lưu lại.</translation>
    </message>
    <message>
        <source>Your face matches</source>
        <translation>Đã xác nhận khuôn mặt</translation>
    </message>
    <message>
        <source>The camera is getting ready</source>
        <translation>Máy ảnh đang chuẩn bị</translation>
    </message>
    <message>
        <source>The staff will confirm that it is you</source>
        <translation>Nhân viên sẽ xác nhận đó là bạn</translation>
    </message>
    <message>
        <source>Please leave the card where it is and wait a moment. The staff compare you with the photo on your card.</source>
        <translation>Vui lòng để yên thẻ và chờ một lát. Nhân viên sẽ so sánh bạn với ảnh trên thẻ.</translation>
    </message>
    <message>
        <source>Please come a little nearer</source>
        <translation>Xin lại gần hơn một chút</translation>
    </message>
    <message>
        <source>Please move back a little</source>
        <translation>Xin lùi lại một chút</translation>
    </message>
    <message>
        <source>Please move to the middle of the frame</source>
        <translation>Xin di chuyển vào giữa khung</translation>
    </message>
    <message>
        <source>Please hold still</source>
        <translation>Xin giữ yên</translation>
    </message>
    <message>
        <source>Looking for your face</source>
        <translation>Đang tìm khuôn mặt bạn</translation>
    </message>
    <message>
        <source>The camera is above the screen.</source>
        <translation>Máy ảnh ở phía trên màn hình.</translation>
    </message>
    <message>
        <source>The camera is below the screen.</source>
        <translation>Máy ảnh ở phía dưới màn hình.</translation>
    </message>
    <message>
        <source>Normal letters</source>
        <translation>Chữ bình thường</translation>
    </message>
    <message>
        <source>Larger letters</source>
        <translation>Chữ lớn hơn</translation>
    </message>
    <message>
        <source>Normal colours</source>
        <translation>Màu bình thường</translation>
    </message>
    <message>
        <source>Strong contrast</source>
        <translation>Tăng tương phản</translation>
    </message>
    <message>
        <source>Please enter your PIN on the reader</source>
        <translation>Vui lòng nhập mã PIN trên máy đọc</translation>
    </message>
    <message>
        <source>Press the four digits on the reader&apos;s own keys and confirm there.</source>
        <translation>Nhấn 4 chữ số trên bàn phím của máy đọc rồi xác nhận tại đó.</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the tray, long side towards you, photo up.</source>
        <translation>Lấy thẻ ra khỏi bao và đặt nằm ngang lên khay, mặt có ảnh hướng lên trên.</translation>
    </message>
    <message>
        <source>Take it out of its sleeve and lay it on the marked place below the screen, photo up.</source>
        <translation>Lấy thẻ ra khỏi bao và đặt vào chỗ đánh dấu dưới màn hình, mặt có ảnh hướng lên trên.</translation>
    </message>
    <message>
        <source>Either way round is fine.</source>
        <translation>Chiều nào cũng được.</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Đọc tiếp</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Xác nhận</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Your face could not be confirmed</source>
        <translation>Không xác nhận được bằng khuôn mặt</translation>
    </message>
    <message>
        <source>The desk will tell you what you can show instead.</source>
        <translation>Quầy sẽ cho bạn biết có thể xuất trình gì thay thế.</translation>
    </message>
    <message>
        <source>Please take it off, check which side is up, and place it again.</source>
        <translation>Hãy lấy thẻ ra, xem lại mặt nào hướng lên và đặt lại.</translation>
    </message>
    <message>
        <source>Please place your My Number Card.</source>
        <translation>Vui lòng đặt thẻ My Number.</translation>
    </message>
    <message>
        <source>Please speak to the desk.</source>
        <translation>Xin báo với quầy.</translation>
    </message>
    <message>
        <source>Please speak to the desk: there is another way.</source>
        <translation>Xin báo với quầy: còn có cách khác.</translation>
    </message>
    <message>
        <source>The PIN is locked now. The municipal office can reset it. For today your face is enough.</source>
        <translation>Mã PIN đã bị khóa. Văn phòng hành chính có thể đặt lại. Hôm nay chỉ cần khuôn mặt là đủ.</translation>
    </message>
    <message>
        <source>The PIN of this card cannot be used (it is locked, or the card has none). Your face is enough.</source>
        <translation>Không dùng được mã PIN của thẻ này (đã bị khóa, hoặc thẻ không có mã PIN). Chỉ cần khuôn mặt là đủ.</translation>
    </message>
    <message>
        <source>This is the last try. If it is wrong, the PIN is locked until the municipal office resets it. If you are not sure, please press “Another way”.</source>
        <translation>Đây là lần cuối. Nếu sai, mã PIN sẽ bị khóa cho đến khi văn phòng hành chính đặt lại. Nếu không chắc, hãy nhấn “Cách khác”.</translation>
    </message>
    <message>
        <source>The PIN is locked now. The municipal office can reset it.</source>
        <translation>Mã PIN đã bị khóa. Văn phòng hành chính có thể đặt lại.</translation>
    </message>
    <message>
        <source>Please leave your card: the staff will come to you</source>
        <translation>Xin để yên thẻ: nhân viên sẽ đến chỗ bạn</translation>
    </message>
    <message>
        <source>They compare you with the photo on your card.</source>
        <translation>Nhân viên sẽ so sánh bạn với ảnh trên thẻ.</translation>
    </message>
    <message>
        <source>The connection is disturbed. It is nothing that you did. Please take your card along to the desk.</source>
        <translation>Đường truyền đang gặp sự cố. Không phải lỗi của bạn. Hãy lấy thẻ mang theo đến quầy.</translation>
    </message>
</context>
</TS>
