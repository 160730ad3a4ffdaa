package specimens;

final class BrokenShort {
    int addF5;
}
