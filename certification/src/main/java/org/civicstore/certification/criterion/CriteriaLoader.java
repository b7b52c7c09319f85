package org.civicstore.certification.criterion;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads {@code criteria/<edition>/edition.yml} and the files it names. Whoever edits the data is told the file, the entry
 * and the field that is wrong.
 */
final class CriteriaLoader {

    private final String edition;

    CriteriaLoader(String edition) {
        if (!edition.matches("[0-9]{4}-[0-9]{1,2}")) {
            throw new CriteriaBroken("An edition is called like 2026-1, not \"" + edition + "\"");
        }
        this.edition = edition;
    }

    CriteriaEdition load() {
        DataEntry head = DataEntry.root("edition.yml", parse("edition.yml"));
        LocalDate from = head.date("in-force-from");
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
        List<Criterion> criteria = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (String file : head.texts("files")) {
            DataEntry sheet = DataEntry.root(file, parse(file));
            Area area = sheet.constant("area", Area.class);
            for (DataEntry entry : sheet.entries("criteria")) {
                Criterion criterion = criterion(entry, area, known);
                if (!ids.add(criterion.id())) {
                    throw entry.broken("id", "stands there twice");
                }
                criteria.add(criterion);
            }
        }
        return new CriteriaEdition(edition, from, criteria, profiles);
    }

    private static Profile profile(DataEntry entry) {
        return new Profile(
                entry.text("id"),
                entry.inBothLanguages("name"),
                entry.has("inherits") ? Optional.of(entry.text("inherits")) : Optional.empty(),
                entry.texts("languages"));
    }

    private static Criterion criterion(DataEntry entry, Area area, Set<String> profiles) {
        String id = entry.text("id");
        if (!id.matches(area.prefix() + "-[0-9]{2}")) {
            throw entry.broken("id", "must look like " + area.prefix() + "-01");
        }
        Set<String> introducedBy = Set.copyOf(entry.texts("profiles"));
        if (!profiles.containsAll(introducedBy)) {
            throw entry.broken("profiles", "names a profile that edition.yml does not have");
        }
        var severityByProfile = entry.constants("severity-by-profile", Severity.class);
        if (!profiles.containsAll(severityByProfile.keySet())) {
            throw entry.broken("severity-by-profile", "names a profile that edition.yml does not have");
        }
        return new Criterion(
                id,
                area,
                entry.inBothLanguages("statement"),
                entry.inBothLanguages("guidance"),
                entry.text("reference"),
                entry.texts("evidence"),
                entry.constant("mode", Mode.class),
                entry.constant("severity", Severity.class),
                severityByProfile,
                introducedBy,
                entry.constantSet("applies-to", SubjectKind.class),
                entry.flag("human-decides-failure"));
    }

    private Object parse(String file) {
        String resource = "/criteria/" + edition + "/" + file;
        try (InputStream data = CriteriaLoader.class.getResourceAsStream(resource)) {
            if (data == null) {
                throw new CriteriaBroken("There is no " + resource + " in this library");
            }
            return new Load(LoadSettings.builder().setLabel(file).build()).loadFromInputStream(data);
        } catch (YamlEngineException malformed) {
            throw new CriteriaBroken(file + " is not YAML: " + malformed.getMessage(), malformed);
        } catch (IOException unreadable) {
            throw new CriteriaBroken(resource + " cannot be read", unreadable);
        }
    }
}
