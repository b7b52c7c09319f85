package org.civicstore.surveillance.watch;

import java.time.Instant;

/**
 * Something that a look found.
 *
 * @param subject tells findings of one kind apart: a criterion, a host; may be empty
 * @param detail for the vendor
 * @param since when a look found it first, without a look in between that did not
 */
record WatchFinding(WatchKind kind, String subject, String detail, Instant since) {

    boolean same(WatchFinding other) {
        return kind == other.kind && subject.equals(other.subject);
    }

    WatchFinding since(Instant earlier) {
        return new WatchFinding(kind, subject, detail, earlier);
    }
}
