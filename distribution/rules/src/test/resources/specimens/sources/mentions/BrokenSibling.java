package io.haneul.plugins.one;

import io.haneul.plugins.two.Names;

final class BrokenSibling {
    String name() {
        return Names.TWO;
    }
}
