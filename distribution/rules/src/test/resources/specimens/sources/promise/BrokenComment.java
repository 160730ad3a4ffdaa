package specimens;

// TODO do it right
final class BrokenComment {}
