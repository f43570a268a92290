package org.chaekgil.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The right of one program to run the server on a data directory. Held as a lock of the operating system on a file, which
 * ends with the program however that dies, so there is nothing stale to clean up.
 */
final class OneOwner implements AutoCloseable {
    private final FileChannel channel;

    private OneOwner(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DatabaseRefused when another running program holds the directory, or another user owns it */
    static OneOwner of(Path home) {
        Path file = home.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new DatabaseRefused(
                        "Another Chaekgil is running on " + home
                                + ". Stop it, choose another directory with --data, or give both one database with SPRING_DATASOURCE_URL.");
            }
            return new OneOwner(channel);
        } catch (IOException e) {
            throw new DatabaseRefused("The data directory " + home + " cannot be used by the user "
                    + System.getProperty("user.name") + " (" + e
                    + "). Start as its owner or choose another directory with --data.");
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProgram) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
