package specimens;

/** What a method todo() would do, without a promise. */
final class Sound {}
