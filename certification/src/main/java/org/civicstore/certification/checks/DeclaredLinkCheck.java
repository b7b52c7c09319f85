package org.civicstore.certification.checks;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.Links;

/**
 * A criterion that demands a public page: the declaration links to one, by https. The page itself is not fetched; a person
 * opens it.
 */
public final class DeclaredLinkCheck implements Check {

    private final CheckInfo info;
    private final String field;
    private final String what;
    private final Function<Links, Optional<URI>> link;

    /**
     * @param field of the declaration's links
     * @param what the page is, in words
     */
    public DeclaredLinkCheck(
            String id, String criterion, String field, String what, Function<Links, Optional<URI>> link) {
        this.info = new CheckInfo(id, "1", criterion, Kinds.ALL, Duration.ofSeconds(10));
        this.field = field;
        this.what = what;
        this.link = link;
    }

    @Override
    public CheckInfo info() {
        return info;
    }

    @Override
    public CheckOutcome run(CheckContext context) {
        Findings findings = new Findings(context, info);
        Location where = Location.at("declaration", "/links/" + field);
        Optional<URI> declared = link.apply(context.subject().declaration().links());
        if (declared.isEmpty()) {
            findings.add("link.missing", where, "There is no link to " + what + ".", field, "Add the link.");
        } else {
            PublicLink.objection(declared.get())
                    .ifPresent(objection -> findings.add(
                            "link.not-public",
                            where,
                            "The link to " + what + " does not help a citizen: " + objection + ".",
                            declared.get().toString(),
                            "Publish the page under a public name with https."));
        }
        return findings.outcome("Linked: " + declared.map(URI::toString).orElse("") + ". The page was not opened.");
    }
}
