package org.chaekgil.courier;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chaekgil.network.Wave;
import org.chaekgil.routing.Change;
import org.chaekgil.routing.DayChange.AddVan;
import org.chaekgil.routing.DayChange.ClosePlace;
import org.chaekgil.routing.DayChange.ShiftWave;
import org.chaekgil.routing.DayChange.TakeVanOut;
import org.chaekgil.routing.LeftOut;
import org.chaekgil.routing.StopChange;

/**
 * What people decided by hand about a day itself, which stands when it is planned again.
 *
 * @param closed libraries where no van stops
 * @param out vans that do not run
 * @param added vans that run though they are not in service
 * @param waves other times, in seconds of the day, by the wave's id
 * @param leftOut stops that were left out, until somebody takes them in again
 */
public record Wishes(
        Set<String> closed, Set<String> out, List<Hired> added, Map<String, Times> waves, Set<LeftOut> leftOut) {
    public static final Wishes NONE = new Wishes(Set.of(), Set.of(), List.of(), Map.of(), Set.of());

    public record Hired(String van, int capacity) {}

    public record Times(int start, int end) {}

    public Wishes {
        closed = Set.copyOf(closed);
        out = Set.copyOf(out);
        added = List.copyOf(added);
        waves = Map.copyOf(waves);
        // wishes that were written down before stops left out were kept have none
        leftOut = leftOut == null ? Set.of() : Set.copyOf(leftOut);
    }

    /** With what that change says about the day itself and about stops left out; a change of pins says nothing. */
    Wishes with(Change change) {
        Set<String> closedThen = new HashSet<>(closed);
        Set<String> outThen = new HashSet<>(out);
        List<Hired> addedThen = new ArrayList<>(added);
        Map<String, Times> wavesThen = new HashMap<>(waves);
        if (change instanceof ClosePlace close) {
            closedThen.add(close.place());
        } else if (change instanceof TakeVanOut taken) {
            addedThen.removeIf(v -> v.van().equals(taken.van()));
            outThen.add(taken.van());
        } else if (change instanceof AddVan more) {
            outThen.remove(more.van());
            addedThen.add(new Hired(more.van(), more.capacity()));
        } else if (change instanceof ShiftWave shift) {
            wavesThen.put(shift.wave(), new Times(shift.start(), shift.end()));
        }
        return new Wishes(closedThen, outThen, addedThen, wavesThen, leftOutThen(change));
    }

    private Set<LeftOut> leftOutThen(Change change) {
        Set<LeftOut> then = new HashSet<>(leftOut);
        if (change instanceof StopChange.LeaveOut out) {
            then.add(new LeftOut(out.place(), out.wave()));
        } else if (change instanceof StopChange.Add add) {
            then.remove(new LeftOut(add.place(), add.wave()));
        } else if (change instanceof StopChange.Move move) {
            then.remove(new LeftOut(move.place(), move.toWave()));
        } else if (change instanceof StopChange.Swap swap) {
            then.remove(new LeftOut(swap.place(), swap.otherWave()));
            then.remove(new LeftOut(swap.other(), swap.wave()));
        }
        return then;
    }

    /** The vans of the network as they are wanted on that day. */
    List<Van> vans(List<Van> all) {
        return all.stream().map(v -> new Van(v.id(), v.capacity(), runs(v))).toList();
    }

    private boolean runs(Van van) {
        return added.stream().anyMatch(v -> v.van().equals(van.id())) || van.inService() && !out.contains(van.id());
    }

    /** The waves of the timetable as they are wanted on that day. */
    List<Wave> waves(List<Wave> timetable) {
        return timetable.stream()
                .map(w -> waves.containsKey(w.id()) ? shifted(w, waves.get(w.id())) : w)
                .toList();
    }

    private static Wave shifted(Wave wave, Times times) {
        return new Wave(wave.id(), at(times.start()), at(times.end()), wave.sortMinutes());
    }

    private static LocalTime at(int secondOfDay) {
        return LocalTime.ofSecondOfDay(Math.min(secondOfDay, 86_399));
    }
}
