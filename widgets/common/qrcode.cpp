#include "widgets/common/qrcode.h"

#include <QPainter>

#include <cstring>
#include <memory>
#include <zint.h>

namespace madoguchi {

namespace {

constexpr int quietZone = 4; ///< modules (ISO/IEC 18004)

struct SymbolEnd
{
    void operator()(zint_symbol *symbol) const
    {
        explicit_bzero(symbol->encoded_data, sizeof(symbol->encoded_data));
        explicit_bzero(symbol->text, sizeof(symbol->text));
        ZBarcode_Delete(symbol);
    }
};

bool isDark(const zint_symbol &symbol, int row, int column)
{
    return ((symbol.encoded_data[row][column / 8] >> (column % 8)) & 1) != 0;
}

} // namespace

QImage qrCode(const SecretBytes &text, int side)
{
    const std::unique_ptr<zint_symbol, SymbolEnd> symbol(ZBarcode_Create());
    if (!symbol || text.isEmpty())
        return {};
    symbol->symbology = BARCODE_QRCODE;
    symbol->option_1 = 2; // error correction M: a screen is clean, a phone's camera is not
    if (ZBarcode_Encode(symbol.get(), text.data(), static_cast<int>(text.size())) >= ZINT_ERROR)
        return {};
    const int modules = symbol->width + 2 * quietZone;
    const int scale = side / modules;
    if (scale < 1)
        return {};
    QImage image(modules * scale, modules * scale, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int row = 0; row < symbol->rows; ++row) {
        for (int column = 0; column < symbol->width; ++column) {
            if (isDark(*symbol, row, column))
                painter.fillRect(
                    (column + quietZone) * scale, (row + quietZone) * scale, scale, scale, Qt::black);
        }
    }
    return image;
}

} // namespace madoguchi
