package org.chaekgil.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ChaekgilTest
@CleanSlate
@DisplayName("Patrons")
class PatronsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Autowired
    Patrons patrons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PatronId reader;

    @BeforeEach
    void setUp() {
        reader = new PatronId(jdbc.sql("insert into patron (name) values ('홍가온') returning id")
                .query(Long.class)
                .single());
        card("AA0001", false);
        card("AA0002", true);
    }

    @Test
    @DisplayName("are found by an active card, not by one that was replaced")
    void byCard() {
        assertThat(patrons.byCard(new CardNumber("AA0002")).orElseThrow().id()).isEqualTo(reader);
        assertThat(patrons.byCard(new CardNumber("AA0001"))).isEmpty();
        assertThat(patrons.find(reader).orElseThrow().card()).isEqualTo(new CardNumber("AA0002"));
    }

    @Test
    @DisplayName("are suspended up to and including the last day; a later day that stands is kept")
    void suspended() {
        patrons.suspend(reader, MONDAY);
        assertThat(patrons.find(reader).orElseThrow().suspendedOn(MONDAY)).isTrue();
        assertThat(patrons.find(reader).orElseThrow().suspendedOn(MONDAY.plusDays(1)))
                .isFalse();
        patrons.suspend(reader, MONDAY.minusDays(7));
        assertThat(patrons.find(reader).orElseThrow().suspendedUntil()).isEqualTo(MONDAY);
        patrons.suspend(reader, MONDAY.plusDays(7));
        assertThat(patrons.find(reader).orElseThrow().suspendedUntil()).isEqualTo(MONDAY.plusDays(7));
    }

    @Test
    @DisplayName("are locked until the transaction ends")
    void locked() {
        transaction.executeWithoutResult(status -> {
            assertThat(patrons.lock(reader).name()).isEqualTo("홍가온");
            assertThat(lockedElsewhere()).isTrue();
        });
        assertThat(lockedElsewhere()).isFalse();
    }

    private boolean lockedElsewhere() {
        TransactionTemplate other = new TransactionTemplate(transaction.getTransactionManager());
        other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        return Boolean.TRUE.equals(
                other.execute(status -> jdbc.sql("select id from patron where id = ? for no key update skip locked")
                        .param(reader.value())
                        .query(Long.class)
                        .optional()
                        .isEmpty()));
    }

    private void card(String number, boolean active) {
        jdbc.sql("insert into card (number, patron, active) values (?, ?, ?)")
                .params(number, reader.value(), active)
                .update();
    }
}
