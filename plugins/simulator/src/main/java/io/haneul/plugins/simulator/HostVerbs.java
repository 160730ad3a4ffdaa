package io.haneul.plugins.simulator;

import io.haneul.model.Fault;
import io.haneul.plugins.simulator.world.FaultRule.Verb;
import io.haneul.plugins.simulator.world.Plugging;
import io.haneul.plugins.simulator.world.Watching;
import io.haneul.plugins.simulator.world.World;
import io.haneul.spi.Target;

/** What the verbs of the simulator's hosts have in common: each is carried out at one host, unless a fault keeps it from it. */
abstract class HostVerbs {
    final World world;

    HostVerbs(World world) {
        this.world = world;
    }

    /** Carries out a verb that answers. */
    final <T> T at(Target target, Verb verb, Asking<T> asking) throws Fault, InterruptedException {
        String path = Translator.hostOf(target).path();
        return world.carryOut(verb, path, () -> asking.ask(path));
    }

    /** Carries out a verb that does not answer. */
    final void tell(Target target, Verb verb, Telling telling) throws Fault, InterruptedException {
        Boolean unused = at(target, verb, path -> {
            telling.tell(path);
            return true;
        });
    }

    final Plugging plugging(String path) {
        return world.hosts().plugging(path, world.stores());
    }

    final Watching watching(String path) {
        return world.hosts().watching(path);
    }

    interface Asking<T> {
        T ask(String path) throws Fault;
    }

    interface Telling {
        void tell(String path) throws Fault;
    }
}
