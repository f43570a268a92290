package org.chaekgil.custody;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chaekgil.catalogue.Item;
import org.chaekgil.network.LibraryId;
import org.chaekgil.request.Deliverability;
import org.chaekgil.request.ExpectedArrival;
import org.chaekgil.request.LoanRequest;
import org.chaekgil.request.RequestBook;
import org.chaekgil.request.RequestFact;
import org.chaekgil.request.RequestState;
import org.springframework.stereotype.Service;

/**
 * Where a book that lies on the desk goes now: to the request it is promised to, else to the first who waits for it, home only
 * then. A book that was misrouted goes forward, never back.
 */
@Service
class Settling {
    /** How long a library that was too late is told that its copy is not needed any more. */
    private static final Duration LATE_SCAN = Duration.ofDays(7);

    private final Steps steps;
    private final RequestBook book;
    private final Deliverability deliverability;
    private final ExpectedArrival arrivals;
    private final Incidents incidents;
    private final LegFlow legFlow;

    Settling(
            Steps steps,
            RequestBook book,
            Deliverability deliverability,
            ExpectedArrival arrivals,
            Incidents incidents,
            LegFlow legFlow) {
        this.steps = steps;
        this.book = book;
        this.deliverability = deliverability;
        this.arrivals = arrivals;
        this.incidents = incidents;
        this.legFlow = legFlow;
    }

    /** @param now where the ledger has it; null for an item never scanned before */
    Instruction settle(Act act, Item item, Ledger.Entry now) {
        Optional<LoanRequest> holder = book.holding(item.barcode());
        if (holder.isPresent()) {
            return toHolder(act, item, now, holder.get());
        }
        return next(act, item).map(r -> handOn(act, item, r)).orElseGet(() -> home(act, item, now, null));
    }

    /** Where the book goes when it is scanned now. */
    LibraryId goal(Act act, Item item) {
        return book.holding(item.barcode())
                .or(() -> next(act, item))
                .map(LoanRequest::pickup)
                .orElse(item.home());
    }

    /** The first who waits and is served sooner by it: among those who collect it here, else among all. */
    Optional<LoanRequest> next(Act act, Item item) {
        boolean atHome = act.at().equals(item.home());
        List<LoanRequest> waiting = book.waitingFor(item.barcode(), item.title()).stream()
                .filter(r -> !atHome || deliverability.today(item, r.pickup()))
                .toList();
        return waiting.stream()
                .filter(r -> r.pickup().equals(act.at()))
                .findFirst()
                .or(() -> waiting.stream().filter(r -> sooner(act, r)).findFirst());
    }

    /**
     * Who only waits for a library to open has a copy and a day already. Another copy, from elsewhere, is for them only when it comes
     * on an earlier day; a van is not to bring on Monday what stands ready on Saturday.
     */
    private boolean sooner(Act act, LoanRequest request) {
        return request.state() != RequestState.AWAITING_OPENING
                || request.promisedOn() == null
                || arrivals.from(act.at(), request.pickup(), act.now()).day().isBefore(request.promisedOn());
    }

    private Instruction toHolder(Act act, Item item, Ledger.Entry now, LoanRequest request) {
        return switch (request.state()) {
            case TO_PICK -> pick(act, item, request);
            case AWAITING_OPENING -> handOn(act, item, request);
            case READY -> ready(act, item, now, request);
            default -> travelling(act, item, now, request);
        };
    }

    private Instruction pick(Act act, Item item, LoanRequest request) {
        steps.supplied(act, request.number());
        if (act.at().equals(request.pickup())) {
            steps.move(act, item.barcode(), Place.HOLD_SHELF, act.at(), null);
            steps.tell(act, request.number(), RequestFact.ITEM_ARRIVED, Map.of());
            return Answers.holdShelf(act.at(), request.number());
        }
        steps.move(act, item.barcode(), Place.STAGED, act.at(), null);
        long leg = steps.openLeg(
                act, item.barcode(), request.pickup(), request.number().value(), false);
        steps.tell(act, request.number(), RequestFact.ITEM_PICKED, Map.of("leg", leg));
        return Answers.tote(request.pickup(), request.number());
    }

    private Instruction ready(Act act, Item item, Ledger.Entry now, LoanRequest request) {
        if (act.at().equals(request.pickup())) {
            if (now != null && now.at(Place.HOLD_SHELF, act.at())) {
                return Answers.nothing("scan.alreadyHold", act.at(), request.number());
            }
            steps.move(act, item.barcode(), Place.HOLD_SHELF, act.at(), null);
            return Answers.holdShelf(act.at(), request.number());
        }
        steps.move(act, item.barcode(), Place.STAGED, act.at(), null);
        long leg = steps.openLeg(
                act, item.barcode(), request.pickup(), request.number().value(), false);
        steps.remark(act, request.number(), "remark.astray");
        steps.tell(act, request.number(), RequestFact.ITEM_ASTRAY, Map.of("leg", leg));
        return Answers.tote(request.pickup(), request.number());
    }

    private Instruction travelling(Act act, Item item, Ledger.Entry now, LoanRequest request) {
        if (act.at().equals(request.pickup())) {
            steps.move(act, item.barcode(), Place.HOLD_SHELF, act.at(), null);
            steps.closeLeg(act, item.barcode(), Leg.Outcome.ARRIVED);
            return Answers.holdShelf(act.at(), request.number());
        }
        boolean misrouted = onward(act, item, now, request.pickup());
        if (misrouted) {
            steps.remark(act, request.number(), "remark.misrouted");
            return Answers.misrouted(request.pickup(), request.number());
        }
        return Answers.tote(request.pickup(), request.number());
    }

    /** Gives the book to a waiting request. */
    Instruction handOn(Act act, Item item, LoanRequest request) {
        steps.closeLeg(act, item.barcode(), Leg.Outcome.TAKEN);
        steps.allocate(act, item, request);
        Map<String, Object> routing = new HashMap<>();
        Instruction answer;
        if (act.at().equals(request.pickup())) {
            steps.move(act, item.barcode(), Place.HOLD_SHELF, act.at(), null);
            routing.put("supply", "HERE");
            answer = Answers.holdShelf(act.at(), request.number());
        } else {
            steps.move(act, item.barcode(), Place.STAGED, act.at(), null);
            routing.put("supply", "STAGED");
            routing.put(
                    "leg",
                    steps.openLeg(
                            act,
                            item.barcode(),
                            request.pickup(),
                            request.number().value(),
                            false));
            answer = Answers.tote(request.pickup(), request.number());
        }
        steps.tell(act, request.number(), RequestFact.COPY_ALLOCATED, routing);
        return answer;
    }

    /**
     * Nobody waits for it.
     *
     * @param returnedFor the request whose loan just ended here and whose process will carry the way home; null: none
     */
    Instruction home(Act act, Item item, Ledger.Entry now, LoanRequest returnedFor) {
        if (act.at().equals(item.home())) {
            if (now != null && now.at(Place.ON_SHELF, act.at())) {
                return book.withdrawnLately(item.barcode(), act.now().minus(LATE_SCAN))
                        ? Answers.shelve("scan.alreadySupplied", act.at())
                        : Answers.nothing("scan.alreadyShelved", act.at(), null);
            }
            steps.move(act, item.barcode(), Place.ON_SHELF, act.at(), null);
            steps.closeLeg(act, item.barcode(), Leg.Outcome.ARRIVED);
            return Answers.shelve("scan.shelve", act.at());
        }
        if (steps.leg(item.barcode()).isPresent()) {
            return onward(act, item, now, item.home())
                    ? Answers.misrouted(item.home(), null)
                    : Answers.toteHome(item.home());
        }
        steps.move(act, item.barcode(), Place.STAGED, act.at(), null);
        long leg = steps.openLeg(
                act,
                item.barcode(),
                item.home(),
                returnedFor == null ? null : returnedFor.number().value(),
                returnedFor == null);
        if (returnedFor != null) {
            steps.tell(act, returnedFor.number(), RequestFact.ITEM_RETURNED, Map.of("afterReturn", "AWAY", "leg", leg));
        }
        return Answers.toteHome(item.home());
    }

    /** Sends the item on, on its leg. @return whether this place is wrong: neither where the leg began nor where it led */
    private boolean onward(Act act, Item item, Ledger.Entry now, LibraryId to) {
        Optional<Leg> open = steps.leg(item.barcode());
        if (open.isEmpty()) {
            // a request travels without a leg only if its leg was closed by a report that it is missing; it goes on
            // from here
            steps.move(act, item.barcode(), Place.STAGED, act.at(), null);
            steps.openLeg(act, item.barcode(), to, null, true);
            return false;
        }
        Leg leg = open.get();
        boolean stray = !act.at().equals(leg.from()) && !act.at().equals(leg.to());
        if (!stray
                && leg.to().equals(to)
                && now != null
                && (now.at(Place.STAGED, act.at()) || now.at(Place.MISROUTED, act.at()))) {
            return false; // scanned again: nothing new
        }
        steps.move(act, item.barcode(), stray ? Place.MISROUTED : Place.STAGED, act.at(), null);
        if (stray) {
            incidents.open(
                    Incidents.Kind.MISROUTE,
                    item.barcode().value(),
                    act.at(),
                    act.by().user(),
                    act.now());
            legFlow.misrouted(leg.id());
        }
        if (stray || !leg.to().equals(to)) {
            steps.redirect(act, leg, to);
        }
        return stray;
    }
}
