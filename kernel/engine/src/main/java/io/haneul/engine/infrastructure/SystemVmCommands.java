package io.haneul.engine.infrastructure;

import io.haneul.commands.infrastructure.ListSystemVms;

/** Lists the system's machines that are no routers: there are none, and none is shown. */
final class SystemVmCommands {
    private final Area area;

    SystemVmCommands(Area area) {
        this.area = area;
    }

    void register() {
        area.kernel().commands().on(ListSystemVms.class, request -> Area.nothing());
    }
}
