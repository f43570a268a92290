package org.chaekgil.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chaekgil.database.EmbeddedPostgres;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** The database of a command that does one thing and ends: the outside one where it is set, else the embedded one. */
final class CommandDatabase {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {
                "Directory of the embedded database (default data); stop its server first. Not used when SPRING_DATASOURCE_URL is set.",
                "내장 데이터베이스를 둔 폴더 (기본 data). 그 서버를 먼저 멈추십시오."
            })
    Path data = Path.of("data");

    /** Runs the work with the beans of that configuration, on a database whose schema is up to date; made if there is none. */
    <T> T with(Class<?> configuration, Function<ApplicationContext, T> work) {
        if (Datasource.isOutside(List.of())) {
            return run(configuration, List.of(), work);
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home())) {
            return run(configuration, Datasource.arguments(Datasource.on(postgres)), work);
        }
    }

    /**
     * The same for a command that makes no sense on an empty database.
     *
     * @throws WrongFile when there is none in the directory; nothing is made then
     */
    <T> T withExisting(Class<?> configuration, Function<ApplicationContext, T> work) {
        if (!Datasource.isOutside(List.of()) && !EmbeddedPostgres.exists(home())) {
            throw new WrongFile("%s: 여기에는 데이터베이스가 없습니다 / there is no database here (--data DIR)".formatted(data), null);
        }
        return with(configuration, work);
    }

    private Path home() {
        return data.resolve("postgres");
    }

    private static <T> T run(Class<?> configuration, List<String> where, Function<ApplicationContext, T> work) {
        List<String> arguments = new ArrayList<>(where);
        arguments.add("--logging.level.root=warn");
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new))) {
            return work.apply(context);
        }
    }
}
