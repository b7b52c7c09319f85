/**
 * Owns the command line for vendors, agencies and build servers: the store's own checks, certificates and criteria without a
 * store. Refuses to know better than the library: it collects input, asks, and prints. Open
 * {@link org.civicstore.certification.cli.Main} first.
 */
@NullMarked
package org.civicstore.certification.cli;

import org.jspecify.annotations.NullMarked;
