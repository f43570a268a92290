package org.chaekgil.demo.jdbc;

import java.util.Optional;
import org.chaekgil.demo.Simulating;
import org.chaekgil.demo.life.LifeBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLifeBook implements LifeBook {
    private final JdbcClient sql;

    JdbcLifeBook(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Simulating.Wish> wish() {
        return sql.sql("select days, requests, cross_returns, citizens, seed, routes from simulation")
                .query((row, n) -> new Simulating.Wish(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        0,
                        row.getLong(5),
                        Simulating.Routes.valueOf(row.getString(6))))
                .optional();
    }

    @Override
    public void begin(Simulating.Wish wish) {
        sql.sql(
                        "insert into simulation (days, requests, cross_returns, citizens, seed, routes) values (?, ?, ?, ?, ?, ?)")
                .params(
                        wish.days(),
                        wish.requestsPerDay(),
                        wish.crossReturnsPerDay(),
                        wish.citizens(),
                        wish.seed(),
                        wish.routes().name())
                .update();
    }

    @Override
    public boolean opened() {
        return sql.sql("select count(*) from demo_life").query(Integer.class).single() > 0;
    }

    @Override
    public void open() {
        sql.sql("insert into demo_life default values on conflict do nothing").update();
    }
}
