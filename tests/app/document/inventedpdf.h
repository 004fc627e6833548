#pragma once

#include <QByteArray>
#include <QList>

namespace madoguchi {

/// A PDF put together by hand: objects in a row, and a table that says where they stand.
class InventedPdf
{
public:
    /// `body`: of the object whose number is one more than the last's.
    int add(const QByteArray &body)
    {
        m_places.append(m_bytes.size());
        m_bytes += QByteArray::number(m_places.size()) + " 0 obj\n" + body + "\nendobj\n";
        return static_cast<int>(m_places.size());
    }
    int addStream(const QByteArray &entries, const QByteArray &content)
    {
        return add("<<" + entries + "/Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content
            + "\nendstream");
    }
    /// The whole file; object 1 is the catalogue.
    [[nodiscard]] QByteArray bytes(const QByteArray &trailer = {}) const
    {
        QByteArray all = m_bytes;
        const qsizetype table = all.size();
        const QByteArray count = QByteArray::number(m_places.size() + 1);
        all += "xref\n0 " + count + "\n0000000000 65535 f \n";
        for (const qsizetype place : m_places)
            all += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
        return all + "trailer\n<</Size " + count + "/Root 1 0 R" + trailer + ">>\nstartxref\n"
            + QByteArray::number(table) + "\n%%EOF\n";
    }

    /// `pages` pages of `width` × `height` points, each black below its middle. `catalogue`: more entries of
    /// it.
    static QByteArray plain(int pages, int width = 595, int height = 842, const QByteArray &catalogue = {},
        const QByteArray &trailer = {})
    {
        InventedPdf pdf;
        pdf.add("<</Type/Catalog/Pages 2 0 R" + catalogue + ">>");
        QByteArray kids;
        for (int page = 0; page < pages; ++page)
            kids += QByteArray::number(4 + page) + " 0 R ";
        pdf.add("<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(pages) + ">>");
        const QByteArray half = QByteArray::number(height / 2);
        pdf.addStream({}, "0 0 0 rg 0 0 " + QByteArray::number(width) + " " + half + " re f");
        for (int page = 0; page < pages; ++page)
            pdf.add("<</Type/Page/Parent 2 0 R/Contents 3 0 R/MediaBox[0 0 " + QByteArray::number(width) + " "
                + QByteArray::number(height) + "]>>");
        return pdf.bytes(trailer);
    }

    /// One page of `content` with objects of its own: `resources` names them, the first is number 5.
    static QByteArray page(
        const QByteArray &content, const QByteArray &resources, const QList<QByteArray> &objects)
    {
        InventedPdf pdf;
        pdf.add("<</Type/Catalog/Pages 2 0 R>>");
        pdf.add("<</Type/Pages/Kids[4 0 R]/Count 1>>");
        pdf.addStream({}, content);
        pdf.add("<</Type/Page/Parent 2 0 R/Contents 3 0 R/MediaBox[0 0 595 842]/Resources<<" + resources
            + ">>>>");
        for (const QByteArray &object : objects)
            pdf.add(object);
        return pdf.bytes();
    }

private:
    QByteArray m_bytes{ "%PDF-1.7\n" };
    QList<qsizetype> m_places{};
};

} // namespace madoguchi
