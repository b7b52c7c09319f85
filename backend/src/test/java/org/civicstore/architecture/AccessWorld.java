package org.civicstore.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.Submissions;

/**
 * One organisation with a draft, an upload, an invitation and a token, and everybody who might ask for them. What no
 * organisation owns, such as a case or a certificate, stands for by an id that nobody has: for it the matrix shows which
 * roles are let in at all, and the slice's own tests show the rest.
 */
final class AccessWorld {

    /** Who asks; own and foreign are seen from the organisation that the path names. */
    enum Who {
        VISITOR,
        CITIZEN,
        STRANGER,
        MAINTAINER,
        OWNER,
        CERTIFIER,
        OPERATOR,
        TOKEN,
        READER,
        FOREIGN_TOKEN
    }

    private static final List<String> ALL_SCOPES =
            List.of("SUBMISSIONS_READ", "SUBMISSIONS_WRITE", "RELEASES_WITHDRAW");

    private final Map<Who, Http> people = new EnumMap<>(Who.class);
    private final Map<String, String> names;

    /** Those who belong to no world in particular; made once. */
    record Outsiders(People.Vendor stranger, Http citizen, Http certifier, Http operator, Http foreignToken) {
        static Outsiders of(Store store) {
            People making = new People(store);
            People.Vendor stranger = making.vendor("Foreign organisation");
            return new Outsiders(
                    stranger,
                    making.person("Citizen").http(),
                    making.certifier("Certifier").http(),
                    making.operator("Operator").http(),
                    bearer(store, token(stranger, ALL_SCOPES)));
        }
    }

    AccessWorld(Store store, Outsiders outsiders) {
        People making = new People(store);
        People.Vendor vendor = making.vendor("Own organisation");
        People.SignedIn maintainer = making.person("Maintainer");
        Submissions submissions = new Submissions(vendor);
        String draft = submissions.draft(Submissions.newSlug(), "1.0.0", "WEB_APP");
        String upload =
                submissions.announce(draft, "evidence", "dpia", "dpia.txt", 10).header("Location");
        String organisation = "/api/v1/organisations/" + vendor.slug();
        JsonNode invitation = made(vendor.http()
                .post(organisation + "/invitations", Map.of("email", "somebody@example.org", "role", "MAINTAINER")));
        String link = made(vendor.http()
                        .post(organisation + "/invitations", Map.of("email", maintainer.email(), "role", "MAINTAINER")))
                .path("link")
                .asText();
        made(maintainer.http().post("/api/v1/invitations/" + last(link) + "/acceptance", "{}"));
        JsonNode token = token(vendor, ALL_SCOPES);

        people.put(Who.VISITOR, store.http());
        people.put(Who.CITIZEN, outsiders.citizen());
        people.put(Who.STRANGER, outsiders.stranger().http());
        people.put(Who.MAINTAINER, making.signIn(maintainer.account()));
        people.put(Who.OWNER, vendor.http());
        people.put(Who.CERTIFIER, outsiders.certifier());
        people.put(Who.OPERATOR, outsiders.operator());
        people.put(Who.TOKEN, bearer(store, token));
        people.put(Who.READER, bearer(store, token(vendor, List.of("SUBMISSIONS_READ"))));
        people.put(Who.FOREIGN_TOKEN, outsiders.foreignToken());

        String nobody = new UUID(0, 1).toString();
        names = Map.of(
                "organisations/{slug}", "organisations/" + vendor.slug(),
                "invitations/{id}", "invitations/" + invitation.path("id").asText(),
                "tokens/{id}", "tokens/" + token.path("id").asText(),
                "members/{accountId}", "members/" + maintainer.account(),
                "submissions/{id}", "submissions/" + draft,
                "uploads/{id}", "uploads/" + last(upload),
                "{slug}", vendor.slug(),
                "{id}", nobody,
                "{number}", "CS-2026-999999");
    }

    /** Asks; names in braces stand for what is in this world. */
    Answer ask(Who who, String method, String path, String body) {
        String real = path;
        for (String pattern : List.of(
                "organisations/{slug}",
                "invitations/{id}",
                "tokens/{id}",
                "members/{accountId}",
                "submissions/{id}",
                "uploads/{id}",
                "{slug}",
                "{number}",
                "{id}")) {
            real = real.replace(pattern, names.get(pattern));
        }
        real = real.replace("{criterion}", "PRV-01").replaceAll("\\{[^}]*\\}", new UUID(0, 2).toString());
        String sent = body.replace("$SLUG", names.get("{slug}"));
        Http http = people.get(who);
        return method.equals("GET")
                ? http.get(real)
                : http.send(method, real, BodyPublishers.ofString(sent), headers(method, path));
    }

    private static String[] headers(String method, String path) {
        if (path.startsWith("/api/v1/uploads")) {
            return method.equals("PATCH")
                    ? new String[] {
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Offset",
                        "0",
                        "Content-Type",
                        "application/offset+octet-stream"
                    }
                    : new String[] {"Tus-Resumable", "1.0.0", "Upload-Length", "10"};
        }
        return new String[] {"Content-Type", "application/json", "If-Match", "\"0\""};
    }

    private static JsonNode token(People.Vendor vendor, List<String> scopes) {
        return made(vendor.http()
                .post(
                        "/api/v1/organisations/" + vendor.slug() + "/tokens",
                        Map.of("name", "CI", "scopes", scopes, "days", 30)));
    }

    private static Http bearer(Store store, JsonNode token) {
        return store.http()
                .always("Authorization", "Bearer " + token.path("secret").asText());
    }

    private static JsonNode made(Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.bytes().length == 0 ? com.fasterxml.jackson.databind.node.NullNode.instance : answer.json();
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
