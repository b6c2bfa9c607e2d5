package org.plainview.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Which TCP ports of this machine are to be had. */
final class Ports {
    private Ports() {}

    /** A port that was free a moment ago. */
    static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param flag the flag with which another port can be chosen
     * @throws StartFailure if something listens on {@code port} already
     */
    static void requireFree(int port, String what, String flag) {
        if (!isFree(port)) {
            throw new StartFailure("Port " + port + ", which " + what
                    + " needs, is in use. Stop what listens there, or choose another port with " + flag + "=<port>.");
        }
    }

    /** {@code wanted} if it is free, else another one. */
    static int preferably(int wanted) {
        return isFree(wanted) ? wanted : free();
    }

    private static boolean isFree(int port) {
        // On loopback and on all addresses: a listener on either one makes the port useless to us.
        return canBind(new InetSocketAddress(port))
                && canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }
}
