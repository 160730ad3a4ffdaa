package specimen.injection.haneul.shell;

import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;

final class BrokenField {
    @Reference
    Session session;
}
