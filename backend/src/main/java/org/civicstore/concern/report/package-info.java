/**
 * What people outside meet: the form, the page of one concern behind an address that cannot be guessed, and how fast the
 * store answers. Complete without script. Open {@link org.civicstore.concern.report.ReportService} first.
 */
@NullMarked
package org.civicstore.concern.report;

import org.jspecify.annotations.NullMarked;
