package org.plainsight.cli;

import java.util.List;
import java.util.Map;
import org.plainsight.rules.Rules;
import org.plainsight.rules.measure.SpeedOfPatterns;
import org.plainsight.rules.pack.Progress;
import org.plainsight.rules.pack.Reading;

/** How long it takes to seek all patterns in one network that is as large as networks get. */
final class PatternsMeasurement implements Measurement {

    private static final int ADVERTS = 5_000;
    private static final long SEED = 101;

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public String about() {
        return "Seeking all patterns in one made-up network of 5,000 adverts, on one thread: those of the baseline pack, and one of"
                + " every form of sentence; milliseconds of the thread's own processor time.";
    }

    @Override
    public Map<String, Object> measure(Progress progress) {
        return measure(List.of(SEED), ADVERTS, progress);
    }

    @Override
    public Map<String, Object> measure(List<Long> seeds, long adverts, Progress progress) {
        if (!(Rules.read(Home.baselinePack()) instanceof Reading.Read read))
            throw new IllegalStateException("the baseline pack cannot be read");
        return SpeedOfPatterns.measure(read.pack().sentences(), Math.toIntExact(adverts), seeds.get(0), progress);
    }

    @Override
    public String inWords(Map<String, Object> figures) {
        var text = new StringBuilder(about()).append('\n');
        figures.forEach((what, figure) -> text.append("  %-130s %s%n".formatted(what, figure)));
        return text.toString();
    }
}
