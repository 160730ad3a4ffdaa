package io.haneul.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "10.1.1.254, 10.1.1.254",
        "::, ::",
        "::1, ::1",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:0db8:0000:0:0:0:0:0001, 2001:db8::1",
        "fe80:0:0:0:0:0:0:0, fe80::",
        "1:0:2:0:3:0:4:0, 1:0:2:0:3:0:4:0",
        "::ffff:10.0.0.1, ::ffff:a00:1",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0"
    })
    void textBecomesCanonical(String given, String canonical) {
        assertEquals(canonical, new IpAddress(given).text());
        assertEquals(new IpAddress(canonical), new IpAddress(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "256.1.1.1",
                "999.1.1.1",
                "1.2.3",
                "1.2.3.4.5",
                "01.2.3.4",
                "1.2.3.4 ",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "12345::",
                "g::",
                "1.2.3.4::",
                "::1.2.3.256",
                "fe80::1%eth0"
            })
    void whatIsNoAddressIsRefusedWithoutAskingAnybody(String text) {
        assertThrows(IllegalArgumentException.class, () -> new IpAddress(text));
    }

    @Test
    void bytesAreInNetworkOrder() {
        assertArrayEquals(new byte[] {10, 0, (byte) 200, 1}, new IpAddress("10.0.200.1").bytes());
        assertEquals(16, new IpAddress("::1").bytes().length);
    }

    @Test
    void addressesAreOrderedByNumberAndNotByText() {
        assertTrue(new IpAddress("10.0.0.9").compareTo(new IpAddress("10.0.0.10")) < 0);
        assertTrue(new IpAddress("127.0.0.1").compareTo(new IpAddress("200.0.0.1")) < 0);
    }
}
