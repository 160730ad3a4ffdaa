package io.haneul.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.haneul.model.PortRange;
import io.haneul.model.Secret;
import io.haneul.spi.network.Key;
import io.haneul.spi.network.RemoteAccess;
import io.haneul.spi.network.ServiceState;
import io.haneul.spi.network.Traffic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The hash of a section: equal for equal content, another for any other. */
class SectionHashTest {
    @Test
    void equalSectionsHaveEqualHashesAndOthersHaveOthers() {
        List<ServiceState> sections = SampleSections.all();
        List<ServiceState> again = SampleSections.all();
        Set<String> hashes = new HashSet<>();
        for (int i = 0; i < sections.size(); i++) {
            assertEquals(sections.get(i).contentHash(), again.get(i).contentHash());
            assertEquals(64, sections.get(i).contentHash().length());
            hashes.add(sections.get(i).contentHash());
        }
        assertEquals(sections.size(), hashes.size());
    }

    @Test
    void anotherSecretIsSeenByItsVersionAlone() {
        assertNotEquals(hash("one", 1), hash("two", 2));
        assertEquals(hash("one", 1), hash("one", 1));
        assertFalse(vpn("a password", 1).toString().contains("a password"));
    }

    @Test
    void rulesThatLookAlikeAreToldApart() {
        assertNotEquals(acl(1, 32), acl(2, 1));
    }

    private static String acl(int first, int last) {
        int low = Math.min(first, last);
        int high = Math.max(first, last);
        return new ServiceState.Egress(
                        false,
                        List.of(new io.haneul.spi.network.FirewallRule(
                                new java.util.UUID(1, 1),
                                java.util.Optional.empty(),
                                Traffic.tcp(new PortRange(low, high)),
                                List.of(),
                                List.of())))
                .contentHash();
    }

    private static String hash(String password, long version) {
        return vpn(password, version).contentHash();
    }

    private static ServiceState vpn(String password, long version) {
        ServiceState.Vpn sample = SampleSections.all().stream()
                .filter(ServiceState.Vpn.class::isInstance)
                .map(ServiceState.Vpn.class::cast)
                .findFirst()
                .orElseThrow();
        RemoteAccess people = sample.remote().get(0);
        RemoteAccess changed = new RemoteAccess(
                people.id(),
                people.address(),
                people.protocol(),
                new Key(new Secret(password), version),
                people.addresses(),
                people.users());
        return new ServiceState.Vpn(List.of(changed), List.of());
    }
}
