package org.civicstore.shared.web;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers of one version of what they were made of. A new version forgets them all; above so many bytes the one that was
 * asked for least recently goes first.
 *
 * <p>Read the version first and what the answer is made of after it, and old answers are never taken for new ones.
 *
 * @param <K> what tells one answer from another
 * @param <V> what the version is told by; compared by {@code equals}
 */
public final class KeptAnswers<K, V> {
    /** A rough price of what is not counted: the key, the entry, the entity tag. */
    private static final int OVERHEAD = 300;

    private final long most;
    private final Map<K, KeptAnswer> answers = new LinkedHashMap<>(64, 0.75f, true);
    private @Nullable V version;
    private long bytes;

    /** @param most how many bytes are kept */
    public KeptAnswers(long most) {
        this.most = most;
    }

    public synchronized Optional<KeptAnswer> find(K question, V current) {
        if (!current.equals(version)) {
            answers.clear();
            bytes = 0;
            version = current;
        }
        return Optional.ofNullable(answers.get(question));
    }

    /** Keeps the answer, unless there is another version since its own was read. */
    public synchronized void keep(K question, V current, KeptAnswer answer) {
        if (!current.equals(version) || answer.bytes().length > most / 8) {
            return;
        }
        KeptAnswer before = answers.put(question, answer);
        bytes += weight(answer) - (before == null ? 0 : weight(before));
        Iterator<KeptAnswer> eldest = answers.values().iterator();
        while (bytes > most) {
            bytes -= weight(eldest.next());
            eldest.remove();
        }
    }

    private static long weight(KeptAnswer answer) {
        return answer.bytes().length + OVERHEAD;
    }
}
