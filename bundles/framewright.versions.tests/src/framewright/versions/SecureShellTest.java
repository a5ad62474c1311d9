package framewright.versions;

import static framewright.versions.Fixture.ADA;
import static framewright.versions.Fixture.framework;
import static framewright.versions.Fixture.refused;
import static framewright.versions.Fixture.save;
import static framewright.versions.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
import org.junit.jupiter.api.io.TempDir;

import framewright.versions.VersionsException.Reason;

/** A shared library on another computer, which is this one, over ssh with a name and a password. */
class SecureShellTest {

	@TempDir
	Path temporary;

	private SshServer server;
	private String home;
	private Path shared;
	private String address;
	private final List<String> asked = new ArrayList<>();

	@BeforeEach
	void serve() throws Exception {
		Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
		home = System.getProperty("user.home");
		System.setProperty("user.home", temporary.toRealPath().resolve("home").toString());
		Files.createDirectories(temporary.resolve("home/.ssh"));
		shared = temporary.toRealPath().resolve("shared.git");
		Fixture.bare(shared);
		server = SshServer.setUpDefaultServer();
		server.setHost("127.0.0.1");
		server.setPort(0);
		server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(temporary.resolve("host-key")));
		server.setPasswordAuthenticator((name, password, session) -> name.equals("ada") && password.equals("open sesame"));
		server.setCommandFactory((channel, command) -> new Served(command, shared));
		server.start();
		address = "ssh://ada@127.0.0.1:" + server.getPort() + "/shared.git";
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
				return true;
			}
		};
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
