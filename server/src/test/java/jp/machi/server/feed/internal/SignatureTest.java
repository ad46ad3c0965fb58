package jp.machi.server.feed.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignatureTest {

  /** The example in the test suites of the libraries of Standard Webhooks. */
  @Test
  void signsAsTheSpecificationDoes() {
    byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(Signature.secret(key)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(
            Signature.sign(
                key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void waitsFourTimesAsLongAfterEachFailureUpToAnHour() {
    WebhookSettings settings = new WebhookSettings(Duration.ofSeconds(5), 5);
    assertThat(
            IntStream.of(1, 2, 3, 4, 5, 6, 100_000).mapToLong(i -> settings.delay(i).toSeconds()))
        .containsExactly(5L, 20L, 80L, 320L, 1280L, 3600L, 3600L);
  }
}
