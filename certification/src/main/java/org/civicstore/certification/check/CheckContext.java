package org.civicstore.certification.check;

import java.nio.file.Path;
import org.civicstore.certification.artifact.Readings;
import org.civicstore.certification.criterion.CriteriaEdition;

/** What a check may look at. */
public interface CheckContext {

    Subject subject();

    CriteriaEdition edition();

    /** What was read out of the vendor's files; read once and shared by all checks of a run. */
    Readings readings();

    /** An empty directory of its own, gone after the run. */
    Path scratch();
}
