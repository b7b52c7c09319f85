package org.civicstore.certification.eligibility;

/** A number or day that a rule names: itself, or by the parameter that holds it. Units as in {@link Fact}. */
public sealed interface Amount {

    record Fixed(long value) implements Amount {}

    record Of(String parameter) implements Amount {}
}
