package org.chaekgil.custody.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.WEST;

import org.chaekgil.access.LoginFixture;
import org.chaekgil.custody.Tote;
import org.chaekgil.membership.Policy;
import org.chaekgil.testing.OneBookStory;
import org.chaekgil.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@DisplayName("The desk")
class FullToteTest extends OneBookStory {
    @Autowired
    TestRestTemplate web;

    @Autowired
    Policy policy;

    @Test
    @DisplayName("says that a tote is full from the book on that fills it, in hand and on the list")
    void full() {
        LoginFixture.staff(sql, "desk-w1", WEST);
        Visitor desk = new Visitor(web.getRootUri(), "desk-w1", LoginFixture.SECRET);
        Tote tote = town.tote(WEST, NORTH);
        String withToteInHand = "/desk/rounds/pack?tote=" + tote.barcode();
        for (int n = 1; n < policy.toteItems(); n++) {
            town.putInto(tote.barcode(), WEST, town.copy("N1-1" + String.format("%03d", n), title, NORTH));
        }
        assertThat(desk.sees(withToteInHand)).contains(tote.barcode().value()).doesNotContain("가득 찼습니다", ">가득 참<");
        town.putInto(tote.barcode(), WEST, book);
        assertThat(desk.sees(withToteInHand))
                .contains(tote.barcode() + "에 " + policy.toteItems() + "권이 들어 가득 찼습니다", ">가득 참<");
    }
}
