package org.chaekgil.custody.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chaekgil.access.Actor;
import org.chaekgil.custody.Instruction;
import org.chaekgil.custody.ScanHistory;
import org.chaekgil.custody.Tote;
import org.chaekgil.custody.VanCalls;
import org.chaekgil.custody.Whereabouts;
import org.chaekgil.membership.Policy;
import org.chaekgil.network.LibraryId;
import org.chaekgil.network.LibraryNames;
import org.chaekgil.network.OpeningCalendar;
import org.chaekgil.request.LoanRequests;
import org.chaekgil.request.PickLine;
import org.chaekgil.request.RefusalReason;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything a library's desk shows, read afresh for each answer. */
@Component
class Desk {
    record Past(
            String id,
            ZonedDateTime at,
            boolean today,
            String barcode,
            String title,
            String kind,
            String text,
            boolean undone,
            boolean undoable) {}

    private static final int HISTORY = 8;

    private final LoanRequests requests;
    private final Whereabouts whereabouts;
    private final ScanHistory history;
    private final Standing.Standings standings;
    private final LibraryNames names;
    private final InstructionWords sentences;
    private final VanCalls calls;
    private final Policy policy;
    private final Clock clock;

    Desk(
            LoanRequests requests,
            Whereabouts whereabouts,
            ScanHistory history,
            Standing.Standings standings,
            LibraryNames names,
            InstructionWords sentences,
            VanCalls calls,
            Policy policy,
            Clock clock) {
        this.requests = requests;
        this.whereabouts = whereabouts;
        this.history = history;
        this.standings = standings;
        this.names = names;
        this.sentences = sentences;
        this.calls = calls;
        this.policy = policy;
        this.clock = clock;
    }

    void fill(Model model, LibraryId library, Hand hand, Actor by) {
        List<PickLine> pick = requests.pickList(library);
        List<Whereabouts.ShelfLine> staged = whereabouts.staged(library);
        List<Tote> toReceive = whereabouts.toReceive(library);
        List<Whereabouts.ShelfLine> arrived = whereabouts.arrived(library);
        List<Whereabouts.ShelfLine> hold = whereabouts.holdShelf(library);
        List<Whereabouts.ShelfLine> clear = whereabouts.toClear(library);
        model.addAttribute("names", names.byCode());
        model.addAttribute("hand", hand);
        model.addAttribute("standing", hand.card() == null ? null : standings.of(hand.card(), library));
        model.addAttribute(
                "handTote",
                hand.tote() == null ? null : whereabouts.tote(hand.tote()).orElse(null));
        model.addAttribute("pick", pick);
        model.addAttribute("reasons", RefusalReason.values());
        model.addAttribute("staged", byDestination(staged));
        List<Tote> packing = whereabouts.packing(library);
        model.addAttribute("packing", packing);
        model.addAttribute("calls", calls.toCome(library));
        model.addAttribute("noMore", calls.noMore(library).orElse(null));
        model.addAttribute("toteItems", policy.toteItems());
        model.addAttribute("waitingForVan", whereabouts.waitingForVan(library));
        model.addAttribute("toReceive", toReceive);
        model.addAttribute("arrived", arrived);
        model.addAttribute("hold", hold);
        model.addAttribute("clear", clear);
        model.addAttribute(
                "counts",
                Map.of(
                        "pick", pick.size(),
                        "pack", staged.size(),
                        "receive", toReceive.size() + arrived.size(),
                        "hold", hold.size(),
                        "clear", clear.size()));
        model.addAttribute(
                "drawings",
                drawings(
                        packing.stream().map(tote -> tote.barcode().value()),
                        // a line's own barcode is read off the screen once there is a reason for it
                        hand.why() == null
                                ? Stream.of()
                                : pick.stream().map(line -> line.barcode().value()),
                        hand.why() == null
                                ? Stream.of()
                                : Stream.of(staged, arrived, hold, clear)
                                        .flatMap(List::stream)
                                        .map(line -> line.item().value())));
        model.addAttribute("history", past(library, by));
        model.addAttribute("nextScan", UUID.randomUUID().toString());
        model.addAttribute("zone", OpeningCalendar.ZONE);
    }

    private static Map<String, List<Whereabouts.ShelfLine>> byDestination(List<Whereabouts.ShelfLine> staged) {
        return staged.stream()
                .filter(line -> line.to() != null)
                .collect(Collectors.groupingBy(line -> line.to().value(), TreeMap::new, Collectors.toList()));
    }

    @SafeVarargs
    private static Map<String, Code39.Drawing> drawings(Stream<String>... codes) {
        return Stream.of(codes).flatMap(each -> each).distinct().collect(Collectors.toMap(code -> code, Code39::draw));
    }

    private List<Past> past(LibraryId library, Actor by) {
        Instant undoFrom = clock.instant().minusSeconds(policy.undoMinutes() * 60L);
        Set<String> later = new HashSet<>();
        return history.latest(library, by.user(), HISTORY).stream()
                .map(entry -> past(entry, undoFrom, later))
                .toList();
    }

    /** @param later books whose later scan was seen already: only the last one can be taken back */
    private Past past(ScanHistory.Entry entry, Instant undoFrom, Set<String> later) {
        ZonedDateTime at = entry.at().atZone(OpeningCalendar.ZONE);
        Instruction.Kind kind = entry.answer().kind();
        boolean did = kind != Instruction.Kind.STOP
                && kind != Instruction.Kind.NOTHING
                && !entry.undone()
                && later.add(entry.barcode());
        return new Past(
                entry.id(),
                at,
                at.toLocalDate().equals(LocalDate.ofInstant(clock.instant(), OpeningCalendar.ZONE)),
                entry.barcode(),
                entry.title(),
                kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                sentences.say(entry.answer()),
                entry.undone(),
                did && !entry.at().isBefore(undoFrom) && !entry.barcode().matches("T[0-9]{7,12}"));
    }
}
