package org.chaekgil.courier.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.chaekgil.routing.DeliveryPlan.Route;

/** Routes as they are kept while a search goes on. */
final class RoutesText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RoutesText() {}

    static String of(List<Route> routes) {
        try {
            return JSON.writeValueAsString(routes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Route> parse(String text) {
        try {
            return text == null ? List.of() : JSON.readValue(text, new TypeReference<List<Route>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the kept routes cannot be read", e);
        }
    }
}
