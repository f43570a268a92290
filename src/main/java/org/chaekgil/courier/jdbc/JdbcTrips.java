package org.chaekgil.courier.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.LateStart;
import org.chaekgil.courier.Overlooked;
import org.chaekgil.courier.SkipReason;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.TripState;
import org.chaekgil.courier.TripStop;
import org.chaekgil.courier.Trips;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.network.LibraryId;
import org.chaekgil.routing.DeliveryDay.Consignment;
import org.chaekgil.routing.DeliveryPlan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcTrips implements Trips {
    private static final String TRIP =
            """
            select t.id, t.day, t.van, t.wave, t.state, t.departs, t.returns, t.metres, t.departed_at, t.finished_at, t.not_before
            from trip t join wave w on w.id = t.wave
            """;

    private static final int WEEKS = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTrips(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Trip> find(long id) {
        return withStops(jdbc.sql(TRIP + "where t.id = :id").param("id", id)).stream()
                .findFirst();
    }

    @Override
    public Optional<Trip> lock(long id) {
        return withStops(jdbc.sql(TRIP + "where t.id = :id for update of t").param("id", id)).stream()
                .findFirst();
    }

    @Override
    public List<Trip> on(LocalDate day) {
        return withStops(
                jdbc.sql(TRIP + "where t.day = :day and t.state <> 'REPLACED' order by w.position, t.van, t.id")
                        .param("day", day));
    }

    @Override
    public List<LateStart> lateStarts(LocalDate day) {
        return jdbc.sql(
                        """
                        select van, wave, max(not_before) not_before from trip
                        where day = :day and state in ('PLANNED', 'REPLACED') and not_before is not null
                        group by van, wave order by van, wave""")
                .param("day", day)
                .query((row, n) -> new LateStart(
                        row.getString("van"), row.getString("wave"), JdbcCourierPlans.instant(row, "not_before")))
                .list();
    }

    /** A new plan takes stops from a trip under way; its driver is told which. */
    @Override
    public boolean missed(LocalDate day, LibraryId library) {
        return jdbc.sql(
                        """
                        select exists (
                          (select t.wave from trip t join trip_stop s on s.trip = t.id
                             where t.day = :day and s.library = :library and s.done_at is null
                           union
                           select wave from driver_notice where day = :day and :library = any(dropped))
                          except
                          select t.wave from trip t join trip_stop s on s.trip = t.id
                            where t.day = :day and s.library = :library and s.done_at is not null)""")
                .param("day", day)
                .param("library", library.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<LocalDate> lastLike(LocalDate day) {
        return jdbc.sql(
                        """
                        select day from trip where day between :first and :last and state not in ('REPLACED', 'NOT_DRIVEN')
                        order by extract(isodow from day) = :weekday desc, day desc limit 1""")
                .param("first", day.minusWeeks(WEEKS))
                .param("last", day.minusDays(1))
                .param("weekday", day.getDayOfWeek().getValue())
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public List<Trip> underway() {
        return withStops(jdbc.sql(TRIP + "where t.state = 'UNDERWAY' order by t.day, w.position, t.van"));
    }

    @Override
    public Optional<Trip> lastOver(String van) {
        return withStops(jdbc.sql(
                                TRIP
                                        + "where t.state in ('FINISHED', 'BROKEN') and t.van = :van order by t.day desc, w.position desc, t.id desc limit 1")
                        .param("van", van))
                .stream()
                .findFirst();
    }

    @Override
    @Transactional
    public void create(CourierPlan plan) {
        Map<String, Integer> items = items(plan);
        for (DeliveryPlan.Trip trip : plan.plan().trips()) {
            insert(plan, trip).ifPresent(id -> insertStops(id, 0, trip.stops(), items));
        }
    }

    private Optional<Long> insert(CourierPlan plan, DeliveryPlan.Trip trip) {
        return jdbc.sql(
                        """
                        insert into trip (plan, day, van, wave, state, departs, returns, metres)
                        values (:plan, :day, :van, :wave, 'PLANNED', :departs, :returns, :metres)
                        on conflict (day, van, wave) where state <> 'REPLACED' do nothing returning id""")
                .param("plan", plan.id())
                .param("day", plan.day())
                .param("van", trip.van())
                .param("wave", trip.wave())
                .param("departs", time(trip.departure()))
                .param("returns", time(trip.back()))
                .param("metres", trip.metres())
                .query(Long.class)
                .optional();
    }

    @Override
    @Transactional
    public List<Trip> reroute(CourierPlan plan) {
        Map<String, Integer> items = items(plan);
        List<Trip> rerouted = new ArrayList<>();
        for (Trip before : on(plan.day())) {
            Optional<DeliveryPlan.Trip> planned = plan.plan().trips().stream()
                    .filter(t -> t.van().equals(before.van()) && t.wave().equals(before.wave()))
                    .findFirst();
            if (before.state() == TripState.UNDERWAY && planned.isPresent()) {
                reroute(before, planned.get(), plan.id(), items);
                rerouted.add(find(before.id()).orElseThrow());
            }
        }
        return rerouted;
    }

    /** Where the driver has been stays; all else is as planned now. */
    private void reroute(Trip before, DeliveryPlan.Trip planned, long plan, Map<String, Integer> items) {
        List<String> done = before.stops().stream()
                .filter(s -> s.doneAt() != null)
                .map(s -> s.library().value())
                .toList();
        List<DeliveryPlan.Stop> next =
                planned.stops().stream().filter(s -> !done.contains(s.place())).toList();
        jdbc.sql(
                        "delete from trip_stop where trip = :trip and done_at is null and (skipped_at is null or library = any(:next))")
                .param("trip", before.id())
                .param("next", next.stream().map(DeliveryPlan.Stop::place).toArray(String[]::new))
                .update();
        int last = jdbc.sql("select coalesce(max(position), -1) from trip_stop where trip = :trip")
                .param("trip", before.id())
                .query(Integer.class)
                .single();
        insertStops(before.id(), last + 1, next, items);
        jdbc.sql("update trip set plan = :plan, returns = :returns, metres = :metres where id = :trip")
                .param("plan", plan)
                .param("returns", time(planned.back()))
                .param("metres", planned.metres())
                .param("trip", before.id())
                .update();
    }

    @Override
    public void notBefore(long trip, Instant moment) {
        jdbc.sql("update trip set not_before = :moment where id = :trip")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("trip", trip)
                .update();
    }

    @Override
    public boolean onTime(Trip trip) {
        return jdbc.sql(
                                """
                        update trip set not_before = null
                        where day = :day and van = :van and wave = :wave and not_before is not null""")
                        .param("day", trip.day())
                        .param("van", trip.van())
                        .param("wave", trip.wave())
                        .update()
                > 0;
    }

    private static Map<String, Integer> items(CourierPlan plan) {
        return plan.input().consignments().stream().collect(Collectors.toMap(Consignment::id, Consignment::items));
    }

    private void insertStops(long trip, int first, List<DeliveryPlan.Stop> stops, Map<String, Integer> items) {
        int position = first;
        for (DeliveryPlan.Stop stop : stops) {
            jdbc.sql(
                            """
                            insert into trip_stop
                              (trip, position, library, arrives, starts, leaves, planned_load, planned_unload, on_board)
                            values (:trip, :position, :library, :arrives, :starts, :leaves, :load, :unload, :onBoard)""")
                    .param("trip", trip)
                    .param("position", position++)
                    .param("library", stop.place())
                    .param("arrives", time(stop.arrival()))
                    .param("starts", time(stop.start()))
                    .param("leaves", time(stop.departure()))
                    .param("load", stop.load().stream().mapToInt(items::get).sum())
                    .param("unload", stop.unload().stream().mapToInt(items::get).sum())
                    .param("onBoard", stop.itemsOnBoard())
                    .update();
        }
    }

    @Override
    public void departed(long trip) {
        jdbc.sql("update trip set state = 'UNDERWAY', departed_at = :now, not_before = null where id = :id")
                .param("id", trip)
                .param("now", now())
                .update();
    }

    @Override
    public void stopDone(long trip, LibraryId library, TripStop.Moved moved) {
        jdbc.sql(
                        """
                        update trip_stop set done_at = :now, skipped_at = null, skipped_why = null, loaded = :totesOn, loaded_items = :itemsOn,
                          unloaded = :totesOff, unloaded_items = :itemsOff
                        where trip = :trip and library = :library and done_at is null""")
                .param("trip", trip)
                .param("library", library.value())
                .param("now", now())
                .param("totesOn", moved.totesLoaded())
                .param("itemsOn", moved.itemsLoaded())
                .param("totesOff", moved.totesUnloaded())
                .param("itemsOff", moved.itemsUnloaded())
                .update();
        jdbc.sql("update trip set not_before = null where id = :trip and not_before is not null")
                .param("trip", trip)
                .update();
    }

    @Override
    public void stopSkipped(long trip, LibraryId library, SkipReason why) {
        jdbc.sql(
                        """
                        update trip_stop set skipped_at = :now, skipped_why = :why
                        where trip = :trip and library = :library and done_at is null""")
                .param("trip", trip)
                .param("library", library.value())
                .param("now", now())
                .param("why", why.name())
                .update();
    }

    /** What got on later, for a library the van has left behind, goes over the hub and is no mistake. */
    @Override
    public List<Overlooked> overlooked(long trip) {
        return jdbc.sql(
                        """
                        select c.tote, s.library
                        from trip t
                        join trip_stop s on s.trip = t.id and s.done_at is not null
                        join tote_custody c on c.van = t.van and c.until is null and c.since < s.done_at
                        join tote o on o.barcode = c.tote and o.to_library = s.library
                        where t.id = :trip order by c.tote""")
                .param("trip", trip)
                .query((row, n) ->
                        new Overlooked(new ToteBarcode(row.getString("tote")), new LibraryId(row.getString("library"))))
                .list();
    }

    @Override
    @Transactional
    public void ended(long trip, TripState state) {
        jdbc.sql(
                        """
                        update trip_stop set skipped_at = :now
                        where trip = :trip and done_at is null and skipped_at is null and :skips""")
                .param("trip", trip)
                .param("now", now())
                .param("skips", state == TripState.FINISHED || state == TripState.BROKEN)
                .update();
        jdbc.sql("update trip set state = :state, finished_at = :now where id = :trip")
                .param("trip", trip)
                .param("state", state.name())
                .param("now", now())
                .update();
    }

    private List<Trip> withStops(JdbcClient.StatementSpec query) {
        List<Trip> trips = query.query(JdbcTrips::trip).list();
        if (trips.isEmpty()) {
            return trips;
        }
        Map<Long, List<TripStop>> stops = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select trip, position, library, arrives, starts, leaves, planned_load, planned_unload, on_board, done_at,
                          skipped_at, loaded, loaded_items, unloaded, unloaded_items
                        from trip_stop where trip = any(:trips) order by trip, position""")
                .param("trips", trips.stream().map(Trip::id).toArray(Long[]::new))
                .query((row, n) -> stops.computeIfAbsent(row.getLong("trip"), t -> new java.util.ArrayList<>())
                        .add(stop(row)))
                .list();
        return trips.stream()
                .map(t -> new Trip(
                        t.id(),
                        t.day(),
                        t.van(),
                        t.wave(),
                        t.state(),
                        t.departs(),
                        t.returns(),
                        t.metres(),
                        t.departedAt(),
                        t.finishedAt(),
                        t.notBefore(),
                        stops.getOrDefault(t.id(), List.of())))
                .toList();
    }

    private static Trip trip(ResultSet row, int n) throws SQLException {
        return new Trip(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getString("van"),
                row.getString("wave"),
                TripState.valueOf(row.getString("state")),
                row.getObject("departs", LocalTime.class),
                row.getObject("returns", LocalTime.class),
                row.getInt("metres"),
                JdbcCourierPlans.instant(row, "departed_at"),
                JdbcCourierPlans.instant(row, "finished_at"),
                JdbcCourierPlans.instant(row, "not_before"),
                List.of());
    }

    private static TripStop stop(ResultSet row) throws SQLException {
        return new TripStop(
                row.getInt("position"),
                new LibraryId(row.getString("library")),
                row.getObject("arrives", LocalTime.class),
                row.getObject("starts", LocalTime.class),
                row.getObject("leaves", LocalTime.class),
                row.getInt("planned_load"),
                row.getInt("planned_unload"),
                row.getInt("on_board"),
                JdbcCourierPlans.instant(row, "done_at"),
                JdbcCourierPlans.instant(row, "skipped_at"),
                new TripStop.Moved(
                        row.getInt("loaded"),
                        row.getInt("loaded_items"),
                        row.getInt("unloaded"),
                        row.getInt("unloaded_items")));
    }

    /** A trip that is not back on its day is late enough. */
    private static LocalTime time(int secondOfDay) {
        return LocalTime.ofSecondOfDay(Math.min(secondOfDay, 86_399));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
