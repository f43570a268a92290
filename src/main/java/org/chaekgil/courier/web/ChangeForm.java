package org.chaekgil.courier.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.access.Code;
import org.chaekgil.access.Refused;
import org.chaekgil.routing.BrokenDay;
import org.chaekgil.routing.Change;
import org.chaekgil.routing.file.ChangeFile;

/** A change as the fields of a form, named as in {@link ChangeFile}; {@code trip} is van and wave in one, {@code to} likewise. */
final class ChangeForm {
    static final List<String> KINDS = List.of(
            "MOVE",
            "SWAP",
            "ADD",
            "LEAVE_OUT",
            "CLOSE",
            "VAN_OUT",
            "VAN_IN",
            "SHIFT",
            "PIN_STOP",
            "UNPIN_STOP",
            "PIN_TRIP",
            "UNPIN_TRIP");

    private static final ObjectMapper JSON = new ObjectMapper();

    private ChangeForm() {}

    /** @throws Refused BAD_INPUT with the field's name */
    static Change read(Map<String, String> sent) {
        Map<String, String> fields = new LinkedHashMap<>(sent);
        if (fields.containsKey("ordinal")) { // as people count
            fields.put("position", Integer.toString(number("ordinal", fields.remove("ordinal")) - 1));
        }
        split(fields, "trip", "van", "wave");
        split(fields, "to", "toVan", "toWave");
        split(fields, "with", "other", "otherWave");
        ObjectNode json = JSON.createObjectNode();
        fields.forEach((name, value) -> {
            if (value.isBlank() || name.equals("version") || name.equals("_csrf")) {
                return;
            }
            switch (name) {
                case "position", "capacity" -> json.put(name, number(name, value));
                case "pin" -> json.put(name, true);
                default -> json.put(name, value.strip());
            }
        });
        try {
            return new ChangeFile().of(json);
        } catch (BrokenDay broken) {
            throw new Refused(Code.BAD_INPUT, broken.field());
        }
    }

    private static void split(Map<String, String> fields, String both, String one, String other) {
        String value = fields.remove(both);
        if (value != null && value.contains("/")) {
            fields.put(one, value.substring(0, value.indexOf('/')));
            fields.put(other, value.substring(value.indexOf('/') + 1));
        }
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException wrong) {
            throw new Refused(Code.BAD_INPUT, name);
        }
    }

    /** The fields of a form that sends this change. */
    static Map<String, String> fields(Change change) {
        Map<String, String> fields = new LinkedHashMap<>();
        new ChangeFile().node(change).fields().forEachRemaining(field -> {
            boolean left = field.getValue().isArray()
                    || field.getKey().equals("pin") && !field.getValue().asBoolean();
            if (!left) {
                fields.put(field.getKey(), field.getValue().asText());
            }
        });
        return fields;
    }
}
