package org.chaekgil.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.chaekgil.demo.KeptCity;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.membership.PatronId;
import org.chaekgil.membership.Patrons;
import org.chaekgil.network.LibraryId;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ChaekgilTest
@CleanSlate
@DisplayName("Notices")
class NoticesTest {
    private static final LibraryId HERE = new LibraryId("M02");
    private static final LibraryId THERE = new LibraryId("M03");

    @Autowired
    Notices notices;

    @Autowired
    KeptCity city;

    @Autowired
    Patrons patrons;

    @Autowired
    MovableClock clock;

    private PatronId reader;

    @BeforeEach
    void setUp() {
        city.fillIfEmpty();
        reader = patrons.byCard(new CardNumber("JJ000001")).orElseThrow().id();
    }

    @Test
    @DisplayName("are one message for one person, library and hour, however many books arrive")
    void merged() {
        notices.send(reader, HERE, NoticeKind.READY, List.of("R0000002"));
        clock.plus(Duration.ofMinutes(50));
        notices.send(reader, HERE, NoticeKind.READY, List.of("R0000001", "R0000002"));
        assertThat(notices.forPatron(reader)).singleElement().satisfies(notice -> {
            assertThat(notice.requests()).containsExactly("R0000001", "R0000002");
            assertThat(notice.library()).isEqualTo(HERE);
            assertThat(notice.madeAt()).isEqualTo("2026-11-24T01:00:00Z");
        });
    }

    @Test
    @DisplayName("are separate for another hour or library, newest first")
    void separate() {
        notices.send(reader, HERE, NoticeKind.READY, List.of("R0000001"));
        notices.send(reader, THERE, NoticeKind.READY, List.of("R0000002"));
        clock.plus(Duration.ofMinutes(60));
        notices.send(reader, HERE, NoticeKind.READY, List.of("R0000004"));
        assertThat(notices.forPatron(reader))
                .extracting(notice -> notice.requests().get(0))
                .containsExactly("R0000004", "R0000002", "R0000001");
    }

    @Test
    @DisplayName("without a library merge too")
    void withoutLibrary() {
        notices.send(reader, null, NoticeKind.READY, List.of("R0000001"));
        notices.send(reader, null, NoticeKind.READY, List.of("R0000002"));
        assertThat(notices.forPatron(reader))
                .singleElement()
                .extracting(Notice::requests)
                .isEqualTo(List.of("R0000001", "R0000002"));
    }
}
