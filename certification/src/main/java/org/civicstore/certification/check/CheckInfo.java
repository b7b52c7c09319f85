package org.civicstore.certification.check;

import java.time.Duration;
import java.util.Set;
import org.civicstore.certification.criterion.SubjectKind;

/**
 * Which check it is.
 *
 * @param id stable, such as {@code android.signature}
 * @param version raised whenever the same subject could get another outcome than before
 * @param criterion id of the criterion it speaks about
 * @param kinds the subjects it can examine
 * @param timeout after which it counts as broken down
 */
public record CheckInfo(String id, String version, String criterion, Set<SubjectKind> kinds, Duration timeout) {

    public CheckInfo {
        kinds = Set.copyOf(kinds);
    }
}
