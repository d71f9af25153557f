package org.plainsight.app.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.plainsight.app.Visitor;
import org.plainsight.app.people.People;

/** Sends adverts to the service and waits until the rules have passed over them. */
public final class Sending {

    private Sending() {}

    /** @return the job's id */
    public static String adverts(int port, String analyst, String lines) {
        var answer = new Visitor(port)
                .post(
                        "/api/v1/adverts",
                        lines.getBytes(StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-ndjson",
                        "Purpose",
                        "help",
                        "Authorization",
                        Visitor.basic(analyst, People.PASSWORD));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        var job = Visitor.leadsTo(answer);
        var session = new Visitor(port).signedInAs(analyst, People.PASSWORD);
        while (session.get(job).body().matches("(?s).*\"state\":\"(receiving|deciding)\".*")) Visitor.rest();
        return job.replaceFirst(".*/", "");
    }
}
