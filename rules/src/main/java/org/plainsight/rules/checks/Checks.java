package org.plainsight.rules.checks;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.rules.facts.Catalogue;
import org.plainsight.rules.facts.Vocabulary;
import org.plainsight.rules.grid.Compilation;
import org.plainsight.rules.grid.FactProfiles;
import org.plainsight.rules.grid.Grid;
import org.plainsight.rules.language.Model;
import org.plainsight.rules.pack.CaseFacts;
import org.plainsight.rules.pack.CheckOptions;
import org.plainsight.rules.pack.CheckReport;
import org.plainsight.rules.pack.Pack;
import org.plainsight.rules.pack.Progress;

/** Looks at a pack with every check there is. */
public final class Checks {

    private Checks() {}

    /**
     * Everything that is wrong with the pack, and what was counted and proved.
     *
     * @param advertFacts the facts about one advert
     * @param networkFacts the facts about one network, the pack's generated ones among them
     */
    public static CheckReport run(
            Pack pack,
            Vocabulary advertFacts,
            Vocabulary networkFacts,
            CheckOptions options,
            CaseFacts caseFacts,
            Progress progress) {
        var findings = new Findings();
        var sides = new ArrayList<Side>();
        addSide(pack, pack.adverts(), advertFacts, sides, findings);
        addSide(pack, pack.networks(), networkFacts, sides, findings);
        var examined = new Examined(pack, sides, options, caseFacts, progress);
        var checks = checks(advertFacts, networkFacts, options);
        for (int i = 0; i < checks.size(); i++) {
            progress.at(checks.get(i).name(), i, checks.size());
            checks.get(i).look(examined, findings);
        }
        progress.at("done", checks.size(), checks.size());
        return findings.report();
    }

    private static List<Check> checks(Vocabulary advertFacts, Vocabulary networkFacts, CheckOptions options) {
        var checks = new ArrayList<Check>(List.of(
                new FactUseCheck(advertFacts, networkFacts),
                new BarredCheck(),
                new AnnotationsCheck(),
                new EvidenceCheck(),
                new DatesCheck(),
                new FixedFormsCheck(),
                new StrongCountCheck(),
                new HitPolicyCheck(),
                new GapCheck(),
                new DeadRowsCheck(),
                new ProofCheck(),
                new CasesCheck()));
        if (!options.quick()) checks.addAll(List.of(new KieCheck(), new AgreementCheck()));
        return checks;
    }

    private static void addSide(Pack pack, Model model, Vocabulary vocabulary, List<Side> sides, Findings findings) {
        var compilation = Grid.compile(model, vocabulary);
        if (compilation instanceof Compilation.Refused refused) {
            // a barred fact has a fault of its own, which says why
            findings.faults(refused.faults().stream()
                    .filter(fault -> !Catalogue.barred().has(fault.place().column()))
                    .toList());
            return;
        }
        var grid = ((Compilation.Compiled) compilation).grid();
        boolean inFixedForms = FixedForms.faults(pack, model).isEmpty() && StrongCountCheck.counts(pack, model);
        sides.add(new Side(pack, vocabulary, grid, inFixedForms, new FactProfiles(grid)));
    }
}
