package org.civicstore.certification.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A moment after which nothing is waited for any more, however slowly bytes trickle in. */
final class Deadline {

    private final long end;

    Deadline(Duration time) {
        this.end = System.nanoTime() + time.toNanos();
    }

    boolean isOver() {
        return end - System.nanoTime() <= 0;
    }

    /** At least one. @throws SocketTimeoutException when the time is up */
    int millisLeft() throws SocketTimeoutException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException("the answer took too long");
        }
        return (int) Math.min(left, Integer.MAX_VALUE);
    }

    /**
     * Closes the socket at the deadline. A time limit of each read would not do: a server that sends a byte now and then, in the
     * handshake or later, would never reach it. Never before it: who finds the socket closed asks whether the time was up.
     *
     * @throws SocketTimeoutException when the time is up already
     */
    Closeable watch(Socket socket) throws SocketTimeoutException {
        millisLeft();
        Thread watcher = Thread.ofPlatform().daemon().name("fetch-deadline").start(() -> {
            try {
                while (!isOver()) {
                    Thread.sleep(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
                }
                socket.close();
            } catch (InterruptedException | IOException e) {
                // Done in time, or closed already.
            }
        });
        return watcher::interrupt;
    }
}
