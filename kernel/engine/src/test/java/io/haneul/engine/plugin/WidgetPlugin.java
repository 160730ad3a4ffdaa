package io.haneul.engine.plugin;

import io.haneul.commands.Success;
import io.haneul.model.Fault;
import io.haneul.model.FaultKind;
import io.haneul.spi.Call;
import io.haneul.spi.Connection;
import io.haneul.spi.Target;
import io.haneul.spi.command.Handler;
import io.haneul.spi.command.Intent;
import io.haneul.spi.command.IntentDone;
import io.haneul.spi.network.DeviceObservation;
import io.haneul.spi.network.NetworkDevice;
import io.haneul.spi.network.NetworkProvider;
import io.haneul.spi.network.NetworkProviderFacts;
import io.haneul.spi.network.NetworkReport;
import io.haneul.spi.network.NetworkState;
import io.haneul.spi.service.DocumentDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/** A plugin with a network provider whose devices come by commands of its own. */
final class WidgetPlugin {
    static final String PROVIDER = "Widgets";
    static final String PASSWORD = "canary-0c51f2";

    private WidgetPlugin() {}

    static final class Provider implements NetworkProvider, NetworkDevice {
        @Override
        public String name() {
            return PROVIDER;
        }

        @Override
        public NetworkProviderFacts facts() {
            return new NetworkProviderFacts(Map.of("Lb", Map.of()), Optional.empty());
        }

        @Override
        public NetworkReport converge(Call call, Target target, NetworkState state) throws Fault {
            throw new Fault(FaultKind.BROKEN, "no network has widgets here");
        }

        @Override
        public void ensureAbsent(Call call, Target target, NetworkState state) {
            // there is nothing
        }

        @Override
        public DeviceObservation probe(Call call, Target target) throws Fault {
            Connection connection = target.connection();
            if (!connection.password().orElseThrow().reveal().equals(PASSWORD)) {
                throw new Fault(FaultKind.INVALID, "password is wrong");
            }
            return new DeviceObservation("serial of " + connection.url(), "1.0", 64, Optional.empty());
        }
    }

    static final class Commands implements Handler {
        private final List<Class<? extends Record>> commands;
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn;

        Commands(List<Class<? extends Record>> commands) {
            this(commands, new CountDownLatch(0));
        }

        Commands(List<Class<? extends Record>> commands, CountDownLatch goOn) {
            this.commands = List.copyOf(commands);
            this.goOn = goOn;
        }

        static Commands all() {
            return new Commands(List.of(
                    Widgets.AddWidget.class,
                    Widgets.ListWidgets.class,
                    Widgets.DeleteWidget.class,
                    Widgets.NoteWidget.class));
        }

        void awaitBegun() throws InterruptedException {
            begun.await();
        }

        @Override
        public String name() {
            return "widgets";
        }

        @Override
        public List<Class<? extends Record>> commands() {
            return commands;
        }

        @Override
        public Intent intend(Call call, Record command) throws Fault, InterruptedException {
            begun.countDown();
            goOn.await();
            if (command instanceof Widgets.AddWidget add) {
                if (!add.url().startsWith("https://")) {
                    throw new Fault(FaultKind.INVALID, "url must begin with https://");
                }
                Connection connection = new Connection(
                        add.url(), Optional.of(add.username()), Optional.of(add.password()), Map.of("mode", "plain"));
                return new Intent.AddDevice(PROVIDER, add.physicalNetworkId(), connection, OptionalInt.empty(), false);
            }
            if (command instanceof Widgets.ListWidgets list) {
                return new Intent.ListDevices(PROVIDER, Optional.empty(), list.id());
            }
            if (command instanceof Widgets.DeleteWidget delete) {
                return new Intent.RemoveDevice(delete.id());
            }
            Widgets.NoteWidget note = (Widgets.NoteWidget) command;
            return new Intent.PutDocument(new DocumentDraft(note.key(), note.version(), "{}", Map.of()));
        }

        @Override
        public Record answer(Record command, IntentDone done) {
            if (done instanceof IntentDone.Device device) {
                return new Widgets.WidgetResponse(
                        device.id(), device.url(), device.username(), device.state(), device.networks());
            }
            if (done instanceof IntentDone.Kept kept) {
                return new Widgets.NoteResponse(kept.key(), kept.version());
            }
            return Success.plain();
        }
    }
}
