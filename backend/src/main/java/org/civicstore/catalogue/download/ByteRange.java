package org.civicstore.catalogue.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file.
 *
 * @param first offset of the first byte
 * @param length how many bytes; 0 or more
 */
record ByteRange(long first, long length) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    static ByteRange whole(long size) {
        return new ByteRange(0, size);
    }

    /** What a {@code Range} header asks for (RFC 9110 section 14.1.2). */
    sealed interface Wish {
        /** No range, or one that may be ignored: several ranges, or a form not understood. */
        record Everything() implements Wish {}

        /** This part. */
        record Part(ByteRange range) implements Wish {}

        /** Nothing that the file has: 416. */
        record Outside() implements Wish {}
    }

    static Wish wish(@Nullable String header, long size) {
        Optional<Matcher> form = Optional.ofNullable(header).map(ONE::matcher).filter(Matcher::matches);
        if (form.isEmpty()) {
            return new Wish.Everything();
        }
        String from = form.get().group(1);
        String to = form.get().group(2);
        if (from.isEmpty() && to.isEmpty()) {
            return new Wish.Everything();
        }
        if (from.isEmpty()) {
            long last = Math.min(Long.parseLong(to), size);
            return last == 0 ? new Wish.Outside() : new Wish.Part(new ByteRange(size - last, last));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (!to.isEmpty() && Long.parseLong(to) < first) {
            return new Wish.Everything();
        }
        return first >= size ? new Wish.Outside() : new Wish.Part(new ByteRange(first, last - first + 1));
    }

    /** As in {@code Content-Range}. */
    String contentRange(long size) {
        return "bytes " + first + '-' + (first + length - 1) + '/' + size;
    }
}
