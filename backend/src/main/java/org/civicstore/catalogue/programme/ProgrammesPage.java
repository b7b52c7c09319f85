package org.civicstore.catalogue.programme;

import java.util.List;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.certification.eligibility.Programme;

/** Which programmes there are. */
public record ProgrammesPage(Frame frame, List<Programme> programmes) {}
