package org.civicstore.organisation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.civicstore.identity.EmailAddress;
import org.civicstore.organisation.OrganisationBodies.DetailsBody;
import org.civicstore.shared.problem.CommonProblem;
import org.civicstore.shared.problem.FieldProblem;
import org.civicstore.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Turns what was typed into {@link OrganisationDetails}, or names every field that cannot be right. */
final class DetailsReading {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<FieldProblem> problems = new ArrayList<>();

    private DetailsReading() {}

    /** The details in the body; its lengths were checked before. */
    static OrganisationDetails of(DetailsBody body) {
        return new DetailsReading().read(body);
    }

    private OrganisationDetails read(DetailsBody body) {
        String country = country(body.country());
        OrganisationDetails details = new OrganisationDetails(
                body.name().strip(),
                country,
                number(country, body.number()),
                body.kind(),
                body.address().strip(),
                body.postalCode().strip(),
                body.city().strip(),
                website(body.website()),
                email(body.contactEmail()),
                phone(body.contactPhone()));
        if (!problems.isEmpty()) {
            throw ProblemException.of(
                    CommonProblem.INVALID_INPUT,
                    "Some fields need another value.",
                    "Correct the fields listed under errors and send again.",
                    problems);
        }
        return details;
    }

    private String country(String text) {
        String country = text.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            flaw("/country", "unknown-country", "Use the two letters of ISO 3166-1, such as NO.");
        }
        return country;
    }

    private String number(String country, String text) {
        String number = RegisterNumber.normal(country, text);
        RegisterNumber.flaw(country, number).ifPresent(flaw -> flaw("/number", "wrong-number", flaw));
        return number;
    }

    private Optional<String> website(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String address = text.strip();
        if (!isWebAddress(address)) {
            flaw("/website", "wrong-address", "Give the whole address, such as https://www.example.org.");
        }
        return Optional.of(address);
    }

    private String email(String text) {
        Optional<EmailAddress> email = EmailAddress.parse(text);
        if (email.isEmpty()) {
            flaw("/contactEmail", "wrong-email", "Give an e-mail address, such as post@example.org.");
        }
        return email.map(EmailAddress::text).orElse("");
    }

    private String phone(String text) {
        String phone = text.strip();
        if (!phone.matches("\\+?[0-9][0-9 ()./-]{3,38}")) {
            flaw(
                    "/contactPhone",
                    "wrong-phone",
                    "Give a telephone number, with its country code, such as +47 22 00 00 00.");
        }
        return phone;
    }

    private void flaw(String pointer, String code, String detail) {
        problems.add(new FieldProblem(pointer, code, detail));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
