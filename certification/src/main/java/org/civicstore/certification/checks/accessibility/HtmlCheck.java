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
 * ACC-03: the pages that were handed in, or the first page of a web app, break none of the rules of WCAG 2.2 that a machine can
 * tell without running the page: SC 1.1.1, 1.3.1, 2.4.2, 2.4.4, 3.1.1, 4.1.2.
 */
public final class HtmlCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("html.accessibility", "1", "ACC-03", Kinds.ALL, Duration.ofSeconds(60));

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        List<HtmlPages.Page> pages = HtmlPages.of(context).stream()
                .filter(page -> !page.document().body().children().isEmpty()
                        || !page.document().text().isBlank())
                .toList();
        if (pages.isEmpty()) {
            return new CheckOutcome.Skipped(
                    "No HTML page was handed in as evidence of type screens, and none was fetched: that needs the"
                            + " network.");
        }
        Findings findings = new Findings(context, INFO);
        for (HtmlPages.Page page : pages) {
            new HtmlRules(page, findings).examine();
        }
        return findings.outcome("Nothing found in " + pages.size() + " pages. Scripts were not run.");
    }
}
