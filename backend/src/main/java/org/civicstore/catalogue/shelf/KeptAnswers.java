package org.civicstore.catalogue.shelf;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers of one version of the shelves. A new version forgets them all; above so many bytes the one that was asked for
 * least recently goes first.
 */
final class KeptAnswers<K> {
    /** A rough price of what is not counted: the key, the entry, the entity tag. */
    private static final int OVERHEAD = 300;

    private final long most;
    private final Map<K, ListingAnswer> answers = new LinkedHashMap<>(64, 0.75f, true);
    private long version = -1;
    private long bytes;

    KeptAnswers(long most) {
        this.most = most;
    }

    synchronized Optional<ListingAnswer> find(K question, long current) {
        if (version != current) {
            answers.clear();
            bytes = 0;
            version = current;
        }
        return Optional.ofNullable(answers.get(question));
    }

    /** Keeps the answer, unless the shelves have changed since its version was read. */
    synchronized void keep(K question, long current, ListingAnswer answer) {
        if (version != current || answer.bytes().length > most / 8) {
            return;
        }
        ListingAnswer before = answers.put(question, answer);
        bytes += weight(answer) - (before == null ? 0 : weight(before));
        Iterator<ListingAnswer> eldest = answers.values().iterator();
        while (bytes > most) {
            bytes -= weight(eldest.next());
            eldest.remove();
        }
    }

    private static long weight(ListingAnswer answer) {
        return answer.bytes().length + OVERHEAD;
    }
}
