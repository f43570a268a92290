package org.chaekgil.courier.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Paper in A4 to write on from the top, with Korean letters in it: only those used are put into the file. Measures are points. */
final class PdfSheet implements AutoCloseable {
    static final float MARGIN = 36;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    static final float TOP = PDRectangle.A4.getHeight() - MARGIN;

    final PDFont plain;
    final PDFont bold;
    private final PDDocument document = new PDDocument();
    private PDPageContentStream page;

    PdfSheet(String title, String language) {
        plain = font("/fonts/NanumSquareR.ttf");
        bold = font("/fonts/NanumSquareB.ttf");
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(language);
    }

    private PDFont font(String resource) {
        try (InputStream file = PdfSheet.class.getResourceAsStream(resource)) {
            return PDType0Font.load(document, file, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void newPage() throws IOException {
        endPage();
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
    }

    private void endPage() throws IOException {
        if (page != null) {
            page.close();
            page = null;
        }
    }

    /**
     * Word by word: the font's blank is told to readers of the file as no letter at all, so that nobody could search in it.
     *
     * @param y of the letters' base line, from the bottom
     */
    void text(String text, PDFont font, float size, float x, float y) throws IOException {
        float blank = width(" ", font, size);
        float at = x;
        for (String word : text.split(" ")) {
            if (!word.isEmpty()) {
                page.beginText();
                page.setFont(font, size);
                page.newLineAtOffset(at, y);
                page.showText(known(word, font));
                page.endText();
            }
            at += width(word, font, size) + blank;
        }
    }

    void textRight(String text, PDFont font, float size, float right, float y) throws IOException {
        text(text, font, size, right - width(text, font, size), y);
    }

    void line(float x1, float x2, float y, float thickness) throws IOException {
        page.setLineWidth(thickness);
        page.moveTo(x1, y);
        page.lineTo(x2, y);
        page.stroke();
    }

    void box(float x, float y, float side) throws IOException {
        page.setLineWidth(0.8f);
        page.addRect(x, y, side, side);
        page.stroke();
    }

    void filled(float x, float y, float width, float height, float grey) throws IOException {
        page.setNonStrokingColor(grey);
        page.addRect(x, y, width, height);
        page.fill();
        page.setNonStrokingColor(0f);
    }

    float width(String text, PDFont font, float size) {
        try {
            return font.getStringWidth(known(text, font)) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text in lines of at most that width, broken at spaces where there are some. */
    List<String> wrapped(String text, PDFont font, float size, float width) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (width(rest, font, size) > width && rest.length() > 1) {
            int fits = 1;
            while (width(rest.substring(0, fits + 1), font, size) <= width) {
                fits++;
            }
            int space = rest.lastIndexOf(' ', fits);
            int cut = space > 0 ? space : fits;
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    /** A letter that the font does not have would be refused: a question mark stands for it. */
    private static String known(String text, PDFont font) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(letter -> {
            String one = Character.toString(letter);
            try {
                font.encode(one);
                known.append(one);
            } catch (IOException | IllegalArgumentException unknown) {
                known.append('?');
            }
        });
        return known.toString();
    }

    byte[] bytes() throws IOException {
        endPage();
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        endPage();
        document.close();
    }
}
