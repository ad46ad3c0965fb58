package jp.machi.server.platform.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import jp.machi.server.platform.outgoing.OutgoingException.Reason;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Says what may be asked. As the resolver of the client it gives the very addresses that are
 * connected to, so that a name that leads elsewhere a moment later leads nowhere.
 */
final class Guard implements DnsResolver {
  private final Set<String> allowed;
  private final Set<Integer> ports;

  Guard(OutgoingSettings settings) {
    this.allowed = parts(settings.allowedHosts());
    this.ports = parts(settings.ports()).stream().map(Integer::valueOf).collect(Collectors.toSet());
  }

  private static Set<String> parts(String setting) {
    return Arrays.stream(setting.split(",", -1))
        .map(part -> part.strip().toLowerCase(Locale.ROOT))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toSet());
  }

  /** The address as a request may use it; its host is looked at when connecting. */
  URI check(String address) throws OutgoingException {
    URI uri;
    try {
      uri = new URI(address);
    } catch (URISyntaxException e) {
      throw new OutgoingException(Reason.ADDRESS_NOT_ALLOWED, e);
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || uri.getHost() == null || uri.getRawUserInfo() != null) {
      throw new OutgoingException(Reason.ADDRESS_NOT_ALLOWED);
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    if (!ports.contains(port) && !isAllowed(uri.getHost())) {
      throw new OutgoingException(Reason.ADDRESS_NOT_ALLOWED);
    }
    return uri;
  }

  private boolean isAllowed(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return allowed.contains(name)
        || (name.startsWith("[") && allowed.contains(name.substring(1, name.length() - 1)));
  }

  /** Not one address may be inside, or a name could have one of each kind. */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    if (!isAllowed(host) && !Arrays.stream(addresses).allMatch(PublicAddresses::isPublic)) {
      throw new NotPublicException();
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** The host is inside. */
  static final class NotPublicException extends UnknownHostException {
    private static final long serialVersionUID = 1L;
  }
}
