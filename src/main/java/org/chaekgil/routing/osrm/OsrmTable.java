package org.chaekgil.routing.osrm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chaekgil.routing.DeliveryDay.Place;

/**
 * OSRM's table service: {@code GET /table/v1/driving/LON,LAT;LON,LAT?annotations=duration,distance}. It answers {@code code}
 * "Ok" with {@code durations} in seconds and {@code distances} in metres, row by row, null where no road leads; or another code
 * with a {@code message}.
 */
public final class OsrmTable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI service;
    private final Duration patience;
    private final HttpClient http;

    /**
     * @param service as {@code http://osrm:5000}
     * @param patience how long to wait for the connection, and again for the answer
     */
    public OsrmTable(URI service, Duration patience) {
        this.service = service;
        this.patience = patience;
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /** Seconds and metres by row and column, in the order of the places; null where no road leads. */
    public record Table(Double[][] seconds, Double[][] metres) {}

    /** @throws IOException when there is no answer in time, or none that can be used */
    public Table ask(List<Place> places) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address(places)).timeout(patience).build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = JSON.readTree(response.body());
            if (response.statusCode() != 200 || !"Ok".equals(answer.path("code").asText())) {
                throw new IOException("OSRM answers " + response.statusCode() + " "
                        + answer.path("code").asText() + " "
                        + answer.path("message").asText());
            }
            return new Table(
                    rows(answer.path("durations"), places.size()), rows(answer.path("distances"), places.size()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private URI address(List<Place> places) {
        String points = places.stream()
                .map(p -> String.format(Locale.ROOT, "%.6f,%.6f", p.lon(), p.lat()))
                .collect(Collectors.joining(";"));
        String base = service.toString().replaceAll("/+$", "");
        return URI.create(base + "/table/v1/driving/" + points + "?annotations=duration,distance");
    }

    private static Double[][] rows(JsonNode matrix, int size) throws IOException {
        Double[][] rows = new Double[size][size];
        for (int from = 0; from < size; from++) {
            for (int to = 0; to < size; to++) {
                JsonNode cell = matrix.path(from).path(to);
                if (!cell.isNull() && !(cell.isNumber() && cell.asDouble() >= 0)) {
                    throw new IOException("OSRM's answer has no entry " + from + "," + to);
                }
                rows[from][to] = cell.isNull() ? null : Double.valueOf(cell.asDouble());
            }
        }
        return rows;
    }
}
