package io.haneul.plugins.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.haneul.model.Bytes;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.model.Mhz;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.hypervisor.HostObservation;
import io.haneul.spi.hypervisor.VmSpec;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What is particular to simulated hosts, beyond what every hypervisor keeps to. */
class SimulatedHostTest {
    @TempDir
    Path directory;

    private Simulator simulator;
    private Stage stage;

    @BeforeEach
    void begin() throws Exception {
        simulator = new Simulator(directory);
        stage = new Stage(simulator);
    }

    @AfterEach
    void end() {
        simulator.close();
    }

    @Test
    void aUrlSaysWhatAHostHasAndItsPathAloneWhichHostItIs() throws Exception {
        HostObservation plain = probe("http://sim/c0/h0");
        assertEquals(16, plain.cores());
        assertEquals(new Mhz(2500), plain.speed());
        assertEquals(Bytes.ofGibi(64), plain.memory());
        assertEquals("c0-h0", plain.name());
        HostObservation large = probe("http://sim/c0/h0/?cores=32&speed=2000&memory=131072");
        assertEquals(32, large.cores());
        assertEquals(new Mhz(2000), large.speed());
        assertEquals(Bytes.ofGibi(128), large.memory());
        assertEquals(plain.identity(), large.identity());
        assertEquals(plain.address(), large.address());
        assertNotEquals(plain.identity(), probe("http://sim/c0/h1").identity());
    }

    @Test
    void whatIsNoUrlOfAHostIsRefusedWithWhatIsWrong() {
        for (String url : List.of(
                "http://sim",
                "http://sim/",
                "http://other/c0/h0",
                "https://sim/c0/h0",
                "http://sim/../h0",
                "http://sim/c0//h0",
                "http://sim/c0/h0/x/y",
                "c0/h0",
                "http://sim/c0/h0?cores=none",
                "http://sim/c0/h0?cores=0",
                "http://sim/c0/h0?memory=-5",
                "http://sim/c0/h0?colour=red")) {
            Fault fault = assertThrows(Fault.class, () -> probe(url), url);
            assertEquals(FaultKind.INVALID, fault.kind(), url);
            assertTrue(fault.getMessage().contains(url), fault.getMessage());
        }
    }

    @Test
    void nothingAnswersWhereNoHostWasProbed() {
        Fault fault = assertThrows(Fault.class, () -> simulator.driver().observe(Stage.call(1), Stage.at("c9/h9")));
        assertEquals(FaultKind.UNREACHABLE, fault.kind());
    }

    @Test
    void memoryAndProcessorsAreNotExceeded() throws Exception {
        simulator
                .driver()
                .probe(Stage.call(1), Target.of(Connection.open("http://sim/c0/h0?cores=2&speed=1000&memory=2048")));
        start("i-1-VM", 2, 500, 1024);
        assertLacks("memory 1048576 bytes short", () -> start("i-2-VM", 1, 500, 1025));
        assertLacks("cpu 1 MHz short", () -> start("i-2-VM", 1, 1001, 1024));
        assertLacks("has 2 cores, 3 wanted", () -> start("i-2-VM", 3, 100, 1024));
        start("i-2-VM", 2, 500, 1024);
        assertLacks("memory 1048576 bytes short", () -> start("i-3-VM", 1, 1, 1));
        stage.stop("i-1-VM", 1);
        start("i-3-VM", 1, 1000, 1024);
    }

    @Test
    void aHostMayBeToldToOvercommit() throws Exception {
        simulator
                .driver()
                .probe(
                        Stage.call(1),
                        Target.of(Connection.open("http://sim/c0/h0?cores=2&speed=1000&memory=1024&overcommit=2")));
        start("i-1-VM", 2, 1000, 1024);
        start("i-2-VM", 2, 1000, 1024);
        assertLacks("memory 1048576 bytes short", () -> start("i-3-VM", 1, 1, 1));
    }

    @Test
    void oneMachineOnTwoHostsIsSeen() throws Exception {
        stage.prepare("c0/h1");
        VmSpec machine = stage.start("c0/h0", "i-1-VM", 1);
        stage.start("c0/h1", "i-1-VM", 2);
        assertEquals(
                List.of("c0/h0", "c0/h1"),
                simulator.state().hostsRunning(machine.vm().id()));
    }

    @Test
    void aMachineNeedsItsWiresAndItsDisksOnTheHost() throws Exception {
        simulator.driver().probe(Stage.call(1), Stage.at("c0/bare"));
        assertEquals(
                "host c0/bare does not carry segment vlan://101 for machine i-1-VM",
                refusal("c0/bare").getMessage());
        simulator.driver().ensureSegment(Stage.call(1), Stage.at("c0/bare"), Stage.SEGMENT);
        assertEquals(
                "host c0/bare has no access to pool nfs://10.1.1.9/p0 for machine i-1-VM",
                refusal("c0/bare").getMessage());
        Fault noDisk = assertThrows(
                Fault.class,
                () -> simulator.driver().ensureRunning(Stage.call(1), Stage.at("c0/h0"), Stage.spec("i-9-VM")));
        assertEquals(FaultKind.NOT_FOUND, noDisk.kind());
        assertEquals(List.of(), simulator.state().running());
    }

    @Test
    void aMachineThatIsLeftAloneIsNotStartedAgain() throws Exception {
        stage.start("i-1-VM", 1);
        stage.start("i-1-VM", 2);
        assertEquals(1, simulator.state().running().get(0).boots());
    }

    @Test
    void anApplianceThatWasStartedAfreshKnowsNothing() throws Exception {
        stage.start("r-1-VM", 1);
        stage.deliver("r-1-VM", 7, "{}");
        assertEquals(1, simulator.state().hosts().get(0).documents().size());
        stage.stop("r-1-VM", 1);
        stage.start("r-1-VM", 1);
        assertEquals(List.of(), simulator.state().hosts().get(0).documents());
        stage.deliver("r-1-VM", 1, "{}");
        assertEquals(1, simulator.state().hosts().get(0).documents().get(0).revision());
    }

    private Fault refusal(String host) {
        Fault fault = assertThrows(Fault.class, () -> stage.start(host, "i-1-VM", 1));
        assertEquals(FaultKind.INVALID, fault.kind());
        return fault;
    }

    private void start(String name, int cores, long mhz, long memory) throws Exception {
        VmSpec spec = stage.machine(name);
        simulator
                .driver()
                .ensureRunning(
                        Stage.call(1),
                        Stage.at("c0/h0"),
                        new VmSpec(
                                spec.vm(),
                                cores,
                                new Mhz(mhz),
                                Bytes.ofMebi(memory),
                                spec.guest(),
                                spec.disks(),
                                spec.nics()));
    }

    private static void assertLacks(String lack, Executable start) {
        Fault fault = assertThrows(Fault.class, start);
        assertEquals(FaultKind.NO_CAPACITY, fault.kind());
        assertEquals("host c0/h0: " + lack, fault.getMessage());
    }

    private HostObservation probe(String url) throws Exception {
        return simulator.driver().probe(Stage.call(1), Target.of(Connection.open(url)));
    }
}
