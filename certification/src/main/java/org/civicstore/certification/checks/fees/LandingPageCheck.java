package org.civicstore.certification.checks.fees;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.checks.FetchedHtml;
import org.civicstore.certification.checks.Findings;
import org.civicstore.certification.checks.Kinds;
import org.civicstore.certification.criterion.Profile;
import org.civicstore.certification.fetch.FetchFailure;
import org.civicstore.certification.fetch.FetchedPage;
import org.civicstore.certification.fetch.WebPurpose;
import org.civicstore.certification.fetch.WebSnapshot;
import org.civicstore.certification.finding.Location;

/**
 * FEE-04: search engines may index the page of the free offer, and it bears the programme's name. Looks at robots.txt (RFC 9309),
 * the X-Robots-Tag header and robots meta elements, at title, headings and text.
 */
public final class LandingPageCheck implements Check {

    private static final CheckInfo INFO =
            new CheckInfo("web.landing-page", "1", "FEE-04", Kinds.ALL, Duration.ofSeconds(20));
    private static final Location WHERE = Location.at("declaration", "/links/website");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public CheckOutcome run(CheckContext context) throws IOException {
        Optional<WebSnapshot> web = context.subject().web();
        if (web.isEmpty()) {
            return new CheckOutcome.Skipped("This check needs the network.");
        }
        Findings findings = new Findings(context, INFO);
        Optional<FetchedPage> page = web.get().page(WebPurpose.LANDING);
        if (page.isEmpty()) {
            findings.add(
                    "landing.missing",
                    WHERE,
                    "There is no link to the page of the offer.",
                    "website",
                    "Publish the page and add its address as website to links in the declaration.");
            return findings.outcome("");
        }
        if (page.get().status() == 0 && unreachable(page.get())) {
            return new CheckOutcome.Error("The page did not answer: "
                    + page.get().failure().map(FetchFailure::reason).orElse(""));
        }
        examine(context, web.get(), page.get(), findings);
        return findings.outcome(
                "Search engines may index " + page.get().location() + ", and it bears the programme's name.");
    }

    private static boolean unreachable(FetchedPage page) {
        return page.failure()
                .filter(failure -> failure.kind() == FetchFailure.Kind.UNREACHABLE)
                .isPresent();
    }

    private static void examine(CheckContext context, WebSnapshot web, FetchedPage page, Findings findings)
            throws IOException {
        if (!page.found() || !FetchedHtml.is(page)) {
            findings.add(
                    "landing.no-page",
                    WHERE,
                    "The address of the offer does not lead to a web page.",
                    page.address() + ": "
                            + page.failure()
                                    .map(FetchFailure::reason)
                                    .orElse("status " + page.status() + " " + page.mediaType()),
                    "Let the address answer with an HTML page and status 200.");
            return;
        }
        FetchedHtml html = FetchedHtml.of(page);
        closedToRobots(web, page, html)
                .ifPresent(reason -> findings.add(
                        "landing.not-indexable",
                        WHERE,
                        "Search engines are told not to index the page of the free offer.",
                        reason,
                        "Remove the rule that keeps them out."));
        if (!named(context, html)) {
            findings.add(
                    "landing.programme-name",
                    WHERE,
                    "Neither title nor headings of the page bear the programme's name.",
                    html.document().title() + " / "
                            + html.document().select("h1").text(),
                    "Use the name in title or heading, exactly: " + names(context) + ".");
        }
    }

    private static Optional<String> closedToRobots(WebSnapshot web, FetchedPage page, FetchedHtml html)
            throws IOException {
        String header = page.headers().getOrDefault("x-robots-tag", "");
        if (forbids(header)) {
            return Optional.of("X-Robots-Tag: " + header);
        }
        for (var meta : html.document().select("meta[name~=(?i)^(robots|googlebot|bingbot)$]")) {
            if (forbids(meta.attr("content"))) {
                return Optional.of(meta.outerHtml());
            }
        }
        Optional<FetchedPage> robots = web.page(WebPurpose.ROBOTS).filter(FetchedPage::found);
        if (robots.isEmpty()) {
            return Optional.empty();
        }
        String rules = Files.readString(robots.get().body().orElseThrow().path(), StandardCharsets.ISO_8859_1);
        return new RobotsTxt(rules).disallowing(page.location());
    }

    private static boolean forbids(String directives) {
        return directives.toLowerCase(Locale.ROOT).matches(".*\\b(noindex|none)\\b.*");
    }

    private static boolean named(CheckContext context, FetchedHtml html) {
        String shown = (html.document().title() + " "
                        + html.document().select("h1, h2").text())
                .toLowerCase(Locale.ROOT);
        return profile(context).stream()
                .flatMap(profile -> profile.name().values().stream())
                .anyMatch(name -> shown.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static String names(CheckContext context) {
        return profile(context).stream()
                .flatMap(profile -> profile.name().values().stream())
                .sorted()
                .collect(Collectors.joining(" or "));
    }

    private static Optional<Profile> profile(CheckContext context) {
        return context.edition().profile(context.subject().profile());
    }
}
