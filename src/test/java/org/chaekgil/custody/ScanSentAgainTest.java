package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;

import org.chaekgil.access.Code;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.testing.OneBookStory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("A scan's id sent again")
class ScanSentAgainTest extends OneBookStory {
    @Autowired
    Scanning scanning;

    @Autowired
    PackingBooks packing;

    @Test
    @DisplayName("with another card is refused, and the book stays with whom it was handed to")
    void otherCard() {
        Instruction first = scanning.scan(scan(kim, null), town.staff(NORTH));
        refused(Code.BAD_INPUT, () -> scanning.scan(scan(lee, null), town.staff(NORTH)));
        assertThat(town.borrower(book)).isEqualTo(kim);
        assertThat(scanning.scan(scan(kim, null), town.staff(NORTH))).isEqualTo(first);
    }

    @Test
    @DisplayName("with a card when there was none is refused")
    void cardAdded() {
        scanning.scan(scan(null, null), town.staff(NORTH));
        refused(Code.BAD_INPUT, () -> scanning.scan(scan(kim, null), town.staff(NORTH)));
        assertThat(count("loan")).isZero();
    }

    @Test
    @DisplayName("with another tote is refused")
    void otherTote() {
        picked();
        ToteBarcode one = town.tote(NORTH, SOUTH).barcode();
        ToteBarcode other = town.tote(NORTH, SOUTH).barcode();
        scanning.scan(scan(null, one), town.staff(NORTH));
        refused(Code.BAD_INPUT, () -> scanning.scan(scan(null, other), town.staff(NORTH)));
    }

    @Test
    @DisplayName("while packing returns the first answer and opens no second tote")
    void packedAgain() {
        picked();
        Instruction first = packing.pack(scan(null, null), town.staff(NORTH));
        assertThat(first.text()).isEqualTo("scan.toteIn");
        assertThat(packing.pack(scan(null, null), town.staff(NORTH))).isEqualTo(first);
        assertThat(count("tote")).isOne();
    }

    private Scan scan(CardNumber card, ToteBarcode tote) {
        return new Scan("once", NORTH, book.value(), card, tote);
    }
}
