package org.chaekgil.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Every sub-command is named here; those that need no database do not start Spring. */
@Command(
        name = "chaekgil",
        mixinStandardHelpOptions = true,
        version = "Chaekgil 책길 0.1.0",
        description = {"Inter-library loan and delivery for a city's libraries.", "도시의 도서관들을 잇는 상호대차와 배송."},
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            ServeCommand.class,
            ImportCatalogueCommand.class,
            ImportLibrariesCommand.class,
            CreateLoginCommand.class,
            SolveCommand.class,
            BenchCommand.class,
            SimulateCommand.class,
            CheckCommand.class
        },
        footer = {
            "",
            "Without a command the server is started. Exit codes: 0 done, 1 failed, 2 wrong use.",
            "명령이 없으면 서버를 시작합니다. 종료 코드: 0 완료, 1 실패, 2 잘못된 사용."
        })
public final class ChaekgilCommand {
    private final Class<?> application;

    private ChaekgilCommand(Class<?> application) {
        this.application = application;
    }

    /** The Spring application, for commands that start it. */
    Class<?> application() {
        return application;
    }

    /** @return the exit code */
    public static int execute(Class<?> application, String... arguments) {
        return new CommandLine(new ChaekgilCommand(application))
                .setExecutionExceptionHandler(new Complaint())
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(withDefault(arguments));
    }

    /** Only options, or nothing: that is meant for the server. */
    private static String[] withDefault(String... arguments) {
        if (arguments.length > 0 && arguments[0].matches("[^-].*|-h|--help|-V|--version")) {
            return arguments;
        }
        String[] all = new String[arguments.length + 1];
        all[0] = "serve";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }
}
