package org.plainsight.app.deciding;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.plainsight.rules.Rules;
import org.plainsight.rules.Weigher;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rules that weigh now. */
@Component
class PackInForce {

    private final Path folder;
    private final Pack pack;
    private final Weigher weigher;

    PackInForce(@Value("${plainsight.pack:${plainsight.home:.}/rules/packs/uk-asw/2026.1}") String place) {
        this.folder = Path.of(place);
        if (!(Rules.read(folder) instanceof Reading.Read read))
            throw new IllegalStateException(
                    "`%s` is no rule pack; `./plainsight pack check %s` says why".formatted(folder, folder));
        this.pack = read.pack();
        if (!(Weigher.of(pack) instanceof Weigher.Making.Made made))
            throw new IllegalStateException("the pack `%s` cannot weigh: %s"
                    .formatted(folder, faults(((Weigher.Making.Refused) Weigher.of(pack)).faults())));
        this.weigher = made.weigher();
    }

    private static String faults(java.util.List<Fault> faults) {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("; "));
    }

    Path folder() {
        return folder;
    }

    Pack pack() {
        return pack;
    }

    Weigher weigher() {
        return weigher;
    }
}
