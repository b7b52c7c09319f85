import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Files;
import java.nio.file.Path;

/** Turns the page templates into Java sources, in the build: a mistake in a template is a compiler error. */
class GenerateJte {
    public static void main(String[] args) throws Exception {
        Path templates = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Files.createDirectories(templates);
        Files.createDirectories(target);
        TemplateEngine engine = TemplateEngine.create(
                new DirectoryCodeResolver(templates), target, ContentType.Html, null, "org.civicstore.generated.pages");
        engine.setTrimControlStructures(true);
        engine.cleanAll();
        engine.generateAll();
    }
}
