package org.plainsight.app.deciding;

import java.util.Optional;
import org.plainsight.app.people.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far somebody sees: a network with an advert in one of their areas, every advert of such a network, and an advert that
 * stands alone there. What has no place is seen by those who work everywhere.
 */
@Component
class Reach {

    private static final String NETWORK = "network:";
    private static final String ADVERT = "advert:";

    private final JdbcClient jdbc;

    Reach(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the reader may see the network; what does not exist is not seen either. */
    @Transactional(readOnly = true)
    boolean hasNetwork(Viewer viewer, String id) {
        return is(
                "select exists (select 1 from network where id = :id and (:everywhere or areas && :areas::text[]))",
                viewer,
                id);
    }

    @Transactional(readOnly = true)
    boolean hasAdvert(Viewer viewer, String id) {
        return is("""
                select exists (select 1 from advert a left join network_advert m on m.advert = a.id
                    left join network n on n.id = m.network
                    where a.id = :id and (:everywhere or n.areas && :areas::text[]
                        or n.id is null and substring(a.outcode from '^[A-Z]+') = any(:areas::text[])))""", viewer, id);
    }

    private boolean is(String question, Viewer viewer, String id) {
        return jdbc.sql(question)
                .param("id", id)
                .param("everywhere", viewer.areas().isEmpty())
                .param("areas", viewer.areas().toArray(new String[0]))
                .query(Boolean.class)
                .single();
    }

    /** The same for {@code network:ID} or {@code advert:ID}; anything else is not seen. */
    boolean has(Viewer viewer, String subject) {
        if (subject.startsWith(NETWORK)) return hasNetwork(viewer, subject.substring(NETWORK.length()));
        return subject.startsWith(ADVERT) && hasAdvert(viewer, subject.substring(ADVERT.length()));
    }

    /** The network that a subject is, or that holds it. */
    @Transactional(readOnly = true)
    Optional<String> networkBehind(String subject) {
        if (subject.startsWith(NETWORK)) return Optional.of(subject.substring(NETWORK.length()));
        return jdbc.sql("select network from network_advert where advert = ?")
                .param(subject.substring(ADVERT.length()))
                .query(String.class)
                .optional();
    }
}
