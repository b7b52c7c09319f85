package org.civicstore.catalogue.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.search.Facet;
import org.civicstore.search.SearchQuestion;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.taxonomy.EntryKind;
import org.civicstore.taxonomy.Taxon;
import org.civicstore.taxonomy.Taxonomy;

/** What pages answer at addresses under which nothing stands any more. */
@Singleton
class FormerAddresses {
    private final Taxonomy taxonomy;

    FormerAddresses(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** 301 to that path with the query that was asked; to be asked anew each time, for an address may be given back. */
    HttpResponse<String> moved(HttpRequest<?> request, String path) {
        String query = request.getUri().getRawQuery();
        return moved(path + (query == null ? "" : '?' + query));
    }

    /**
     * The same question about the categories that stand where those it names lead to; nothing when all of them are there.
     * 410 when one leads nowhere.
     */
    Optional<HttpResponse<String>> categories(SearchQuestion question) {
        List<String> asked = question.filters().getOrDefault(Facet.CATEGORY, List.of());
        List<String> present = asked.stream().map(this::present).distinct().toList();
        if (present.equals(asked)) {
            return Optional.empty();
        }
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        filters.putAll(question.filters());
        filters.put(Facet.CATEGORY, present);
        return Optional.of(moved(AppsAddress.of(question.text(), filters, question.sort(), question.page())));
    }

    private String present(String category) {
        if (taxonomy.isGone(EntryKind.CATEGORY, category)) {
            throw missing(EntryKind.CATEGORY, category);
        }
        return taxonomy.category(category).map(Taxon::slug).orElse(category);
    }

    private static HttpResponse<String> moved(String address) {
        return HttpResponse.<String>status(HttpStatus.MOVED_PERMANENTLY)
                .header("Location", address)
                .header("Cache-Control", "no-cache");
    }

    /** 410 for what was there once, 404 for what never was. */
    ProblemException missing(EntryKind kind, String slug) {
        return taxonomy.isGone(kind, slug) ? CommonProblem.gone("page") : CommonProblem.notFound("page");
    }
}
