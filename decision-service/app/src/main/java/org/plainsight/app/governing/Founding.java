package org.plainsight.app.governing;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plainsight.app.storage.ServiceKey;
import org.plainsight.governance.acting.Actor;
import org.plainsight.governance.activating.Activation;
import org.plainsight.governance.activating.InForce;
import org.plainsight.governance.audit.Hash;
import org.plainsight.governance.proposing.Register;
import org.plainsight.governance.voting.Board;
import org.plainsight.governance.voting.Settings;
import org.plainsight.rules.Rules;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Reading;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The very first start takes the shipped rules, on which nobody has voted, and a board whose seats are empty; both say so. */
@Component
class Founding {

    private static final Actor.Owner BY = new Actor.Owner("the service, at its first start");

    /** The seats of the first board, and the settings by which it decides until it changes them. */
    private static final Settings FIRST = new Settings(
            List.of(Seats.NGO, Seats.SURVIVORS, Seats.WORKERS, Seats.ACADEMIC, Seats.LEGAL, Seats.POLICE),
            4,
            2,
            3,
            7,
            Set.of(Seats.SURVIVORS, Seats.WORKERS),
            Set.of(Seats.SURVIVORS));

    Founding(
            @Value("${plainsight.pack:${plainsight.home:.}/rules/packs/uk-asw/2026.1}") String place,
            Packs packs,
            Ledger ledger,
            ServiceKey key,
            TransactionTemplate transactions,
            Clock clock) {
        var shipped = read(Path.of(place));
        var before = ledger.register();
        if (before.isEmpty()) found(shipped, packs, ledger, key, transactions, clock);
        else if (before.get().inForce().acts().stream()
                .noneMatch(act -> act.pack().hex().equals(shipped.id().hash())))
            LoggerFactory.getLogger(Founding.class)
                    .info(
                            "`{}` holds rules that never were in force here; what weighs is what was approved: propose them",
                            place);
    }

    private static Pack read(Path folder) {
        if (Rules.read(folder) instanceof Reading.Read read) return read.pack();
        throw new IllegalStateException("`%s` is no rule pack; `./plainsight pack check %s` says why: %s"
                .formatted(
                        folder,
                        folder,
                        ((Reading.Refused) Rules.read(folder))
                                .faults().stream().map(Fault::toString).collect(Collectors.joining("; "))));
    }

    private static void found(
            Pack pack, Packs packs, Ledger ledger, ServiceKey key, TransactionTemplate transactions, Clock clock) {
        transactions.executeWithoutResult(t -> packs.keep(pack));
        var now = clock.instant();
        var founded = ledger.act(
                "rules:" + pack.id(),
                "put the shipped rules in force, on which nobody has voted",
                none -> Register.found(
                        new Hash(pack.id().hash()),
                        new Board(FIRST, Map.of()),
                        BY,
                        activation(pack, now),
                        key.signer(),
                        now));
        if (founded instanceof Ledger.Acted.Refused refused)
            throw new IllegalStateException("the rules cannot be founded: " + refused.because());
    }

    private static Activation activation(Pack pack, Instant now) {
        return new Activation(
                now.atZone(InForce.ZONE).toLocalDate(),
                pack.charter().experimentalUntil(),
                Optional.of(pack.charter().experimentalUntil()),
                Map.of(),
                Map.of());
    }
}
