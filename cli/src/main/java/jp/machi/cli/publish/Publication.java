package jp.machi.cli.publish;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jp.machi.cli.publish.FilesToSend.FileToSend;
import jp.machi.cli.publish.IntakeClient.Sent;
import jp.machi.cli.terminal.Progress;
import jp.machi.cli.terminal.Refusals;
import jp.machi.cli.terminal.Terminal;
import jp.machi.cli.terminal.Words;
import jp.machi.core.mapping.MappingOverrides;

/** Sends files one after another and prints what becomes of them, in their order. */
final class Publication {
  /** Files sent ahead of the answers: enough to keep the server at work. */
  private static final int AHEAD = 8;

  private final IntakeClient client;
  private final Terminal terminal;
  private final Words words;
  private final ResultTable table;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final int total;
  private int done;

  private record Waiting(FileToSend file, URI intake) {}

  Publication(IntakeClient client, Terminal terminal, Words words, ResultTable table, int total) {
    this.client = client;
    this.terminal = terminal;
    this.words = words;
    this.table = table;
    this.total = total;
  }

  /** Publishes all of them; a file that fails does not stop the rest. */
  void publish(List<FileToSend> files, MappingOverrides mapping)
      throws InterruptedException, PublishStoppedException {
    for (FileToSend file : files) {
      send(file, mapping);
      while (waiting.size() >= AHEAD) {
        tellNext();
      }
    }
    while (!waiting.isEmpty()) {
      tellNext();
    }
  }

  private void send(FileToSend file, MappingOverrides mapping)
      throws InterruptedException, PublishStoppedException {
    try {
      switch (client.send(file, mapping)) {
        case Sent.Accepted(URI intake) -> waiting.add(new Waiting(file, intake));
        case Sent.Rejected(String reason) -> notSent(file, reason);
      }
    } catch (IOException e) {
      notSent(file, Refusals.of(e, words).message());
    }
  }

  /** Keeps the order: what was sent before is told before. */
  private void notSent(FileToSend file, String reason)
      throws InterruptedException, PublishStoppedException {
    while (!waiting.isEmpty()) {
      tellNext();
    }
    table.printNotSent(file.name(), reason);
    done++;
  }

  private void tellNext() throws InterruptedException, PublishStoppedException {
    Waiting next = waiting.remove();
    Intake intake = null;
    String reason = "";
    try (Progress progress = terminal.progress(next.file().name(), words)) {
      intake = client.await(next.intake(), now -> progress.step(bar(next.file(), now.rowsDone())));
    } catch (IOException e) {
      reason = Refusals.of(e, words).message();
    }
    if (intake == null) {
      table.printNotSent(next.file().name(), reason);
    } else {
      table.print(next.file().name(), intake);
    }
    done++;
  }

  private String bar(FileToSend file, long rows) {
    int filled = 20 * done / Math.max(1, total);
    return "["
        + "#".repeat(filled)
        + "-".repeat(20 - filled)
        + "] "
        + words.text("publish.progress", done, total, file.name(), rows);
  }
}
