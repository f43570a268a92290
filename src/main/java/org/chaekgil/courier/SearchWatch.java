package org.chaekgil.courier;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.chaekgil.routing.RoutePlanner.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down once a second how a search gets on, and hears whether somebody wants it to stop. When that cannot be written the
 * search goes on all the same: it is only not seen.
 */
final class SearchWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchWatch.class);
    private static final long EVERY_MILLIS = 900;

    private final PlanSearches searches;
    private final long search;
    private final long begin = System.nanoTime();
    private final AtomicReference<Progress> news = new AtomicReference<>();
    private final ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "search-watch");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopped;

    SearchWatch(PlanSearches searches, long search) {
        this.searches = searches;
        this.search = search;
        telling.scheduleWithFixedDelay(this::tell, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void hear(Progress progress) {
        news.set(progress);
    }

    /** Whether the search shall end and its best plan be taken. */
    boolean stopped() {
        return stopped;
    }

    private void tell() {
        try {
            if (!searches.goesOn(search, (System.nanoTime() - begin) / 1_000_000)) {
                stopped = true;
            }
            Progress better = news.getAndSet(null);
            if (better != null) {
                searches.better(
                        search,
                        new PlanSearch.Cost(
                                better.milliseconds(),
                                better.best().hard(),
                                better.best().soft()),
                        better.routes().get());
            }
        } catch (RuntimeException e) {
            LOG.warn("the search goes on unseen: {}", e.toString());
        }
    }

    @Override
    public void close() {
        telling.shutdownNow();
        try {
            telling.awaitTermination(5, TimeUnit.SECONDS);
            searches.end(search);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("the end of the search could not be written down: {}", e.toString());
        }
    }
}
