package org.civicstore.submission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Demand;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.ManifestProblem;
import org.civicstore.certification.manifest.ManifestValidator;
import org.civicstore.certification.risk.RiskAssessment;
import org.civicstore.criteria.Editions;

/** Tells what a submission lacks: what each kind demands, and which documents its criteria will be shown by. */
@Singleton
class Readiness {
    private final ManifestValidator validator = new ManifestValidator();
    private final Editions editions;
    private final EvidenceTypes evidenceTypes;

    Readiness(Editions editions, EvidenceTypes evidenceTypes) {
        this.editions = editions;
        this.evidenceTypes = evidenceTypes;
    }

    /** Which tier the declaration leads to, before anybody looked into a package. */
    RiskAssessment risk(SubmissionContent content) {
        return RiskAssessment.of(
                editions.current().risk(),
                content.profile(),
                content.declaration(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether the edition in force has a profile of that name. */
    boolean hasProfile(String profile) {
        return editions.current().profile(profile).isPresent();
    }

    /** What is malformed in a declaration, whatever its state; such a one is not saved. */
    List<ManifestProblem> malformed(Manifest declaration) {
        return validator.malformed(declaration);
    }

    /** Everything to do, blocking first. */
    List<ReadinessProblem> problems(
            SubmissionContent content, List<SubmissionFile> files, List<Screenshot> screenshots, boolean uploading) {
        List<ReadinessProblem> problems = new ArrayList<>();
        for (ManifestProblem problem : validator.malformed(content.declaration())) {
            problems.add(ofDeclaration(problem));
        }
        for (ManifestProblem problem : validator.missing(content.declaration(), content.kind())) {
            problems.add(ofDeclaration(problem));
        }
        artifact(content.kind(), files, problems);
        if (uploading) {
            problems.add(new ReadinessProblem(
                    "/uploads",
                    "upload.unfinished",
                    "A file is still on its way.",
                    "Wait until it is here, or give the upload up.",
                    true));
        }
        if (content.releaseNotes().isEmpty()) {
            problems.add(new ReadinessProblem(
                    "/releaseNotes",
                    "release-notes.missing",
                    "There are no release notes; criterion OPS-05 demands them.",
                    "Write in at least one language what this release brings.",
                    true));
        }
        screenshots(content, screenshots, problems);
        evidence(content, files, problems);
        return List.copyOf(problems);
    }

    private static ReadinessProblem ofDeclaration(ManifestProblem problem) {
        return new ReadinessProblem(
                "/declaration" + problem.pointer(), problem.rule(), problem.message(), problem.remedy(), true);
    }

    private static void artifact(SubjectKind kind, List<SubmissionFile> files, List<ReadinessProblem> problems) {
        List<SubmissionFile> artifacts = files.stream()
                .filter(file -> file.purpose() == FilePurpose.ARTIFACT)
                .toList();
        if (artifacts.isEmpty() && Kinds.demandsArtifact(kind)) {
            problems.add(new ReadinessProblem(
                    "/artifact", "artifact.missing", "The file to publish is missing.", "Upload it.", true));
        }
        for (SubmissionFile artifact : artifacts) {
            if (!Kinds.takes(kind, artifact.file().fileName())) {
                problems.add(new ReadinessProblem(
                        "/artifact",
                        "artifact.wrong-kind",
                        artifact.file().fileName() + " does not belong to a submission of kind " + kind + ".",
                        "Remove the file, or change the kind.",
                        true));
            }
        }
    }

    /** Who does not see a picture reads what it shows, in each language that the listing is written in (WCAG 1.1.1). */
    private static void screenshots(
            SubmissionContent content, List<Screenshot> screenshots, List<ReadinessProblem> problems) {
        for (int place = 0; place < screenshots.size(); place++) {
            Map<String, String> texts = screenshots.get(place).alternativeText();
            for (String language : new TreeSet<>(content.declaration().name().keySet())) {
                if (texts.getOrDefault(language, "").isBlank()) {
                    problems.add(new ReadinessProblem(
                            "/screenshots/" + place + "/alternativeText/" + language,
                            "screenshot.text-missing",
                            "Screenshot " + (place + 1) + " has no alternative text in " + language + ".",
                            "Say in one sentence what the picture shows.",
                            true));
                }
            }
        }
    }

    /** A hint, not a demand: a criterion can be shown in other ways, and the certifier decides. */
    private void evidence(SubmissionContent content, List<SubmissionFile> files, List<ReadinessProblem> problems) {
        Set<String> given =
                files.stream().flatMap(file -> file.evidenceType().stream()).collect(Collectors.toSet());
        Demand demand =
                new Demand(content.profile(), content.kind(), risk(content).tier());
        for (Criterion criterion : editions.current().required(demand)) {
            List<String> documents =
                    criterion.evidence().stream().filter(evidenceTypes::known).toList();
            if (criterion.mode() != Mode.AUTOMATIC
                    && !documents.isEmpty()
                    && documents.stream().noneMatch(given::contains)) {
                problems.add(new ReadinessProblem(
                        "/evidence",
                        "evidence.expected",
                        "Criterion " + criterion.id() + " is usually shown by: " + String.join(", ", documents) + ".",
                        criterion.guidance().getOrDefault("en", "Add the document, or say in the review why not."),
                        false));
            }
        }
    }
}
