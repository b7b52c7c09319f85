package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.civicstore.catalogue.shelf.ListingSearch;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.web.EntityTags;
import org.civicstore.shared.web.KeptAnswer;
import org.civicstore.shared.web.KeptAnswers;
import org.civicstore.shared.web.Packing;
import org.civicstore.taxonomy.Taxonomy;

/**
 * Pages that are drawn once and then sent from memory, as they are or packed, and not sent at all to a reader who has them.
 *
 * <p>Such a page may depend on its address, the language, whether somebody is signed in, the listings on the shelves, the
 * taxonomy, the versions of programmes and the search index, and on nothing else: neither on who is signed in nor on the time,
 * but for {@link PageDraft#until}. A change of one of them is seen at once on the node that made it and after a second on the
 * others, that of the index as soon as the node's own has followed.
 */
@Singleton
class KeptPages {
    private static final long MOST = 24 << 20;

    private final Pages pages;
    private final ListingSearch listings;
    private final Taxonomy taxonomy;
    private final ProgrammeLinks programmes;
    private final Clock clock;
    private final KeptAnswers<Address, State> kept = new KeptAnswers<>(MOST);

    KeptPages(Pages pages, ListingSearch listings, Taxonomy taxonomy, ProgrammeLinks programmes, Clock clock) {
        this.pages = pages;
        this.listings = listings;
        this.taxonomy = taxonomy;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** What tells one page from another. */
    private record Address(String path, String language, boolean signedIn, boolean packed) {}

    /** What all pages are made of. */
    private record State(ListingSearch.State listings, long taxonomy, int programmes) {}

    /** The page that was kept, or else the one that is drawn now. */
    HttpResponse<?> page(HttpRequest<?> request, Actor actor, Supplier<PageDraft> draft) {
        boolean packed = Packing.taken(request);
        Address address =
                new Address(Pages.path(request), pages.language(request), actor instanceof Actor.Person, packed);
        State state = new State(listings.state(), taxonomy.edition(), programmes.state());
        Instant now = clock.instant();
        Optional<KeptAnswer> known = kept.find(address, state).filter(answer -> answer.holdsAt(now));
        if (known.isPresent()) {
            return answer(request, known.get(), packed);
        }
        PageDraft fresh = draft.get();
        if (!now.isBefore(fresh.until())) {
            return pages.draw(request, fresh.status(), fresh.template(), fresh.page());
        }
        byte[] html = pages.html(fresh.template(), fresh.page()).getBytes(StandardCharsets.UTF_8);
        KeptAnswer answer =
                new KeptAnswer(packed ? Packing.packed(html) : html, "W/" + EntityTags.of(html), fresh.until());
        kept.keep(address, state, answer);
        return answer(request, answer, packed);
    }

    /** A page that looks different from view to view: drawn now and kept for nobody, packed if that is taken. */
    HttpResponse<?> drawn(HttpRequest<?> request, String template, Object page) {
        boolean packed = Packing.taken(request);
        byte[] html = pages.html(template, page).getBytes(StandardCharsets.UTF_8);
        return answer(
                request,
                new KeptAnswer(packed ? Packing.packed(html) : html, "W/" + EntityTags.of(html), Instant.MAX),
                packed);
    }

    private MutableHttpResponse<?> answer(HttpRequest<?> request, KeptAnswer page, boolean packed) {
        if (EntityTags.matches(request.getHeaders().get("If-None-Match"), page.entityTag())) {
            return pages.withHeaders(request, HttpResponse.notModified().header("ETag", page.entityTag()));
        }
        MutableHttpResponse<byte[]> answer = HttpResponse.ok(page.bytes());
        if (packed) {
            answer.header("Content-Encoding", Packing.CODING);
        }
        return pages.withHeaders(
                request, answer.header("ETag", page.entityTag()).contentType(Pages.HTML));
    }
}
