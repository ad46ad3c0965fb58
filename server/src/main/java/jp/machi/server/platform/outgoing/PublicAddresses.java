package jp.machi.server.platform.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses are of the public internet. Everything in the registries of special-purpose
 * addresses (IANA; RFC 6890) is not, and neither are IPv6 addresses that hold an IPv4 address or
 * lead to one by a gateway.
 */
final class PublicAddresses {
  private static final List<Block> SPECIAL_4 =
      List.of(
          Block.of(8, 0), // this network
          Block.of(8, 10), // private
          Block.of(10, 100, 64), // shared by carriers
          Block.of(8, 127), // this machine
          Block.of(16, 169, 254), // link-local, and what clouds tell their machines
          Block.of(12, 172, 16), // private
          Block.of(24, 192, 0, 0), // protocols
          Block.of(24, 192, 0, 2), // examples
          Block.of(24, 192, 31, 196), // AS112
          Block.of(24, 192, 52, 193), // AMT
          Block.of(24, 192, 88, 99), // 6to4 relays
          Block.of(16, 192, 168), // private
          Block.of(24, 192, 175, 48), // AS112
          Block.of(15, 198, 18), // benchmarks
          Block.of(24, 198, 51, 100), // examples
          Block.of(24, 203, 0, 113), // examples
          Block.of(4, 224), // multicast
          Block.of(4, 240)); // reserved, broadcast

  /** The only part of IPv6 that is given to the public. */
  private static final Block GLOBAL_6 = Block.of(3, 0x20);

  private static final List<Block> SPECIAL_6 =
      List.of(
          Block.of(23, 0x20, 0x01, 0, 0), // protocols, among them Teredo
          Block.of(32, 0x20, 0x01, 0x0d, 0xb8), // examples
          Block.of(16, 0x20, 0x02), // 6to4: holds an IPv4 address
          Block.of(48, 0x26, 0x20, 0, 0x4f, 0x80, 0), // AS112
          Block.of(20, 0x3f, 0xff, 0)); // examples

  private PublicAddresses() {}

  /** Whether anybody in the world would reach the same machine there. */
  static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address
        ? SPECIAL_4.stream().noneMatch(block -> block.contains(bytes))
        : GLOBAL_6.contains(bytes) && SPECIAL_6.stream().noneMatch(block -> block.contains(bytes));
  }

  /** Addresses that begin with the same bits. */
  private record Block(int bits, List<Integer> start) {

    static Block of(int bits, Integer... start) {
      return new Block(bits, List.of(start));
    }

    boolean contains(byte[] address) {
      for (int bit = 0; bit < bits; bit += 8) {
        int place = bit / 8;
        int first = place < start.size() ? start.get(place) : 0;
        int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
        if (((address[place] ^ first) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
