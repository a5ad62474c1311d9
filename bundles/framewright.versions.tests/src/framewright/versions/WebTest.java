package framewright.versions;

import static framewright.versions.Fixture.ADA;
import static framewright.versions.Fixture.as;
import static framewright.versions.Fixture.framework;
import static framewright.versions.Fixture.only;
import static framewright.versions.Fixture.refused;
import static framewright.versions.Fixture.save;
import static framewright.versions.Fixture.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.versions.GetLatest.Updated;
import framewright.versions.VersionsException.Reason;

/** A shared library on another computer, which is this one, over https with a name and a password. */
class WebTest {

	@TempDir
	Path temporary;

	private Path root;
	private WebServer server;
	private VersionedLibrary ada;

	@BeforeEach
	void serve() throws Exception {
		Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
		root = temporary.toRealPath();
		Fixture.bare(root.resolve("shared.git"));
		server = new WebServer(root.resolve("shared.git"), root.resolve("keys"));
		ada = Fixture.started(root.resolve("ada"));
	}

	@AfterEach
	void stop() {
		server.close();
	}

	/** Somebody at the computer: types one password after the other, and goes on, or does not, with a certificate that is not known. */
	private static final class Person implements Credentials {

		final List<String> asked = new ArrayList<>();
		private final boolean trusting;
		private final List<String> passwords;

		Person(boolean trusting, String... passwords) {
			this.trusting = trusting;
			this.passwords = new ArrayList<>(List.of(passwords));
		}

		@Override
		public Optional<Login> login(String address, String user, boolean again) {
			asked.add(again ? "password again" : "password");
			return passwords.isEmpty() ? Optional.empty() : Optional.of(new Login("ada", passwords.remove(0).toCharArray()));
		}

		@Override
		public boolean trust(String address, String question) {
			asked.add(question);
			return trusting;
		}
	}

	private void connect(Person person) throws VersionsException {
		new Sharing(ada).connect(server.address(), person, new NullProgressMonitor());
	}

	@Test
	void whoLogsInSharesAndGets() throws Exception {
		Person first = new Person(true, "open sesame");
		connect(first);
		assertEquals(2, first.asked.size(), first.asked.toString());
		assertTrue(first.asked.get(0).contains(server.fingerprint()), first.asked.toString());
		assertFalse(first.asked.get(0).contains("another one"), first.asked.toString());
		Fixture.assertPlain(first.asked.get(0).replace("SHA-256", "")); // the name that others know the fingerprint by
		Person second = new Person(false, "open sesame");
		assertEquals(1, new Share(ada).share(second, new NullProgressMonitor()).versions());
		assertEquals(List.of("password"), second.asked, "who was trusted once is known, and nothing else of the certificate is given up");
		VersionedLibrary ben = new OpenShared().get(server.address(), root.resolve("ben"), new Person(true, "open sesame", "open sesame"), new NullProgressMonitor());
		write(ada.library().folder().resolve("one.framework"), framework("one", "1.0.0", "hear.", "share."));
		save(ada, "Hear", ADA);
		new Share(ada).share(new Person(false, "open sesame"), new NullProgressMonitor());
		Updated updated = as(Updated.class, new GetLatest(ben, Optional.empty()).get(ADA, new Person(false, "open sesame"), false, new NullProgressMonitor()));
		assertEquals(ben.library().folder().resolve("one.framework"), only(updated.files()));
		assertEquals(framework("one", "1.0.0", "hear.", "share."), Files.readString(ben.library().folder().resolve("one.framework")));
		assertFalse(Files.readString(ben.library().folder().resolve(".git/config")).contains("ssl"), "certificates are still checked");
	}

	@Test
	void aWrongPasswordIsSaidAndAskedForAgain() throws Exception {
		Person slip = new Person(true, "open seasame", "open sesame");
		connect(slip);
		assertEquals(List.of("password", "password again"), slip.asked.subList(1, 3));
		Person stranger = new Person(true, "a", "b", "c", "d");
		var before = Fixture.files(root.resolve("ada"));
		VersionsException no = refused(Reason.LOGIN, () -> new Share(ada).share(stranger, new NullProgressMonitor()));
		assertTrue(no.getMessage().contains("did not let you in. Check your name and password"), no.getMessage());
		assertEquals(List.of("password", "password again", "password again"), stranger.asked.subList(0, 3));
		refused(Reason.LOGIN, () -> new GetLatest(ada, Optional.empty()).get(ADA, new Person(true), false, new NullProgressMonitor()));
		refused(Reason.LOGIN, () -> new GetLatest(ada, Optional.empty()).get(ADA, Credentials.NONE, false, new NullProgressMonitor()));
		assertEquals(before, Fixture.files(root.resolve("ada")));
	}

	@Test
	void whoMayOnlyReadIsToldSoWhenSharing() throws Exception {
		connect(new Person(true, "open sesame"));
		server.readOnly();
		refused(Reason.LOGIN, () -> new Share(ada).share(new Person(true, "open sesame", "open sesame"), new NullProgressMonitor()));
		assertEquals(1, new Share(ada).waiting());
	}

	@Test
	void aCertificateThatNobodyVouchesForIsRefusedUnlessAPersonDoes() throws Exception {
		Person careful = new Person(false, "open sesame");
		VersionsException doubt = refused(Reason.UNREACHABLE, () -> connect(careful));
		assertTrue(doubt.getMessage().contains("shows a certificate that nobody vouches for") && doubt.getMessage().contains("Ask whoever runs it for the fingerprint"), doubt.getMessage());
		assertEquals(1, careful.asked.size(), "asked once, and no password was sent: " + careful.asked);
		assertEquals(Optional.empty(), new Sharing(ada).address());
		connect(new Person(true, "open sesame"));
		Path known = root.resolve("ada/.git/framewright/certificates");
		assertEquals("127.0.0.1:" + server.address().replaceAll("\\D*127.0.0.1:(\\d+).*", "$1") + " " + server.fingerprint() + "\n", Files.readString(known));
		Files.writeString(known, Files.readString(known).replaceAll("[0-9A-F]{2}\n", "00\n").replace(" ", " 00"));
		Person warned = new Person(false, "open sesame");
		refused(Reason.UNREACHABLE, () -> new Share(ada).share(warned, new NullProgressMonitor()));
		assertTrue(only(warned.asked).contains("it is another one than before"), warned.asked.toString());
	}

	@Test
	void aCertificateThatTheComputerKnowsNeedsNoQuestion() throws Exception {
		System.setProperty("javax.net.ssl.trustStore", root.resolve("keys").toString());
		System.setProperty("javax.net.ssl.trustStorePassword", new String(WebServer.STORE_PASSWORD));
		try {
			Person person = new Person(false, "open sesame");
			connect(person);
			assertEquals(List.of("password"), person.asked);
			assertFalse(Files.exists(root.resolve("ada/.git/framewright/certificates")));
		} finally {
			System.clearProperty("javax.net.ssl.trustStore");
			System.clearProperty("javax.net.ssl.trustStorePassword");
		}
	}

	@Test
	void whatCannotBeReachedIsSaidPlainly() throws Exception {
		connect(new Person(true, "open sesame"));
		refused(Reason.NO_REMOTE, () -> new Sharing(ada).connect(server.address().replace("shared.git", "other.git"), new Person(true, "open sesame"), new NullProgressMonitor()));
		VersionsException unknown = refused(Reason.UNREACHABLE, () -> new Sharing(ada).connect("https://nowhere.invalid/shared.git", new Person(true), new NullProgressMonitor()));
		assertTrue(unknown.getMessage().contains("was not found. Check the address and your network"), unknown.getMessage());
		assertEquals(Optional.of(server.address()), new Sharing(ada).address());
		server.close();
		Person person = new Person(true, "open sesame");
		VersionsException refused = refused(Reason.UNREACHABLE, () -> new Share(ada).share(person, new NullProgressMonitor()));
		assertTrue(refused.getMessage().contains("cannot be reached. Check your network and try again"), refused.getMessage());
		refused(Reason.UNREACHABLE, () -> new GetLatest(ada, Optional.empty()).get(ADA, person, false, new NullProgressMonitor()));
		assertEquals(List.of(), person.asked);
	}
}
