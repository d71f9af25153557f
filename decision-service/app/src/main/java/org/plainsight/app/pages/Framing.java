package org.plainsight.app.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame into every page's model. */
@ControllerAdvice(annotations = Controller.class)
class Framing {

    private final List<Door> doors;
    private final boolean isMadeUp;

    Framing(List<Door> doors, @Value("${plainsight.made-up:false}") boolean isMadeUp) {
        this.doors = doors;
        this.isMadeUp = isMadeUp;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return Frame.of(request, doors, isMadeUp);
    }
}
