package specimens;

/** Talks to NetScaler. */
final class BrokenComment {}
