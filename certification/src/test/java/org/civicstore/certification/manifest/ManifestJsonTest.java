package org.civicstore.certification.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.civicstore.certification.criterion.SubjectKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestJsonTest {

    private final ManifestJson json = new ManifestJson();
    private final ManifestValidator validator = new ManifestValidator();

    @Nested
    class A_declaration {

        @Test
        void comes_back_as_it_was_written() {
            ManifestReading reading = json.read(json.write(complete()));

            assertThat(reading.problems()).isEmpty();
            assertThat(reading.manifest()).contains(complete());
        }

        @Test
        void that_says_nothing_yet_is_a_good_draft() {
            assertThat(json.read("{}")).isEqualTo(new ManifestReading(Optional.of(Manifest.empty()), List.of()));
            assertThat(json.read(json.write(Manifest.empty())).manifest()).contains(Manifest.empty());
        }

        @Test
        void may_leave_fields_of_a_form_blank_or_null() {
            ManifestReading reading = json.read("""
                {"name":{"nb":"  "},"supportEmail":"","licence":null,"links":{"website":""},"price":null}\
                """);

            assertThat(reading).isEqualTo(new ManifestReading(Optional.of(Manifest.empty()), List.of()));
        }

        @Test
        void is_written_without_what_it_does_not_say_and_in_a_stable_order() {
            Manifest draft = json.read("{\"name\":{\"nb\":\"Ja\",\"en\":\"Yes\",\"da\":\"Jo\"}}")
                    .manifest()
                    .orElseThrow();

            assertThat(json.write(draft)).startsWith("{\"name\":{\"da\":\"Jo\",\"en\":\"Yes\",\"nb\":\"Ja\"}");
            assertThat(json.write(draft)).doesNotContain("price", "licence");
        }

        @Test
        void keeps_markup_as_the_text_it_is() {
            String hostile = "<script>alert(1)</script>'; drop table listing; --";
            Manifest draft = json.read("{\"name\":{\"nb\":\"" + hostile + "\"}}")
                    .manifest()
                    .orElseThrow();

            assertThat(draft.name()).containsEntry("nb", hostile);
        }
    }

    @Nested
    class A_malformed_draft {

        @Test
        void names_users_and_ways_of_signing_in_that_nobody_knows_and_keeps_the_others() {
            ManifestReading reading = json.read("""
                {"dataPractices": {"users": ["CHILDREN", "CATS", "CHILDREN"], "signIn": "MAGIC"}}
                """);

            assertThat(reading.problems())
                    .extracting(ManifestProblem::pointer)
                    .containsExactly("/dataPractices/users/1", "/dataPractices/signIn");
            assertThat(reading.manifest()
                            .flatMap(Manifest::dataPractices)
                            .map(DataPractices::users)
                            .orElseThrow())
                    .containsExactly(UserGroup.CHILDREN);
        }

        @ParameterizedTest(name = "{0} -> {1} at {2}")
        @CsvSource(
                delimiter = '|',
                value = {
                    "{'nam':{}}                                                | field.unknown           | /nam",
                    "{'name':'Jobb'}                                           | type.mapping            | /name",
                    "{'name':{'nb':1}}                                         | type.text               | /name/nb",
                    "{'name':{'klingonsk':'x'}}                                | language.unknown        |"
                            + " /name/klingonsk",
                    "{'name':{'nb':'a\\u0000b'}}                               | text.control-character  | /name/nb",
                    "{'name':{'nb':'\\ud800'}}                                 | text.control-character  | /name/nb",
                    "{'kind':'TOASTER'}                                        | value.unknown           | /kind",
                    "{'categories':['Jobb og liv']}                            | slug.malformed          |"
                            + " /categories/0",
                    "{'categories':['a','b','c','d','e','f']}                  | list.too-long           | /categories",
                    "{'languages':['nb','norsk!']}                             | language.unknown        |"
                            + " /languages/1",
                    "{'links':{'website':'http://example.org'}}                | link.not-https          |"
                            + " /links/website",
                    "{'links':{'website':'javascript:alert(1)'}}               | link.not-https          |"
                            + " /links/website",
                    "{'links':{'website':'https://user:pass@example.org'}}     | link.not-https          |"
                            + " /links/website",
                    "{'links':{'website':'https:///path'}}                     | link.not-https          |"
                            + " /links/website",
                    "{'links':{'homepage':'https://example.org'}}              | field.unknown           |"
                            + " /links/homepage",
                    "{'supportEmail':'<a@b.no>'}                               | email.malformed         |"
                            + " /supportEmail",
                    "{'supportPhone':'ring meg'}                               | phone.malformed         |"
                            + " /supportPhone",
                    "{'licence':'MIT OR'}                                      | licence.malformed       | /licence",
                    "{'price':{}}                                              | field.missing           | /price/kind",
                    "{'price':{'kind':'CHEAP'}}                                | value.unknown           | /price/kind",
                    "{'price':{'kind':'PAID','samePrice':'yes'}}               | type.flag               |"
                            + " /price/samePrice",
                    "{'price':{'kind':'PAID','fees':[{'amount':'5','currency':'NOK'}]}} | type.number    |"
                            + " /price/fees/0/amount",
                    "{'price':{'kind':'PAID','fees':[{'amount':-1,'currency':'NOK'}]}} | number.range    |"
                            + " /price/fees/0/amount",
                    "{'price':{'kind':'PAID','fees':[{'amount':12.5,'currency':'NOK'}]}} | number.range  |"
                            + " /price/fees/0/amount",
                    "{'price':{'kind':'PAID','fees':[{'amount':1000000001,'currency':'NOK'}]}} | number.range |"
                            + " /price/fees/0/amount",
                    "{'price':{'kind':'PAID','fees':[{'amount':1,'currency':'XXX'}]}} | currency.unknown |"
                            + " /price/fees/0/currency",
                    "{'price':{'kind':'PAID','fees':[{'amount':1}]}}           | field.missing           |"
                            + " /price/fees/0/currency",
                    "{'price':{'kind':'PAID','fees':[{'amount':1,'currency':'NOK','from':'2026-02-30'}]}} |"
                            + " date.malformed | /price/fees/0/from",
                    "{'price':{'kind':'PAID','fees':[{'amount':1,'currency':'NOK','per':'DAY'}]}} |"
                            + " value.unknown | /price/fees/0/per",
                    "{'price':{'kind':'PAID','fees':[{'amount':1,'currency':'NOK','offer':'evergreen'}]}} |"
                            + " offer.malformed | /price/fees/0/offer",
                    "{'dataPractices':{'advertising':'no'}}                    | type.flag               |"
                            + " /dataPractices/advertising",
                    "{'dataPractices':{'hostingCountries':['Norge']}}          | country.unknown         |"
                            + " /dataPractices/hostingCountries/0",
                    "{'dataPractices':{'collected':[{'shared':true}]}}         | field.missing           |"
                            + " /dataPractices/collected/0/type",
                    "{'permissions':[{'name':'CAMERA; --'}]}                   | permission.malformed    |"
                            + " /permissions/0/name",
                    "{'permissions':{}}                                        | type.list               |"
                            + " /permissions",
                    "{'webApp':{'startUrl':'ftp://example.org'}}               | link.not-https          |"
                            + " /webApp/startUrl",
                    "{'a/b~c':1}                                               | field.unknown           | /a~1b~0c",
                })
        void is_told_rule_and_pointer(String text, String rule, String pointer) {
            assertThat(json.read(text.replace('\'', '"')).problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.rule()).isEqualTo(rule);
                        assertThat(problem.pointer()).isEqualTo(pointer);
                        assertThat(problem.line()).isEqualTo(1);
                        assertThat(problem.message()).isNotBlank();
                        assertThat(problem.remedy()).isNotBlank();
                    });
        }

        @ParameterizedTest(name = "{0} of {1} characters")
        @CsvSource({"name, 60", "shortDescription, 150", "description, 10000", "nonDigitalAlternative, 2000"})
        void may_have_texts_up_to_the_limit_counted_in_characters_as_people_see_them(String field, int limit) {
            String atLimit = "{\"%s\":{\"nb\":\"%s\"}}".formatted(field, "😀".repeat(limit));
            String above = "{\"%s\":{\"nb\":\"%s\"}}".formatted(field, "😀".repeat(limit + 1));

            assertThat(json.read(atLimit).problems()).isEmpty();
            assertThat(json.read(above).problems())
                    .extracting(ManifestProblem::rule)
                    .containsExactly("text.too-long");
        }

        @ParameterizedTest(name = "{1}")
        @CsvSource({
            "'{\"name\":',                     source.not-json",
            "'{\"a\":1}{\"b\":2}',             source.not-json",
            "'{a:1}',                          source.not-json",
            "'{\"name\":{},\"name\":{}}',      source.duplicate-key",
            "'[]',                             type.mapping",
            "'\"text\"',                       type.mapping",
            "'',                               source.empty",
        })
        void that_is_not_an_object_is_not_read_at_all(String text, String rule) {
            ManifestReading reading = json.read(text);

            assertThat(reading.manifest()).isEmpty();
            assertThat(reading.problems()).extracting(ManifestProblem::rule).containsExactly(rule);
        }

        @Test
        void cannot_exhaust_stack_or_heap() {
            assertThat(ruleOf("[".repeat(100_000))).isEqualTo("source.too-deep");
            assertThat(ruleOf("{\"a\":".repeat(100_000))).isEqualTo("source.too-deep");
            assertThat(ruleOf("[" + "0,".repeat(50_000) + "0]")).isEqualTo("source.too-much");
            assertThat(ruleOf(" ".repeat(ManifestJson.LIMIT + 1))).isEqualTo("source.too-large");
            assertThat(ruleOf("{\"a\":" + "9".repeat(100_000) + "}")).isEqualTo("source.not-json");
        }

        private String ruleOf(String text) {
            return json.read(text).problems().getFirst().rule();
        }
    }

    @Nested
    class Handing_in {

        @Test
        void a_complete_declaration_lacks_nothing() {
            for (SubjectKind kind : SubjectKind.values()) {
                assertThat(validator.missing(complete(), kind)).isEmpty();
            }
            assertThat(validator.malformed(complete())).isEmpty();
        }

        @Test
        void an_empty_declaration_lacks_what_every_app_must_say() {
            assertThat(validator.missing(Manifest.empty(), SubjectKind.ANDROID_PACKAGE))
                    .extracting(ManifestProblem::pointer)
                    .containsExactly(
                            "/name",
                            "/categories",
                            "/languages",
                            "/links/privacyNotice",
                            "/links/accessibilityStatement",
                            "/supportEmail",
                            "/licence",
                            "/price/kind",
                            "/dataPractices");
        }

        @ParameterizedTest(name = "{0} needs {1}")
        @CsvSource({"WEB_APP, /webApp/startUrl", "STORE_LINK, /storeLink/url", "IOS_APP, /storeLink/url"})
        void some_kinds_need_an_address(SubjectKind kind, String pointer) {
            assertThat(validator.missing(Manifest.empty(), kind))
                    .extracting(ManifestProblem::pointer)
                    .contains(pointer);
        }

        @ParameterizedTest(name = "{0}")
        @CsvSource({
            "https://apps.apple.com/no/app/digipost/id441997544, true",
            "https://apps.apple.com/app/id441997544?mt=8, true",
            "https://itunes.apple.com/no/app/digipost/id441997544, true",
            "https://apps.apple.com/no/developer/posten/id441997547, false",
            "https://apps.apple.com/no/app/digipost, false",
            "https://apps.apple.com.example.org/no/app/digipost/id441997544, false",
            "https://apps.apple.com:8443/no/app/digipost/id441997544, false",
            "https://testflight.apple.com/join/abc, false"
        })
        void an_ios_app_stands_in_the_app_store(String address, boolean accepted) {
            Manifest declared = json.read("{\"storeLink\":{\"url\":\"" + address + "\"}}")
                    .manifest()
                    .orElseThrow();

            assertThat(validator.missing(declared, SubjectKind.IOS_APP).stream()
                            .filter(problem -> problem.pointer().equals("/storeLink/url"))
                            .map(ManifestProblem::rule))
                    .isEqualTo(accepted ? List.of() : List.of("link.not-app-store"));
            assertThat(validator.missing(declared, SubjectKind.STORE_LINK))
                    .extracting(ManifestProblem::pointer)
                    .doesNotContain("/storeLink/url");
        }

        @Test
        void what_is_begun_must_be_finished() {
            Manifest begun = json.read("""
                {"name":{"nb":"Jobb","en":"Job"},"shortDescription":{"nb":"Finn jobb"},
                 "description":{"nb":"Finn jobb","en":"Find a job"},
                 "price":{"kind":"PAID"},
                 "dataPractices":{"collected":[{"type":"location","shared":true}],
                                  "trackers":[{"name":"Count"}],"ai":{"used":true}},
                 "permissions":[{"name":"android.permission.CAMERA"}]}\
                """).manifest().orElseThrow();

            assertThat(validator.missing(begun, SubjectKind.ANDROID_PACKAGE))
                    .extracting(ManifestProblem::pointer)
                    .contains(
                            "/shortDescription/en",
                            "/price/note",
                            "/dataPractices/collected/0/purpose",
                            "/dataPractices/collected/0/sharedWith",
                            "/dataPractices/hostingCountries",
                            "/dataPractices/retention",
                            "/dataPractices/trackers/0/purpose",
                            "/dataPractices/ai/description",
                            "/permissions/0/purpose")
                    .doesNotContain("/name", "/shortDescription/nb", "/description/en", "/dataPractices");
        }

        @Test
        void a_declaration_built_in_code_is_held_to_the_same_limits() {
            Manifest empty = Manifest.empty();
            Manifest tooLong = new Manifest(
                    Map.of("nb", "x".repeat(61)),
                    empty.shortDescription(),
                    empty.description(),
                    empty.features(),
                    empty.kind(),
                    empty.categories(),
                    empty.languages(),
                    empty.links(),
                    empty.supportEmail(),
                    empty.supportPhone(),
                    empty.nonDigitalAlternative(),
                    empty.licence(),
                    empty.price(),
                    empty.platforms(),
                    empty.dataPractices(),
                    empty.permissions(),
                    empty.webApp(),
                    empty.storeLink());

            assertThat(validator.malformed(tooLong))
                    .extracting(ManifestProblem::pointer)
                    .containsExactly("/name/nb");
        }
    }

    private static Manifest complete() {
        Map<String, String> text = Map.of("nb", "Norsk tekst", "en", "English text");
        Optional<URI> page = Optional.of(URI.create("https://example.org/side?a=b#c"));
        return new Manifest(
                text,
                text,
                text,
                Map.of("nb", List.of("Søk", "Lagre")),
                Optional.of(SubjectKind.ANDROID_PACKAGE),
                List.of("job-search"),
                List.of("nb", "nn", "se", "sma", "en-GB"),
                new Links(page, page, page, page, page, page, page),
                Optional.of("help@example.org"),
                Optional.of("+47 22 00 00 00"),
                text,
                Optional.of("(EUPL-1.2 OR MIT) AND GPL-2.0-or-later WITH Classpath-exception-2.0"),
                Optional.of(new Price(
                        Price.Kind.FREE_WITH_PURCHASES,
                        text,
                        List.of(
                                new Fee(
                                        text,
                                        text,
                                        0,
                                        "NOK",
                                        Fee.Per.USE,
                                        Optional.empty(),
                                        false,
                                        Optional.of("free-tax-filing/evergreen")),
                                new Fee(
                                        text,
                                        Map.of(),
                                        1_000_000_000,
                                        "ISK",
                                        Fee.Per.YEAR,
                                        Optional.of(LocalDate.of(2028, 2, 29)),
                                        true,
                                        Optional.empty())),
                        Optional.of(true))),
                List.of("android", "web"),
                Optional.of(new DataPractices(
                        List.of(new CollectedData("location", text, true, Optional.of("NAV"))),
                        List.of("NO", "SE"),
                        List.of(new Tracker("Matomo", "Counting visits")),
                        true,
                        new AiUse(true, text),
                        text,
                        List.of(UserGroup.EVERYONE, UserGroup.CHILDREN),
                        Optional.of(SignIn.PUBLIC_IDENTITY))),
                List.of(new PermissionPurpose("android.permission.CAMERA", text)),
                Optional.of(new WebApp(URI.create("https://app.example.org/"), page)),
                Optional.of(new StoreLink(URI.create("https://apps.apple.com/no/app/specimen/id123456789"))));
    }
}
