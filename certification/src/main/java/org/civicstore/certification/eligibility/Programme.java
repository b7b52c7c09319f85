package org.civicstore.certification.eligibility;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A public scheme as its rules see it: what is asked, what is offered to whom, and what is there for everybody else.
 *
 * @param name by language tag; {@link #ANY_LANGUAGE} for a text that is the same in all, as everywhere in this package
 * @param currency ISO 4217 code of every amount; empty when there is none
 * @param facts in the order of the file, which is the order in which equally useful questions are asked
 * @param examples what the rules must answer, see {@link ExampleRun}
 */
public record Programme(
        String slug,
        Map<String, String> name,
        Map<String, String> summary,
        Optional<String> currency,
        List<Fact> facts,
        List<Parameter> parameters,
        List<Offer> offers,
        Fallback fallback,
        List<Example> examples) {

    /** RFC 5646: a language that need not be told. */
    public static final String ANY_LANGUAGE = "und";

    public Programme {
        facts = List.copyOf(facts);
        parameters = List.copyOf(parameters);
        offers = List.copyOf(offers);
        examples = List.copyOf(examples);
    }

    public Optional<Fact> fact(String id) {
        return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    public Optional<Parameter> parameter(String id) {
        return parameters.stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst();
    }

    /** The same facts with other offers, to find something out about rules. */
    Programme offering(List<Offer> others) {
        return new Programme(slug, name, summary, currency, facts, parameters, others, fallback, List.of());
    }
}
