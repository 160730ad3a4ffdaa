package io.haneul.store.network;

import io.haneul.model.NetworkId;
import java.time.Instant;

/**
 * The rules of a network that one of its providers could not take.
 *
 * @param network the network's name
 * @param rules   how many they are
 * @param reason  of one of them
 * @param since   the first of them was refused
 */
public record RefusedTally(
        NetworkId networkId, String network, String provider, long rules, String reason, Instant since) {}
