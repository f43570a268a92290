package org.chaekgil.custody.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.testing.SmallTown.NORTH;

import java.time.LocalDate;
import org.chaekgil.access.LoginFixture;
import org.chaekgil.testing.OneBookStory;
import org.chaekgil.testing.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

@DisplayName("What was scanned a short time ago")
class DeskHistoryTest extends OneBookStory {
    @Autowired
    TestRestTemplate web;

    @Test
    @DisplayName("stands at the desk with its time, and with its day once that is past")
    void dayOfScan() {
        String staff = town.staff(NORTH).user();
        LoginFixture.staff(sql, staff, NORTH);
        LocalDate day = town.today();
        picked();
        Visitor desk = new Visitor(web.getRootUri(), staff, LoginFixture.SECRET);
        assertThat(desk.sees("/desk")).contains(">10:00:00<").doesNotContain(">11월 24일");
        town.passUntil(day.plusDays(1), 9, 20);
        assertThat(desk.sees("/desk")).contains(">11월 24일 화 10:00<").doesNotContain(">10:00:00<");
    }
}
