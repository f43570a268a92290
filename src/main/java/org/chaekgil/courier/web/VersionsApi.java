package org.chaekgil.courier.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.access.Role;
import org.chaekgil.courier.ComparedStop;
import org.chaekgil.courier.ComparingPlans;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.PlanChoice;
import org.chaekgil.courier.PlanComparison;
import org.chaekgil.courier.PlanState;
import org.chaekgil.courier.PlanVersion;
import org.chaekgil.routing.CostParts;
import org.chaekgil.routing.DeliveryPlan.Score;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Versions of a day's plan for other systems; for coordinators. */
@RestController
@RequestMapping("/api/plans/{day}")
class VersionsApi {
    private final CourierPlans plans;
    private final ComparingPlans comparing;

    VersionsApi(CourierPlans plans, ComparingPlans comparing) {
        this.plans = plans;
        this.comparing = comparing;
    }

    record Version(
            int version,
            PlanState state,
            Score score,
            OffsetDateTime madeAt,
            String madeBy,
            OffsetDateTime publishedAt,
            String publishedBy) {
        static Version of(PlanVersion v) {
            return new Version(
                    v.version(),
                    v.state(),
                    v.score(),
                    Days.at(v.madeAt()),
                    v.madeBy(),
                    Days.at(v.publishedAt()),
                    v.publishedBy());
        }
    }

    record Comparison(Side a, Side b, List<Stop> stops) {}

    /** {@code cost}: thousandths of a won; {@code seconds} the vans are out. */
    record Side(
            String plan,
            Score score,
            CostParts cost,
            long metres,
            long seconds,
            int trips,
            int items,
            int delivered,
            int inTime,
            int late) {
        static Side of(PlanComparison.Side side) {
            return new Side(
                    side.choice().toString(),
                    side.plan().plan().score(),
                    side.cost(),
                    side.totals().metres(),
                    side.totals().seconds(),
                    side.totals().trips(),
                    side.totals().items(),
                    side.totals().delivered(),
                    side.inTime(),
                    side.late());
        }
    }

    /** {@code laterSeconds}: of {@code b}'s start against {@code a}'s. */
    record Stop(
            String place,
            At a,
            At b,
            boolean over,
            boolean gained,
            boolean lost,
            boolean otherVan,
            boolean otherWave,
            boolean otherOrder,
            int laterSeconds) {
        static Stop of(LocalDate day, ComparedStop s) {
            return new Stop(
                    s.library().value(),
                    At.of(day, s.a()),
                    At.of(day, s.b()),
                    s.over(),
                    s.gained(),
                    s.lost(),
                    s.otherVan(),
                    s.otherWave(),
                    s.otherOrder(),
                    s.later());
        }
    }

    record At(String van, String wave, int number, OffsetDateTime start) {
        static At of(LocalDate day, ComparedStop.At at) {
            return at == null
                    ? null
                    : new At(at.van(), at.wave(), at.number(), Days.at(day, PlanSheet.time(at.start())));
        }
    }

    @GetMapping("/versions")
    List<Version> versions(@PathVariable LocalDate day, Actor by) {
        if (!by.is(Role.COORDINATOR) && !by.is(Role.ADMIN)) {
            throw new Refused(Code.NOT_YOURS, day);
        }
        return plans.versions(day).stream().map(Version::of).toList();
    }

    @GetMapping("/compare")
    Comparison compare(@PathVariable LocalDate day, @RequestParam String a, @RequestParam String b, Actor by) {
        PlanComparison both = comparing.compare(
                day, Input.required("a", a, PlanChoice::of), Input.required("b", b, PlanChoice::of), by);
        return new Comparison(
                Side.of(both.a()),
                Side.of(both.b()),
                both.stops().stream().map(s -> Stop.of(day, s)).toList());
    }
}
