package org.chaekgil.workflow.day;

/** The words that {@code courier-day.bpmn} and {@code van-trip.bpmn} share with the code. */
public final class DayWords {
    public static final String COURIER_DAY = "courier-day";
    public static final String VAN_TRIP = "van-trip";

    public static final String DAY_WANTED = "DayWanted";
    public static final String REPLAN_WANTED = "ReplanWanted";
    public static final String PLAN_CHANGED = "PlanChanged";
    public static final String ALL_TRIPS_FINISHED = "AllTripsFinished";
    public static final String TRIP_PUBLISHED = "TripPublished";
    public static final String TRIP_WITHDRAWN = "TripWithdrawn";
    public static final String VAN_BROKE_DOWN = "VanBrokeDown";

    /** Topic of the external task {@link #PLAN_ROUTES}. */
    public static final String PLAN_ROUTES_TOPIC = "plan-routes";

    public static final String PLAN_ROUTES = "planRoutes";
    public static final String FIND_VANS = "findVans";
    public static final String REVIEW_PLAN = "reviewPlan";
    public static final String DEPART_HUB = "departHub";
    public static final String SERVE_STOP = "serveStop";
    public static final String FINISH_TRIP = "finishTrip";

    /** Variable: the delivery day, as {@code 2026-11-24}; the business key too. */
    public static final String DAY = "day";

    public static final String DAY_TO_RUN = "dayToRun";
    public static final String VANS_IN_SERVICE = "vansInService";
    public static final String TRIPS_LEFT = "tripsLeft";
    /** Variable: how long to search this time, in seconds; null: as set. */
    public static final String PLAN_SECONDS = "planSeconds";

    public static final String VAN = "van";
    /** Variable of one stop: the library. */
    public static final String PLACE = "place";

    public static final String STOP_OPEN = "stopOpen";
    /** Form field of a stop: the driver was not there. */
    public static final String SKIPPED = "skipped";

    public static final String COORDINATORS = "coordinators";
    /** A van's drivers are the group of this prefix and the van's id. */
    public static final String DRIVERS_OF = "van-";

    private DayWords() {}
}
