package org.chaekgil.routing.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.chaekgil.routing.BrokenDay;
import org.chaekgil.routing.Change;
import org.chaekgil.routing.DayChange.AddVan;
import org.chaekgil.routing.DayChange.ClosePlace;
import org.chaekgil.routing.DayChange.ShiftWave;
import org.chaekgil.routing.DayChange.TakeVanOut;
import org.chaekgil.routing.PinChange.PinStop;
import org.chaekgil.routing.PinChange.PinTrip;
import org.chaekgil.routing.PinChange.UnpinStop;
import org.chaekgil.routing.PinChange.UnpinTrip;
import org.chaekgil.routing.StopChange.Add;
import org.chaekgil.routing.StopChange.LeaveOut;
import org.chaekgil.routing.StopChange.Move;
import org.chaekgil.routing.StopChange.Swap;

/**
 * A change by hand as JSON; {@code kind} says which. Times are {@code HH:MM} or {@code HH:MM:SS}.
 *
 * <pre>{@code
 * {"kind": "MOVE", "place": "S05", "wave": "AM", "toVan": "V2", "toWave": "PM", "position": 3, "pin": true}
 * {"kind": "SWAP", "place": "S05", "wave": "AM", "other": "S07", "otherWave": "AM"}
 * {"kind": "ADD", "place": "S05", "van": "V2", "wave": "PM", "position": 0}
 * {"kind": "LEAVE_OUT", "place": "S05", "wave": "AM"}
 * {"kind": "CLOSE", "place": "S05"}
 * {"kind": "VAN_OUT", "van": "V2"}
 * {"kind": "VAN_IN", "van": "V4", "capacity": 500, "waves": ["PM"]}
 * {"kind": "SHIFT", "wave": "AM", "start": "09:30", "end": "12:30"}
 * {"kind": "PIN_STOP", "place": "S05", "wave": "AM"}     UNPIN_STOP alike
 * {"kind": "PIN_TRIP", "van": "V2", "wave": "AM"}        UNPIN_TRIP alike
 * }</pre>
 *
 * {@code toWave} and {@code otherWave} left out: the same wave. {@code capacity} of a van left out: 0, {@code waves}: none named.
 */
public final class ChangeFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Refuses what is no change with {@link BrokenDay}, which names the field. */
    public Change parse(String text) {
        try {
            return of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new BrokenDay("change", "is no JSON");
        }
    }

    /** Refuses what is no change with {@link BrokenDay}, which names the field. */
    public Change of(JsonNode json) {
        Field change = new Field("", json);
        String kind = change.get("kind").text();
        return switch (kind) {
            case "MOVE" ->
                new Move(
                        text(change, "place"),
                        text(change, "wave"),
                        text(change, "toVan"),
                        or(change.get("toWave"), text(change, "wave")),
                        change.get("position").number(),
                        change.get("pin").flag());
            case "SWAP" ->
                new Swap(
                        text(change, "place"),
                        text(change, "wave"),
                        text(change, "other"),
                        or(change.get("otherWave"), text(change, "wave")));
            case "ADD" ->
                new Add(
                        text(change, "place"),
                        text(change, "van"),
                        text(change, "wave"),
                        change.get("position").number());
            case "LEAVE_OUT" -> new LeaveOut(text(change, "place"), text(change, "wave"));
            case "CLOSE" -> new ClosePlace(text(change, "place"));
            case "VAN_OUT" -> new TakeVanOut(text(change, "van"));
            case "VAN_IN" ->
                new AddVan(
                        text(change, "van"),
                        change.get("capacity").number(0),
                        change.get("waves").listOrNone(Field::text));
            case "SHIFT" ->
                new ShiftWave(
                        text(change, "wave"),
                        change.get("start").time(),
                        change.get("end").time());
            case "PIN_STOP" -> new PinStop(text(change, "place"), text(change, "wave"));
            case "UNPIN_STOP" -> new UnpinStop(text(change, "place"), text(change, "wave"));
            case "PIN_TRIP" -> new PinTrip(text(change, "van"), text(change, "wave"));
            case "UNPIN_TRIP" -> new UnpinTrip(text(change, "van"), text(change, "wave"));
            default -> throw change.get("kind").broken("is no kind of change");
        };
    }

    public String format(Change change) {
        return node(change).toString();
    }

    public ObjectNode node(Change change) {
        ObjectNode json = JSON.createObjectNode();
        if (change instanceof Move c) {
            json.put("kind", "MOVE")
                    .put("place", c.place())
                    .put("wave", c.wave())
                    .put("toVan", c.toVan());
            json.put("toWave", c.toWave()).put("position", c.position()).put("pin", c.pin());
        } else if (change instanceof Swap c) {
            json.put("kind", "SWAP").put("place", c.place()).put("wave", c.wave());
            json.put("other", c.other()).put("otherWave", c.otherWave());
        } else if (change instanceof Add c) {
            json.put("kind", "ADD").put("place", c.place()).put("van", c.van());
            json.put("wave", c.wave()).put("position", c.position());
        } else if (change instanceof LeaveOut c) {
            json.put("kind", "LEAVE_OUT").put("place", c.place()).put("wave", c.wave());
        } else if (change instanceof ClosePlace c) {
            json.put("kind", "CLOSE").put("place", c.place());
        } else if (change instanceof TakeVanOut c) {
            json.put("kind", "VAN_OUT").put("van", c.van());
        } else if (change instanceof AddVan c) {
            ArrayNode waves = json.put("kind", "VAN_IN")
                    .put("van", c.van())
                    .put("capacity", c.capacity())
                    .putArray("waves");
            c.waves().forEach(waves::add);
        } else if (change instanceof ShiftWave c) {
            json.put("kind", "SHIFT")
                    .put("wave", c.wave())
                    .put("start", time(c.start()))
                    .put("end", time(c.end()));
        } else if (change instanceof PinStop c) {
            json.put("kind", "PIN_STOP").put("place", c.place()).put("wave", c.wave());
        } else if (change instanceof UnpinStop c) {
            json.put("kind", "UNPIN_STOP").put("place", c.place()).put("wave", c.wave());
        } else if (change instanceof PinTrip c) {
            json.put("kind", "PIN_TRIP").put("van", c.van()).put("wave", c.wave());
        } else if (change instanceof UnpinTrip c) {
            json.put("kind", "UNPIN_TRIP").put("van", c.van()).put("wave", c.wave());
        }
        return json;
    }

    private static String text(Field change, String name) {
        return change.get(name).text();
    }

    private static String or(Field field, String otherwise) {
        return field.present() ? field.text() : otherwise;
    }

    private static String time(int second) {
        return "%02d:%02d:%02d".formatted(second / 3_600, second / 60 % 60, second % 60);
    }
}
