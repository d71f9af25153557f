package org.plainsight.rules.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.facts.FactSheet;
import org.plainsight.rules.language.Type;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;

class HandWrittenTest {

    private static final int[] LIKELY = {0, 1, 2, 3, 4, 6, 7, 8, 10, 14, 17, 18, 20, 30, 49, 50, 60, 61, 179, 180, 2_000
    };

    private static Pack baseline() {
        return ((Reading.Read) Rules.read(Path.of("packs/uk-asw/2026.1"))).pack();
    }

    static List<FactSheet> sheets(int many, long seed) {
        var random = new Random(seed);
        var sheets = new ArrayList<FactSheet>();
        for (int i = 0; i < many; i++) {
            var sheet = FactSheet.of(Catalogue.adverts());
            for (int slot = 0; slot < Catalogue.adverts().size(); slot++) {
                var type = Catalogue.adverts().fact(slot).type();
                if (random.nextInt(6) == 0) continue;
                if (type == Type.TRUTH) sheet.truth(slot, random.nextBoolean());
                if (type == Type.NUMBER) sheet.raw(slot, LIKELY[random.nextInt(LIKELY.length)]);
            }
            sheets.add(sheet.build());
        }
        return sheets;
    }

    @Test
    void the_hand_written_java_says_what_the_pack_says() {
        var weigher = ((Weigher.Making.Made) Rules.weigher(baseline())).weigher();
        var fields = new AdvertFields.Reader(weigher.advertFacts());
        int putForward = 0;
        for (var sheet : sheets(20_000, 7)) {
            var weighing = weigher.weighAdvert(sheet);
            var answer = HandWritten.weigh(fields.read(sheet));
            assertThat(answer)
                    .isEqualTo(new HandWritten.Answer(
                            weighing.points(),
                            weighing.outcome(),
                            weighing.route().isPresent()));
            if (weighing.putForward()) putForward++;
        }
        assertThat(putForward).isBetween(1_000, 19_000);
    }
}
