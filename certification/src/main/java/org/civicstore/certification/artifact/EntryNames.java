package org.civicstore.certification.artifact;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges the names of one container's entries: no way out of the target folder, no two for the same file. */
final class EntryNames {

    private static final int MAX_LENGTH = 1024;
    private final Set<String> exact = new HashSet<>();
    private final Set<String> folded = new HashSet<>();

    /** The defect of this name, given those seen before; remembers the name. */
    Optional<ContainerDefect> examine(String name) {
        if (name.isEmpty() || name.length() > MAX_LENGTH || name.indexOf('\0') >= 0) {
            return Optional.of(new ContainerDefect(
                    "container.bad-name",
                    shorten(name),
                    "The name is empty, contains NUL or exceeds 1,024 characters."));
        }
        if (leavesFolder(name)) {
            return Optional.of(new ContainerDefect(
                    "container.traversal", shorten(name), "The name leads out of the folder that it is unpacked to."));
        }
        if (!exact.add(name)) {
            return Optional.of(new ContainerDefect("container.duplicate", name, "The name occurs more than once."));
        }
        if (!folded.add(name.toLowerCase(Locale.ROOT)) && !name.startsWith("res/")) {
            // Under res/ the Android build tools themselves shorten paths to names that differ by case only,
            // and the platform tells them apart. Everywhere else it is a trick against readers that do not.
            return Optional.of(new ContainerDefect(
                    "container.duplicate", name, "The name occurs more than once when upper and lower case are one."));
        }
        return Optional.empty();
    }

    private static boolean leavesFolder(String name) {
        if (name.startsWith("/") || name.indexOf('\\') >= 0 || name.matches("^[A-Za-z]:.*")) {
            return true;
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    static String shorten(String name) {
        return name.length() <= 200 ? name : name.substring(0, 200) + "…";
    }
}
