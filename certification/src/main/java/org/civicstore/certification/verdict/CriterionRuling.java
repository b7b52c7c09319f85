package org.civicstore.certification.verdict;

/** What a certifier decided about one criterion, and why. */
public record CriterionRuling(String criterion, Ruling ruling, String reason) {}
