package org.plainview.server.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.plainview.server.rules.ServerClasses.ROOT;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.plainview.server.PlainviewApplication;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.context.request.async.WebAsyncTask;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Never-rule 9, its half on threads: outside tenancy, work stays on the thread that has the scope. */
@AnalyzeClasses(packagesOf = PlainviewApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ThreadRulesTest {
    private static final String BECAUSE =
            "a scope does not follow work to another thread; what must be done later is a job";

    /** What hands work to other threads, or answers from them. */
    private static final Set<Class<?>> ELSEWHERE = Set.of(
            Executor.class,
            Executors.class,
            Future.class,
            CompletionStage.class,
            Timer.class,
            TimerTask.class,
            TaskExecutor.class,
            TaskScheduler.class,
            DeferredResult.class,
            WebAsyncTask.class,
            ResponseBodyEmitter.class,
            StreamingResponseBody.class);

    @ArchTest
    static final ArchRule noStateOfAThread = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".tenancy..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocal.class)
            .because("what a thread keeps for one district is still there when it works for the next");

    @ArchTest
    static final ArchRule noWorkOnOtherThreads = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".tenancy..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "hand work to other threads",
                    (JavaClass type) -> ELSEWHERE.stream().anyMatch(type::isAssignableTo)))
            .orShould()
            .accessTargetWhere(DescribedPredicate.describe("start a thread", ThreadRulesTest::startsAThread))
            .because(BECAUSE);

    @ArchTest
    static final ArchRule noHandlerAnswersLater = methods()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith("org.springframework.stereotype.Controller")
            .should()
            .notHaveRawReturnType(JavaClass.Predicates.assignableTo(Callable.class))
            .because(BECAUSE);

    @ArchTest
    static final ArchRule noAsync = methods()
            .should()
            .notBeAnnotatedWith(Async.class)
            .andShould()
            .notBeAnnotatedWith(Scheduled.class)
            .because(BECAUSE);

    @ArchTest
    static final ArchRule noAsyncClasses = noClasses()
            .should()
            .beAnnotatedWith(Async.class)
            .orShould()
            .beMetaAnnotatedWith(EnableAsync.class)
            .orShould()
            .beMetaAnnotatedWith(EnableScheduling.class)
            .because(BECAUSE);

    private static boolean startsAThread(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName();
        return (owner.isAssignableTo(Thread.class)
                        && Set.of("<init>", "start", "ofVirtual", "ofPlatform", "startVirtualThread")
                                .contains(name))
                || name.equals("parallelStream")
                || (name.equals("parallel") && owner.getPackageName().equals("java.util.stream"))
                || (owner.getPackageName().startsWith("com.github.benmanes.caffeine")
                        && Set.of("buildAsync", "refreshAfterWrite", "refresh").contains(name));
    }
}
