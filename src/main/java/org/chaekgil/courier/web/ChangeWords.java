package org.chaekgil.courier.web;

import org.chaekgil.access.Words;
import org.chaekgil.courier.WaveNames;
import org.chaekgil.routing.Change;
import org.chaekgil.routing.DayChange.AddVan;
import org.chaekgil.routing.DayChange.ClosePlace;
import org.chaekgil.routing.DayChange.ShiftWave;
import org.chaekgil.routing.DayChange.TakeVanOut;
import org.chaekgil.routing.DeliveryDay;
import org.chaekgil.routing.PinChange.PinStop;
import org.chaekgil.routing.PinChange.PinTrip;
import org.chaekgil.routing.PinChange.UnpinStop;
import org.chaekgil.routing.PinChange.UnpinTrip;
import org.chaekgil.routing.StopChange.Add;
import org.chaekgil.routing.StopChange.LeaveOut;
import org.chaekgil.routing.StopChange.Move;
import org.chaekgil.routing.StopChange.Swap;
import org.springframework.stereotype.Component;

/** Says what a change is, in one sentence. */
@Component
class ChangeWords {
    private final Words words;
    private final WaveNames waves;

    ChangeWords(Words words, WaveNames waves) {
        this.words = words;
        this.waves = waves;
    }

    String say(DeliveryDay day, Change change) {
        if (change instanceof Move c) {
            return words.say(
                    "plan.change.told.MOVE",
                    name(day, c.place()),
                    waves.of(c.wave()),
                    c.toVan(),
                    waves.of(c.toWave()),
                    c.position() + 1);
        } else if (change instanceof Swap c) {
            return words.say(
                    "plan.change.told.SWAP",
                    name(day, c.place()),
                    waves.of(c.wave()),
                    name(day, c.other()),
                    waves.of(c.otherWave()));
        } else if (change instanceof Add c) {
            return words.say(
                    "plan.change.told.ADD", name(day, c.place()), c.van(), waves.of(c.wave()), c.position() + 1);
        } else if (change instanceof LeaveOut c) {
            return words.say("plan.change.told.LEAVE_OUT", name(day, c.place()), waves.of(c.wave()));
        } else if (change instanceof ClosePlace c) {
            return words.say("plan.change.told.CLOSE", name(day, c.place()));
        } else if (change instanceof TakeVanOut c) {
            return words.say("plan.change.told.VAN_OUT", c.van());
        } else if (change instanceof AddVan c) {
            return words.say("plan.change.told.VAN_IN", c.van(), c.capacity());
        } else if (change instanceof ShiftWave c) {
            return words.say("plan.change.told.SHIFT", waves.of(c.wave()), time(c.start()), time(c.end()));
        } else if (change instanceof PinStop c) {
            return words.say("plan.change.told.PIN_STOP", name(day, c.place()), waves.of(c.wave()));
        } else if (change instanceof UnpinStop c) {
            return words.say("plan.change.told.UNPIN_STOP", name(day, c.place()), waves.of(c.wave()));
        } else if (change instanceof PinTrip c) {
            return words.say("plan.change.told.PIN_TRIP", c.van(), waves.of(c.wave()));
        } else if (change instanceof UnpinTrip c) {
            return words.say("plan.change.told.UNPIN_TRIP", c.van(), waves.of(c.wave()));
        }
        throw new IllegalStateException("no words for " + change);
    }

    private static String name(DeliveryDay day, String place) {
        return Reasons.name(day, place);
    }

    static String time(int second) {
        return "%02d:%02d".formatted(second / 3600, second / 60 % 60);
    }
}
