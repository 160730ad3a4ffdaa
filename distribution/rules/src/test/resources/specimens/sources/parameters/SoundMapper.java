package specimens;

interface SoundMapper {
    @Update("...")
    int transition(long id, String from, String to, String reason, long now);
}
