package org.chaekgil.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chaekgil.access.Code;
import org.chaekgil.custody.Leg;
import org.chaekgil.request.ClosingReason;
import org.chaekgil.request.Eligibility;
import org.chaekgil.request.RequestFact;
import org.chaekgil.request.RequestState;
import org.chaekgil.request.Sourcing;
import org.chaekgil.testing.ChaekgilTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Every name in {@code processes/} is a constant or a bean of ours, and the reverse. */
@ChaekgilTest
@DisplayName("The names in the models")
class ModelNamesTest {
    /** Words of the code that no model needs to name, each with the reason. */
    private static final Map<String, String> ONLY_IN_CODE = Map.of(
            "ends", "set when a round begins, read by deadlines.roundEnds",
            "planSeconds", "set by who asks for a plan, read by the worker of the external task");

    private static final Pattern IDENTIFIER = Pattern.compile("(?<![.\\w'\"])([a-z]\\w*)(?!\\w*\\s*[.(])(?=\\W|$)");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\.(\\w+)\\(([^)]*)\\)");
    private static final Set<String> RESERVED =
            Set.of("execution", "task", "true", "false", "null", "empty", "not", "and", "or", "eq", "ne");

    @Autowired
    ApplicationContext beans;

    @Test
    @DisplayName("of messages are constants, and every message of the code is in a model")
    void messages() {
        Set<String> ours = words().stream()
                .filter(w -> w.matches("([A-Z][a-z]+){2,}"))
                .collect(Collectors.toCollection(TreeSet::new));
        Arrays.stream(RequestFact.values()).map(RequestFact::message).forEach(ours::add);
        assertThat(Models.attributes("message", "name")).isEqualTo(ours).hasSizeGreaterThan(20);
        Set<String> used = new TreeSet<>(Models.attributes("messageEventDefinition", "messageRef"));
        used.addAll(Models.attributes("receiveTask", "messageRef"));
        assertThat(Models.attributes("message", "id")).isEqualTo(used);
    }

    @Test
    @DisplayName("of delegates and listeners are beans, and every such bean is in a model")
    void delegates() {
        Set<String> named = delegateNames();
        Set<String> ours = Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                .flatMap(type -> beans.getBeansOfType(type).entrySet().stream())
                .filter(bean ->
                        AopUtils.getTargetClass(bean.getValue()).getName().startsWith("org.chaekgil"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(ours).hasSizeGreaterThan(20);
    }

    @Test
    @DisplayName("of service tasks are the names of their beans")
    void serviceTasks() {
        List<Element> tasks = Models.all("serviceTask").stream()
                .filter(t -> !Models.attribute(t, "delegateExpression").isEmpty())
                .toList();
        assertThat(tasks).hasSizeGreaterThan(15).allSatisfy(task -> assertThat(task.getAttribute("id"))
                .isEqualTo(Models.attribute(task, "delegateExpression").replaceAll("[${}]", "")));
    }

    @Test
    @DisplayName("called in expressions are methods of beans, and every method made for expressions is called")
    void calls() {
        Map<String, Set<String>> called = new TreeMap<>();
        for (String expression : Models.expressions()) {
            Matcher call = CALL.matcher(expression);
            while (call.find()) {
                called.computeIfAbsent(call.group(1), b -> new TreeSet<>()).add(call.group(2));
            }
        }
        assertThat(called).hasSizeGreaterThan(3);
        called.forEach((bean, methods) -> {
            assertThat(beans.containsBean(bean)).as(bean).isTrue();
            Class<?> type = AopUtils.getTargetClass(beans.getBean(bean));
            assertThat(Arrays.stream(type.getMethods()).map(Method::getName)).containsAll(methods);
            Set<String> made = Arrays.stream(type.getDeclaredMethods())
                    .filter(m -> Modifier.isPublic(m.getModifiers()))
                    .filter(m -> Arrays.asList(m.getParameterTypes()).contains(DelegateExecution.class))
                    .map(Method::getName)
                    .collect(Collectors.toSet());
            assertThat(methods).as(bean).containsAll(made);
        });
    }

    @Test
    @DisplayName("of variables are constants of a Words class or facts of the eligibility check")
    void variables() {
        assertThat(words()).containsAll(withoutEligibility(variablesOfModels()));
        assertThat(variablesOfModels()).containsAll(eligibility()).hasSizeGreaterThan(20);
    }

    @Test
    @DisplayName("include every word of the code")
    void everyWord() {
        Set<String> named = new TreeSet<>(variablesOfModels());
        named.addAll(Models.attributes("message", "name"));
        named.addAll(Models.attributes("process", "id"));
        named.addAll(decisions());
        named.addAll(Models.attributes("serviceTask", "topic"));
        named.addAll(Models.attributes("property", "name"));
        for (String groups : Models.attributes("userTask", "candidateGroups")) {
            named.add(groups.replaceAll("\\$\\{.*", ""));
        }
        Models.all("process").forEach(p -> Models.takeable(p).forEach(e -> named.add(e.getAttribute("id"))));
        Set<String> missing = new TreeSet<>(words());
        missing.removeAll(named);
        assertThat(missing).isEqualTo(ONLY_IN_CODE.keySet());
    }

    @Test
    @DisplayName("of decisions, called processes and forms lead somewhere, and nothing lies there unused")
    void references() {
        assertThat(Models.attributes("process", "id"))
                .containsAll(Models.attributes("callActivity", "calledElement"))
                .hasSizeGreaterThan(3);
        assertThat(decisions())
                .containsAll(Models.attributes("businessRuleTask", "decisionRef"))
                .isSubsetOf(words());
        Set<Path> forms = Models.attributes("userTask", "formKey").stream()
                .map(key -> Models.DIRECTORY.resolve(key.replaceFirst("^embedded:deployment:", "")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(forms).isNotEmpty().allMatch(Files::isRegularFile);
        assertThat(new TreeSet<>(Models.files(".html"))).isEqualTo(forms);
    }

    @Test
    @DisplayName("of states are those of a request; each is reached by an element, which records it")
    void states() {
        Set<String> reached = new TreeSet<>();
        for (Element property : Models.all("property")) {
            if (Models.attribute(property, "name").equals("state")) {
                reached.add(Models.attribute(property, "value"));
                Element node =
                        (Element) property.getParentNode().getParentNode().getParentNode();
                assertThat(Models.all(node, "executionListener"))
                        .as(node.getAttribute("id"))
                        .anyMatch(l -> Models.attribute(l, "delegateExpression").equals("${recordState}")
                                && Models.attribute(l, "event").equals("start"));
            }
        }
        assertThat(reached)
                .isEqualTo(Arrays.stream(RequestState.values())
                        .map(Enum::name)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @DisplayName("of the steps to which an undone scan goes back stand for their states")
    void stepsOfStates() throws ReflectiveOperationException {
        Field steps =
                Class.forName("org.chaekgil.workflow.request.EngineRequestFlow").getDeclaredField("STEPS");
        steps.setAccessible(true);
        Map<?, ?> ours = (Map<?, ?>) steps.get(null);
        assertThat(ours).hasSizeGreaterThan(8);
        Map<String, Element> nodes = Models.all("process").stream()
                .filter(p -> p.getAttribute("id").equals("loan-request"))
                .flatMap(p -> Models.takeable(p).stream())
                .collect(Collectors.toMap(e -> e.getAttribute("id"), e -> e));
        ours.forEach((state, step) -> {
            assertThat(nodes).containsKey((String) step);
            // a request in transit has left PICKED behind within the same step
            String expected = state == RequestState.IN_TRANSIT ? "PICKED" : state.toString();
            assertThat(Models.all(nodes.get(step), "property"))
                    .anyMatch(p -> Models.attribute(p, "value").equals(expected));
        });
    }

    @Test
    @DisplayName("of routing values are those that the code writes")
    void routingValues() {
        assertThat(comparedWith("sourcing")).hasSize(3).isSubsetOf(names(Sourcing.Found.values()));
        assertThat(comparedWith("legOutcome")).hasSize(1).isSubsetOf(names(Leg.Outcome.values()));
        Set<String> verdicts = Models.decisions().stream()
                .filter(d -> Models.all(d, "decision").stream()
                        .anyMatch(e -> e.getAttribute("id").equals("eligibility")))
                .flatMap(d -> Models.all(d, "outputEntry").stream())
                .map(e -> e.getTextContent().strip().replace("\"", ""))
                .collect(Collectors.toSet());
        assertThat(verdicts).containsAll(comparedWith("verdict")).hasSizeGreaterThan(3);
        assertThat(valuesOf("reason")).hasSize(4).isSubsetOf(names(ClosingReason.values()));
        assertThat(valuesOf("decision")).contains("RETRY").hasSize(4);
        assertThat(names(ClosingReason.values())).containsAll(without("RETRY", valuesOf("decision")));
        verdicts.removeAll(comparedWith("verdict"));
        assertThat(verdicts).isSubsetOf(names(Code.values()));
    }

    @Test
    @DisplayName("of errors are thrown and caught")
    void errors() {
        Set<String> thrown = new TreeSet<>();
        Set<String> caught = new TreeSet<>();
        for (Element use : Models.all("errorEventDefinition")) {
            boolean throwing = ((Element) use.getParentNode()).getLocalName().equals("endEvent");
            (throwing ? thrown : caught).add(use.getAttribute("errorRef"));
        }
        assertThat(Models.attributes("error", "id"))
                .isEqualTo(thrown)
                .isEqualTo(caught)
                .isNotEmpty();
    }

    @Test
    @DisplayName("of elements are given by people, unique and explained where people work")
    void elements() {
        for (Document model : Models.processes()) {
            List<String> ids = new ArrayList<>();
            Models.all(model, "*").forEach(e -> ids.add(e.getAttribute("id")));
            ids.removeIf(String::isEmpty);
            assertThat(ids).hasSizeGreaterThan(20).doesNotHaveDuplicates();
            assertThat(ids).noneMatch(id -> id.matches("(Activity|Event|Gateway|Flow|Process|Definitions)_\\w+"));
        }
        assertThat(Models.all("userTask")).hasSizeGreaterThan(8).allSatisfy(task -> assertThat(
                        Models.all(task, "documentation"))
                .as(task.getAttribute("id"))
                .isNotEmpty());
        assertThat(Models.all("process")).allSatisfy(process -> assertThat(Models.takeable(process).stream()
                        .filter(n -> n.getLocalName().matches(".*Task|boundaryEvent|callActivity|exclusiveGateway"))
                        .filter(n -> n.getAttribute("name").isBlank())
                        .map(n -> n.getAttribute("id")))
                .isEmpty());
    }

    /** What people may choose in that field of a form. */
    private static Set<String> valuesOf(String field) {
        return Models.all("formField").stream()
                .filter(f -> f.getAttribute("id").equals(field))
                .flatMap(f -> Models.all(f, "value").stream())
                .map(v -> v.getAttribute("id"))
                .collect(Collectors.toSet());
    }

    private static Set<String> without(String one, Set<String> all) {
        return all.stream().filter(each -> !each.equals(one)).collect(Collectors.toSet());
    }

    private static Set<String> comparedWith(String variable) {
        Set<String> values = new TreeSet<>();
        for (String expression : Models.expressions()) {
            Matcher compared = Pattern.compile(variable + " == '(\\w+)'").matcher(expression);
            while (compared.find()) {
                values.add(compared.group(1));
            }
        }
        return values;
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> decisions() {
        return Models.decisions().stream()
                .flatMap(d -> Models.all(d, "decision").stream())
                .map(d -> d.getAttribute("id"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> eligibility() {
        return Arrays.stream(Eligibility.class.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Set<String> withoutEligibility(Set<String> names) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(eligibility());
        return rest;
    }

    private static Set<String> delegateNames() {
        Set<String> named = new TreeSet<>();
        for (String element : List.of("serviceTask", "executionListener", "taskListener", "businessRuleTask")) {
            Models.attributes(element, "delegateExpression").forEach(e -> named.add(e.replaceAll("[${}]", "")));
        }
        return named;
    }

    /** Names of process variables in conditions, arguments, mappings, form fields and inputs of decisions. */
    private static Set<String> variablesOfModels() {
        Set<String> found = new TreeSet<>();
        for (String element : List.of("in", "out")) {
            found.addAll(Models.attributes(element, "source"));
            found.addAll(Models.attributes(element, "target"));
        }
        found.addAll(Models.attributes("formField", "id"));
        found.addAll(Models.attributes("businessRuleTask", "resultVariable"));
        found.addAll(Models.attributes("multiInstanceLoopCharacteristics", "elementVariable"));
        List<String> texts = new ArrayList<>(Models.expressions());
        Models.decisions().stream()
                .flatMap(d -> Models.all(d, "inputExpression").stream())
                .forEach(e -> texts.add(e.getTextContent().strip()));
        for (String text : texts) {
            Matcher identifier =
                    IDENTIFIER.matcher(text.replaceAll("'[^']*'", "").replaceAll("\\.\\w+", "."));
            while (identifier.find()) {
                found.add(identifier.group(1));
            }
        }
        found.removeAll(RESERVED);
        found.removeAll(delegateNames());
        return found;
    }

    /** The values of all constants of the classes named …Words in the workflow module. */
    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        List<Class<?>> classes = ProductClasses.ALL.stream()
                .filter(c -> c.getPackageName().startsWith("org.chaekgil.workflow"))
                .filter(c -> c.getSimpleName().endsWith("Words"))
                .<Class<?>>map(c -> c.reflect())
                .toList();
        assertThat(classes).hasSizeGreaterThan(3);
        for (Class<?> type : classes) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                    continue;
                }
                field.setAccessible(true);
                try {
                    Object value = field.get(null);
                    if (value instanceof Map<?, ?> map) {
                        map.values().forEach(v -> words.add((String) v));
                    } else {
                        words.add((String) value);
                    }
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return words;
    }
}
