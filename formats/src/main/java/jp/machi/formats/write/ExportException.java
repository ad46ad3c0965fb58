package jp.machi.formats.write;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file cannot be made: its format cannot hold the table, or the disk failed. The code is a
 * finding code with a message in every language; the parameters hold no cell contents.
 */
public final class ExportException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, String> parameters;

  /** A refusal with the named placeholders of its message. */
  public ExportException(String code, Map<String, String> parameters) {
    this(code, parameters, null);
  }

  /** A refusal that another failure led to. */
  public ExportException(String code, Map<String, String> parameters, @Nullable Throwable cause) {
    super(code + " " + parameters, cause);
    this.code = code;
    this.parameters = Map.copyOf(parameters);
  }

  /** Finding code, such as {@code export.no_coordinates}. */
  public String code() {
    return code;
  }

  /** Named placeholders of the message. */
  public Map<String, String> parameters() {
    return parameters;
  }
}
