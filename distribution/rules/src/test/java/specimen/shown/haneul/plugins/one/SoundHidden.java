package specimen.shown.haneul.plugins.one;

final class SoundHidden {}
