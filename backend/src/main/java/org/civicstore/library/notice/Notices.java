package org.civicstore.library.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.civicstore.catalogue.shelf.ShelfVersion;
import org.civicstore.library.notice.NoticeBodies.NoticesBody;

/**
 * The public document of notices. Devices ask by the day on which they last looked, so the answer is the same for all who
 * looked that day, is made once for each state of the shelves, and tells nobody what a device holds.
 */
@Singleton
class Notices {
    /** Beyond so many days the question is rounded to a month: few ask, and they stay in company. */
    private static final int BY_THE_DAY = 31;

    private static final int AT_ONCE = 1000;
    private static final int KEPT = 40;

    private final NoticeQueries queries;
    private final ShelfVersion version;
    private final ObjectMapper json;
    private final Clock clock;
    private final LinkedHashMap<Question, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long keptVersion = -1;

    Notices(NoticeQueries queries, ShelfVersion version, ObjectMapper json, Clock clock) {
        this.queries = queries;
        this.version = version;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param after the slug after which to go on, or an empty text
     * @return JSON in UTF-8
     */
    byte[] since(LocalDate asked, String after) {
        Question question = new Question(rounded(asked), after);
        // Read before the notices themselves, so that old ones are never kept as new.
        long current = version.current();
        return find(question, current).orElseGet(() -> keep(question, current, write(question)));
    }

    private synchronized Optional<byte[]> find(Question question, long current) {
        if (keptVersion != current) {
            kept.clear();
            keptVersion = current;
        }
        return Optional.ofNullable(kept.get(question));
    }

    private synchronized byte[] keep(Question question, long current, byte[] document) {
        if (keptVersion == current) {
            kept.put(question, document);
            if (kept.size() > KEPT) {
                kept.pollFirstEntry();
            }
        }
        return document;
    }

    private LocalDate rounded(LocalDate asked) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (asked.isAfter(today)) {
            return today;
        }
        return asked.isBefore(today.minusDays(BY_THE_DAY)) ? asked.withDayOfMonth(1) : asked;
    }

    private byte[] write(Question question) {
        List<String> slugs = queries.changedSince(
                question.since().atStartOfDay(ZoneOffset.UTC).toInstant(), question.after(), AT_ONCE);
        List<ListingNotices> items = List.copyOf(queries.of(slugs).values());
        Optional<String> next = slugs.size() < AT_ONCE ? Optional.empty() : Optional.of(slugs.getLast());
        try {
            return json.writeValueAsBytes(new NoticesBody(question.since(), items, next));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Notices cannot be written as JSON", e);
        }
    }

    private record Question(LocalDate since, String after) {}
}
