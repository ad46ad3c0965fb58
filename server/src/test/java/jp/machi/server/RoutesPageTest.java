package jp.machi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.machi.server.testing.RunningServer;
import jp.machi.testkit.WrittenPage;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class RoutesPageTest {
  private static final String PORTAL = "jp.machi.server.portal";

  /** What only the holder of the token may read, as the rules of the security module say. */
  private static final List<String> FOR_WRITERS =
      List.of(
          "/api/v1/intakes.*",
          "/api/v1/webhooks.*",
          ".*/metadata/versions",
          "/api/v1/datasets/[^/]*/withdrawals");

  /** Nothing can be changed here, and programs read with POST. */
  private static final List<String> READ_BY_POST = List.of("/api/3/action/", "/api/action/");

  @Test
  void whatTheRoutesPageCallsForTheTokenIsRefusedWithoutIt() {
    for (Map.Entry<RequestMappingInfo, HandlerMethod> route : routes().entrySet()) {
      for (String path : route.getKey().getPatternValues()) {
        List<String> methods = methods(route.getKey());
        if (!path.equals("/error") && methods.contains("GET") && isApi(route.getKey())) {
          int status =
              RunningServer.shared()
                  .client()
                  .get(
                      path.replace("{id}", "a")
                          .replaceAll("\\{action[^}]*}", "site_read")
                          .replaceAll("\\{number[^}]*}", "1"))
                  .statusCode();
          assertThat(status == 401).as(path).isEqualTo(needsToken(path, methods));
        }
      }
    }
  }

  @Test
  void theRoutesPageShowsEveryRoute() throws IOException {
    Set<String> lines = new TreeSet<>();
    for (Map.Entry<RequestMappingInfo, HandlerMethod> route : routes().entrySet()) {
      for (String path : route.getKey().getPatternValues()) {
        if (!path.equals("/error")) {
          lines.add(line(path, route.getKey(), route.getValue()));
        }
      }
    }
    WrittenPage.check(
        "routes.md",
        """
        # Routes

        Written by `RoutesPageTest` from the running server. Everybody may read; `token` means that
        the request shows the write token as `Authorization: Bearer …`. Errors are
        `application/problem+json` (RFC 9457), in Japanese or English by `Accept-Language`.

        | path | method | who | what |
        |---|---|---|---|
        """
            + String.join("", lines));
  }

  @Test
  void everyRouteOfTheApiSaysWhatItIsFor() {
    for (Map.Entry<RequestMappingInfo, HandlerMethod> route : routes().entrySet()) {
      if (isApi(route.getKey())) {
        assertThat(route.getKey().getName()).as(route.getKey().toString()).isNotBlank();
      }
    }
  }

  private static boolean isApi(RequestMappingInfo route) {
    return route.getPatternValues().stream().anyMatch(path -> path.startsWith("/api/"));
  }

  private static Map<RequestMappingInfo, HandlerMethod> routes() {
    return RunningServer.shared()
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods();
  }

  private static String line(String path, RequestMappingInfo route, HandlerMethod handler) {
    List<String> methods = methods(route);
    boolean token = needsToken(path, methods);
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            path,
            String.join(", ", methods),
            token ? "token" : "everybody",
            meaning(route, handler));
  }

  private static List<String> methods(RequestMappingInfo route) {
    return route.getMethodsCondition().getMethods().stream()
        .map(RequestMethod::name)
        .sorted()
        .toList();
  }

  private static boolean needsToken(String path, List<String> methods) {
    if (READ_BY_POST.stream().anyMatch(path::startsWith)) {
      return false;
    }
    return !methods.equals(List.of("GET")) || FOR_WRITERS.stream().anyMatch(path::matches);
  }

  private static String meaning(RequestMappingInfo route, HandlerMethod handler) {
    String name = route.getName();
    if (name != null) {
      return name;
    }
    return handler.getBeanType().getPackageName().startsWith(PORTAL) ? "A page of the portal." : "";
  }
}
