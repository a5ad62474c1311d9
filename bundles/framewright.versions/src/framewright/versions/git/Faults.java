package framewright.versions.git;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.net.ssl.SSLException;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.LockFailedException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.PackInvalidException;
import org.eclipse.jgit.errors.PackMismatchException;
import org.eclipse.jgit.errors.TooLargeObjectInPackException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.errors.UnpackException;

import framewright.versions.VersionsException;
import framewright.versions.VersionsException.Reason;

/** Says in plain words what went wrong underneath. */
public final class Faults {

	/** What the name of a file ends with that keeps others from writing the file of the same name without it. */
	static final String LOCK = ".lock";

	private Faults() {
	}

	/** The plain words for a failure on this computer. */
	public static VersionsException explain(Throwable failure) {
		for (Throwable cause : causes(failure)) {
			VersionsException plain = local(cause);
			if (plain != null) {
				return plain;
			}
		}
		if (failure instanceof RuntimeException fault && causes(failure).stream().noneMatch(cause -> cause instanceof IOException || cause.getClass().getName().startsWith("org.eclipse.jgit."))) {
			throw fault; // a fault of Framewright, and not of the disk
		}
		return new VersionsException(Reason.OTHER, "The versions of this library could not be read or written (" + detail(failure) + "). Your files are as they were.", failure);
	}

	/** The plain words for a failure while working with the shared library at an address. */
	public static VersionsException explain(Throwable failure, String address) {
		List<Throwable> causes = causes(failure);
		for (Throwable cause : causes) {
			if (cause instanceof OperationCanceledException cancelled) {
				throw cancelled;
			}
			VersionsException plain = remote(cause, address);
			if (plain != null) {
				return plain;
			}
		}
		for (Throwable cause : causes) {
			VersionsException plain = local(cause);
			if (plain != null) {
				return plain;
			}
		}
		return new VersionsException(Reason.UNREACHABLE, "The shared library at " + address + " did not answer as it should (" + detail(failure) + "). Your files and versions are as they were. Try again later.", failure);
	}

	private static List<Throwable> causes(Throwable failure) {
		List<Throwable> causes = new ArrayList<>();
		for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
			causes.add(cause);
		}
		return causes;
	}

	private static String detail(Throwable failure) {
		List<Throwable> causes = causes(failure);
		for (int i = causes.size() - 1; i >= 0; i--) {
			String message = causes.get(i).getMessage();
			if (message != null && !message.isBlank()) {
				return message.strip().replaceAll("\\s+", " ");
			}
		}
		return failure.getClass().getSimpleName();
	}

	private static VersionsException local(Throwable cause) {
		return switch (cause) {
			case VersionsException plain -> plain;
			case OperationCanceledException cancelled -> throw cancelled;
			case LockFailedException locked -> busy(locked.getFile().toString(), locked);
			case MissingObjectException missing -> damaged(missing);
			case CorruptObjectException corrupt -> damaged(corrupt);
			case EOFException cut -> damaged(cut);
			case PackInvalidException pack -> damaged(pack);
			case PackMismatchException pack -> damaged(pack);
			case AccessDeniedException denied -> new VersionsException(Reason.NOT_ALLOWED, denied.getFile() + ": you may not read or change this. Ask whoever owns it for permission.", denied);
			case IOException failed when isFull(failed) -> new VersionsException(Reason.DISK_FULL, "The disk is full. Nothing was changed. Make room and try again.", failed);
			case IOException failed when isTooLarge(failed) -> new VersionsException(Reason.DISK_FULL, "There is no room for a file of this size: the disk, or what you may use of it, is too small for it. Nothing was changed. Make room and try again.", failed);
			case FileSystemException failed -> new VersionsException(Reason.OTHER, failed.getFile() + ": this could not be read or written" + (failed.getReason() == null ? "" : " (" + failed.getReason() + ")") + ".", failed);
			default -> null;
		};
	}

	/** Somebody else is writing, or was killed while doing so. */
	public static VersionsException busy(String file, Throwable cause) {
		String lock = file.endsWith(LOCK) ? file : file + LOCK;
		return new VersionsException(Reason.BUSY, "Another program is just writing versions of this library, or was ended while it did. Try again in a moment. If that does not help and no other program has the library open, delete the file “"
				+ lock + "”.", cause);
	}

	private static VersionsException damaged(Throwable cause) {
		return new VersionsException(Reason.DAMAGED,
				"Some of the versions kept of this library are damaged and cannot be read. Your files are not affected. If the library is shared, get it again into a new folder and copy your files over; else take it from a backup.", cause);
	}

	/** There is no exception of its own for it, and the words are the system's. */
	private static boolean isFull(IOException failure) {
		String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
		return message.contains("no space left") || message.contains("not enough space") || message.contains("disk full") || message.contains("quota exceeded") || message.contains("disk may be full");
	}

	/** A limit for each file, of the disk or of whoever looks after the computer. */
	private static boolean isTooLarge(IOException failure) {
		return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("file too large");
	}

	private static VersionsException remote(Throwable cause, String address) {
		String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
		if (message.contains("server key did not validate") || message.contains("host key")) {
			return new VersionsException(Reason.UNREACHABLE, "The computer of the shared library at " + address + " is not known here, or is another one than before. Nothing was sent. Ask whoever runs it whether that is right.", cause);
		}
		return switch (cause) {
			case NoRemoteRepositoryException none -> noRemote(address, none);
			case UnknownHostException host -> new VersionsException(Reason.UNREACHABLE, "The computer of the shared library at " + address + " was not found. Check the address and your network. Your files and versions are as they were.", host);
			case ConnectException refused -> unreachable(address, refused);
			case NoRouteToHostException none -> unreachable(address, none);
			case SocketException broken -> unreachable(address, broken);
			case InterruptedIOException slow -> unreachable(address, slow);
			case SSLException untrusted when causes(untrusted).stream().anyMatch(CertificateException.class::isInstance) -> new VersionsException(Reason.UNREACHABLE, "The shared library at " + address
					+ " shows a certificate that nobody vouches for who is known here, so it may be another computer that pretends to be it. Nothing was sent. Ask whoever runs it for the fingerprint of its certificate;"
					+ " if that is what you are shown, try again and go on. Or have whoever looks after your computer install the certificate.", untrusted);
			case SSLException untrusted -> new VersionsException(Reason.UNREACHABLE, "The connection to " + address + " is not secure (" + detail(untrusted) + "). Nothing was sent. Ask whoever runs it.", untrusted);
			case TooLargeObjectInPackException large -> new VersionsException(Reason.REFUSED, "The shared library at " + address + " holds a file that is too large. Nothing was changed.", large);
			case UnpackException unpack -> new VersionsException(Reason.REFUSED, "The shared library at " + address + " could not take the versions; its disk may be full or damaged. Yours are as they were. Tell whoever runs it.", unpack);
			case TransportException login when isLogin(message) -> new VersionsException(Reason.LOGIN, "The shared library at " + address + " did not let you in. Check your name and password or key, and that you may use it.", login);
			case TransportException none when message.contains("not found") || message.contains("does not appear to be") || message.contains("does not exist") -> noRemote(address, none);
			default -> null;
		};
	}

	private static boolean isLogin(String message) {
		return message.contains("not authorized") || message.contains("auth fail") || message.contains("authentication") || message.contains("not permitted") || message.contains("no credentialsprovider")
				|| message.contains("permission denied") || message.contains("cannot log in") || message.contains("forbidden");
	}

	private static VersionsException unreachable(String address, Throwable cause) {
		return new VersionsException(Reason.UNREACHABLE, "The shared library at " + address + " cannot be reached. Check your network and try again. Your files and versions are as they were.", cause);
	}

	private static VersionsException noRemote(String address, Throwable cause) {
		return new VersionsException(Reason.NO_REMOTE, "There is no shared library at " + address + ". Check the address, that the drive is connected, and that you may use it. Your files and versions are as they were.", cause);
	}
}
