package org.chaekgil.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chaekgil.access.LoginFixture;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
class IdempotentCallsTest {
    @Autowired
    TestRestTemplate web;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fill() {
        LoginFixture.insert(jdbc);
    }

    private ResponseEntity<String> tote(String key, String to) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Idempotency-Key", key);
        return web.withBasicAuth("desk-m01", LoginFixture.SECRET)
                .postForEntity("/api/totes", new HttpEntity<>(Map.of("from", "M01", "to", to), headers), String.class);
    }

    private int totes() {
        return jdbc.sql("select count(*) from tote").query(Integer.class).single();
    }

    @Test
    @DisplayName("the same key makes one tote and returns the first answer again")
    void again() {
        ResponseEntity<String> first = tote("k1", "M02");
        assertThat(first.getStatusCode().value()).isEqualTo(201);
        ResponseEntity<String> second = tote("k1", "M02");
        assertThat(second.getStatusCode().value()).isEqualTo(201);
        assertThat(second.getBody()).isEqualTo(first.getBody());
        assertThat(totes()).isEqualTo(1);
    }

    @Test
    @DisplayName("the same key with another body is refused")
    void otherBody() {
        tote("k1", "M02");
        ResponseEntity<String> other = tote("k1", "M01");
        assertThat(other.getStatusCode().value()).isEqualTo(400);
        assertThat(other.getBody()).contains("BAD_INPUT");
    }

    @Test
    @DisplayName("the same key sent eight times at once makes one tote")
    void atOnce() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            Callable<String> call = () -> tote("k2", "M02").getBody();
            List<Future<String>> all =
                    clients.invokeAll(IntStream.range(0, 8).mapToObj(i -> call).toList());
            String first = all.get(0).get();
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo(first);
            }
            assertThat(totes()).isEqualTo(1);
        } finally {
            clients.shutdown();
        }
    }
}
