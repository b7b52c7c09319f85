package org.civicstore.catalogue.appeal;

import java.util.List;
import org.civicstore.catalogue.page.Frame;
import org.civicstore.review.appeal.Appeal;

/** How appeals ended, the one lodged last first. */
public record AppealsPage(Frame frame, List<Appeal> decided) {}
