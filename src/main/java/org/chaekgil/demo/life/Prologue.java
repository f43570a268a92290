package org.chaekgil.demo.life;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.chaekgil.custody.Instruction;
import org.chaekgil.demo.MovableClock;
import org.chaekgil.demo.life.CityRows.Copy;
import org.chaekgil.membership.CardNumber;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened in the two weeks before the demo city's first day, no van needed: books are with people, one of them too long. All of it or
 * nothing, because the clock runs back and forth in it.
 */
@Service
class Prologue {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final int DAYS = 12;
    private static final int LOANS_A_DAY = 8;

    private final UseCases useCases;
    private final CityRows rows;
    private final Libraries libraries;
    private final OpeningCalendar calendar;

    Prologue(UseCases useCases, CityRows rows, Libraries libraries, OpeningCalendar calendar) {
        this.useCases = useCases;
        this.rows = rows;
        this.libraries = libraries;
        this.calendar = calendar;
    }

    boolean needed() {
        return rows.lent(java.time.Instant.parse("9999-01-01T00:00:00Z")).isEmpty();
    }

    @Transactional
    void play(MovableClock clock, LifePlan plan) {
        clock.moveTo(FIRST.atStartOfDay(OpeningCalendar.ZONE).toInstant());
        Scene scene = new Scene(clock, plan, useCases, rows);
        Stories.overdue(scene, FIRST);
        Stories.lendWholeTitle(scene, FIRST.plusDays(10));
        List<CardNumber> cards = rows.cards().stream()
                .filter(card -> !plan.aloof().contains(card.value()))
                .toList();
        SortedMap<LibraryId, List<Copy>> stock = rows.stock();
        for (int i = 0; i < DAYS * LOANS_A_DAY; i++) {
            LocalDate day = FIRST.plusDays(i / LOANS_A_DAY);
            Today today = new Today(day, libraries.all(), calendar);
            Random random = plan.chance().of("prologue", i);
            clock.moveTo(today.at(LocalTime.of(10, 30)).plusSeconds(i % LOANS_A_DAY * 2700L));
            today.visited(clock.instant(), null, random)
                    .ifPresent(library -> lend(scene, library, stock.get(library), cards, random));
        }
    }

    private void lend(Scene scene, LibraryId library, List<Copy> stock, List<CardNumber> cards, Random random) {
        List<Copy> shelf = stock.stream().filter(Copy::lendable).toList();
        for (int tries = 0; tries < 5 && !shelf.isEmpty(); tries++) {
            Copy copy = Chance.one(shelf, random);
            boolean there = scene.free(copy.barcode());
            if (there
                    && scene.scan(library, copy.barcode(), Chance.one(cards, random), null)
                                    .kind()
                            == Instruction.Kind.HAND_OVER) {
                return;
            }
        }
    }
}
