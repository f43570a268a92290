package org.chaekgil.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** While it is open, Ctrl-C only asks for an end: the virtual machine waits until this is closed, 10 seconds at most. */
final class CtrlC implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean pressed;

    CtrlC() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::waitForClose, "end-search"));
    }

    boolean pressed() {
        return pressed;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void waitForClose() {
        pressed = true;
        try {
            if (!closed.await(10, TimeUnit.SECONDS)) {
                System.err.println("The search did not end in time. / 탐색이 제때 끝나지 않았습니다.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
