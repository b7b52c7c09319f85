package org.civicstore.organisation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in the public registers of companies. Check digits are known for Norway, Denmark, Sweden and France; numbers
 * of other countries are taken as they are.
 */
final class RegisterNumber {
    private static final Pattern FREE_FORM =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ./-]{0,38}[\\p{L}\\p{N}])?");
    private static final int[] NORWAY = {3, 2, 7, 6, 5, 4, 3, 2, 1};
    private static final int[] DENMARK = {2, 7, 6, 5, 4, 3, 2, 1};

    /** La Poste numbers its offices so that the digits add up to a multiple of five (INSEE, SIRET of La Poste). */
    private static final String LA_POSTE = "356000000";

    private RegisterNumber() {}

    /** Without spaces, dots and hyphens where the number is digits alone; else only stripped. */
    static String normal(String country, String text) {
        return switch (country) {
            case "NO" -> digits(text).replaceFirst("^NO", "").replaceFirst("MVA$", "");
            case "DK" -> digits(text).replaceFirst("^DK", "");
            case "SE", "FR" -> digits(text);
            default -> text.strip();
        };
    }

    /** What is wrong with a normal number, in a sentence; nothing when it can be right. */
    static Optional<String> flaw(String country, String normal) {
        return Optional.ofNullable(
                switch (country) {
                    case "NO" -> norway(normal);
                    case "DK" -> denmark(normal);
                    case "SE" -> sweden(normal);
                    case "FR" -> france(normal);
                    default ->
                        FREE_FORM.matcher(normal).matches()
                                ? null
                                : "Write the number as your register does: up to 40 letters, digits, spaces, dots,"
                                        + " hyphens and slashes.";
                });
    }

    /** Modulus 11 (Brønnøysund Register Centre, organisation numbers). */
    private static @Nullable String norway(String number) {
        if (!number.matches("[1-9]\\d{8}")) {
            return "A Norwegian organisation number has nine digits.";
        }
        return weighted(number, NORWAY) % 11 == 0 ? null : mistyped();
    }

    /** Modulus 11 (Danish Business Authority, CVR numbers). */
    private static @Nullable String denmark(String number) {
        if (!number.matches("[1-9]\\d{7}")) {
            return "A Danish CVR number has eight digits.";
        }
        return weighted(number, DENMARK) % 11 == 0 ? null : mistyped();
    }

    /** Luhn; the third digit tells a legal body from a person (Swedish Tax Agency, SKV 709). */
    private static @Nullable String sweden(String number) {
        if (!number.matches("\\d{10}")) {
            return "A Swedish organisation number has ten digits.";
        }
        if (number.charAt(2) < '2') {
            return "This is a personal identity number, which the store does not keep. Use the number of a legal body.";
        }
        return luhn(number) ? null : mistyped();
    }

    /** Luhn for SIREN (9 digits) and SIRET (14), whose first nine are the SIREN (INSEE). */
    private static @Nullable String france(String number) {
        if (number.matches("\\d{9}") && !number.matches("0+")) {
            return luhn(number) ? null : mistyped();
        }
        if (number.matches("\\d{14}") && !number.matches("0+")) {
            boolean right = luhn(number.substring(0, 9))
                    && (luhn(number) || number.startsWith(LA_POSTE) && sum(number) % 5 == 0);
            return right ? null : mistyped();
        }
        return "A French SIREN has nine digits, a SIRET fourteen.";
    }

    private static String digits(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f.-]", "").toUpperCase(Locale.ROOT);
    }

    private static int weighted(String number, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(number.charAt(i), 10);
        }
        return sum;
    }

    private static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = Character.digit(number.charAt(number.length() - 1 - i), 10);
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static int sum(String number) {
        return number.chars().map(digit -> Character.digit(digit, 10)).sum();
    }

    private static String mistyped() {
        return "The check digit does not fit, so a digit must be mistyped.";
    }
}
