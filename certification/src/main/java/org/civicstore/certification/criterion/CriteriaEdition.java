package org.civicstore.certification.criterion;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The dated set of criteria and profiles. An edition is never edited once a certificate names it, only succeeded, so that a
 * certificate says for good what was demanded.
 *
 * @param id such as {@code 2026-1}
 * @param basedOn the edition whose criteria it takes over and changes
 * @param inForceFrom the day it is meant to be in force from; when it really is, the store decides
 * @param criteria in the order people read them, with those that are replaced
 * @param risk which tier each fact leads to
 */
public record CriteriaEdition(
        String id,
        Optional<String> basedOn,
        LocalDate inForceFrom,
        List<Criterion> criteria,
        List<Profile> profiles,
        RiskTable risk) {

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
        CriteriaEdition shipped = Shipped.EDITION;
        return id.equals(shipped.id()) ? shipped : new CriteriaLoader(id).load();
    }

    /** The edition that is used where nobody names another. */
    public static CriteriaEdition current() {
        return Shipped.EDITION;
    }

    /** Ids of the editions that ship with this library, the oldest first. */
    public static List<String> shipped() {
        return Shipped.IDS;
    }

    /**
     * The criteria that a profile, with all it inherits, demands of a kind and tier of subject, in reading order.
     *
     * @throws IllegalArgumentException when the edition has no such profile
     */
    public List<Criterion> required(Demand demand) {
        Set<String> effective = lineage(demand.profile());
        return criteria.stream()
                .filter(criterion -> criterion.replacedBy().isEmpty())
                .filter(criterion -> criterion.appliesWhen().covers(effective, demand.kind(), demand.tier()))
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
        private static final EditionList LIST = EditionList.read();
        private static final List<String> IDS = LIST.editions();
        private static final CriteriaEdition EDITION = new CriteriaLoader(LIST.current()).load();
    }
}
