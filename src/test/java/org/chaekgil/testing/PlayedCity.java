package org.chaekgil.testing;

import java.util.function.Consumer;
import org.chaekgil.Chaekgil;
import org.chaekgil.demo.DemoTime;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.workflow.EngineClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** An application of its own on a fresh database, whose engine began at the demo's beginning: for tests that live through whole days. */
public final class PlayedCity {
    private PlayedCity() {}

    /** @param dearer so many times the usual price of an item that waits: in a small city vans would never be worth it */
    public static void open(int dearer, Consumer<ConfigurableApplicationContext> work) {
        try (ConfigurableApplicationContext city = new SpringApplicationBuilder(Chaekgil.class)
                .logStartupInfo(false)
                .run(
                        "--spring.datasource.url=" + TestServer.freshDatabase(),
                        "--spring.datasource.username=" + TestServer.user(),
                        "--spring.datasource.password=" + TestServer.password(),
                        "--spring.datasource.hikari.connection-timeout=" + TestServer.PATIENCE_MILLIS,
                        "--server.port=0",
                        "--chaekgil.demo=true",
                        "--chaekgil.demo-start=false",
                        "--chaekgil.clock=movable",
                        "--chaekgil.clock-start=" + DemoTime.BEGINNING,
                        "--chaekgil.courier.costs.per-item-night=" + dearer * DeliveryDay.Costs.USUAL.perItemNight(),
                        "--chaekgil.courier.costs.per-item-day-late="
                                + dearer * DeliveryDay.Costs.USUAL.perItemDayLate(),
                        "--camunda.bpm.job-execution.enabled=false")) {
            work.accept(city);
        } finally {
            // the engine's clock is one for all applications of this virtual machine
            EngineClock.standAt(DemoTime.OPENING);
        }
    }
}
