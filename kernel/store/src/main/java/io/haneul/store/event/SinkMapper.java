package io.haneul.store.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * How far event sinks have come. The events' own rows are the outbox, so that to hand an event out costs the one who writes it
 * nothing.
 */
public interface SinkMapper {
    /** {@return the newest event that is committed; 0 when there is none} */
    @Select("select coalesce(max(seq), 0) from event")
    long newest();

    /** Enters a sink that is new here; it gets what happens from the position on. */
    @Insert("insert ignore into event_sink (name, position) values (#{name}, #{position})")
    int enter(String name, long position);

    /** {@return how far the sink has come} */
    @Select("select position from event_sink where name = #{name}")
    Optional<Long> position(String name);

    /** {@return 1 when the server may hand events to the sink until the moment; 0 when another one does} */
    @Update("update event_sink set holder = #{server}, held_until = #{until} where name = #{name}"
            + " and (holder is null or holder = #{server} or held_until < #{now})")
    int hold(String name, String server, Instant now, Instant until);

    /** {@return 1 when the sink has got all up to the position; 0 when another server hands events to it now} */
    @Update("update event_sink set position = #{position} where name = #{name} and holder = #{server}")
    int advance(String name, String server, long position);

    /** Lets another server hand events to the sink. */
    @Update("update event_sink set holder = null, held_until = null where name = #{name} and holder = #{server}")
    int release(String name, String server);

    /**
     * {@return the next events, in order} Waits for transactions that have written events among them and are not committed
     * yet: without that one of them could be passed over for ever.
     *
     * @param after exclusive
     * @param upTo  inclusive; events older than the statement by far, so that none gets a number below it any more
     */
    @Select("select seq, id, type, state, level, description, user_id, account_id, domain_id, resource_kind,"
            + " resource_id, resource_name, created from event where seq > #{after} and seq <= #{upTo} order by seq"
            + " limit #{limit} lock in share mode")
    List<StoredEvent> next(long after, long upTo, int limit);

    /** {@return the number of the first event made at or after the id; empty when there is none} */
    @Select("select seq from event where id >= #{id} order by id limit 1")
    Optional<Long> firstFrom(UUID id);

    /** {@return how far each sink is behind what has happened, by name} */
    @Select("select s.name, (select coalesce(max(e.seq), 0) from event e) - s.position as behind,"
            + " (select e.created from event e where e.seq > s.position order by e.seq limit 1) as oldest"
            + " from event_sink s order by s.name")
    List<SinkLag> lags();
}
