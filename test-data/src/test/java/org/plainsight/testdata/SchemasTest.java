package org.plainsight.testdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemasTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path FIXTURES = Path.of("fixtures");

    /** Reads nothing that is not exactly one value of JSON. */
    private static final ObjectMapper STRICT = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static Schema schema(String name) throws IOException {
        return SCHEMAS.getSchema(Files.readString(Path.of("schema", name + ".schema.json")));
    }

    private static List<String> faults(Schema schema, JsonNode json) {
        return schema
                .validate(json, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_made_up_line_and_every_truth_is_valid(long seed) throws IOException {
        Schema adverts = schema("advert");
        Schema truths = schema("truth");
        Corpus corpus = Corpus.of(Recipe.of(1_500, seed));
        for (String line : corpus.lines) {
            assertThat(faults(adverts, STRICT.readTree(line)))
                    .as("seed %d: %s", seed, line)
                    .isEmpty();
        }
        for (Truth truth : corpus.truth.values()) {
            assertThat(faults(truths, STRICT.readTree(truth.toJson())))
                    .as(truth.toJson())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"handful.jsonl", "vendor-a.expected.jsonl", "vendor-b.expected.jsonl"})
    void the_good_fixtures_are_valid(String name) throws IOException {
        Schema adverts = schema("advert");
        for (String line : Files.readAllLines(FIXTURES.resolve(name))) {
            assertThat(faults(adverts, STRICT.readTree(line))).as(line).isEmpty();
        }
    }

    @Test
    void of_the_broken_fixture_only_the_good_lines_are_valid() throws IOException {
        Schema adverts = schema("advert");
        List<String> valid = new ArrayList<>();
        int lines = 0;
        for (byte[] line : linesOf(FIXTURES.resolve("broken.jsonl"))) {
            lines++;
            if (readable(line) && faults(adverts, STRICT.readTree(line)).isEmpty()) {
                valid.add(STRICT.readTree(line).get("id").asText());
            }
        }
        assertThat(valid).containsExactly("A-good-1", "A-good-2");
        assertThat(lines).isGreaterThan(60);
    }

    private static boolean readable(byte[] line) {
        try {
            return STRICT.readTree(line).isContainerNode() || line.length > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<byte[]> linesOf(Path file) throws IOException {
        // Latin-1 keeps every byte as it is, so that a line which is not UTF-8 stays broken.
        return Files.readString(file, StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            evidence | {"subject":"advert:A-1","fact":"phones","evidence":[{"advert":"A-1","field":"text","span":[3,14],"via":"07700900123"}]}
            evidence | {"subject":"network:N-1","fact":"names","evidence":[{"advert":"A-1","field":"name","span":null,"via":null}]}
            hub      | {"kind":"phone","value":"+442079460900","adverts":400,"reason":"on adverts that share nothing else"}
            rejected | {"line":7,"id":null,"faults":["not JSON"]}
            network  | {"id":"N-1","adverts":["A-1","A-2"],"links":[{"a":"A-1","b":"A-2","kind":"phone","via":"+447700900123","strength":"strong"}],"summary":"two adverts share a phone","facts":{}}
            decision | {"subject":"advert:A-1","pack":{"id":"p","version":"1","hash":"0000000000000000000000000000000000000000000000000000000000000000"},"decidedAt":"2026-11-01T00:00:00Z","outcome":"none","points":3,"families":{"Contact":3},"rows":[{"table":"Contact","row":"r1","indicator":"disguised","points":5},{"table":"Contact","row":"cap","points":-2}],"unknown":[],"facts":{},"trace":"x"}
            """)
    void what_the_contract_shows_is_accepted(String name, String json) throws IOException {
        assertThat(faults(schema(name), STRICT.readTree(json))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            evidence | {"subject":"advert:A-1","fact":"phones","evidence":[{"advert":"A-1","field":"text","span":[3],"via":null}]}
            hub      | {"kind":"phone","value":"+442079460900","adverts":0,"reason":"x"}
            rejected | {"line":7,"id":null,"faults":[]}
            network  | {"id":"N-1","adverts":["A-1"],"links":[],"summary":"one advert","facts":{}}
            decision | {"subject":"A-1","pack":{"id":"p","version":"1","hash":"00"},"decidedAt":"now","outcome":"high","points":"3","families":{},"rows":[],"unknown":[],"facts":{},"trace":"x"}
            truth    | {"id":"A-1","population":"solo","network":null,"lawful":true,"exploited":false,"phones":[],"disguised":false,"score":1}
            summary  | {"pack":{}}
            """)
    void what_the_contract_forbids_is_refused(String name, String json) throws IOException {
        assertThat(faults(schema(name), STRICT.readTree(json))).isNotEmpty();
    }
}
