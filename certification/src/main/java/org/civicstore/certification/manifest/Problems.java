package org.civicstore.certification.manifest;

import java.util.ArrayList;
import java.util.List;
import org.civicstore.certification.source.Source;

/** Collects what is wrong with one declaration; after a hundred problems a reader needs no more. */
final class Problems {

    private static final int LIMIT = 100;

    private final List<ManifestProblem> found = new ArrayList<>();

    void add(Source at, String pointer, String rule, String message, String remedy) {
        add(new ManifestProblem(at.line(), at.column(), pointer, rule, message, remedy));
    }

    void add(ManifestProblem problem) {
        if (found.size() < LIMIT) {
            found.add(problem);
        }
    }

    List<ManifestProblem> all() {
        return List.copyOf(found);
    }
}
