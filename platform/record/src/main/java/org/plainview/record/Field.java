package org.plainview.record;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One field of an item, of the district's profile or of a scope: what it is called, what it holds and what it names. */
public final class Field {
    private final String name;
    private final FieldType type;
    private final Class<?> valueClass;
    private final boolean list;
    private final boolean nullable;
    private final boolean publicText;
    private final boolean markdown;
    private final boolean webAddress;
    private final @Nullable ItemKind refersTo;
    private final Method accessor;

    Field(RecordComponent component) {
        name = component.getName();
        list = component.getType() == List.class;
        valueClass = list ? entryClass(component) : component.getType();
        type = FieldType.of(valueClass);
        nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        publicText = component.isAnnotationPresent(PublicText.class);
        markdown = component.isAnnotationPresent(Markdown.class);
        webAddress = component.isAnnotationPresent(WebAddress.class);
        var reference = component.getAnnotation(RefersTo.class);
        refersTo = reference == null ? null : reference.value();
        accessor = component.getAccessor();
    }

    private static Class<?> entryClass(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    /** The name in Java and in JSON: {@code systemOfRecord}. */
    public String name() {
        return name;
    }

    public FieldType type() {
        return type;
    }

    /** The Java class of the value, or of each entry where {@link #list} is true. */
    public Class<?> valueClass() {
        return valueClass;
    }

    public boolean list() {
        return list;
    }

    /** Whether people read it on the public site, so that it may be translated. */
    public boolean publicText() {
        return publicText;
    }

    /** Whether it names a document that holds Markdown. */
    public boolean markdown() {
        return markdown;
    }

    /** Whether it holds the address of a page on the web. */
    public boolean webAddress() {
        return webAddress;
    }

    /** The kind of item that it names, or null where it names none. */
    public @Nullable ItemKind refersTo() {
        return refersTo;
    }

    /** Whether an item cannot be made without it. */
    public boolean required() {
        return !nullable && absent() == null;
    }

    /** What stands in Java where nothing is said, and so is left out of JSON; null also for a required field. */
    public @Nullable Object absent() {
        if (nullable) {
            return null;
        }
        if (list) {
            return List.of();
        }
        return switch (type) {
            case SCOPE -> Scope.everyone();
            case TRANSLATIONS -> Translations.none();
            case EXTRA -> Collections.emptySortedMap();
            case BOOLEAN -> false;
            case TEXT, KEY, CODE, DATE, INTEGER, DOCUMENT -> null;
        };
    }

    /** Whether {@code value} says no more than the absence of the field does. */
    public boolean isAbsent(@Nullable Object value) {
        return Objects.equals(value, absent());
    }

    /** The value of this field in {@code owner}, which is of the type that has this field. */
    public @Nullable Object valueIn(Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
