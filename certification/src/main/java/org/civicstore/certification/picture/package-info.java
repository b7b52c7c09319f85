/**
 * Owns pictures that strangers hand in: reads them within limits and draws them anew, so that nothing of the original file
 * but its visible dots remains. Refuses to say whether a picture is a good one. Runs in a child process; open
 * {@link org.civicstore.certification.worker.Pictures} first.
 */
@NullMarked
package org.civicstore.certification.picture;

import org.jspecify.annotations.NullMarked;
