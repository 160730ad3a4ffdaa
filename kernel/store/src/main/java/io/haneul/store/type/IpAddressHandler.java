package io.haneul.store.type;

import io.haneul.model.IpAddress;
import org.apache.ibatis.type.TypeHandlerRegistry;

/** Addresses by their canonical text. */
public final class IpAddressHandler extends ValueHandler<IpAddress, String> {
    private IpAddressHandler() {
        super(String.class, IpAddress::text, IpAddress::new);
    }

    /** Makes the type known. */
    public static void registerIn(TypeHandlerRegistry registry) {
        registry.register(IpAddress.class, new IpAddressHandler());
    }
}
