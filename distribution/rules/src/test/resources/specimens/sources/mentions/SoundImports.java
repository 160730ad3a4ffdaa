package io.haneul.plugins.one;

import io.haneul.model.HostId;
import io.haneul.plugins.one.inner.Session;
import io.haneul.spi.placement.HostAllocator;

interface SoundImports {
    HostAllocator of(HostId host, Session session);
}
