package org.chaekgil.whatif;

import java.time.LocalDate;
import java.util.List;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Role;
import org.chaekgil.courier.CourierFixture;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.GatheringDay;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.FixedRounds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo city on Tuesday morning, with plans of the days before. */
@Component
public class WhatIfFixture {
    public static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    public static final Actor OTHER = new Actor("other-coordinator", Role.COORDINATOR, null, null);

    private static final List<String> LIBRARIES =
            List.of("M02", "M03", "M04", "M05", "M06", "M07", "M08", "M09", "M10", "S01", "S02", "S04");
    private static final String OURS =
            """
            select tablename from pg_tables where schemaname = 'public' and tablename !~ '^(act_|databasechangelog|what_if)'""";

    private final CourierFixture city;
    private final GatheringDay gathering;
    private final CourierPlans plans;
    private final PresentSetting present;
    private final JdbcClient jdbc;

    WhatIfFixture(
            CourierFixture city, GatheringDay gathering, CourierPlans plans, PresentSetting present, JdbcClient jdbc) {
        this.city = city;
        this.gathering = gathering;
        this.plans = plans;
        this.present = present;
        this.jdbc = jdbc;
    }

    /** The city without any past. */
    public void city() {
        city.cityAtSix();
    }

    /** Plans for Friday and Monday, published, with much to drive. */
    public void twoPastDays() {
        city.cityAtSix();
        for (int i = 0; i < LIBRARIES.size(); i++) {
            for (int step : new int[] {1, 4, 7}) {
                city.tote(LIBRARIES.get(i), LIBRARIES.get((i + step) % LIBRARIES.size()), 6 + i);
            }
        }
        city.late();
        LIBRARIES.subList(0, 4).forEach(from -> city.tote(from, "S05", 10)); // these are in time
        DeliveryDay tuesday = gathering.gather(CourierFixture.TUESDAY);
        List.of(FRIDAY, MONDAY).forEach(day -> published(day, tuesday));
    }

    private void published(LocalDate day, DeliveryDay d) {
        DeliveryDay past =
                new DeliveryDay(day, d.hub(), d.places(), d.waves(), d.vans(), d.consignments(), d.travel(), d.costs());
        plans.publish(plans.draft(day, past, new FixedRounds(past).plan(), "test"), "test");
    }

    /** The present setting with one large van alone. */
    public Setting oneVan() {
        Setting now = present.now();
        return new Setting(
                List.of(new Setting.VanGroup(1, 1500, now.vans().get(0).waves())),
                now.waves(),
                now.hub(),
                now.openings(),
                now.costs(),
                now.gramsPerKilometre());
    }

    /** What stands in all tables of ours but those of comparisons. */
    public String everythingElse() {
        StringBuilder all = new StringBuilder();
        List<String> tables = jdbc.sql(OURS).query(String.class).list();
        for (String table : tables) {
            all.append(table)
                    .append(' ')
                    .append(jdbc.sql("select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + table
                                    + " t")
                            .query(String.class)
                            .single())
                    .append('\n');
        }
        return all.toString();
    }
}
