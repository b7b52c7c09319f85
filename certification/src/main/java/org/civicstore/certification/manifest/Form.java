package org.civicstore.certification.manifest;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form that a short text must have, and how to say that it has not. */
enum Form {
    /** A web address that can be handed to citizens. */
    HTTPS("link.not-https", "is not a complete https address.", "Write an address such as https://example.org/help.") {
        @Override
        Optional<String> canonical(String text) {
            return uri(text)
                    .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()))
                    .map(URI::toASCIIString);
        }
    },
    /** Any address of a machine on the network, for sources that allow more than https. */
    URL("link.malformed", "is not a complete address.", "Write an address such as https://example.org/code.git.") {
        @Override
        Optional<String> canonical(String text) {
            return uri(text).map(URI::toASCIIString);
        }
    },
    /** A language tag of RFC 5646 whose language ISO 639 knows. */
    LANGUAGE("language.unknown", "is not a language tag.", "Write a tag of BCP 47, such as nb, en or pt-BR.") {
        @Override
        Optional<String> canonical(String text) {
            try {
                Locale locale = new Locale.Builder().setLanguageTag(text).build();
                boolean known = ISO_639_1.contains(locale.getLanguage())
                        || locale.getLanguage().length() == 3
                                && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
                return known ? Optional.of(locale.toLanguageTag()) : Optional.empty();
            } catch (IllformedLocaleException malformed) {
                return Optional.empty();
            }
        }
    },
    /** ISO 3166-1 alpha-2. */
    COUNTRY("country.unknown", "is not a country code.", "Write two capital letters of ISO 3166-1, such as NO.") {
        @Override
        Optional<String> canonical(String text) {
            return Optional.of(text).filter(COUNTRIES::contains);
        }
    },
    /** ISO 4217. */
    CURRENCY("currency.unknown", "is not a currency.", "Write three capital letters of ISO 4217, such as NOK.") {
        @Override
        Optional<String> canonical(String text) {
            return Optional.of(text).filter(CURRENCIES::contains);
        }
    },
    DAY("date.malformed", "is not a day of the calendar.", "Write year, month and day, such as 2026-01-31.") {
        @Override
        Optional<String> canonical(String text) {
            try {
                return Optional.of(text).filter(day -> matches(DAY_FORM, day)).map(day -> LocalDate.parse(day)
                        .toString());
            } catch (DateTimeParseException noSuchDay) {
                return Optional.empty();
            }
        }
    },
    OFFER("offer.malformed", "names no offer.", "Write programme and offer with a slash between, as in their rules.") {
        @Override
        Optional<String> canonical(String text) {
            return Optional.of(text).filter(offer -> matches(OFFER_FORM, offer));
        }
    },
    EMAIL("email.malformed", "is not an e-mail address.", "Write an address such as help@example.org.") {
        @Override
        Optional<String> canonical(String text) {
            return Optional.of(text).filter(email -> email.length() <= 254 && matches(EMAIL_FORM, email));
        }
    },
    PHONE("phone.malformed", "is not a telephone number.", "Write digits, such as +47 22 00 00 00.") {
        @Override
        Optional<String> canonical(String text) {
            return Optional.of(text).filter(phone -> matches(PHONE_FORM, phone));
        }
    },
    SLUG("slug.malformed", "is not a short name.", "Use lower-case letters, digits and dashes.") {
        @Override
        Optional<String> canonical(String text) {
            return Optional.of(text).filter(slug -> matches(SLUG_FORM, slug));
        }
    },
    PERMISSION(
            "permission.malformed",
            "is not the name of a permission.",
            "Write the full name, such as android.permission.CAMERA.") {
        @Override
        Optional<String> canonical(String text) {
            return Optional.of(text).filter(name -> matches(PERMISSION_FORM, name));
        }
    },
    /** An SPDX license expression (SPDX 2.3 annex D) by its grammar, or the word proprietary. */
    LICENCE(
            "licence.malformed",
            "is not an SPDX license expression.",
            "Write an identifier such as EUPL-1.2, or proprietary.") {
        @Override
        Optional<String> canonical(String text) {
            return Optional.of(text).filter(SpdxExpression::isWellFormed);
        }
    };

    private static final Set<String> ISO_639_1 = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern DAY_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern OFFER_FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}/[a-z0-9][a-z0-9-]{0,59}");
    private static final Pattern EMAIL_FORM = Pattern.compile(
            "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[A-Za-z0-9\\u00A1-\\uFFFD.-]{1,180}\\.[A-Za-z\\u00A1-\\uFFFD-]{2,}");
    private static final Pattern PHONE_FORM = Pattern.compile("\\+?[0-9][0-9 ()/.-]{2,28}");
    private static final Pattern SLUG_FORM = Pattern.compile("[a-z0-9]+([-_][a-z0-9]+)*");
    private static final Pattern PERMISSION_FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)*");

    private final String rule;
    private final String complaint;
    private final String remedy;

    Form(String rule, String complaint, String remedy) {
        this.rule = rule;
        this.complaint = complaint;
        this.remedy = remedy;
    }

    /** The text in the form in which it is kept; empty when it does not have this form. */
    abstract Optional<String> canonical(String text);

    String rule() {
        return rule;
    }

    String complaint() {
        return complaint;
    }

    String remedy() {
        return remedy;
    }

    private static boolean matches(Pattern form, String text) {
        return form.matcher(text).matches();
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text);
            boolean usable = uri.isAbsolute() && uri.getHost() != null && uri.getUserInfo() == null;
            return usable && text.length() <= ManifestLimits.LINK ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
