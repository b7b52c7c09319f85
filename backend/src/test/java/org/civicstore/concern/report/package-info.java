/** The form, the page of a report, and how fast the store answers. */
@NullMarked
package org.civicstore.concern.report;

import org.jspecify.annotations.NullMarked;
