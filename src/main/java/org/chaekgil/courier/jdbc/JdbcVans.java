package org.chaekgil.courier.jdbc;

import java.util.List;
import org.chaekgil.courier.Van;
import org.chaekgil.courier.Vans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVans implements Vans {
    private final JdbcClient jdbc;

    JdbcVans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Van> all() {
        return jdbc.sql("select id, capacity, in_service from van order by id")
                .query((row, n) -> new Van(row.getString("id"), row.getInt("capacity"), row.getBoolean("in_service")))
                .list();
    }

    @Override
    public void hire(String van, int capacity) {
        jdbc.sql(
                        """
                        insert into van (id, capacity, in_service) values (:van, :capacity, false)
                        on conflict (id) do nothing""")
                .param("van", van)
                .param("capacity", capacity)
                .update();
    }

    @Override
    public boolean inService(String van, boolean inService) {
        return jdbc.sql("update van set in_service = :in where id = :van and in_service <> :in")
                        .param("in", inService)
                        .param("van", van)
                        .update()
                > 0;
    }
}
