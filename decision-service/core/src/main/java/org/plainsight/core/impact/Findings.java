package org.plainsight.core.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plainsight.governance.impact.Impact.Found;
import org.plainsight.governance.impact.Impact.Moved;
import org.plainsight.governance.impact.Impact.Networks;
import org.plainsight.governance.impact.Impact.Reviewed;
import org.plainsight.governance.impact.Share;

/** What reviewers found among the networks that a change touches. */
final class Findings {

    private final Networks networks;

    Findings(Networks networks) {
        this.networks = networks;
    }

    Reviewed reviewed(Optional<Map<String, String>> findings) {
        if (findings.isEmpty()) return new Reviewed.NotKnown();
        var found = new ArrayList<Found>();
        found.add(found("newly put forward", networks.entered(), findings.get()));
        found.add(found("no longer put forward", networks.left(), findings.get()));
        found.add(found("another place in the queue", networks.moved(), findings.get()));
        return new Reviewed.Known(found);
    }

    private static Found found(String change, List<Moved> networks, Map<String, String> findings) {
        var counts = new TreeMap<String, Long>();
        long reviewed = 0;
        for (var network : networks) {
            var finding = findings.get(network.network());
            if (finding == null) continue;
            reviewed++;
            counts.merge(finding, 1L, Long::sum);
        }
        return new Found(change, new Share(reviewed, networks.size()), counts);
    }
}
