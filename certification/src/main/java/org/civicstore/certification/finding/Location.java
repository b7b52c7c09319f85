package org.civicstore.certification.finding;

/**
 * Where something was observed.
 *
 * @param file name of the file or of the entry inside it; empty when the finding concerns no single file
 * @param line from 1; 0 when unknown
 * @param pointer JSON Pointer (RFC 6901) or element path inside the file; empty when unknown
 */
public record Location(String file, int line, String pointer) {

    public static Location nowhere() {
        return new Location("", 0, "");
    }

    public static Location inFile(String file) {
        return new Location(file, 0, "");
    }

    public static Location at(String file, String pointer) {
        return new Location(file, 0, pointer);
    }
}
