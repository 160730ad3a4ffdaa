package specimens;

/** FIXME later. */
final class BrokenFix {}
