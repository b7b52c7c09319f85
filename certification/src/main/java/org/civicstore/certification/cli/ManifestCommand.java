package org.civicstore.certification.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with a declaration; the work is done by its own commands. */
@Command(
        name = "manifest",
        description = "Write, check or export the declaration of an app, civicstore.yml.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", Main.EXIT_CODES})
final class ManifestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Main.USAGE;
    }
}
