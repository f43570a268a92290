package org.chaekgil.courier.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chaekgil.courier.PlanChanges;
import org.chaekgil.courier.PlanningWish;
import org.chaekgil.courier.Wishes;
import org.chaekgil.routing.file.ChangeFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlanChanges implements PlanChanges {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;

    JdbcPlanChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void made(long plan, Made how) {
        jdbc.sql(
                        """
                        insert into plan_change (plan, made_from, change, undid, wishes, searched)
                        values (:plan, :from, :change, :undid, :wishes, :searched)""")
                .param("plan", plan)
                .param("from", how.from())
                .param("change", how.change() == null ? null : new ChangeFile().format(how.change()))
                .param("undid", how.undid())
                .param("wishes", text(how.wishes()))
                .param(
                        "searched",
                        how.searched() == null ? null : how.searched().name())
                .update();
    }

    @Override
    public Optional<Made> of(long plan) {
        return jdbc.sql("select made_from, change, undid, wishes, searched from plan_change where plan = :plan")
                .param("plan", plan)
                .query(JdbcPlanChanges::made)
                .optional();
    }

    @Override
    public List<Entry> history(LocalDate day) {
        return jdbc.sql(
                        """
                        select p.version, p.made_at, p.made_by, c.made_from, c.change, c.undid, c.wishes, c.searched
                        from courier_plan p left join plan_change c on c.plan = p.id
                        where p.day = :day order by p.version desc""")
                .param("day", day)
                .query((row, n) -> new Entry(
                        row.getInt("version"),
                        JdbcCourierPlans.instant(row, "made_at"),
                        row.getString("made_by"),
                        row.getString("wishes") == null ? null : made(row, n)))
                .list();
    }

    @Override
    public int newest(LocalDate day) {
        return jdbc.sql("select coalesce(max(version), 0) from courier_plan where day = :day and state <> 'REPLACED'")
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private static Made made(ResultSet row, int n) throws SQLException {
        String change = row.getString("change");
        String searched = row.getString("searched");
        return new Made(
                row.getObject("made_from", Integer.class),
                change == null ? null : new ChangeFile().parse(change),
                row.getObject("undid", Integer.class),
                wishes(row.getString("wishes")),
                searched == null ? null : PlanningWish.Kind.valueOf(searched));
    }

    private static String text(Wishes wishes) {
        try {
            return JSON.writeValueAsString(wishes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Wishes wishes(String text) {
        try {
            return JSON.readValue(text, Wishes.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was decided by hand cannot be read", e);
        }
    }
}
