package org.plainview.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RoomTest {
    private final AtomicLong megabytesLeft = new AtomicLong();
    private final Room room = new Room(Path.of("/data"), () -> megabytesLeft.get() << 20);

    @Test
    void saysBeforeAStartWhatIsThereAndWhatIsNeeded() {
        megabytesLeft.set(399);

        assertThatThrownBy(room::requireEnough)
                .isInstanceOf(StartFailure.class)
                .hasMessage(
                        "Only 399 MB are free where /data is; Plainview needs 400 MB to start. Free some space, or choose another place with -Ddata=<directory>.");

        megabytesLeft.set(400);
        room.requireEnough();
    }

    @Test
    void knowsAFullDiskWhateverThePartSaysThatFailedOfIt() {
        var problem = new StartFailure("PostgreSQL could not be started: gave up", new IOException("who knows"));

        megabytesLeft.set(31);
        assertThat(room.usedUp(problem).orElseThrow().line())
                .isEqualTo(
                        "The disk of /data has filled up. Free some space and start again, or choose another place with -Ddata=<directory>; nothing was lost.");

        megabytesLeft.set(32);
        assertThat(room.usedUp(problem)).isEmpty();
    }

    @Test
    void saysOnceThatTheDiskIsFullAndOnceThatThereIsRoomAgain() {
        megabytesLeft.set(500);
        assertThat(room.news()).isEmpty();

        megabytesLeft.set(3);
        assertThat(room.news().orElseThrow()).contains("/data is full").contains("Free some space");
        assertThat(room.news()).isEmpty();

        megabytesLeft.set(500);
        assertThat(room.news().orElseThrow()).contains("/data has room again");
        assertThat(room.news()).isEmpty();
    }
}
