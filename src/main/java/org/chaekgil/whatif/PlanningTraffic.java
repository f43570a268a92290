package org.chaekgil.whatif;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.chaekgil.courier.CourierSettings;
import org.chaekgil.courier.PastTraffic;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.RoutePlanner;
import org.chaekgil.routing.Search;
import org.springframework.stereotype.Service;

/**
 * Plans one day of a comparison in all its columns and keeps what each comes to. Takes as long as two searches; holds no
 * transaction meanwhile. One thread: the day's own planning, which people wait for, shall find a processor free.
 */
@Service
public class PlanningTraffic {
    private final WhatIfs whatIfs;
    private final PastTraffic traffic;
    private final RoutePlanner planner;
    private final CourierSettings courier;
    private final WhatIfSettings settings;

    PlanningTraffic(
            WhatIfs whatIfs,
            PastTraffic traffic,
            RoutePlanner planner,
            CourierSettings courier,
            WhatIfSettings settings) {
        this.whatIfs = whatIfs;
        this.traffic = traffic;
        this.planner = planner;
        this.courier = courier;
        this.settings = settings;
    }

    /**
     * Columns that are there already, from a node that died, are not planned again.
     *
     * @param cancelled ends the search early; what was not finished is not kept
     * @return whether the day is complete, or nobody wants it any more
     */
    public boolean plan(long id, LocalDate day, BooleanSupplier cancelled) {
        Optional<WhatIf> whatIf = whatIfs.find(id).filter(w -> !w.cancelled());
        if (whatIf.isEmpty()) {
            return true;
        }
        Set<Column> there = whatIfs.results(id).stream()
                .filter(r -> r.day().equals(day))
                .map(DayResult::column)
                .collect(Collectors.toSet());
        DeliveryDay past = traffic.on(day);
        for (Column column : Column.values()) {
            if (!there.contains(column)) {
                Setting setting = whatIf.get().setting(column);
                DeliveryDay input = setting.on(past);
                DeliveryPlan plan = plan(column, input, cancelled);
                if (cancelled.getAsBoolean()) {
                    return false;
                }
                whatIfs.add(id, new DayResult(day, column, Figures.of(input, plan, setting.gramsPerKilometre())));
            }
        }
        return true;
    }

    private DeliveryPlan plan(Column column, DeliveryDay input, BooleanSupplier cancelled) {
        if (column == Column.FIXED) {
            return new FixedRounds(input).plan();
        }
        Search search = Search.forSteps(settings.steps())
                .withThreads(1)
                .withSeed(courier.planSeed())
                .until(cancelled);
        return planner.plan(input, search, better -> {});
    }
}
