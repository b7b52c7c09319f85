package org.civicstore.certification.verdict;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** The decision on a submission, with its reasons. In JSON told apart by {@code decision}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "decision")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Certify.class, name = "CERTIFY"),
    @JsonSubTypes.Type(value = Verdict.Refuse.class, name = "REFUSE"),
    @JsonSubTypes.Type(value = Verdict.Incomplete.class, name = "INCOMPLETE")
})
public sealed interface Verdict {

    /** A certificate is due, under the conditions named. */
    record Certify(List<Condition> conditions) implements Verdict {
        public Certify {
            conditions = List.copyOf(conditions);
        }
    }

    /** No certificate: these criteria are unmet and blocking. */
    record Refuse(List<String> criteria) implements Verdict {
        public Refuse {
            criteria = List.copyOf(criteria);
        }
    }

    /** Nothing can be decided yet: these criteria are open, and these lack a dated condition. */
    record Incomplete(List<String> openCriteria, List<String> needsCondition) implements Verdict {
        public Incomplete {
            openCriteria = List.copyOf(openCriteria);
            needsCondition = List.copyOf(needsCondition);
        }
    }
}
