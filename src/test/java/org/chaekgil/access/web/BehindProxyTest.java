package org.chaekgil.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.chaekgil.access.LoginFixture;
import org.chaekgil.testing.ChaekgilTest;
import org.chaekgil.testing.CleanSlate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The headers are those that {@code docker/proxy.conf} sends. */
@ChaekgilTest
@CleanSlate
@TestPropertySource(properties = "server.forward-headers-strategy=native")
@DisplayName("A node behind the proxy")
class BehindProxyTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private HttpRequest.Builder forwarded(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Forwarded-Proto", "http")
                .header("X-Forwarded-Host", "city.example:8980");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @DisplayName("counts a failed sign-in at the client's address")
    void address() throws IOException, InterruptedException {
        LoginFixture.insert(jdbc);
        send(forwarded("/api/libraries").header("Authorization", "Basic ZGVzay1tMDE6Z3Vlc3M="));
        assertThat(jdbc.sql("select address from failed_sign_in")
                        .query(String.class)
                        .list())
                .containsExactly("203.0.113.7");
    }

    @Test
    @DisplayName("sends to the login page at the port that the client asked for")
    void port() throws IOException, InterruptedException {
        assertThat(send(forwarded("/my").header("X-Forwarded-Port", "8980"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("http://city.example:8980/login");
    }
}
