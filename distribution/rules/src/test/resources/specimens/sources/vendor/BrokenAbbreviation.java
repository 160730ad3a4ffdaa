package specimens;

final class BrokenAbbreviation {
    int newESXiHost;
}
