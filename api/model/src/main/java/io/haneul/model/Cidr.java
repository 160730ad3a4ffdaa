package io.haneul.model;

/**
 * A range of addresses: those that begin like a network's address.
 *
 * @param network its first address; the bits behind the prefix are zero
 * @param prefix  number of leading bits that its addresses have in common
 */
public record Cidr(IpAddress network, int prefix) {
    /** @throws IllegalArgumentException when the prefix does not fit the address, or the address has bits behind it */
    public Cidr {
        byte[] bytes = network.bytes();
        if (prefix < 0 || prefix > bytes.length * 8) {
            throw new IllegalArgumentException(network + " has no prefix of " + prefix + " bits");
        }
        for (int bit = prefix; bit < bytes.length * 8; bit++) {
            if ((bytes[bit / 8] >> (7 - bit % 8) & 1) != 0) {
                throw new IllegalArgumentException(network + "/" + prefix + " has bits behind its prefix");
            }
        }
    }

    /**
     * {@return the range that the text names, such as {@code 10.1.1.0/24}}
     *
     * @throws IllegalArgumentException when it names none
     */
    public static Cidr parse(String text) {
        int slash = text.indexOf('/');
        String prefix = text.substring(slash + 1);
        if (slash < 0 || !prefix.matches("\\d{1,3}")) {
            throw new IllegalArgumentException("'" + text + "' is no range of addresses such as 10.1.1.0/24");
        }
        return new Cidr(new IpAddress(text.substring(0, slash)), Integer.parseInt(prefix));
    }

    /** {@return whether the address lies in this range} */
    public boolean contains(IpAddress address) {
        byte[] own = network.bytes();
        byte[] other = address.bytes();
        if (own.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            if (((own[bit / 8] ^ other[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return network + "/" + prefix;
    }
}
