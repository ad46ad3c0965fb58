package jp.machi.server.platform.outgoing;

import java.util.Locale;

/** A request to another server came to nothing. The text holds no address and nothing secret. */
public final class OutgoingException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  OutgoingException(Reason reason) {
    super(reason.code());
    this.reason = reason;
  }

  OutgoingException(Reason reason, Throwable cause) {
    super(reason.code(), cause);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Why a request came to nothing. */
  public enum Reason {
    /** The address is no http or https address, has a name and password, or has another port. */
    ADDRESS_NOT_ALLOWED,
    /** The host is inside: private, of this machine, multicast, or for special use. */
    HOST_NOT_PUBLIC,
    /** The host has no address. */
    HOST_UNKNOWN,
    /** More redirects than anybody needs. */
    TOO_MANY_REDIRECTS,
    /** The answer is longer than the caller takes. */
    TOO_LARGE,
    /** It took too long. */
    TIMEOUT,
    /** There is no connection, or no answer that is HTTP. */
    UNREACHABLE;

    /** Its name for programs. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
