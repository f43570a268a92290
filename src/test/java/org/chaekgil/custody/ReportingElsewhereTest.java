package org.chaekgil.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.network.LibraryId;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.chaekgil.testing.SmallTown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("A book that is missed")
class ReportingElsewhereTest {
    @Autowired
    SmallTown town;

    @Autowired
    ReportingMissing reporting;

    private TitleId title;
    private ItemBarcode book;

    @BeforeEach
    void town() {
        town.build();
        title = town.title("토지");
        book = town.copy("N1-0001", title, NORTH);
    }

    private void refusedAt(LibraryId library) {
        assertThatThrownBy(() -> reporting.missing(book, library, town.staff(library)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(Code.NOT_YOURS));
    }

    @Test
    @DisplayName("on its shelf is reported by its own library only")
    void onShelf() {
        refusedAt(WEST);
        assertThat(town.place(book)).isEqualTo("ON_SHELF N1");
        reporting.missing(book, NORTH, town.staff(NORTH));
        assertThat(town.place(book)).isEqualTo("MISSING N1");
    }

    @Test
    @DisplayName("on its way is reported where it is awaited, and nowhere else")
    void awaited() {
        town.ask(town.citizen("CARD01"), title, SOUTH);
        town.scan(NORTH, book);
        refusedAt(WEST);
        reporting.missing(book, SOUTH, town.staff(SOUTH));
        assertThat(town.place(book)).isEqualTo("MISSING S1");
    }
}
