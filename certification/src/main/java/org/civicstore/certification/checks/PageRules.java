package org.civicstore.certification.checks;

import java.io.IOException;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.fetch.FetchedPage;
import org.civicstore.certification.finding.Location;

/** What one kind of page has to say. Gets pages that were found; reports what it misses. */
@FunctionalInterface
public interface PageRules {

    void examine(CheckContext context, FetchedPage page, Location where, Findings findings) throws IOException;

    /** For a page whose content only a person can judge. */
    static PageRules none() {
        return (_, _, _, _) -> {};
    }
}
