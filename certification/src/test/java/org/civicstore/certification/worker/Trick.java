package org.civicstore.certification.worker;

import java.nio.file.Path;
import java.util.List;

/**
 * A known trick, and what the check that it is played on must say.
 *
 * @param expected the rules of the findings of the check, in their order
 * @param making a package, or the bytes of a container, or a document
 */
record Trick(String name, String checkId, List<String> expected, Making making) {

    interface Making {
        Object in(Path folder) throws Exception;
    }

    static Trick container(String name, Making making, String... rules) {
        return new Trick(name, "container", List.of(rules), making);
    }

    static Trick document(String name, Making making, String rule) {
        return new Trick(name, "evidence.dpia", List.of(rule), making);
    }

    static Trick signature(String name, Making making, String rule) {
        return new Trick(name, "android.signature", List.of(rule), making);
    }

    @Override
    public String toString() {
        return name;
    }
}
