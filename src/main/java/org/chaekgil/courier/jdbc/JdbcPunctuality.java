package org.chaekgil.courier.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import org.chaekgil.courier.Punctuality;
import org.chaekgil.network.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPunctuality implements Punctuality {
    private static final int SECONDS = 60;
    private final JdbcClient jdbc;

    JdbcPunctuality(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> of(Question question) {
        DayOfWeek weekday = question.weekday();
        return jdbc.sql(
                        DueStops.SQL
                                + """
                        select library, extract(hour from due_leaves)::int as hour,
                          count(*) filter (where state = 'DONE') as driven,
                          count(*) filter (where abs(delay) <= :tolerance) as in_time,
                          round(percentile_cont(0.5) within group (order by delay)) as median,
                          round(percentile_cont(0.9) within group (order by delay)) as ninetieth,
                          count(*) filter (where state <> 'DONE') as missed
                        from stop
                        where state not in ('OPEN', 'LEFT_OUT') and due_leaves is not null
                          and (cast(:library as text) is null or library = :library)
                          and (cast(:van as text) is null or due_van = :van)
                          and (cast(:wave as text) is null or wave = :wave)
                          and (cast(:weekday as int) is null or extract(isodow from day) = :weekday)
                        group by grouping sets ((library, extract(hour from due_leaves)), (library), (extract(hour from due_leaves)), ())
                        order by library nulls first, hour nulls first""")
                .param("from", question.from())
                .param("to", question.to())
                .param("tolerance", question.toleranceMinutes() * SECONDS)
                .param(
                        "library",
                        question.library() == null ? null : question.library().value())
                .param("van", question.van())
                .param("wave", question.wave())
                .param("weekday", weekday == null ? null : weekday.getValue())
                .query(JdbcPunctuality::line)
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        String library = row.getString("library");
        return new Line(
                library == null ? null : new LibraryId(library),
                integer(row, "hour"),
                row.getInt("driven"),
                row.getInt("in_time"),
                integer(row, "median"),
                integer(row, "ninetieth"),
                row.getInt("missed"));
    }

    private static Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
