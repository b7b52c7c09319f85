package org.civicstore.certification.criterion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.civicstore.certification.criterion.CriteriaSchema.Part;

/**
 * Tells what is wrong in the files of an edition: first what the schema says of each file, then, when all are well-formed, what
 * only the files together show. Nothing in a file makes it throw.
 */
public final class CriteriaLinter {

    private final String edition;
    private final CriteriaFiles files;
    private final List<CriteriaProblem> problems = new ArrayList<>();
    private final CriteriaSchema schema = new CriteriaSchema();

    private CriteriaLinter(String edition, CriteriaFiles files) {
        this.edition = edition;
        this.files = files;
    }

    /** Of an edition that ships with this library. */
    public static List<CriteriaProblem> ofShipped(String edition) {
        return new CriteriaLinter(edition, CriteriaFiles.shipped(edition)).lint();
    }

    /** @param folder called like the edition, with {@code edition.yml} and the files it names */
    public static List<CriteriaProblem> of(Path folder) throws IOException {
        Path named = folder.toAbsolutePath().normalize();
        CriteriaLinter linter = new CriteriaLinter(String.valueOf(named.getFileName()), CriteriaFiles.in(named));
        linter.lint();
        linter.forgotten(named);
        return List.copyOf(linter.problems);
    }

    private List<CriteriaProblem> lint() {
        if (!EditionId.isOne(edition)) {
            add(
                    CriteriaLoader.HEAD,
                    "The folder is called \"" + edition + "\", which is no edition.",
                    "Call it like 2026-1.");
            return problems;
        }
        Optional<CriteriaSheet> head = sheet(CriteriaLoader.HEAD, Part.HEAD, true);
        List<CriteriaSheet> sheets = new ArrayList<>();
        head.ifPresent(found -> found.texts("files")
                .forEach(file -> sheet(file, Part.SHEET, true).ifPresent(sheets::add)));
        boolean ownRisk =
                head.filter(found -> found.field("based-on").isEmpty()).isPresent();
        Optional<CriteriaSheet> risk = sheet(CriteriaLoader.RISK, Part.RISK, ownRisk);
        if (problems.isEmpty() && head.isPresent()) {
            together(sheets, risk);
        }
        return List.copyOf(problems);
    }

    private Optional<CriteriaSheet> sheet(String file, Part part, boolean demanded) {
        try {
            Optional<byte[]> bytes = files.find(file);
            if (bytes.isEmpty()) {
                if (demanded) {
                    add(file, "There is no such file.", "Write it, or take it out of edition.yml.");
                }
                return Optional.empty();
            }
            CriteriaSheet sheet = CriteriaSheet.parse(file, bytes.get());
            problems.addAll(schema.problems(sheet, part));
            return Optional.of(sheet);
        } catch (CriteriaSheet.NoYaml malformed) {
            problems.add(new CriteriaProblem(
                    file, malformed.line(), "", "This is not YAML: " + malformed.getMessage(), "Mend the line."));
        } catch (IOException unreadable) {
            add(file, "The file cannot be read.", "Check its permissions.");
        }
        return Optional.empty();
    }

    private void together(List<CriteriaSheet> sheets, Optional<CriteriaSheet> risk) {
        Set<String> own = new HashSet<>();
        for (CriteriaSheet sheet : sheets) {
            sheet.entries("criteria").forEach(entry -> entryRules(sheet, entry, own));
        }
        risk.ifPresent(this::riskRules);
        if (problems.isEmpty()) {
            try {
                whole(new CriteriaLoader(edition, files).load(), sheets);
            } catch (CriteriaBroken broken) {
                add(CriteriaLoader.HEAD, String.valueOf(broken.getMessage()), "Mend the place that is named.");
            }
        }
    }

    private void entryRules(CriteriaSheet sheet, Map<?, ?> entry, Set<String> own) {
        String id = String.valueOf(entry.get("id"));
        String area = sheet.field("area").map(Object::toString).orElse("");
        if (!id.startsWith(Area.valueOf(area).prefix() + "-")) {
            at(
                    sheet,
                    id,
                    "id",
                    "The id does not belong to the area " + area + ".",
                    "Begin it with " + Area.valueOf(area).prefix() + "-.");
        }
        if (!own.add(id)) {
            at(sheet, id, "id", "The criterion stands there twice.", "Take one of them out.");
        }
        if (String.valueOf(entry.get("reference")).contains("[M]")) {
            at(
                    sheet,
                    id,
                    "reference",
                    "The reference is from memory.",
                    "Look it up, note where, and take the mark out.");
        }
        for (String field : List.of("statement", "guidance")) {
            if (entry.get(field) instanceof Map<?, ?> texts
                    && String.valueOf(texts.get("nb")).equals(texts.get("en"))) {
                at(sheet, id, field, "Both languages say the same words.", "Translate it.");
            }
        }
        String since = String.valueOf(entry.get("since"));
        if (EditionId.BY_AGE.compare(since, edition) > 0) {
            at(
                    sheet,
                    id,
                    "since",
                    "It is since " + since + ", which is after this edition.",
                    "Name this edition or an older one.");
        }
    }

    private void riskRules(CriteriaSheet sheet) {
        Set<String> closed = new HashSet<>();
        for (Map<?, ?> rule : sheet.entries("rules")) {
            String fact = String.valueOf(rule.get("fact"));
            if (closed.contains(fact)) {
                at(
                        sheet,
                        "",
                        "rules",
                        "A rule about " + fact + " stands after the one for all its values.",
                        "Move it before that one.");
            }
            if (!rule.containsKey("values")) {
                closed.add(fact);
            }
        }
        if (!closed.contains(RiskFact.DATA_TYPE.name())) {
            at(
                    sheet,
                    "",
                    "rules",
                    "No rule speaks of the data types that nobody named.",
                    "Add a rule for DATA_TYPE without values.");
        }
    }

    private void whole(CriteriaEdition loaded, List<CriteriaSheet> sheets) {
        Optional<CriteriaEdition> base =
                loaded.basedOn().map(named -> new CriteriaLoader(named, files.beside(named)).load());
        base.ifPresent(before -> before.profiles().stream()
                .map(Profile::id)
                .filter(id -> loaded.profile(id).isEmpty())
                .forEach(id -> add(
                        CriteriaLoader.HEAD,
                        "The profile " + id + " of edition " + before.id() + " is gone.",
                        "Keep it: releases are certified under it.")));
        for (CriteriaSheet sheet : sheets) {
            for (Map<?, ?> entry : sheet.entries("criteria")) {
                Criterion criterion =
                        loaded.find(String.valueOf(entry.get("id"))).orElseThrow();
                criterion.replacedBy().ifPresent(by -> replacement(loaded, sheet, criterion.id(), by));
                Optional<String> before =
                        base.flatMap(older -> older.find(criterion.id())).map(Criterion::since);
                String due = before.orElse(edition);
                if (loaded.basedOn().isPresent() && !due.equals(criterion.since())) {
                    at(
                            sheet,
                            criterion.id(),
                            "since",
                            "It is there since " + due + ".",
                            "Write since: \"" + due + "\".");
                }
            }
        }
    }

    private void replacement(CriteriaEdition loaded, CriteriaSheet sheet, String id, String by) {
        Optional<Criterion> successor = loaded.find(by);
        if (successor.isEmpty() || by.equals(id)) {
            at(
                    sheet,
                    id,
                    "replaced-by",
                    "There is no other criterion " + by + ".",
                    "Name the one that takes its place.");
        } else if (successor.get().replacedBy().isPresent()) {
            at(sheet, id, "replaced-by", by + " is itself replaced.", "Name the last one of the chain.");
        }
    }

    /** Files that nobody would ever read. */
    private void forgotten(Path folder) throws IOException {
        Set<String> read = new HashSet<>(Set.of(CriteriaLoader.HEAD, CriteriaLoader.RISK));
        files.find(CriteriaLoader.HEAD).ifPresent(head -> {
            try {
                read.addAll(CriteriaSheet.parse(CriteriaLoader.HEAD, head).texts("files"));
            } catch (CriteriaSheet.NoYaml reported) {
                // Said already, and then no other file can be judged.
                read.clear();
            }
        });
        if (read.isEmpty() || !Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> there = Files.list(folder)) {
            there.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".yml") && !read.contains(name))
                    .sorted()
                    .forEach(name ->
                            add(name, "edition.yml does not name this file.", "Name it under files, or remove it."));
        }
    }

    private void at(CriteriaSheet sheet, String entry, String field, String message, String remedy) {
        String place = entry.isEmpty() ? field : entry + " > " + field;
        problems.add(new CriteriaProblem(sheet.file(), sheet.lineOf(entry, field), place, message, remedy));
    }

    private void add(String file, String message, String remedy) {
        problems.add(new CriteriaProblem(file, 0, "", message, remedy));
    }
}
