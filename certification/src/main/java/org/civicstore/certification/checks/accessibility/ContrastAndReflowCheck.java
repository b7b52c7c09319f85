package org.civicstore.certification.checks.accessibility;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;

/**
 * ACC-05: the pages that were handed in or fetched forbid no zoom, set no colours side by side that cannot be told apart, and
 * fix no width that would have people scroll sideways. WCAG 2.2 SC 1.4.3, 1.4.4 and 1.4.10, as far as it stands in the page
 * itself; a person measures what style sheets and scripts make of it.
 */
public final class ContrastAndReflowCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("html.contrast-and-reflow", "1", "ACC-05", Kinds.ALL, Duration.ofSeconds(60));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        List<HtmlPages.Page> pages = HtmlPages.of(context);
        if (pages.isEmpty()) {
            return new CheckOutcome.Skipped(
                    "No HTML page was handed in as evidence of type screens, and none was fetched: a person measures.");
        }
        Findings findings = new Findings(context, INFO);
        for (HtmlPages.Page page : pages) {
            new StyleRules(page, findings).examine();
        }
        return findings.outcome("Nothing found in the styles that stand in " + pages.size()
                + " pages. Style sheets of their own were not applied.");
    }
}
