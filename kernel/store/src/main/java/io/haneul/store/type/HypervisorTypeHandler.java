package io.haneul.store.type;

import io.haneul.model.HypervisorType;
import org.apache.ibatis.type.TypeHandlerRegistry;

/** Hypervisor types by their name. */
public final class HypervisorTypeHandler extends ValueHandler<HypervisorType, String> {
    private HypervisorTypeHandler() {
        super(String.class, HypervisorType::name, HypervisorType::new);
    }

    /** Makes the type known. */
    public static void registerIn(TypeHandlerRegistry registry) {
        registry.register(HypervisorType.class, new HypervisorTypeHandler());
    }
}
