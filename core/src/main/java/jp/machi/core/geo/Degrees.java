package jp.machi.core.geo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Degrees, minutes and seconds of one coordinate, as maps and surveys print them. */
final class Degrees {
  /** A tenth of a second is 3 m; 7 decimals of a degree (1 cm) keep a thousandth of one. */
  private static final int DECIMALS = 7;

  private static final BigDecimal SIXTY = BigDecimal.valueOf(60);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,3})(?:度|°)(?:(\\d{1,2})(?:分|'|′|’)(?:(\\d{1,2}(?:\\.\\d{1,9})?)(?:秒|\"|″|”|'')?)?)?");

  private Degrees() {}

  /** Decimal degrees, empty where the text is not degrees with minutes and seconds below 60. */
  static Optional<String> decimal(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    BigDecimal minutes = form.group(2) == null ? BigDecimal.ZERO : new BigDecimal(form.group(2));
    BigDecimal seconds = form.group(3) == null ? BigDecimal.ZERO : new BigDecimal(form.group(3));
    if (minutes.compareTo(SIXTY) >= 0 || seconds.compareTo(SIXTY) >= 0) {
      return Optional.empty();
    }
    BigDecimal behind =
        minutes.multiply(SIXTY).add(seconds).divide(SECONDS, DECIMALS, RoundingMode.HALF_EVEN);
    return Optional.of(
        new BigDecimal(form.group(1)).add(behind).stripTrailingZeros().toPlainString());
  }
}
