package org.plainsight.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainsight.explain.json.Json;

/** What explanations look like to programs is promised by {@code schema/explanation.schema.json}. */
class SchemaTest {

    private static final Path FOLDER = Path.of("schema");
    private static final Schema EXPLANATION = schema("explanation");
    private static final Schema COMPARISON = schema("comparison");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LIKELY = Pattern.compile("(?i)probab|likel|confiden|risk|score|suspect|tier");

    private static Schema schema(String name) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(FOLDER.resolve(name + ".schema.json")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> faults(JsonNode json) {
        return faults(EXPLANATION, json);
    }

    private static List<String> faults(Schema schema, JsonNode json) {
        return schema
                .validate(json, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static ObjectNode told(Dossier dossier, Depth depth) throws IOException {
        return (ObjectNode) JSON.readTree(Json.of(Explain.why(dossier), depth));
    }

    private static Dossier busy() {
        return RenderingTest.hostile("Friendly, city centre");
    }

    @ParameterizedTest
    @EnumSource(Depth.class)
    void every_explanation_keeps_the_promise_at_every_depth(Depth depth) throws IOException {
        for (long seed = 1; seed <= 100; seed++)
            assertThat(faults(told(ExplainTest.random(new Random(seed)), depth)))
                    .as("seed %d", seed)
                    .isEmpty();
        for (String words : RenderingTest.HOSTILE)
            if (!words.contains("\uD800"))
                assertThat(faults(told(RenderingTest.hostile(words), depth))).isEmpty();
    }

    @Test
    void the_published_examples_are_real_and_valid() throws IOException {
        try (var files = Files.list(FOLDER.resolve("examples"))) {
            var examples = files.sorted().toList();
            assertThat(examples).hasSizeGreaterThan(2);
            for (var example : examples)
                assertThat(faults(
                                example.toString().contains("-and-") ? COMPARISON : EXPLANATION,
                                JSON.readTree(Files.readString(example))))
                        .as(example.toString())
                        .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Depth.class)
    void a_key_that_is_missing_or_too_many_breaks_the_promise(Depth depth) throws IOException {
        var whole = told(busy(), depth);
        for (Iterator<String> keys = whole.fieldNames(); keys.hasNext(); ) {
            var less = whole.deepCopy();
            var key = keys.next();
            less.remove(key);
            assertThat(faults(less)).as("without `%s`", key).isNotEmpty();
        }
        assertThat(faults(whole.deepCopy().put("mood", "grim"))).isNotEmpty();
    }

    @Test
    void a_line_may_not_hold_what_only_a_page_does() throws IOException {
        assertThat(faults(told(busy(), Depth.LINE).put("about", "An advert"))).isNotEmpty();
    }

    @Test
    void a_part_of_the_guidance_that_says_nothing_breaks_the_promise() throws IOException {
        var whole = told(busy(), Depth.FULL);
        ((ArrayNode) whole.at("/sixParts/fairness/outcome")).removeAll();
        assertThat(faults(whole)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Depth.class)
    void a_comparison_keeps_its_promise_whatever_the_words(Depth depth) throws IOException {
        for (String words : RenderingTest.HOSTILE) {
            if (words.contains("\uD800")) continue;
            var json = (ObjectNode) JSON.readTree(Json.of(ComparingTest.comparison(words), depth));
            assertThat(faults(COMPARISON, json)).isEmpty();
            assertThat(faults(COMPARISON, json.deepCopy().put("mood", "grim"))).isNotEmpty();
        }
    }

    @Test
    void no_key_anywhere_speaks_of_how_likely_or_how_bad_anything_is() throws IOException {
        var keys = new TreeSet<String>();
        for (String name : List.of("explanation", "comparison"))
            keys(JSON.readTree(Files.readString(FOLDER.resolve(name + ".schema.json"))), keys);
        for (long seed = 1; seed <= 50; seed++) keys(told(ExplainTest.random(new Random(seed)), Depth.FULL), keys);
        assertThat(keys)
                .hasSizeGreaterThan(80)
                .noneMatch(key -> LIKELY.matcher(key).find());
        assertThat(LIKELY.matcher("riskBand").find()).isTrue();
    }

    private static void keys(JsonNode node, TreeSet<String> keys) {
        var open = new ArrayList<JsonNode>(List.of(node));
        while (!open.isEmpty()) {
            var next = open.remove(open.size() - 1);
            next.fieldNames().forEachRemaining(keys::add);
            next.forEach(open::add);
        }
    }
}
