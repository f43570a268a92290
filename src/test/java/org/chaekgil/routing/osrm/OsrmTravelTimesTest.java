package org.chaekgil.routing.osrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chaekgil.routing.TravelFixture.ESTIMATE;
import static org.chaekgil.routing.TravelFixture.PLACES;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.LastMatrix;
import org.chaekgil.routing.Period;
import org.chaekgil.routing.TravelMatrix;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Against a stub that answers as osrm-routed does. */
@DisplayName("Travel times from OSRM")
class OsrmTravelTimesTest {
    private static final String OK =
            """
            {"code":"Ok",
             "distances":[[0,7012.4,4010.1],[7100.9,0,null],[4000,3500.2,0]],
             "durations":[[0,801.6,455.2],[790.1,0,null],[450,380.4,0]],
             "sources":[{"hint":"a","distance":4.1,"name":"백제대로","location":[127.14,35.8]}],
             "destinations":[{"hint":"a","distance":4.1,"name":"백제대로","location":[127.14,35.8]}]}""";

    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Kept kept = new Kept();
    private HttpServer server;
    private int status = 200;
    private String answer = OK;
    private boolean silent;
    private Instant now = Instant.parse("2026-11-24T00:00:00Z");

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            if (silent) {
                await();
            }
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    @Test
    @DisplayName("are asked for by longitude and latitude, once an hour; where no road leads, they are estimated")
    void table() {
        OsrmTravelTimes times = times();
        TravelMatrix matrix = times.between(PLACES, Period.MORNING);
        assertThat(asked)
                .containsExactly(
                        "/table/v1/driving/127.140000,35.800000;127.120000,35.860000;127.130000,35.830000?annotations=duration,distance");
        assertThat(matrix.origin()).isEqualTo(TravelMatrix.Origin.SERVICE);
        assertThat(matrix.seconds(0, 1)).isEqualTo(802 + 30);
        assertThat(matrix.metres(1, 0)).isEqualTo(7101);
        assertThat(matrix.seconds(0, 0)).isZero();
        assertThat(matrix.seconds(1, 2))
                .isEqualTo(ESTIMATE.between(PLACES, Period.MORNING).seconds(1, 2));
        times.between(PLACES, Period.AFTERNOON);
        assertThat(asked).hasSize(1);
        now = now.plus(Duration.ofMinutes(61));
        times.between(PLACES, Period.AFTERNOON);
        assertThat(asked).hasSize(2);
    }

    @Test
    @DisplayName("are those of last time when it refuses, talks nonsense, or is not there")
    void fallback() {
        times().between(PLACES, Period.MORNING);
        status = 400;
        answer = "{\"code\":\"TooBig\",\"message\":\"Too many table coordinates\"}";
        lastIsUsed(times());
        status = 200;
        answer = "<html>";
        lastIsUsed(times());
        answer = "{\"code\":\"Ok\",\"durations\":[[0,1,1]],\"distances\":[[0,1,1]]}";
        lastIsUsed(times());
        server.stop(0);
        lastIsUsed(times());
    }

    @Test
    @DisplayName("are estimated when it keeps silent and never said anything; it is not waited for again at once")
    void silent() {
        silent = true;
        OsrmTravelTimes times = times();
        TravelMatrix matrix = times.between(PLACES, Period.MORNING);
        assertThat(matrix.origin()).isEqualTo(TravelMatrix.Origin.ESTIMATED);
        assertThat(asked).hasSize(1);
        times.between(PLACES, Period.MORNING);
        assertThat(asked).hasSize(1);
    }

    private static void lastIsUsed(OsrmTravelTimes times) {
        TravelMatrix matrix = times.between(PLACES, Period.MORNING);
        assertThat(matrix.origin()).isEqualTo(TravelMatrix.Origin.SERVICE_LAST);
        assertThat(matrix.seconds(0, 1)).isEqualTo(832);
    }

    private OsrmTravelTimes times() {
        URI service = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        Clock clock = new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        Duration patience = silent ? Duration.ofMillis(300) : Duration.ofSeconds(10);
        return new OsrmTravelTimes(new OsrmTable(service, patience), kept, ESTIMATE, clock);
    }

    private void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Kept implements LastMatrix {
        private TravelMatrix matrix;

        @Override
        public void keep(List<Place> places, TravelMatrix matrix) {
            this.matrix = matrix;
        }

        @Override
        public Optional<TravelMatrix> of(List<Place> places) {
            return Optional.ofNullable(matrix);
        }
    }
}
