package org.chaekgil.courier.jdbc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chaekgil.routing.DeliveryDay.Place;
import org.chaekgil.routing.LastMatrix;
import org.chaekgil.routing.TravelMatrix;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The latest matrix only; a place that moved is another place. */
@Repository
class JdbcLastMatrix implements LastMatrix {
    private final JdbcClient jdbc;

    JdbcLastMatrix(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of its own: a day is gathered in a transaction that only reads. */
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void keep(List<Place> places, TravelMatrix matrix) {
        int n = places.size();
        Integer[] seconds = new Integer[n * n];
        Integer[] metres = new Integer[n * n];
        for (int i = 0; i < n * n; i++) {
            seconds[i] = matrix.seconds(i / n, i % n);
            metres[i] = matrix.metres(i / n, i % n);
        }
        jdbc.sql(
                        """
                        insert into travel_matrix (only_one, places, seconds, metres) values (true, :places, :seconds, :metres)
                        on conflict (only_one) do update
                          set places = excluded.places, seconds = excluded.seconds, metres = excluded.metres""")
                .param("places", names(places))
                .param("seconds", seconds)
                .param("metres", metres)
                .update();
    }

    @Override
    public Optional<TravelMatrix> of(List<Place> places) {
        int n = places.size();
        return jdbc.sql("select seconds, metres from travel_matrix where places = :places::text[]")
                .param("places", names(places))
                .query((row, i) -> TravelMatrix.of(
                        square((Integer[]) row.getArray("seconds").getArray(), n),
                        square((Integer[]) row.getArray("metres").getArray(), n)))
                .optional();
    }

    private static int[][] square(Integer[] cells, int n) {
        int[][] rows = new int[n][n];
        for (int i = 0; i < n * n; i++) {
            rows[i / n][i % n] = cells[i];
        }
        return rows;
    }

    private static String[] names(List<Place> places) {
        return places.stream()
                .map(p -> String.format(Locale.ROOT, "%s@%.6f,%.6f", p.id(), p.lat(), p.lon()))
                .toArray(String[]::new);
    }
}
