package org.plainview.server.inventory.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.record.DistrictRecord;
import org.plainview.record.Sentences;
import org.plainview.record.Task;
import org.plainview.record.Tasks;
import org.plainview.server.inventory.TaskSource;
import org.plainview.server.inventory.WorkingRecord;
import org.plainview.server.shared.Permission;
import org.plainview.server.shared.RequiresPermission;
import org.plainview.server.shared.Words;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the working record asks to be done, for the first screen of the console. */
@RestController
class TaskController {
    private final WorkingRecord record;
    private final List<TaskSource> sources;
    private final Words words;

    TaskController(WorkingRecord record, List<TaskSource> sources, Words words) {
        this.record = record;
        this.sources = sources;
        this.words = words;
    }

    /** @param on the day to judge, today in the district where it is not said */
    @GetMapping("/api/districts/{district}/tasks")
    @RequiresPermission(Permission.READ_RECORD)
    @Transactional(readOnly = true)
    public TaskList listTasks(@RequestParam(required = false) @Nullable LocalDate on) {
        var all = record.load();
        var day = on == null ? all.profile().day(Clock.systemUTC().instant()) : on;
        var sentences = Sentences.in(words.asked());
        return new TaskList(
                day,
                Stream.concat(
                                Tasks.of(all, day).stream(),
                                sources.stream().flatMap(source -> source.tasks(all).stream()))
                        .sorted()
                        .map(task -> TaskView.of(task, all, sentences))
                        .toList());
    }

    /** @param asOf the day that was judged */
    record TaskList(LocalDate asOf, List<TaskView> tasks) {}

    /**
     * @param kind the kind of the item where to mend it, and {@code key} its key; both absent for the district itself
     * @param due the day by which it is to be done, or was; absent where it is wrong as it stands
     */
    record TaskView(
            Task.Kind task,
            Task.Urgency urgency,
            @Nullable LocalDate due,
            String text,
            @Nullable String kind,
            @Nullable String key,
            String label) {
        static TaskView of(Task task, DistrictRecord record, Sentences sentences) {
            var item = task.item();
            return new TaskView(
                    task.kind(),
                    task.urgency(),
                    task.due(),
                    sentences.say(task.sentence()),
                    item == null ? null : item.kind().code(),
                    item == null ? null : item.key().value(),
                    item == null ? record.profile().name() : record.labelOf(item));
        }
    }
}
