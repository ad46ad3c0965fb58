package jp.machi.cli.terminal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import jp.machi.core.rule.Finding;
import jp.machi.core.rule.Messages;
import jp.machi.core.rule.Severity;
import jp.machi.core.table.UnreadableSourceException;
import jp.machi.formats.write.ExportException;

/** Why a file could not be read or written, in words that say what to do. */
public final class Refusals {
  private Refusals() {}

  /** A reason: the code for programs, the message for people. */
  public record Refusal(String code, String message) {}

  /** The reason that an exception stands for. */
  public static Refusal of(IOException exception, Words words) {
    return switch (exception) {
      case UnreadableSourceException unreadable ->
          of(unreadable.code(), unreadable.parameters(), words);
      case ExportException unmade -> of(unmade.code(), unmade.parameters(), words);
      case NoSuchFileException missing ->
          new Refusal("file.not_found", words.text("refusal.not_found", missing.getFile()));
      case FileAlreadyExistsException exists ->
          new Refusal("file.exists", words.text("refusal.exists", exists.getFile()));
      case FolderException folder ->
          new Refusal("file.folder", words.text("refusal.folder", folder.getFile()));
      case NotDirectoryException folder ->
          new Refusal("file.no_folder", words.text("refusal.no_folder", folder.getFile()));
      case AccessDeniedException denied ->
          new Refusal("file.not_allowed", words.text("refusal.not_allowed", denied.getFile()));
      case FileSystemException broken ->
          new Refusal(
              "file.disk",
              words.text(
                  "refusal.disk",
                  String.valueOf(broken.getFile()),
                  String.valueOf(broken.getReason())));
      default -> new Refusal("file.disk", words.text("refusal.other", exception.toString()));
    };
  }

  private static Refusal of(String code, Map<String, String> parameters, Words words) {
    long row = Long.parseLong(parameters.getOrDefault("row", "0"));
    String column = parameters.getOrDefault("column", "");
    Finding finding = new Finding(code, Severity.BLOCKING, row, column, "", "", parameters);
    return new Refusal(code, Messages.text(finding, words.locale()));
  }
}
