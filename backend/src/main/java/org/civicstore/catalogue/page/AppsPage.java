package org.civicstore.catalogue.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.civicstore.catalogue.shelf.ListingCard;
import org.civicstore.catalogue.shelf.ListingQuestion;
import org.civicstore.shared.paging.Page;
import org.civicstore.taxonomy.Taxon;

/**
 * The list of apps: a question and its answer.
 *
 * @param typed what the reader typed, as typed
 */
public record AppsPage(
        Frame frame,
        String typed,
        ListingQuestion question,
        Page<ListingCard> answer,
        List<Taxon> categories,
        List<String> platforms,
        List<String> languages) {

    /** A filter that is set, and the address without it. */
    public record Chosen(String name, String without) {}

    public String sort() {
        return question.sort().name().toLowerCase(Locale.ROOT);
    }

    public long first() {
        return answer.total() == 0 ? 0 : (long) (answer.page() - 1) * answer.size() + 1;
    }

    public long last() {
        return Math.min(answer.total(), (long) answer.page() * answer.size());
    }

    public boolean isCategory(String slug) {
        return question.category().filter(slug::equals).isPresent();
    }

    public boolean isPlatform(String platform) {
        return question.platform().filter(platform::equals).isPresent();
    }

    public boolean isLanguage(String tag) {
        return question.language().filter(tag::equals).isPresent();
    }

    public boolean filtered() {
        return question.category().isPresent()
                || question.platform().isPresent()
                || question.language().isPresent();
    }

    public List<Chosen> chosen() {
        Speech t = frame.t();
        List<Chosen> chosen = new ArrayList<>();
        question.category()
                .ifPresent(slug -> chosen.add(new Chosen(
                        categories.stream()
                                .filter(taxon -> taxon.slug().equals(slug))
                                .map(taxon -> taxon.name(t.language()))
                                .findFirst()
                                .orElse(slug),
                        address(Optional.empty(), question.platform(), question.language(), 1))));
        question.platform()
                .ifPresent(platform -> chosen.add(new Chosen(
                        t.word("platform", platform),
                        address(question.category(), Optional.empty(), question.language(), 1))));
        question.language()
                .ifPresent(tag -> chosen.add(new Chosen(
                        t.languageName(tag), address(question.category(), question.platform(), Optional.empty(), 1))));
        return chosen;
    }

    /** The address of another page of the same answer. */
    public String page(long number) {
        return address(question.category(), question.platform(), question.language(), number);
    }

    /** The same question without any filter. */
    public String unfiltered() {
        return address(Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }

    /** Page numbers worth a link; 0 stands for a gap. */
    public List<Long> numbers() {
        long pages = answer.pages();
        List<Long> numbers = new ArrayList<>();
        for (long number = 1; number <= pages; number++) {
            if (number == 1 || number == pages || Math.abs(number - answer.page()) <= 1) {
                numbers.add(number);
            } else if (numbers.getLast() != 0) {
                numbers.add(0L);
            }
            if (number > answer.page() + 1 && number < pages) {
                number = pages - 1;
            }
        }
        return numbers;
    }

    private String address(Optional<String> category, Optional<String> platform, Optional<String> language, long page) {
        List<String> parts = new ArrayList<>();
        if (!typed.isBlank()) {
            parts.add("q=" + Pages.encode(typed));
        }
        category.ifPresent(value -> parts.add("category=" + Pages.encode(value)));
        platform.ifPresent(value -> parts.add("platform=" + Pages.encode(value)));
        language.ifPresent(value -> parts.add("language=" + Pages.encode(value)));
        if (question.sort() != ListingQuestion.Sort.RELEVANCE) {
            parts.add("sort=" + sort());
        }
        if (page > 1) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "/apps" : "/apps?" + String.join("&", parts);
    }
}
