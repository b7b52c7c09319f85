package org.civicstore.submission;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.civicstore.certification.manifest.ManifestProblem;
import org.civicstore.certification.manifest.ManifestReading;
import org.civicstore.certification.manifest.PubliccodeReader;
import org.civicstore.certification.manifest.WebAppManifestReader;
import org.civicstore.shared.access.Actor;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.civicstore.submission.SubmissionBodies.ImportBody;
import org.civicstore.submission.SubmissionBodies.ImportResult;

/** Reads a foreign declaration and puts what is good of it into a draft. */
@Singleton
class ImportService {
    private static final URI NOWHERE = URI.create("https://localhost/");

    private final PubliccodeReader publiccode = new PubliccodeReader();
    private final WebAppManifestReader webManifest = new WebAppManifestReader();
    private final DraftService drafts;
    private final SubmissionViews views;

    ImportService(DraftService drafts, SubmissionViews views) {
        this.drafts = drafts;
        this.views = views;
    }

    /**
     * Imports; what is wrong in the file is told with its line, what is good is saved.
     *
     * @throws ProblemException {@code import-unreadable} when nothing of the file could be taken
     */
    ImportResult take(Actor actor, SubmissionId id, OptionalInt expected, ImportBody body) {
        ManifestReading reading = read(body);
        if (reading.manifest().isEmpty()) {
            throw ProblemException.of(
                    SubmissionProblem.IMPORT_UNREADABLE,
                    "Nothing of the file could be taken over; the draft is as it was.",
                    "Correct the places listed under errors and import again.",
                    reading.problems().stream()
                            .map(problem -> new FieldProblem(
                                    "/content",
                                    problem.rule(),
                                    "Line " + problem.line() + ", column " + problem.column() + ": " + problem.message()
                                            + " " + problem.remedy()))
                            .toList());
        }
        boolean overwrite = Boolean.TRUE.equals(body.overwrite());
        Submission saved = drafts.take(actor, id, expected, reading.manifest().get(), overwrite);
        return new ImportResult(views.declaration(saved.content().declaration()), reading.problems(), saved.version());
    }

    private ManifestReading read(ImportBody body) {
        String content = body.content();
        if (body.format() == null || content == null || content.isBlank()) {
            throw DraftReader.invalid(List.of(new FieldProblem(
                    body.format() == null ? "/format" : "/content",
                    "missing",
                    "Send the format, PUBLICCODE or WEB_MANIFEST, and the text of the file.")));
        }
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return switch (body.format()) {
            case PUBLICCODE -> publiccode.read(bytes);
            case WEB_MANIFEST ->
                body.baseUrl() == null || body.baseUrl().isBlank()
                        ? withoutAddresses(webManifest.read(bytes, NOWHERE))
                        : webManifest.read(bytes, base(body.baseUrl()));
        };
    }

    /** Relative addresses mean nothing when nobody says where the manifest lies, so none is taken over. */
    private static ManifestReading withoutAddresses(ManifestReading reading) {
        List<ManifestProblem> problems = new ArrayList<>(reading.problems());
        problems.add(ManifestProblem.at(
                "/start_url",
                "base-url.missing",
                "The start address was not taken over, because it is not known where the manifest lies.",
                "Import again with the address of the manifest, or fill in the start address by hand."));
        return new ManifestReading(reading.manifest().map(Declarations::withoutWebApp), problems);
    }

    private static URI base(String given) {
        try {
            URI base = new URI(given.strip());
            if (given.length() <= 500 && "https".equalsIgnoreCase(base.getScheme()) && base.getHost() != null) {
                return base;
            }
        } catch (URISyntaxException e) {
            // Answered below like every other address that cannot be the base.
        }
        throw DraftReader.invalid(List.of(new FieldProblem(
                "/baseUrl", "link.not-https", "Give the https address that the manifest is fetched from.")));
    }
}
