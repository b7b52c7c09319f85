package bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What citizens read: a page of the list, and one listing. */
final class Reading {
    private static final int WARM_UP = 5_000;
    private static final int REQUESTS = 8_000;
    private static final int THREADS = 4;

    private final RunningStore store;

    Reading(RunningStore store) {
        this.store = store;
    }

    void list() throws Exception {
        List<String> paths = new ArrayList<>();
        for (int page = 1; page <= 200; page++) {
            paths.add("/api/v1/listings?size=24&page=" + page);
            paths.add("/api/v1/listings?size=24&sort=newest&category=health&page=" + page);
        }
        measure("list of 24", paths, 1.1);
    }

    void slug() throws Exception {
        List<String> paths = new ArrayList<>();
        for (int page = 1; page <= 20; page++) {
            for (JsonNode item : store.get("/api/v1/listings?size=100&page=" + page * 7).path("items")) {
                paths.add("/api/v1/listings/" + item.path("slug").asText());
            }
        }
        measure("listing by slug", paths, 0.3);
    }

    private void measure(String name, List<String> paths, double goal) throws Exception {
        load(paths, WARM_UP);
        RunningStore.Cpu before = store.cpu();
        long[] nanos = load(paths, REQUESTS);
        RunningStore.Cpu cpu = store.cpu().since(before).per(REQUESTS);
        Arrays.sort(nanos);
        RunningStore.print(
                "{\"name\":\"%s\",\"cpuMillisPerRequest\":%.3f,\"goal\":%.1f,\"ratio\":%.2f,\"server\":%.3f,\"database\":%.3f,"
                        + "\"p50Millis\":%.2f,\"p99Millis\":%.2f,\"requests\":%d}",
                name, cpu.both(), goal, goal / cpu.both(), cpu.server(), cpu.database(),
                nanos[REQUESTS / 2] / 1e6, nanos[REQUESTS * 99 / 100] / 1e6, REQUESTS);
    }

    private long[] load(List<String> paths, int requests) throws Exception {
        long[] nanos = new long[requests];
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = Stream.generate(() -> Thread.ofPlatform().start(() -> ask(paths, nanos, next)))
                .limit(THREADS)
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        if (next.get() < requests) {
            throw new IllegalStateException("The load ended early");
        }
        return nanos;
    }

    private void ask(List<String> paths, long[] nanos, AtomicInteger next) {
        try (Wire wire = new Wire(store.port())) {
            for (int i = next.getAndIncrement(); i < nanos.length; i = next.getAndIncrement()) {
                String path = paths.get((int) (i * 31L % paths.size()));
                long began = System.nanoTime();
                Wire.Answer answer = wire.get(path);
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
