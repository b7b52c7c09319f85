package org.civicstore.certification.artifact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Finds where one of many fixed texts begins, in one pass however many there are: at most bytes one look at a table. */
final class Beginnings {

    private static final byte NONE = -1;

    private final byte[][] texts;
    /** By the first two bytes: the first text that begins so. */
    private final byte[] first = new byte[1 << 16];
    /** By text: the next one with the same two bytes. */
    private final byte[] next;

    /** What is done where a text begins. */
    interface Found {
        /** @param text its place in the list */
        void at(int text, int position);
    }

    /** @param texts ASCII, of two characters or more; up to 100 */
    Beginnings(List<String> texts) {
        this.texts = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        this.next = new byte[this.texts.length];
        Arrays.fill(first, NONE);
        for (int i = this.texts.length - 1; i >= 0; i--) {
            int pair = pair(this.texts[i], 0);
            next[i] = first[pair];
            first[pair] = (byte) i;
        }
    }

    /** Looks at the positions {@code from} to {@code to}; a text may end behind {@code to}, but not behind {@code limit}. */
    void search(byte[] bytes, int from, int to, int limit, Found found) {
        for (int at = from; at < Math.min(to, limit - 1); at++) {
            int candidate = first[pair(bytes, at)];
            if (candidate != NONE) {
                compare(bytes, at, limit, candidate, found);
            }
        }
    }

    private void compare(byte[] bytes, int at, int limit, int candidate, Found found) {
        for (int i = candidate; i != NONE; i = next[i]) {
            int end = at + texts[i].length;
            if (end <= limit && Arrays.equals(bytes, at, end, texts[i], 0, texts[i].length)) {
                found.at(i, at);
            }
        }
    }

    private static int pair(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
