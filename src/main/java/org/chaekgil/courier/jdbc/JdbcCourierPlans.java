package org.chaekgil.courier.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.chaekgil.courier.CourierPlan;
import org.chaekgil.courier.CourierPlans;
import org.chaekgil.courier.PlanState;
import org.chaekgil.courier.PlanVersion;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.file.DayFile;
import org.chaekgil.routing.file.PlanFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcCourierPlans implements CourierPlans {
    private static final String PLAN =
            """
            select id, day, version, state, day_file, plan_file, made_at, made_by, published_at, published_by
            from courier_plan where day = :day and
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcCourierPlans(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<CourierPlan> latest(LocalDate day) {
        return jdbc.sql(PLAN + "state <> 'REPLACED' order by version desc limit 1")
                .param("day", day)
                .query(JdbcCourierPlans::plan)
                .optional();
    }

    @Override
    public Optional<CourierPlan> published(LocalDate day) {
        return jdbc.sql(PLAN + "state in ('PUBLISHED', 'DRIVEN')")
                .param("day", day)
                .query(JdbcCourierPlans::plan)
                .optional();
    }

    @Override
    public List<PlanVersion> versions(LocalDate day) {
        return jdbc.sql(
                        """
                        select version, state, hard, soft, made_at, made_by, published_at, published_by
                        from courier_plan where day = :day order by version desc""")
                .param("day", day)
                .query((row, n) -> new PlanVersion(
                        row.getInt("version"),
                        PlanState.valueOf(row.getString("state")),
                        new DeliveryPlan.Score(row.getLong("hard"), row.getLong("soft")),
                        instant(row, "made_at"),
                        row.getString("made_by"),
                        instant(row, "published_at"),
                        row.getString("published_by")))
                .list();
    }

    @Override
    public Optional<CourierPlan> version(LocalDate day, int version) {
        return jdbc.sql(PLAN + "version = :version")
                .param("day", day)
                .param("version", version)
                .query(JdbcCourierPlans::plan)
                .optional();
    }

    @Override
    @Transactional
    public CourierPlan draft(LocalDate day, DeliveryDay input, DeliveryPlan plan, String by) {
        lock(day);
        withdrawDraft(day);
        jdbc.sql(
                        """
                        insert into courier_plan (day, version, state, hard, soft, day_file, plan_file, made_at, made_by)
                        select :day, coalesce(max(version), 0) + 1, 'DRAFT', :hard, :soft, :input, :plan, :now, :by
                        from courier_plan where day = :day""")
                .param("day", day)
                .param("hard", plan.score().hard())
                .param("soft", plan.score().soft())
                .param("input", DayText.of(input))
                .param("plan", new PlanFile().format(plan))
                .param("now", now())
                .param("by", by)
                .update();
        return latest(day).orElseThrow();
    }

    @Override
    public void withdrawDraft(LocalDate day) {
        jdbc.sql("update courier_plan set state = 'REPLACED' where day = :day and state = 'DRAFT'")
                .param("day", day)
                .update();
    }

    /** A lock on the day, not on a row: there may be none yet. */
    @Override
    public void lock(LocalDate day) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('courier_plan'), :day)")
                .param("day", (int) day.toEpochDay())
                .query((row, n) -> 1)
                .list();
    }

    @Override
    public void publish(CourierPlan draft, String by) {
        jdbc.sql("update courier_plan set state = 'REPLACED' where day = :day and state in ('PUBLISHED', 'DRIVEN')")
                .param("day", draft.day())
                .update();
        jdbc.sql(
                        """
                        update courier_plan set state = 'PUBLISHED', published_at = :now, published_by = :by
                        where id = :id and state = 'DRAFT'""")
                .param("id", draft.id())
                .param("now", now())
                .param("by", by)
                .update();
        jdbc.sql("select keep_planned(:id)")
                .param("id", draft.id())
                .query((row, n) -> 1)
                .list();
    }

    @Override
    public void driven(LocalDate day) {
        jdbc.sql("update courier_plan set state = 'DRIVEN' where day = :day and state = 'PUBLISHED'")
                .param("day", day)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static CourierPlan plan(ResultSet row, int n) throws SQLException {
        return new CourierPlan(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getInt("version"),
                PlanState.valueOf(row.getString("state")),
                new DayFile().parse(row.getString("day_file")),
                planOf(row.getString("plan_file")),
                instant(row, "made_at"),
                row.getString("made_by"),
                instant(row, "published_at"),
                row.getString("published_by"));
    }

    private static DeliveryPlan planOf(String file) {
        try {
            return new PlanFile().parse(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored plan cannot be read", e);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
