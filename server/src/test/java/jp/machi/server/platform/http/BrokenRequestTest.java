package jp.machi.server.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import jp.machi.server.testing.RunningServer;
import jp.machi.server.testing.ServerClient;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BrokenRequestTest {
  private static final RunningServer SERVER = RunningServer.shared();

  @Test
  void anAddressInBareJapaneseIsAProblemAndNoPageOfTheContainer() throws IOException {
    String answer = send("GET /datasets/公園 HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400 ");
    assertThat(answer.toLowerCase(java.util.Locale.ROOT))
        .contains("content-type: application/problem+json")
        .doesNotContain("<html", "tomcat", "exception");
    String body = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
    assertThat(ServerClient.parse(body).path("code").asString()).isEqualTo("http.bad_request");
  }

  @Test
  void whoMeetsABusyServerIsToldWhenToComeBack() throws IOException {
    MockHttpServletResponse response = new MockHttpServletResponse();

    SERVER
        .bean(ProblemAdvice.class)
        .handle(
            new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "rows.busy"),
            new MockHttpServletRequest(),
            response);

    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("10");
  }

  private static String send(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SERVER.client().port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
