package org.civicstore.certification.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.civicstore.certification.rule.RuleCatalogue;
import org.civicstore.certification.rule.RuleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a rule means and what to do about it. */
@Command(name = "explain", description = "Say what a rule means and what to do when it is broken.")
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "RULE",
            arity = "0..1",
            description = "Such as android.debuggable, or the beginning of several. Default: list all.")
    private Optional<String> rule = Optional.empty();

    @Option(names = "--language", defaultValue = "en", description = "nb, nn, en, sv, da or fr. Default: en.")
    private String language = "en";

    @Override
    public Integer call() throws UnusableInput {
        if (!RuleCatalogue.LANGUAGES.contains(language)) {
            throw new UnusableInput("Rules are explained in " + String.join(", ", RuleCatalogue.LANGUAGES)
                    + ", not in \"" + CheckText.printable(language) + "\".");
        }
        RuleCatalogue catalogue = RuleCatalogue.shipped();
        PrintWriter out = spec.commandLine().getOut();
        List<RuleText> exact = rule.flatMap(catalogue::find).stream().toList();
        List<RuleText> found = exact.isEmpty()
                ? catalogue.all().stream()
                        .filter(text -> text.id().startsWith(rule.orElse("")))
                        .toList()
                : exact;
        if (found.isEmpty()) {
            throw new UnusableInput("There is no rule \"" + CheckText.printable(rule.orElse(""))
                    + "\"; civicstore explain lists them all.");
        }
        found.forEach(text -> out.printf(
                "%s (%s)%n  %s%n  %s%n", text.id(), text.area(), text.meaning(language), text.remedy(language)));
        return Main.OK;
    }
}
