package org.plainsight.rules.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Kogito's runtime answers about one model, in the parts that its generated services show.
 *
 * @param context what was given and what every decision gave, by name; null where it gave nothing
 */
public record DmnAnswer(
        String namespace,
        String modelName,
        Map<String, @Nullable Object> context,
        List<Message> messages,
        List<Result> decisions) {

    /** What one decision gave. */
    public record Result(String id, String name, @Nullable Object result, String status, List<Message> messages) {
        public Result {
            messages = List.copyOf(messages);
        }
    }

    /** What the runtime has to say. */
    public record Message(String severity, String text) {}

    public DmnAnswer {
        context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
        messages = List.copyOf(messages);
        decisions = List.copyOf(decisions);
    }
}
