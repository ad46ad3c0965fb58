package jp.machi.core.text;

/**
 * A place in a text that a grammar reads from left to right: each {@code take} moves on where it
 * fits and stays where it does not. Not thread-safe.
 */
public final class TextCursor {
  /** Longer numbers are codes, not days, hours or amounts; an int holds nine digits surely. */
  private static final int LONGEST_NUMBER = 9;

  private final String text;
  private int position;

  /** A cursor at the start of a text. */
  public TextCursor(String text) {
    this.text = text;
  }

  /** Characters before the cursor. */
  public int position() {
    return position;
  }

  /** Puts the cursor back, or forward, to a {@link #position()} it had. */
  public void moveTo(int place) {
    position = place;
  }

  /** Whether nothing is left. */
  public boolean atEnd() {
    return position >= text.length();
  }

  /** The next character, {@code \0} at the end. */
  public char peek() {
    return peek(0);
  }

  /** The character so many behind the next one, {@code \0} beyond the end. */
  public char peek(int ahead) {
    int place = position + ahead;
    return place < text.length() ? text.charAt(place) : '\0';
  }

  /** The text between a position and the cursor. */
  public String since(int start) {
    return text.substring(start, position);
  }

  /** Moves over one character, whatever it is. */
  public void skip() {
    position = Math.min(position + 1, text.length());
  }

  /** Moves over spaces and line ends. */
  public void skipSpaces() {
    while (!atEnd() && Spaces.isSpace(text.charAt(position))) {
      position++;
    }
  }

  /** Moves over a character if it is the next one. */
  public boolean take(char wanted) {
    boolean there = !atEnd() && text.charAt(position) == wanted;
    position += there ? 1 : 0;
    return there;
  }

  /** Moves over a word if the text goes on with it. */
  public boolean take(String word) {
    boolean there = text.startsWith(word, position);
    position += there ? word.length() : 0;
    return there;
  }

  /** Moves over the first of the words that the text goes on with. */
  public boolean takeAny(String... words) {
    for (String word : words) {
      if (take(word)) {
        return true;
      }
    }
    return false;
  }

  /** Moves over the next character if it is one of these, and gives it; else {@code \0}. */
  public char takeOneOf(String characters) {
    char next = peek();
    boolean there = next != '\0' && characters.indexOf(next) >= 0;
    position += there ? 1 : 0;
    return there ? next : '\0';
  }

  /** How many ASCII digits follow. */
  public int digits() {
    int count = 0;
    while (Characters.isDigit(peek(count))) {
      count++;
    }
    return count;
  }

  /** The number that follows; -1, without moving, where there is none or it is too long. */
  public int takeNumber() {
    int count = digits();
    if (count == 0 || count > LONGEST_NUMBER) {
      return -1;
    }
    int number = Integer.parseInt(text, position, position + count, 10);
    position += count;
    return number;
  }
}
