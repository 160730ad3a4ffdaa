package io.haneul.gateway.sample;

import io.haneul.store.query.Visibility;

final class BrokenConstant {
    String owned() {
        return Visibility.OWNED;
    }
}
