package org.civicstore.submission;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.ManifestJson;
import org.civicstore.certification.manifest.ManifestReading;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Makes content of what a vendor sends, or names every field that needs another value. */
@Singleton
class DraftReader {
    static final int NOTES = 4000;
    static final int LANGUAGES = 60;
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z]+([.+_-][0-9A-Za-z]+)*");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}");
    /** Words that stand where a listing's name stands in an address, or would pose as the store itself. */
    private static final Set<String> RESERVED = Set.of(
            "new", "all", "search", "api", "admin", "civic-store", "civicstore", "certified", "official", "store");

    private final ManifestJson json = new ManifestJson();
    private final Readiness readiness;

    DraftReader(Readiness readiness) {
        this.readiness = readiness;
    }

    /** A new draft's listing and content. */
    record NewDraft(String listingSlug, SubmissionContent content) {}

    NewDraft created(SubmissionBodies.NewSubmission body) {
        List<FieldProblem> problems = new ArrayList<>();
        String slug = slug(body.listingSlug(), problems);
        if (body.kind() == null) {
            problems.add(new FieldProblem("/kind", "missing", "Say what kind of thing is handed in."));
        }
        SubmissionContent empty = new SubmissionContent(
                "", body.kind() == null ? SubjectKind.WEB_APP : body.kind(), "base", Manifest.empty(), Map.of());
        SubmissionBodies.DraftBody rest = new SubmissionBodies.DraftBody(
                body.releaseVersion() == null ? "" : body.releaseVersion(),
                body.kind(),
                body.profile(),
                body.declaration(),
                body.releaseNotes());
        return new NewDraft(slug, content(rest, empty, problems));
    }

    SubmissionContent edited(SubmissionBodies.DraftBody body, SubmissionContent before) {
        return content(body, before, new ArrayList<>());
    }

    /** The text of a withdrawal and the like: some words, but no book. */
    static String reason(@Nullable String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.isEmpty() || reason.length() > 2000 || unspeakable(reason)) {
            throw invalid(List.of(new FieldProblem(
                    "/reason",
                    reason.isEmpty() ? "missing" : "malformed",
                    "Give the reason in 1 to 2000 characters, without control characters.")));
        }
        return reason;
    }

    private SubmissionContent content(
            SubmissionBodies.DraftBody body, SubmissionContent before, List<FieldProblem> problems) {
        SubjectKind kind = body.kind() == null ? before.kind() : body.kind();
        Map<String, String> notes = notes(body.releaseNotes(), before.releaseNotes(), problems);
        String version = version(body.releaseVersion(), before.releaseVersion(), problems);
        String profile = profile(body.profile(), before.profile(), problems);
        Manifest declaration = declaration(body.declaration(), before.declaration(), problems);
        if (!problems.isEmpty()) {
            throw invalid(problems);
        }
        return new SubmissionContent(version, kind, profile, Declarations.ofKind(declaration, kind), notes);
    }

    private static String slug(@Nullable String given, List<FieldProblem> problems) {
        String slug = given == null ? "" : given;
        if (slug.length() < 3 || slug.length() > 50 || !SLUG.matcher(slug).matches()) {
            problems.add(new FieldProblem(
                    "/listingSlug",
                    "slug.malformed",
                    "Use 3 to 50 lower-case letters a to z, digits and single dashes, beginning with a letter."));
        } else if (RESERVED.contains(slug)) {
            problems.add(new FieldProblem("/listingSlug", "slug.reserved", "This name belongs to the store itself."));
        }
        return slug;
    }

    private static String version(@Nullable String given, String before, List<FieldProblem> problems) {
        String version = given == null ? before : given;
        if (version.length() > 50 || !VERSION.matcher(version).matches()) {
            problems.add(new FieldProblem(
                    "/releaseVersion",
                    "version.malformed",
                    "Use at most 50 letters and digits, with single dots, dashes, underscores or plus signs between"
                            + " them, such as 2.4.1."));
        }
        return version;
    }

    private String profile(@Nullable String given, String before, List<FieldProblem> problems) {
        String profile = given == null ? before : given;
        if (!readiness.hasProfile(profile)) {
            problems.add(new FieldProblem("/profile", "unknown-value", "Choose base, employment or tax."));
        }
        return profile;
    }

    private Manifest declaration(@Nullable JsonNode given, Manifest before, List<FieldProblem> problems) {
        if (given == null || given.isNull()) {
            return before;
        }
        ManifestReading reading = json.read(given.toString());
        reading.problems()
                .forEach(problem -> problems.add(new FieldProblem(
                        "/declaration" + problem.pointer(),
                        problem.rule(),
                        problem.message() + " " + problem.remedy())));
        return reading.manifest().orElse(before);
    }

    /** Empty texts mean that a language was taken out again. */
    private static Map<String, String> notes(
            @Nullable Map<String, String> given, Map<String, String> before, List<FieldProblem> problems) {
        if (given == null) {
            return before;
        }
        if (given.size() > LANGUAGES) {
            problems.add(new FieldProblem("/releaseNotes", "too-many", "Use at most " + LANGUAGES + " languages."));
            return before;
        }
        Map<String, String> notes = new HashMap<>();
        given.forEach((language, text) -> {
            if (!LANGUAGE.matcher(language).matches()) {
                problems.add(new FieldProblem(
                        "/releaseNotes", "language.unknown", "Use language tags such as nb or en as keys."));
            } else if (text != null && text.codePointCount(0, text.length()) > NOTES) {
                problems.add(new FieldProblem(
                        "/releaseNotes/" + language, "text.too-long", "Use at most " + NOTES + " characters."));
            } else if (text != null && unspeakable(text)) {
                problems.add(new FieldProblem(
                        "/releaseNotes/" + language,
                        "text.control-character",
                        "The text contains a control character or half a character; write it again."));
            } else if (text != null && !text.isBlank()) {
                notes.put(language, text);
            }
        });
        return notes;
    }

    /** Whether the text has characters that are none: controls other than line ends and tabs, halves of pairs. */
    private static boolean unspeakable(String text) {
        return text.codePoints()
                .anyMatch(character -> Character.getType(character) == Character.SURROGATE
                        || Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0);
    }

    static ProblemException invalid(List<FieldProblem> problems) {
        return ProblemException.of(
                CommonProblem.INVALID_INPUT,
                "Some fields need another value; nothing was saved.",
                "Correct the fields listed under errors and send again.",
                problems);
    }
}
