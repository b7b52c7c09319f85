package org.civicstore.catalogue.programme;

import java.util.List;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.programme.ProgrammeRules;

/** Which programmes there are. */
public record ProgrammesPage(Frame frame, List<ProgrammeRules> programmes) {}
