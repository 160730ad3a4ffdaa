package io.haneul.store.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The server's command lines. Nothing secret may appear here: everybody on the machine can read them. */
final class ServerOptions {

    private ServerOptions() {}

    static List<String> server(Layout layout, Settings settings, int port) {
        List<String> options = common(layout, layout.files());
        // Without --skip-ssl 11.4 makes itself a key at every start, which takes seconds of CPU.
        options.add("--skip-ssl");
        options.add("--bind-address=127.0.0.1");
        options.add("--port=" + port);
        options.add("--socket=");
        options.add("--skip-name-resolve");
        options.add("--pid-file=" + layout.pid());
        options.add("--max-connections=200");
        options.add("--max-allowed-packet=64M");
        options.add("--local-infile=0");
        options.add("--innodb-buffer-pool-size=" + settings.bufferPoolMegabytes() + "M");
        options.add("--innodb-flush-log-at-trx-commit=" + (settings.durable() ? 1 : 0));
        options.add("--innodb-doublewrite=" + (settings.durable() ? "ON" : "OFF"));
        if (!settings.durable()) {
            options.add("--innodb-flush-method=nosync");
        }
        return options;
    }

    static List<String> bootstrap(Layout layout, Path files) {
        List<String> options = common(layout, files);
        options.add("--bootstrap");
        options.add("--skip-ssl");
        options.add("--log-warnings=0");
        options.add("--enforce-storage-engine=");
        options.add("--net-buffer-length=16K");
        options.add("--innodb-buffer-pool-size=32M");
        return options;
    }

    /** The argument by which a server is recognised as the one of this data directory. */
    static String dataArgument(Layout layout) {
        return "--datadir=" + layout.files();
    }

    private static List<String> common(Layout layout, Path files) {
        List<String> options = new ArrayList<>();
        options.add(layout.program().toString());
        options.add("--no-defaults");
        options.add("--basedir=" + layout.binaries());
        options.add("--lc-messages-dir=" + layout.share());
        options.add("--character-sets-dir=" + layout.share().resolve("charsets"));
        options.add("--datadir=" + files);
        options.add("--tmpdir=" + layout.temporary());
        if ("root".equals(System.getProperty("user.name"))) {
            options.add("--user=root");
        }
        options.add("--character-set-server=utf8mb4");
        options.add("--collation-server=utf8mb4_unicode_ci");
        options.add("--skip-log-bin");
        options.add("--performance-schema=OFF");
        options.add("--innodb-log-file-size=32M");
        options.add("--innodb-use-native-aio=0");
        options.add("--key-buffer-size=1M");
        options.add("--aria-pagecache-buffer-size=8M");
        options.add("--table-open-cache=400");
        return options;
    }
}
