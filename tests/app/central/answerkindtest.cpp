#include "app/central/messages/answerkind.h"

#include <QTest>

using namespace madoguchi::messages;

class AnswerKindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byTheFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const QByteArray &bytes, AnswerKind kind) {
            QTest::newRow(name) << bytes << static_cast<int>(kind);
        };
        row("message", "<?xml version=\"1.0\"?><XmlMsg/>", AnswerKind::Xml);
        row("message without a declaration", "<XmlMsg/>", AnswerKind::Xml);
        row("message behind a BOM", "\xEF\xBB\xBF<XmlMsg/>", AnswerKind::Xml);
        row("document", "%PDF-1.7\n", AnswerKind::Pdf);
        row("archive", QByteArray("PK\x03\x04\x14\x00", 6), AnswerKind::Zip);
        row("nothing", {}, AnswerKind::Other);
        row("BOM alone", "\xEF\xBB\xBF", AnswerKind::Other);
        row("text", "MedicalInstitutionCode", AnswerKind::Other);
        row("blank before the message", " <XmlMsg/>", AnswerKind::Other);
        row("UTF-16", QByteArray("\xFF\xFE<\x00", 4), AnswerKind::Other);
        row("end of an archive", QByteArray("PK\x05\x06", 4), AnswerKind::Other);
    }

    void byTheFirstBytes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, kind);
        QCOMPARE(static_cast<int>(answerKind(bytes)), kind);
    }
};

QTEST_GUILESS_MAIN(AnswerKindTest)
#include "answerkindtest.moc"
