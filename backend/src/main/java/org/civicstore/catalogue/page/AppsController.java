package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.civicstore.catalogue.ending.EndingNotice;
import org.civicstore.catalogue.ending.EndingQueries;
import org.civicstore.catalogue.release.Release;
import org.civicstore.catalogue.release.ReleaseQueries;
import org.civicstore.catalogue.shelf.Filters;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ListingDocument;
import org.civicstore.catalogue.shelf.ListingQueries;
import org.civicstore.catalogue.shelf.ListingSearch;
import org.civicstore.catalogue.shelf.SimilarApps;
import org.civicstore.certificate.CertificateQueries;
import org.civicstore.certificate.CertificateStatus;
import org.civicstore.certificate.CertificateSummary;
import org.civicstore.search.Facet;
import org.civicstore.search.SearchAnswer;
import org.civicstore.search.SearchQuestion;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.statistics.DailyCounts;
import org.civicstore.taxonomy.Taxonomy;

/** The list of apps and the page of one. */
@Controller("/apps")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces("text/html")
@Hidden
class AppsController {
    /** The page, or that the reader has it already. */
    private static final List<Integer> SEEN = List.of(200, 304);

    private static final int SIZE = 24;
    private static final int LAST_PAGE = 400;
    private static final int LONGEST_TEXT = 100;

    private final Pages pages;
    private final KeptPages kept;
    private final ListingQueries listings;
    private final ListingSearch search;
    private final ReleaseQueries releases;
    private final CertificateQueries certificates;
    private final SimilarApps similar;
    private final Taxonomy taxonomy;
    private final FormerAddresses former;
    private final ProgrammeLinks programmes;
    private final EndingQueries endings;
    private final ListingNotes notes;
    private final StructuredData structured;
    private final DailyCounts counts;
    private final Clock clock;

    AppsController(
            Pages pages,
            KeptPages kept,
            ListingQueries listings,
            ListingSearch search,
            ReleaseQueries releases,
            CertificateQueries certificates,
            SimilarApps similar,
            Taxonomy taxonomy,
            FormerAddresses former,
            ProgrammeLinks programmes,
            EndingQueries endings,
            ListingNotes notes,
            StructuredData structured,
            DailyCounts counts,
            Clock clock) {
        this.pages = pages;
        this.kept = kept;
        this.listings = listings;
        this.search = search;
        this.releases = releases;
        this.certificates = certificates;
        this.similar = similar;
        this.taxonomy = taxonomy;
        this.former = former;
        this.programmes = programmes;
        this.endings = endings;
        this.notes = notes;
        this.structured = structured;
        this.counts = counts;
        this.clock = clock;
    }

    /** A page asks leniently: what it does not understand it leaves out, where the API would answer with a problem. */
    @Get
    HttpResponse<?> apps(
            HttpRequest<?> request,
            Actor actor,
            @QueryValue(defaultValue = "") String q,
            @QueryValue(defaultValue = "relevance") String sort,
            @QueryValue(defaultValue = "1") String page,
            @QueryValue(defaultValue = "false") String why) {
        SearchQuestion question = question(request, q, sort, page, why);
        Optional<HttpResponse<String>> elsewhere = former.categories(question);
        return elsewhere.isPresent()
                ? elsewhere.get()
                : kept.page(request, actor, () -> apps(pages.frame(request, actor), question));
    }

    private SearchQuestion question(HttpRequest<?> request, String q, String sort, String page, String why) {
        String typed = q.substring(0, q.offsetByCodePoints(0, Math.min(q.codePointCount(0, q.length()), LONGEST_TEXT)));
        return new SearchQuestion(
                typed,
                pages.language(request),
                Filters.of(request.getParameters()).byFacet(),
                sort(sort),
                number(page),
                SIZE,
                why.equals("true") && !typed.isBlank() && sort(sort) == SearchQuestion.Sort.RELEVANCE);
    }

    private PageDraft apps(FrameDraft frame, SearchQuestion question) {
        String typed = question.text();
        frame.current("apps").search(typed);
        List<String> categories = question.filters().getOrDefault(Facet.CATEGORY, List.of());
        ListingSearch.FoundCards found = search.cards(question);
        frame.feed(
                categories.size() == 1
                                && taxonomy.category(categories.getFirst()).isPresent()
                        ? "categories/" + categories.getFirst()
                        : "apps");
        if (!typed.isBlank() || question.page() > 1) {
            frame.notIndexed();
        }
        String title = typed.isBlank()
                ? frame.t().say("storefront.apps.title")
                : frame.t().say("storefront.apps.searchTitle", "text", typed);
        FacetViews views = new FacetViews(taxonomy, frame.t());
        AppsPage drawn = new AppsPage(
                frame.titled(title, frame.t().say("storefront.apps.lead")),
                typed,
                question,
                found,
                views.of(
                        found.answer().facets(),
                        question.filters(),
                        found.answer().total()),
                chosen(question, views),
                new Marking(search.marks(question)),
                why(question, found, frame.t()),
                programmes.offering(
                        found.cards().items().stream().map(ListingCard::slug).toList()));
        return found.degraded() ? PageDraft.once(HttpStatus.OK, "apps.jte", drawn) : PageDraft.of("apps.jte", drawn);
    }

    private static Map<String, WhyHere> why(SearchQuestion question, ListingSearch.FoundCards found, Speech t) {
        return question.explain()
                ? found.answer().hits().stream()
                        .collect(Collectors.toMap(SearchAnswer.Hit::slug, hit -> WhyHere.of(hit, t)))
                : Map.of();
    }

    private static List<AppsPage.Chosen> chosen(SearchQuestion question, FacetViews views) {
        List<AppsPage.Chosen> chosen = new ArrayList<>();
        question.filters()
                .forEach((facet, values) -> values.forEach(value -> {
                    Map<Facet, List<String>> others = new EnumMap<>(Facet.class);
                    others.putAll(question.filters());
                    List<String> rest = values.stream()
                            .filter(other -> !other.equals(value))
                            .toList();
                    if (rest.isEmpty()) {
                        others.remove(facet);
                    } else {
                        others.put(facet, rest);
                    }
                    chosen.add(new AppsPage.Chosen(
                            views.name(facet, value),
                            AppsAddress.freed(
                                    AppsAddress.of(question.text(), others, question.sort(), 1),
                                    question.filters(),
                                    others)));
                }));
        return chosen;
    }

    @Get("/{slug}")
    HttpResponse<?> app(HttpRequest<?> request, Actor actor, String slug) {
        HttpResponse<?> page = kept.page(request, actor, () -> listings.document(slug)
                .map(document -> app(pages.frame(request, actor), document))
                .orElseGet(() -> gone(request, actor, slug)));
        if (SEEN.contains(page.code()) && !Machines.asks(request)) {
            counts.visited(slug);
        }
        return page;
    }

    private PageDraft app(FrameDraft frame, ListingDocument document) {
        frame.current("apps").feed("vendors/" + document.organisation().slug());
        Speech t = frame.t();
        ListingPage page = new ListingPage(
                frame.data(structured.of(document, t, frame.origin()))
                        .titled(t.pick(document.name()), t.pick(document.shortDescription())),
                document,
                Markdown.html(t.pick(document.description())),
                document.categories().stream()
                        .flatMap(category -> taxonomy.category(category).stream())
                        .toList(),
                similar.to(document),
                programmes.offering(List.of(document.slug())),
                endings.of(document.slug()),
                notes.of(document.slug()),
                clock.instant());
        return PageDraft.of("listing.jte", page).until(document.certificate().validUntil());
    }

    /** 410 with the reason for what was here before, 404 for what never was; programs get the problem document. */
    private PageDraft gone(HttpRequest<?> request, Actor actor, String slug) {
        Release release = releases.newest(slug).orElseThrow(() -> CommonProblem.notFound("app"));
        if (!ProblemPageFilter.prefersHtml(request)) {
            List<String> unlisted = releases.unlisted(slug);
            throw unlisted.isEmpty() ? release.goneAt(clock.instant()) : release.unlisted(unlisted);
        }
        FrameDraft frame = pages.frame(request, actor).notIndexed().withoutHeaderSearch();
        Speech t = frame.t();
        return PageDraft.once(
                HttpStatus.GONE,
                "problem.jte",
                new ProblemPage(
                        frame.titled(t.say("storefront.problem.gone.title"), t.say("storefront.problem.gone.text")),
                        "gone",
                        whatBecame(release, endings.of(slug).filter(EndingNotice::ended), t),
                        null));
    }

    private ProblemPage.Gone whatBecame(Release release, Optional<EndingNotice> end, Speech t) {
        if (end.isPresent()) {
            return ended(end.get(), t);
        }
        String version = release.releaseVersion();
        String day = t.date(release.statusSince());
        String reason = release.reason().orElse(null);
        return switch (release.status()) {
            case QUARANTINED ->
                new ProblemPage.Gone(
                        t.say("storefront.gone.quarantined", "version", version, "date", day), reason, null);
            case WITHDRAWN ->
                new ProblemPage.Gone(t.say("storefront.gone.withdrawn", "version", version, "date", day), reason, null);
            case RETIRED ->
                new ProblemPage.Gone(t.say("storefront.gone.retired", "version", version, "date", day), null, null);
            case PUBLISHED ->
                releases.unlisted(release.listingSlug()).isEmpty()
                        ? whatBecameOfCertificate(release, t)
                        : notShown(release, t);
        };
    }

    /** What was found is not the release's fault alone: the sentences are about the listing. */
    private ProblemPage.Gone notShown(Release release, Speech t) {
        String found = releases.unlisted(release.listingSlug()).stream()
                .map(kind -> t.say("storefront.watch.kind." + kind))
                .collect(Collectors.joining(" "));
        return new ProblemPage.Gone(
                t.say("storefront.gone.unlisted", "version", release.releaseVersion()),
                found,
                release.certificateNumber());
    }

    /** That it ran out is no reproach, and reads like none. */
    private ProblemPage.Gone whatBecameOfCertificate(Release release, Speech t) {
        Optional<CertificateSummary> certificate = certificates.byNumber(release.certificateNumber());
        String said =
                switch (certificate.map(CertificateSummary::status).orElse(CertificateStatus.REVOKED)) {
                    case SUSPENDED -> "storefront.gone.certificateSuspended";
                    case EXPIRED -> "storefront.gone.certificateExpired";
                    case VALID, PROVISIONAL, REVOKED, SUPERSEDED -> "storefront.gone.certificateEnded";
                };
        String reason = certificate
                .filter(one -> one.status() != CertificateStatus.EXPIRED)
                .map(CertificateSummary::statusReason)
                .filter(text -> !text.isBlank())
                .orElse(null);
        return new ProblemPage.Gone(
                t.say(said, "version", release.releaseVersion()), reason, release.certificateNumber());
    }

    private static ProblemPage.Gone ended(EndingNotice end, Speech t) {
        return new ProblemPage.Gone(
                t.say("storefront.gone.ended", "date", t.date(end.lastDay())),
                end.reason(),
                null,
                end.successor()
                        .map(one -> new ProblemPage.Successor(one.slug(), t.pick(one.name())))
                        .orElse(null));
    }

    private static SearchQuestion.Sort sort(String name) {
        return Arrays.stream(SearchQuestion.Sort.values())
                .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(SearchQuestion.Sort.RELEVANCE);
    }

    private static int number(String page) {
        return page.matches("[1-9]\\d{0,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
    }
}
