package org.plainsight.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
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
    int usage(ParameterException e, String... given) {
        var command = e.getCommandLine().getCommandSpec().qualifiedName();
        var known = e.getCommandLine().getCommandSpec().optionsMap().keySet();
        var words = wrongOption(e.getCommandLine(), List.of(given))
                .map(option -> unknown("option", option, known))
                .orElseGet(() -> words(e));
        terminal.say("%s: %s; see `%s --help`".formatted(command, words, command));
        return Exit.USAGE;
    }

    private static String words(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) return unmatched(unmatched);
        if (e instanceof MissingParameterException missing) return missing(missing);
        return lowered(QUOTES.matcher(String.valueOf(e.getMessage())).replaceAll("`$1`"));
    }

    private static String missing(MissingParameterException e) {
        return "missing "
                + e.getMissing().stream()
                        .map(arg -> arg instanceof OptionSpec option
                                ? "`%s %s`".formatted(option.longestName(), option.paramLabel())
                                : "`" + arg.paramLabel() + "`")
                        .collect(Collectors.joining(" and "));
    }

    private static String unmatched(UnmatchedArgumentException e) {
        var first = e.getUnmatched().isEmpty() ? "" : e.getUnmatched().get(0);
        var spec = e.getCommandLine().getCommandSpec();
        if (first.startsWith("-"))
            return unknown("option", first, spec.optionsMap().keySet());
        return unknown(
                spec.subcommands().isEmpty() ? "argument" : "command",
                first,
                spec.subcommands().keySet());
    }

    private static String unknown(String what, String given, Collection<String> known) {
        var like = known.stream()
                .filter(name -> isLike(given, name))
                .sorted()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(" or "));
        return "unknown %s `%s`%s".formatted(what, given, like.isEmpty() ? "" : "; did you mean " + like + "?");
    }

    /** Whether one may have been typed for the other: they begin alike for most of their length. */
    private static boolean isLike(String given, String known) {
        int same = 0;
        while (same < Math.min(given.length(), known.length()) && given.charAt(same) == known.charAt(same)) same++;
        return same > 2 && 2 * same >= Math.max(given.length(), known.length()) - 1;
    }

    /** What stands among the arguments and is no option of the command; a wrong option explains a missing one. */
    private static Optional<String> wrongOption(CommandLine command, List<String> given) {
        var known = command.getCommandSpec().optionsMap().keySet();
        return given.stream()
                .map(arg -> arg.contains("=") ? arg.substring(0, arg.indexOf('=')) : arg)
                .filter(arg -> arg.startsWith("--") && arg.length() > 2 && !known.contains(arg))
                .findFirst();
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
