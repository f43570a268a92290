package org.chaekgil.network.jdbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLibraries implements Libraries {
    private final NetworkFacts<Map<LibraryId, Library>> facts;

    JdbcLibraries(JdbcClient jdbc) {
        facts = new NetworkFacts<>(jdbc, () -> read(jdbc));
    }

    @Override
    public List<Library> all() {
        return List.copyOf(facts.current().values());
    }

    @Override
    public Optional<Library> find(LibraryId id) {
        return Optional.ofNullable(facts.current().get(id));
    }

    @Override
    public Library hub() {
        return facts.current().values().stream()
                .filter(Library::hub)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no library is the hub"));
    }

    private static Map<LibraryId, Library> read(JdbcClient jdbc) {
        Map<LibraryId, Library> byId = new LinkedHashMap<>();
        jdbc.sql("select id, name, kind, address, phone, lat, lon, holdings, hub from library order by id")
                .query((row, n) -> new Library(
                        new LibraryId(row.getString("id")),
                        row.getString("name"),
                        Library.Kind.valueOf(row.getString("kind")),
                        row.getString("address"),
                        row.getString("phone"),
                        row.getDouble("lat"),
                        row.getDouble("lon"),
                        row.getInt("holdings"),
                        row.getBoolean("hub")))
                .list()
                .forEach(library -> byId.put(library.id(), library));
        return byId;
    }
}
