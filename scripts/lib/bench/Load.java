package bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Many requests over a few kept connections, and what each cost. No request is the same twice unless its paths are. */
final class Load {
    private static final int ROUND = 5_000;
    private static final int LEAST_ROUNDS = 4;
    private static final int MOST_ROUNDS = 20;
    private static final int REQUESTS = 10_000;

    private final RunningStore store;
    private final int connections;
    private final String headers;
    private int round = ROUND;
    private int requests = REQUESTS;
    private int asked;

    Load(RunningStore store, int connections) {
        this(store, connections, "");
    }

    /** @param headers further lines of each head, each with its end */
    Load(RunningStore store, int connections, String headers) {
        this.store = store;
        this.connections = connections;
        this.headers = headers;
    }

    /** For answers of many milliseconds: a tenth of the requests. */
    Load fewer() {
        round = ROUND / 10;
        requests = REQUESTS / 10;
        return this;
    }

    /** The most that are asked, the warming up included. */
    static int most() {
        return ROUND * MOST_ROUNDS + REQUESTS;
    }

    /** Prints processor time per request against the goal, and how long an answer took. */
    void measure(String name, List<String> paths, double goal) throws Exception {
        warmUp(paths);
        RunningStore.Cpu before = store.cpu();
        long[] nanos = ask(paths, requests);
        RunningStore.Cpu cpu = store.cpu().since(before).per(requests);
        Arrays.sort(nanos);
        RunningStore.print(
                "{\"name\":\"%s\",\"cpuMillisPerRequest\":%.3f,\"goal\":%.1f,\"ratio\":%.2f,\"server\":%.3f,\"database\":%.3f,"
                        + "\"p50Millis\":%.2f,\"p99Millis\":%.2f,\"requests\":%d,\"connections\":%d}",
                name, cpu.both(), goal, goal / cpu.both(), cpu.server(), cpu.database(),
                nanos[requests / 2] / 1e6, nanos[requests * 99 / 100] / 1e6, requests, connections);
    }

    /** Asks until answers stop becoming cheaper, three rounds in a row: before that the server is still being compiled. */
    private void warmUp(List<String> paths) throws Exception {
        double best = Double.MAX_VALUE;
        int noCheaper = 0;
        for (int i = 0; i < MOST_ROUNDS; i++) {
            RunningStore.Cpu before = store.cpu();
            ask(paths, round);
            double now = store.cpu().since(before).both();
            noCheaper = now > best * 0.95 ? noCheaper + 1 : 0;
            best = Math.min(best, now);
            if (i >= LEAST_ROUNDS && noCheaper >= 3) {
                return;
            }
        }
    }

    private long[] ask(List<String> paths, int requests) throws Exception {
        long[] nanos = new long[requests];
        AtomicInteger next = new AtomicInteger();
        int first = asked;
        asked += requests;
        List<Thread> threads = Stream.generate(() -> Thread.ofPlatform().start(() -> ask(paths, first, nanos, next)))
                .limit(connections)
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        if (next.get() < requests) {
            throw new IllegalStateException("The load ended early");
        }
        return nanos;
    }

    private void ask(List<String> paths, int first, long[] nanos, AtomicInteger next) {
        try (Wire wire = new Wire(store.port())) {
            for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                String path = paths.get((int) ((first + i) * 31L % paths.size()));
                long began = System.nanoTime();
                Wire.Answer answer = wire.get(path, headers);
                nanos[i] = System.nanoTime() - began;
                if (answer.status() != 200 || answer.length() == 0) {
                    throw new IllegalStateException(path + " was answered " + answer);
                }
            }
        } catch (Exception e) {
            next.addAndGet(-2 * nanos.length);
            throw new IllegalStateException(e);
        }
    }
}
