package jp.machi.cli.decision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.machi.core.decision.Decidable;
import jp.machi.core.decision.Decision;
import jp.machi.core.decision.Decision.Scope;
import jp.machi.core.decision.DecisionFile;
import jp.machi.core.decision.Judgement;
import jp.machi.core.standardise.Outcome;
import jp.machi.core.standardise.Outcome.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The decisions about one dataset: those of its file, and those that a person makes now. Not
 * thread-safe.
 */
public final class DecisionDesk {
  private static final int BUFFER_BYTES = 1 << 16;

  private final @Nullable Path file;
  private final List<Decision> decisions;
  private final List<Wish> wishes;
  private final Set<String> unmet = new LinkedHashSet<>();
  private boolean added;

  private DecisionDesk(@Nullable Path file, List<Decision> decisions, List<Wish> wishes) {
    this.file = file;
    this.decisions = new ArrayList<>(decisions);
    this.wishes = List.copyOf(wishes);
    wishes.forEach(wish -> unmet.add(wish.kind()));
  }

  /**
   * A kind of finding that a person accepts.
   *
   * @param kind a finding code, for one column with a colon and its heading behind it
   * @param scope null for as far as may be decided
   */
  public record Wish(String kind, @Nullable Scope scope, String by, String reason, Instant at) {

    private String code() {
      int colon = kind.indexOf(':');
      return colon < 0 ? kind : kind.substring(0, colon);
    }

    private @Nullable String column() {
      int colon = kind.indexOf(':');
      return colon < 0 ? null : kind.substring(colon + 1);
    }

    private boolean isAbout(Kind found) {
      String column = column();
      return found.code().equals(code()) && (column == null || column.equals(found.column()));
    }
  }

  /**
   * Opens the decisions of a file; there are none where there is no file.
   *
   * @param file null where nobody keeps decisions
   * @throws IllegalArgumentException where the file is not as {@link DecisionFile} describes it
   */
  public static DecisionDesk open(@Nullable Path file, List<Wish> wishes) throws IOException {
    if (file == null || !Files.exists(file)) {
      return new DecisionDesk(file, List.of(), wishes);
    }
    try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return new DecisionDesk(file, DecisionFile.read(text), wishes);
    }
  }

  /** Judges what was found in a table of a source, the wishes granted that may be. */
  public Judgement judge(Outcome outcome, Path source) throws IOException {
    if (decisions.isEmpty() && wishes.isEmpty()) {
      return Judgement.of(outcome, List.of(), "");
    }
    String sha256 = sha256(source);
    for (Wish wish : wishes) {
      grant(wish, outcome, sha256);
    }
    return Judgement.of(outcome, decisions, sha256);
  }

  private void grant(Wish wish, Outcome outcome, String sha256) {
    List<Kind> found = outcome.kinds().stream().filter(wish::isAbout).toList();
    Decidable least =
        found.stream()
            .map(kind -> Decidable.of(kind.code(), kind.severity()))
            .min(Decidable::compareTo)
            .orElse(Decidable.NEVER);
    Scope widest = least == Decidable.ALWAYS ? Scope.FROM_NOW_ON : Scope.THIS_FILE;
    Scope scope = wish.scope() == null ? widest : wish.scope();
    if (least.allows(scope)) {
      decisions.add(
          new Decision(
              wish.code(), wish.column(), scope, wish.by(), wish.at(), wish.reason(), sha256));
      unmet.remove(wish.kind());
      added = true;
    }
  }

  /** Wishes about which nothing was found, or nothing may be decided. */
  public List<String> unmet() {
    return List.copyOf(unmet);
  }

  /** Writes what was added into the file. */
  public void keep() throws IOException {
    if (added && file != null) {
      Files.writeString(file, DecisionFile.write(decisions));
    }
  }

  private static String sha256(Path source) throws IOException {
    try (InputStream in = Files.newInputStream(source)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible); // every Java has it
    }
  }
}
