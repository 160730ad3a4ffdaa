package io.haneul.store.type;

import io.haneul.model.MacAddress;
import org.apache.ibatis.type.TypeHandlerRegistry;

/** Ethernet addresses by their text. */
public final class MacAddressHandler extends ValueHandler<MacAddress, String> {
    private MacAddressHandler() {
        super(String.class, MacAddress::text, MacAddress::new);
    }

    /** Makes the type known. */
    public static void registerIn(TypeHandlerRegistry registry) {
        registry.register(MacAddress.class, new MacAddressHandler());
    }
}
