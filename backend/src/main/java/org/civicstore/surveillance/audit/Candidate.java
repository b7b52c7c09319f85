package org.civicstore.surveillance.audit;

import org.civicstore.certification.criterion.RiskTier;

/** One certificate that could have been drawn. */
record Candidate(String number, RiskTier tier, boolean drawn) {}
