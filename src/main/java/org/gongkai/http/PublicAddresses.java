package org.gongkai.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses of the network belong to the public: none of the special-purpose blocks (RFC 6890
 * and IANA's registries), nor any of them written into an IPv6 address.
 */
public final class PublicAddresses {
  /** A block of addresses: bytes and how many of their bits count. */
  private record Block(byte[] start, int bits) {
    static Block of(String cidr) {
      String[] parts = cidr.split("/");
      try {
        return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(cidr, e);
      }
    }

    boolean holds(byte[] address) {
      if (address.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((address[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Block> CLOSED =
      blocks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by carriers; 100.100.100.200 is a cloud's metadata
          "127.0.0.0/8", // loopback
          "169.254.0.0/16", // link-local; 169.254.169.254 is most clouds' metadata
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments; 192.0.0.192 is a cloud's metadata
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // 6to4 relays
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4"); // reserved, broadcast

  /** Nothing outside global unicast is public. */
  private static final Block GLOBAL = Block.of("2000::/3");

  private static final List<Block> CLOSED_6 =
      blocks(
          "2001::/23", // protocol assignments; Teredo among them
          "2001:db8::/32", // documentation
          "3fff::/20"); // documentation

  /** NAT64 (RFC 6052, 2.1 and RFC 8215): the last four bytes are an IPv4 address. */
  private static final Block NAT64 = Block.of("64:ff9b::/96");

  /** 6to4 (RFC 3056): bytes 2 to 5 are an IPv4 address. */
  private static final Block SIX_TO_FOUR = Block.of("2002::/16");

  private static final List<Block> INTERNAL =
      blocks("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7");

  private PublicAddresses() {}

  /**
   * Java makes of an IPv4-mapped address (::ffff:10.0.0.1) an IPv4 address before it comes here.
   */
  public static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic4(bytes);
    }
    if (NAT64.holds(bytes)) {
      return isPublic4(Arrays.copyOfRange(bytes, 12, 16));
    }
    if (SIX_TO_FOUR.holds(bytes)) {
      return isPublic4(Arrays.copyOfRange(bytes, 2, 6));
    }
    return GLOBAL.holds(bytes) && CLOSED_6.stream().noneMatch(b -> b.holds(bytes));
  }

  /** Loopback, and what an organisation may use inside (RFC 1918, RFC 4193); never link-local. */
  public static boolean isInternal(InetAddress address) {
    return INTERNAL.stream().anyMatch(b -> b.holds(address.getAddress()));
  }

  private static boolean isPublic4(byte[] bytes) {
    return CLOSED.stream().noneMatch(b -> b.holds(bytes));
  }

  private static List<Block> blocks(String... cidrs) {
    return Arrays.stream(cidrs).map(Block::of).toList();
  }
}
