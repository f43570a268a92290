package org.chaekgil.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.chaekgil.demo.Simulating;
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
            "arrived, in time, late: items that vans brought where they should go, by the second delivery day after they set out or later; overnight: on their way when the day ended; waiting won: these nights and days late at the plan's prices.",
            "arrived, in time, late: 차량이 제자리에 옮긴 책과 나선 지 둘째 배송일까지 온 책, 늦은 책; overnight: 하루가 끝날 때 가는 길인 책; waiting won: 그 밤과 늦은 날을 계획의 값으로 친 것.",
            "Exit codes: 0 all well, 1 an invariant is broken or an act failed, 2 wrong use."
        })
public class SimulateCommand implements Callable<Integer> {
    private static final double ITEMS_OF_REAL_CITY = 2_800;

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
            names = "--routes",
            description = {
                "What the vans drive: ${COMPLETION-CANDIDATES} (default planned). Fixed rounds are the same sectors of the city in both waves, as in a network that plans nothing.",
                "차량 노선: planned 계획한 노선, fixed 고정 노선 (기본 planned)."
            })
    Simulating.Routes routes = Simulating.Routes.PLANNED;

    @Option(
            names = "--compare",
            description = {
                "Play the days twice, with planned routes and with fixed rounds, and say what differs.",
                "같은 날들을 계획한 노선과 고정 노선으로 두 번 살고 견주어 봅니다."
            })
    boolean compare;

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
                "Go on where the simulation in that database was cut off, with its own days, seed and routes; it needs the same --requests-per-day and --cross-returns-per-day, on which prices depend.",
                "그 데이터베이스에서 끊긴 모의를 이어 갑니다. --requests-per-day와 --cross-returns-per-day는 같아야 합니다."
            })
    boolean resume;

    @ParentCommand
    ChaekgilCommand chaekgil;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        if (days < 1 || requests < 0 || crossReturns < 0 || moreItems < 0 || citizens < 200) {
            throw wrong("--days at least 1, --citizens at least 200, nothing negative / 값이 너무 작습니다.");
        }
        boolean outside = database != null || Datasource.isOutside(List.of());
        if (resume && !outside) {
            throw wrong("--resume needs --database / --resume에는 --database가 필요합니다.");
        }
        if (compare && outside) {
            throw wrong("--compare needs two databases, and makes them itself / --compare는 데이터베이스 둘을 스스로 만듭니다.");
        }
        if (compare) {
            return compare();
        }
        Function<ApplicationContext, Integer> work = this::run;
        return outside
                ? SimulatedCity.outside(chaekgil.application(), dearer(requests, crossReturns), database, work)
                : SimulatedCity.fresh(chaekgil.application(), dearer(requests, crossReturns), work);
    }

    private ParameterException wrong(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private int compare() {
        PrintWriter out = spec.commandLine().getOut();
        LivedDays planned = fresh(Simulating.Routes.PLANNED);
        out.println();
        LivedDays fixed = fresh(Simulating.Routes.FIXED);
        new RoutesCompared(out).print(planned, fixed);
        return planned.well() && fixed.well() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private LivedDays fresh(Simulating.Routes routes) {
        return SimulatedCity.fresh(
                chaekgil.application(), dearer(requests, crossReturns), beans -> live(beans, wish(routes)));
    }

    private int run(ApplicationContext beans) {
        Simulating.Wish begun = beans.getBean(Simulating.class).unfinished();
        if (resume != (begun != null)) {
            return refused(
                    resume
                            ? "There is no simulation in this database. / 이 데이터베이스에는 모의가 없습니다."
                            : "This database holds a simulation: use --resume. / 모의가 들어 있는 데이터베이스입니다.");
        }
        Simulating.Wish wish = resume ? begun : wish(routes);
        if (dearer(wish.requestsPerDay(), wish.crossReturnsPerDay()) != dearer(requests, crossReturns)) {
            return refused(String.format(
                    "It was begun with other prices: add --requests-per-day %1$d --cross-returns-per-day %2$d. / 값이 다릅니다: --requests-per-day %1$d --cross-returns-per-day %2$d를 더하십시오.",
                    wish.requestsPerDay(), wish.crossReturnsPerDay()));
        }
        return live(beans, wish).well() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private int refused(String why) {
        spec.commandLine().getErr().println(why);
        return ExitCode.USAGE;
    }

    private Simulating.Wish wish(Simulating.Routes driven) {
        return new Simulating.Wish(days, requests, crossReturns, citizens, moreItems, seed, driven);
    }

    private LivedDays live(ApplicationContext beans, Simulating.Wish wish) {
        return new LivingDays(beans, spec.commandLine().getOut()).live(wish);
    }

    /** An item that waits is so many times dearer than in the real city, where more of them move. */
    private static int dearer(int requests, int crossReturns) {
        return (int) Math.ceil(ITEMS_OF_REAL_CITY / Math.max(1, requests + crossReturns));
    }
}
