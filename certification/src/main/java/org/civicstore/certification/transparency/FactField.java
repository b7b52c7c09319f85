package org.civicstore.certification.transparency;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a leaf may say of a fact. Each has a narrow form, so that neither free text nor a mail address fits into the log, from which
 * nothing can ever be taken out.
 */
public enum FactField {
    /** The slug of the listing. */
    LISTING("listing", "[a-z0-9]+(-[a-z0-9]+)*", 100),
    /** The version of the release. */
    VERSION("version", "[0-9A-Za-z]+([.+_-][0-9A-Za-z]+)*", 100),
    /** SHA-256 of what the fact is about, in lower-case hexadecimal. */
    ARTIFACT_DIGEST("artifactDigest", "[0-9a-f]{64}", 64),
    /** The id of the public scheme. */
    PROGRAMME("programme", "[a-z0-9]+(-[a-z0-9]+)*", 100),
    /** The id of the criteria edition. */
    EDITION("edition", "[0-9]{4}-[0-9]{1,2}", 7),
    /** How it came out, as a word of the store. */
    OUTCOME("outcome", "[a-z]+(-[a-z]+)*", 40),
    /** SHA-256 of the certificate as it is handed out, in lower-case hexadecimal. */
    CERTIFICATE_DIGEST("certificateDigest", "[0-9a-f]{64}", 64),
    /** Where the store publishes the reasons, as a path below its address. */
    REASONS("reasons", "(/[A-Za-z0-9._-]+)+", 200);

    private final String member;
    private final Pattern form;
    private final int longest;

    FactField(String member, String form, int longest) {
        this.member = member;
        this.form = Pattern.compile(form);
        this.longest = longest;
    }

    String member() {
        return member;
    }

    boolean takes(String value) {
        return value.length() <= longest && form.matcher(value).matches();
    }

    static Optional<FactField> of(String member) {
        return Arrays.stream(values())
                .filter(field -> field.member.equals(member))
                .findFirst();
    }
}
