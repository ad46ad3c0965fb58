package jp.machi.server.platform.config;

import java.util.List;

/** The server does not start with these settings. The text names every problem, one a line. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SettingsException(List<String> problems) {
    super("The settings cannot be used:\n  " + String.join("\n  ", problems));
  }
}
