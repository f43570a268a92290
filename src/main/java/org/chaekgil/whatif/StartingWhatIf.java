package org.chaekgil.whatif;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chaekgil.access.Actor;
import org.chaekgil.access.Code;
import org.chaekgil.access.Input;
import org.chaekgil.access.Refused;
import org.chaekgil.courier.PastTraffic;
import org.chaekgil.network.Libraries;
import org.chaekgil.network.Library;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.routing.BrokenDay;
import org.chaekgil.routing.DeliveryDay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coordinator wants two settings compared over the last days' traffic. */
@Service
public class StartingWhatIf {
    public static final int MOST_DAYS = 30;
    /** So that one person's wishes do not keep the others' waiting for long. */
    static final int MOST_OPEN = 3;

    private static final int LONGEST_NAME = 60;

    private final WhatIfs whatIfs;
    private final WhatIfProcess process;
    private final PastTraffic traffic;
    private final PresentSetting present;
    private final Libraries libraries;
    private final Clock clock;

    StartingWhatIf(
            WhatIfs whatIfs,
            WhatIfProcess process,
            PastTraffic traffic,
            PresentSetting present,
            Libraries libraries,
            Clock clock) {
        this.whatIfs = whatIfs;
        this.process = process;
        this.traffic = traffic;
        this.present = present;
        this.libraries = libraries;
        this.clock = clock;
    }

    /**
     * @param wish a word by which a repeated click is known: it gives the first one's comparison
     * @param days how many of the last days with a plan, today not among them
     * @return the comparison, under way
     * @throws Refused NOT_YOURS for all but coordinators and administrators; BAD_INPUT for what is no setting; WRONG_STATE when there
     *     is no past traffic, no van in service for the fixed rounds, or too many of this person are under way
     */
    @Transactional
    public WhatIf start(String wish, String name, int days, Setting a, Setting b, Actor by) {
        WhatIfRights.mustBeCoordinator(by);
        Input.within("days", days, 1, MOST_DAYS);
        if (wish == null || wish.isBlank() || wish.length() > LONGEST_NAME || name.length() > LONGEST_NAME) {
            throw new Refused(Code.BAD_INPUT, "name");
        }
        return whatIfs.byWish(wish, by.user()).orElseGet(() -> begin(wish, name, days, a, b, by));
    }

    private WhatIf begin(String wish, String name, int days, Setting a, Setting b, Actor by) {
        Setting now = present.now();
        List<LocalDate> past = traffic.lastDays(days, LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE));
        if (past.isEmpty()) {
            throw Refused.saying("whatif.noTraffic", Code.WRONG_STATE);
        }
        if (now.vans().isEmpty()) {
            throw Refused.saying("whatif.refused.noVansNow", Code.WRONG_STATE);
        }
        Set<LibraryId> known = libraries.all().stream().map(Library::id).collect(Collectors.toSet());
        SettingCheck.refuseUnsound(Column.A, a, known);
        SettingCheck.refuseUnsound(Column.B, b, known);
        past.stream().map(traffic::on).forEach(day -> {
            refuseUnfit(Column.A, a, day);
            refuseUnfit(Column.B, b, day);
        });
        if (whatIfs.open(by.user()) >= MOST_OPEN) {
            throw Refused.saying("whatif.refused.many", Code.WRONG_STATE, String.valueOf(MOST_OPEN));
        }
        whatIfs.add(wish, name, by.user(), past, now, a, b).ifPresent(process::begin);
        return whatIfs.byWish(wish, by.user()).orElseThrow();
    }

    /** A library that did not exist on that day is no hub on it. */
    private static void refuseUnfit(Column column, Setting setting, DeliveryDay day) {
        try {
            setting.on(day);
        } catch (BrokenDay unfit) {
            throw Refused.saying(
                    "whatif.refused.day",
                    Code.BAD_INPUT,
                    column.name(),
                    day.date().toString(),
                    unfit.getMessage());
        }
    }
}
