package org.plainsight.app.deciding;

import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goes on paper leaves the service, so that is written down before it is shown. */
@Component
class Paper {

    private final AccessLog log;

    Paper(AccessLog log) {
        this.log = log;
    }

    @Transactional
    void print(Viewer viewer, String subject) {
        log.note(viewer, Act.DISCLOSURE, subject, "printed it", viewer.name());
    }
}
