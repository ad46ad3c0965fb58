package jp.machi.formats.convert;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A short belt between two threads: one puts, one takes, and each learns when the other stopped.
 * Waiting can be interrupted on both sides.
 */
final class Handover<T> {
  private final int capacity;
  private final Deque<T> belt = new ArrayDeque<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private boolean finished;
  private boolean closed;
  private @Nullable Throwable failure;

  /** A belt with room for that many things. */
  Handover(int capacity) {
    this.capacity = capacity;
  }

  /** Puts a thing as soon as there is room; false where nobody takes any more. */
  boolean put(T thing) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (belt.size() == capacity && !closed) {
        moved.await();
      }
      if (!closed) {
        belt.addLast(thing);
        moved.signalAll();
      }
      return !closed;
    } finally {
      lock.unlock();
    }
  }

  /** Says that nothing more will be put; with the reason where it is not the end. */
  void finish(@Nullable Throwable reason) {
    lock.lock();
    try {
      finished = true;
      failure = reason;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the next thing, waiting for it.
   *
   * @return null after the last
   * @throws StoppedException after the last that was put before a failure
   */
  @Nullable T take() throws InterruptedException, StoppedException {
    lock.lockInterruptibly();
    try {
      while (belt.isEmpty() && !finished) {
        moved.await();
      }
      if (belt.isEmpty() && failure != null) {
        throw new StoppedException(failure);
      }
      moved.signalAll();
      return belt.pollFirst();
    } finally {
      lock.unlock();
    }
  }

  /** Says that nothing more will be taken. */
  void close() {
    lock.lock();
    try {
      closed = true;
      belt.clear();
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The putting side failed; the cause says why. */
  static final class StoppedException extends Exception {
    private static final long serialVersionUID = 1L;

    StoppedException(Throwable cause) {
      super(cause);
    }
  }
}
