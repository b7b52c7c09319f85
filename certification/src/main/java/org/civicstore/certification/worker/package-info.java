/**
 * Owns the child process that opens vendor files, and the protocol between it and the caller. Refuses to interpret results: a
 * report that did not arrive whole is no report. Open {@link Screener} first.
 */
@NullMarked
package org.civicstore.certification.worker;

import org.jspecify.annotations.NullMarked;
