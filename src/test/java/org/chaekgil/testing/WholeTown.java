package org.chaekgil.testing;

import static org.chaekgil.testing.SmallTown.HUB;
import static org.chaekgil.testing.SmallTown.NORTH;
import static org.chaekgil.testing.SmallTown.SOUTH;
import static org.chaekgil.testing.SmallTown.WEST;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chaekgil.network.LibraryId;
import org.chaekgil.workflow.round.RoundLines;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold in a {@link SmallTown} after every act, whatever it was. */
final class WholeTown {
    /** Where the process of a request in each state stands. */
    private static final String STEPS =
            """
            ('IN_REVIEW', 'reviewRequest'), ('QUEUED', 'queued'), ('FROZEN', 'frozen'), ('AWAITING_OPENING', 'awaitingOpening'),
            ('TO_PICK', 'toPick'), ('PICKED', 'travelToPickup'), ('IN_TRANSIT', 'travelToPickup'), ('READY', 'ready'),
            ('EXHAUSTED', 'decideExhausted'), ('ON_LOAN', 'onLoan'), ('OVERDUE', 'overdue'), ('GOING_HOME', 'travelHome')""";

    private static final Map<RoundLines.Kind, String> TASKS = Map.of(
            RoundLines.Kind.PICK, "pickItems",
            RoundLines.Kind.PACK, "packTotes",
            RoundLines.Kind.RECEIVE, "receiveTotes",
            RoundLines.Kind.CLEAR, "clearHoldShelf");

    private final RoundLines lines;
    private final JdbcClient sql;
    private final Function<LibraryId, List<String>> tasks;

    WholeTown(RoundLines lines, JdbcClient sql, Function<LibraryId, List<String>> tasks) {
        this.lines = lines;
        this.sql = sql;
        this.tasks = tasks;
    }

    /** What must always hold between requests, their processes, allocations, legs and loans; empty when all is well. */
    List<String> broken() {
        List<String> broken = sql.sql(
                        """
                select 'request ' || r.number || ' ' || r.state || ' without process' from loan_request r
                where r.state not in ('REJECTED', 'COMPLETED', 'CANCELLED', 'PICKUP_EXPIRED', 'UNFILLED', 'LOST_OR_DAMAGED')
                  and not exists (select 1 from act_ru_execution e where e.business_key_ = r.number)
                union all
                select 'ended request ' || r.number || ' ' || r.state || ' with process' from loan_request r
                where r.state in ('REJECTED', 'COMPLETED', 'CANCELLED', 'PICKUP_EXPIRED', 'UNFILLED', 'LOST_OR_DAMAGED')
                  and exists (select 1 from act_ru_execution e where e.business_key_ = r.number)
                union all
                select 'open leg ' || l.id || ' without process' from leg l
                where l.closed_at is null and not exists (select 1 from act_ru_execution e where e.business_key_ = 'L' || l.id)
                union all
                select 'closed leg ' || l.id || ' with process' from leg l
                where l.closed_at is not null and exists (select 1 from act_ru_execution e where e.business_key_ = 'L' || l.id)
                union all
                select 'loan and custody differ for ' || i.barcode from item i
                where exists (select 1 from custody c where c.item = i.barcode and c.until is null and c.place = 'WITH_CITIZEN')
                  <> exists (select 1 from loan l where l.item = i.barcode and l.returned_at is null and not l.void)
                union all
                select 'allocation of ' || a.item || ' to ' || r.number || ' ' || r.state from allocation a join loan_request r on r.number = a.request
                where a.ended_at is null and r.state not in ('TO_PICK', 'PICKED', 'IN_TRANSIT', 'READY', 'AWAITING_OPENING')
                union all
                select 'no allocation for ' || r.number || ' ' || r.state from loan_request r
                where r.state in ('TO_PICK', 'PICKED', 'IN_TRANSIT', 'READY', 'AWAITING_OPENING')
                  and not exists (select 1 from allocation a where a.request = r.number and a.ended_at is null)
                union all
                select 'incident of the engine ' || incident_msg_ from act_ru_incident
                union all
                select 'request ' || r.number || ' ' || r.state || ' does not stand at ' || step.element
                from loan_request r join (values %s) as step (state, element) on step.state = r.state
                where not exists (select 1 from act_ru_execution p join act_ru_execution e on e.proc_inst_id_ = p.id_
                  where p.business_key_ = r.number and e.act_id_ = step.element)
                union all
                select 'request ' || r.number || ' passes through ' || r.state || ' and stays' from loan_request r where r.state in ('RECEIVED', 'RETURNED')
                union all
                select 'request ' || r.number || ' ' || r.state || ' and its pending attempts' from loan_request r
                where (r.state = 'TO_PICK') <> exists (select 1 from supply_attempt s where s.request = r.number and s.answer = 'PENDING')
                union all
                select 'request ' || r.number || ' names another copy than ' || a.item from loan_request r join allocation a on a.request = r.number
                where a.ended_at is null and (r.item is distinct from a.item or r.supplying is null)
                union all
                select 'request ' || r.number || ' ' || r.state || ' waits though ' || f.barcode || ' is free'
                from loan_request r join free_item f on f.title = r.title
                where r.state in ('QUEUED', 'EXHAUSTED') and (r.wanted is null or r.wanted = f.barcode)
                  and (f.deliverable = 'YES' or f.home = r.pickup)
                  and not exists (select 1 from supply_attempt s where s.request = r.number and s.item = f.barcode
                    and s.answer in ('REFUSED', 'TIMED_OUT') and not s.forgiven)
                union all
                select 'request ' || r.number || ' ' || r.state || ' but ' || c.item || ' is ' || c.place || ' at ' || coalesce(c.library, '-')
                from loan_request r join custody c on c.item = r.item and c.until is null
                where r.state = 'TO_PICK' and not (c.place in ('ON_SHELF', 'HOLD_SHELF') and c.library = r.supplying)
                  or r.state in ('PICKED', 'IN_TRANSIT') and c.place not in ('STAGED', 'IN_TOTE', 'AT_LIBRARY', 'MISROUTED')
                  or r.state = 'READY' and not (c.place = 'HOLD_SHELF' and c.library = r.pickup)
                  or r.state in ('ON_LOAN', 'OVERDUE') and c.place <> 'WITH_CITIZEN'
                union all
                select 'request ' || r.number || ' ' || r.state || ' and its leg' from loan_request r
                where (r.state in ('PICKED', 'IN_TRANSIT', 'GOING_HOME'))
                  <> exists (select 1 from leg l where l.request = r.number and l.closed_at is null)
                union all
                select 'leg ' || l.id || ' of ' || l.item || ' which is ' || c.place from leg l join custody c on c.item = l.item and c.until is null
                where l.closed_at is null and c.place in ('ON_SHELF', 'HOLD_SHELF', 'WITH_CITIZEN', 'QUARANTINED')
                union all
                select 'request ' || r.number || ' ' || r.state || ' and its loan' from loan_request r
                where (r.state in ('ON_LOAN', 'OVERDUE'))
                  <> exists (select 1 from loan l where l.request = r.number and l.returned_at is null and not l.void)
                union all
                select c.item || ' stands on a foreign shelf at ' || c.library from custody c join item i on i.barcode = c.item
                where c.until is null and c.place = 'ON_SHELF' and c.library <> i.home
                union all
                select c.item || ' lies in the opened tote ' || c.tote from custody c join tote t on t.barcode = c.tote
                where c.until is null and t.opened_at is not null
                union all
                select 'nobody searches ' || i.barcode from incident i
                where i.kind = 'MISSING' and i.closed_at is null
                  and not exists (select 1 from incident lost where lost.barcode = i.barcode and lost.kind = 'LOST' and lost.closed_at is null)
                  and not exists (select 1 from act_ru_execution e where e.business_key_ = i.barcode)
                union all
                select 'scan ' || s.id || ' stopped but changed something' from scan s
                where s.instruction = 'STOP' and exists (select 1 from scan_effect e where e.scan = s.id)
                union all
                select 'the tasks of ' || r.library || ' are ' || t.task_def_key_ || ' ' || count(*) from library_round r
                join act_ru_execution p on p.business_key_ = 'round-' || r.id join act_ru_task t on t.proc_inst_id_ = p.id_
                group by r.library, t.task_def_key_ having count(*) > 1"""
                                .formatted(STEPS))
                .query(String.class)
                .list();
        for (LibraryId library : List.of(HUB, NORTH, SOUTH, WEST)) {
            lines.count(library).forEach((kind, n) -> {
                if ((n > 0) != tasks.apply(library).contains(TASKS.get(kind))) {
                    broken.add(
                            "%s has %d lines to %s and the tasks %s".formatted(library, n, kind, tasks.apply(library)));
                }
            });
        }
        return broken;
    }
}
