package framewright.versions;

import static framewright.versions.Fixture.ADA;
import static framewright.versions.Fixture.framework;
import static framewright.versions.Fixture.refused;
import static framewright.versions.Fixture.save;
import static framewright.versions.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.sshd.agent.SshAgentConstants;
import org.apache.sshd.agent.common.AbstractAgentClient;
import org.apache.sshd.agent.local.AgentImpl;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.AbstractCommandSupport;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.UploadPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Library;
import framewright.versions.VersionsException.Reason;

/** A shared library on another computer, which is this one, over ssh: with a password, a key in a file, or a key that an agent holds. */
class SecureShellTest {

	@TempDir
	Path temporary;

	private SshServer server;
	private String home;
	private Path shared;
	private String address;
	private volatile PublicKey key;
	private final List<String> asked = new ArrayList<>();
	private final List<String> questions = new ArrayList<>();

	@BeforeEach
	void serve() throws Exception {
		Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
		home = System.getProperty("user.home");
		System.setProperty("user.home", temporary.toRealPath().resolve("home").toString());
		Files.createDirectories(temporary.resolve("home/.ssh"));
		shared = temporary.toRealPath().resolve("shared.git");
		Fixture.bare(shared);
		start(0, temporary.resolve("host-key"));
		address = "ssh://ada@127.0.0.1:" + server.getPort() + "/shared.git";
	}

	private void start(int port, Path hostKey) throws Exception {
		server = SshServer.setUpDefaultServer();
		server.setHost("127.0.0.1");
		server.setPort(port);
		server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(hostKey));
		server.setPublickeyAuthenticator((name, offered, session) -> name.equals("ada") && KeyUtils.compareKeys(offered, key));
		server.setPasswordAuthenticator((name, password, session) -> name.equals("ada") && password.equals("open sesame"));
		server.setCommandFactory((channel, command) -> new Served(command, shared));
		server.start();
	}

	@AfterEach
	void stop() throws Exception {
		server.stop(true);
		System.setProperty("user.home", home);
	}

	/** What runs at the other end. */
	private static final class Served extends AbstractCommandSupport {

		private final Path shared;

		Served(String command, Path shared) {
			super(command, null);
			this.shared = shared;
		}

		@Override
		public void run() {
			try (Repository repository = new FileRepositoryBuilder().setGitDir(shared.toFile()).setBare().build(); UploadPack upload = new UploadPack(repository)) {
				if (getCommand().startsWith("git-upload-pack")) {
					upload.upload(getInputStream(), getOutputStream(), getErrorStream());
				} else {
					new ReceivePack(repository).receive(getInputStream(), getOutputStream(), getErrorStream());
				}
				onExit(0);
			} catch (IOException e) {
				onExit(1, e.getMessage());
			}
		}
	}

	private Credentials knowing(String password) {
		return new Credentials() {
			@Override
			public Optional<Login> login(String where, String user, boolean again) {
				return secret(where, "login", again).map(secret -> new Login(user, secret));
			}

			@Override
			public Optional<char[]> secret(String where, String question, boolean again) {
				asked.add("secret");
				return again ? Optional.empty() : Optional.of(password.toCharArray());
			}

			@Override
			public boolean trust(String where, String question) {
				asked.add("trust");
				questions.add(question);
				return true;
			}
		};
	}

	private KeyPair keys() throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"));
		KeyPair pair = generator.generateKeyPair();
		key = pair.getPublic();
		return pair;
	}

	/** The account's own key, locked with a word where one is given. */
	private void keyFile(KeyPair pair, String word) throws Exception {
		OpenSSHKeyEncryptionContext lock = null;
		if (word != null) {
			lock = new OpenSSHKeyEncryptionContext();
			lock.setCipherName("AES");
			lock.setCipherType("256");
			lock.setCipherMode("CTR");
			lock.setPassword(word);
		}
		try (var out = Files.newOutputStream(temporary.toRealPath().resolve("home/.ssh/id_ecdsa"))) {
			new OpenSSHKeyPairResourceWriter().writePrivateKey(pair, "ada", lock, out);
		}
	}

	/** Shares and gets, with whoever answers at the computer. */
	private void shareAndGet(Credentials person) throws Exception {
		VersionedLibrary ada = Fixture.started(temporary.toRealPath().resolve("ada"));
		new Sharing(ada).connect(address, person, new NullProgressMonitor());
		assertEquals(1, new Share(ada).share(person, new NullProgressMonitor()).versions());
		VersionedLibrary ben = new OpenShared().get(address, temporary.toRealPath().resolve("ben"), person, new NullProgressMonitor());
		assertEquals(Fixture.files(ada.library().folder()), Fixture.files(ben.library().folder()));
	}

	@Test
	void whoHasAKeyNeedsNoPassword() throws Exception {
		keyFile(keys(), null);
		shareAndGet(knowing("guess"));
		assertEquals(List.of("trust"), asked, "the other computer is asked about once, and remembered as OpenSSH does it");
		assertTrue(questions.get(0).contains("SHA256:"), questions.toString());
		assertTrue(Files.readString(temporary.resolve("home/.ssh/known_hosts")).contains("[127.0.0.1]:" + server.getPort()));
	}

	@Test
	void aKeyThatIsLockedIsUnlocked() throws Exception {
		keyFile(keys(), "let me in");
		shareAndGet(knowing("let me in"));
		assertTrue(asked.contains("secret"), asked.toString());
		key = null;
		refused(Reason.LOGIN, () -> new Sharing(Fixture.started(temporary.toRealPath().resolve("eve"))).connect(address, knowing("another word"), new NullProgressMonitor()));
	}

	@Test
	void anotherComputerInItsPlaceIsNotTrustedUnasked() throws Exception {
		keyFile(keys(), null);
		shareAndGet(knowing("guess"));
		int port = server.getPort();
		server.stop(true);
		start(port, temporary.resolve("other-host-key"));
		VersionedLibrary ada = VersionedLibrary.of(Library.containing(temporary.toRealPath().resolve("ada")));
		VersionsException doubt = refused(Reason.UNREACHABLE, () -> new Share(ada).share(Credentials.NONE, new NullProgressMonitor()));
		assertTrue(doubt.getMessage().contains("is not known here, or is another one than before"), doubt.getMessage());
	}

	/** An agent, at a socket as OpenSSH’s has one. */
	private static final class RunningAgent implements AutoCloseable {

		private final ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
		private final AgentImpl keys = new AgentImpl();
		final AtomicInteger signed = new AtomicInteger();

		RunningAgent(Path socket, KeyPair pair) throws IOException {
			keys.addIdentity(pair, "ada");
			listening.bind(UnixDomainSocketAddress.of(socket));
			Thread.ofPlatform().daemon().start(() -> {
				while (listening.isOpen()) {
					try (SocketChannel channel = listening.accept()) {
						serve(channel);
					} catch (IOException e) {
						// The one or the other has gone.
					}
				}
			});
		}

		private void serve(SocketChannel channel) throws IOException {
			AbstractAgentClient agent = new AbstractAgentClient(keys) {
				@Override
				protected void process(int command, Buffer request, Buffer answer) throws Exception {
					if (command == SshAgentConstants.SSH2_AGENTC_SIGN_REQUEST) {
						signed.incrementAndGet();
					}
					super.process(command, request, answer);
				}

				@Override
				protected void reply(Buffer answer) throws IOException {
					channel.write(ByteBuffer.wrap(answer.getCompactData()));
				}
			};
			ByteBuffer bytes = ByteBuffer.allocate(4096);
			while (channel.read(bytes) >= 0) {
				agent.messageReceived(new ByteArrayBuffer(Arrays.copyOf(bytes.array(), bytes.position())));
				bytes.clear();
			}
		}

		@Override
		public void close() throws IOException {
			listening.close();
		}
	}

	@Test
	@DisabledOnOs(value = OS.WINDOWS, disabledReason = "agents have no socket there")
	void aKeyThatAnAgentHoldsIsUsed() throws Exception {
		Path socket = Files.createTempDirectory("agent").resolve("s"); // the name of a socket must be short
		Files.writeString(temporary.resolve("home/.ssh/config"), "Host *\n  IdentityAgent " + socket + "\n");
		try (RunningAgent agent = new RunningAgent(socket, keys())) {
			shareAndGet(knowing("guess"));
			assertTrue(agent.signed.get() >= 3, "each connection is signed for: " + agent.signed);
			assertEquals(List.of("trust"), asked);
		}
		// Without its agent, the password does.
		asked.clear();
		new Share(VersionedLibrary.of(Library.containing(temporary.toRealPath().resolve("ada")))).share(knowing("open sesame"), new NullProgressMonitor());
		assertEquals(List.of("secret"), asked);
		Files.deleteIfExists(socket);
		Files.delete(socket.getParent());
	}

	@Test
	void whoKnowsThePasswordSharesAndGets() throws Exception {
		VersionedLibrary ada = Fixture.started(temporary.toRealPath().resolve("ada"));
		new Sharing(ada).connect(address, knowing("open sesame"), new NullProgressMonitor());
		assertTrue(asked.contains("trust") && asked.contains("secret"), asked.toString());
		assertEquals(1, new Share(ada).share(knowing("open sesame"), new NullProgressMonitor()).versions());
		VersionedLibrary ben = new OpenShared().get(address, temporary.toRealPath().resolve("ben"), knowing("open sesame"), new NullProgressMonitor());
		write(ada.library().folder().resolve("one.framework"), framework("one", "1.0.0", "hear.", "share."));
		save(ada, "Hear", ADA);
		new Share(ada).share(knowing("open sesame"), new NullProgressMonitor());
		new GetLatest(ben, Optional.empty()).get(ADA, knowing("open sesame"), false, new NullProgressMonitor());
		assertEquals(framework("one", "1.0.0", "hear.", "share."), Files.readString(ben.library().folder().resolve("one.framework")));
	}

	@Test
	void whoDoesNotIsTold() throws Exception {
		VersionedLibrary ada = Fixture.started(temporary.toRealPath().resolve("ada"));
		VersionsException unknown = refused(Reason.UNREACHABLE, () -> new Sharing(ada).connect(address, Credentials.NONE, new NullProgressMonitor()));
		assertTrue(unknown.getMessage().contains("is not known here"), unknown.getMessage());
		refused(Reason.LOGIN, () -> new Sharing(ada).connect(address, knowing("guess"), new NullProgressMonitor()));
		refused(Reason.LOGIN, () -> new Sharing(ada).connect(address, new Credentials() {
			@Override
			public Optional<Login> login(String where, String user, boolean again) {
				return Optional.empty();
			}

			@Override
			public boolean trust(String where, String question) {
				return true;
			}
		}, new NullProgressMonitor()));
		assertEquals(Optional.empty(), new Sharing(ada).address());
	}
}
