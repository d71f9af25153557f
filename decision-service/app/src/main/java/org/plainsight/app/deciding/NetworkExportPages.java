package org.plainsight.app.deciding;

import java.nio.charset.StandardCharsets;
import org.plainsight.app.auditing.AccessLog;
import org.plainsight.app.auditing.Act;
import org.plainsight.app.people.Viewer;
import org.plainsight.core.runs.Dossiers;
import org.plainsight.explain.Explain;
import org.plainsight.explain.Explanation.Connections;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands a network out as a file. It leaves the service, so it is a disclosure in the access log, to whoever took it. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'SAFEGUARDING_LEAD')")
class NetworkExportPages {

    private final Reach reach;
    private final Archive archive;
    private final AccessLog log;
    private final TransactionTemplate transactions;

    NetworkExportPages(Reach reach, Archive archive, AccessLog log, TransactionTemplate transactions) {
        this.reach = reach;
        this.archive = archive;
        this.log = log;
        this.transactions = transactions;
    }

    @GetMapping("/networks/{id}/export/csv")
    ResponseEntity<byte[]> csv(Viewer viewer, @PathVariable String id) {
        var table = NetworkExport.csv(network(viewer, id, "CSV")).getBytes(StandardCharsets.UTF_8);
        return file(table, id + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    @GetMapping("/networks/{id}/export/graphml")
    ResponseEntity<byte[]> graphml(Viewer viewer, @PathVariable String id) {
        var graph = NetworkExport.graphml(id, network(viewer, id, "GraphML"));
        return file(graph, id + ".graphml", MediaType.APPLICATION_XML);
    }

    private Connections network(Viewer viewer, String id, String form) {
        if (!reach.hasNetwork(viewer, id) || !(archive.dossier("network:" + id) instanceof Dossiers.Answer.Found found))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        transactions.executeWithoutResult(
                t -> log.note(viewer, Act.DISCLOSURE, "network:" + id, "exported it as " + form, viewer.name()));
        return Explain.why(found.dossier()).connections();
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name, MediaType type) {
        var attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}
