package org.chaekgil.routing.solver;

import java.util.Arrays;

/** Items and their value by destination, with a draft on top that is kept or forgotten; both cost what was touched only. */
final class Amounts {
    private final int[] items;
    private final long[] value;
    private final int[] draftItems;
    private final long[] draftValue;

    /** By destination: the number of the draft that last touched it. */
    private final int[] draftOf;

    private int draft = 1;
    private final int[] touched;
    private int touchedCount;

    Amounts(int places) {
        items = new int[places];
        value = new long[places];
        draftItems = new int[places];
        draftValue = new long[places];
        draftOf = new int[places];
        touched = new int[places];
    }

    int items(int place) {
        return draftOf[place] == draft ? draftItems[place] : items[place];
    }

    long value(int place) {
        return draftOf[place] == draft ? draftValue[place] : value[place];
    }

    void set(int place, int newItems, long newValue) {
        if (draftOf[place] != draft) {
            draftOf[place] = draft;
            touched[touchedCount++] = place;
        }
        draftItems[place] = newItems;
        draftValue[place] = newValue;
    }

    void add(int place, int moreItems, long moreValue) {
        if (draftOf[place] != draft) {
            draftOf[place] = draft;
            touched[touchedCount++] = place;
            draftItems[place] = items[place] + moreItems;
            draftValue[place] = value[place] + moreValue;
        } else {
            draftItems[place] += moreItems;
            draftValue[place] += moreValue;
        }
    }

    /** Whether these are other amounts than those without the draft. */
    boolean differs(int place, int otherItems, long otherValue) {
        return items[place] != otherItems || value[place] != otherValue;
    }

    int touchedCount() {
        return touchedCount;
    }

    int touched(int i) {
        return touched[i];
    }

    void keep() {
        for (int i = 0; i < touchedCount; i++) {
            int place = touched[i];
            items[place] = draftItems[place];
            value[place] = draftValue[place];
        }
        forget();
    }

    void forget() {
        touchedCount = 0;
        if (++draft == Integer.MAX_VALUE) {
            Arrays.fill(draftOf, 0);
            draft = 1;
        }
    }
}
