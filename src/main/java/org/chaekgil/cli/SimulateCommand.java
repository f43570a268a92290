package org.chaekgil.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.chaekgil.demo.DayFigures;
import org.chaekgil.demo.Invariants;
import org.chaekgil.demo.Simulating;
import org.chaekgil.request.PromiseReport;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lets simulated people live some days in the city, and checks that nothing got lost. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Play days in the life of the city on a fresh embedded database: simulated citizens, staff and drivers do everything through the same use cases as the pages. Prints a line for each day and checks the invariants at the end. The same seed gives the same days.",
            "도시의 며칠을 모의로 살아 봅니다. 하루에 한 줄을 찍고, 끝에 불변 조건을 검사합니다. 같은 시드는 같은 날들을 줍니다."
        },
        footer = {
            "",
            "kept/promised: requests whose citizens were told that day first and that were not given up before, and those of them that were READY by its end.",
            "지킴/약속: 신청할 때 처음 그날로 약속한 신청(취소 제외)과, 그 가운데 그날 안에 도착한 신청.",
            "Exit codes: 0 all well, 1 an invariant is broken or an act failed, 2 wrong use."
        })
public class SimulateCommand implements Callable<Integer> {
    @Option(
            names = "--days",
            description = {
                "Calendar days, from Tuesday 2026-11-17 on (default 3). The Monday before is played too, so that vans have work, and not counted.",
                "2026-11-17(화)부터의 날 수 (기본 3). 전날도 살아 보지만 세지 않습니다."
            })
    int days = 3;

    @Option(
            names = "--requests-per-day",
            description = {"On days with vans; a third on others (default 300).", "하루 신청 수 (기본 300)."})
    int requests = 300;

    @Option(
            names = "--cross-returns-per-day",
            description = {"Books brought back elsewhere (default 500).", "하루 타관반납 수 (기본 500)."})
    int crossReturns = 500;

    @Option(
            names = "--citizens",
            description = {"How many people there are (default 2500).", "이용자 수 (기본 2500)."})
    int citizens = 2500;

    @Option(
            names = "--more-items",
            description = {
                "Invented copies besides the 6,000 of the demo city, to measure scans with (default 0).",
                "시연 도시의 6,000권 밖에 더할 지어낸 책 수 (기본 0)."
            })
    int moreItems = 0;

    @Option(
            names = "--seed",
            description = {"Seed of all chance (default 1).", "난수 시드 (기본 1)."})
    long seed = 1;

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = {
                "JDBC URL of an empty PostgreSQL database to use instead; SPRING_DATASOURCE_URL does the same.",
                "내장 대신 쓸 빈 PostgreSQL 데이터베이스."
            })
    String database;

    @Option(
            names = "--resume",
            description = {
                "Go on where the simulation in that database was cut off, with its own days and seed.",
                "그 데이터베이스에서 끊긴 모의를 이어 갑니다."
            })
    boolean resume;

    @ParentCommand
    ChaekgilCommand chaekgil;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (days < 1 || requests < 0 || crossReturns < 0 || moreItems < 0 || citizens < 200) {
            throw new ParameterException(
                    spec.commandLine(), "--days at least 1, --citizens at least 200, nothing negative / 값이 너무 작습니다.");
        }
        boolean outside = database != null || Datasource.isOutside(List.of());
        if (resume && !outside) {
            throw new ParameterException(
                    spec.commandLine(), "--resume needs --database / --resume에는 --database가 필요합니다.");
        }
        Function<ApplicationContext, Integer> work = this::run;
        return outside
                ? SimulatedCity.outside(chaekgil.application(), database, work)
                : SimulatedCity.fresh(chaekgil.application(), work);
    }

    private int run(ApplicationContext beans) {
        PrintWriter out = spec.commandLine().getOut();
        Simulating simulating = beans.getBean(Simulating.class);
        Simulating.Wish begun = simulating.unfinished();
        if (resume != (begun != null)) {
            spec.commandLine()
                    .getErr()
                    .println(
                            resume
                                    ? "There is no simulation in this database. / 이 데이터베이스에는 모의가 없습니다."
                                    : "This database holds a simulation: use --resume. / 모의가 들어 있는 데이터베이스입니다.");
            return ExitCode.USAGE;
        }
        Simulating.Wish wish =
                resume ? begun : new Simulating.Wish(days, requests, crossReturns, citizens, moreItems, seed);
        long started = System.nanoTime();
        out.println(
                Simulating.FIRST.minusDays(1) + ": 전날을 먼저 살아 봅니다, 표에는 없습니다 / the eve is played first and not counted");
        DayTable table = new DayTable(out);
        table.head();
        Simulating.Outcome outcome = simulating.simulate(wish, table::row);
        out.println();
        new PromisesKept(beans.getBean(PromiseReport.class), out)
                .print(Simulating.FIRST, Simulating.FIRST.plusDays(wish.days() - 1));
        out.println("위 날들의 신청, 지금 상태 / requests of these days by state now: "
                + beans.getBean(DayFigures.Source.class).states(Simulating.FIRST));
        out.println("규칙이 거절함 / refused by rule: " + outcome.refusals());
        out.printf(
                "%d일 / days, %d초 / seconds%n",
                wish.days(), Duration.ofNanos(System.nanoTime() - started).toSeconds());
        outcome.troubles().stream().limit(20).forEach(trouble -> out.println("실패 / failed: " + trouble));
        boolean well = new InvariantsReport(beans.getBean(Invariants.class), out).print();
        out.flush();
        return well && outcome.troubles().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
