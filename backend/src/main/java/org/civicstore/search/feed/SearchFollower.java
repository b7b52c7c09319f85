package org.civicstore.search.feed;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.civicstore.search.CatalogueVersion;
import org.civicstore.search.SearchAnswer;
import org.civicstore.search.SearchHealth;
import org.civicstore.search.SearchIndex;
import org.civicstore.search.SearchQuestion;
import org.civicstore.search.SearchUnavailable;
import org.civicstore.search.index.LuceneIndex;
import org.civicstore.search.language.Language;
import org.civicstore.search.language.Marks;
import org.civicstore.search.meaning.KnownMeanings;
import org.civicstore.shared.persistence.HomeSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of this node: opened in the background when the server starts, built when there is none that fits, and kept
 * up to date twice a second by one thread. When operators teach the search other words, a new one is built while the old one
 * answers.
 */
@Context
public class SearchFollower implements SearchIndex, ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(SearchFollower.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int SETTLE_EVERY = 60;

    private final SearchChangeQueries queries;
    private final CatalogueVersion catalogue;
    private final KnownMeanings meanings;
    private final Path folder;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("search-follower").factory());
    private volatile @Nullable LuceneIndex index;
    private @Nullable Following following;
    private volatile boolean behind;
    private volatile String words = "";
    private long meaningsRead = -1;
    private int rounds;

    SearchFollower(
            SearchChangeQueries queries,
            CatalogueVersion catalogue,
            KnownMeanings meanings,
            HomeSettings home,
            Clock clock) {
        this.queries = queries;
        this.catalogue = catalogue;
        this.meanings = meanings;
        this.folder = home.folder("search");
        this.clock = clock;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        thread.scheduleWithFixedDelay(this::round, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public SearchAnswer search(SearchQuestion question) {
        return open().search(question);
    }

    @Override
    public List<Suggestion> suggest(String typed, String language, int most) {
        return open().suggest(typed, language, most);
    }

    @Override
    public Marks marks(String typed, String language) {
        return open().marks(typed, language);
    }

    @Override
    public long upTo() {
        LuceneIndex now = index;
        return now == null ? -1 : now.upTo();
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public SearchHealth health() {
        LuceneIndex now = index;
        if (now == null) {
            return new SearchHealth(SearchHealth.State.OPENING, 0, 0, "");
        }
        SearchHealth health = now.health();
        return behind
                ? new SearchHealth(SearchHealth.State.BEHIND, health.listings(), health.cursor(), health.fingerprint())
                : health;
    }

    /** Takes in what has been committed until now, for those who cannot wait half a second. */
    public void catchUp() {
        try {
            thread.submit(this::round).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new SearchUnavailable("The index could not be brought up to date", e);
        }
    }

    private LuceneIndex open() {
        LuceneIndex now = index;
        if (now == null) {
            throw new SearchUnavailable("The index of this node is being opened", new IllegalStateException());
        }
        return now;
    }

    /** One look at the log. What goes wrong is tried again at the next: the index is never the only copy of anything. */
    private void round() {
        try {
            Following current = following;
            if (current == null || current.lost() || wordsChanged()) {
                current = arrive();
            }
            current.follow();
            if (++rounds % SETTLE_EVERY == 0) {
                current.settle(clock.instant());
            }
            behind = false;
        } catch (IOException | RuntimeException e) {
            behind = true;
            LOG.warn("The search index could not be brought up to date; it is tried again", e);
        }
    }

    /** Whether operators have taught the search other words than this index was written with. */
    private boolean wordsChanged() {
        long version = meanings.version();
        if (version == meaningsRead) {
            return false;
        }
        boolean changed = !Language.fingerprint(meanings.all()).equals(words);
        // An index that cannot be built is tried again: only what was found equal is not asked for anew.
        meaningsRead = changed ? meaningsRead : version;
        return changed;
    }

    private Following arrive() throws IOException {
        long version = meanings.version();
        Language known = Language.of(meanings.all());
        @Nullable LuceneIndex old = index;
        Path place = old == null ? left(known.fingerprint()) : fresh(known.fingerprint());
        Files.createDirectories(place);
        LuceneIndex opened = new LuceneIndex(FSDirectory.open(place), known);
        Following next = new Following(opened, queries, catalogue);
        if (next.missed()) {
            next.build();
        }
        next.follow();
        index = opened;
        following = next;
        // After the index: who reads the words first never takes an answer by the old ones for one by these.
        words = known.fingerprint();
        meaningsRead = version;
        LOG.info(
                "The search index of this node answers, with {} listings",
                opened.health().listings());
        Optional.ofNullable(old).ifPresent(SearchFollower::close);
        removeOthers(place);
        return next;
    }

    /** The folder in use cannot be written anew while it answers. */
    private Path fresh(String fingerprint) {
        return folder.resolve(fingerprint + '-' + clock.millis());
    }

    /** Where an index that was written with these words was left, else where one begins. */
    private Path left(String fingerprint) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith(fingerprint))
                    .max(Comparator.naturalOrder())
                    .orElse(folder.resolve(fingerprint));
        }
    }

    private void removeOthers(Path kept) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path other : all.filter(path -> !path.equals(kept)).toList()) {
                try (Stream<Path> files = Files.walk(other)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        // Not interrupted: that would close the files of the index under it.
        thread.shutdown();
        thread.awaitTermination(5, TimeUnit.SECONDS);
        Optional.ofNullable(index).ifPresent(SearchFollower::close);
    }

    private static void close(LuceneIndex index) {
        try {
            index.close();
        } catch (IOException e) {
            LOG.warn("A search index could not be closed", e);
        }
    }
}
