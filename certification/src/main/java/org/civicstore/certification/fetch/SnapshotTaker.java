package org.civicstore.certification.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Takes a snapshot of the web for one submission. Waits no longer than a handful of fetches may take. */
public final class SnapshotTaker {

    private static final int AT_ONCE = 8;
    /** What a check reads; the rest is noise that differs from one answer to the next. */
    private static final Set<String> KEPT_HEADERS =
            Set.of("content-type", "content-language", "last-modified", "x-robots-tag", "strict-transport-security");

    private final SafeFetcher fetcher;
    private final Clock clock;

    public SnapshotTaker(SafeFetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** @param folder an existing one that gets the contents, each under its SHA-256 */
    public WebSnapshot take(WebTargets targets, Path folder) throws IOException {
        Instant at = clock.instant();
        try (ExecutorService turns = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("fetch-", 0).factory())) {
            Map<URI, Future<SafeFetcher.Fetched>> asked = new TreeMap<>();
            for (WebTargets.Page page : targets.pages()) {
                asked.computeIfAbsent(page.address(), address -> turns.submit(() -> fetcher.get(address)));
            }
            List<Future<ProbedEndpoint>> probes = targets.endpoints().stream()
                    .map(host -> turns.submit((Callable<ProbedEndpoint>) () -> fetcher.probe(host, 443, at)))
                    .toList();
            List<FetchedPage> pages = new ArrayList<>();
            for (WebTargets.Page page : targets.pages()) {
                pages.add(kept(page, at, outcome(asked.get(page.address())), folder));
            }
            List<ProbedEndpoint> endpoints = new ArrayList<>();
            for (Future<ProbedEndpoint> probe : probes) {
                endpoints.add(outcome(probe));
            }
            return new WebSnapshot(at, pages, endpoints);
        }
    }

    private static FetchedPage kept(WebTargets.Page page, Instant at, SafeFetcher.Fetched fetched, Path folder)
            throws IOException {
        Map<String, String> headers = new TreeMap<>();
        fetched.answer().ifPresent(answer -> headers.putAll(answer.headers()));
        headers.keySet().retainAll(KEPT_HEADERS);
        Optional<FetchedPage.Body> body = Optional.empty();
        if (fetched.answer().isPresent()) {
            byte[] content = fetched.answer().get().body();
            String digest = sha256(content);
            Path file = folder.toAbsolutePath().resolve(digest);
            Files.write(file, content);
            body = Optional.of(new FetchedPage.Body(file, digest, content.length));
        }
        return new FetchedPage(
                page.purpose(),
                page.address(),
                at,
                fetched.hops(),
                fetched.answer().map(HttpAnswer::status).orElse(0),
                headers,
                fetched.tls(),
                body,
                fetched.failure());
    }

    private static <T> T outcome(Future<T> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The snapshot was interrupted", e);
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("The fetcher broke down", e.getCause()));
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
