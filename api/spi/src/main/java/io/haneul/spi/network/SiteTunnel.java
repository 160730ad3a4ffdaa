package io.haneul.spi.network;

import io.haneul.model.Cidr;
import io.haneul.model.IpAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A tunnel to another network.
 *
 * @param rule       which connection
 * @param address    its end here
 * @param gateway    its end there
 * @param own        networks here that it is for
 * @param peers      networks there that it is for
 * @param key        shared by both ends
 * @param ike        policy of the negotiation, such as {@code aes256-sha256;modp2048}
 * @param esp        policy of the traffic, likewise
 * @param ikeLife    after which the negotiation is repeated
 * @param espLife    after which the traffic's keys are changed
 * @param ikeVersion such as {@code ikev2}, or {@code ike} for any
 * @param keepalive  whether a dead peer is detected
 * @param passive    whether it waits for the other end to begin
 * @param encapsulated whether traffic is always wrapped in UDP
 */
public record SiteTunnel(
        UUID rule,
        PublicAddress address,
        IpAddress gateway,
        List<Cidr> own,
        List<Cidr> peers,
        Key key,
        String ike,
        String esp,
        Duration ikeLife,
        Duration espLife,
        String ikeVersion,
        boolean keepalive,
        boolean passive,
        boolean encapsulated) {
    public SiteTunnel {
        own = List.copyOf(own);
        peers = List.copyOf(peers);
    }
}
