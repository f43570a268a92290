package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chaekgil.access.Words;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.PlanState;
import org.chaekgil.courier.RoadNews;
import org.chaekgil.courier.Trip;
import org.chaekgil.courier.Trips;
import org.chaekgil.courier.WaveNames;
import org.chaekgil.network.Closures;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.routing.DeliveryDay;
import org.springframework.stereotype.Component;

/** What the coordinator can tell of the present day: it concerns the plan in force, whatever draft lies beside it. */
@Component
class HappeningToday {
    private final CourierPlans plans;
    private final Trips trips;
    private final RoadNews news;
    private final Closures closures;
    private final Days days;
    private final Words words;
    private final WaveNames waves;

    HappeningToday(
            CourierPlans plans,
            Trips trips,
            RoadNews news,
            Closures closures,
            Days days,
            Words words,
            WaveNames waves) {
        this.plans = plans;
        this.trips = trips;
        this.news = news;
        this.closures = closures;
        this.days = days;
        this.words = words;
        this.waves = waves;
    }

    /**
     * @param version in force
     * @param open trips that can be late or break down
     * @param libraries that can close
     * @param draft the version of a draft that falls away when something is told; null: there is none
     * @param closed those that were told closed for today alone
     * @param told what was told until now, the latest first
     */
    record Sheet(
            int version,
            List<Trip> open,
            List<DeliveryDay.Place> libraries,
            Integer draft,
            List<DeliveryDay.Place> closed,
            List<Told> told) {}

    record Told(LocalTime at, String by, String what) {}

    /** Empty on other days, and while no plan is in force. */
    Optional<Sheet> on(LocalDate day) {
        if (!day.equals(days.today())) {
            return Optional.empty();
        }
        return plans.published(day)
                .filter(p -> p.state() == PlanState.PUBLISHED)
                .map(p -> sheet(p, plans.latest(day).orElseThrow()));
    }

    private Sheet sheet(CourierPlan inForce, CourierPlan latest) {
        DeliveryDay input = inForce.input();
        List<LibraryId> closed = closures.closedOnlyOn(inForce.day());
        return new Sheet(
                inForce.version(),
                trips.on(inForce.day()).stream().filter(t -> t.state().open()).toList(),
                input.places().stream()
                        .filter(p -> !p.closed() && !p.id().equals(input.hub()))
                        .toList(),
                latest.state() == PlanState.DRAFT ? latest.version() : null,
                input.places().stream()
                        .filter(p -> closed.contains(new LibraryId(p.id())))
                        .toList(),
                told(input));
    }

    private List<Told> told(DeliveryDay input) {
        List<Told> all = new ArrayList<>();
        for (RoadNews.Entry entry : news.on(input.date())) {
            LocalTime at = LocalTime.ofInstant(entry.at(), OpeningCalendar.ZONE).truncatedTo(ChronoUnit.MINUTES);
            all.add(0, new Told(at, entry.by(), say(entry, input)));
        }
        return all;
    }

    private String say(RoadNews.Entry entry, DeliveryDay input) {
        String key = "plan.told." + entry.kind();
        return entry.van() == null
                ? words.say(key, Reasons.name(input, entry.about()))
                : words.say(key, entry.van(), waves.of(entry.wave()), entry.minutes());
    }
}
