package org.chaekgil.request;

/** What a request's process is told: facts, each a BPMN message of the same name in CamelCase. */
public enum RequestFact {
    /** A copy on a shelf became free: source again. */
    COPY_FREED("CopyFreed"),
    /** A copy was given to the waiting request by a scan; fact {@code supply} says where it is. */
    COPY_ALLOCATED("CopyAllocated"),
    ITEM_PICKED("ItemPicked"),
    ITEM_SHIPPED("ItemShipped"),
    /** Scanned at its pickup library without ever having travelled as far as we know. */
    ITEM_ARRIVED("ItemArrived"),
    /** A book that was READY turned up at another library and must travel again. */
    ITEM_ASTRAY("ItemAstray"),
    ITEM_HANDED_OVER("ItemHandedOver"),
    LOAN_RENEWED("LoanRenewed"),
    ITEM_RETURNED("ItemReturned"),
    ITEM_LOST("ItemLost"),
    SUPPLY_REFUSED("SupplyRefused"),
    REQUEST_CANCELLED("RequestCancelled"),
    REQUEST_FROZEN("RequestFrozen"),
    REQUEST_THAWED("RequestThawed"),
    PICKUP_LIBRARY_CHANGED("PickupLibraryChanged");

    private final String message;

    RequestFact(String message) {
        this.message = message;
    }

    /** Name of the BPMN message. */
    public String message() {
        return message;
    }
}
