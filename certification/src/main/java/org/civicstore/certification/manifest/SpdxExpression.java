package org.civicstore.certification.manifest;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The grammar of license expressions (SPDX 2.3 annex D), without the list of identifiers: that list grows with every SPDX
 * release, and a licence that is missing from an old list is not an error of the vendor.
 */
final class SpdxExpression {

    private static final int LIMIT = 200;
    private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");
    private static final Pattern IDENTIFIER =
            Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?[A-Za-z0-9][A-Za-z0-9.-]*\\+?");

    private SpdxExpression() {}

    static boolean isWellFormed(String text) {
        if (text.length() > LIMIT) {
            return false;
        }
        List<String> tokens =
                TOKEN.matcher(text).results().map(MatchResult::group).toList();
        int open = 0;
        boolean expectsOperand = true;
        for (String token : tokens) {
            boolean operator = token.matches("AND|OR|WITH");
            if (token.equals("(")) {
                open++;
            } else if (token.equals(")")) {
                open--;
            } else {
                boolean operand = !operator && IDENTIFIER.matcher(token).matches();
                if (operand != expectsOperand || !operand && !operator) {
                    return false;
                }
                expectsOperand = operator;
            }
            boolean misplaced = token.equals("(") && !expectsOperand || token.equals(")") && expectsOperand;
            if (misplaced || open < 0) {
                return false;
            }
        }
        return open == 0 && !expectsOperand;
    }
}
