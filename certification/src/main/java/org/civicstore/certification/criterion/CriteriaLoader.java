package org.civicstore.certification.criterion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code edition.yml} and the files it names, over those of the edition it is based on. Whoever edits the data is told
 * the file, the entry and the field that is wrong.
 */
final class CriteriaLoader {

    static final String HEAD = "edition.yml";
    static final String RISK = "risk.yml";

    private final String edition;
    private final CriteriaFiles files;

    /** Of an edition that ships with this library. */
    CriteriaLoader(String edition) {
        this(edition, CriteriaFiles.shipped(requireForm(edition)));
    }

    CriteriaLoader(String edition, CriteriaFiles files) {
        this.edition = requireForm(edition);
        this.files = files;
    }

    private static String requireForm(String edition) {
        if (!EditionId.isOne(edition)) {
            throw new CriteriaBroken("An edition is called like 2026-1, not \"" + edition + "\"");
        }
        return edition;
    }

    CriteriaEdition load() {
        DataEntry head = root(HEAD);
        Optional<CriteriaEdition> base = head.has("based-on") ? Optional.of(base(head)) : Optional.empty();
        List<Profile> profiles = profiles(head, base);
        Set<String> known = new HashSet<>();
        profiles.forEach(profile -> known.add(profile.id()));
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        base.ifPresent(before -> before.criteria().forEach(criterion -> criteria.put(criterion.id(), criterion)));
        Set<String> own = new HashSet<>();
        for (String file : head.texts("files")) {
            DataEntry sheet = root(file);
            Area area = sheet.constant("area", Area.class);
            for (DataEntry entry : sheet.entries("criteria")) {
                Criterion criterion = new CriterionReader(entry, area, known).read();
                if (!own.add(criterion.id())) {
                    throw entry.broken("id", "stands there twice");
                }
                criteria.put(criterion.id(), criterion);
            }
        }
        List<Criterion> inOrder = new ArrayList<>(criteria.values());
        inOrder.sort(Comparator.comparing(Criterion::area));
        return new CriteriaEdition(
                edition, base.map(CriteriaEdition::id), head.date("in-force-from"), inOrder, profiles, risk(base));
    }

    private CriteriaEdition base(DataEntry head) {
        String named = head.text("based-on");
        if (!EditionId.isOne(named) || EditionId.BY_AGE.compare(named, edition) >= 0) {
            throw head.broken("based-on", "must name an older edition, such as \"2026-1\"");
        }
        return new CriteriaLoader(named, files.beside(named)).load();
    }

    private static List<Profile> profiles(DataEntry head, Optional<CriteriaEdition> base) {
        if (!head.has("profiles")) {
            return base.map(CriteriaEdition::profiles)
                    .orElseThrow(() -> head.broken("profiles", "must be a list of mappings"));
        }
        List<Profile> profiles =
                head.entries("profiles").stream().map(CriteriaLoader::profile).toList();
        Set<String> known = new HashSet<>();
        profiles.forEach(profile -> {
            if (!known.add(profile.id())) {
                throw new CriteriaBroken("edition.yml: profile " + profile.id() + " stands there twice");
            }
        });
        profiles.forEach(profile -> profile.inherits()
                .filter(parent -> !known.contains(parent))
                .ifPresent(parent -> {
                    throw new CriteriaBroken("edition.yml: profile " + profile.id() + " inherits unknown " + parent);
                }));
        return profiles;
    }

    private static Profile profile(DataEntry entry) {
        return new Profile(
                entry.text("id"),
                entry.inBothLanguages("name"),
                entry.has("inherits") ? Optional.of(entry.text("inherits")) : Optional.empty(),
                entry.texts("languages"));
    }

    /** Its own table, or that of the edition before when it has none. */
    private RiskTable risk(Optional<CriteriaEdition> base) {
        boolean own;
        try {
            own = files.find(RISK).isPresent();
        } catch (IOException unreadable) {
            throw new CriteriaBroken(files + RISK + " cannot be read", unreadable);
        }
        if (!own && base.isPresent()) {
            return base.get().risk();
        }
        return new RiskTable(
                root(RISK).entries("rules").stream().map(CriteriaLoader::rule).toList());
    }

    private static RiskRule rule(DataEntry entry) {
        return new RiskRule(
                entry.constant("fact", RiskFact.class),
                entry.has("values") ? Set.copyOf(entry.texts("values")) : Set.of(),
                entry.constant("tier", RiskTier.class),
                Map.of("nb", entry.text("nb"), "en", entry.text("en")));
    }

    private DataEntry root(String file) {
        return DataEntry.root(file, CriteriaFiles.yaml(file, files.bytes(file)));
    }
}
