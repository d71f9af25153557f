import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Function;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.NetworksAndReasonsApi;

/** What somebody else's program does: reads a network and the decision about it through the generated client. */
public final class ReadADecision implements Function<String[], String> {

    /** Takes address, name, password and the network; gives what it read in one line. */
    @Override
    public String apply(String[] told) {
        var basic = Base64.getEncoder().encodeToString((told[1] + ":" + told[2]).getBytes(StandardCharsets.UTF_8));
        var client = new ApiClient();
        client.updateBaseUri(told[0]);
        client.setRequestInterceptor(request -> request.header("Authorization", "Basic " + basic));
        var api = new NetworksAndReasonsApi(client);
        try {
            var network = api.network(told[3], "help");
            var decision = api.decision("network:" + told[3], "help");
            int sum = 0;
            for (var row : decision.getRows()) sum += row.getPoints();
            return "%d adverts, %d links, %s, %d points, %d in its rows, by %s %s"
                    .formatted(
                            network.getAdverts().size(),
                            network.getLinks().size(),
                            decision.getOutcome().getValue(),
                            decision.getPoints(),
                            sum,
                            decision.getPack().getId(),
                            decision.getPack().getVersion());
        } catch (ApiException e) {
            throw new IllegalStateException(e.getCode() + " " + e.getResponseBody(), e);
        }
    }
}
