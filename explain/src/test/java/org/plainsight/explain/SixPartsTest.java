package org.plainsight.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainsight.explain.SixParts.Kind;
import org.plainsight.explain.SixParts.Part;
import org.plainsight.explain.html.Html;
import org.plainsight.explain.json.Json;
import org.plainsight.explain.text.Text;

class SixPartsTest {

    private static Explanation busy() {
        return Explain.why(MadeUp.anAdvert()
                .fact("accountAdverts", 14)
                .fact("hoursPerDay", 24)
                .fact("answeredByOther", true)
                .fact("thirdPersonVoice", false)
                .fact("declaredTour", true)
                .member("A-1", "Anna", "Leeds")
                .dossier());
    }

    private static Part part(Explanation explanation, Kind kind) {
        return explanation.sixParts().parts().get(kind.ordinal());
    }

    @Test
    void all_six_say_something_of_every_decision_and_json_has_exactly_these_six() throws IOException {
        for (long seed = 1; seed <= 200; seed++) {
            var explanation = Explain.why(ExplainTest.random(new Random(seed)));
            assertThat(explanation.sixParts().parts()).extracting(Part::kind).containsExactly(Kind.values());
            assertThat(keysOf(Json.of(explanation), "sixParts"))
                    .as("seed %d", seed)
                    .containsExactlyElementsOf(
                            Arrays.stream(Kind.values()).map(Kind::key).toList());
        }
    }

    @Test
    void a_part_that_says_nothing_is_refused() {
        assertThatThrownBy(() -> new Part(Kind.DATA, List.of("Adverts."), List.of()))
                .hasMessageContaining("outcome of `data`");
        assertThatThrownBy(() -> new Part(Kind.DATA, List.of(" "), List.of("Six adverts.")))
                .hasMessageContaining("process of `data`");
    }

    @Test
    void six_parts_with_one_left_out_are_refused() {
        var parts = busy().sixParts();
        assertThatThrownBy(() -> new SixParts(parts.parts().subList(0, 5), parts.mayLeadTo(), parts.mustNotLeadTo()))
                .hasMessageContaining("IMPACT");
    }

    @Test
    void what_it_came_to_is_counted_from_the_decision() {
        var explanation = busy();
        assertThat(part(explanation, Kind.RATIONALE).outcome())
                .first()
                .isEqualTo("4 of the 7 rows fired, and came to 9 points once the limits were applied.");
        assertThat(part(explanation, Kind.FAIRNESS).outcome())
                .contains(
                        "1 of 2 rows that speak for an ordinary reason fired and took 3 points away; 1 could not be judged, because something is not known.");
        assertThat(part(explanation, Kind.SAFETY_AND_PERFORMANCE).outcome())
                .first()
                .isEqualTo("It has 9 points; the lowest line is at 8, so it is 1 point above.");
        assertThat(part(explanation, Kind.DATA).outcome())
                .contains(
                        "It rests on 1 advert from 1 site, posted on 1 November 2026; it was 18 days old when it was weighed.");
    }

    @Test
    void who_is_put_forward_gets_a_person_and_nothing_worse() {
        assertThat(part(busy(), Kind.IMPACT).outcome())
                .containsExactly("A person is asked to look when there is time. Nothing else follows from the points.");
        assertThat(busy().sixParts().mustNotLeadTo()).anyMatch(sentence -> sentence.contains("arrest"));
    }

    @Test
    void who_is_not_put_forward_is_not_said_to_be_well() {
        var quiet = Explain.why(MadeUp.anAdvert().fact("hoursPerDay", 8).dossier());
        assertThat(part(quiet, Kind.IMPACT).outcome())
                .containsExactly(
                        "Nobody is asked to look. That does not say that all is well with everybody in the advert.");
        assertThat(quiet.sixParts().mayLeadTo())
                .first()
                .isEqualTo("Nothing. It stands in the list of adverts like every other.");
    }

    @Test
    void each_sentence_stands_on_the_page_and_in_the_text() {
        var explanation = busy();
        var page = Html.of(explanation);
        var text = Text.of(explanation).replaceAll("\\s+", " ");
        for (var part : explanation.sixParts().parts())
            for (var sentence : part.outcome()) {
                assertThat(page).contains(sentence.replace("'", "&#39;").replace("\"", "&quot;"));
                assertThat(text).contains(sentence);
            }
    }

    /** The keys of the object that the key holds. */
    private static List<String> keysOf(String json, String key) throws IOException {
        var keys = new ArrayList<String>();
        try (var parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null)
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals(key)) break;
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                keys.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        }
        return keys;
    }
}
