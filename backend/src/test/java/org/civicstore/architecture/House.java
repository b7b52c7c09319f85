package org.civicstore.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.nio.file.Path;
import java.util.Optional;

/** The classes that people wrote, read once for all rules, and where each stands. */
final class House {
    static final String BASE = "org.civicstore";
    static final Path MODULE = Path.of("").toAbsolutePath();

    private static final class Read {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(new ImportOption.DoNotIncludeJars())
                .withImportOption(House::writtenByPeople)
                .importPackages(BASE);
    }

    private House() {}

    /** The backend's classes, except tests, generated sources and what annotation processors add. */
    static JavaClasses classes() {
        return Read.CLASSES;
    }

    /** The slice that a class belongs to, {@code shared} among them; nothing for the application class and other modules. */
    static Optional<String> slice(JavaClass type) {
        String prefix = BASE + ".";
        if (!type.getPackageName().startsWith(prefix)) {
            return Optional.empty();
        }
        String first = type.getPackageName().substring(prefix.length()).split("\\.")[0];
        return first.equals("generated") || first.equals("certification") ? Optional.empty() : Optional.of(first);
    }

    /** Name of the outermost class, whose role an inner class shares. */
    static String role(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getSimpleName();
    }

    private static boolean writtenByPeople(Location location) {
        String path = location.toString();
        String file = path.substring(path.lastIndexOf('/') + 1);
        return !file.startsWith("$")
                && !path.contains("/org/civicstore/generated/")
                && !path.contains("/org/civicstore/certification/");
    }
}
