package org.plainsight.cli;

import java.util.concurrent.Callable;
import org.plainsight.rules.patterns.Dictionary;
import picocli.CommandLine.Command;

/** {@code pack sentences}: the forms of sentence that a pack's patterns may use. */
@Command(
        name = "sentences",
        header = "Prints every form of sentence that patterns may use.",
        description = {
            "The forms are those of patterns.sentences, each with what it does, what it needs, and an example.",
            "A form that begins with `when` picks adverts out of a network; one with `and` asks more of those picked."
        },
        footer = {"", "Example: plainsight pack sentences | less"})
final class PackSentencesCommand implements Callable<Integer> {

    private final Terminal terminal;

    PackSentencesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.print(Dictionary.help());
        return Exit.DONE;
    }
}
