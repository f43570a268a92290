package org.chaekgil.demo.jdbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chaekgil.demo.Invariants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each check is a query that names the rows which break it. */
@Repository
class SqlInvariants implements Invariants {
    private static final int NAMED = 5;

    /** Running requests with the activities they stand at; the sub-processes that hold activities are left out. */
    private static final String REQUEST_PROCESSES =
            """
            with running as (
              select p.business_key_ as number, p.proc_inst_id_ as process
              from act_ru_execution p join act_re_procdef d on d.id_ = p.proc_def_id_
              where d.key_ = 'loan-request' and p.parent_id_ is null and p.business_key_ is not null),
            stands (step, state) as (values
              ('queued', 'QUEUED'), ('frozen', 'FROZEN'), ('awaitingOpening', 'AWAITING_OPENING'),
              ('decideExhausted', 'EXHAUSTED'), ('toPick', 'TO_PICK'), ('travelToPickup', 'PICKED'),
              ('travelToPickup', 'IN_TRANSIT'), ('ready', 'READY'), ('onLoan', 'ON_LOAN'), ('overdue', 'OVERDUE'),
              ('travelHome', 'GOING_HOME'), ('reviewRequest', 'IN_REVIEW'))
            """;

    private static final String LEG_PROCESSES =
            """
            with running as (
              select p.business_key_ as key
              from act_ru_execution p join act_re_procdef d on d.id_ = p.proc_def_id_
              where d.key_ = 'item-transit' and p.parent_id_ is null and p.business_key_ ~ '^L[0-9]+$')
            """;

    private static final Map<String, String> CHECKS = checks();

    private final JdbcClient sql;

    SqlInvariants(JdbcClient sql) {
        this.sql = sql;
    }

    private static Map<String, String> checks() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "every item is in exactly one place",
                """
                select i.barcode || ' has ' || count(c.id) || ' places' from item i
                left join custody c on c.item = i.barcode and c.until is null
                group by i.barcode having count(c.id) <> 1""");
        all.put(
                "a copy promised to a request has a request that holds it",
                """
                select a.item || ' for ' || r.number || ' ' || r.state from allocation a
                join loan_request r on r.number = a.request
                where a.ended_at is null
                  and (r.state not in ('AWAITING_OPENING', 'TO_PICK', 'PICKED', 'IN_TRANSIT', 'READY') or r.item <> a.item)""");
        all.put(
                "a request that holds a copy has it promised",
                """
                select r.number || ' ' || r.state from loan_request r
                where r.state in ('AWAITING_OPENING', 'TO_PICK', 'PICKED', 'IN_TRANSIT', 'READY')
                  and not exists (select 1 from allocation a where a.request = r.number and a.ended_at is null and a.item = r.item)""");
        all.put(
                "a request is ended exactly when no process carries it",
                REQUEST_PROCESSES
                        + """
                select r.number || ' ' || r.state || ', ' || count(p.process) || ' processes' from loan_request r
                left join running p on p.number = r.number
                group by r.number, r.state
                having count(p.process) <> case when r.state in
                  ('REJECTED', 'COMPLETED', 'CANCELLED', 'PICKUP_EXPIRED', 'UNFILLED', 'LOST_OR_DAMAGED') then 0 else 1 end""");
        all.put(
                "every process of a request has its request",
                REQUEST_PROCESSES
                        + "select p.number from running p where not exists (select 1 from loan_request r where r.number = p.number)");
        all.put(
                "the state of a request is the step of its process",
                REQUEST_PROCESSES
                        + """
                select r.number || ' ' || r.state || ', at ' || coalesce(string_agg(e.act_id_, ','), 'no step')
                from running p join loan_request r on r.number = p.number
                left join act_ru_execution e on e.proc_inst_id_ = p.process and e.is_active_
                  and e.act_id_ in (select step from stands)
                group by r.number, r.state
                having count(e.id_) <> 1 or not bool_and((e.act_id_, r.state) in (select step, state from stands))""");
        all.put(
                "every open leg has its process",
                LEG_PROCESSES
                        + """
                select 'leg ' || l.id || ' of ' || l.item || ', ' || count(p.key) || ' processes' from leg l
                left join running p on p.key = 'L' || l.id
                where l.closed_at is null group by l.id, l.item having count(p.key) <> 1""");
        all.put(
                "every process of a leg has its open leg",
                LEG_PROCESSES
                        + """
                select p.key from running p
                where not exists (select 1 from leg l where 'L' || l.id = p.key and l.closed_at is null)""");
        all.put(
                "an item is with a citizen exactly when it is on loan",
                """
                select coalesce(c.item, l.item) || ' ' || coalesce(c.place, 'nowhere') || coalesce(', loan ' || l.id, ', no loan')
                from (select * from custody where until is null and place = 'WITH_CITIZEN') c
                full join (select * from loan where returned_at is null and not void) l on l.item = c.item
                where c.item is null or l.item is null""");
        all.put(
                "a request on loan has its open loan",
                """
                select r.number || ' ' || r.state from loan_request r
                where (r.state in ('ON_LOAN', 'OVERDUE')) <> exists (
                  select 1 from loan l where l.request = r.number and l.returned_at is null and not l.void)""");
        all.put(
                "the engine has no incident",
                "select incident_type_ || ' at ' || coalesce(activity_id_, '?') || ': ' || coalesce(incident_msg_, '') from act_ru_incident");
        all.put(
                "no job of the engine has used up its tries",
                "select coalesce(handler_type_, type_) || ': ' || coalesce(exception_msg_, '') from act_ru_job where retries_ <= 0");
        all.put(
                "a book in a tote is where the tote is: on a van, at the hub or on a library's floor",
                """
                select c.item || ' in ' || c.tote || ', which is in ' || count(tc.id) || ' places' from custody c
                left join tote_custody tc on tc.tote = c.tote and tc.until is null
                where c.until is null and c.place = 'IN_TOTE' group by c.item, c.tote having count(tc.id) <> 1""");
        all.put(
                "a tote that was opened is empty",
                """
                select c.item || ' in ' || c.tote from custody c join tote t on t.barcode = c.tote
                where c.until is null and t.opened_at is not null""");
        all.put(
                "every tote is in exactly one place",
                """
                select t.barcode || ' has ' || count(tc.id) || ' places' from tote t
                left join tote_custody tc on tc.tote = t.barcode and tc.until is null
                group by t.barcode having count(tc.id) <> 1""");
        all.put(
                "a tote is on a van only while that van is out",
                """
                select tc.tote || ' on ' || tc.van from tote_custody tc
                where tc.until is null and tc.place = 'ON_VAN'
                  and not exists (select 1 from trip t where t.van = tc.van and t.state in ('UNDERWAY', 'BROKEN'))""");
        all.put(
                "a book that is READY lies on the hold shelf of its pickup library, or its loss is known",
                """
                select r.number || ': ' || r.item || ' ' || c.place || ' at ' || coalesce(c.library, '?') from loan_request r
                join custody c on c.item = r.item and c.until is null
                where r.state = 'READY' and not (c.place = 'HOLD_SHELF' and c.library = r.pickup)""");
        all.put(
                "a book staged, misrouted, in a tote or unpacked is on a leg",
                """
                select c.item || ' ' || c.place || coalesce(' at ' || c.library, '') from custody c
                where c.until is null and c.place in ('STAGED', 'MISROUTED', 'IN_TOTE', 'AT_LIBRARY')
                  and not exists (select 1 from leg l where l.item = c.item and l.closed_at is null)""");
        all.put(
                "a request in transit has its leg, and no other has a leg of that kind",
                """
                select r.number || ' ' || r.state from loan_request r
                where (r.state in ('PICKED', 'IN_TRANSIT', 'GOING_HOME')) <> exists (
                  select 1 from leg l where l.request = r.number and l.closed_at is null)""");
        all.put(
                "a request to pick has asked its library",
                """
                select r.number || ' ' || r.state from loan_request r
                where (r.state = 'TO_PICK') <> exists (
                  select 1 from supply_attempt a where a.request = r.number and a.answer = 'PENDING')""");
        return all;
    }

    @Override
    public List<String> names() {
        return List.copyOf(CHECKS.keySet());
    }

    @Override
    public List<Breach> breaches() {
        return CHECKS.entrySet().stream()
                .map(check -> breach(check.getKey(), check.getValue()))
                .filter(breach -> breach.count() > 0)
                .toList();
    }

    private Breach breach(String name, String query) {
        List<String> rows = sql.sql(query).query(String.class).list();
        return new Breach(name, rows.size(), rows.stream().sorted().limit(NAMED).toList());
    }
}
