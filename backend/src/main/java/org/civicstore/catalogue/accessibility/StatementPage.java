package org.civicstore.catalogue.accessibility;

import java.util.stream.Collectors;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.catalogue.page.Speech;

/** The accessibility statement, in the form of the model in Commission Implementing Decision (EU) 2018/1523. */
public record StatementPage(Frame frame, AccessibilityResults results, AccessibilitySettings by) {

    /**
     * Whether the store may be called fully compliant: tests found nothing, and somebody has assessed what tests cannot
     * see.
     */
    public boolean full() {
        return results.faults().isEmpty() && by.assessment().isPresent();
    }

    /** Who is committed to what. */
    public String commitment() {
        Speech t = frame.t();
        String law = by.statute().orElseGet(() -> t.say("storefront.accessibility.law"));
        return by.named()
                .map(body -> t.say("storefront.accessibility.committedBy", "body", body, "law", law))
                .orElseGet(() -> t.say("storefront.accessibility.committed", "law", law));
    }

    public String widths() {
        return results.widths().stream().map(width -> width + " px").collect(Collectors.joining(", "));
    }
}
