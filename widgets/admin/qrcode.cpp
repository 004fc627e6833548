#include "widgets/admin/qrcode.h"

#include <QPainter>

#include <algorithm>
#include <memory>
#include <zint.h>

namespace madoguchi {

namespace {

struct DropSymbol
{
    void operator()(zint_symbol *symbol) const
    {
        // What the code says is a secret, and zint leaves its memory as it is.
        std::fill(&symbol->encoded_data[0][0],
            &symbol->encoded_data[0][0] + sizeof symbol->encoded_data / sizeof symbol->encoded_data[0][0], 0);
        std::fill(std::begin(symbol->text), std::end(symbol->text), 0);
        ZBarcode_Delete(symbol);
    }
};
using Symbol = std::unique_ptr<zint_symbol, DropSymbol>;

bool isDark(const zint_symbol &symbol, int row, int column)
{
    return (symbol.encoded_data[row][column >> 3] >> (column & 7)) & 1;
}

} // namespace

bool paintQrCode(QPainter &painter, const QRectF &place, const SecretBytes &ascii)
{
    const Symbol symbol(ZBarcode_Create());
    if (!symbol)
        return false;
    symbol->symbology = BARCODE_QRCODE;
    symbol->option_1 = 2; // level M: 15 % may be soiled
    if (ZBarcode_Encode(symbol.get(), ascii.data(), static_cast<int>(ascii.size())) >= ZINT_ERROR)
        return false;
    constexpr int quiet = 4; // ISO/IEC 18004: modules around it
    const int across = std::max(symbol->width, symbol->rows) + 2 * quiet;
    const double side = place.width() / across;
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.fillRect(place, Qt::white);
    painter.setBrush(Qt::black);
    for (int row = 0; row < symbol->rows; ++row) {
        for (int column = 0; column < symbol->width; ++column) {
            if (isDark(*symbol, row, column))
                painter.drawRect(QRectF(
                    place.left() + (column + quiet) * side, place.top() + (row + quiet) * side, side, side));
        }
    }
    painter.restore();
    return true;
}

} // namespace madoguchi
