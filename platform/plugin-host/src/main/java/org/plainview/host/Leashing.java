package org.plainview.host;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Puts a plugin on the {@link Leash}: every method asks at its beginning, and every jump back asks before it jumps,
 * so that neither a loop nor a recursion outlives its time.
 */
final class Leashing {
    private static final ClassDesc LEASH = ClassDesc.of(Leash.class.getName());
    private static final MethodTypeDesc CHECK = MethodTypeDesc.of(ConstantDescs.CD_void);

    private final ClassFile classFile;

    /**
     * @param own the plugin's classes by the names of their entries
     * @param visible sees whatever else the plugin may refer to
     */
    Leashing(Map<String, byte[]> own, ClassLoader visible) {
        var hierarchy = ClassHierarchyResolver.ofResourceParsing((ClassDesc type) -> {
                    var descriptor = type.descriptorString();
                    var bytes = own.get(descriptor.substring(1, descriptor.length() - 1) + ".class");
                    return bytes == null ? null : new java.io.ByteArrayInputStream(bytes);
                })
                .orElse(ClassHierarchyResolver.ofClassLoading(visible))
                .cached();
        classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
    }

    /** @throws IllegalArgumentException if the class does not read, or grows beyond what a class may be */
    byte[] apply(byte[] type) {
        return classFile.transformClass(
                classFile.parse(type), ClassTransform.transformingMethodBodies(CodeTransform.ofStateful(Checks::new)));
    }

    private static final class Checks implements CodeTransform {
        private final Set<Label> passed = new HashSet<>();

        @Override
        public void atStart(CodeBuilder code) {
            check(code);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            switch (element) {
                case LabelTarget target -> passed.add(target.label());
                case BranchInstruction jump when passed.contains(jump.target()) -> check(code);
                case TableSwitchInstruction jump
                when jump.cases().stream().anyMatch(each -> passed.contains(each.target())) -> check(code);
                case LookupSwitchInstruction jump
                when jump.cases().stream().anyMatch(each -> passed.contains(each.target())) -> check(code);
                default -> {}
            }
            code.with(element);
        }

        private static void check(CodeBuilder code) {
            code.invokestatic(LEASH, "check", CHECK);
        }
    }
}
