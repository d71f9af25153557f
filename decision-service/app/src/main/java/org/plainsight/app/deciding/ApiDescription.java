package org.plainsight.app.deciding;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import org.plainsight.app.people.Purpose;
import org.plainsight.app.people.Viewer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;

/** Tells in the API's description what goes for every request: who asks, and what for. */
@Component
class ApiDescription implements OpenApiCustomizer {

    private static final String PASSWORD = "password";

    ApiDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
    }

    @Override
    public void customise(OpenAPI api) {
        api.info(
                new Info()
                        .title("Plainsight")
                        .version("v1")
                        .description(
                                "Adverts in; networks, decisions and reasons out. Nothing here is a finding that anyone has done wrong."));
        api.servers(List.of());
        if (api.getComponents() == null) api.components(new Components());
        api.getComponents()
                .addSecuritySchemes(
                        PASSWORD,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        api.addSecurityItem(new SecurityRequirement().addList(PASSWORD));
        api.getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(operation -> operation.addParametersItem(purpose())));
    }

    private static Parameter purpose() {
        var codes = new StringSchema();
        Arrays.stream(Purpose.values()).map(Purpose::code).forEach(codes::addEnumItem);
        return new Parameter()
                .in("header")
                .name("Purpose")
                .required(true)
                .schema(codes)
                .description(
                        "What you read this for; it goes into the access log. Enforcing immigration rules is no purpose.");
    }
}
