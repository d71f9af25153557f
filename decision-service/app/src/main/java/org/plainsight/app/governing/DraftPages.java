package org.plainsight.app.governing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plainsight.app.people.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The author edits a draft: row by row in a form, or a whole file that comes from elsewhere. */
@Controller
@RequestMapping("/rules/changes/{number}")
@PreAuthorize("hasRole('BOARD_SEAT')")
class DraftPages {

    /** No file of a pack may be larger; the reader would refuse it, and this is not even read. */
    private static final int MOST_BYTES = 2 << 20;

    private final Authoring authoring;

    DraftPages(Authoring authoring) {
        this.authoring = authoring;
    }

    /** All rows, what can be done with them, and what is wrong with the draft as it stands. */
    @GetMapping("/rows")
    String rows(Viewer viewer, @PathVariable int number, Model model) {
        return authoring.rows(authoring.open(viewer, number), Saying.NOTHING, model);
    }

    @GetMapping("/rows/{row}")
    String row(Viewer viewer, @PathVariable int number, @PathVariable String row, Model model) {
        var draft = authoring.open(viewer, number);
        return authoring.form(draft, authoring.place(draft, row).form(), List.of(), model);
    }

    @PostMapping("/rows/{row}")
    String edit(
            Viewer viewer,
            @PathVariable int number,
            @PathVariable String row,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        var place = authoring.place(draft, row);
        var typed = place.form().typed(given);
        var edited = Editing.model(draft.pack(), place.model(), number, text -> text.edited(typed));
        if (edited instanceof Editing.Edited.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return authoring.form(draft, typed, refused.faults(), model);
        }
        return authoring.save(draft, edited, version(given), model, response);
    }

    private static int version(Map<String, String> given) {
        var version = given.getOrDefault("version", "");
        return version.matches("\\d{1,6}") ? Integer.parseInt(version) : -1;
    }

    @PostMapping("/rows/{row}/remove")
    String remove(
            Viewer viewer,
            @PathVariable int number,
            @PathVariable String row,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return change(viewer, number, row, given, place -> text -> text.without(row), model, response);
    }

    /** A new row begins as a copy of another, with an id of its own. */
    @PostMapping("/rows/{row}/copy")
    String copy(
            Viewer viewer,
            @PathVariable int number,
            @PathVariable String row,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        var copy = "%s-c%d-%d".formatted(row.replaceFirst("-c\\d+-\\d+$", ""), number, version(given) + 1);
        return change(viewer, number, row, given, place -> text -> text.copied(row, copy), model, response);
    }

    @PostMapping("/rows/{row}/up")
    String up(
            Viewer viewer,
            @PathVariable int number,
            @PathVariable String row,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response) {
        return change(
                viewer,
                number,
                row,
                given,
                place -> text -> place.number() == 0
                        ? Optional.empty()
                        : text.swapped(
                                place.table().rows().get(place.number() - 1).id(), row),
                model,
                response);
    }

    private String change(
            Viewer viewer,
            int number,
            String row,
            Map<String, String> given,
            Function<Editing.Place, Function<RowText, Optional<String>>> edit,
            Model model,
            HttpServletResponse response) {
        var draft = authoring.open(viewer, number);
        var place = authoring.place(draft, row);
        return authoring.save(
                draft,
                Editing.model(draft.pack(), place.model(), number, edit.apply(place)),
                version(given),
                model,
                response);
    }

    /** A file that was edited elsewhere; hostile until it was read and checked. */
    @PostMapping("/file")
    String upload(
            Viewer viewer,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam Map<String, String> given,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var draft = authoring.open(viewer, number);
        if (!draft.pack().files().containsKey(path))
            return authoring.refuse(
                    draft, "Choose which file it is for.", HttpStatus.UNPROCESSABLE_CONTENT, model, response);
        if (file != null && file.getSize() > MOST_BYTES)
            return authoring.refuse(
                    draft,
                    "The file is larger than 2 MB; no file of the rules may be.",
                    HttpStatus.CONTENT_TOO_LARGE,
                    model,
                    response);
        try {
            var words = file == null || file.isEmpty() ? text.replace("\r\n", "\n") : utf8(file.getBytes());
            return authoring.save(
                    draft, Editing.file(draft.pack(), path, words, number), version(given), model, response);
        } catch (CharacterCodingException e) {
            return authoring.refuse(
                    draft,
                    "The file is not UTF-8 text; save it as UTF-8.",
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    model,
                    response);
        }
    }

    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
