package org.civicstore.certification.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses lie on the public internet. For IPv4 everything but the special-purpose blocks of the IANA registry (RFC
 * 6890); for IPv6 only global unicast 2000::/3 without its special blocks, so that mapped, translated (NAT64), local and
 * unassigned addresses are all out.
 */
final class PublicAddresses {

    private static final List<Block> CLOSED_4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // The one metadata service of a cloud that sits on a public address.
            "168.63.129.16/32");
    private static final List<Block> OPEN_6 = blocks("2000::/3");
    private static final List<Block> CLOSED_6 = blocks(
            // Protocol assignments with Teredo and ORCHID, documentation, 6to4, and AS112.
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return CLOSED_4.stream().noneMatch(block -> block.contains(bytes));
        }
        return OPEN_6.stream().anyMatch(block -> block.contains(bytes))
                && CLOSED_6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<Block> blocks(String... cidrs) {
        return Arrays.stream(cidrs).map(Block::of).toList();
    }

    private record Block(byte[] network, int prefix) {

        static Block of(String cidr) {
            String[] parts = cidr.split("/");
            try {
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(cidr, e);
            }
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < prefix; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((network[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
