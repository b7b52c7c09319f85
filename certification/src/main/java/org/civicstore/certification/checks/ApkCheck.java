package org.civicstore.certification.checks;

import java.io.IOException;
import java.util.Optional;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckOutcome;

/**
 * A check that looks into the submitted package. Without one there is nothing to look at; one that cannot be read is no proof
 * that it is wrong, so the outcome is an error and a person looks.
 */
public abstract class ApkCheck implements Check {

    @Override
    public final CheckOutcome run(CheckContext context) throws IOException {
        Optional<ArtifactFile> artifact = context.subject().artifact();
        if (artifact.isEmpty()) {
            return new CheckOutcome.Skipped("No package was handed in.");
        }
        try {
            return examine(context, artifact.get(), new Findings(context, info()));
        } catch (UnreadablePackage e) {
            return new CheckOutcome.Error(e.getMessage());
        }
    }

    protected abstract CheckOutcome examine(CheckContext context, ArtifactFile artifact, Findings findings)
            throws IOException, UnreadablePackage;
}
