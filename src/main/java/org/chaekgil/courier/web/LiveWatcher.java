package org.chaekgil.courier.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chaekgil.courier.PlanSearch;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page that watches a day being planned. It is told things one at a time; while it is slow, it misses some. */
final class LiveWatcher {
    final LocalDate day;
    final SseEmitter emitter;
    private final AtomicBoolean busy = new AtomicBoolean();
    private long search;
    private int plansSeen;

    LiveWatcher(LocalDate day, SseEmitter emitter) {
        this.day = day;
        this.emitter = emitter;
    }

    /** @return false: it is still being told something */
    boolean begin() {
        return busy.compareAndSet(false, true);
    }

    void end() {
        busy.set(false);
    }

    /** @param state with its map, which is left out when this page has it already */
    void tell(PlanSearch now, LivePlan state) throws IOException {
        boolean seen = now != null && now.id() == search && now.costs().size() == plansSeen;
        emitter.send(SseEmitter.event().name("search").data(seen ? LivePlan.of(now, null) : state));
        if (now != null) {
            search = now.id();
            plansSeen = now.costs().size();
        }
    }

    void over() throws IOException {
        emitter.send(SseEmitter.event().name("over").data("{}"));
        emitter.complete();
    }
}
