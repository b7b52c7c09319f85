package org.civicstore.certification.checks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.fetch.FetchFailure;
import org.civicstore.certification.fetch.FetchedPage;
import org.civicstore.certification.fetch.WebPurpose;
import org.civicstore.certification.fetch.WebSnapshot;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.manifest.Links;

/**
 * A criterion that demands a public page: the declaration links to one, by https, and the page answers and says what it must.
 * Without a snapshot of the web nobody has seen the page, and the check comes to no answer. Whether what the page says is true
 * and enough remains for a person, who opens it.
 */
public final class DeclaredLinkCheck implements Check {

    private final CheckInfo info;
    private final Page page;

    /**
     * The page that is wanted.
     *
     * @param field of the declaration's links
     * @param what the page is, in words
     */
    public record Page(
            WebPurpose purpose, String field, String what, Function<Links, Optional<URI>> link, PageRules rules) {}

    public DeclaredLinkCheck(String id, String criterion, Page page) {
        this.info = new CheckInfo(id, "3", criterion, Kinds.ALL, Duration.ofSeconds(20));
        this.page = page;
    }

    @Override
    public CheckInfo info() {
        return info;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        Findings findings = new Findings(context, info);
        Location where = Location.at("declaration", "/links/" + page.field());
        Optional<URI> declared =
                page.link().apply(context.subject().declaration().links());
        if (declared.isEmpty()) {
            findings.add(
                    "link.missing",
                    where,
                    "There is no link to " + page.what() + ".",
                    page.field(),
                    "Publish the page and add its address to links in the declaration.");
        } else {
            PublicLink.objection(declared.get())
                    .ifPresent(objection -> findings.add(
                            "link.not-public",
                            where,
                            "The link to " + page.what() + " does not help a citizen: " + objection + ".",
                            declared.get().toString(),
                            "Publish the page under a public name with https."));
        }
        String linked = "Linked: " + declared.map(URI::toString).orElse("") + ". ";
        Optional<WebSnapshot> web = context.subject().web();
        Optional<FetchedPage> fetched = web.flatMap(snapshot -> snapshot.page(page.purpose()));
        if (!findings.isEmpty()) {
            return findings.outcome(linked);
        }
        if (fetched.isEmpty()) {
            return new CheckOutcome.Skipped(linked + "The page was not opened: that needs the network.");
        }
        if (!web.orElseThrow().reachedAnything()) {
            return new CheckOutcome.Error(
                    "No page at all could be reached from here, so this says nothing about the app.");
        }
        examine(context, fetched.get(), where, findings);
        return findings.outcome(linked + "It answers, and nothing that must stand there was missed.");
    }

    private void examine(CheckContext context, FetchedPage fetched, Location where, Findings findings)
            throws IOException {
        if (!fetched.found()) {
            findings.add(
                    "link.unreachable",
                    where,
                    "The link to " + page.what() + " leads nowhere.",
                    fetched.address() + ": "
                            + fetched.failure().map(FetchFailure::reason).orElse("status " + fetched.status()),
                    "Let the address answer with status 200, to everybody and without signing in.");
            return;
        }
        page.rules().examine(context, fetched, where, findings);
    }
}
