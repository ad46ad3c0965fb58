package jp.machi.core.table;

import java.io.IOException;
import java.util.Map;

/**
 * A file or a part of it cannot be read with certainty. The code is a finding code with a message
 * in every language; the parameters hold no cell contents.
 */
public final class UnreadableSourceException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Map<String, String> parameters;

  /** A refusal with the named placeholders of its message. */
  public UnreadableSourceException(String code, Map<String, String> parameters) {
    super(code + " " + parameters);
    this.code = code;
    this.parameters = Map.copyOf(parameters);
  }

  /** Finding code, such as {@code file.encrypted}. */
  public String code() {
    return code;
  }

  /** Named placeholders of the message. */
  public Map<String, String> parameters() {
    return parameters;
  }
}
