package org.civicstore.certification.checks;

import java.io.IOException;
import java.util.Optional;
import org.civicstore.certification.artifact.UnreadablePackage;
import org.civicstore.certification.check.ArtifactFile;
import org.civicstore.certification.check.Check;
import org.civicstore.certification.check.CheckContext;
import org.civicstore.certification.check.CheckOutcome;

/**
 * A check that looks into the submitted package. Without one, or with one that is no container, it does not look, and the check
 * of SEC-03 says what is wrong; a reader that fails is an error. In each case a person looks.
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
            return unreadable(e);
        }
    }

    /** What a check answers that needed the package: it did not look, or our reader broke down. Neither is a pass. */
    public static CheckOutcome unreadable(UnreadablePackage e) {
        String reason = String.valueOf(e.getMessage());
        return e.packagesFault()
                ? new CheckOutcome.Skipped("Not examined, since the package cannot be opened: " + reason)
                : new CheckOutcome.Error(reason);
    }

    protected abstract CheckOutcome examine(CheckContext context, ArtifactFile artifact, Findings findings)
            throws IOException, UnreadablePackage;
}
