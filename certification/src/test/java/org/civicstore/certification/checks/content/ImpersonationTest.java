package org.civicstore.certification.checks.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.civicstore.certification.specimens.Screening.rules;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.civicstore.certification.check.CheckExecution;
import org.civicstore.certification.check.KnownListing;
import org.civicstore.certification.check.OutcomeKind;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Links;
import org.civicstore.certification.specimens.Screening;
import org.civicstore.certification.specimens.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImpersonationTest {

    private static final KnownListing OFFICE = new KnownListing(
            "work-office",
            Set.of("Arbeidskontoret", "Employment Office", "Työtoimisto"),
            Optional.empty(),
            Set.of("arbeidskontoret.no"),
            true);
    private static final KnownListing COMPASS = new KnownListing(
            "job-compass", Set.of("Jobbkompasset", "Job Compass"), Optional.empty(), Set.of("jobcompass.no"), false);

    @TempDir
    Path folder;

    private CheckExecution named(String nb, String en, KnownListing... known) {
        return run(Subjects.of(SubjectKind.WEB_APP)
                .name(Map.of("nb", nb, "en", en))
                .known(known));
    }

    private CheckExecution run(Subjects subject) {
        return Screening.run(new ListingTextsCheck(), subject.build(), folder);
    }

    @Test
    void a_name_of_its_own_passes() {
        assertThat(named("Stillingsfinner", "Position finder", OFFICE, COMPASS).outcome())
                .isEqualTo(OutcomeKind.PASS);
    }

    @Test
    void nothing_known_means_nothing_to_be_mistaken_for() {
        assertThat(named("Jobbkompasset", "Job Compass").outcome()).isEqualTo(OutcomeKind.PASS);
    }

    @Test
    void the_same_name_in_letters_of_another_script_is_found_and_says_whose_it_is() {
        CheckExecution execution = named("Jоbbkоmpasset", "Position finder", COMPASS);
        assertThat(rules(execution)).containsExactly("listing.lookalike.name");
        assertThat(execution.findings().getFirst().evidence()).contains("Jobbkompasset", "job-compass");
        assertThat(execution.findings().getFirst().location().pointer()).isEqualTo("/name/nb");
    }

    @Test
    void a_name_in_one_language_is_compared_with_names_in_all_languages() {
        assertThat(rules(named("Tyotoimisto", "Position finder", OFFICE))).containsExactly("listing.lookalike.name");
    }

    @Test
    void the_name_of_an_authority_inside_a_name_is_found_and_that_of_another_listing_is_not() {
        assertThat(rules(named("Arbeidskontoret hjelper", "Position finder", OFFICE)))
                .containsExactly("listing.lookalike.name");
        assertThat(named("Jobbkompasset hjelper", "Position finder", COMPASS).outcome())
                .isEqualTo(OutcomeKind.PASS);
    }

    @Test
    void an_address_that_can_be_taken_for_theirs_is_found() {
        Optional<URI> website = Optional.of(URI.create("https://arbeidskontoret.no.help-desk.com/"));
        Links links = new Links(
                website,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        CheckExecution execution =
                run(Subjects.of(SubjectKind.WEB_APP).links(links).known(OFFICE));
        assertThat(rules(execution)).containsExactly("listing.lookalike.domain");
        assertThat(execution.findings().getFirst().evidence()).contains("arbeidskontoret.no.help-desk.com");
    }

    @Test
    void many_apps_at_one_address_do_not_push_out_the_app_whose_name_is_taken() {
        Optional<URI> website = Optional.of(URI.create("https://arbeidskontoret.no.help-desk.com/"));
        Links links = new Links(
                website,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        KnownListing[] known = Stream.concat(
                        IntStream.range(0, 150)
                                .mapToObj(each -> new KnownListing(
                                        "a-service-" + each,
                                        Set.of("Tjeneste " + each),
                                        Optional.empty(),
                                        Set.of("arbeidskontoret.no"),
                                        false)),
                        Stream.of(COMPASS))
                .toArray(KnownListing[]::new);

        CheckExecution execution = run(Subjects.of(SubjectKind.WEB_APP)
                .name(Map.of("nb", "Jоbbkоmpasset", "en", "Position finder"))
                .links(links)
                .known(known));

        assertThat(rules(execution)).contains("listing.lookalike.name", "listing.lookalike.domain");
    }
}
