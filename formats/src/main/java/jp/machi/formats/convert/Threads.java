package jp.machi.formats.convert;

import java.io.IOException;
import java.io.InterruptedIOException;

/** What threads owe each other: their exceptions as they were thrown, and an end. */
final class Threads {
  private Threads() {}

  /** What another thread threw: to be thrown, or thrown here where it needs no declaration. */
  static IOException unwrapped(Exception wrapper) {
    return switch (wrapper.getCause()) {
      case IOException broken -> broken;
      case RuntimeException broken -> throw broken;
      case Error broken -> throw broken;
      case null, default -> new IOException(wrapper);
    };
  }

  /** The interruption as an exception of reading and writing; the thread stays interrupted. */
  static IOException interrupted(InterruptedException interruption) {
    Thread.currentThread().interrupt();
    InterruptedIOException failure = new InterruptedIOException("interrupted");
    failure.initCause(interruption);
    return failure;
  }

  /** Waits for a thread that was told to end, even if this one is interrupted meanwhile. */
  static void awaitEnd(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException again) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
