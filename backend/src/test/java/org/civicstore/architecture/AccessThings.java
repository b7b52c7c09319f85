package org.civicstore.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.Published;
import org.civicstore.fixtures.SamplePictures;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.Cases;
import org.jspecify.annotations.Nullable;

/** What one organisation can have, made when somebody first asks for it: most lines of the matrix need little of it. */
final class AccessThings {
    private static final String APK = "2.0.0";

    private final Store store;
    private final People.Vendor vendor;
    private final People.SignedIn member;
    private final People.SignedIn holder;
    private final String token;
    private final Cases cases;
    private final Submissions submissions;
    private final Map<String, String> made = new HashMap<>();
    private Cases.@Nullable Case held;
    private Cases.@Nullable Case decided;
    private Cases.@Nullable Case appealed;

    AccessThings(Store store, People.Vendor vendor, People.SignedIn member, People.SignedIn holder, String token) {
        this.store = store;
        this.vendor = vendor;
        this.member = member;
        this.holder = holder;
        this.token = token;
        this.cases = new Cases(store);
        this.submissions = new Submissions(vendor);
    }

    /**
     * What stands at a place of a path.
     *
     * @param collection the part of the path before it
     * @param place the name in braces
     * @param which what is written after the name, for collections whose things differ in who may do what with them
     */
    String named(String collection, String place, @Nullable String which) {
        String name = thing(collection, place, which);
        if (name.isEmpty()) {
            throw new IllegalStateException("There is no " + place + " in " + collection);
        }
        return name;
    }

    private String thing(String collection, String place, @Nullable String which) {
        String key = collection + ' ' + (which == null ? place : which);
        return switch (key) {
            case "organisations slug" -> vendor.slug();
            case "members accountId" -> member.account().toString();
            case "accounts id" -> member.account().toString();
            case "tokens id" -> token;
            case "invitations id" ->
                once(key, () -> invitation("somebody@example.org").path("id").asText());
            case "invitations token" ->
                once(
                        key,
                        () -> AccessWorld.last(invitation("somebody.else@example.org")
                                .path("link")
                                .asText()));
            case "sessions id" -> once(key, this::session);
            case "submissions id" -> draft();
            case "submissions handed-in" -> held().submission();
            case "evidence evidence" -> firstEvidence();
            case "screenshots screenshot" -> first(vendor.http(), "/api/v1/submissions/" + draft());
            case "screenshots held" -> first(holder.http(), held().path());
            case "uploads id" -> once(key, this::upload);
            case "reviews queued" ->
                once(key, () -> cases.handedIn(vendor, new Cases.Checks()).review());
            case "reviews held" -> held().review();
            case "reviews proposed" ->
                once(key, () -> cases.proposed(vendor, Submissions.newSlug(), holder)
                        .review());
            case "reviews decided" -> decided().review();
            case "submissions decided" -> decided().submission();
            case "submissions appealed" -> appealed().submission();
            case "cases number" -> {
                appealed();
                yield String.valueOf(made.get("appeal"));
            }
            case "clearings fingerprint" -> "0123456789abcdef";
            case "conflicts id" -> once(key, this::conflict);
            case "audits month" -> "2020-01";
            case "tasks id" -> new UUID(0, 3).toString();
            case "measures id" -> once(key, this::measure);
            case "waivers id" -> once(key, this::waiver);
            case "jobs name" -> "run-checks";
            case "instances instance" -> new UUID(0, 2).toString();
            case "documents evidence", "files evidence" -> firstDocument();
            case "pages page" -> "1";
            case "documents id" -> once(key, this::document);
            case "checks check" -> "no.such-check";
            case "texts id" -> new UUID(0, 3).toString();
            case "criteria criterion", "conditions criterion" -> "PRV-01";
            case "editions edition" -> "2026-2";
            case "certificates number" -> certificate();
            case "listings slug" -> {
                certificate();
                yield String.valueOf(made.get("listing"));
            }
            case "listings ending" -> once(key, this::ending);
            case "releases version" -> APK;
            case "concerns number" -> concern("number");
            case "concerns key" -> concern("key");
            case "taxonomy kind" -> "life-events";
            case "entries index" -> once(key, this::logged);
            case "entries slug" -> "having-a-child";
            case "events slug" -> "having-a-child";
            case "collections slug" -> once(key, this::collection);
            case "meanings id" -> once(key, this::meaning);
            case "managed-programmes slug" -> "free-tax-filing";
            case "versions number" -> "1";
            case "notifications id" -> toldToOwners();
            case "preferences topic" -> "CONCERN_LATE";
            case "programmes slug", "sheets programme", "changes programme" -> "free-tax-filing";
            case "listings listing" -> {
                certificate();
                yield String.valueOf(made.get("listing"));
            }
            case "changes number" -> once(key, this::offerChange);
            case "places offer" -> "offer";
            default -> throw new IllegalArgumentException("Nothing stands for " + key);
        };
    }

    /** What only owners are told, of all that happened to the organisation. */
    private String toldToOwners() {
        JsonNode items =
                vendor.http().get("/api/v1/notifications?size=100").json().path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("topic").asText().equals("ORGANISATION_VERIFIED"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** A case that ended with a refusal. */
    private Cases.Case decided() {
        if (decided == null) {
            decided = cases.refused(vendor);
        }
        return decided;
    }

    /** The listing, with its end declared. */
    private String ending() {
        certificate();
        String slug = String.valueOf(made.get("listing"));
        String lastDay = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        AccessWorld.made(vendor.http()
                .post(
                        "/api/v1/listings/" + slug + "/ending",
                        Map.of("lastDay", lastDay, "reason", "It has done its work.")));
        return slug;
    }

    /** A refusal that the vendor appealed against. */
    private Cases.Case appealed() {
        if (appealed == null) {
            appealed = cases.refused(vendor);
            made.put(
                    "appeal",
                    AccessWorld.made(vendor.http()
                                    .post(
                                            "/api/v1/submissions/" + appealed.submission() + "/appeal",
                                            Map.of("grounds", "The page is sent encrypted.")))
                            .path("appeal")
                            .path("number")
                            .asText());
        }
        return appealed;
    }

    /** The place of the last leaf of the public log. */
    private String logged() {
        certificate();
        store.job("seal-log").run();
        return Long.toString(store.http().get("/api/v1/log").json().path("size").asLong() - 1);
    }

    /** A published collection with the listing in it. */
    private String collection() {
        Http operator = new People(store).operator("Collector").http();
        certificate();
        String slug = Submissions.newSlug();
        Map<String, String> said = Map.of("nb", "Samling", "en", "Collection");
        String entries = "/api/v1/taxonomy/collections/entries";
        AccessWorld.made(operator.post(
                entries,
                Map.of(
                        "slug",
                        slug,
                        "icon",
                        "House",
                        "names",
                        said,
                        "leads",
                        said,
                        "texts",
                        said,
                        "listings",
                        List.of(Map.of("slug", String.valueOf(made.get("listing")))))));
        AccessWorld.made(operator.post(entries + '/' + slug + "/publication", Map.of(), "If-Match", "\"0\""));
        return slug;
    }

    /** A meaning that the search was taught. */
    private String meaning() {
        String id = Submissions.newSlug();
        AccessWorld.made(new People(store)
                .operator("Teacher")
                .http()
                .post(
                        "/api/v1/meanings",
                        Map.of(
                                "id",
                                id,
                                "names",
                                Map.of("en", List.of("wuzzle", "fizzlewuzz")),
                                "reason",
                                "Nobody says it.")));
        return id;
    }

    /** An interest in the vendor that a certifier declared who takes no part. */
    private String conflict() {
        People.SignedIn kept = new People(store).certifier("Kept Away");
        AccessWorld.made(kept.http().post(held().path() + "/conflict", Map.of("reason", "My sister works there.")));
        for (JsonNode one :
                AccessWorld.made(kept.http().get("/api/v1/review-conflicts")).path("items")) {
            if (one.path("person").path("id").asText().equals(kept.account().toString())) {
                return one.path("id").asText();
            }
        }
        throw new IllegalStateException("The conflict was not kept");
    }

    /** The first change of what the listing offers; it waits for certifiers. */
    private String offerChange() {
        certificate();
        String offer = "offer-" + made.get("listing");
        String text = "offers: [{id: " + offer + ", name: A, provider: B}]\nexamples: [{name: E, facts: {}, expect: {"
                + offer + ": ELIGIBLE}}]";
        String sheet = "/api/v1/offer-sheets/free-tax-filing/listings/" + made.get("listing");
        String tag = vendor.http().get(sheet).header("ETag");
        AccessWorld.made(
                vendor.http().post(sheet + "/changes", Map.of("text", text, "reason", "New."), "If-Match", tag));
        return "1";
    }

    private String once(String key, Supplier<String> making) {
        String known = made.get(key);
        if (known == null) {
            known = making.get();
            made.put(key, known);
        }
        return known;
    }

    private JsonNode invitation(String email) {
        return AccessWorld.made(vendor.http()
                .post(
                        "/api/v1/organisations/" + vendor.slug() + "/invitations",
                        Map.of("email", email, "role", "MAINTAINER")));
    }

    /** A session of the member, in a browser that takes no part. */
    private String session() {
        return new People(store)
                .signIn(member.account())
                .get("/api/v1/account/sessions")
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    /** A draft with a package, a document and a screenshot. */
    private String draft() {
        return once("draft", () -> {
            String id = submissions.draft(Submissions.newSlug(), "1.0.0", "ANDROID_PACKAGE");
            submissions.upload(id, "artifact", null, "app.apk", Published.bytes(2000, 11));
            submissions.upload(
                    id, "evidence", "dpia", "dpia.txt", "Impact assessment".getBytes(StandardCharsets.UTF_8));
            submissions.screenshot(id, SamplePictures.png(400, 800, 2));
            return id;
        });
    }

    private String upload() {
        return AccessWorld.last(submissions
                .announce(draft(), "evidence", "dpia", "more.txt", 10)
                .header("Location"));
    }

    private String firstEvidence() {
        return AccessWorld.made(vendor.http().get("/api/v1/submissions/" + draft()))
                .path("evidence")
                .path(0)
                .path("id")
                .asText();
    }

    /** The draft's document among those of the organisation. */
    private String document() {
        return AccessWorld.made(vendor.http()
                        .post(
                                "/api/v1/submissions/" + draft() + "/evidence/" + firstEvidence() + "/keeping",
                                Map.of("type", "dpia", "title", "Assessment", "issuer", "Office", "scope", "All apps")))
                .path("id")
                .asText();
    }

    private static String first(Http http, String path) {
        return AccessWorld.made(http.get(path))
                .path("screenshots")
                .path(0)
                .path("id")
                .asText();
    }

    /** A case with a finding and a document that the holder holds and has written about. */
    private Cases.Case held() {
        Cases.Case known = held;
        if (known != null) {
            return known;
        }
        Cases.Checks checks = new Cases.Checks().failing("SEC-07", "http://plain.example.org");
        Cases.Case one = cases.handedInWith(
                vendor, checks, (submitting, id) -> submitting.screenshot(id, SamplePictures.png(400, 800, 1)));
        cases.claim(one, holder);
        AccessWorld.made(
                holder.http().post(one.path() + "/messages", Map.of("audience", "CERTIFIERS", "text", "Looks plain.")));
        held = one;
        return one;
    }

    private String firstDocument() {
        return AccessWorld.made(holder.http().get(held().path()))
                .path("documents")
                .path(0)
                .path("evidenceId")
                .asText();
    }

    /** A suspension that the holder proposed. */
    private String measure() {
        return AccessWorld.made(holder.http()
                        .post(
                                "/api/v1/certificates/" + certificate() + "/measures",
                                Map.of("kind", "SUSPENSION", "reason", "It sends names abroad.")))
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    /** A waiver that the holder proposed. */
    private String waiver() {
        String until = LocalDate.now(ZoneOffset.UTC).plusDays(30).toString();
        return AccessWorld.made(holder.http()
                        .post(
                                held().path() + "/waivers",
                                Map.of("criterion", "SEC-05", "reason", "It follows.", "until", until)))
                .path("waivers")
                .path(0)
                .path("id")
                .asText();
    }

    /** Of a concern about that release, reported by a visitor. */
    private String concern(String what) {
        once("concern", () -> {
            certificate();
            JsonNode receipt = AccessWorld.made(store.http()
                    .post(
                            "/api/v1/concerns",
                            Map.of(
                                    "listing", String.valueOf(made.get("listing")),
                                    "kind", "BROKEN",
                                    "text", "It does not open on my phone.")));
            made.put("key", receipt.path("key").asText());
            return receipt.path("number").asText();
        });
        return String.valueOf(made.get(what.equals("key") ? "key" : "concern"));
    }

    /** The number of the certificate of a release that is in the store. */
    private String certificate() {
        return once("certificate", () -> {
            String slug = Submissions.newSlug();
            made.put("listing", slug);
            byte[] bytes = Published.bytes(2000, UUID.randomUUID().getMostSignificantBits());
            return new Published(store, vendor).androidPackage(slug, APK, 1, bytes);
        });
    }
}
