package org.plainsight.app.governing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.plainsight.app.storage.ServiceKey;
import org.plainsight.governance.activating.ApprovalRecord;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.audit.Hash;
import org.plainsight.rules.Weigher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Which rules weigh. Whoever asks is handed one pack that was read whole, checked against its approval record, and never changes:
 * no request sees half of one and half of another.
 */
@Component
@DependsOn("founding")
public class RulesInForce {

    /** What weighs at a moment. */
    public sealed interface Ruling {
        /** These rules; their approval record holds. */
        record Weighs(Weigher weigher) implements Ruling {
            /** Writes the rules' files into a folder that is made for them, and gives it. */
            public Path writeInto(Path folder) throws IOException {
                Packs.write(weigher.pack().files(), folder);
                return folder;
            }
        }

        /** Nothing weighs, and why; old explanations stay readable. */
        record Halted(String because) implements Ruling {}
    }

    private static final String SWAPPED = "the files that are kept for the rules %s are not those that were approved";

    private final Ledger ledger;
    private final Packs packs;
    private final ServiceKey key;
    private final Clock clock;
    /** The packs that were read and fit their hash; a pack in use is not read from the disk again. */
    private final Map<String, Weigher> read = new ConcurrentHashMap<>();

    RulesInForce(Ledger ledger, Packs packs, ServiceKey key, Clock clock) {
        this.ledger = ledger;
        this.packs = packs;
        this.key = key;
        this.clock = clock;
    }

    /** What weighs now. */
    public Ruling now() {
        var answer = ledger.standing().inForce().answer(clock.instant());
        if (answer instanceof InForce.Answer.Stopped stopped) return new Ruling.Halted(stopped.because());
        return ruling(((InForce.Answer.Weighs) answer).pack());
    }

    private Ruling ruling(Hash pack) {
        var record = ledger.record(pack);
        if (record.isEmpty()) return new Ruling.Halted("the rules %s have no approval record".formatted(pack));
        if (ApprovalRecord.check(record.get(), pack, List.of(key.signer().verifier()))
                instanceof ApprovalRecord.Checking.Refused refused) return new Ruling.Halted(refused.because());
        return of(pack.hex())
                .<Ruling>map(Ruling.Weighs::new)
                .orElseGet(() -> new Ruling.Halted(SWAPPED.formatted(pack)));
    }

    /** The rules that were put in force last, to be read, whether they weigh just now or not. */
    public Weigher shown() {
        var hash = pointed();
        return of(hash.hex()).orElseThrow(() -> new IllegalStateException(SWAPPED.formatted(hash)));
    }

    /** The pack that is pointed at, whether it weighs or not. */
    Hash pointed() {
        var now = clock.instant();
        var force = ledger.standing().inForce();
        return force.emergency(now).orElseGet(() -> force.lasting(now)).pack();
    }

    /** Any rules that were ever kept, by their hash, so that what they decided can be explained; empty where there are none. */
    public Optional<Weigher> of(String hash) {
        var known = read.get(hash);
        if (known != null) return Optional.of(known);
        var made = packs.find(hash)
                .map(Weigher::of)
                .filter(Weigher.Making.Made.class::isInstance)
                .map(m -> ((Weigher.Making.Made) m).weigher());
        made.ifPresent(weigher -> read.put(hash, weigher));
        return made;
    }
}
