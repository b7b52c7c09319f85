package org.civicstore.taxonomy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.shared.text.Languages;

/**
 * What a draft may hold, and what it must hold before citizens see it. A draft may be incomplete; published texts must
 * be there in Bokmål and English, for a reader of another language is served from those.
 */
final class DraftRules {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern ICON = Pattern.compile("[A-Z][A-Za-z0-9]{1,40}");
    private static final List<String> DEMANDED = List.of("nb", "en");
    private static final int MOST_STEPS = 12;
    private static final int MOST_LINKS = 20;
    private static final int MOST_LISTINGS = 30;

    private final boolean complete;
    private final List<FieldProblem> problems = new ArrayList<>();

    private DraftRules(boolean complete) {
        this.complete = complete;
    }

    /** Ends the request when the draft is too large or malformed: sizes, slugs, addresses. */
    static void demandSavable(TaxonomyContent content) {
        DraftRules rules = new DraftRules(false);
        rules.content(content);
        rules.end();
    }

    /** Ends the request unless citizens may see it. */
    static void demandPublishable(EntryKind kind, TaxonomyContent content, Pointable pointable) {
        Set<String> categories = pointable.categories();
        DraftRules rules = new DraftRules(true);
        rules.content(content);
        rules.known("/categories", content.categories(), categories);
        rules.known("/neighbours", content.neighbours(), pointable.events());
        for (int i = 0; i < content.steps().size(); i++) {
            rules.known("/steps/" + i + "/categories", content.steps().get(i).categories(), categories);
        }
        if (kind == EntryKind.LIFE_EVENT && content.steps().isEmpty()) {
            rules.add("/steps", "required", "A life event needs at least one step.");
        }
        if (kind == EntryKind.COLLECTION) {
            rules.collection(content, pointable.listings());
        }
        rules.end();
    }

    /**
     * What a published entry may point to.
     *
     * @param categories slugs that are published; {@code events} alike
     * @param listings slugs of those that the content names and that are on offer
     */
    record Pointable(Set<String> categories, Set<String> events, Set<String> listings) {}

    private void collection(TaxonomyContent content, Set<String> offered) {
        required("/texts", content.texts());
        demand(!content.listings().isEmpty(), "/listings", "required", "A collection needs at least one listing.");
        for (int i = 0; i < content.listings().size(); i++) {
            ListingCollection.Item item = content.listings().get(i);
            demand(
                    offered.contains(item.slug()),
                    "/listings/" + i + "/slug",
                    "not-offered",
                    item.slug() + " is not on offer: what is unknown, quarantined, suspended or ended cannot enter.");
            if (!item.notes().isEmpty()) {
                required("/listings/" + i + "/notes", item.notes());
            }
        }
    }

    private void content(TaxonomyContent content) {
        slug("/slug", content.slug());
        demand(
                ICON.matcher(content.icon()).matches(),
                "/icon",
                "invalid",
                "Name an icon of the sprite, such as House.");
        texts("/names", content.names(), 80);
        texts("/leads", content.leads(), 160);
        demand(content.categories().size() <= MOST_LINKS, "/categories", "too-many", "At most 20 categories.");
        demand(content.neighbours().size() <= MOST_LINKS, "/neighbours", "too-many", "At most 20 neighbours.");
        demand(content.steps().size() <= MOST_STEPS, "/steps", "too-many", "At most 12 steps; join some.");
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < Math.min(content.steps().size(), MOST_STEPS); i++) {
            LifeEvent.Step step = content.steps().get(i);
            demand(!slugs.contains(step.slug()), "/steps/" + i + "/slug", "taken", "Another step has this address.");
            slugs.add(step.slug());
            step("/steps/" + i, step);
        }
        listings(content.listings());
        lengths("/texts", content.texts(), 1000);
    }

    private void listings(List<ListingCollection.Item> items) {
        demand(items.size() <= MOST_LISTINGS, "/listings", "too-many", "At most 30 listings; make two collections.");
        List<String> slugs = new ArrayList<>();
        for (int i = 0; i < Math.min(items.size(), MOST_LISTINGS); i++) {
            ListingCollection.Item item = items.get(i);
            slug("/listings/" + i + "/slug", item.slug());
            demand(!slugs.contains(item.slug()), "/listings/" + i + "/slug", "taken", "The listing is there already.");
            slugs.add(item.slug());
            lengths("/listings/" + i + "/notes", item.notes(), 200);
        }
    }

    private void step(String at, LifeEvent.Step step) {
        slug(at + "/slug", step.slug());
        texts(at + "/names", step.names(), 100);
        texts(at + "/texts", step.texts(), 600);
        texts(at + "/withoutApp", step.withoutApp(), 600);
        demand(step.categories().size() <= MOST_LINKS, at + "/categories", "too-many", "At most 20 categories.");
        links(at + "/services", step.services());
        links(at + "/courses", step.courses());
    }

    private void links(String at, List<LifeEvent.Service> links) {
        demand(links.size() <= MOST_LINKS, at, "too-many", "At most 20 links.");
        for (int i = 0; i < Math.min(links.size(), MOST_LINKS); i++) {
            LifeEvent.Service link = links.get(i);
            String one = at + '/' + i;
            demand(
                    !link.provider().isBlank() && link.provider().length() <= 120,
                    one + "/provider",
                    "required",
                    "Say who offers it, in at most 120 characters.");
            demand(
                    isHttps(link.address()),
                    one + "/address",
                    "invalid",
                    "Give a whole address that begins with https://.");
            texts(one + "/names", link.names(), 120);
        }
    }

    private void slug(String at, String slug) {
        demand(
                slug.length() <= 60 && SLUG.matcher(slug).matches(),
                at,
                "invalid",
                "Use small letters a to z, digits and hyphens, at most 60 characters.");
    }

    private void texts(String at, Map<String, String> texts, int longest) {
        lengths(at, texts, longest);
        if (complete) {
            required(at, texts);
        }
    }

    private void lengths(String at, Map<String, String> texts, int longest) {
        texts.forEach((language, text) -> {
            demand(Languages.ALL.contains(language), at, "unknown", "The store does not speak " + language + '.');
            demand(text.length() <= longest, at + '/' + language, "too-long", "At most " + longest + " characters.");
        });
    }

    private void required(String at, Map<String, String> texts) {
        DEMANDED.forEach(language -> demand(
                !texts.getOrDefault(language, "").isBlank(),
                at + '/' + language,
                "required",
                "This text has to be there in Bokmål and English before anybody sees it."));
    }

    private void known(String at, List<String> named, Set<String> known) {
        named.stream()
                .filter(slug -> !known.contains(slug))
                .forEach(slug -> add(at, "unknown", "Citizens see nothing that is called " + slug + '.'));
    }

    private static boolean isHttps(String address) {
        try {
            URI uri = new URI(address);
            return address.length() <= 500 && "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void demand(boolean holds, String at, String code, String detail) {
        if (!holds) {
            add(at, code, detail);
        }
    }

    private void add(String at, String code, String detail) {
        problems.add(new FieldProblem(at, code, detail));
    }

    private void end() {
        if (!problems.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "Some parts of the draft need another value.",
                    "Correct the fields that are named, and send it again.",
                    problems);
        }
    }
}
