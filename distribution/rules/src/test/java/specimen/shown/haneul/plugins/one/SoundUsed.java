package specimen.shown.haneul.plugins.one;

public final class SoundUsed {}
