package org.chaekgil.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.chaekgil.demo.DayFigures;
import org.chaekgil.demo.Invariants;
import org.chaekgil.demo.Simulating;
import org.chaekgil.request.PromiseReport;
import org.springframework.context.ApplicationContext;

/** Plays a simulation to its end, prints each day as it is over, and how all of it went. */
final class LivingDays {
    private final ApplicationContext city;
    private final PrintWriter out;

    LivingDays(ApplicationContext city, PrintWriter out) {
        this.city = city;
        this.out = out;
    }

    LivedDays live(Simulating.Wish wish) {
        long started = System.nanoTime();
        out.println(
                Simulating.FIRST.minusDays(1) + ": 전날을 먼저 살아 봅니다, 표에는 없습니다 / the eve is played first and not counted");
        DayTable table = new DayTable(out);
        table.head();
        Simulating.Outcome outcome = city.getBean(Simulating.class).simulate(wish, table::row);
        DayFigures.Source figures = city.getBean(DayFigures.Source.class);
        LocalDate end = Simulating.FIRST.plusDays(wish.days());
        List<DayFigures> days =
                Simulating.FIRST.datesUntil(end).map(figures::of).toList();
        List<PromiseReport.Line> promises =
                city.getBean(PromiseReport.class).between(Simulating.FIRST, end.minusDays(1));
        out.println();
        new VanTable(out).print(wish.routes(), days);
        out.println(new PromisesKept(promises).text());
        out.println("위 날들의 신청, 지금 상태 / requests of these days by state now: " + figures.states(Simulating.FIRST));
        out.println("규칙이 거절함 / refused by rule: " + outcome.refusals());
        out.printf(
                "%d일 / days, %d초 / seconds%n",
                wish.days(), Duration.ofNanos(System.nanoTime() - started).toSeconds());
        outcome.troubles().stream().limit(20).forEach(trouble -> out.println("실패 / failed: " + trouble));
        boolean well = new InvariantsReport(city.getBean(Invariants.class), out).print();
        out.flush();
        return new LivedDays(
                wish.routes(), days, promises, well && outcome.troubles().isEmpty());
    }
}
