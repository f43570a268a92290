package org.chaekgil.workflow;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks every second for work, in a thread of its own, one piece after the other, until the node stops. */
public class EverySecond implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EverySecond.class);

    private static final int LONGEST_END_SECONDS = 10;

    private final String name;
    private final Runnable look;
    private ScheduledExecutorService thread;

    /**
     * @param name of the thread
     * @param look does what there is to do; when it fails it is tried again
     */
    protected EverySecond(String name, Runnable look) {
        this.name = name;
        this.look = look;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread t = new Thread(work, name);
            t.setDaemon(true);
            return t;
        });
        thread.scheduleWithFixedDelay(this::tryToLook, 1, 1, TimeUnit.SECONDS);
    }

    private void tryToLook() {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.warn("{}: looking for work failed, trying again: {}", name, e.toString());
        }
    }

    /** Waits a little for work that is cut off: what it leaves must be written down while there is a database. */
    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            try {
                thread.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
