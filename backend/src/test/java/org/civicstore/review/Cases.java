package org.civicstore.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.CheckInfo;
import org.civicstore.certification.check.CheckOutcome;
import org.civicstore.certification.check.Subject;
import org.civicstore.certification.criterion.CriteriaEdition;
import org.civicstore.certification.criterion.Criterion;
import org.civicstore.certification.criterion.Demand;
import org.civicstore.certification.criterion.Mode;
import org.civicstore.certification.finding.DocumentFacts;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.finding.Location;
import org.civicstore.certification.finding.ScreeningReport;
import org.civicstore.certification.verdict.Ruling;
import org.civicstore.certification.worker.WorkerBroke;
import org.civicstore.fixtures.Answer;
import org.civicstore.fixtures.Http;
import org.civicstore.fixtures.People;
import org.civicstore.fixtures.ScreeningScripts;
import org.civicstore.fixtures.Store;
import org.civicstore.fixtures.Submissions;
import org.civicstore.review.ruling.CriterionDecision;
import org.civicstore.review.ruling.RulingBasis;
import org.civicstore.review.ruling.RulingRepository;
import org.civicstore.review.screening.RunChecks;
import org.civicstore.review.screening.ScreeningStatus;
import org.civicstore.shared.id.AccountId;
import org.civicstore.shared.id.ReviewId;
import org.civicstore.shared.id.SubmissionId;
import org.civicstore.shared.persistence.Transactor;

/** Brings cases to where a test begins: handed in over HTTP, screened by a script, ruled, proposed, confirmed. */
public final class Cases {
    private final Store store;
    private final People people;

    public Cases(Store store) {
        this.store = store;
        this.people = new People(store);
    }

    /** A case that somebody handed in. */
    public record Case(People.Vendor vendor, String submission, String review, String slug, String version) {
        public String path() {
            return "/api/v1/reviews/" + review;
        }
    }

    /** A script of the checks: what is not named passes, when it has a check at all. */
    public static final class Checks implements ScreeningScripts.Script {
        private final Map<String, CheckOutcome> outcomes = new HashMap<>();
        private final List<String> breakdowns = new ArrayList<>();

        public Checks failing(String criterion, String evidence) {
            return finding(Finding.of(
                    "test.rule",
                    criterion,
                    CriteriaEdition.current().severityOf(criterion, "base"),
                    Location.inFile("app.apk"),
                    "Something is wrong here.",
                    evidence,
                    "Mend it."));
        }

        public Checks finding(Finding finding) {
            outcomes.put(finding.criterion(), new CheckOutcome.Fail(List.of(finding)));
            return this;
        }

        public Checks erring(String criterion) {
            outcomes.put(criterion, new CheckOutcome.Error("The check stumbled."));
            return this;
        }

        /** The worker breaks so many times before it delivers. */
        public Checks breaking(int times) {
            for (int i = 0; i < times; i++) {
                breakdowns.add("The worker broke. It died of test " + i + ".");
            }
            return this;
        }

        @Override
        public synchronized ScreeningReport screen(Subject subject) throws WorkerBroke {
            if (!breakdowns.isEmpty()) {
                throw new WorkerBroke(breakdowns.removeFirst());
            }
            CriteriaEdition edition = CriteriaEdition.load(subject.editionId());
            return new ScreeningReport(
                    "test",
                    edition.id(),
                    edition.required(Demand.most(subject.profile(), subject.kind())).stream()
                            .filter(criterion -> criterion.mode() == Mode.AUTOMATIC
                                    || criterion.mode() == Mode.ASSISTED
                                    || outcomes.containsKey(criterion.id()))
                            .map(this::execution)
                            .toList(),
                    Optional.empty(),
                    subject.evidence().stream()
                            .map(file -> new DocumentFacts(
                                    file.id(),
                                    "application/pdf",
                                    "Assessment",
                                    3,
                                    "nb",
                                    "Text of the document.",
                                    false))
                            .toList());
        }

        private CheckExecution execution(Criterion criterion) {
            CheckOutcome outcome = outcomes.getOrDefault(criterion.id(), new CheckOutcome.Pass("Seen."));
            CheckInfo info = new CheckInfo(
                    "test." + criterion.id(),
                    "1",
                    criterion.id(),
                    criterion.appliesWhen().kinds(),
                    Duration.ofSeconds(1));
            return CheckExecution.of(info, outcome, Duration.ofMillis(1));
        }
    }

    public Case handedIn() {
        return handedIn(people.vendor("Vendor " + UUID.randomUUID()), new Checks());
    }

    public Case handedIn(Checks checks) {
        return handedIn(people.vendor("Vendor " + UUID.randomUUID()), checks);
    }

    /** A web app of a new listing, handed in and screened. */
    public Case handedIn(People.Vendor vendor, Checks checks) {
        Case one = handedInUnscreened(vendor, Submissions.newSlug(), checks);
        screen(one);
        return one;
    }

    /** A web app with that declaration, screened; every check passes. */
    public Case handedIn(People.Vendor vendor, Map<String, Object> declaration) {
        return handedIn(vendor, Submissions.newSlug(), declaration);
    }

    public Case handedIn(People.Vendor vendor, String slug, Map<String, Object> declaration) {
        String version = "1.0." + UUID.randomUUID().toString().substring(0, 8);
        store.bean(ScreeningScripts.class).put(version, new Checks());
        Submissions submissions = new Submissions(vendor);
        Map<String, Object> body = submissions.body(slug, version, "WEB_APP");
        body.put("declaration", declaration);
        String submission =
                ok(vendor.http().post("/api/v1/submissions", body)).path("id").asText();
        submissions.handIn(submission);
        Case one = of(vendor, submission, slug, version);
        screen(one);
        return one;
    }

    public Case handedInUnscreened(People.Vendor vendor, String slug, Checks checks) {
        String version = "1.0." + UUID.randomUUID().toString().substring(0, 8);
        store.bean(ScreeningScripts.class).put(version, checks);
        String submission = new Submissions(vendor).handedInWebApp(slug, version);
        return of(vendor, submission, slug, version);
    }

    /** As {@link #handedIn(Checks)}, with a DPIA as evidence. */
    public Case handedInWithDocument(Checks checks) {
        return handedInWithDocument(people.vendor("Vendor " + UUID.randomUUID()), checks);
    }

    public Case handedInWithDocument(People.Vendor vendor, Checks checks) {
        return handedInWith(vendor, checks, (submissions, submission) -> {});
    }

    /** As {@link #handedInWithDocument(Checks)}, with whatever else the vendor puts on it. */
    public Case handedInWith(People.Vendor vendor, Checks checks, BiConsumer<Submissions, String> more) {
        String slug = Submissions.newSlug();
        String version = "1.0." + UUID.randomUUID().toString().substring(0, 8);
        store.bean(ScreeningScripts.class).put(version, checks);
        Submissions submissions = new Submissions(vendor);
        String submission = submissions.draft(slug, version, "WEB_APP");
        submissions.upload(
                submission, "evidence", "dpia", "dpia.txt", "Impact assessment".getBytes(StandardCharsets.UTF_8));
        more.accept(submissions, submission);
        submissions.handIn(submission);
        Case one = of(vendor, submission, slug, version);
        screen(one);
        return one;
    }

    /** A web app with a document, screened by the real checks in the real child process. */
    public Case handedInForReal(People.Vendor vendor) {
        String slug = Submissions.newSlug();
        Submissions submissions = new Submissions(vendor);
        String submission = submissions.draft(slug, "1.0", "WEB_APP");
        submissions.upload(
                submission, "evidence", "dpia", "dpia.txt", "Impact assessment".getBytes(StandardCharsets.UTF_8));
        submissions.handIn(submission);
        Case one = of(vendor, submission, slug, "1.0");
        screen(one);
        return one;
    }

    /** The case of a submission that was handed in. */
    public Case of(People.Vendor vendor, String submission, String slug, String version) {
        String review =
                reviews().findOf(SubmissionId.of(submission)).orElseThrow().id().toString();
        return new Case(vendor, submission, review, slug, version);
    }

    /** Runs the planned checks now instead of when their turn comes. Tries again like the job runner, without its pauses. */
    public void screen(Case one) {
        ReviewId id = ReviewId.of(one.review());
        UUID screening = reviews().latestScreening(id).orElseThrow().id();
        while (waiting(id) && !takenFromRunner(screening)) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < RunChecks.TRIES && waiting(id); i++) {
            try {
                store.bean(RunChecks.class).run(new RunChecks.Payload(id, screening));
            } catch (IllegalStateException triedInVain) {
                assertThat(triedInVain).hasMessageStartingWith("Try ");
            }
        }
    }

    /** A job that the runner has begun already stays with it. */
    private boolean takenFromRunner(UUID screening) {
        return store.bean(Transactor.class).write(tx -> tx.sql()
                        .execute(
                                "delete from scheduled_tasks where task_name = 'run-checks' and task_instance = ?"
                                        + " and picked = false",
                                screening.toString()))
                > 0;
    }

    private boolean waiting(ReviewId id) {
        return reviews().latestScreening(id).orElseThrow().status() == ScreeningStatus.PLANNED;
    }

    public JsonNode claim(Case one, People.SignedIn certifier) {
        return ok(certifier.http().post(one.path() + "/claim", "{}"));
    }

    public static Answer rule(Http http, Case one, String criterion, String ruling, String reason) {
        return http.put(one.path() + "/criteria/" + criterion, Map.of("ruling", ruling, "reason", reason));
    }

    /** Finds everything met that is still open, in one go. */
    public void ruleAllOpen(Case one, AccountId by) {
        Review review = reviews().find(ReviewId.of(one.review())).orElseThrow();
        CaseFile file = reviews().file(review);
        RulingBasis basis = new RulingBasis(store.bean(CaseJson.class), file.contents(), file.executions());
        store.bean(Transactor.class)
                .run(tx -> file.assess(List.of()).open().forEach(criterion -> store.bean(RulingRepository.class)
                        .put(
                                tx,
                                review.id(),
                                new CriterionDecision(
                                        criterion,
                                        Ruling.MET,
                                        "Looked at it.",
                                        basis.of(file.edition().find(criterion).orElseThrow()),
                                        by,
                                        Instant.now()))));
    }

    public static Answer propose(Http http, Case one, String outcome, List<Map<String, String>> conditions) {
        return http.post(
                one.path() + "/proposal",
                Map.of("outcome", outcome, "conditions", conditions, "reasons", "Examined and found so."));
    }

    /** Screened, claimed, ruled and proposed for a certificate. */
    public Case proposed(People.Vendor vendor, String slug, People.SignedIn proposer) {
        Case one = handedInUnscreened(vendor, slug, new Checks());
        screen(one);
        claim(one, proposer);
        ruleAllOpen(one, proposer.account());
        ok(propose(proposer.http(), one, "CERTIFY", List.of()));
        return one;
    }

    /** With its certificate; answers the certificate's number. */
    public String certified(People.Vendor vendor, String slug) {
        Case one = proposed(vendor, slug, people.certifier("Proposer"));
        ok(people.certifier("Confirmer").http().post(one.path() + "/confirmation", "{}"));
        return certificate(one);
    }

    /** Ended with a refusal, on the grounds of SEC-07. */
    public Case refused(People.Vendor vendor) {
        return refused(vendor, people.certifier("Proposer"), people.certifier("Confirmer"));
    }

    public Case refused(People.Vendor vendor, People.SignedIn first, People.SignedIn second) {
        Case one = handedIn(vendor, new Checks().failing("SEC-07", "http://plain.example.org"));
        claim(one, first);
        ok(propose(first.http(), one, "REFUSE", List.of()));
        ok(second.http().post(one.path() + "/confirmation", "{}"));
        return one;
    }

    /** The number of the certificate that came of a case. */
    public String certificate(Case one) {
        return store.bean(Rows.class).of(one.submission()).getFirst();
    }

    public static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    public static JsonNode criterion(JsonNode file, String id) {
        return StreamSupport.stream(file.path("criteria").spliterator(), false)
                .filter(one -> one.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.json();
    }

    private ReviewQueries reviews() {
        return store.bean(ReviewQueries.class);
    }
}
