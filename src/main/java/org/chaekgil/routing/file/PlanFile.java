package org.chaekgil.routing.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.DeliveryPlan.Fate;
import org.chaekgil.routing.DeliveryPlan.Outcome;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.chaekgil.routing.DeliveryPlan.Stop;
import org.chaekgil.routing.DeliveryPlan.Trip;

/**
 * A plan as JSON: {@code date}, {@code score} (hard, soft), {@code trips} with their stops and times as {@code HH:MM:SS}, and
 * {@code consignments} with what becomes of each. What is written can be read again without loss.
 */
public final class PlanFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes beside the file first and then puts it in place, so that no half plan is ever there. */
    public void write(DeliveryPlan plan, Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path beside = Files.createTempFile(absolute.getParent(), "plan", ".json");
        try {
            Files.writeString(beside, format(plan));
            Files.move(beside, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    public DeliveryPlan read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    public String format(DeliveryPlan plan) {
        ObjectNode root = JSON.createObjectNode();
        root.put("date", plan.date().toString());
        root.putObject("score")
                .put("hard", plan.score().hard())
                .put("soft", plan.score().soft());
        ArrayNode trips = root.putArray("trips");
        plan.trips().forEach(trip -> trips.add(node(trip)));
        ArrayNode consignments = root.putArray("consignments");
        for (Fate fate : plan.consignments()) {
            ObjectNode node = consignments
                    .addObject()
                    .put("id", fate.consignment())
                    .put("outcome", fate.outcome().name());
            fate.deliveredAt().ifPresent(at -> node.put("deliveredAt", clock(at)));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DeliveryPlan parse(String text) throws JsonProcessingException {
        Field root = new Field("", JSON.readTree(text));
        Field score = root.get("score");
        return new DeliveryPlan(
                LocalDate.parse(root.get("date").text()),
                new Score(score.get("hard").longNumber(), score.get("soft").longNumber()),
                root.get("trips").list(PlanFile::trip),
                root.get("consignments").list(PlanFile::fate));
    }

    private static ObjectNode node(Trip trip) {
        ObjectNode node = JSON.createObjectNode()
                .put("van", trip.van())
                .put("wave", trip.wave())
                .put("departure", clock(trip.departure()))
                .put("return", clock(trip.back()))
                .put("metres", trip.metres());
        ArrayNode stops = node.putArray("stops");
        for (Stop stop : trip.stops()) {
            ObjectNode at = stops.addObject()
                    .put("place", stop.place())
                    .put("arrival", clock(stop.arrival()))
                    .put("start", clock(stop.start()))
                    .put("departure", clock(stop.departure()));
            ArrayNode unload = at.putArray("unload");
            stop.unload().forEach(unload::add);
            ArrayNode load = at.putArray("load");
            stop.load().forEach(load::add);
            at.put("itemsOnBoard", stop.itemsOnBoard());
        }
        return node;
    }

    private static Trip trip(Field trip) {
        return new Trip(
                trip.get("van").text(),
                trip.get("wave").text(),
                trip.get("departure").time(),
                trip.get("return").time(),
                trip.get("metres").number(),
                trip.get("stops").list(PlanFile::stop));
    }

    private static Stop stop(Field stop) {
        return new Stop(
                stop.get("place").text(),
                stop.get("arrival").time(),
                stop.get("start").time(),
                stop.get("departure").time(),
                texts(stop.get("unload")),
                texts(stop.get("load")),
                stop.get("itemsOnBoard").number());
    }

    private static Fate fate(Field fate) {
        Field at = fate.get("deliveredAt");
        return new Fate(
                fate.get("id").text(),
                Outcome.valueOf(fate.get("outcome").text()),
                at.present() ? OptionalInt.of(at.time()) : OptionalInt.empty());
    }

    private static List<String> texts(Field list) {
        return list.list(Field::text);
    }

    /** Seconds of the day as {@code HH:MM:SS}; hours go on beyond 23 in the night after it. */
    static String clock(int seconds) {
        return "%02d:%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }
}
