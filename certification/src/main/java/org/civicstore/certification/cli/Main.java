package org.civicstore.certification.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command {@code civicstore}. Exit codes: {@value #OK} nothing wrong; {@value #FINDINGS} something was found wrong or
 * refused; {@value #USAGE} asked in a way that cannot be answered; {@value #BROKEN} a check broke down, which says nothing
 * about the input.
 */
@Command(
        name = "civicstore",
        description = "Check a release as the store does, verify a certificate, list the criteria.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

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
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, Clock.systemUTC(), out, err));
    }

    static int run(String[] arguments, Clock clock, PrintWriter out, PrintWriter err) {
        return new CommandLine(new Main())
                .addSubcommand(new CheckCommand(clock))
                .addSubcommand(new VerifyCommand(clock))
                .addSubcommand(new CriteriaCommand())
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
