package org.civicstore.review.vendor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.civicstore.certification.finding.Finding;
import org.civicstore.certification.verdict.CriterionState;
import org.civicstore.certification.verdict.State;
import org.civicstore.review.CaseFile;
import org.civicstore.review.memory.Clearing;
import org.civicstore.review.talk.Audience;
import org.civicstore.review.talk.ChangeRequest;
import org.civicstore.review.talk.Message;
import org.civicstore.review.talk.Side;

/** Works out what a vendor has to work off. Pure. */
final class VendorFindings {
    private final CaseFile file;
    private final List<Message> messages;
    private final List<ChangeRequest> requests;
    private final List<CriterionState> states;

    VendorFindings(CaseFile file, List<Message> messages, List<ChangeRequest> requests) {
        this.file = file;
        this.messages = messages.stream()
                .filter(message -> message.audience() == Audience.VENDOR)
                .toList();
        this.requests = requests;
        this.states = file.assess(List.of()).states();
    }

    /** What still needs the vendor first, then by gravity. */
    List<VendorFinding> all() {
        List<VendorFinding> all = new ArrayList<>();
        file.screening()
                .filter(screening -> screening.round() == file.review().round())
                .ifPresent(screening -> screening.executions().stream()
                        .filter(execution -> !file.remembered().observed().contains(execution.checkId()))
                        .flatMap(execution -> execution.findings().stream())
                        .map(this::seenByCheck)
                        .forEach(all::add));
        requests.reversed().forEach(request -> request.asked().stream()
                .filter(asked ->
                        all.stream().noneMatch(known -> known.criterion().equals(asked.criterion())))
                .map(asked -> askedByCertifier(request, asked))
                .forEach(all::add));
        all.sort(Comparator.comparing(VendorFinding::status).thenComparing(VendorFinding::severity));
        return all;
    }

    private VendorFinding seenByCheck(Finding finding) {
        List<Message> answers = answers(finding.criterion(), finding.fingerprint());
        Optional<Clearing> cleared = file.remembered().clearing(finding.fingerprint());
        return new VendorFinding(
                finding.fingerprint(),
                finding.criterion(),
                finding.severity(),
                Optional.of(finding),
                "",
                cleared.isPresent() ? FindingStatus.SETTLED : status(finding.criterion(), answers, true),
                cleared,
                thread(finding.criterion(), finding.fingerprint()));
    }

    private VendorFinding askedByCertifier(ChangeRequest request, ChangeRequest.Asked asked) {
        String fingerprint = fingerprint(asked.criterion());
        List<Message> answers = answers(asked.criterion(), fingerprint);
        boolean now = request.round() == file.review().round();
        return new VendorFinding(
                fingerprint,
                asked.criterion(),
                file.edition()
                        .severityOf(asked.criterion(), file.review().facts().profile()),
                Optional.empty(),
                asked.reason().isBlank() ? request.summary() : asked.reason(),
                status(asked.criterion(), answers, now),
                Optional.empty(),
                thread(asked.criterion(), fingerprint));
    }

    /** The stable name of what a certifier asked about a criterion. */
    static String fingerprint(String criterion) {
        return "certifier:" + criterion;
    }

    private List<Message> answers(String criterion, String fingerprint) {
        return messages.stream()
                .filter(message -> message.side() == Side.VENDOR)
                .filter(message -> message.fingerprint()
                                .filter(fingerprint::equals)
                                .isPresent()
                        || message.fingerprint().isEmpty()
                                && message.criterion().filter(criterion::equals).isPresent())
                .toList();
    }

    /** What both sides said about one finding, oldest first. */
    private List<Message> thread(String criterion, String fingerprint) {
        List<Message> answers = answers(criterion, fingerprint);
        return messages.stream()
                .filter(message -> answers.contains(message)
                        || message.fingerprint().filter(fingerprint::equals).isPresent())
                .toList();
    }

    private FindingStatus status(String criterion, List<Message> answers, boolean ofThisRound) {
        if (file.review().status().ended() || settled(criterion)) {
            return FindingStatus.SETTLED;
        }
        if (!ofThisRound) {
            return FindingStatus.ANSWERED;
        }
        Optional<Instant> lastAnswer = answers.stream()
                .filter(answer -> answer.round() == file.review().round())
                .map(Message::at)
                .max(Comparator.naturalOrder());
        Optional<Instant> lastWord = storeWords(criterion).max(Comparator.naturalOrder());
        boolean answered = lastAnswer.isPresent()
                && lastWord.filter(word -> !word.isBefore(lastAnswer.get())).isEmpty();
        return answered ? FindingStatus.ANSWERED : FindingStatus.NEEDS_YOU;
    }

    /** When the store last said something about the criterion to the vendor. */
    private Stream<Instant> storeWords(String criterion) {
        return Stream.concat(
                requests.stream().filter(request -> request.concerns(criterion)).map(ChangeRequest::at),
                messages.stream()
                        .filter(message -> message.side() == Side.STORE)
                        .filter(message ->
                                message.criterion().filter(criterion::equals).isPresent())
                        .map(Message::at));
    }

    private boolean settled(String criterion) {
        return states.stream()
                .filter(state -> state.criterion().equals(criterion))
                .anyMatch(state -> state.state() == State.MET || state.state() == State.NOT_RELEVANT);
    }
}
