import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns the page templates into Java sources, in the build: a mistake in a template is a compiler error.
 *
 * <p>Arguments: folder of the templates, target folder. A source that comes out as it is already there stays untouched, so
 * that the compiler has nothing to do for it.
 */
class GenerateJte {
    public static void main(String[] args) throws Exception {
        Path templates = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path fresh = target.resolveSibling(target.getFileName() + "-fresh");
        Files.createDirectories(target);
        Files.createDirectories(fresh);
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(templates), fresh, ContentType.Html, null, "org.civicstore.generated.pages");
        engine.setTrimControlStructures(true);
        engine.cleanAll();
        engine.generateAll();
        for (Path gone : files(target)) {
            if (!Files.exists(fresh.resolve(target.relativize(gone)))) {
                Files.delete(gone);
            }
        }
        for (Path made : files(fresh)) {
            Path there = target.resolve(fresh.relativize(made));
            Files.createDirectories(there.getParent());
            if (!Files.exists(there) || Files.mismatch(made, there) >= 0) {
                Files.move(made, there, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        engine.cleanAll();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
