package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.people.Viewer;
import org.plainsight.rules.Rules;
import org.plainsight.rules.editing.PackEdit;
import org.plainsight.rules.language.Logic.Table;
import org.plainsight.rules.pack.Pack;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A draft as a whole: all its rows, what is wrong with it, and its files to be taken away and brought back. */
@Controller
@RequestMapping("/rules/changes/{number}")
@PreAuthorize("hasRole('BOARD_SEAT')")
class DraftPages {

    /** No file of a pack may be larger; the reader would refuse it, and this is not even read. */
    private static final int MOST_BYTES = 2 << 20;

    /** One table, as the list of rows shows it. */
    record Sheet(String file, String decision, List<Line> rows) {}

    /** One row of it. */
    record Line(String id, String name, String sentence, boolean isFirst, boolean isLast) {}

    private final Authoring authoring;

    DraftPages(Authoring authoring) {
        this.authoring = authoring;
    }

    @GetMapping("/rows")
    String rows(Viewer viewer, @PathVariable int number, Model model) {
        return page(authoring.open(viewer, number), Saying.NOTHING, model);
    }

    private String page(Authoring.Open draft, Saying saying, Model model) {
        draft.show(saying, model);
        model.addAttribute("pack", draft.pack());
        model.addAttribute("sheets", sheets(draft.pack()));
        model.addAttribute("wrong", FaultWords.of(authoring.faults(draft)));
        return "governing/rows";
    }

    /** Every table of a pack, row by row, in words. */
    static List<Sheet> sheets(Pack pack) {
        var sheets = new ArrayList<Sheet>();
        for (var model : List.of(pack.adverts(), pack.networks())) {
            var words = Rules.words(model.equals(pack.adverts()) ? Rules.advertFacts() : Rules.networkFacts(pack));
            for (var decision : model.decisions()) {
                if (!(decision.logic() instanceof Table table)) continue;
                var lines = new ArrayList<Line>();
                for (var row : table.rows())
                    lines.add(new Line(
                            row.id(),
                            pack.indicator(row.id()).map(i -> i.name()).orElse(""),
                            words.row(table, row),
                            lines.isEmpty(),
                            lines.size() == table.rows().size() - 1));
                sheets.add(new Sheet(model.file(), decision.name(), lines));
            }
        }
        return sheets;
    }

    @PostMapping("/rows/{row}/remove")
    String remove(
            Viewer viewer,
            @PathVariable int number,
            @PathVariable String row,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        var edit = new PackEdit.RemoveRow(draft.row(row).form().file(), row);
        return save(draft, edit, given, model, response);
    }

    @PostMapping("/rows/{row}/up")
    String up(
            Viewer viewer,
            @PathVariable int number,
            @PathVariable String row,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return move(authoring.open(viewer, number), row, -1, given, model, response);
    }

    @PostMapping("/rows/{row}/down")
    String down(
            Viewer viewer,
            @PathVariable int number,
            @PathVariable String row,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return move(authoring.open(viewer, number), row, 1, given, model, response);
    }

    private String move(
            Authoring.Open draft,
            String row,
            int by,
            Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var typed = draft.row(row);
        return save(draft, new PackEdit.MoveRow(typed.form().file(), row, typed.place() + by), given, model, response);
    }

    /** A file of the draft, to be edited elsewhere. */
    @GetMapping(value = "/file", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseBody
    byte[] file(Viewer viewer, @PathVariable int number, @RequestParam String path) {
        var text = authoring.open(viewer, number).pack().files().get(path);
        if (text == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A file that was edited elsewhere; hostile until it was read and checked. */
    @PostMapping("/file")
    String upload(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var draft = authoring.open(viewer, number);
        if (!draft.pack().files().containsKey(path))
            return refuse(
                    draft,
                    Saying.of(HttpStatus.UNPROCESSABLE_CONTENT, "Choose which file it is for."),
                    model,
                    response);
        if (file == null || file.isEmpty())
            return refuse(
                    draft,
                    Saying.of(HttpStatus.UNPROCESSABLE_CONTENT, "Choose the file to bring back; this one is empty."),
                    model,
                    response);
        if (file.getSize() > MOST_BYTES)
            return refuse(
                    draft,
                    Saying.of(
                            HttpStatus.CONTENT_TOO_LARGE, "The file is larger than 2 MB; no file of the rules may be."),
                    model,
                    response);
        return save(draft, new PackEdit.ReplaceFile(path, file.getBytes()), given, model, response);
    }

    private String save(
            Authoring.Open draft, PackEdit edit, Map<String, String> given, Model model, HttpServletResponse response) {
        return authoring.save(draft, List.of(edit), given, "rows", response, saying -> page(draft, saying, model));
    }

    private String refuse(Authoring.Open draft, Saying saying, Model model, HttpServletResponse response) {
        return saying.on(it -> page(draft, it, model), response);
    }
}
