package org.plainview.record;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one type of the record, read once from the type itself, so that JSON, differences, links, imports and
 * grids follow the types without repeating them.
 */
public final class Shape {
    private static final Map<Class<?>, Shape> SHAPES = Stream.concat(
                    Stream.of(DistrictProfile.class, Scope.class),
                    Arrays.stream(ItemKind.values()).map(ItemKind::type))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Shape::new));

    private final Class<?> type;
    private final List<Field> fields;
    private final List<Field> documents;
    private final Map<String, Field> byName;
    private final Constructor<?> constructor;

    private Shape(Class<?> type) {
        this.type = type;
        var components = type.getRecordComponents();
        fields = Arrays.stream(components).map(Field::new).toList();
        documents = fields.stream()
                .filter(field -> field.type() == FieldType.DOCUMENT)
                .toList();
        byName = fields.stream().collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    public static Shape of(ItemKind kind) {
        return of(kind.type());
    }

    /** @throws IllegalArgumentException if {@code type} is not an item, the profile or a scope */
    public static Shape of(Class<?> type) {
        var shape = SHAPES.get(type);
        if (shape == null) {
            throw new IllegalArgumentException(type + " is not part of the record");
        }
        return shape;
    }

    public Class<?> type() {
        return type;
    }

    /** The fields that name a document. */
    public List<Field> documents() {
        return documents;
    }

    /** In the order in which people should read them. */
    public List<Field> fields() {
        return fields;
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Makes one from a value a field, in the order of {@link #fields}.
     *
     * @throws RuntimeException whatever the type itself throws at a value that it refuses
     */
    public Object make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(type + " cannot be made", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
