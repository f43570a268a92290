package org.chaekgil.routing.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges a solution by the text of the instance and its own text alone. It knows nothing of days, plans and scores, and reads the
 * instance in its own way, so an error there cannot hide itself here.
 */
public final class SolCheck {
    private static final Pattern ROUTE = Pattern.compile("Route #(\\d{1,9}):((?: +\\d{1,9})*) *");
    private static final Pattern COST = Pattern.compile("Cost +(\\d{1,18}(?:\\.\\d{1,9})?) *");

    private final JudgedInstance instance;
    private final List<String> differences = new ArrayList<>();
    private final List<int[]> routes = new ArrayList<>();
    private BigDecimal cost;

    private SolCheck(JudgedInstance instance) {
        this.instance = instance;
    }

    /**
     * Everything that is wrong with the solution, a sentence each; none: it may be driven and costs what it says.
     *
     * @param fileName of the instance: its end tells the format
     */
    public static List<String> differences(String fileName, String instance, String solution) {
        SolCheck check = new SolCheck(JudgedInstance.read(fileName, instance));
        check.read(solution);
        check.judge();
        return check.differences;
    }

    private void read(String solution) {
        for (String line : solution.split("\n")) {
            Matcher route = ROUTE.matcher(line.trim());
            Matcher total = COST.matcher(line.trim());
            if (route.matches()) {
                routes.add(Arrays.stream(route.group(2).trim().split(" +"))
                        .filter(word -> !word.isEmpty())
                        .mapToInt(Integer::parseInt)
                        .toArray());
                if (Integer.parseInt(route.group(1)) != routes.size()) {
                    differences.add("route " + routes.size() + " is called #" + route.group(1));
                }
            } else if (total.matches() && cost == null) {
                cost = new BigDecimal(total.group(1));
            } else if (!line.isBlank()) {
                differences.add("not understood: " + (line.length() > 60 ? line.substring(0, 60) + "..." : line));
            }
        }
    }

    private void judge() {
        int[] visits = new int[instance.customers() + 1];
        long length = 0;
        for (int number = 1; number <= routes.size(); number++) {
            int[] route = routes.get(number - 1);
            boolean known = true;
            for (int customer : route) {
                if (customer < 1 || customer > instance.customers()) {
                    differences.add("route " + number + ": there is no customer " + customer);
                    known = false;
                } else {
                    visits[customer]++;
                }
            }
            if (route.length == 0) {
                differences.add("route " + number + " is empty");
            } else if (known) {
                length += drive("route " + number, route);
            }
        }
        for (int customer = 1; customer < visits.length; customer++) {
            if (visits[customer] != 1) {
                differences.add("customer " + customer + " is visited " + visits[customer] + " times");
            }
        }
        if (routes.size() > instance.vans()) {
            differences.add(routes.size() + " routes, the fleet has " + instance.vans() + " vans");
        }
        BigDecimal right = BigDecimal.valueOf(length, instance.decimals());
        if (cost == null) {
            differences.add("the cost is missing; it is " + right);
        } else if (cost.compareTo(right) != 0) {
            differences.add("the cost said is " + cost + ", it is " + right);
        }
    }

    /** Drives one route, load and time in hand; gives its length. */
    private long drive(String name, int[] route) {
        long load = 0;
        for (int customer : route) {
            load += instance.delivery(customer);
        }
        holds(name + " at the depot", load);
        long length = 0;
        long clock = instance.opens(0);
        int here = 0;
        for (int customer : route) {
            long leg = instance.distance(here, customer);
            length += leg;
            clock = Math.max(clock + leg, instance.opens(customer));
            if (clock > instance.closes(customer)) {
                differences.add(name + ": service of customer " + customer + " starts at " + clock
                        + ", its window ends at " + instance.closes(customer));
            }
            clock += instance.service(customer);
            load += instance.pickup(customer) - instance.delivery(customer);
            holds(name + " after customer " + customer, load);
            here = customer;
        }
        long back = instance.distance(here, 0);
        length += back;
        clock += back;
        if (clock > instance.closes(0)) {
            differences.add(name + " is back at " + clock + ", the depot closes at " + instance.closes(0));
        }
        long busy = length;
        for (int customer : route) {
            busy += instance.service(customer);
        }
        if (busy > instance.longest()) {
            differences.add(name + " takes " + busy + ", the limit is " + instance.longest());
        }
        return length;
    }

    private void holds(String where, long load) {
        if (load > instance.capacity()) {
            differences.add(where + ": load " + load + ", the capacity is " + instance.capacity());
        }
    }
}
