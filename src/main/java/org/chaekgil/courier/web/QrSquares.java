package org.chaekgil.courier.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.util.Map;

/** An address as a QR code. */
final class QrSquares {
    private static final int QUIET = 2;

    private QrSquares() {}

    /** Draws it with its lower left corner at x, y. A part of it (15 %) may be dirty or torn. */
    static void draw(String address, PdfSheet sheet, float x, float y, float side) throws IOException {
        BitMatrix squares = matrix(address);
        float one = side / squares.getWidth();
        for (int row = 0; row < squares.getHeight(); row++) {
            for (int column = 0; column < squares.getWidth(); column++) {
                if (squares.get(column, row)) {
                    // a hair wider, so that no white lines show between two squares
                    sheet.filled(x + column * one, y + side - (row + 1) * one, one + 0.1f, one + 0.1f, 0f);
                }
            }
        }
    }

    private static BitMatrix matrix(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
