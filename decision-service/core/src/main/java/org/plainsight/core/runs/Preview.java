package org.plainsight.core.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plainsight.core.files.AdvertReading;
import org.plainsight.core.files.MappedFile;

/** Shows how a mapping reads somebody else's file, before anything is decided. */
public final class Preview {

    /** What came of it. */
    public sealed interface Previewed {
        /** The first rows: each as the advert's canonical JSON, or with its faults. */
        record Shown(List<MappedFile.Row> rows) implements Previewed {
            public Shown {
                rows = List.copyOf(rows);
            }
        }

        record Refused(Refusal refusal) implements Previewed {}
    }

    private Preview() {}

    public static Previewed preview(Path adverts, Path mapping, int most) {
        var rows = new ArrayList<MappedFile.Row>();
        var failure = MappedFile.preview(adverts, mapping, most, rows);
        if (failure.isEmpty()) return new Previewed.Shown(rows);
        if (failure.get() instanceof AdvertReading.MappingAtFault fault)
            return new Previewed.Refused(
                    new Refusal(Refusal.Kind.MAPPING, Decide.mappingFault(mapping, fault.faults())));
        var why = failure.get() instanceof AdvertReading.Unreadable unreadable ? unreadable.why() : "";
        return new Previewed.Refused(new Refusal(Refusal.Kind.UNREADABLE, why));
    }
}
