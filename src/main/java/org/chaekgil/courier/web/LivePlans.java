package org.chaekgil.courier.web;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.chaekgil.courier.DayProgress;
import org.chaekgil.courier.PlanSearch;
import org.chaekgil.courier.PlanSearches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages how a day's planning gets on, on whatever node it is planned: once a second the database is asked, once for
 * all pages that watch the same day. A page is let go after some minutes and comes again by itself, so that a session that has
 * ended does not watch on. Stops before the web server does, which would wait for open pages.
 */
@Component
class LivePlans implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LivePlans.class);
    static final int MOST_WATCHERS = 50;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int SENDERS = 4;

    private final PlanSearches searches;
    private final DayProgress progress;
    private final LiveSheets sheets;
    private final List<LiveWatcher> watchers = new CopyOnWriteArrayList<>();
    private ScheduledExecutorService looking;
    private ExecutorService sending;

    LivePlans(PlanSearches searches, DayProgress progress, LiveSheets sheets) {
        this.searches = searches;
        this.progress = progress;
        this.sheets = sheets;
    }

    /** @throws ResponseStatusException 503 when too many pages watch on this node; they look now and then instead */
    SseEmitter watch(LocalDate day) {
        if (looking == null || watchers.size() >= MOST_WATCHERS) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        LiveWatcher watcher = new LiveWatcher(day, new SseEmitter(LONGEST.toMillis()));
        watcher.emitter.onCompletion(() -> watchers.remove(watcher));
        watcher.emitter.onTimeout(watcher.emitter::complete);
        watcher.emitter.onError(gone -> watchers.remove(watcher));
        watchers.add(watcher);
        return watcher.emitter;
    }

    /** The day whose search that day waits for; null: it is searched itself, or will be at once. */
    LocalDate waitsFor(LocalDate day) {
        if (searches.latest(day).filter(s -> !s.ended()).isPresent()) {
            return null;
        }
        return searches.going().stream()
                .filter(other -> progress.step(other) == DayProgress.Step.PLANNING)
                .findFirst()
                .orElse(null);
    }

    private void look() {
        try {
            Map<LocalDate, List<LiveWatcher>> byDay = watchers.stream().collect(Collectors.groupingBy(w -> w.day));
            byDay.forEach(this::tell);
        } catch (RuntimeException e) {
            LOG.warn("pages that watch a planning are told nothing for now: {}", e.toString());
        }
    }

    private void tell(LocalDate day, List<LiveWatcher> those) {
        boolean over = progress.step(day) != DayProgress.Step.PLANNING;
        PlanSearch search =
                over ? null : searches.latest(day).filter(s -> !s.ended()).orElse(null);
        LivePlan state = search == null
                ? LivePlan.waiting(over ? null : waitsFor(day))
                : LivePlan.of(search, sheets.of(search).map(PlanMap::of).orElse(null));
        for (LiveWatcher watcher : those) {
            if (watcher.begin()) {
                sending.execute(() -> tell(watcher, over, search, state));
            }
        }
    }

    private void tell(LiveWatcher watcher, boolean over, PlanSearch search, LivePlan state) {
        try {
            if (over) {
                watcher.over();
            } else {
                watcher.tell(search, state);
            }
        } catch (IOException | IllegalStateException gone) {
            watchers.remove(watcher);
            LOG.debug("a page that watched the planning is gone: {}", gone.toString());
        } finally {
            watcher.end();
        }
    }

    @Override
    public synchronized void start() {
        sending = Executors.newFixedThreadPool(SENDERS, work -> daemon(work, "live-plan-sender"));
        looking = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "live-plans"));
        looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        looking.shutdownNow();
        looking = null;
        watchers.forEach(watcher -> watcher.emitter.complete());
        sending.shutdownNow();
    }

    @Override
    public synchronized boolean isRunning() {
        return looking != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
