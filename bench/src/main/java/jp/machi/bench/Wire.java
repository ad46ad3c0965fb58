package jp.machi.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that asks and reads answers one after the other (HTTP/1.1, RFC 9112): so little
 * work that the client takes next to nothing of the processors it shares with the server. Not
 * thread-safe.
 */
final class Wire implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final int port;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private String tag = "";

  Wire(int port) throws IOException {
    this.port = port;
    this.socket = connected(port);
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    this.out = socket.getOutputStream();
  }

  private static Socket connected(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    return socket;
  }

  private void reconnect() throws IOException {
    socket.close();
    socket = connected(port);
    in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    out = socket.getOutputStream();
  }

  /**
   * An answer.
   *
   * @param bytes length of its body
   */
  record Answer(int status, long bytes) {}

  /** Asks for a path; with the tag of the last answer where that is wanted. */
  Answer get(String path, boolean ifNoneMatch) throws IOException {
    String request =
        "GET "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n"
            + (ifNoneMatch ? "If-None-Match: " + tag + "\r\n" : "")
            + "\r\n";
    out.write(request.getBytes(StandardCharsets.US_ASCII));
    out.flush();
    String first = line();
    int space = first.indexOf(' ');
    int status = Integer.parseInt(first, space + 1, space + 4, 10);
    long length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(header.substring(header.indexOf(':') + 1).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.contains("chunked");
      } else if (lower.startsWith("connection:")) {
        last = lower.contains("close");
      } else if (lower.startsWith("etag:")) {
        tag = header.substring(header.indexOf(':') + 1).strip();
      }
    }
    Answer answer = new Answer(status, chunked ? chunks() : skip(length));
    if (last) {
      // servers let go of a connection after some hundred requests
      reconnect();
    }
    return answer;
  }

  private long chunks() throws IOException {
    long bytes = 0;
    while (true) {
      int size = Integer.parseInt(line().strip(), 16);
      bytes += skip(size);
      line();
      if (size == 0) {
        return bytes;
      }
    }
  }

  private long skip(long bytes) throws IOException {
    in.skipNBytes(bytes);
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
