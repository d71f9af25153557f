package org.plainsight.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.facts.FactColumns;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.pack.Pack;

/** Stored values weighed column by column, and each subject weighed by itself: the same, whatever the values. */
class StoredSubjectsTest {

    private static final Pack BASELINE = Rules.read(Path.of("packs/uk-asw/2026.1"))
            .fold(pack -> pack, refused -> {
                throw new AssertionError(refused.faults());
            });
    private static final Weigher WEIGHER = ((Weigher.Making.Made) Weigher.of(BASELINE)).weigher();

    private static List<FactSheet> sheets(Vocabulary vocabulary, int many, Random chance) {
        var sheets = new ArrayList<FactSheet>();
        for (int i = 0; i < many; i++) {
            var sheet = FactSheet.of(vocabulary);
            for (int slot = 0; slot < vocabulary.size(); slot++) {
                if (chance.nextInt(4) == 0) continue;
                var type = vocabulary.fact(slot).type();
                if (type == Type.TEXT)
                    sheet.text(slot, List.of("", "card", "voucher", "x").get(chance.nextInt(4)));
                else if (type == Type.TEXTS)
                    sheet.texts(slot, List.of("incall", "phone").subList(0, chance.nextInt(3)));
                else if (type.isList())
                    sheet.raws(slot, chance.longs(chance.nextInt(3), 0, 40).toArray());
                else if (type == Type.TRUTH) sheet.truth(slot, chance.nextBoolean());
                // Now and then a number that no int holds, and more numbers than a byte or two can count.
                else
                    sheet.raw(
                            slot,
                            chance.nextInt(50) == 0
                                    ? chance.nextLong() >> 1
                                    : chance.nextInt(slot % 5 == 0 ? 2_000 : 120));
            }
            sheets.add(sheet.build());
        }
        return sheets;
    }

    private static FactColumns columns(List<FactSheet> sheets) {
        var columns = FactColumns.of(sheets.get(0).vocabulary());
        sheets.forEach(columns::add);
        return columns.build();
    }

    @Test
    void networks_are_weighed_as_each_by_itself() {
        var sheets = sheets(WEIGHER.networkFacts(), 3_000, new Random(5));
        var batch = WEIGHER.storedNetworks(columns(sheets)).weigh();
        for (int i = 0; i < sheets.size(); i++) {
            var alone = WEIGHER.weighNetwork(sheets.get(i));
            assertThat(batch.points(i)).isEqualTo(alone.points());
            assertThat(batch.outcome(i)).isEqualTo(alone.outcome());
            assertThat(batch.route(i)).isEqualTo(alone.route());
            assertThat(batch.isPutForward(i)).isEqualTo(alone.putForward());
        }
    }

    @Test
    void adverts_show_the_families_that_they_show_by_themselves() {
        var sheets = sheets(WEIGHER.advertFacts(), 3_000, new Random(6));
        long[] shown = WEIGHER.storedAdverts(columns(sheets)).shown();
        for (int i = 0; i < sheets.size(); i++) {
            int family = 0;
            for (Map.Entry<String, Integer> each :
                    WEIGHER.weighAdvert(sheets.get(i)).families().entrySet()) {
                assertThat(shown[i] >>> family & 1)
                        .as("%s of advert %d", each.getKey(), i)
                        .isEqualTo(each.getValue() == 0 ? 0 : 1);
                family++;
            }
        }
    }

    @Test
    void facts_of_another_vocabulary_are_not_taken() {
        var sheet = FactSheet.of(WEIGHER.advertFacts()).build();
        assertThatThrownBy(() -> FactColumns.of(WEIGHER.networkFacts()).add(sheet))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
