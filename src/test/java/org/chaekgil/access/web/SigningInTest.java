package org.chaekgil.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.chaekgil.access.FailedSignIns;
import org.chaekgil.access.LoginFixture;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@ChaekgilTest
@CleanSlate
class SigningInTest {
    @Autowired
    TestRestTemplate web;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @Autowired
    FailedSignIns failures;

    @BeforeEach
    void fill() {
        LoginFixture.insert(jdbc);
    }

    private ResponseEntity<String> get(String path, String name, String secret) {
        return web.withBasicAuth(name, secret).getForEntity(path, String.class);
    }

    @Test
    @DisplayName("the API asks strangers to sign in, with a problem in the asked language")
    void strangers() {
        HttpHeaders english = new HttpHeaders();
        english.set("Accept-Language", "en");
        var korean = web.getForEntity("/api/libraries", String.class);
        assertThat(korean.getStatusCode().value()).isEqualTo(401);
        assertThat(korean.getHeaders().getContentType()).hasToString("application/problem+json");
        assertThat(korean.getBody()).contains("\"code\":\"SIGN_IN\"", "로그인이 필요합니다");
        assertThat(web.exchange("/api/libraries", HttpMethod.GET, new HttpEntity<>(english), String.class)
                        .getBody())
                .contains("Please sign in");
    }

    @Test
    @DisplayName("after five wrong secrets in 15 minutes the right one is refused too, until the time is over")
    void throttled() {
        for (int i = 0; i < 5; i++) {
            assertThat(get("/api/nothing", "desk-m01", "guess" + i)
                            .getStatusCode()
                            .value())
                    .isEqualTo(401);
        }
        var refused = get("/api/nothing", "DESK-m01", LoginFixture.SECRET);
        assertThat(refused.getStatusCode().value()).isEqualTo(429);
        assertThat(refused.getBody()).contains("TOO_MANY_ATTEMPTS");
        assertThat(get("/api/nothing", "desk-m02", LoginFixture.SECRET)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(16)));
        assertThat(get("/api/nothing", "desk-m01", LoginFixture.SECRET)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("twenty calls at once with the right secret all pass, though none of them is remembered yet")
    void manyCallsAtOnce() {
        List<Integer> answers = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> get("/api/nothing", "desk-m01", LoginFixture.SECRET)
                                .getStatusCode()
                                .value(),
                        each -> new Thread(each).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).hasSize(20).containsOnly(404);
        assertThat(counted()).isZero();
    }

    @Test
    @DisplayName("of twenty wrong secrets at once five are looked at")
    void manyGuessesAtOnce() {
        List<Integer> answers = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> get("/api/nothing", "desk-m01", "guess" + n)
                                .getStatusCode()
                                .value(),
                        each -> new Thread(each).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnly(401, 429);
        assertThat(answers).filteredOn(each -> each == 401).hasSize(5);
    }

    @Test
    @DisplayName(
            "a stranger's wrong secrets lock the name at the stranger's address only, and are not forgotten when its holder signs in")
    void strangerElsewhere() {
        for (int i = 0; i < 20; i++) {
            failures.failed("desk-m01", "203.0.113.7");
        }
        assertThat(failures.exhausted("DESK-m01", "203.0.113.7")).isTrue();
        assertThat(get("/api/nothing", "desk-m01", LoginFixture.SECRET)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(16)));
        assertThat(failures.exhausted("desk-m01", "203.0.113.7"))
                .as("twenty in a day")
                .isTrue();
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        assertThat(failures.exhausted("desk-m01", "203.0.113.7")).isFalse();
    }

    @Test
    @DisplayName("from however many addresses, a name has a hundred guesses a day")
    void manyAddresses() {
        for (int i = 0; i < 100; i++) {
            assertThat(failures.exhausted("desk-m01", "203.0.113." + i)).isFalse();
            failures.failed("desk-m01", "203.0.113." + i);
        }
        assertThat(failures.exhausted("desk-m01", "198.51.100.1")).isTrue();
        assertThat(failures.exhausted("desk-m02", "198.51.100.1")).isFalse();
    }

    @Test
    @DisplayName("IPv6 addresses that differ in their second half only are one")
    void sixtyFour() {
        for (int i = 0; i < 5; i++) {
            failures.failed("desk-m01", "2001:db8:0:1:0:0:0:" + i);
        }
        assertThat(failures.exhausted("desk-m01", "2001:db8:0:1:9:9:9:9")).isTrue();
        assertThat(failures.exhausted("desk-m01", "2001:db8:0:2:0:0:0:1")).isFalse();
    }

    private long counted() {
        return jdbc.sql("select count(*) from failed_sign_in").query(Long.class).single();
    }

    @Test
    @DisplayName("from an address with a hundred failures a name has one guess, and who has not failed passes")
    void sharedAddress() {
        jdbc.sql(
                        """
                        insert into failed_sign_in (name, address, at)
                        select 'card' || n, '127.0.0.1', :now from generate_series(1, 100) n""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var wrong = get("/api/nothing", "desk-m01", "guess");
        assertThat(wrong.getStatusCode().value()).isEqualTo(401);
        var refused = get("/api/nothing", "desk-m01", LoginFixture.SECRET);
        assertThat(refused.getStatusCode().value()).isEqualTo(429);
        assertThat(refused.getBody()).contains("TOO_MANY_ATTEMPTS");
        assertThat(get("/api/nothing", "desk-m02", LoginFixture.SECRET)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        clock.moveTo(clock.instant().plus(Duration.ofMinutes(16)));
        assertThat(get("/api/nothing", "desk-m01", LoginFixture.SECRET)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a client that claims another address is counted at its own")
    void claimedAddress() {
        HttpHeaders claim = new HttpHeaders();
        claim.setBasicAuth("desk-m01", "guess");
        claim.set("X-Forwarded-For", "203.0.113.7");
        claim.set("Forwarded", "for=203.0.113.7");
        web.exchange("/api/nothing", HttpMethod.GET, new HttpEntity<>(claim), String.class);
        assertThat(jdbc.sql("select address from failed_sign_in")
                        .query(String.class)
                        .list())
                .containsExactly("127.0.0.1");
    }

    @Test
    @DisplayName("a wrong secret is called wrong, not missing")
    void wrong() {
        assertThat(get("/api/nothing", "desk-m01", "guess").getBody())
                .contains("\"code\":\"SIGN_IN\"", "맞지 않습니다")
                .doesNotContain("로그인이 필요합니다");
    }

    @Test
    @DisplayName("a call without the page's token is told to load the page anew")
    void token() {
        HttpHeaders english = new HttpHeaders();
        english.set("Accept-Language", "en");
        var refused = web.postForEntity("/api/requests", new HttpEntity<>(english), String.class);
        assertThat(refused.getStatusCode().value()).isEqualTo(403);
        assertThat(refused.getBody()).contains("\"code\":\"BAD_INPUT\"", "load it anew");
        assertThat(web.postForEntity("/api/requests", null, String.class).getBody())
                .contains("새로 불러온");
    }

    @Test
    @DisplayName("a remembered secret is forgotten at once when it is changed")
    void changed() {
        assertThat(get("/api/nothing", "desk-m01", LoginFixture.SECRET)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        jdbc.sql("update login set secret_hash = 'none' where name = 'desk-m01'")
                .update();
        assertThat(get("/api/nothing", "desk-m01", LoginFixture.SECRET)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("the engine's calls, its cockpit and its own login are closed to those whose work is elsewhere")
    void engine() {
        assertThat(web.getForEntity("/camunda/api/engine/engine/default/task", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(get("/engine-rest/task", "admin", LoginFixture.SECRET).getBody())
                .as("no such service: the way leads to the login page")
                .contains("id=\"username\"");
        assertThat(web.postForEntity("/camunda/api/admin/auth/user/default/login/tasklist", null, String.class)
                        .getStatusCode()
                        .value())
                .isBetween(400, 499);
    }
}
