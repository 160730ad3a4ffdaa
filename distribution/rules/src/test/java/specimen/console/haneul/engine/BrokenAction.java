package specimen.console.haneul.engine;

import org.apache.karaf.shell.api.action.Action;

interface BrokenAction extends Action {}
