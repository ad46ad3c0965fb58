package jp.machi.cli.publish;

import java.time.Duration;

/** Lets time pass between two questions to a server. */
@FunctionalInterface
interface Pause {
  void take(Duration duration) throws InterruptedException;
}
