package org.chaekgil.cli;

import java.util.List;
import java.util.Map;
import org.chaekgil.database.EmbeddedPostgres;

/** Where the tables lie, in the words of Spring Boot. */
final class Datasource {
    private static final String URL = "spring.datasource.url";

    private Datasource() {}

    /** Whether the environment, a system property or one of these arguments names an outside database. */
    static boolean isOutside(List<String> arguments) {
        return System.getenv("SPRING_DATASOURCE_URL") != null
                || System.getProperty(URL) != null
                || arguments.stream().anyMatch(argument -> argument.startsWith(argument(URL, "")));
    }

    /** Our database on that server, made if there is none. */
    static Map<String, Object> on(EmbeddedPostgres postgres) {
        postgres.ensure("chaekgil");
        return Map.of(
                URL,
                postgres.url("chaekgil"),
                "spring.datasource.username",
                postgres.user(),
                "spring.datasource.password",
                postgres.password());
    }

    /** As arguments, because those come before application.yaml. */
    static List<String> arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(property -> argument(property.getKey(), property.getValue()))
                .toList();
    }

    private static String argument(String name, Object value) {
        return "--" + name + "=" + value;
    }
}
