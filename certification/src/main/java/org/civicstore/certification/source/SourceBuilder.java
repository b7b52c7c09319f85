package org.civicstore.certification.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link Source} together piece by piece, without recursion, and refuses what is too deep or too much: neither
 * nesting nor size of a hostile text can exhaust the stack or the heap.
 */
final class SourceBuilder {

    static final int DEPTH = 50;
    static final int NODES = 20_000;

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Source root;
    private int nodes;

    void openMapping(int line, int column) throws UnreadableSource {
        push(new Open(line, column, true));
    }

    void openSequence(int line, int column) throws UnreadableSource {
        push(new Open(line, column, false));
    }

    /** Ends what was opened last and puts it where it belongs. */
    Source close() throws UnreadableSource {
        Open done = open.pop();
        Source built = done.mapping
                ? new Source.Mapping(done.line, done.column, done.fields)
                : new Source.Sequence(done.line, done.column, done.items);
        place(built);
        return built;
    }

    boolean expectsKey() {
        Open top = open.peek();
        return top != null && top.mapping && top.key == null;
    }

    void key(int line, int column, String name) throws UnreadableSource {
        Open top = open.element();
        if (top.fields.containsKey(name)) {
            throw UnreadableSource.at(
                    line,
                    column,
                    "source.duplicate-key",
                    "The field \"" + Quote.of(name) + "\" stands there twice.",
                    "Keep one of them.");
        }
        top.key = name;
    }

    void add(Source piece) throws UnreadableSource {
        count(piece.line(), piece.column());
        place(piece);
    }

    Source finish() throws UnreadableSource {
        if (root == null) {
            throw UnreadableSource.at(
                    1, 1, "source.empty", "The file is empty.", "Hand in a file with something in it.");
        }
        return root;
    }

    private void push(Open opened) throws UnreadableSource {
        count(opened.line, opened.column);
        if (expectsKey()) {
            throw UnreadableSource.at(
                    opened.line, opened.column, "source.key", "A field name must be a text.", "Write a plain name.");
        }
        if (open.size() == DEPTH) {
            throw UnreadableSource.at(
                    opened.line,
                    opened.column,
                    "source.too-deep",
                    "The file is nested more than " + DEPTH + " levels deep.",
                    "Flatten it; nothing here needs that many levels.");
        }
        open.push(opened);
    }

    private void place(Source piece) {
        Open top = open.peek();
        if (top == null) {
            root = piece;
        } else if (top.mapping) {
            if (top.key == null) {
                throw new IllegalStateException("A value came before its key");
            }
            top.fields.put(top.key, piece);
            top.key = null;
        } else {
            top.items.add(piece);
        }
    }

    private void count(int line, int column) throws UnreadableSource {
        if (++nodes > NODES) {
            throw UnreadableSource.at(
                    line,
                    column,
                    "source.too-much",
                    "The file has more than %,d values.".formatted(NODES),
                    "Leave out what is not needed.");
        }
    }

    private static final class Open {
        private final int line;
        private final int column;
        private final boolean mapping;
        private final Map<String, Source> fields = new LinkedHashMap<>();
        private final List<Source> items = new ArrayList<>();
        private @Nullable String key;

        private Open(int line, int column, boolean mapping) {
            this.line = line;
            this.column = column;
            this.mapping = mapping;
        }
    }
}
