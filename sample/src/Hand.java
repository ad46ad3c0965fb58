import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** How different hands write the same thing: width, kana, dates, phone numbers, addresses. */
final class Hand {
  private static final Map<String, String> HALF_KANA = halfKana();

  private Hand() {}

  /** Digits, letters and signs of ASCII in full width. */
  static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
    return wide.toString();
  }

  /** Katakana in half width, marks apart. */
  static String halfKana(String text) {
    StringBuilder half = new StringBuilder();
    text.chars()
        .mapToObj(c -> String.valueOf((char) c))
        .forEach(letter -> half.append(HALF_KANA.getOrDefault(letter, letter)));
    return half.toString();
  }

  /** A day in one of the given styles: iso, slash, kanji, era, eraShort. */
  static String day(LocalDate day, String style) {
    boolean reiwa = !day.isBefore(LocalDate.of(2019, 5, 1));
    boolean heisei = !day.isBefore(LocalDate.of(1989, 1, 8));
    int eraYear = day.getYear() - (reiwa ? 2018 : heisei ? 1988 : 1925);
    String era = reiwa ? "令和" : heisei ? "平成" : "昭和";
    String letter = reiwa ? "R" : heisei ? "H" : "S";
    int month = day.getMonthValue();
    return switch (style) {
      case "iso" -> day.toString();
      case "slash" -> "%d/%d/%d".formatted(day.getYear(), month, day.getDayOfMonth());
      case "kanji" -> "%d年%d月%d日".formatted(day.getYear(), month, day.getDayOfMonth());
      case "era" ->
          era + (eraYear == 1 ? "元" : eraYear) + "年" + month + "月" + day.getDayOfMonth() + "日";
      case "eraShort" -> "%s%02d.%02d.%02d".formatted(letter, eraYear, month, day.getDayOfMonth());
      default -> throw new IllegalArgumentException(style);
    };
  }

  /** A telephone number as one of several people would write it. */
  static String phone(String phone, RandomGenerator random) {
    String[] part = phone.split("-");
    return switch (random.nextInt(9)) {
      case 0 -> "(" + part[0] + ")" + part[1] + "-" + part[2];
      case 1 -> part[0] + "（" + part[1] + "）" + part[2];
      case 2 -> wide(phone);
      case 3 -> part[0] + part[1] + part[2];
      case 4 -> phone.replace('-', '‐');
      case 5 -> phone + " ";
      default -> phone;
    };
  }

  /** An address as one of several people would write it. */
  static String address(City.Place place, RandomGenerator random) {
    String ward = City.NAME + place.town().ward().name;
    String town = place.town().name();
    return switch (random.nextInt(8)) {
      case 0 -> ward + place.street();
      case 1 -> "〒" + place.postalCode() + "　" + ward + place.street();
      case 2 -> ward + town + wide(place.number());
      case 3 ->
          place.chome() == 0
              ? ward + town + place.block() + "番地" + place.house()
              : ward + town + place.chome() + "丁目" + place.block() + "番" + place.house() + "号";
      case 4 ->
          place.chome() == 0
              ? place.address()
              : ward
                  + town
                  + "一二三四五六".charAt(place.chome() - 1)
                  + "丁目"
                  + place.block()
                  + "－"
                  + place.house();
      case 5 -> place.address() + (random.nextInt(3) == 0 ? "地先" : "");
      default -> place.address();
    };
  }

  /** Latitude or longitude with that many decimals. */
  static String degrees(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** One of the choices. */
  static <T> T oneOf(RandomGenerator random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Map<String, String> halfKana() {
    Map<String, String> half = new HashMap<>();
    for (char c = '\uFF61'; c <= '\uFF9F'; c++) {
      half.put(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC), String.valueOf(c));
      for (String mark : List.of("\uFF9E", "\uFF9F")) {
        String full = Normalizer.normalize(c + mark, Normalizer.Form.NFKC);
        if (full.length() == 1) {
          half.put(full, c + mark);
        }
      }
    }
    return half;
  }
}
