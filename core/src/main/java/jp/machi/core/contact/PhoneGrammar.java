package jp.machi.core.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.machi.core.contact.PhoneNumber.Problem;
import jp.machi.core.contact.WrittenPhones.Known;
import jp.machi.core.contact.WrittenPhones.Line;
import jp.machi.core.contact.WrittenPhones.Unclear;
import jp.machi.core.contact.WrittenPhones.Use;
import jp.machi.core.text.Characters;
import jp.machi.core.text.Hyphens;
import jp.machi.core.text.Spaces;
import jp.machi.core.text.TextCursor;
import jp.machi.core.text.Width;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of telephone numbers in a cell. A word in front of a number says what it is for or
 * who answers; brackets hold a note, a label of the number at their side, or more numbers; words
 * behind a number are none of these, and the cell is not read.
 *
 * <pre>
 * cell   = {label | number [tail {tail}] [extension] | "(" cell ")" | separator}
 * tail   = ("~" | "・" | "、" | "/") up to four digits, which replace the last ones
 * label  = word in front of a number, or 代表 and the like behind it
 * </pre>
 */
final class PhoneGrammar {
  /** Ten numbers with extensions; longer cells are lists of offices, not numbers. */
  private static final int LONGEST = 300;

  /** Lines that ring together; more are no list that anybody would dial through. */
  private static final int MOST_IN_RANGE = 10;

  private static final int LONGEST_EXTENSION = 6;
  private static final int LONGEST_TAIL = 4;
  private static final int NATIONAL = 3;

  /** A bracket with so many digits holds a number, though one that cannot be read. */
  private static final int DIGITS_OF_A_NUMBER = 6;

  private static final String OPEN = "([{【〔<「";
  private static final String CLOSE = ")]}】〕>」";
  private static final String SEPARATORS = "/・,、;:|。.=･\n";

  private final String words;
  private final TextCursor cursor;
  private final String areaCode;
  private final int depth;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private PhoneLabel label = new PhoneLabel(Use.UNSAID, false);

  /** Whether words stand there that no number has followed yet. */
  private boolean waiting;

  private String lastAreaCode = "";
  private @Nullable Problem problem;

  private PhoneGrammar(String words, String areaCode, int depth) {
    this.words = words;
    this.cursor = new TextCursor(Hyphens.plain(words)); // of the same length
    this.areaCode = areaCode;
    this.depth = depth;
  }

  static WrittenPhones read(String cell, String areaCode) {
    return cell.length() > LONGEST
        ? new Unclear(Problem.MALFORMED)
        : new PhoneGrammar(Width.half(Width.fullKana(cell)), areaCode, 0).phones();
  }

  private WrittenPhones phones() {
    while (!cursor.atEnd() && problem == null) {
      if (!separator() && !bracket() && !number()) {
        word();
      }
    }
    if (problem == null && (lines.isEmpty() || endsInWords())) {
      problem = Problem.MALFORMED;
    }
    return problem == null ? new Known(lines, notes) : new Unclear(problem);
  }

  /** Words behind the last number; a label whose number was left blank is none: TEL … FAX. */
  private boolean endsInWords() {
    boolean blank = lines.getLast().use() != Use.UNSAID;
    return waiting && (label.named() || (label.use() == Use.FAX && !blank));
  }

  private boolean separator() {
    if (cursor.peek() == '\n') {
      label = new PhoneLabel(waiting ? label.use() : Use.UNSAID, waiting && label.named());
    }
    boolean space = Spaces.isSpace(cursor.peek());
    boolean dash = cursor.peek() == '-' && waiting; // TEL-044-200-2111
    if (space || dash) {
      cursor.skip();
      return true;
    }
    return cursor.takeOneOf(SEPARATORS) != 0;
  }

  private boolean bracket() {
    int open = cursor.position();
    int kind = OPEN.indexOf(cursor.peek());
    if (cursor.atEnd() || kind < 0 || isAreaCode()) {
      return false;
    }
    int close = closing(open, cursor.peek(), CLOSE.charAt(kind));
    String inner = Spaces.trim(words.substring(open + 1, close));
    cursor.moveTo(close);
    cursor.skip();
    if (inner.chars().noneMatch(c -> Characters.isDigit((char) c))) {
      remark(inner, open);
    } else {
      numbers(inner);
    }
    return true;
  }

  /** Whether a bracket holds the area code of a number behind it: (044)200-2111. */
  private boolean isAreaCode() {
    int end = cursor.peek(1) == '+' ? 2 : 1;
    while (Characters.isDigit(cursor.peek(end))) {
      end++;
    }
    int next = cursor.peek(end + 1) == ' ' || cursor.peek(end + 1) == '-' ? end + 2 : end + 1;
    return cursor.peek() == '('
        && end > 1
        && cursor.peek(end) == ')'
        && Characters.isDigit(cursor.peek(next));
  }

  /** Place of the bracket that closes one, the end of the text where it was forgotten. */
  private int closing(int open, char opens, char closes) {
    int inside = 0;
    for (int i = open; i < words.length(); i++) {
      inside += words.charAt(i) == opens ? 1 : words.charAt(i) == closes ? -1 : 0;
      if (inside == 0) {
        return i;
      }
    }
    return words.length();
  }

  /** A bracket without digits: the label of the number before or behind it, or a note. */
  private void remark(String inner, int open) {
    PhoneLabel inside = PhoneLabel.of(Spaces.removeAll(inner));
    if (inside.named()) {
      notes.add(inner);
    }
    if (inside.use() == Use.UNSAID || inside.named() || lines.isEmpty() || waiting) {
      label = inside.use() == Use.UNSAID || inside.named() ? label : label.and(inside);
      return;
    }
    boolean touchesBefore = open > 0 && Characters.isDigit(words.charAt(open - 1));
    boolean touchesNext = Characters.isDigit(cursor.peek()) || cursor.peek() == '(';
    boolean next = touchesNext || (cursor.peek() == ' ' && Characters.isDigit(cursor.peek(1)));
    if (!next || (touchesBefore && !touchesNext)) {
      lines.set(lines.size() - 1, lines.getLast().usedAs(inside.use()));
    } else if (!touchesBefore && touchesNext) {
      label = inside;
      waiting = true;
    } else if (inside.use() != Use.PHONE) {
      problem = Problem.MALFORMED; // 044-200-2111(FAX)044-200-2112: the fax of which?
    }
  }

  /** A bracket with digits: numbers, or a note such as （平日8:30～17:15）. */
  private void numbers(String inner) {
    WrittenPhones inside =
        depth == 0 ? new PhoneGrammar(inner, areaCode, 1).phones() : new Unclear(Problem.MALFORMED);
    switch (inside) {
      case Known(var more, var remarks) -> {
        more.forEach(line -> lines.add(line.use() == Use.UNSAID ? line.usedAs(label.use()) : line));
        notes.addAll(remarks);
        waiting = false;
        label = new PhoneLabel(Use.UNSAID, false);
      }
      case Unclear(var why) -> {
        if (holdsNumber(inner)) {
          problem = why;
        } else {
          notes.add(inner);
        }
      }
    }
  }

  private static boolean holdsNumber(String inner) {
    TextCursor cursor = new TextCursor(Hyphens.plain(inner));
    while (!cursor.atEnd()) {
      Optional<PhoneDigits> digits = PhoneDigits.take(cursor);
      if (digits.isPresent() && digits.get().digits().length() >= DIGITS_OF_A_NUMBER) {
        return true;
      }
      cursor.skip();
    }
    return false;
  }

  private boolean number() {
    Optional<PhoneDigits> digits = PhoneDigits.take(cursor);
    if (digits.isEmpty()) {
      return false;
    }
    PhoneNumber read = PhoneParser.read(digits.get(), areaCode());
    if (read instanceof PhoneNumber.Unclear(var why)) {
      boolean counts = why == Problem.NO_AREA_CODE && waiting && label.named(); // ビル1階
      problem = counts ? Problem.MALFORMED : why;
      return true;
    }
    PhoneNumber.Known known = (PhoneNumber.Known) read;
    boolean national = known.text().indexOf('-') < 0; // 110; in a note it counts something
    if (national && (depth > 0 || label.named())) {
      problem = Problem.MALFORMED;
      return true;
    }
    lines.add(new Line(known.text(), "", label.use(), known.completed()));
    lastAreaCode = PhoneNumber.areaCode(known.text());
    waiting = false;
    while (problem == null && tail(known)) {
      // each adds its numbers
    }
    extension();
    return true;
  }

  /** A number without area code has the one of the number before it: 044-200-2111、200-2112. */
  private String areaCode() {
    return lastAreaCode.isEmpty() ? areaCode : lastAreaCode;
  }

  /** 044-200-2111～2113, 044-200-2111・2112: digits in place of the last ones. */
  private boolean tail(PhoneNumber.Known known) {
    int start = cursor.position();
    blanks();
    boolean range = cursor.takeAny("~", "〜", "から");
    boolean taken = range || cursor.takeOneOf("・･,、/") != 0 || cursor.takeAny("または", "又は");
    blanks();
    int width = taken ? cursor.digits() : 0;
    char behind = cursor.peek(width);
    boolean joined = "-(".indexOf(behind) >= 0 && Characters.isDigit(cursor.peek(width + 1));
    String last = lines.getLast().number();
    int end = last.length() - width;
    boolean national = width == NATIONAL && cursor.peek() == '1'; // 110, 119
    boolean fits = width > 0 && width <= LONGEST_TAIL && last.lastIndexOf('-') < end;
    if (!fits || joined || national) {
      cursor.moveTo(start);
      return false;
    }
    int to = cursor.takeNumber();
    int from = range ? Integer.parseInt(last, end, last.length(), 10) + 1 : to;
    if (from > to || to - from >= MOST_IN_RANGE) {
      problem = Problem.MALFORMED;
    }
    for (int i = from; problem == null && i <= to; i++) {
      String digits = "0".repeat(Math.max(0, width - Integer.toString(i).length())) + i;
      lines.add(new Line(last.substring(0, end) + digits, "", label.use(), known.completed()));
    }
    return true;
  }

  /** 内線123, (内123), ext. 123 behind a number. */
  private void extension() {
    int start = cursor.position();
    blanks();
    boolean bracket = cursor.takeOneOf("([") != 0;
    boolean named = cursor.takeAny("内線番号", "内線", "内)", "内", "ext", "EXT", "Ext");
    while (named && (Spaces.isSpace(cursor.peek()) || ":.)".indexOf(cursor.peek()) >= 0)) {
      if (cursor.atEnd()) {
        break;
      }
      cursor.skip();
    }
    int width = named ? cursor.digits() : 0;
    if (width == 0 || width > LONGEST_EXTENSION) {
      cursor.moveTo(start);
      return;
    }
    int digits = cursor.position();
    cursor.moveTo(digits + width);
    Line line = lines.removeLast();
    lines.add(new Line(line.number(), cursor.since(digits), line.use(), line.completed()));
    if (bracket && !cursor.atEnd() && cursor.takeOneOf(")]") == 0) {
      problem = Problem.MALFORMED; // (内線123・124)
    }
  }

  private void blanks() {
    while (cursor.peek() == ' ') {
      cursor.skip();
    }
  }

  private void word() {
    int start = cursor.position();
    do {
      cursor.skip();
    } while (!cursor.atEnd() && !endsWord(words.charAt(cursor.position())));
    String word = words.substring(start, cursor.position());
    if (PhoneLabel.isExtension(word) || "~〜".indexOf(word.charAt(0)) >= 0 || word.equals("から")) {
      problem = Problem.MALFORMED;
      return;
    }
    PhoneLabel said = PhoneLabel.of(word);
    if (said.named()) {
      notes.add(word);
    }
    label = waiting ? said.and(label) : said;
    waiting = true;
  }

  private static boolean endsWord(char c) {
    return Characters.isDigit(c)
        || Spaces.isSpace(c)
        || OPEN.indexOf(c) >= 0
        || CLOSE.indexOf(c) >= 0
        || SEPARATORS.indexOf(c) >= 0
        || c == '+';
  }
}
