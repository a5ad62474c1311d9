package framewright.versions.git;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FetchResult;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.sshd.JGitKeyCache;
import org.eclipse.jgit.transport.sshd.SshdSessionFactory;
import org.eclipse.jgit.transport.sshd.SshdSessionFactoryBuilder;

import framewright.versions.Credentials;
import framewright.versions.VersionsException;
import framewright.versions.VersionsException.Reason;

/** A connection to a shared library: a folder, or a server over ssh or https. */
public final class Connection implements AutoCloseable {

	/** How long the other side may be silent, in seconds. */
	private static final int SILENCE = 60;

	private final Transport transport;
	private final SshdSessionFactory ssh;
	private final ClassLoader before = Thread.currentThread().getContextClassLoader();
	private final IProgressMonitor monitor;
	private final String address;

	private Connection(Transport transport, SshdSessionFactory ssh, IProgressMonitor monitor, String address) {
		this.transport = transport;
		this.ssh = ssh;
		this.monitor = monitor;
		this.address = address;
		// The libraries for ssh look for their parts there; the loader of a thread of the workbench knows none of them.
		Thread.currentThread().setContextClassLoader(Connection.class.getClassLoader());
	}

	public static Connection open(Repository repository, String address, Credentials credentials, IProgressMonitor monitor) throws VersionsException {
		try {
			Transport transport = Transport.open(repository, new URIish(address));
			transport.setCredentialsProvider(new Answers(credentials));
			transport.setTimeout(SILENCE);
			if (transport instanceof TransportHttp web) {
				web.setHttpConnectionFactory(new Certificates(repository, credentials, address));
			}
			SshdSessionFactory ssh = null;
			if (transport instanceof SshTransport secure) {
				ssh = ssh();
				secure.setSshSessionFactory(ssh);
			}
			return new Connection(transport, ssh, monitor, address);
		} catch (URISyntaxException | NotSupportedException e) {
			throw new VersionsException(Reason.NO_REMOTE, "“" + address + "” cannot be the address of a shared library. An address is a folder, or begins with https:// or ssh://.", e);
		} catch (TransportException | RuntimeException e) {
			throw Faults.explain(e, address);
		}
	}

	/** With the keys of the account: those that its agent holds unlocked, and those where OpenSSH has them. */
	public static SshdSessionFactory ssh() {
		File home = new File(System.getProperty("user.home"));
		return new SshdSessionFactoryBuilder().setHomeDirectory(home).setSshDirectory(new File(home, ".ssh")).setPreferredAuthentications("publickey,keyboard-interactive,password").setConnectorFactory(new Agent())
				.build(new JGitKeyCache());
	}

	/** What there is; by name. */
	public Map<String, Ref> look() throws VersionsException {
		try (FetchConnection connection = transport.openFetch()) {
			return Map.copyOf(connection.getRefsMap());
		} catch (IOException | RuntimeException e) {
			throw fault(e);
		}
	}

	/** Gets what is new; the names it has there are noted only where they follow what was noted before, unless that is wanted otherwise. */
	public FetchResult get(String branch, String noted, boolean evenIfRewritten) throws VersionsException {
		try {
			transport.setTagOpt(TagOpt.AUTO_FOLLOW);
			transport.setCheckFetchedObjects(true);
			FetchResult result = transport.fetch(new Progress(monitor), List.of(new RefSpec(branch + ":" + noted).setForceUpdate(evenIfRewritten)));
			refuseCancelled();
			return result;
		} catch (IOException | RuntimeException e) {
			throw fault(e);
		}
	}

	/** Gives names to versions there, and sends those that are missing. Never takes anything away. */
	public PushResult send(Collection<RemoteRefUpdate> updates) throws VersionsException {
		try {
			PushResult result = transport.push(new Progress(monitor), updates);
			refuseCancelled();
			return result;
		} catch (IOException | RuntimeException e) {
			throw fault(e);
		}
	}

	private void refuseCancelled() {
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
	}

	private VersionsException fault(Exception failure) {
		refuseCancelled();
		return Faults.explain(failure, address);
	}

	/** The name of what others see as the last version. */
	public static Optional<String> mainBranch(Map<String, Ref> refs) {
		Ref head = refs.get(Constants.HEAD);
		if (head == null) {
			return refs.keySet().stream().filter(name -> name.startsWith(Constants.R_HEADS)).sorted().findFirst();
		}
		if (head.isSymbolic()) {
			return Optional.of(head.getTarget().getName());
		}
		return refs.values().stream().filter(ref -> ref.getName().startsWith(Constants.R_HEADS) && head.getObjectId().equals(ref.getObjectId())).map(Ref::getName).sorted().findFirst();
	}

	@Override
	public void close() {
		transport.close();
		if (ssh != null) {
			ssh.close();
		}
		Thread.currentThread().setContextClassLoader(before);
	}
}
