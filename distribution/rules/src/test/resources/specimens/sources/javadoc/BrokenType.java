package specimens;

public record BrokenType(String name) {}
