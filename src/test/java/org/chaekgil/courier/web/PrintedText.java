package org.chaekgil.courier.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What stands on printed pages, without blanks, and how far to the right it goes. */
final class PrintedText extends PDFTextStripper {
    private final List<String> pages = new ArrayList<>();
    private float rightmost;

    PrintedText(PDDocument paper) throws IOException {
        for (int page = 1; page <= paper.getNumberOfPages(); page++) {
            setStartPage(page);
            setEndPage(page);
            pages.add(getText(paper).replaceAll("[\\s\\x00]", ""));
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) throws IOException {
        letters.forEach(letter -> rightmost = Math.max(rightmost, letter.getXDirAdj() + letter.getWidthDirAdj()));
        super.writeString(text, letters);
    }

    List<String> pages() {
        return pages;
    }

    /** In points from the left edge of the paper. */
    float rightmost() {
        return rightmost;
    }
}
