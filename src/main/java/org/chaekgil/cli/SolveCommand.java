package org.chaekgil.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chaekgil.routing.BrokenDay;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.DeliveryPlan;
import org.chaekgil.routing.Explanations;
import org.chaekgil.routing.FixedRounds;
import org.chaekgil.routing.PlanEvaluator;
import org.chaekgil.routing.PlanTotals;
import org.chaekgil.routing.Search;
import org.chaekgil.routing.file.BenchmarkFile;
import org.chaekgil.routing.file.DayFile;
import org.chaekgil.routing.file.PlanFile;
import org.chaekgil.routing.solver.FlatVariants;
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

/** Plans one delivery day from a file, without a database. Ctrl-C ends the search and still writes the best plan so far. */
@Command(
        name = "solve",
        mixinStandardHelpOptions = true,
        description = {
            "Plan the vans of one delivery day, or solve a benchmark instance: read FILE, search, write the plan.",
            "배송일 하나의 배차계획을 세웁니다. Ctrl-C를 누르면 그때까지의 가장 좋은 계획을 씁니다."
        })
public class SolveCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            description = {
                "Day file (.json), or benchmark instance: .vrp and .vrpspd (VRPLIB), .txt (Solomon).",
                "배송일 파일(.json) 또는 공개 문제 파일(.vrp, .vrpspd, .txt)."
            })
    Path dayFile;

    @Option(
            names = "--seconds",
            description = {"How long to search (default 30, or without end when --steps is given).", "찾는 시간(초)."})
    Long seconds;

    @Option(
            names = "--steps",
            description = {
                "Steps of each thread. With --steps alone, the same seed and threads give the same plan.",
                "스레드마다의 탐색 횟수. 같은 시드와 스레드 수이면 같은 계획이 나옵니다."
            })
    Long steps;

    @Option(
            names = "--seed",
            description = {"Seed of the search (default 1).", "난수 시드 (기본 1)."})
    long seed = 1;

    @Option(
            names = "--threads",
            description = {"Searches side by side (default 1).", "동시에 탐색할 스레드 수 (기본 1)."})
    int threads = 1;

    @Option(
            names = "--out",
            paramLabel = "PLAN",
            description = {
                "Where to write the plan, or the .sol of a benchmark (default: standard output).",
                "계획이나 해(.sol)를 쓸 파일 (기본: 표준 출력)."
            })
    Path out;

    @Spec
    CommandSpec spec;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final CountDownLatch written = new CountDownLatch(1);

    @Override
    public Integer call() throws IOException {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        Search search = search();
        if (out != null && !Files.isDirectory(out.toAbsolutePath().getParent())) {
            return refuse("cannot write " + out + ": there is no such folder / 쓸 수 없습니다: 폴더가 없습니다.");
        }
        if (Files.isDirectory(dayFile)) {
            return refuse(dayFile + " is a folder; use bench for many files / 폴더입니다. 여러 파일은 bench로 풉니다.");
        }
        Solving solving;
        try {
            solving = solving();
        } catch (BrokenDay broken) {
            return refuse(dayFile + ": " + broken.getMessage() + " / 파일이 잘못되었습니다.");
        } catch (IOException unreadable) {
            return refuse("cannot read " + unreadable.getMessage() + " / 파일을 읽을 수 없습니다.");
        }
        Thread hook = new Thread(this::endSearch, "end-search");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return solving.solve(search);
        } finally {
            written.countDown();
        }
    }

    private Solving solving() throws IOException {
        if (BenchmarkFile.named(dayFile)) {
            BenchmarkSolving benchmark = new BenchmarkSolving(dayFile, spec.commandLine());
            return search -> benchmark.solve(new OptaPlannerRoutePlanner(), search, out);
        }
        DeliveryDay day = new DayFile().read(dayFile);
        return search -> solve(day, search);
    }

    /** What was read, ready to be searched; gives the exit code. */
    private interface Solving {
        int solve(Search search) throws IOException;
    }

    private int refuse(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return ExitCode.USAGE;
    }

    private Integer solve(DeliveryDay day, Search search) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        DeliveryPlan fixed = FixedRounds.yardstick(day);
        SearchTicker ticker = new SearchTicker(err);
        ticker.say("fixed rounds", fixed.score());
        DeliveryPlan plan = new OptaPlannerRoutePlanner().plan(day, search, ticker);
        ticker.say("end", plan.score());
        PlanFile file = new PlanFile();
        DeliveryPlan reread;
        if (out == null) {
            String text = file.format(plan);
            spec.commandLine().getOut().println(text);
            reread = file.parse(text);
        } else {
            file.write(plan, out);
            reread = file.read(out);
        }
        if (!new PlanEvaluator(day).evaluate(reread.routes()).equals(reread)) {
            err.println("The plan written is not what its stops give. / 쓴 계획이 정차 순서와 맞지 않습니다.");
            return ExitCode.SOFTWARE;
        }
        report(day, plan, err);
        return ExitCode.OK;
    }

    private void report(DeliveryDay day, DeliveryPlan plan, PrintWriter err) {
        PlanTotals totals = PlanTotals.of(day, plan);
        err.printf(
                Locale.ROOT,
                "%d trips, %.1f km, %.1f h; %d of %d items delivered today: %d direct, %d over the hub; %d at the hub,"
                        + " %d not collected%n",
                totals.trips(),
                totals.metres() / 1_000.0,
                totals.seconds() / 3_600.0,
                totals.delivered(),
                totals.items(),
                totals.direct(),
                totals.overHub(),
                totals.atHub(),
                totals.notCollected());
        Locale language = "ko".equals(Locale.getDefault().getLanguage()) ? Locale.ROOT : Locale.ENGLISH;
        ResourceBundle messages = ResourceBundle.getBundle("messages", language);
        new Explanations(day, plan, FlatVariants::new)
                .itemsByReason()
                .forEach((reason, items) -> err.printf("%6d  %s%n", items, messages.getString(reason.key())));
        err.flush();
    }

    private Search search() {
        if (threads > Search.MOST_THREADS) {
            throw new ParameterException(
                    spec.commandLine(), "--threads at most " + Search.MOST_THREADS + " / --threads가 너무 큽니다.");
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads at least 1 / --threads는 1 이상이어야 합니다.");
        }
        if (seconds != null && seconds < 0 || steps != null && steps < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--seconds and --steps must not be negative / 음수는 쓸 수 없습니다.");
        }
        long limit = seconds != null ? seconds : steps != null ? Search.UNLIMITED / 1_000 : 30;
        long milliseconds = limit >= Search.UNLIMITED / 1_000 ? Search.UNLIMITED : limit * 1_000;
        return new Search(milliseconds, steps == null ? Search.UNLIMITED : steps, seed, threads, cancelled::get);
    }

    /** On Ctrl-C the virtual machine waits for this, and this for the plan. */
    private void endSearch() {
        cancelled.set(true);
        try {
            if (!written.await(10, TimeUnit.SECONDS)) {
                System.err.println("The search did not end in time. / 탐색이 제때 끝나지 않았습니다.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
