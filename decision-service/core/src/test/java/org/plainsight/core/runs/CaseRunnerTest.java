package org.plainsight.core.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainsight.core.Core;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.pack.CaseExample;
import org.plainsight.rules.pack.CaseFacts.Computed;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;

class CaseRunnerTest {

    private final Pack pack = ((Reading.Read) Rules.read(Path.of("../../rules/packs/uk-asw/2026.1"))).pack();

    @Test
    void the_cases_that_give_adverts_come_out_as_the_board_says() {
        var weigher = ((Weigher.Making.Made) Weigher.of(pack)).weigher();
        var facts = Core.caseFacts(pack);
        var wrong = new ArrayList<String>();
        int run = 0;
        for (var each : pack.cases()) {
            if (each.given() instanceof CaseExample.Given.OfFacts) continue;
            run++;
            boolean network = each.given() instanceof CaseExample.Given.OfNetwork;
            var computed = each.given() instanceof CaseExample.Given.OfNetwork given
                    ? facts.network(given.adverts())
                    : facts.advert(((CaseExample.Given.OfAdvert) each.given()).advert());
            if (!(computed instanceof Computed.Facts sheet)) {
                wrong.add(each.name() + ": " + computed);
                continue;
            }
            var weighing = network ? weigher.weighNetwork(sheet.sheet()) : weigher.weighAdvert(sheet.sheet());
            var fired = weighing.rows().stream().map(r -> r.row()).toList();
            each.then()
                    .outcome()
                    .filter(o -> !o.equals(weighing.outcome().code()))
                    .ifPresent(o -> wrong.add(
                            each.name() + ": outcome " + weighing.outcome().code() + " " + fired));
            for (var row : each.then().fires())
                if (!fired.contains(row)) wrong.add(each.name() + ": `" + row + "` does not fire, only " + fired);
            for (var row : each.then().not()) if (fired.contains(row)) wrong.add(each.name() + ": `" + row + "` fires");
        }
        assertThat(run).isGreaterThan(10);
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_case_that_is_no_advert_is_refused_with_every_fault() {
        assertThat(Core.caseFacts(pack).network(List.of(Map.of("id", "A-1"), Map.of("ages", List.of("x")))))
                .isInstanceOfSatisfying(
                        Computed.Refused.class,
                        r -> assertThat(r.faults())
                                .anyMatch(f -> f.contains("advert 1: `source` is missing"))
                                .anyMatch(f -> f.contains("advert 2: `ages[0]`")));
    }

    @Test
    void two_names_or_two_phones_are_not_one_voice_even_where_another_advert_gives_none() {
        assertThat(oneVoice(List.of(advert("A-1", "Ann", "+999000000001"), advert("A-2", "Ann", "+999000000001"))))
                .isEqualTo("true");
        assertThat(oneVoice(List.of(
                        advert("A-1", "Ann", "+999000000001"),
                        advert("A-2", "Bea", "+999000000001"),
                        advert("A-3", "", "+999000000001"))))
                .isEqualTo("false");
        assertThat(oneVoice(List.of(
                        advert("A-1", "Ann", "+999000000001"),
                        advert("A-2", "Ann", "+999000000002"),
                        advert("A-3", "", "+999000000001"))))
                .isEqualTo("false");
    }

    @Test
    void one_name_and_an_advert_without_one_may_be_one_voice_or_not() {
        assertThat(oneVoice(List.of(advert("A-1", "Ann", "+999000000001"), advert("A-2", "", "+999000000001"))))
                .isEqualTo("unknown");
    }

    @Test
    void the_boxes_that_a_site_marks_as_a_hazard_to_health_are_those_that_are_counted() throws IOException {
        for (var line : Files.readAllLines(Path.of("../../test-data/fixtures/services.csv"))) {
            var box = line.split(",");
            if (!box[0].startsWith("svc-")) continue;
            var advert = advert("A-1", "Ann", "+999000000001");
            advert.put("services", List.of(box[0]));
            var sheet = ((Computed.Facts) Core.caseFacts(pack).advert(advert)).sheet();
            assertThat(sheet.number(sheet.vocabulary().slot("riskyServices")))
                    .as(line)
                    .isEqualTo(box[2].equals("higher-health-risk") ? 1 : 0);
        }
    }

    @Test
    void a_phone_that_was_given_to_somebody_else_is_still_one_phone() {
        var adverts = new ArrayList<Map<String, Object>>();
        for (var name : List.of("Ann", "Bea")) adverts.add(advert("A-" + name, name, "+999000000001"));
        for (var name : List.of("Cat", "Dot")) {
            var late = advert("A-" + name, name, "+999000000001");
            late.put("postedAt", "2026-12-30T09:00:00Z");
            adverts.add(late);
        }
        adverts.add(advert("A-Eve", "Eve", "+999000000002"));
        var sheet = ((Computed.Facts) Core.caseFacts(pack).network(adverts)).sheet();
        assertThat(sheet.number(sheet.vocabulary().slot("phonesOfSeveralNames")))
                .isEqualTo(1);
    }

    /** {@code true}, {@code false} or {@code unknown}. */
    private String oneVoice(List<Map<String, Object>> adverts) {
        var sheet = ((Computed.Facts) Core.caseFacts(pack).network(adverts)).sheet();
        int slot = sheet.vocabulary().slot("oneVoice");
        if (!sheet.isKnown(slot)) return "unknown";
        return sheet.number(slot) == 1 ? "true" : "false";
    }

    private static Map<String, Object> advert(String id, String name, String phone) {
        var advert = new HashMap<String, Object>();
        advert.put("id", id);
        advert.put("source", "site-a");
        advert.put("postedAt", "2026-10-01T09:00:00Z");
        advert.put("text", "Friendly, city centre, call to book");
        advert.put("phones", List.of(phone));
        if (!name.isEmpty()) advert.put("name", name);
        return advert;
    }
}
