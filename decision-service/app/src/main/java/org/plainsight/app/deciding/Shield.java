package org.plainsight.app.deciding;

import java.util.Set;
import org.plainsight.app.people.Role;
import org.plainsight.app.people.Viewer;

/** Keeps the words of adverts from those who need not read them, until they ask; that they asked is noted. */
final class Shield {

    private static final Set<Role> COVERED = Set.of(Role.MANAGER, Role.BOARD_SEAT, Role.RESPONSIBLE_OWNER);

    private Shield() {}

    static boolean covers(Viewer viewer) {
        return COVERED.contains(viewer.role());
    }
}
