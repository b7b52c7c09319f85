package org.civicstore.certification.manifest;

import java.util.List;
import java.util.Optional;

/**
 * What a reader made of a foreign declaration.
 *
 * @param manifest what could be taken over; empty when the text could not be read at all
 * @param problems what was wrong; a reading may have both, so that a vendor keeps what is good
 */
public record ManifestReading(Optional<Manifest> manifest, List<ManifestProblem> problems) {

    public ManifestReading {
        problems = List.copyOf(problems);
    }
}
