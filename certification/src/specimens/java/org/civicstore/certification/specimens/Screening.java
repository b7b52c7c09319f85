package org.civicstore.certification.specimens;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.civicstore.certification.artifact.MediaTypes;
import org.civicstore.certification.artifact.Readings;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.CheckRegistry;
import org.civicstore.certification.check.CheckRunner;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.rule.NoteCatalogue;
import org.civicstore.certification.rule.RuleCatalogue;

/** Runs one check on one subject through the real runner. */
public final class Screening {

    private static final MediaTypes TYPES = new MediaTypes();

    private Screening() {}

    /** @param folder a temporary folder of the test */
    public static CheckExecution run(Check check, Subject subject, Path folder) {
        try {
            Path scratch = Files.createTempDirectory(folder, "scratch");
            Readings readings = new Readings(TYPES, Files.createTempDirectory(folder, "unpacked"));
            List<CheckExecution> executions = new CheckRunner(new CheckRegistry(List.of(check)), System::nanoTime)
                    .run(subject, CriteriaEdition.load(subject.editionId()), readings, scratch);
            return told(explained(executions.getFirst()));
        } catch (Exception e) {
            throw new IllegalStateException("The specimen could not be screened", e);
        }
    }

    /** A rule without a text reaches vendors as a bare id; better that a test fails here. */
    private static CheckExecution explained(CheckExecution execution) {
        execution.findings().stream()
                .map(Finding::rule)
                .filter(rule -> RuleCatalogue.shipped().find(rule).isEmpty())
                .findFirst()
                .ifPresent(rule -> {
                    throw new IllegalStateException("Rule " + rule + " has no text: add it with means and remedy in nb"
                            + " and en to src/main/resources/rules/<area>.yml");
                });
        return execution;
    }

    /** A note that the catalogue does not know reaches certifiers in English only. */
    private static CheckExecution told(CheckExecution execution) {
        String note = execution.note();
        if (!note.isBlank()
                && !NoteCatalogue.shipped().say(note, "nb").language().equals("nb")) {
            throw new IllegalStateException("The note \"" + note
                    + "\" is not known: add its sentences in six languages to" + " src/main/resources/rules/notes.yml");
        }
        return execution;
    }

    public static List<String> rules(CheckExecution execution) {
        return execution.findings().stream().map(Finding::rule).toList();
    }
}
