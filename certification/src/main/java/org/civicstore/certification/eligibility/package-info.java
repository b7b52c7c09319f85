/**
 * Owns programmes as data, and who is eligible for what they offer: facts, rules, a three-valued answer with reasons, the facts
 * that can still matter and the question to ask next. Refuses to keep or send what people answer. The same engine in
 * TypeScript is {@code frontend/src/lib/eligibility}; a change here is a change there, and {@code scripts/parity} compares them.
 * Open {@link org.civicstore.certification.eligibility.Programme} first, then
 * {@link org.civicstore.certification.eligibility.Evaluator}. The language is told in
 * {@code backend/docs/eligibility.md}, its reasons in ADR 030.
 */
@NullMarked
package org.civicstore.certification.eligibility;

import org.jspecify.annotations.NullMarked;
