package org.plainsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever stopped a command into one line on {@code err} and an exit code. */
final class Faults {

    private static final Pattern QUOTES = Pattern.compile("'([^']*)'");

    private final Terminal terminal;

    Faults(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What a user typed cannot be understood. */
    int usage(ParameterException e) {
        var command = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.say("%s: %s; see `%s --help`".formatted(command, words(e), command));
        return Exit.USAGE;
    }

    private static String words(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) return unmatched(unmatched);
        if (e instanceof MissingParameterException missing)
            return "missing "
                    + String.join(
                            " and ",
                            missing.getMissing().stream()
                                    .map(arg -> "`" + arg.paramLabel().replaceAll("[<>]", "") + "`")
                                    .map(label -> label)
                                    .toList());
        return lowered(QUOTES.matcher(String.valueOf(e.getMessage())).replaceAll("`$1`"));
    }

    private static String unmatched(UnmatchedArgumentException e) {
        var first = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
        var what = first.startsWith("-")
                ? "option"
                : e.getCommandLine().getSubcommands().isEmpty() ? "argument" : "command";
        var like = suggestions(e);
        return "unknown %s `%s`%s".formatted(what, first, like.isEmpty() ? "" : "; did you mean " + like + "?");
    }

    private static String suggestions(UnmatchedArgumentException e) {
        List<String> like = e.getSuggestions();
        return String.join(
                " or ", like.stream().limit(3).map(s -> "`" + s + "`").toList());
    }

    private static String lowered(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** Something stopped the command: a thing that a user can mend, or a fault of the program. */
    int report(Throwable e) {
        terminal.out().flush();
        if (e instanceof Stop stop) {
            terminal.say("plainsight: " + stop.line());
            return stop.code();
        }
        if (e instanceof ParameterException usage) return usage(usage);
        if (e instanceof OutOfMemoryError) {
            terminal.say("plainsight: not enough memory; set PLAINSIGHT_JAVA_OPTS=-Xmx4g and try again");
            return Exit.PROGRAM;
        }
        terminal.say("plainsight: a fault of the program: %s; %s".formatted(e, log(e)));
        return Exit.PROGRAM;
    }

    /** Writes the whole story to a file and says where it is. */
    private static String log(Throwable e) {
        try {
            var log = Files.createTempFile("plainsight-fault-", ".log");
            try (var out = new PrintWriter(Files.newBufferedWriter(log, StandardCharsets.UTF_8))) {
                e.printStackTrace(out);
            }
            return "please report it with `%s`".formatted(log);
        } catch (IOException unwritable) {
            return "its log could not be written: " + unwritable.getMessage();
        }
    }
}
