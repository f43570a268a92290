package org.chaekgil.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chaekgil.demo.DemoTime;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application on a clock that is moved by hand, with a job executor that sleeps: due jobs are done when time comes to them. */
final class SimulatedCity {
    /** Nobody needs a simulation after a power cut. */
    private static final String[] FAST = {"fsync=off", "synchronous_commit=off", "full_page_writes=off"};

    private SimulatedCity() {}

    /**
     * On an embedded database that is thrown away afterwards.
     *
     * @param dearer how many times the usual price of an item that waits
     */
    static <T> T fresh(Class<?> application, int dearer, Function<ApplicationContext, T> work) {
        try (ThrownAwayPostgres postgres = new ThrownAwayPostgres(FAST)) {
            List<String> where = new ArrayList<>(Datasource.arguments(Datasource.on(postgres.start())));
            where.add("--server.tomcat.basedir=" + postgres.directory().resolve("tomcat"));
            return run(application, dearer, where, work);
        }
    }

    /** @param url null: as {@code SPRING_DATASOURCE_URL} says */
    static <T> T outside(Class<?> application, int dearer, String url, Function<ApplicationContext, T> work) {
        return run(application, dearer, url == null ? List.of() : List.of("--spring.datasource.url=" + url), work);
    }

    private static <T> T run(
            Class<?> application, int dearer, List<String> where, Function<ApplicationContext, T> work) {
        List<String> arguments = new ArrayList<>(where);
        arguments.addAll(List.of(
                "--server.port=0",
                "--chaekgil.demo=true",
                "--chaekgil.demo-start=false",
                "--chaekgil.clock=movable",
                "--chaekgil.clock-start=" + DemoTime.BEGINNING,
                "--camunda.bpm.job-execution.enabled=false",
                // what a rule refuses within a step of the engine is no error
                "--logging.level.org.camunda.bpm.engine.context=off",
                "--logging.level.org.chaekgil=warn"));
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .properties(DemoPrices.times(dearer))
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new))) {
            return work.apply(context);
        }
    }
}
