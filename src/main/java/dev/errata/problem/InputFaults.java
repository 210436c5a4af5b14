package dev.errata.problem;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Says where a validated input breaks its rules, in the words of the wire. */
final class InputFaults {

    private static final int PARAMETER = 1;

    private InputFaults() {}

    static Problem problem(ConstraintViolationException e) {
        return Problem.of(
                ProblemType.INVALID_INPUT,
                e.getConstraintViolations().stream()
                        .map(InputFaults::fault)
                        // A set has no order, an answer should have one.
                        .sorted(Comparator.comparing(Fault::parameter)
                                .thenComparing(Fault::pointer)
                                .thenComparing(Fault::detail))
                        .toList());
    }

    private static Fault fault(ConstraintViolation<?> violation) {
        var nodes = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(nodes::add);
        var steps = steps(nodes.subList(Math.min(PARAMETER + 1, nodes.size()), nodes.size()));
        var detail = "This " + violation.getMessage() + ".";
        var source = source(violation, nodes);
        if (source.isPresent()) {
            return Fault.inParameter(name(source.get(), nodes.get(PARAMETER)), detail);
        }
        return steps.isEmpty() && violation.getInvalidValue() == null
                ? Fault.inBody("", "The body is missing.")
                : Fault.inBody(Fault.pointer(steps), detail);
    }

    /** In a path the index of an element stands at the node after it. */
    private static List<String> steps(List<Path.Node> nodes) {
        var steps = new ArrayList<String>();
        for (var node : nodes) {
            if (node.getIndex() != null) {
                steps.add(node.getIndex().toString());
            } else if (node.getKey() != null) {
                steps.add(node.getKey().toString());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                steps.add(wire(node.getName()));
            }
        }
        return steps;
    }

    private static String wire(String name) {
        return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(name);
    }

    /** The annotation that takes the parameter from the address, a header or a form; the body has none. */
    private static Optional<Annotation> source(ConstraintViolation<?> violation, List<Path.Node> nodes) {
        if (nodes.size() <= PARAMETER || nodes.getFirst().getKind() != ElementKind.METHOD) {
            return Optional.empty();
        }
        var method = nodes.getFirst().as(Path.MethodNode.class);
        int index = nodes.get(PARAMETER).as(Path.ParameterNode.class).getParameterIndex();
        // The bean is a generated subclass: the annotations stand on the class that we wrote.
        return Stream.<Class<?>>iterate(violation.getRootBeanClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> candidate.getName().equals(method.getName()))
                .filter(candidate -> hasTypes(candidate, method.getParameterTypes()))
                .flatMap(candidate -> Arrays.stream(candidate.getParameterAnnotations()[index]))
                .filter(annotation -> takesFromElsewhere(annotation.annotationType()))
                .findFirst();
    }

    /** The name in the annotation, or else that of the parameter. */
    private static String name(Annotation source, Path.Node parameter) {
        try {
            var given = source.annotationType().getMethod("value").invoke(source);
            return given instanceof String text && !text.isEmpty() ? text : parameter.getName();
        } catch (ReflectiveOperationException e) {
            return parameter.getName();
        }
    }

    private static boolean hasTypes(Method method, List<Class<?>> types) {
        return Arrays.asList(method.getParameterTypes()).equals(types);
    }

    private static boolean takesFromElsewhere(Class<?> annotation) {
        var room = annotation.getPackageName();
        return room.equals("org.jboss.resteasy.reactive") || room.startsWith("jakarta.ws.rs");
    }
}
