package jp.machi.cli.terminal;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder was named where a file is wanted. */
public final class FolderException extends FileSystemException {
  private static final long serialVersionUID = 1L;

  private FolderException(Path path) {
    super(path.toString());
  }

  /** Lets everything pass but a folder. */
  public static void refuse(Path path) throws FolderException {
    if (Files.isDirectory(path)) {
      throw new FolderException(path);
    }
  }
}
