package org.chaekgil.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.Map;
import java.util.TreeSet;
import org.chaekgil.demo.DemoCity;
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
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Over HTTP on the demo city; every answer is held against the OpenAPI document. */
@ChaekgilTest
@CleanSlate
@DisplayName("The public API")
class PublicApiIT {
    @Autowired
    TestRestTemplate http;

    @Autowired
    DemoCity city;

    @Autowired
    ObjectMapper json;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    JsonNode document;

    @BeforeEach
    void fill() {
        city.fillIfEmpty();
        document = http.getForObject("/api/openapi.json", JsonNode.class);
    }

    @Test
    @DisplayName("is described completely: every call of every controller, and no other")
    void described() {
        TreeSet<String> real = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> real.add(verb + " " + path))));
        TreeSet<String> told = new TreeSet<>();
        document.get("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(verb -> told.add(verb.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        assertThat(real).hasSizeGreaterThan(15);
        assertThat(told).containsAll(real);
    }

    @Test
    @DisplayName("carries a book from a far shelf to its citizen and back")
    void carriesABook() {
        JsonNode found = ok("JJ000001", HttpMethod.GET, "/api/titles?q=소년이 온다", null, "/api/titles", 200);
        long title = found.at("/titles/0/id").asLong();
        assertThat(title).isPositive();
        ok("JJ000001", HttpMethod.GET, "/api/titles/" + title, null, "/api/titles/{id}", 200);
        ok("JJ000001", HttpMethod.GET, "/api/libraries", null, "/api/libraries", 200);

        JsonNode request = ok(
                "JJ000001",
                HttpMethod.POST,
                "/api/requests",
                Map.of("titleId", title, "pickupLibrary", "S05"),
                "/api/requests",
                201);
        String number = request.get("number").asText();
        String barcode = request.get("barcode").asText();
        String supplier = request.get("supplyingLibrary").asText();
        String desk = "desk-" + supplier.toLowerCase(java.util.Locale.ROOT);
        assertThat(request.get("state").asText()).isEqualTo("TO_PICK");

        JsonNode lines = ok(
                desk,
                HttpMethod.GET,
                "/api/libraries/" + supplier + "/pick-list",
                null,
                "/api/libraries/{id}/pick-list",
                200);
        assertThat(lines.at("/0/barcode").asText()).isEqualTo(barcode);

        assertThat(scan(desk, supplier, barcode, null, null).get("instruction").asText())
                .isEqualTo("TOTE");
        String tote = ok(desk, HttpMethod.POST, "/api/totes", Map.of("from", supplier, "to", "S05"), "/api/totes", 201)
                .get("barcode")
                .asText();
        scan(desk, supplier, barcode, null, tote);
        JsonNode sealed =
                ok(desk, HttpMethod.POST, "/api/totes/" + tote + "/seal", null, "/api/totes/{barcode}/seal", 200);
        assertThat(sealed.at("/items/0").asText()).isEqualTo(barcode);
        JsonNode inTote = ok(desk, HttpMethod.GET, "/api/items/" + barcode, null, "/api/items/{barcode}", 200);
        assertThat(inTote.at("/custody/place").asText()).isEqualTo("IN_TOTE");

        scan("desk-s05", "S05", tote, null, null);
        JsonNode held = scan("desk-s05", "S05", barcode, null, null);
        assertThat(held.get("instruction").asText()).isEqualTo("HOLD_SHELF");
        String undo = "/api/scans/" + held.get("id").asText() + "/undo";
        ok("desk-s05", HttpMethod.POST, undo, null, "/api/scans/{id}/undo", 200);
        scan("desk-s05", "S05", barcode, null, null);

        JsonNode refused = scan("desk-s05", "S05", barcode, "JJ000002", null);
        assertThat(refused.get("code").asText()).isEqualTo("RESERVED_FOR_OTHER");
        assertThat(scan("desk-s05", "S05", barcode, "JJ000001", null)
                        .get("instruction")
                        .asText())
                .isEqualTo("HAND_OVER");
        assertThat(scan("desk-m07", "M07", barcode, null, null)
                        .get("instruction")
                        .asText())
                .isEqualTo("TOTE");
        JsonNode after = ok("JJ000001", HttpMethod.GET, "/api/requests/" + number, null, "/api/requests/{number}", 200);
        assertThat(after.get("state").asText()).isEqualTo("GOING_HOME");
        assertThat(after.at("/timeline/0/at").asText()).endsWith("+09:00");
    }

    @Test
    @DisplayName("shows a request to its citizen and to the libraries concerned only")
    void hides() {
        JsonNode request = ok(
                "JJ000001",
                HttpMethod.POST,
                "/api/requests",
                Map.of("titleId", aTitle(), "pickupLibrary", "S05"),
                "/api/requests",
                201);
        String path = "/api/requests/" + request.get("number").asText();
        ok("desk-s05", HttpMethod.GET, path, null, "/api/requests/{number}", 200);
        assertThat(problem("JJ000002", HttpMethod.GET, path, null, 403)).isEqualTo("NOT_YOURS");
        assertThat(problem("desk-s29", HttpMethod.POST, path + "/cancel", null, 403))
                .isEqualTo("NOT_YOURS");
        assertThat(problem("JJ000001", HttpMethod.GET, "/api/requests/R9999999", null, 403))
                .isEqualTo("NOT_YOURS");
        assertThat(ok("JJ000002", HttpMethod.GET, "/api/requests", null, "/api/requests", 200))
                .isEmpty();
        assertThat(ok("JJ000001", HttpMethod.GET, "/api/requests?state=TO_PICK", null, "/api/requests", 200))
                .hasSize(1);
    }

    @Test
    @DisplayName("refuses what makes no sense, with its code")
    void refuses() {
        assertThat(problem("JJ000001", HttpMethod.GET, "/api/requests?state=LOST", null, 400))
                .isEqualTo("BAD_INPUT");
        assertThat(problem("JJ000001", HttpMethod.GET, "/api/titles?size=101", null, 400))
                .isEqualTo("BAD_INPUT");
        assertThat(problem("JJ000001", HttpMethod.GET, "/api/titles?page=-1", null, 400))
                .isEqualTo("BAD_INPUT");
        assertThat(problem("JJ000001", HttpMethod.GET, "/api/titles/999999", null, 404))
                .isEqualTo("TITLE_UNKNOWN");
        assertThat(problem("JJ000001", HttpMethod.GET, "/api/titles?library=X99", null, 404))
                .isEqualTo("LIBRARY_UNKNOWN");
        assertThat(problem("JJ000001", HttpMethod.POST, "/api/requests", Map.of("pickupLibrary", "S05"), 400))
                .isEqualTo("BAD_INPUT");
        assertThat(problem("JJ000001", HttpMethod.POST, "/api/scans", Map.of("library", "S05", "barcode", "X123"), 403))
                .isEqualTo("NOT_YOURS");
        assertThat(problem("desk-s05", HttpMethod.GET, "/api/items/NOSUCH1", null, 404))
                .isEqualTo("ITEM_UNKNOWN");
        assertThat(problem("desk-s05", HttpMethod.GET, "/api/libraries/M01/pick-list", null, 403))
                .isEqualTo("NOT_YOURS");
    }

    @Test
    @DisplayName("refuses a number with a fraction where an id belongs")
    void fraction() {
        assertThat(problem(
                        "JJ000001",
                        HttpMethod.POST,
                        "/api/requests",
                        Map.of("titleId", 1.5, "pickupLibrary", "S05"),
                        400))
                .isEqualTo("BAD_INPUT");
    }

    @Test
    @DisplayName("takes codes in small letters and with spaces around them")
    void smallLetters() {
        JsonNode request = ok(
                "JJ000001",
                HttpMethod.POST,
                "/api/requests",
                Map.of("titleId", aTitle(), "pickupLibrary", " s05", "card", "jj000001"),
                "/api/requests",
                201);
        assertThat(request.get("pickupLibrary").asText()).isEqualTo("S05");
        String barcode = request.get("barcode").asText();
        String supplier = request.get("supplyingLibrary").asText();
        String small = supplier.toLowerCase(java.util.Locale.ROOT);
        String desk = "desk-" + small;
        String address = "/api/items/" + barcode.toLowerCase(java.util.Locale.ROOT);
        assertThat(ok(desk, HttpMethod.GET, address, null, "/api/items/{barcode}", 200)
                        .get("barcode")
                        .asText())
                .isEqualTo(barcode);
        assertThat(ok(
                        desk,
                        HttpMethod.GET,
                        "/api/libraries/" + small + "/pick-list",
                        null,
                        "/api/libraries/{id}/pick-list",
                        200))
                .hasSize(1);
        ok(desk, HttpMethod.GET, "/api/titles?q=&library=" + small, null, "/api/titles", 200);
        assertThat(scan(desk, small, barcode, "jj000002", null).get("code").asText())
                .isEqualTo("RESERVED_FOR_OTHER");
    }

    @Test
    @DisplayName("says of an unknown address that nothing is there, not that the input is wrong")
    void nowhere() {
        JsonNode answer = call("desk-s05", HttpMethod.GET, "/api/nowhere?lang=en", null, 404);
        assertThat(answer.get("code").asText()).isEqualTo("BAD_INPUT");
        assertThat(answer.get("title").asText()).isIn("Nothing here.", "찾을 수 없습니다.");
    }

    /** Its number is not the same in every test: numbers go on when the tables are emptied. */
    private long aTitle() {
        return call("JJ000001", HttpMethod.GET, "/api/titles?q=소년이 온다", null, 200)
                .at("/titles/0/id")
                .asLong();
    }

    private JsonNode scan(String user, String library, String barcode, String card, String tote) {
        Map<String, String> scan = new java.util.HashMap<>(Map.of("library", library, "barcode", barcode));
        scan.put("card", card);
        scan.put("tote", tote);
        return ok(user, HttpMethod.POST, "/api/scans", scan, "/api/scans", 200);
    }

    /** The answer, after it was held against the document. */
    private JsonNode ok(String user, HttpMethod verb, String path, Object body, String template, int status) {
        JsonNode answer = call(user, verb, path, body, status);
        String pointer = "/paths/" + template.replace("/", "~1") + "/"
                + verb.name().toLowerCase(java.util.Locale.ROOT) + "/responses/" + status;
        JsonNode response = document.at(pointer);
        if (response.has("$ref")) {
            response = document.at(response.get("$ref").asText().substring(1));
        }
        JsonNode schema = response.at("/content/application~1json/schema");
        assertThat(schema.isMissingNode()).as(pointer).isFalse();
        holds(schema, answer);
        return answer;
    }

    private String problem(String user, HttpMethod verb, String path, Object body, int status) {
        JsonNode answer = call(user, verb, path, body, status);
        holds(document.at("/components/schemas/Problem"), answer);
        return answer.get("code").asText();
    }

    private JsonNode call(String user, HttpMethod verb, String path, Object body, int status) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth(user, user.startsWith("JJ") ? DemoCity.PIN : DemoCity.PASSWORD);
        ResponseEntity<JsonNode> answer = http.exchange(path, verb, new HttpEntity<>(body, headers), JsonNode.class);
        assertThat(answer.getStatusCode().value())
                .as("%s %s: %s", verb, path, answer.getBody())
                .isEqualTo(status);
        return answer.getBody();
    }

    private void holds(JsonNode schema, JsonNode answer) {
        // the schemas of the document refer to each other by "#/components/…": given along as part of the one checked
        var whole = ((com.fasterxml.jackson.databind.node.ObjectNode) schema.deepCopy());
        whole.set("components", document.get("components"));
        var messages = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(whole)
                .validate(answer);
        assertThat(messages).as("%s", answer).isEmpty();
    }
}
