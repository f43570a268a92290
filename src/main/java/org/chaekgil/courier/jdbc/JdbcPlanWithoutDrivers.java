package org.chaekgil.courier.jdbc;

import java.util.OptionalLong;
import org.chaekgil.courier.PlanWithoutDrivers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlanWithoutDrivers implements PlanWithoutDrivers {
    private final JdbcClient jdbc;

    JdbcPlanWithoutDrivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void found(long plan, long soft) {
        jdbc.sql("insert into plan_without_drivers (plan, soft) values (:plan, :soft) on conflict (plan) do nothing")
                .param("plan", plan)
                .param("soft", soft)
                .update();
    }

    @Override
    public OptionalLong soft(long plan) {
        return jdbc.sql("select soft from plan_without_drivers where plan = :plan")
                .param("plan", plan)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
