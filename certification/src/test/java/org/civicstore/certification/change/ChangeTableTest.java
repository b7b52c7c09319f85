package org.civicstore.certification.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.civicstore.certification.CertificationJson;
import org.civicstore.certification.finding.ArtifactFacts;
import org.civicstore.certification.manifest.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTableTest {

    private static final JsonMapper JSON = CertificationJson.mapper();
    private static final String SAME = "'links':{}";
    private static final String PACKAGE = "'packageName':'a.b','signerSha256':'aa'";
    private static final String DETAILS = "'format':'apk','size':1";

    private final ChangeTable table = ChangeTable.standard();

    @ParameterizedTest(name = "{2} {3}: {0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'kind':'ANDROID_PACKAGE' | 'kind':'WEB_APP' | KIND | CHANGED | SCOPE",
                "'categories':['work'] | 'categories':['work','tax'] | CATEGORY | ADDED | SCOPE",
                "'categories':['work','tax'] | 'categories':['work'] | CATEGORY | REMOVED | SCOPE",
                "'languages':['nb'] | 'languages':['nb','en'] | LANGUAGE | ADDED | ADAPTIVE",
                "'languages':['nb','en'] | 'languages':['nb'] | LANGUAGE | REMOVED | TRANSFORMATIVE",
                "'name':{'nb':'A'} | 'name':{'nb':'B'} | NAME | CHANGED | TRANSFORMATIVE",
                "'description':{'nb':'A'} | 'description':{'nb':'B'} | DESCRIPTION | CHANGED | ADAPTIVE",
                "'features':{'nb':['A']} | 'features':{'nb':['B']} | DESCRIPTION | CHANGED | ADAPTIVE",
                "'licence':'MIT' | 'licence':'EUPL-1.2' | LICENCE | CHANGED | ADAPTIVE",
                "'price':{'kind':'FREE','note':{}} | 'price':{'kind':'PAID','note':{}} | PRICE | CHANGED |"
                        + " TRANSFORMATIVE",
                "'price':{'kind':'PAID','note':{'nb':'5 kr'}} | 'price':{'kind':'PAID','note':{'nb':'9 kr'}} |"
                        + " PRICE_NOTE | CHANGED | TRANSFORMATIVE",
                "'price':{'kind':'PAID','note':{}} | 'price':{'kind':'PAID','note':{},'samePrice':true} | SAME_PRICE |"
                        + " CHANGED | TRANSFORMATIVE",
                "'price':{'kind':'PAID','note':{}} | 'price':{'kind':'PAID','note':{},'fees':[{'what':{'nb':'Råd'},"
                        + "'whom':{},'amount':1250,'currency':'NOK','per':'USE','extra':false}]} | FEE | ADDED |"
                        + " TRANSFORMATIVE",
                "'webApp':{'startUrl':'https://a.no/'} | 'webApp':{'startUrl':'https://b.no/'} | WEB_ADDRESS | CHANGED"
                        + " | TRANSFORMATIVE",
                "'permissions':[{'name':'p','purpose':{'nb':'A'}}] | 'permissions':[{'name':'p','purpose':{'nb':'B'}}]"
                        + " | PERMISSION_PURPOSE | CHANGED | ADAPTIVE",
            })
    void a_difference_of_the_declaration_has_its_class(
            String before, String after, Aspect aspect, Move move, ChangeClass changeClass) {
        ReleaseChange change = table.compare(declared(SAME + "," + before), declared(SAME + "," + after));
        assertThat(change.differences())
                .extracting(Difference::aspect, Difference::move)
                .containsExactly(tuple(aspect, move));
        assertThat(change.changeClass()).isEqualTo(changeClass);
    }

    @ParameterizedTest(name = "{2} {3}: {0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'collected':[] | 'collected':[{'type':'health','purpose':{},'shared':false}] | DATA_TYPE | ADDED |"
                        + " TRANSFORMATIVE",
                "'collected':[{'type':'health','purpose':{},'shared':false}] | 'collected':[] | DATA_TYPE | REMOVED |"
                        + " ADAPTIVE",
                "'collected':[{'type':'health','purpose':{},'shared':false}] |"
                        + " 'collected':[{'type':'health','purpose':{},'shared':true}] | DATA_SHARING | ADDED |"
                        + " TRANSFORMATIVE",
                "'collected':[{'type':'health','purpose':{},'shared':true}] |"
                        + " 'collected':[{'type':'health','purpose':{},'shared':false}] | DATA_SHARING | REMOVED |"
                        + " ADAPTIVE",
                "'collected':[{'type':'health','purpose':{'nb':'A'},'shared':false}] |"
                    + " 'collected':[{'type':'health','purpose':{'nb':'B'},'shared':false}] | DATA_PURPOSE | CHANGED |"
                    + " TRANSFORMATIVE",
                "'hostingCountries':['NO'] | 'hostingCountries':['NO','US'] | HOSTING_COUNTRY | ADDED | TRANSFORMATIVE",
                "'hostingCountries':['NO','US'] | 'hostingCountries':['NO'] | HOSTING_COUNTRY | REMOVED | ADAPTIVE",
                "'trackers':[] | 'trackers':[{'name':'Matomo','purpose':'x'}] | DECLARED_TRACKER | ADDED |"
                        + " TRANSFORMATIVE",
                "'trackers':[{'name':'Matomo','purpose':'x'}] | 'trackers':[] | DECLARED_TRACKER | REMOVED | ADAPTIVE",
                "'advertising':false | 'advertising':true | ADVERTISING | ADDED | TRANSFORMATIVE",
                "'advertising':true | 'advertising':false | ADVERTISING | REMOVED | ADAPTIVE",
                "'retention':{'nb':'A'} | 'retention':{'nb':'B'} | RETENTION | CHANGED | TRANSFORMATIVE",
                "'ai':{'used':false,'description':{}} | 'ai':{'used':true,'description':{'nb':'A'}} | AI | ADDED |"
                        + " SCOPE",
                "'ai':{'used':true,'description':{'nb':'A'}} | 'ai':{'used':false,'description':{}} | AI | REMOVED |"
                        + " ADAPTIVE",
                "'ai':{'used':true,'description':{'nb':'A'}} | 'ai':{'used':true,'description':{'nb':'B'}} | AI_USE |"
                        + " CHANGED | TRANSFORMATIVE",
            })
    void a_difference_of_the_data_facts_has_its_class(
            String before, String after, Aspect aspect, Move move, ChangeClass changeClass) {
        a_difference_of_the_declaration_has_its_class(
                "'dataPractices':{" + before + "}", "'dataPractices':{" + after + "}", aspect, move, changeClass);
    }

    @ParameterizedTest(name = "{2} {3}: {0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'permissions':[] | 'permissions':['android.permission.CAMERA'] | SENSITIVE_PERMISSION | ADDED |"
                        + " TRANSFORMATIVE",
                "'permissions':['android.permission.CAMERA'] | 'permissions':[] | SENSITIVE_PERMISSION | REMOVED |"
                        + " ADAPTIVE",
                "'permissions':[] | 'permissions':['android.permission.INTERNET'] | PERMISSION | ADDED | ADAPTIVE",
                "'permissions':['android.permission.INTERNET'] | 'permissions':[] | PERMISSION | REMOVED | ROUTINE",
                "'endpoints':[] | 'endpoints':['api.example.org'] | ENDPOINT | ADDED | ADAPTIVE",
                "'endpoints':['api.example.org'] | 'endpoints':[] | ENDPOINT | REMOVED | ROUTINE",
                "'targetSdk':35 | 'targetSdk':36 | TARGET_LEVEL | CHANGED | ROUTINE",
                "'packageName':'a.b' | 'packageName':'a.c' | PACKAGE_NAME | CHANGED | SCOPE",
                "'signerSha256':'aa' | 'signerSha256':'bb' | SIGNER | CHANGED | SCOPE",
            })
    void a_difference_of_the_package_has_its_class(
            String before, String after, Aspect aspect, Move move, ChangeClass changeClass) {
        assertThat(table.compare(packaged(before, "", DETAILS), packaged(after, "", DETAILS))
                        .differences())
                .extracting(Difference::aspect, Difference::move, Difference::changeClass)
                .containsExactly(tuple(aspect, move, changeClass));
    }

    @ParameterizedTest(name = "{2} {3}: {0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'trackers':[] | 'trackers':['Matomo'] | TRACKER | ADDED | TRANSFORMATIVE",
                "'trackers':['Matomo'] | 'trackers':[] | TRACKER | REMOVED | ADAPTIVE",
                "'exported':[] | 'exported':['service a.B'] | OPEN_COMPONENT | ADDED | TRANSFORMATIVE",
                "'exported':['service a.B'] | 'exported':[] | OPEN_COMPONENT | REMOVED | ROUTINE",
                "'nativeCode':[] | 'nativeCode':['x86'] | NATIVE_CODE | ADDED | ROUTINE",
                "'nativeCode':['x86'] | 'nativeCode':[] | NATIVE_CODE | REMOVED | ROUTINE",
            })
    void a_difference_of_the_code_has_its_class(
            String before, String after, Aspect aspect, Move move, ChangeClass changeClass) {
        assertThat(table.compare(packaged("", before, DETAILS), packaged("", after, DETAILS))
                        .differences())
                .extracting(Difference::aspect, Difference::move, Difference::changeClass)
                .containsExactly(tuple(aspect, move, changeClass));
    }

    @Test
    void the_same_release_again_is_routine() {
        ReleaseFacts release =
                packaged("'permissions':['android.permission.CAMERA']", "'trackers':['Matomo']", DETAILS);
        assertThat(table.compare(release, release)).satisfies(change -> {
            assertThat(change.changeClass()).isEqualTo(ChangeClass.ROUTINE);
            assertThat(change.differences()).isEmpty();
            assertThat(change.comparedWith()).isEqualTo("1.0");
        });
    }

    @Test
    void the_gravest_difference_counts_and_stands_first() {
        ReleaseChange change = table.compare(
                declared(SAME + ",'categories':['work'],'description':{'nb':'A'},'name':{'nb':'A'}"),
                declared(SAME + ",'categories':['tax'],'description':{'nb':'B'},'name':{'nb':'B'}"));
        assertThat(change.changeClass()).isEqualTo(ChangeClass.SCOPE);
        assertThat(change.differences())
                .extracting(Difference::changeClass)
                .containsExactly(
                        ChangeClass.SCOPE, ChangeClass.SCOPE, ChangeClass.TRANSFORMATIVE, ChangeClass.ADAPTIVE);
        assertThat(change.differences().getFirst().reason()).containsOnlyKeys(ChangeTableReader.LANGUAGES);
    }

    @Test
    void a_text_is_compared_language_by_language_with_both_wordings() {
        ReleaseChange change = table.compare(
                declared(SAME + ",'description':{'nb':'Gammel','en':'Same'}"),
                declared(SAME + ",'description':{'nb':'Ny','en':'Same','sv':'Till'}"));
        assertThat(change.differences())
                .extracting(Difference::item, Difference::language, Difference::before, Difference::after)
                .containsExactly(
                        tuple("description", Optional.of("nb"), Optional.of("Gammel"), Optional.of("Ny")),
                        tuple("description", Optional.of("sv"), Optional.empty(), Optional.of("Till")));
    }

    @Test
    void a_value_is_told_with_what_it_was_and_what_it_is() {
        assertThat(table.compare(packaged("'targetSdk':35", "", DETAILS), packaged("'signerSha256':'bb'", "", DETAILS))
                        .differences())
                .extracting(Difference::aspect, Difference::before, Difference::after)
                .containsExactly(
                        tuple(Aspect.SIGNER, Optional.of("aa"), Optional.of("bb")),
                        tuple(Aspect.TARGET_LEVEL, Optional.of("35"), Optional.empty()));
    }

    @Test
    void data_that_goes_to_somebody_else_than_before_is_shared_anew() {
        String data = ",'dataPractices':{'collected':[{'type':'health','purpose':{},'shared':true,'sharedWith':'%s'}]}";
        assertThat(table.compare(declared(SAME + data.formatted("A")), declared(SAME + data.formatted("B")))
                        .differences())
                .extracting(
                        Difference::aspect,
                        Difference::move,
                        Difference::item,
                        Difference::before,
                        Difference::after,
                        Difference::changeClass)
                .containsExactly(tuple(
                        Aspect.DATA_SHARING,
                        Move.ADDED,
                        "health",
                        Optional.of("A"),
                        Optional.of("B"),
                        ChangeClass.TRANSFORMATIVE));
    }

    @Test
    void what_was_approved_and_stays_is_listed_and_no_difference() {
        ReleaseChange change = table.compare(
                packaged("'permissions':['android.permission.CAMERA']", "'trackers':['Matomo']", DETAILS),
                packaged(
                        "'permissions':['android.permission.CAMERA','android.permission.RECORD_AUDIO']",
                        "'trackers':['Matomo']",
                        DETAILS));
        assertThat(change.differences())
                .extracting(Difference::item)
                .containsExactly("android.permission.RECORD_AUDIO");
        assertThat(change.kept())
                .containsExactlyInAnyOrder(
                        new Kept(Aspect.SENSITIVE_PERMISSION, List.of("android.permission.CAMERA")),
                        new Kept(Aspect.TRACKER, List.of("Matomo")));
    }

    @Test
    void a_proven_rotation_of_the_key_only_adapts() {
        ReleaseFacts rotated = packaged("'signerSha256':'bb'", "'lineage':['aa','bb']", DETAILS);
        ReleaseChange change = table.compare(packaged("", "", DETAILS), rotated);
        assertThat(change.differences()).extracting(Difference::aspect).containsExactly(Aspect.SIGNER_ROTATED);
        assertThat(change.changeClass()).isEqualTo(ChangeClass.ADAPTIVE);
    }

    @Test
    void what_is_not_known_of_the_release_before_is_never_taken_for_no_change() {
        ReleaseChange change = table.compare(packaged("", "", ""), packaged("", "'trackers':['Matomo']", DETAILS));
        assertThat(change.differences()).extracting(Difference::aspect).containsExactly(Aspect.PACKAGE_FACTS);
        assertThat(change.changeClass()).isEqualTo(ChangeClass.TRANSFORMATIVE);
        assertThat(table.compare(declared(SAME), packaged("", "", DETAILS)).changeClass())
                .isEqualTo(ChangeClass.TRANSFORMATIVE);
    }

    @Test
    void a_change_that_was_approved_is_not_found_again() {
        ReleaseFacts first = packaged("", "", DETAILS);
        ReleaseFacts second = packaged("'permissions':['android.permission.CAMERA']", "", DETAILS);
        assertThat(table.compare(first, second).changeClass()).isEqualTo(ChangeClass.TRANSFORMATIVE);
        // Approved: it is what the third is compared with. Refused: the first still is.
        assertThat(table.compare(ReleaseFacts.of(second.previous()), second).differences())
                .isEmpty();
        assertThat(table.compare(ReleaseFacts.of(first.previous()), second).changeClass())
                .isEqualTo(ChangeClass.TRANSFORMATIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2]~must be a mapping with a list of rules",
                "rules: [{aspect: MOOD}]~rule 1: aspect is \"MOOD\", not one of [",
                "rules: [{aspect: KIND, move: ADDED}]~rule 1: KIND is never ADDED",
                "rules: [{aspect: KIND, move: CHANGED, class: HUGE}]~rule 1: class is \"HUGE\"",
                "rules: [{aspect: KIND, move: CHANGED, class: SCOPE, nb: x}]~rule 1: nn must be a text",
                "rules: [{aspect: KIND, move: CHANGED, class: SCOPE, nb: x, de: z}]~has a field \"de\"",
                "rules: [{aspect: KIND, move: CHANGED, class: SCOPE, nb: a, nn: b, en: c, sv: d, da: e, fr: f}]~has no"
                        + " rule for",
                "rules: [~is no YAML",
            })
    void a_broken_table_is_refused_with_the_place(String yamlAndMessage) {
        String[] parts = yamlAndMessage.split("~");
        assertThatThrownBy(() -> ChangeTableReader.read(
                        "table.yml", new ByteArrayInputStream(parts[0].getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("table.yml")
                .hasMessageContaining(parts[1]);
    }

    private static ReleaseFacts declared(String fields) {
        return new ReleaseFacts("1.0", Optional.empty(), read("{" + fields + "}", Manifest.class));
    }

    /** @param details of the code; with neither they are not known */
    private static ReleaseFacts packaged(String fields, String code, String details) {
        String own = fields.isEmpty() ? "'label':'x'" : fields;
        String known = details.isEmpty() ? "" : ",'details':{" + DETAILS + (code.isEmpty() ? "" : "," + code) + "}";
        String base = fields.contains("packageName") || fields.contains("signerSha256") ? rest(fields) : PACKAGE + ",";
        return new ReleaseFacts(
                "1.0",
                Optional.of(read("{" + base + own + known + "}", ArtifactFacts.class)),
                read("{" + SAME + "}", Manifest.class));
    }

    private static String rest(String fields) {
        return fields.contains("packageName") ? "'signerSha256':'aa'," : "'packageName':'a.b',";
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json.replace('\'', '"'), type);
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
