package org.plainsight.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainsight.core.adverts.Advert;

class MappedFileTest {

    private static final Path FIXTURES = Path.of("../../test-data/fixtures");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"vendor-a,csv", "vendor-b,json"})
    void a_vendors_file_reads_as_expected(String vendor, String kind) throws IOException {
        var read = read(FIXTURES.resolve(vendor + "." + kind), FIXTURES.resolve(vendor + ".mapping.yaml"));
        var expected = (AdvertReading.Read) AdvertFile.read(FIXTURES.resolve(vendor + ".expected.jsonl"), 1, n -> {});
        assertThat(read.corpus().adverts())
                .extracting(Advert::json)
                .containsExactlyElementsOf(
                        expected.corpus().adverts().stream().map(Advert::json).toList());
    }

    @Test
    void a_preview_shows_the_first_rows() {
        var rows = new ArrayList<MappedFile.Row>();
        var failure = MappedFile.preview(
                FIXTURES.resolve("vendor-a.csv"), FIXTURES.resolve("vendor-a.mapping.yaml"), 2, rows);
        assertThat(failure).isEmpty();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).json()).contains("\"id\":\"V-1001\"");
    }

    @Test
    void a_column_that_is_forgotten_or_not_there_is_a_fault_of_the_mapping() throws IOException {
        var csv = Files.writeString(
                folder.resolve("a.csv"), "Ref,Site,When,Body,Rank\nA,s,2026-10-01T10:00:00Z,Hello,3\n");
        var map = Files.writeString(
                folder.resolve("m.yaml"),
                "format: csv\nfields: {id: Ref, source: Site, postedAt: When, text: Words}\n");
        assertThat(MappedFile.read(csv, map, n -> {}))
                .isInstanceOfSatisfying(
                        AdvertReading.MappingAtFault.class,
                        m -> assertThat(m.faults())
                                .anyMatch(f -> f.contains("`Body` is not named"))
                                .anyMatch(f -> f.contains("`Rank` is not named"))
                                .anyMatch(f -> f.contains("`Words` is named, and the file does not have it")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format: xml\\nfields: {id: Ref}|must be csv, json or jsonl",
                "format: csv\\nfields: {colour: Ref}|no such field",
                "format: csv\\nfields: {id: Ref, source: Ref}|used twice",
                "format: csv\\nfields: {id: [Ref, Site]}|holds one value",
                "format: csv\\ntime zone: Mars/North\\nfields: {id: Ref}|there is none such",
                "format: csv\\ndates: qqqqqqqq!\\nfields: {id: Ref}|no pattern",
                "format: csv\\nformat: json\\nfields: {id: Ref}|not YAML",
                "&a [*a]|not YAML",
                "!!java.lang.Runtime {}|not YAML",
            })
    void a_mapping_at_fault_is_told_so(String yaml, String expected) throws IOException {
        var csv = Files.writeString(folder.resolve("a.csv"), "Ref,Site\n");
        var map = Files.writeString(folder.resolve("m.yaml"), yaml.replace("\\n", "\n"));
        assertThat(MappedFile.read(csv, map, n -> {}))
                .isInstanceOfSatisfying(
                        AdvertReading.MappingAtFault.class,
                        m -> assertThat(m.faults()).anyMatch(f -> f.contains(expected)));
    }

    @Test
    void a_bad_row_is_rejected_with_its_line_and_the_rest_goes_on() throws IOException {
        var csv = Files.writeString(
                folder.resolve("a.csv"),
                "Ref,Site,When,Body\nA,s,01/02/2026 10:00,\"two\nlines\"\nB,s,31/02/20x6 10:00,Hi\nC,s\nD,s,01/03/2026 10:00,Hi\n");
        var map = Files.writeString(
                folder.resolve("m.yaml"),
                "format: csv\ndates: dd/MM/yyyy HH:mm\nfields: {id: Ref, source: Site, postedAt: When, text: Body}\n");
        var read = read(csv, map);
        assertThat(read.corpus().adverts()).extracting(Advert::id).containsExactly("A", "D");
        assertThat(read.rejected()).extracting(Rejected::line).containsExactly(4L, 5L);
        assertThat(read.rejected().get(0).faults()).anyMatch(f -> f.contains("does not fit `dd/MM/yyyy HH:mm`"));
        assertThat(read.rejected().get(1).faults()).anyMatch(f -> f.contains("has 2 cells"));
    }

    private static AdvertReading.Read read(Path file, Path map) {
        var reading = MappedFile.read(file, map, n -> {});
        assertThat(reading).as("%s", reading).isInstanceOf(AdvertReading.Read.class);
        return (AdvertReading.Read) reading;
    }
}
