package org.chaekgil.courier.jdbc;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.courier.UrgentBooks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUrgentBooks implements UrgentBooks {
    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcUrgentBooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<ItemBarcode> onItsWay(String barcodeOrRequest) {
        return jdbc.sql(
                        """
                        select item from (
                          select l.item, l.request from leg l where l.closed_at is null
                          union all
                          select r.item, r.number from loan_request r where r.state = 'TO_PICK' and r.supplying <> r.pickup) moving
                        where item = :book or request = :book limit 1""")
                .param("book", barcodeOrRequest)
                .query(String.class)
                .optional()
                .map(ItemBarcode::new);
    }

    @Override
    public boolean staysWhereItIs(String barcodeOrRequest) {
        return jdbc.sql(
                        """
                        select exists (select 1 from loan_request
                          where state = 'TO_PICK' and supplying = pickup and (item = :book or number = :book))""")
                .param("book", barcodeOrRequest)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean add(ItemBarcode item, LocalDate day, String by) {
        return jdbc.sql(
                                """
                        insert into urgent_item (item, day, made_at, by_user) values (:item, :day, :now, :by)
                        on conflict (item) do update set day = excluded.day, made_at = excluded.made_at, by_user = excluded.by_user
                        where urgent_item.day <> excluded.day""")
                        .param("item", item.value())
                        .param("day", day)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                > 0;
    }
}
