package org.chaekgil.demo.jdbc;

import java.time.Clock;
import java.time.LocalTime;
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
    private static final List<Wave> WAVES = List.of(
            new Wave("AM", LocalTime.of(9, 0), LocalTime.of(12, 30), 30),
            new Wave("PM", LocalTime.of(13, 30), LocalTime.of(17, 30), 30));

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
            return false;
        }
        network.libraries(DemoFiles.open("libraries.csv"));
        network.holidays(DemoFiles.open("holidays.csv"));
        network.waves(WAVES);
        VANS.forEach(van -> jdbc.sql("insert into van (id, capacity) values (?, ?)")
                .params(van, VAN_ITEMS)
                .update());
        List<Library> all = libraries.all();
        List<DemoTitle> titles = DemoFiles.titles();
        List<TitleId> ids = catalogue.addTitles(titles);
        catalogue.addItems(DemoCopies.spread(titles, ids, all, COPIES));
        accounts.addCitizens(clock.instant());
        accounts.addStaff(all, VANS);
        jdbc.sql("analyze title, item, custody, patron, card, login").update();
        return true;
    }
}
