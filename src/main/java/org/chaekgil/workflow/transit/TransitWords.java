package org.chaekgil.workflow.transit;

/** The names that {@code item-transit.bpmn} and our code share; a test holds both equal. */
public final class TransitWords {
    public static final String PROCESS = "item-transit";
    public static final String LEG_ENDED = "LegEnded";
    public static final String ITEM_MISROUTED = "ItemMisrouted";
    public static final String ITEM_UNSEEN = "ItemUnseen";
    public static final String ITEM_FOUND = "ItemFound";
    public static final String ITEM_DAMAGED = "ItemDamaged";
    public static final String SEARCH_ITEM = "searchItem";
    public static final String WAIT_FOR_WONDER = "waitForWonder";
    public static final String DECIDE_DAMAGED = "decideDamaged";
    public static final String LEG = "leg";
    public static final String OUTCOME = "outcome";

    private TransitWords() {}
}
