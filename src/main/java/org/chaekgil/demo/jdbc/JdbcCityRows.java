package org.chaekgil.demo.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chaekgil.catalogue.ItemBarcode;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.custody.ToteBarcode;
import org.chaekgil.demo.life.CityRows;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.RequestNumber;
import org.chaekgil.request.RequestState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcCityRows implements CityRows {
    private final JdbcClient sql;

    JdbcCityRows(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<CardNumber> cards() {
        return sql.sql(
                        """
                select c.number from card c join patron p on p.id = c.patron
                where c.active and p.suspended_until is null order by c.number""")
                .query((row, n) -> new CardNumber(row.getString(1)))
                .list();
    }

    @Override
    @Transactional
    public void grow(int citizens) {
        sql.sql(
                        """
                with born as (
                  insert into patron (name)
                  select '시민 ' || n from generate_series((select count(*) + 1 from patron), :citizens) n order by n
                  returning id, name)
                insert into card (number, patron) select 'SM' || lpad(substr(name, 4), 6, '0'), id from born""")
                .param("citizens", citizens)
                .update();
    }

    @Override
    public Map<TitleId, Integer> titles() {
        Map<TitleId, Integer> titles = new LinkedHashMap<>();
        sql.sql(
                        "select title, count(*) filter (where deliverable = 'YES') as copies from item group by title order by title")
                .query((ResultSet row) -> {
                    titles.put(new TitleId(row.getLong("title")), row.getInt("copies"));
                });
        return titles;
    }

    @Override
    public SortedMap<LibraryId, List<Copy>> stock() {
        SortedMap<LibraryId, List<Copy>> stock = new TreeMap<>();
        sql.sql("select barcode, title, home, deliverable from item order by barcode")
                .query((ResultSet row) -> {
                    stock.computeIfAbsent(new LibraryId(row.getString("home")), home -> new ArrayList<>())
                            .add(new Copy(
                                    new ItemBarcode(row.getString("barcode")),
                                    new TitleId(row.getLong("title")),
                                    !row.getString("deliverable").equals("REFERENCE"),
                                    row.getString("deliverable").equals("YES")));
                });
        return stock;
    }

    @Override
    public List<Wish> wishes(RequestState... states) {
        return sql.sql(
                        """
                select r.number, r.item, r.pickup, r.state, r.ready_at,
                  (select min(c.number) from card c where c.patron = r.patron and c.active) as card
                from loan_request r where r.state in (:states) order by r.seq""")
                .param("states", Arrays.stream(states).map(Enum::name).toList())
                .query((row, n) -> new Wish(
                        new RequestNumber(row.getString("number")),
                        new CardNumber(row.getString("card")),
                        row.getString("item") == null ? null : new ItemBarcode(row.getString("item")),
                        new LibraryId(row.getString("pickup")),
                        RequestState.valueOf(row.getString("state")),
                        instant(row, "ready_at")))
                .list();
    }

    @Override
    public List<Lent> lent(Instant before) {
        return sql.sql(
                        """
                select l.item, i.home, l.request, l.lent_on,
                  (select min(c.number) from card c where c.patron = l.patron and c.active) as card
                from loan l join item i on i.barcode = l.item
                where l.returned_at is null and not l.void and l.lent_on < ? order by l.id""")
                .param(Timestamp.from(before))
                .query((row, n) -> new Lent(
                        new ItemBarcode(row.getString("item")),
                        new LibraryId(row.getString("home")),
                        new CardNumber(row.getString("card")),
                        row.getString("request"),
                        instant(row, "lent_on")))
                .list();
    }

    @Override
    public List<ToteBarcode> closedTotesFrom(LibraryId origin) {
        return sql.sql(
                        """
                select barcode from tote where from_library = ? and sealed_at is not null and opened_at is null
                order by barcode""")
                .param(origin.value())
                .query((row, n) -> new ToteBarcode(row.getString(1)))
                .list();
    }

    @Override
    public List<Astray> astray() {
        return sql.sql(
                        """
                select c.item, i.home, c.place from custody c join item i on i.barcode = c.item
                where c.until is null and c.place in ('MISSING', 'QUARANTINED') order by c.item""")
                .query((row, n) -> new Astray(
                        new ItemBarcode(row.getString("item")),
                        new LibraryId(row.getString("home")),
                        row.getString("place").equals("QUARANTINED")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
