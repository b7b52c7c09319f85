package org.civicstore.certification.criterion;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The dated set of criteria and profiles. An edition is never edited, only succeeded, so that a certificate says for good
 * what was demanded.
 *
 * @param id such as {@code 2026-1}
 * @param criteria in the order people read them
 */
public record CriteriaEdition(String id, LocalDate inForceFrom, List<Criterion> criteria, List<Profile> profiles) {

    private static final String CURRENT = "2026-1";

    public CriteriaEdition {
        criteria = List.copyOf(criteria);
        profiles = List.copyOf(profiles);
    }

    /**
     * Reads an edition that ships with this library.
     *
     * @throws CriteriaBroken when there is no such edition or its data is wrong
     */
    public static CriteriaEdition load(String id) {
        return id.equals(CURRENT) ? Shipped.EDITION : new CriteriaLoader(id).load();
    }

    /** The edition that new submissions are examined against. */
    public static CriteriaEdition current() {
        return load(CURRENT);
    }

    /**
     * The criteria that a profile, with all it inherits, demands of a kind of subject, in reading order.
     *
     * @throws IllegalArgumentException when the edition has no such profile
     */
    public List<Criterion> required(String profile, SubjectKind kind) {
        Set<String> effective = lineage(profile);
        return criteria.stream()
                .filter(criterion -> criterion.appliesTo().contains(kind))
                .filter(criterion -> criterion.profiles().stream().anyMatch(effective::contains))
                .toList();
    }

    public Optional<Criterion> find(String id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    public Optional<Profile> profile(String id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /**
     * What the criterion means when unmet under the profile.
     *
     * @throws IllegalArgumentException when the edition has no such criterion
     */
    public Severity severityOf(String id, String profile) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("Edition " + this.id + " has no criterion " + id))
                .severityFor(profile);
    }

    private Set<String> lineage(String profile) {
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.of(profile);
        while (next.isPresent() && seen.add(next.get())) {
            String wanted = next.get();
            next = profile(wanted)
                    .orElseThrow(() -> new IllegalArgumentException("Edition " + id + " has no profile " + wanted))
                    .inherits();
        }
        return seen;
    }

    /** Read once: every screening and every assessment asks for it. */
    private static final class Shipped {
        private static final CriteriaEdition EDITION = new CriteriaLoader(CURRENT).load();
    }
}
