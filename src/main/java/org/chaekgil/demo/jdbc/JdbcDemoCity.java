package org.chaekgil.demo.jdbc;

import java.time.Clock;
import java.util.List;
import org.chaekgil.catalogue.TitleId;
import org.chaekgil.demo.DemoCity;
import org.chaekgil.demo.DemoCopies;
import org.chaekgil.demo.DemoTitle;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.SettingUpNetwork;
import org.chaekgil.network.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcDemoCity implements DemoCity {
    private static final int COPIES = 6000;
    private static final int VAN_ITEMS = 700;
    private static final List<String> VANS = List.of("V1", "V2", "V3");

    private final JdbcClient jdbc;
    private final SettingUpNetwork network;
    private final Libraries libraries;
    private final DemoCatalogue catalogue;
    private final DemoAccounts accounts;
    private final Clock clock;

    JdbcDemoCity(
            JdbcClient jdbc,
            SettingUpNetwork network,
            Libraries libraries,
            DemoCatalogue catalogue,
            DemoAccounts accounts,
            Clock clock) {
        this.jdbc = jdbc;
        this.network = network;
        this.libraries = libraries;
        this.catalogue = catalogue;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean fillIfEmpty() {
        if (!libraries.all().isEmpty()) {
            letTry();
            return false;
        }
        network.libraries(DemoFiles.open("libraries.csv"));
        network.holidays(DemoFiles.open("holidays.csv"));
        network.waves(Wave.USUAL);
        List<Library> all = libraries.all();
        List<DemoTitle> titles = DemoFiles.titles();
        List<TitleId> ids = catalogue.addTitles(titles);
        catalogue.addItems(DemoCopies.spread(titles, ids, all, COPIES));
        addPeople(all);
        jdbc.sql("insert into demo_city default values on conflict do nothing").update();
        jdbc.sql("analyze title, item, custody, patron, card, login").update();
        return true;
    }

    @Override
    public boolean founded() {
        return has("demo_city");
    }

    /** Whoever has a login already is at work here, and wants no others. */
    private void letTry() {
        if (!has("login") && !has("patron") && !has("van")) {
            addPeople(libraries.all());
        }
    }

    private void addPeople(List<Library> all) {
        VANS.forEach(van -> jdbc.sql("insert into van (id, capacity) values (?, ?)")
                .params(van, VAN_ITEMS)
                .update());
        accounts.addCitizens(clock.instant());
        accounts.addStaff(all, VANS);
    }

    private boolean has(String table) {
        return jdbc.sql("select exists (select 1 from " + table + ")")
                .query(Boolean.class)
                .single();
    }
}
