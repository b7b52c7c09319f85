package org.civicstore.devdata.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import org.civicstore.certification.criterion.SubjectKind;
import org.civicstore.certification.manifest.Manifest;
import org.junit.jupiter.api.Test;

class ListingLineTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static ListingLine line(String json) throws Exception {
        return JSON.readValue(json.replace('\'', '"'), ListingLine.class);
    }

    private static final String WHOLE =
            "{'slug': 'a-b', 'kind': 'ios', 'owner': 'public', 'category': 'culture', 'languages': ['fr'], 'texts':"
                    + " {'fr': {'name': 'Lire', 'summary': 'Des livres.', 'description': 'Tous les livres.'}}}";

    @Test
    void that_is_whole_becomes_a_declaration_in_its_own_language() throws Exception {
        ListingLine line = line(WHOLE);
        Manifest said = line.declaration(Set.of("health"));

        assertThat(line.fault()).isEmpty();
        assertThat(line.subjectKind()).isEqualTo(SubjectKind.IOS_APP);
        assertThat(said.storeLink())
                .hasValueSatisfying(link -> assertThat(link.inAppStore()).isTrue());
        assertThat(said.name()).containsEntry("fr", "Lire");
        assertThat(said.platforms()).containsExactly("ios");
        assertThat(said.languages()).containsExactly("fr");
    }

    @Test
    void with_a_category_that_the_store_lacks_is_published_without_one() throws Exception {
        assertThat(line(WHOLE).declaration(Set.of("health")).categories()).isEmpty();
        assertThat(line(WHOLE).declaration(Set.of("culture")).categories()).containsExactly("culture");
    }

    @Test
    void says_what_is_wrong_with_it() throws Exception {
        assertThat(line(WHOLE.replace("a-b", "A b")).fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("slug"));
        assertThat(line(WHOLE.replace("ios", "fridge")).fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("kind"));
        assertThat(line("{'slug': 'a', 'kind': 'web', 'owner': 'public'}").fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("texts"));
    }
}
