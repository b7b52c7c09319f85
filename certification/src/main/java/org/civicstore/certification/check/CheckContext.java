package org.civicstore.certification.check;

import java.nio.file.Path;
import org.civicstore.certification.criterion.CriteriaEdition;

/** What a check may look at. */
public interface CheckContext {

    Subject subject();

    CriteriaEdition edition();

    /** An empty directory of its own, gone after the run. */
    Path scratch();
}
