package org.civicstore.certification.artifact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a CycloneDX document says, without judgement.
 *
 * @param problems what the schema of its version objects to; the rest is then empty
 * @param root the component that the document is about
 * @param remediationDays how soon its author promises to mend grave vulnerabilities, from the metadata property {@value
 *     #REMEDIATION}
 */
public record Sbom(
        String specVersion,
        List<String> problems,
        Optional<Component> root,
        List<Component> components,
        List<Statement> statements,
        OptionalInt remediationDays) {

    public static final String REMEDIATION = "civicstore:remediation-days";

    /** A piece of software; parts it does not name are empty. */
    public record Component(String group, String name, String version, String purl, String bomRef) {}

    /**
     * What the author says about one vulnerability (VEX).
     *
     * @param state as CycloneDX names it, such as {@code not_affected}
     * @param justification as CycloneDX names it, empty when none is given
     * @param affects references to components; empty means all
     */
    public record Statement(
            String vulnerability, String state, String justification, String detail, Set<String> affects) {

        public Statement {
            affects = Set.copyOf(affects);
        }
    }

    public Sbom {
        problems = List.copyOf(problems);
        components = List.copyOf(components);
        statements = List.copyOf(statements);
    }
}
