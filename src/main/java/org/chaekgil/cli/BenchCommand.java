package org.chaekgil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.chaekgil.routing.RoutePlanner;
import org.chaekgil.routing.Search;
import org.chaekgil.routing.file.BenchmarkFile;
import org.chaekgil.routing.solver.OptaPlannerRoutePlanner;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves all instances of some folders with the same settings. Ctrl-C ends it; what was solved until then is printed. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Solve all instances of folders and compare them with the best known costs (days: with fixed rounds).",
            "폴더의 모든 문제를 풀어 최선해(배송일은 고정 노선)와 비교합니다."
        })
public class BenchCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FOLDER",
            description = {"Folders with .vrp, .vrpspd, .txt (Solomon) and day files (.json).", "문제 파일이 있는 폴더."})
    List<Path> folders;

    @Option(
            names = "--seconds",
            description = {"How long to search for each (default 10).", "문제마다 찾는 시간(초)."})
    long seconds = 10;

    @Option(
            names = "--seed",
            description = {"Seed of the search (default 1).", "난수 시드 (기본 1)."})
    long seed = 1;

    @Option(
            names = "--threads",
            description = {"Searches side by side (default 1).", "동시에 탐색할 스레드 수 (기본 1)."})
    int threads = 1;

    @Option(
            names = "--best-known",
            paramLabel = "CSV",
            description = {
                "Best known costs (default: best-known.csv of the folder or the nearest above it).",
                "최선해 목록 (기본: 폴더나 그 위의 best-known.csv)."
            })
    Path bestKnown;

    @Option(
            names = "--csv",
            paramLabel = "OUT",
            description = {"Write the tables there too.", "표를 CSV로도 씁니다."})
    Path csv;

    @Option(
            names = "--only",
            paramLabel = "GLOB",
            description = {"Only files of that name, for example 'R1*'.", "이름이 맞는 파일만, 예: 'R1*'."})
    String only = "*";

    @Option(
            names = "--end-at-best-known",
            description = {
                "End a search as soon as it has found the best known cost; no better one is to be expected.",
                "최선해를 찾으면 그 문제를 바로 끝냅니다."
            })
    boolean endAtBestKnown;

    @Spec
    CommandSpec spec;

    private final RoutePlanner planner;

    public BenchCommand() {
        this(new OptaPlannerRoutePlanner());
    }

    BenchCommand(RoutePlanner planner) {
        this.planner = planner;
    }

    @Override
    public Integer call() throws IOException {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        if (seconds < 0 || seconds > Integer.MAX_VALUE || threads < 1 || threads > Search.MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--seconds at least 0, --threads 1 to " + Search.MOST_THREADS + " / 값이 범위를 벗어났습니다.");
        }
        PrintWriter err = spec.commandLine().getErr();
        try (CtrlC ctrlC = new CtrlC()) {
            Map<Path, Path> files = files();
            if (files.isEmpty()) {
                err.println("There is nothing to solve there. / 풀 문제가 없습니다.");
                return ExitCode.USAGE;
            }
            Search search = Search.forSeconds(seconds)
                    .withSeed(seed)
                    .withThreads(threads)
                    .until(ctrlC::pressed);
            List<Trial> trials = new ArrayList<>();
            for (Map.Entry<Path, Path> file : files.entrySet()) {
                if (ctrlC.pressed()) {
                    break;
                }
                Trial trial = new Bench(planner, search, bestKnown(file.getValue()), endAtBestKnown)
                        .run(file.getKey(), name(file.getValue(), file.getKey()));
                if (ctrlC.pressed()) {
                    err.println(trial.instance() + " was interrupted and does not count. / 중단되어 세지 않습니다.");
                    break;
                }
                trials.add(trial);
                tell(trial, trials.size(), files.size(), err);
            }
            BenchTable.print(trials, spec.commandLine().getOut());
            if (csv != null) {
                Files.write(csv, BenchTable.csv(trials));
            }
            return trials.size() == files.size() && trials.stream().allMatch(Trial::counts)
                    ? ExitCode.OK
                    : ExitCode.SOFTWARE;
        } catch (WrongFile wrong) {
            err.println(wrong.getMessage());
            return ExitCode.USAGE;
        }
    }

    /** The files to solve, each with the folder named on the command line. */
    private Map<Path, Path> files() throws IOException {
        if (csv != null && !Files.isDirectory(csv.toAbsolutePath().getParent())) {
            throw new WrongFile(csv + " cannot be written / 쓸 수 없습니다", null);
        }
        PathMatcher matcher = matcher();
        Map<Path, Path> found = new TreeMap<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new WrongFile(folder + " is no folder / 폴더가 아닙니다", null);
            }
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.filter(Files::isRegularFile)
                        .filter(file ->
                                BenchmarkFile.named(file) || file.toString().endsWith(".json"))
                        .filter(file -> matcher.matches(file.getFileName()))
                        .forEach(file -> found.putIfAbsent(file.toAbsolutePath().normalize(), folder));
            }
        }
        return found;
    }

    private PathMatcher matcher() {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + only);
        } catch (PatternSyntaxException wrong) {
            throw new ParameterException(spec.commandLine(), "--only: " + wrong.getMessage());
        }
    }

    private BestKnown bestKnown(Path folder) throws IOException {
        Optional<Path> file = bestKnown == null ? BestKnown.above(folder) : Optional.of(bestKnown);
        if (file.isPresent() && !Files.isReadable(file.get())) {
            throw new WrongFile(file.get() + " cannot be read / 읽을 수 없습니다", null);
        }
        return file.isPresent() ? new BestKnown(file.get()) : new BestKnown();
    }

    private static String name(Path folder, Path file) {
        return folder.toAbsolutePath().normalize().relativize(file).toString();
    }

    private static void tell(Trial trial, int number, int all, PrintWriter err) {
        String figure = trial.day()
                ? BenchTable.text(trial.share(), "%.4f of fixed rounds")
                : BenchTable.text(trial.gap(), "gap %.3f %%");
        err.printf(
                Locale.ROOT,
                "[%d/%d] %s  %s  %s  %.1f s  %s%n",
                number,
                all,
                trial.instance(),
                trial.cost().map(Object::toString).orElse("-"),
                figure,
                trial.seconds(),
                trial.fault());
        err.flush();
    }
}
