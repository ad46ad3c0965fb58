package jp.machi.cli.characters;

import static jp.machi.cli.terminal.DisplayText.harmless;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jp.machi.cli.terminal.ExitCode;
import jp.machi.cli.terminal.Language;
import jp.machi.cli.terminal.Terminal;
import jp.machi.cli.terminal.Words;
import jp.machi.core.kanji.Shrink;
import jp.machi.core.kanji.ShrinkMap;
import jp.machi.core.kanji.WrittenCharacters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code machi characters TEXT…} */
@Command(name = "characters")
public final class CharactersCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final Language language;

  @Parameters(arity = "1..*", paramLabel = "TEXT", descriptionKey = "characters.text")
  private List<String> texts = List.of();

  /** A command that writes there. */
  public CharactersCommand(Terminal terminal, Map<String, String> environment) {
    this.terminal = terminal;
    this.language = new Language(environment);
  }

  @Override
  public Integer call() {
    Words words = language.words();
    Set<String> characters = new LinkedHashSet<>();
    texts.forEach(text -> characters.addAll(WrittenCharacters.of(text)));
    boolean told = false;
    for (String character : characters) {
      told |= tell(character, words);
    }
    if (!told) {
      terminal.out().println(words.text("characters.nothing"));
    }
    return ExitCode.DONE;
  }

  private boolean tell(String character, Words words) {
    if (WrittenCharacters.isPrivate(character)) {
      terminal.out().println(words.text("characters.private", points(character)));
      return true;
    }
    List<Shrink> shrinks = ShrinkMap.shipped().candidates(character);
    if (shrinks.isEmpty()) {
      return false;
    }
    String glyph = shrinks.getFirst().glyph();
    terminal.out().println(harmless(character) + "  " + points(character) + "  " + glyph);
    Map<String, Set<String>> tables = new LinkedHashMap<>();
    for (Shrink shrink : shrinks) {
      tables.computeIfAbsent(shrink.candidate(), _ -> new LinkedHashSet<>()).add(shrink.table());
    }
    tables.forEach((candidate, by) ->
        terminal.out().println("  → " + candidate + "  " + String.join(", ", by)));
    return true;
  }

  private static String points(String character) {
    return character
        .codePoints()
        .mapToObj(point -> String.format(Locale.ROOT, "U+%04X", point))
        .collect(Collectors.joining(" "));
  }
}
