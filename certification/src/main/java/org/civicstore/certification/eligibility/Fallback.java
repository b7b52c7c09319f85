package org.civicstore.certification.eligibility;

import java.util.Map;

/** What is there for everybody, so that nobody's search ends in nothing. */
public record Fallback(String id, Map<String, String> name, Map<String, String> summary) {}
