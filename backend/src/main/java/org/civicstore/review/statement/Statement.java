package org.civicstore.review.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.criterion.Severity;
import org.civicstore.certification.verdict.Condition;
import org.civicstore.review.ReviewOutcome;

/**
 * What a decision rests on and what follows from it, as facts. It holds what Regulation (EU) 2022/2065, article 17(3), asks of a
 * statement of reasons: the decision with its territory and duration, the facts, the use of automated means, the grounds, and
 * the redress.
 *
 * @param number of the case, as people say it
 * @param language of the vendor, BCP 47
 * @param reasons in the words of those who decided; never blank
 * @param met how many of the criteria that apply are met
 * @param demanded how many apply
 * @param grounds criteria that are not met
 * @param excepted ids of the criteria that are not met and count for nothing, by a waiver
 * @param decided the day, in UTC
 * @param validUntil the last day of the certificate; empty when refused
 * @param appealUntil the last day of the appeal; empty when there is nothing to appeal against
 */
@Introspected
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Statement(
        String number,
        String language,
        ReviewOutcome outcome,
        String organisation,
        String listing,
        String release,
        String profile,
        String edition,
        String reasons,
        int met,
        int demanded,
        List<Ground> grounds,
        List<Condition> conditions,
        List<String> excepted,
        Automation automation,
        LocalDate decided,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> appealUntil) {

    public Statement {
        if (reasons.isBlank()) {
            throw new IllegalArgumentException("A decision without reasons cannot be stated");
        }
        grounds = List.copyOf(grounds);
        conditions = List.copyOf(conditions);
        excepted = List.copyOf(excepted);
    }

    /** Who established that a criterion is not met. */
    public enum Established {
        BY_CHECK,
        BY_CHECK_AND_PERSON,
        BY_PERSON
    }

    /**
     * One criterion that is not met.
     *
     * @param statement what it demands, per language
     * @param checks the checks that found it, each with its version
     * @param found what the first of their findings says, per language; empty without one
     * @param findings how many there are
     * @param reason of the person who ruled; empty when nobody did
     */
    @Introspected
    public record Ground(
            String criterion,
            Map<String, String> statement,
            Severity severity,
            Established established,
            List<String> checks,
            Map<String, String> found,
            int findings,
            String reason) {

        public Ground {
            statement = Map.copyOf(statement);
            checks = List.copyOf(checks);
            found = Map.copyOf(found);
        }
    }

    /**
     * What machines did.
     *
     * @param engine version of the checks; empty when they never ran
     * @param ran checks that came to an answer
     * @param found those of them that found something
     * @param silent checks that came to none
     * @param cleared findings that a person set aside
     */
    @Introspected
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Automation(Optional<String> engine, int ran, int found, int silent, int cleared) {}
}
