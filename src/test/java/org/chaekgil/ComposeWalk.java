package org.chaekgil;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Follows one request from search to READY on servers that run elsewhere, by the public API alone. Not part of {@code mvn verify}: {@code .ci/compose}
 * names it, with the address in {@code CHAEKGIL_URL}.
 */
@DisplayName("A request over two nodes")
class ComposeWalk {
    private static final String PICKUP = "M02";
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    @DisplayName("goes from search to the hold shelf")
    void goesToTheHoldShelf() throws IOException {
        JsonNode title = titleElsewhere();
        String card = citizenWhoMayAsk();
        JsonNode request =
                post("/api/requests", card, "1234", Map.of("titleId", title.get("id"), "pickupLibrary", PICKUP), 201);
        String number = request.get("number").asText();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> state(number, card).equals("TO_PICK"));

        JsonNode toPick = get("/api/requests/" + number, card, "1234");
        String barcode = toPick.get("barcode").asText();
        String supplier = toPick.get("supplyingLibrary").asText();
        assertThat(supplier).isNotEqualTo(PICKUP);
        assertThat(get("/api/libraries/" + supplier + "/pick-list", desk(supplier), "demo")
                        .findValuesAsText("barcode"))
                .contains(barcode);

        assertThat(scan(supplier, barcode, null).get("instruction").asText()).isEqualTo("TOTE");
        assertThat(state(number, card)).isEqualTo("PICKED");
        String tote = post("/api/totes", desk(supplier), "demo", Map.of("from", supplier, "to", PICKUP), 201)
                .get("barcode")
                .asText();
        scan(supplier, barcode, tote);
        post("/api/totes/" + tote + "/seal", desk(supplier), "demo", Map.of(), 200);

        scan(PICKUP, tote, null);
        assertThat(scan(PICKUP, barcode, null).get("instruction").asText()).isEqualTo("HOLD_SHELF");
        for (int node = 0; node < 4; node++) {
            assertThat(state(number, card)).as("on whichever node is asked").isEqualTo("READY");
        }
        System.out.println(
                get("/api/requests/" + number, card, "1234").get("timeline").toPrettyString());
    }

    @Test
    @DisplayName("leads strangers to the login page at the address they asked")
    void leadsToTheLoginPage() throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(URI.create(System.getenv("CHAEKGIL_URL") + "/my"))
                .header("Accept", "text/html")
                .build();
        assertThat(http.send(page, HttpResponse.BodyHandlers.discarding())
                        .headers()
                        .firstValue("Location"))
                .hasValue(System.getenv("CHAEKGIL_URL") + "/login");
    }

    /** A title with a free copy in another library and none at the pickup library, so that a van is needed. */
    private JsonNode titleElsewhere() throws IOException {
        JsonNode found = get("/api/titles?q=&available=true&size=100", "coordinator", "demo")
                .get("titles");
        assertThat(found).isNotEmpty();
        for (JsonNode title : found) {
            JsonNode items = get("/api/titles/" + title.get("id").asText(), "coordinator", "demo")
                    .get("items");
            if (!items.findValuesAsText("home").contains(PICKUP)) {
                return title;
            }
        }
        throw new AssertionError("every title has a copy at " + PICKUP);
    }

    private String citizenWhoMayAsk() throws IOException {
        for (int number = 200; number > 100; number--) {
            String card = String.format(Locale.ROOT, "JJ%06d", number);
            if (get("/api/requests", card, "1234").isEmpty()) {
                return card;
            }
        }
        throw new AssertionError("no citizen without requests");
    }

    private String state(String number, String card) throws IOException {
        return get("/api/requests/" + number, card, "1234").get("state").asText();
    }

    private JsonNode scan(String library, String barcode, String tote) throws IOException {
        Map<String, String> scan = new HashMap<>();
        scan.put("id", UUID.randomUUID().toString());
        scan.put("library", library);
        scan.put("barcode", barcode);
        if (tote != null) {
            scan.put("tote", tote);
        }
        return post("/api/scans", desk(library), "demo", scan, 200);
    }

    private static String desk(String library) {
        return "desk-" + library.toLowerCase(Locale.ROOT);
    }

    private JsonNode get(String path, String user, String secret) throws IOException {
        return send(request(path, user, secret).GET().build(), 200);
    }

    private JsonNode post(String path, String user, String secret, Map<String, ?> body, int status) throws IOException {
        HttpRequest.BodyPublisher text = HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
        return send(
                request(path, user, secret)
                        .header("Content-Type", "application/json")
                        .POST(text)
                        .build(),
                status);
    }

    private static HttpRequest.Builder request(String path, String user, String secret) {
        String login = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(System.getenv("CHAEKGIL_URL") + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Basic " + login)
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest request, int status) throws IOException {
        try {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.statusCode())
                    .as(request.method() + " " + request.uri() + ": " + answer.body())
                    .isEqualTo(status);
            return json.readTree(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
