package org.civicstore.certification.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Function;
import org.civicstore.certification.worker.ScreeningOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code civicstore}; {@link #EXIT_CODES} says what its exit codes mean. */
@Command(
        name = "civicstore",
        description =
                "Check a release as the store does, write its declaration, verify a certificate, list the criteria,"
                        + " test rules.",
        footer = {"", Main.EXIT_CODES},
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    static final String EXIT_CODES = "Exit codes: 0 nothing blocks (findings that do not block are listed and counted);"
            + " 1 blocking findings, a declaration or rules with problems, or a refused certificate;"
            + " 2 wrong usage or input that cannot be read;"
            + " 3 a check could not run and nothing else blocks, which says nothing about the app.";

    static final int OK = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int BROKEN = 3;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Say how the command is used.")
    private boolean help;

    private Main() {}

    public static void main(String[] arguments) {
        // Libraries would say on every run that nobody listens to their log.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        Terminal terminal = Terminal.of(System.console(), System.getenv());
        System.exit(run(arguments, Clock.systemUTC(), terminal, out, err));
    }

    static int run(String[] arguments, Clock clock, Terminal terminal, PrintWriter out, PrintWriter err) {
        return run(arguments, clock, LocalScreener::start, terminal, out, err);
    }

    /** @param screeners makes the child process that opens vendors' files; only called when one is needed */
    static int run(
            String[] arguments,
            Clock clock,
            Function<ScreeningOptions, LocalScreener> screeners,
            Terminal terminal,
            PrintWriter out,
            PrintWriter err) {
        return new CommandLine(new Main())
                .addSubcommand(new CheckCommand(clock, screeners, terminal))
                .addSubcommand(new ExplainCommand())
                .addSubcommand(new CommandLine(new ManifestCommand())
                        .addSubcommand(new ManifestInitCommand(clock, screeners))
                        .addSubcommand(new ManifestLintCommand())
                        .addSubcommand(new ManifestExportCommand()))
                .addSubcommand(new VerifyCommand(clock))
                .addSubcommand(new CommandLine(new CriteriaCommand())
                        .addSubcommand("list", new CriteriaCommand())
                        .addSubcommand(new CriteriaShowCommand())
                        .addSubcommand(new CriteriaLintCommand()))
                .addSubcommand(new CommandLine(new RulesCommand())
                        .addSubcommand(new RulesTestCommand(clock))
                        .addSubcommand(new RulesCoverageCommand(clock))
                        .addSubcommand(new RulesEvalCommand(clock)))
                .addSubcommand(new OsvCommand(clock))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain)
                .execute(arguments);
    }

    /** One clear line for what the user can mend; a breakdown of ours keeps its stack trace. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult asked) {
        if (failure instanceof UnusableInput) {
            command.getErr().println(failure.getMessage());
            return USAGE;
        }
        failure.printStackTrace(command.getErr());
        return BROKEN;
    }
}
