package org.chaekgil.routing.osrm;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.LastMatrix;
import org.chaekgil.routing.Period;
import org.chaekgil.routing.TravelMatrix;
import org.chaekgil.routing.TravelTimes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks OSRM; when that fails, takes what it said last for these places, and when there is nothing, others. OSRM knows no time
 * of day, which only what was driven can add, and no parking: each way gets the seconds for pulling out and parking.
 */
public final class OsrmTravelTimes implements TravelTimes {
    private static final Logger LOG = LoggerFactory.getLogger(OsrmTravelTimes.class);
    private static final int SECONDS_PER_LEG = 30;
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    private final OsrmTable table;
    private final LastMatrix last;
    private final TravelTimes others;
    private final Clock clock;
    private volatile Answer lastAnswer;

    private record Answer(List<String> to, TravelMatrix matrix, Instant goodUntil) {}

    public OsrmTravelTimes(OsrmTable table, LastMatrix last, TravelTimes others, Clock clock) {
        this.table = table;
        this.last = last;
        this.others = others;
        this.clock = clock;
    }

    @Override
    public TravelMatrix between(List<Place> places, Period period) {
        TravelMatrix otherwise = others.between(places, period);
        return lately(places).or(() -> asked(places, otherwise)).orElse(otherwise);
    }

    /** Streets do not change within the hour, and a service that is down is not waited for at each question. */
    private Optional<TravelMatrix> lately(List<Place> places) {
        Answer answer = lastAnswer;
        return answer != null
                        && answer.to().equals(where(places))
                        && clock.instant().isBefore(answer.goodUntil())
                ? Optional.ofNullable(answer.matrix())
                : Optional.empty();
    }

    private Optional<TravelMatrix> asked(List<Place> places, TravelMatrix otherwise) {
        try {
            TravelMatrix matrix = matrix(table.ask(places), otherwise).from(TravelMatrix.Origin.SERVICE);
            last.keep(places, matrix);
            lastAnswer = new Answer(where(places), matrix, clock.instant().plus(GOOD_FOR));
            return Optional.of(matrix);
        } catch (IOException e) {
            Optional<TravelMatrix> before = last.of(places).map(m -> m.from(TravelMatrix.Origin.SERVICE_LAST));
            LOG.warn(
                    "no travel times from OSRM ({}); {}",
                    e.toString(),
                    before.isPresent() ? "those of last time are used" : "they are estimated");
            lastAnswer = new Answer(
                    where(places), before.orElse(otherwise), clock.instant().plus(TRY_AGAIN));
            return before;
        }
    }

    private static List<String> where(List<Place> places) {
        return places.stream().map(p -> p.id() + p.lat() + ',' + p.lon()).toList();
    }

    /** Where no road leads, OSRM's map is wrong: a library can be reached. */
    private static TravelMatrix matrix(OsrmTable.Table table, TravelMatrix otherwise) {
        int n = otherwise.size();
        int[][] seconds = new int[n][n];
        int[][] metres = new int[n][n];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                if (from != to) {
                    Double drive = table.seconds()[from][to];
                    Double way = table.metres()[from][to];
                    boolean known = drive != null && way != null;
                    seconds[from][to] = known ? (int) Math.round(drive) + SECONDS_PER_LEG : otherwise.seconds(from, to);
                    metres[from][to] = known ? (int) Math.round(way) : otherwise.metres(from, to);
                }
            }
        }
        return TravelMatrix.of(seconds, metres);
    }
}
