package org.civicstore.catalogue.warning;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.civicstore.catalogue.release.Publisher;
import org.civicstore.catalogue.release.Release;
import org.civicstore.certification.CertificationJson;

/**
 * Which warnings a release carries: a pure function of what is known of it, by {@code catalogue/warnings.json}. A row
 * gives its warning when all of its {@code when} hold, and shows what the first of them was about.
 */
@Singleton
public class WarningTable {
    private static final String RESOURCE = "catalogue/warnings.json";

    private final List<Row> rows;

    WarningTable() {
        try (InputStream in = Objects.requireNonNull(
                WarningTable.class.getClassLoader().getResourceAsStream(RESOURCE), RESOURCE + " is missing")) {
            this.rows = CertificationJson.mapper().readValue(in, new TypeReference<List<Row>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    /** In the order of the table, gravest first. */
    public List<WarningNotice> warnings(Publisher publisher, Release release) {
        return warnings(Observed.of(publisher, release));
    }

    List<WarningNotice> warnings(Observed observed) {
        return rows.stream().flatMap(row -> row.warning(observed).stream()).toList();
    }

    /** The ids of all warnings, in the order of the table. */
    public List<String> ids() {
        return rows.stream().map(Row::id).toList();
    }

    List<Row> rows() {
        return rows;
    }

    /**
     * One warning.
     *
     * @param criteria which criteria speak about it; left out where the items themselves are criteria
     */
    record Row(String id, List<String> criteria, List<Look> when) {

        Row {
            criteria = List.copyOf(criteria);
            when = List.copyOf(when);
            if (when.isEmpty()) {
                throw new IllegalArgumentException("The warning " + id + " would hold for every app");
            }
        }

        private Optional<WarningNotice> warning(Observed observed) {
            if (!when.stream().allMatch(look -> look.holds(observed))) {
                return Optional.empty();
            }
            List<String> items = when.getFirst().matched(observed);
            return Optional.of(new WarningNotice(id, criteria.isEmpty() ? items : criteria, items));
        }
    }

    /**
     * One thing to look at.
     *
     * @param of a name of {@link Observed}
     * @param values what it is compared with
     */
    record Look(String of, Relation is, Set<String> values) {

        Look {
            values = Set.copyOf(values);
            if (!Observed.NAMES.contains(of)) {
                throw new IllegalArgumentException("Nobody observes " + of);
            }
        }

        private boolean holds(Observed observed) {
            List<String> seen = observed.values().get(of);
            return is == Relation.MISSING ? seen.isEmpty() : !matched(observed).isEmpty();
        }

        private List<String> matched(Observed observed) {
            List<String> seen = observed.values().get(of);
            return switch (is) {
                case SEEN -> seen;
                case MISSING -> List.of();
                case AMONG -> seen.stream().filter(values::contains).toList();
                case OUTSIDE ->
                    seen.stream().filter(value -> !values.contains(value)).toList();
                case BELOW ->
                    seen.stream()
                            .filter(value -> values.stream()
                                    .anyMatch(limit -> Integer.parseInt(value) < Integer.parseInt(limit)))
                            .toList();
            };
        }
    }

    /** How what was seen stands to the values it is compared with. */
    enum Relation {
        /** Something was seen. */
        SEEN,
        /** Nothing was seen. */
        MISSING,
        /** One of the values was seen. */
        AMONG,
        /** Something else than the values was seen. */
        OUTSIDE,
        /** A number less than the value was seen. */
        BELOW
    }
}
