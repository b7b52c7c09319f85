package org.civicstore.certification.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.civicstore.certification.osv.OsvImporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps known vulnerabilities on this machine. */
@Command(name = "osv", description = "Import known vulnerabilities, so that an SBOM can be checked without a network.")
final class OsvCommand {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    OsvCommand(Clock clock) {
        this.clock = clock;
    }

    @Command(
            name = "import",
            description = "Make an index of a dump in the OSV format: a ZIP file, or one record in a line.")
    int load(
            @Parameters(paramLabel = "FILE", description = "The dump, such as all.zip from osv.dev.") Path dump,
            @Option(
                            names = "--to",
                            paramLabel = "INDEX",
                            defaultValue = "osv.index",
                            description = "Where the index goes. Default: osv.index.")
                    Path index)
            throws IOException, UnusableInput {
        if (!Files.isRegularFile(dump)) {
            throw new UnusableInput("There is no file " + dump + ".");
        }
        int records = new OsvImporter().run(dump, index, clock.instant());
        spec.commandLine().getOut().println(records + " records imported into " + index + ".");
        return Main.OK;
    }
}
