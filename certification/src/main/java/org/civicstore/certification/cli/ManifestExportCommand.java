package org.civicstore.certification.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicstore.certification.manifest.Manifest;
import org.civicstore.certification.manifest.ManifestProblem;
import org.civicstore.certification.manifest.PubliccodeReader;
import org.civicstore.certification.manifest.PubliccodeWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a declaration in the form that catalogues of public software read. */
@Command(
        name = "export",
        description = "Write a civicstore.yml as publiccode.yml. Reading that again loses nothing.",
        footer = {"", Main.EXIT_CODES})
final class ManifestExportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Default: civicstore.yml.")
    private Path file = Path.of("civicstore.yml");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "publiccode.yml",
            description = "The file to write; - for standard output.")
    private String to = "-";

    @Option(names = "--force", description = "Write over a file that is there.")
    private boolean force;

    @Override
    public Integer call() throws IOException, UnusableInput {
        Optional<Manifest> manifest = Declarations.read(file).manifest();
        if (manifest.isEmpty()) {
            throw new UnusableInput(file + " cannot be read; civicstore manifest lint " + file + " says why.");
        }
        String yaml = new PubliccodeWriter().write(manifest.get());
        if (to.equals("-")) {
            spec.commandLine().getOut().print(yaml);
            spec.commandLine().getOut().flush();
        } else if (Files.exists(Path.of(to)) && !force) {
            throw new UnusableInput(to + " is there already; write over it with --force.");
        } else {
            Files.writeString(Path.of(to), yaml);
        }
        for (ManifestProblem problem : new PubliccodeReader()
                .read(yaml.getBytes(StandardCharsets.UTF_8))
                .problems()) {
            spec.commandLine().getErr().println("publiccode.yml demands more: " + CheckText.declaration(problem));
        }
        return Main.OK;
    }
}
