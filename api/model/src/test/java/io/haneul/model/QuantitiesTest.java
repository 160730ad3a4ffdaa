package io.haneul.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    @ParameterizedTest
    @CsvSource({
        "10.1.1.0/24, 10.1.1.0, true",
        "10.1.1.0/24, 10.1.1.255, true",
        "10.1.1.0/24, 10.1.2.0, false",
        "10.1.1.0/24, 2001:db8::1, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "10.1.1.128/25, 10.1.1.127, false",
        "10.1.1.1/32, 10.1.1.1, true",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false"
    })
    void aRangeOfAddressesKnowsItsOwn(String range, String address, boolean lies) {
        assertEquals(lies, Cidr.parse(range).contains(new IpAddress(address)));
        assertEquals(range, Cidr.parse(range).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.1.1.1/24", "10.1.1.0", "10.1.1.0/33", "10.1.1.0/", "10.1.1.0/-1", "x/24", "2001:db8::1/64"})
    void whatIsNoRangeOfAddressesIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Cidr.parse(text));
    }

    @Test
    void aRangeOfPortsHasAnOrder() {
        assertEquals(3, new PortRange(80, 82).size());
        assertEquals("80-82", new PortRange(80, 82).toString());
        assertEquals("80", PortRange.of(80).toString());
        assertThrows(IllegalArgumentException.class, () -> new PortRange(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new PortRange(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new PortRange(1, 65_536));
    }

    @Test
    void nobodyChangesAChunk() {
        byte[] bytes = {1, 2, 3};
        Chunk chunk = new Chunk(bytes);
        bytes[0] = 9;
        chunk.bytes()[1] = 9;
        assertArrayEquals(new byte[] {1, 2, 3}, chunk.bytes());
        assertEquals(new Chunk(new byte[] {1, 2, 3}), chunk);
        assertEquals(new Chunk(new byte[] {1, 2, 3}).hashCode(), chunk.hashCode());
        assertNotEquals(new Chunk(new byte[] {1, 2}), chunk);
        assertFalse(chunk.toString().contains("1, 2"));
        assertThrows(IllegalArgumentException.class, () -> new Chunk(new byte[Chunk.LARGEST + 1]));
    }

    @Test
    void aRateIsAboveZero() {
        assertTrue(BitRate.ofMega(200).bitsPerSecond() == 200_000_000);
        assertThrows(IllegalArgumentException.class, () -> new BitRate(0));
    }
}
