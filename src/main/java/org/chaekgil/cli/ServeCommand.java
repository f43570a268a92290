package org.chaekgil.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.chaekgil.database.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Starts the server; what is done when no other command is named. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {"Start the server (default).", "서버를 시작합니다 (기본 명령)."})
public class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            description = {"Port to listen on (default 8080).", "접속 포트 (기본 8080)."})
    Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {
                "Directory of the embedded database (default data). Not used when SPRING_DATASOURCE_URL is set.",
                "내장 데이터베이스를 둘 폴더 (기본 data)."
            })
    Path data = Path.of("data");

    @Option(
            names = "--demo",
            negatable = true,
            description = {
                "The demo city with its logins. On with the embedded database, off with an outside one.",
                "시연용 도시와 계정. 내장 데이터베이스일 때는 켜짐, 외부 데이터베이스일 때는 꺼짐."
            })
    Boolean demo;

    @Option(
            names = "--real-clock",
            description = {"The demo too uses the real time.", "시연에서도 실제 시각을 씁니다."})
    boolean realClock;

    /** The demo city moves about a tenth of what the real one does. */
    private static final int TIMES_FEWER_ITEMS = 10;

    /** Names of more than one part, with indices and keys in brackets: {@code --logging.level[org.chaekgil.X]=debug}. */
    private static final Pattern SPRING_PROPERTY =
            Pattern.compile("--[a-zA-Z][\\w-]*([.][\\w-]+|\\[[^\\]=]+\\])+=.*", Pattern.DOTALL);

    @ParentCommand
    ChaekgilCommand chaekgil;

    @Unmatched
    List<String> others = new ArrayList<>();

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        mustBeSpringProperties();
        boolean embedded = !Datasource.isOutside(others);
        boolean inDemo = demo == null ? embedded : demo;
        Map<String, Object> properties = new HashMap<>();
        properties.put("chaekgil.embedded", embedded);
        properties.put("chaekgil.demo", inDemo);
        properties.put("chaekgil.clock", inDemo && !realClock ? "demo" : "real");
        if (port != null) {
            properties.put("server.port", port);
        }
        if (embedded) {
            properties.putAll(startDatabase());
        }
        SpringApplication application = new SpringApplication(chaekgil.application());
        Map<String, Object> defaults = new HashMap<>(properties);
        if (inDemo) {
            defaults.putAll(DemoPrices.times(TIMES_FEWER_ITEMS));
        }
        application.setDefaultProperties(defaults);
        application.run(arguments(properties));
        Thread.currentThread().join();
        return 0;
    }

    /** Stopped after the last Spring context is closed, whose connections would be cut otherwise. */
    private Map<String, Object> startDatabase() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data.resolve("postgres"));
        SpringApplication.getShutdownHandlers().add(postgres::close);
        Map<String, Object> properties = new HashMap<>(Datasource.on(postgres));
        properties.put("chaekgil.data", postgres.home());
        return properties;
    }

    private String[] arguments(Map<String, Object> properties) {
        List<String> all = new ArrayList<>(others);
        all.addAll(Datasource.arguments(properties));
        return all.toArray(String[]::new);
    }

    static boolean isSpringProperty(String argument) {
        return SPRING_PROPERTY.matcher(argument).matches();
    }

    private void mustBeSpringProperties() {
        others.stream().filter(other -> !isSpringProperty(other)).findFirst().ifPresent(other -> {
            throw new ParameterException(spec.commandLine(), "Unknown option: " + other + " / 알 수 없는 옵션입니다.");
        });
    }
}
