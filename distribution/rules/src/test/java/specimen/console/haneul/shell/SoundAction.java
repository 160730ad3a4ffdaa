package specimen.console.haneul.shell;

import org.apache.karaf.shell.api.action.Action;

interface SoundAction extends Action {}
