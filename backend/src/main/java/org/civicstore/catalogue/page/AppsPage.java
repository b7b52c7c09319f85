package org.civicstore.catalogue.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ListingSearch;
import org.civicstore.certification.eligibility.Programme;
import org.civicstore.search.SearchQuestion;
import org.civicstore.shared.paging.Page;

/**
 * The list of apps: a question and its answer.
 *
 * @param typed what the reader typed, as typed
 * @param facets what the answer can be narrowed by
 * @param chosen the filters that are set, in words
 * @param marking marks what was searched for
 * @param why by listing, when the reader asks why the answers stand in this order; else empty
 * @param programmes those of which one of the listings on this page is an offer
 */
public record AppsPage(
        Frame frame,
        String typed,
        SearchQuestion question,
        ListingSearch.FoundCards found,
        List<FacetView> facets,
        List<Chosen> chosen,
        Marking marking,
        Map<String, WhyHere> why,
        List<Programme> programmes) {

    /** A filter that is set, and the address without it. */
    public record Chosen(String name, String without) {}

    /** One page of cards. */
    public Page<ListingCard> answer() {
        return found.cards();
    }

    /** What was searched for instead, when a word of what was typed occurs nowhere; empty otherwise. */
    public String meant() {
        return found.answer().meant().orElse("");
    }

    public boolean degraded() {
        return found.degraded();
    }

    public String sort() {
        return question.sort().name().toLowerCase(Locale.ROOT);
    }

    public long first() {
        return answer().total() == 0 ? 0 : (long) (answer().page() - 1) * answer().size() + 1;
    }

    public long last() {
        return Math.min(answer().total(), (long) answer().page() * answer().size());
    }

    /** Whether there is anything to narrow or to sort. */
    public boolean refinable() {
        return filtered() || !answer().items().isEmpty();
    }

    public boolean filtered() {
        return !question.filters().isEmpty();
    }

    /** The address of another page of the same answer. */
    public String page(long number) {
        return AppsAddress.of(typed, question.filters(), question.sort(), number);
    }

    /** The same question without any filter. */
    public String unfiltered() {
        return AppsAddress.freed(AppsAddress.of(typed, Map.of(), question.sort(), 1), question.filters(), Map.of());
    }

    /** Whether the order follows points, which can be explained. */
    public boolean byPoints() {
        return !typed.isBlank()
                && question.sort() == SearchQuestion.Sort.RELEVANCE
                && !degraded()
                && !answer().items().isEmpty();
    }

    public boolean explained() {
        return question.explain();
    }

    /** The same answers with or without the reasons for their order. */
    public String explained(boolean with) {
        String address = page(answer().page());
        return with ? address + "&why=true" : address;
    }

    /** Page numbers worth a link; 0 stands for a gap. */
    public List<Long> numbers() {
        long pages = answer().pages();
        List<Long> numbers = new ArrayList<>();
        for (long number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - answer().page()) <= 1) {
                numbers.add(number);
            } else if (numbers.getLast() != 0) {
                numbers.add(0L);
            }
            if (number > answer().page() + 1 && number < pages) {
                number = pages - 1;
            }
        }
        return numbers;
    }
}
