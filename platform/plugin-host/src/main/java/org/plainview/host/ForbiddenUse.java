package org.plainview.host;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the classes of a plugin may refer to. The list says what is allowed, so what nobody thought of is refused.
 *
 * <p>A pack of rules may compute, and nothing else: no SQL, network, file, thread, environment, system property, clock,
 * default locale or time zone, random number, reflection or native code, and no static field that changes. A sign-in
 * provider may besides read the clock, handle URIs and keys, and wait for locks; it reaches the network through its
 * context only.
 */
public final class ForbiddenUse {
    private static final String OWN_PACKAGES = "org\\.plainview\\.(spi|record)";

    private static final Pattern RULES_CLASSES = Pattern.compile(
            String.join(
                    "|",
                    OWN_PACKAGES + "\\.\\w[\\w$]*",
                    "org\\.jspecify\\.annotations\\.\\w+",
                    // The language: values, text, numbers, what goes wrong, and what the compiler itself refers to.
                    "java\\.lang\\.(Object|Record|Enum|Enum\\$EnumDesc|Comparable|Iterable|AutoCloseable|Cloneable|Number|Void|Class|Override)",
                    "java\\.lang\\.(Boolean|Byte|Short|Integer|Long|Float|Double|Character|Character\\$\\w+|Math|StrictMath)",
                    "java\\.lang\\.(String|CharSequence|StringBuilder|StringBuffer|Appendable|Readable|Runnable)",
                    "java\\.lang\\.(Throwable|StackTraceElement|\\w*(Exception|Error))",
                    "java\\.lang\\.(FunctionalInterface|SafeVarargs|SuppressWarnings|Deprecated|System)",
                    "java\\.lang\\.annotation\\.\\w+",
                    "java\\.lang\\.invoke\\.(LambdaMetafactory|StringConcatFactory|ConstantBootstraps|MethodHandles|MethodHandles\\$Lookup)",
                    "java\\.lang\\.invoke\\.(SerializedLambda|MethodHandle|MethodType|CallSite|TypeDescriptor|VarHandle)",
                    "java\\.lang\\.runtime\\.(ObjectMethods|SwitchBootstraps)",
                    "java\\.lang\\.constant\\.ClassDesc",
                    "java\\.io\\.(Serializable|IOException|UncheckedIOException)",
                    "java\\.math\\.[\\w$]+",
                    "java\\.text\\.[\\w$]+",
                    "java\\.time\\.(?!(Clock|InstantSource)(\\$|$))[\\w$]+",
                    "java\\.time\\.(chrono|format|temporal)\\.[\\w$]+",
                    "java\\.util\\.(function|stream|regex)\\.[\\w$]+",
                    "java\\.util\\.(?!(Timer|TimerTask|Random|SplittableRandom|Scanner|Formatter|Properties|ResourceBundle|PropertyResourceBundle"
                            + "|ListResourceBundle|ServiceLoader|Date|Calendar|GregorianCalendar|TimeZone|SimpleTimeZone|UUID|Observable)(\\$|$))[\\w$]+"));

    private static final Pattern SSO_CLASSES = Pattern.compile(String.join(
            "|",
            RULES_CLASSES.pattern(),
            "java\\.time\\.[\\w$]+",
            "java\\.util\\.(UUID|Date)",
            "java\\.util\\.concurrent\\.(locks|atomic)\\.[\\w$]+",
            "java\\.util\\.concurrent\\.(ConcurrentHashMap|ConcurrentMap|TimeUnit)",
            "java\\.net\\.(URI|URLEncoder|URLDecoder|URISyntaxException)",
            "java\\.nio\\.charset\\.[\\w$]+",
            "java\\.security\\.(MessageDigest|SecureRandom|\\w+Exception)",
            "java\\.lang\\.(System\\$Logger|System\\$Logger\\$Level)"));

    /** Members that would let a pack of rules see more than its arguments. */
    private static final Pattern RULES_MEMBERS = Pattern.compile(String.join(
            "|",
            "java\\.lang\\.System\\.(?!arraycopy$).*",
            "java\\.lang\\.Class\\.(?!(getName|getSimpleName|isInstance|cast|desiredAssertionStatus|hashCode|equals|toString|getClass)$).*",
            "java\\.lang\\.Object\\.(wait|notify|notifyAll|finalize)",
            "java\\.lang\\.(Integer|Long|Boolean)\\.(getInteger|getLong|getBoolean)",
            "java\\.lang\\.(Math|StrictMath)\\.random",
            "java\\.lang\\.invoke\\.(MethodHandles|MethodHandles\\$Lookup|MethodHandle|VarHandle)\\..*",
            "java\\.time\\.[\\w.$]+\\.(now|dateNow)",
            "java\\.time\\.ZoneId\\.systemDefault",
            "java\\.util\\.Locale\\.(getDefault|setDefault)",
            "java\\.util\\.Collections\\.shuffle",
            ".*\\.(parallelStream|parallel)"));

    private static final Pattern SSO_MEMBERS = Pattern.compile(String.join(
            "|",
            "java\\.lang\\.System\\.(?!(arraycopy|currentTimeMillis|nanoTime)$).*",
            "java\\.lang\\.Class\\.(?!(getName|getSimpleName|isInstance|cast|desiredAssertionStatus|hashCode|equals|toString|getClass)$).*",
            "java\\.lang\\.(Integer|Long|Boolean)\\.(getInteger|getLong|getBoolean)",
            "java\\.lang\\.invoke\\.(MethodHandles|MethodHandles\\$Lookup|MethodHandle|VarHandle)\\..*",
            "java\\.util\\.Locale\\.setDefault",
            ".*\\.(parallelStream|parallel)"));

    private static final Set<String> COMPILERS_OWN = Set.of("$VALUES", "$assertionsDisabled");

    private ForbiddenUse() {}

    /**
     * One thing that a class may not do.
     *
     * @param type the class that does it, by its binary name
     * @param reference what it refers to
     */
    public record Use(String type, String reference) {}

    /**
     * Everything that {@code classFiles} may not do in a plugin of {@code kind}.
     *
     * @throws IllegalArgumentException if one of them is no class file
     */
    public static List<Use> in(PluginKind kind, Collection<byte[]> classFiles) {
        var models =
                classFiles.stream().map(bytes -> ClassFile.of().parse(bytes)).toList();
        var own = models.stream()
                .map(model -> name(model.thisClass()))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return models.stream()
                .flatMap(model -> uses(kind, model, own))
                .distinct()
                .toList();
    }

    private static Stream<Use> uses(PluginKind kind, ClassModel model, Set<String> own) {
        var type = name(model.thisClass());
        var claimed = type.matches(
                        "(java|javax|jdk|sun|org\\.pf4j)\\..*|org\\.plainview\\.(spi|record|host|server|testkit)\\..*")
                ? Stream.of("a package that is not its own")
                : Stream.<String>empty();
        var pool = java.util.stream.StreamSupport.stream(model.constantPool().spliterator(), false)
                .flatMap(entry -> switch (entry) {
                    case ClassEntry reference -> forbidden(kind, reference, own).stream();
                    case MemberRefEntry reference -> forbidden(kind, reference).stream();
                    default -> Stream.<String>empty();
                });
        var natives = model.methods().stream()
                .filter(method -> method.flags().has(AccessFlag.NATIVE))
                .map(method -> "native code (" + method.methodName().stringValue() + ")");
        var state = kind == PluginKind.STATE_RULES
                ? model.fields().stream()
                        .filter(ForbiddenUse::changes)
                        .map(field -> "a static field that changes ("
                                + field.fieldName().stringValue() + ")")
                : Stream.<String>empty();
        return Stream.of(claimed, pool, natives, state)
                .flatMap(each -> each)
                .map(reference -> new Use(type, reference));
    }

    private static boolean changes(FieldModel field) {
        AccessFlags flags = field.flags();
        return flags.has(AccessFlag.STATIC)
                && !flags.has(AccessFlag.FINAL)
                && !COMPILERS_OWN.contains(field.fieldName().stringValue());
    }

    private static Optional<String> forbidden(PluginKind kind, ClassEntry reference, Set<String> own) {
        var name = name(reference);
        var allowed = kind == PluginKind.STATE_RULES ? RULES_CLASSES : SSO_CLASSES;
        return name.isEmpty() || own.contains(name) || allowed.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(name);
    }

    private static Optional<String> forbidden(PluginKind kind, MemberRefEntry reference) {
        var member = name(reference.owner()) + "." + reference.name().stringValue();
        var forbidden = kind == PluginKind.STATE_RULES ? RULES_MEMBERS : SSO_MEMBERS;
        return forbidden.matcher(member).matches() ? Optional.of(member) : Optional.empty();
    }

    /** The binary name of the class, that of the elements of an array, or nothing for arrays of primitives. */
    private static String name(ClassEntry entry) {
        ClassDesc type = entry.asSymbol();
        while (type.isArray()) {
            type = type.componentType();
        }
        if (type.isPrimitive()) {
            return "";
        }
        var descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
