package org.civicstore.certification.artifact;

import java.util.List;

/**
 * What an inspection saw.
 *
 * @param entries entries over all nesting levels that were looked at
 * @param inflatedBytes bytes that were unpacked, over all nesting levels
 * @param defects in the order found; empty when the container is well-formed
 */
public record ContainerInspection(int entries, long inflatedBytes, List<ContainerDefect> defects) {
    public ContainerInspection {
        defects = List.copyOf(defects);
    }
}
