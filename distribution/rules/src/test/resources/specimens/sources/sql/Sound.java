package specimens;

final class Sound {
    String say() {
        return "update the router, select a host from the list, delete it";
    }
}
