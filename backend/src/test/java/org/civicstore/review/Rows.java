package org.civicstore.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.civicstore.shared.persistence.Transactor;
import org.civicstore.shared.persistence.Uuids;

/** Asks the database itself which certificates there are, without the code under test. */
@Singleton
public class Rows {
    private final Transactor transactor;

    Rows(Transactor transactor) {
        this.transactor = transactor;
    }

    /** The certificates of a submission, the oldest first; more than one would be a fault, save after the fast track. */
    public List<String> of(String submission) {
        return transactor
                .reading()
                .fetchValues("select number from certificate where submission_id = ? order by number", (Object)
                        Uuids.bytes(UUID.fromString(submission)))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    /** How often each document was read in a case. */
    public long accesses(String review) {
        return ((Number) transactor
                        .reading()
                        .fetchValue("select count(*) from document_access where review_id = ?", (Object)
                                Uuids.bytes(UUID.fromString(review))))
                .longValue();
    }

    /** All places of a year, in order. */
    public List<Integer> places(int year) {
        return transactor
                .reading()
                .fetchValues(
                        "select substring(number, 9) from certificate where number like ? order by number",
                        "CS-" + year + "-%")
                .stream()
                .map(place -> Integer.parseInt(String.valueOf(place)))
                .toList();
    }
}
