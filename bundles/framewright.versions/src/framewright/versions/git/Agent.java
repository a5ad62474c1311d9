package framewright.versions.git;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Collection;
import java.util.List;

import org.eclipse.jgit.transport.SshConstants;
import org.eclipse.jgit.transport.sshd.agent.AbstractConnector;
import org.eclipse.jgit.transport.sshd.agent.Connector;
import org.eclipse.jgit.transport.sshd.agent.ConnectorFactory;
import org.eclipse.jgit.util.SystemReader;

/**
 * Finds the agent that keeps the unlocked ssh keys of the account, on Linux and macOS, where it listens at a socket in the file system. JGit's own way to it is not published
 * where the other parts of the product come from; Java knows such sockets by itself. On Windows there is none: agents listen elsewhere there, and the keys are read from their files.
 */
final class Agent implements ConnectorFactory {

	/** How the agent is called where it is asked which there are. */
	private record Known(String identityAgent, String displayName) implements ConnectorDescriptor {

		@Override
		public String getIdentityAgent() {
			return identityAgent;
		}

		@Override
		public String getDisplayName() {
			return displayName;
		}
	}

	private static final Known OF_THE_ACCOUNT = new Known(SshConstants.ENV_SSH_AUTH_SOCKET, "ssh-agent");

	@Override
	public Connector create(String agent, File home) {
		boolean usual = agent == null || agent.isEmpty() || agent.equals(SshConstants.ENV_SSH_AUTH_SOCKET);
		return new Socket(usual ? SystemReader.getInstance().getenv(SshConstants.ENV_SSH_AUTH_SOCKET) : agent);
	}

	@Override
	public boolean isSupported() {
		return !SystemReader.getInstance().isWindows();
	}

	@Override
	public String getName() {
		return "framewright";
	}

	@Override
	public Collection<ConnectorDescriptor> getSupportedConnectors() {
		return List.of(OF_THE_ACCOUNT);
	}

	@Override
	public ConnectorDescriptor getDefaultConnector() {
		return OF_THE_ACCOUNT;
	}

	/** A connection to the agent. Without an agent there is none, and the keys are read from their files. */
	private static final class Socket extends AbstractConnector {

		private final String file;
		private SocketChannel channel;

		/** @param file where the agent listens; {@code null} when no agent runs */
		Socket(String file) {
			this.file = file;
		}

		@Override
		public boolean connect() {
			if (channel != null) {
				return true;
			}
			if (file == null || file.isBlank()) {
				return false;
			}
			try {
				channel = SocketChannel.open(StandardProtocolFamily.UNIX);
				channel.connect(UnixDomainSocketAddress.of(file));
				return true;
			} catch (IOException | RuntimeException e) {
				close(); // it has ended, or what is there is no agent
				return false;
			}
		}

		@Override
		public byte[] rpc(byte command, byte[] message) throws IOException {
			prepareMessage(command, message);
			for (ByteBuffer rest = ByteBuffer.wrap(message); rest.hasRemaining();) {
				channel.write(rest);
			}
			byte[] answer = new byte[toLength(command, read(new byte[Integer.BYTES]))];
			return read(answer);
		}

		private byte[] read(byte[] into) throws IOException {
			for (ByteBuffer rest = ByteBuffer.wrap(into); rest.hasRemaining();) {
				if (channel.read(rest) < 0) {
					throw new EOFException("the agent has ended");
				}
			}
			return into;
		}

		@Override
		public void close() {
			try {
				if (channel != null) {
					channel.close();
				}
			} catch (IOException e) {
				// It is of no use any more in either case.
			}
			channel = null;
		}
	}
}
