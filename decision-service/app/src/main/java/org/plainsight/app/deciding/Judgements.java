package org.plainsight.app.deciding;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What people thought of networks. */
interface Judgements extends Repository<Judgement, UUID> {

    List<Judgement> findByNetworkOrderByAt(String network);

    /** Written at once: what follows in the same transaction refers to it. */
    Judgement saveAndFlush(Judgement judgement);
}
