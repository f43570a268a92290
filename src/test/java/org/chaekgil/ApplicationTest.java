package org.chaekgil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
@DisplayName("The application")
class ApplicationTest {
    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManagementService management;

    @Test
    @DisplayName("starts on a working Tuesday at ten, the engine too")
    void standsAtTuesday() {
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(clock.instant());
    }

    @Test
    @DisplayName("moves the engine's clock with its own")
    void movesTheEngine() {
        clock.plus(Duration.ofDays(2));
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(Instant.parse("2026-11-26T01:00:00Z"));
    }

    @Test
    @DisplayName("has one schema for its own tables and the engine's, made by Liquibase")
    void hasOneSchema() {
        assertThat(jdbc.sql("select count(*) from databasechangelog where author = 'chaekgil'")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(5);
        assertThat(management.getTableCount()).containsKeys("ACT_RU_EXECUTION", "ACT_HI_PROCINST");
    }

    @Test
    @DisplayName("keeps text in UTF-8 and knows Hangul letters as letters")
    void knowsHangul() {
        assertThat(jdbc.sql("select '책' ~ '[[:alpha:]]'").query(Boolean.class).single())
                .isTrue();
    }
}
