package org.civicstore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.civicstore.shared.text.Languages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TaxonomyRulesTest {
    private static final Map<String, String> SAID =
            Languages.ALL.stream().collect(Collectors.toMap(Function.identity(), language -> "said"));
    private static final Taxon TAX = new Taxon("tax", "Calculator", SAID, SAID, List.of());

    private static LifeEvent.Step step(Map<String, String> names, List<String> categories, String address) {
        return new LifeEvent.Step(
                "step",
                names,
                SAID,
                SAID,
                categories,
                List.of(new LifeEvent.Service(LifeEvent.Service.Kind.PUBLIC, "Skatteetaten", address, SAID)),
                List.of());
    }

    private static LifeEvent event(List<String> neighbours, LifeEvent.Step... steps) {
        return new LifeEvent("moving", "House", SAID, SAID, List.of("tax"), neighbours, List.of(steps));
    }

    private static List<String> faults(LifeEvent... events) {
        return TaxonomyRules.faults(List.of(TAX), List.of(events));
    }

    @Test
    void a_whole_event_has_no_fault() {
        assertThat(faults(event(List.of(), step(SAID, List.of("tax"), "https://www.skatteetaten.no/"))))
                .isEmpty();
    }

    @Test
    void a_text_that_is_missing_in_one_language_is_named() {
        Map<String, String> norwegian = Map.of("nb", "bare bokmål");

        assertThat(faults(event(List.of(), step(norwegian, List.of("tax"), "https://www.skatteetaten.no/"))))
                .contains("moving/step lacks a text in fr")
                .doesNotContain("moving/step lacks a text in nb");
    }

    @Test
    void what_an_event_points_to_must_be_there() {
        assertThat(faults(event(
                        List.of("nowhere", "moving"),
                        step(SAID, List.of("unheard-of"), "http://www.skatteetaten.no/"))))
                .containsExactlyInAnyOrder(
                        "moving names an unknown neighbour: nowhere",
                        "moving is its own neighbour",
                        "moving/step names an unknown category: unheard-of",
                        "moving/step, Skatteetaten: not an https address");
    }

    @Test
    void an_event_without_steps_or_with_one_twice_is_none() {
        LifeEvent.Step step = step(SAID, List.of("tax"), "https://www.skatteetaten.no/");

        assertThat(faults(event(List.of()))).containsExactly("moving has no steps");
        assertThat(faults(event(List.of(), step, step))).containsExactly("steps of moving: step is there twice");
    }

    @Nested
    class WhatIsShipped {
        private final List<LifeEvent> events = ShippedTaxonomy.lifeEvents().stream()
                .map(TaxonomyContent::lifeEvent)
                .toList();

        @Test
        void has_no_fault_and_four_to_six_steps_for_each_of_the_seven_events() {
            assertThat(TaxonomyRules.faults(
                            ShippedTaxonomy.categories().stream()
                                    .map(TaxonomyContent::taxon)
                                    .toList(),
                            events))
                    .isEmpty();
            assertThat(events).hasSize(7).allSatisfy(event -> assertThat(event.steps())
                    .as(event.slug())
                    .hasSizeBetween(4, 6));
        }

        @Test
        void gives_each_step_a_service_that_is_public_first_then_private_then_voluntary() {
            assertThat(events.stream().flatMap(event -> event.steps().stream()))
                    .allSatisfy(step -> assertThat(step.services().stream().map(LifeEvent.Service::kind))
                            .as(step.slug())
                            .isNotEmpty()
                            .isSorted());
        }

        @Test
        void links_to_addresses_that_are_well_formed_and_have_a_host() {
            assertThat(events.stream()
                            .flatMap(event -> event.steps().stream())
                            .flatMap(step -> Stream.concat(step.services().stream(), step.courses().stream())))
                    .allSatisfy(service ->
                            assertThat(URI.create(service.address()).getHost()).contains("."));
        }

        @Test
        void helps_in_the_event_only_with_categories_that_some_step_names() {
            assertThat(events).allSatisfy(event -> assertThat(event.steps().stream()
                            .flatMap(step -> step.categories().stream())
                            .toList())
                    .as(event.slug())
                    .containsAll(event.categories()));
        }
    }
}
